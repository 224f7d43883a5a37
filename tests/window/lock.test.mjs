// The book is locked when nobody is there.

import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { openDemo } from './support/demo.mjs';
import { NOW, open } from './support/window.mjs';

test('the book is locked after the machine slept, and nothing stays on the screen', async (t) => {
  const clock = join(mkdtempSync(join(tmpdir(), 'duebook-clock-')), 'now');
  writeFileSync(clock, NOW);
  const app = await open(t, { now: `@${clock}` });
  await openDemo(app);
  writeFileSync(clock, '2026-11-23T11:12:00-08:00');
  await app.seeNot('Alvarez', 20_000);
  await app.one('textbox', 'Password');
  assert.ok(!(await app.text()).includes('Alvarez'));
});
