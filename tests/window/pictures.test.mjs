// The README's pictures, taken from the demo book. `UPDATE=1` puts them in their place.

import assert from 'node:assert/strict';
import { copyFileSync, existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';

import { open } from './support/window.mjs';

const ROOT = resolve(import.meta.dirname, '../..');
const PICTURES = join(ROOT, 'tests/pictures');

/** Takes a picture, and keeps it when asked to. */
async function take(app, name) {
  const taken = await app.shot(`readme-${name}`);
  if (process.env.UPDATE) copyFileSync(taken, join(PICTURES, `${name}.png`));
}

test('the pictures of the README are of the window as it is', async (t) => {
  const app = await open(t);
  await app.size(1366, 768);
  await app.click('button', /demo book/);
  await app.see('420 accounts');
  await app.key('Control+k');
  await app.type('HC-00023');
  await app.idle();
  await app.key('Enter');
  await app.see('Balance due');
  await take(app, 'account');
  await app.key('Alt+7');
  await app.see('Agency today');
  await take(app, 'today');

  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const shown = [...readme.matchAll(/\]\((tests\/pictures\/[\w-]+\.png)\)/g)].map(([, at]) => at);
  assert.ok(shown.length > 0, 'the README shows the window');
  for (const at of shown) {
    assert.ok(existsSync(join(ROOT, at)), `${at} is there`);
    assert.ok(statSync(join(ROOT, at)).size > 20_000, `${at} is a picture of something`);
  }
});
