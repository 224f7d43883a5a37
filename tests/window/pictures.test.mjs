// The README's pictures, taken from the demo book. `UPDATE=1` puts them in their place.

import assert from 'node:assert/strict';
import { copyFileSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';

import { open } from './support/window.mjs';

const ROOT = resolve(import.meta.dirname, '../..');
const PICTURES = join(ROOT, 'tests/pictures');

/** Takes a picture, and keeps it when asked to; the kept one is as large and about as full. */
async function take(app, name) {
  const taken = await app.shot(`readme-${name}`);
  const kept = join(PICTURES, `${name}.png`);
  if (process.env.UPDATE) copyFileSync(taken, kept);
  // A PNG begins with its width and height. Letters are drawn a little otherwise on each machine.
  const [now, then] = [taken, kept].map((file) => readFileSync(file));
  assert.deepEqual(then.subarray(16, 24), now.subarray(16, 24), `${name} has the window's size`);
  const likeness = then.length / now.length;
  assert.ok(likeness > 0.7 && likeness < 1.4, `${name} is ${likeness} of what the window shows`);
}

test('the pictures of the README are of the window as it is', async (t) => {
  const app = await open(t);
  await app.size(1366, 768);
  await app.click('button', /demo book/);
  await app.see('420 accounts');
  await app.key('Control+k');
  await app.type('HC-00005');
  await app.see('HC-00005');
  await app.key('Enter');
  await app.see('Balance due');
  assert.doesNotMatch(await app.text(), /Nothing is left to do/, 'an account that is worked');
  await take(app, 'account');
  await app.key('Alt+7');
  await app.see('Agency today');
  await take(app, 'today');

  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const shown = [...readme.matchAll(/\]\(tests\/pictures\/([\w-]+\.png)\)/g)];
  const names = shown.map(([, name]) => name).sort();
  assert.deepEqual(readdirSync(PICTURES).sort(), names, 'the README shows each that is kept');
});
