// The main job by keyboard alone: nothing here clicks.

import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { test } from 'node:test';

import { balance, fileNumber, PASSWORD, wasOpened } from './journey.mjs';
import { openDemo } from './support/demo.mjs';
import { enter, makeBook, press } from './support/typing.mjs';
import { open } from './support/window.mjs';

const FILE = resolve(import.meta.dirname, '../fixtures/placements/harbor_card_2026-11.csv');

async function addTrustAccountAndClient(app) {
  await app.key('Alt+9');
  await app.tabTo('link', 'Trust accounts');
  await app.key('Enter');
  await press(app, 'Add a trust account');
  await enter(app, /^Name/, 'Trust account');
  await enter(app, /Bank/, 'First Pacific Bank');
  await enter(app, /Account number/, '0001234471');
  await app.key('Control+Enter');
  await app.see('4471');
  await app.key('Alt+5', 'Control+n');
  await enter(app, 'Name', 'Harbor Card');
  await enter(app, 'Commission rate', '33.33');
  await app.key('Control+Enter');
  await app.see('Harbor Card is added');
}

async function importFile(app) {
  await app.key('Alt+8');
  await press(app, /New import/);
  await app.tabTo('button', 'Client');
  await app.type('H');
  app.answer('open', FILE);
  await press(app, 'Choose file…');
  await app.see('harbor_card_2026-11.csv');
  await app.key('Control+Enter');
  await app.see('Client’s account number');
  await app.key('Control+Enter');
  await app.see('282,326.69');
  await app.key('Control+Enter');
  await app.see('Take the accounts in');
  await app.key('Control+Enter');
  await app.see('The placement is in the book.');
}

async function postCheck(app, account) {
  await app.key('Alt+3', 'Control+n');
  await enter(app, /Control count/, '1');
  await enter(app, /Control total/, '150.00');
  await app.key('Control+Enter');
  await app.see('Left to enter');
  const typed = ['1187', 't', account, '150'];
  for (const text of typed.slice(0, -1)) {
    await app.type(text);
    await app.key('Tab');
  }
  await app.type(typed.at(-1));
  await app.key('Enter');
  await app.see('Ready to post.');
  // One key for each letter and one to go on: an item takes at most 24.
  const keys = typed.join('').length + typed.length;
  assert.ok(keys <= 24, `${keys} keys for an item`);
  await app.key('Control+Enter');
  await app.see('only be reversed');
  await app.key('Control+Enter');
  await app.see('Posted');
}

test('the main job is done by keyboard alone', async (t) => {
  const app = await open(t);
  await makeBook(app);
  await addTrustAccountAndClient(app);
  await importFile(app);

  await app.key('Control+k');
  await app.type('zolc tobias');
  await app.see('Żółć, Tobias');
  await app.key('Enter');
  await app.see('Balance due');
  assert.equal(await balance(app), '$1,221.45');
  const account = await fileNumber(app);

  await app.key('l');
  await enter(app, /Each payment/, '100.00');
  await app.key('Control+Enter');
  await press(app, 'See the agreement letter');
  await app.see('Make letter');
  await app.key('Control+Enter');
  await app.key('Control+p');
  await wasOpened(app, /^opened-.*\.pdf$/);
  await press(app, 'Yes');

  await postCheck(app, account);

  await app.key('Control+k');
  await app.type(account);
  await app.see('1,071.45');
  await app.key('Enter');
  await app.see('Balance due');
  await app.key('Control+l');
  await app.one('button', 'Unlock');
  await enter(app, /^Password/, PASSWORD);
  await app.key('Enter');
  await app.see('Balance due');
  assert.equal(await balance(app), '$1,071.45');
});

test('F6 goes round the parts of a screen, and Alt with an arrow back and forward', async (t) => {
  const app = await open(t);
  await openDemo(app);
  await app.key('Control+k');
  await app.type('HC-00023');
  await app.idle();
  await app.key('Enter');
  await app.see('Balance due');

  const at = async () => JSON.stringify(await app.focused());
  await app.key('F6');
  const round = [await at()];
  for (let press = 0; press < 20; press += 1) {
    await app.key('F6');
    if (await at() === round[0]) break;
    round.push(await at());
  }
  assert.ok(round.length >= 4, `the menu and the columns: ${round}`);
  assert.equal(new Set(round).size, round.length, 'each part comes once');
  for (const part of round.toReversed()) {
    await app.key('Shift+F6');
    assert.equal(await at(), part, 'the same way back');
  }

  await app.key('F1');
  await app.one('dialog', 'Keys');
  await app.key('Escape', 'Alt+ArrowLeft');
  await app.one('heading', 'Accounts');
  await app.key('Alt+ArrowRight');
  await app.see('Balance due');
});
