// The book is locked when nobody is there.

import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { openFirst } from './support/accounts.mjs';
import { DEMO, openDemo } from './support/demo.mjs';
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

test('what was typed before a lock is back, but for secrets', async (t) => {
  const app = await open(t);
  await openDemo(app);
  await openFirst(app, 'Active');
  await app.click('button', 'Edit person');
  await app.fill('textbox', /^Street/, '9 Elm Court');
  await app.fill('textbox', /^SSN/, '900-45-6789');
  await app.key('Control+l');
  await app.fill('textbox', /^Password/, DEMO.password);
  await app.click('button', 'Unlock');
  await app.see(/What you typed is kept, and is back when you open it again: Edit/);
  await app.click('button', 'Edit person');
  await app.see('What you typed before the book was locked is back.');
  assert.equal((await app.look('textbox', /^Street/)).value, '9 Elm Court');
  assert.equal((await app.look('textbox', /^SSN/)).value, '');
  await app.key('Control+Enter');
  await app.see('9 Elm Court');
  await app.click('button', 'Edit person');
  await app.seeNot('What you typed before the book was locked is back.');
});
