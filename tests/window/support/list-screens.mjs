// Says which screens and dialogs have no test, or a test without one of its states: a line each.
// The screens are the router's table; a dialog is a component that draws one.

import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

process.env.DUEBOOK_LIST_SCREENS = '1';
const { declared, STATES } = await import('./screens.mjs');

const root = resolve(import.meta.dirname, '../../..');
const here = resolve(import.meta.dirname, '../screens');

for (const file of filesOf(here, /\.test\.mjs$/)) await import(file);
const { routes } = await import(join(root, 'ui/src/app/routes.js'));

const needed = [...routes.map(({ name }) => name), ...dialogs()];
const covered = new Set(declared.flatMap(({ covers }) => covers));
for (const name of needed) if (!covered.has(name)) console.log(`${name} has no test`);
for (const name of covered) if (!needed.includes(name)) console.log(`${name} is no screen`);
for (const { name, states } of declared) {
  for (const state of STATES) if (!states.includes(state)) console.log(`${name} has no ${state}`);
}
console.error(`${needed.length} screens and dialogs, ${declared.length} tests of them`);

/** Components with a dialog in them, by the last component that begins before it. */
function dialogs() {
  const found = new Set();
  for (const file of filesOf(join(root, 'ui/src'), /\.jsx$/)) {
    let component = '';
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      component = /^(?:export )?(?:default )?(?:function|const) ([A-Z]\w*)/.exec(line)?.[1]
        ?? component;
      if (/<(?:Form)?Dialog\b/.test(line)) found.add(component);
    }
  }
  return [...found];
}

function filesOf(folder, pattern) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => pattern.test(name)).map((name) => join(folder, name)).sort();
}
