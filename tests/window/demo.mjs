// Shows the main job where there is no display: walks it in the real window and leaves a picture
// of each step, and the letters as PDF, in the folder that is named.

import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { steps } from './journey.mjs';
import { open } from './support/window.mjs';

const folder = resolve(process.argv[2] ?? 'target/demo');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
process.env.DUEBOOK_SHOTS = folder;

const ends = [];
/** What a test gives: a name, whether it passed, and a place for what is done in the end. */
const walk = { name: 'demo', passed: undefined, after: (end) => ends.push(end) };

try {
  const app = await open(walk);
  await app.size(1366, 768);
  for (const [index, { name, go }] of steps.entries()) {
    await go(app);
    console.log(await app.shot(`${String(index + 1).padStart(2, '0')}-${name}`));
  }
  for (const file of readdirSync(app.folders.dialogs).filter((name) => /\.pdf$/i.test(name))) {
    cpSync(join(app.folders.dialogs, file), join(folder, file));
    console.log(join(folder, file));
  }
  walk.passed = true;
} catch (error) {
  walk.passed = false;
  console.error(error);
  process.exitCode = 1;
} finally {
  for (const end of ends) await end();
}
console.log(process.exitCode ? 'The main job stopped half way.' : `All of it is in ${folder}.`);
process.exit();
