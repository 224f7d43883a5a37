// The first half of a bookkeeper's November by keyboard alone: two net clients, their checks,
// cash and a direct payment, a check that comes back, and what is paid out on the 16th. Nothing
// here clicks, and every figure is the one that the month has to the cent.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { balance, groupAskedFor, PASSWORD } from './journey.mjs';
import { open } from './support/window.mjs';

const MONDAY_16 = '2026-11-16T09:30:00-08:00';
/** What a bookkeeper may need for one item of a batch, Tab and Enter counted. */
const MOST_KEYS = 24;

/** Goes to a field by Tab and types into it. */
async function enter(app, name, text) {
  await app.tabTo('textbox', name);
  await app.key('Control+a');
  await app.type(text);
}

/** Goes to a button by Tab and presses it. */
async function press(app, name) {
  await app.tabTo('button', name);
  await app.key('Enter');
}

async function makeBook(app) {
  await press(app, /new book/);
  await enter(app, /Agency name/, 'Bayline Recovery LLC');
  await press(app, 'Next');
  await enter(app, /Your name/, 'Jess Moreno');
  await enter(app, /Sign-in name/, 'jess');
  await enter(app, /^Password(?! again)/, PASSWORD);
  await enter(app, /Password again/, PASSWORD);
  await press(app, /Make the book/);
  await enter(app, /Type group/, await groupAskedFor(app));
  await press(app, 'I have it on paper');
  await app.see('No accounts yet');
}

async function addTrustBank(app) {
  await app.key('Control+k');
  await app.type('settings trust');
  await app.key('Enter');
  await press(app, 'Add a trust account');
  await enter(app, /^Name/, 'Trust account');
  await enter(app, /Bank/, 'First Pacific Bank');
  await app.key('Control+Enter');
  await app.see('First Pacific Bank');
  await app.tabTo('checkbox', /^One person prepares and approves/);
  await app.key('Space');
  await enter(app, 'Reason', 'The agency is one person');
  await app.key('Enter');
  await app.see('Saved');
}

async function addClient(app, name, rate) {
  await app.key('Alt+5', 'Control+n');
  await enter(app, 'Name', name);
  await enter(app, 'Commission rate', rate);
  await app.key('Control+Enter');
  await app.see(`${name} is added`);
}

/** Places an account by hand, in the order of its form. */
async function addAccount(app, client, last, reference, owed) {
  await app.key('Alt+2', 'Control+n');
  await app.see('One account, placed by hand');
  await enter(app, 'Last name', last);
  await app.tabTo('button', 'Client');
  await app.type(client);
  await enter(app, 'Client’s account number', reference);
  await enter(app, 'Placed', '10/01/2026');
  for (const [part, amount] of Object.entries(owed)) await enter(app, part, amount);
  await app.key('Control+Enter');
  await app.see(/Account D-\d+ is added/);
}

/** Starts a batch of a day with its adding-machine figures. */
async function startBatch(app, day, items, total) {
  await app.key('Alt+3', 'Control+n');
  await enter(app, 'Date of the money', day);
  await enter(app, 'Control count', String(items));
  await enter(app, 'Control total', total);
  await app.key('Control+Enter');
  await app.see('No items yet.');
}

/** Types one item as its keys come, and counts them: `Tab` and the like are one key each. */
async function item(app, ...parts) {
  let keys = 0;
  for (const part of parts) {
    const named = /^(Tab|Enter|F8|Shift\+Tab|Control\+\d)$/.test(part);
    keys += named ? 1 : part.length;
    await (named ? app.key(part) : app.type(part));
  }
  assert.ok(keys <= MOST_KEYS, `${keys} keys for an item: ${parts.join(' ')}`);
  return keys;
}

async function postBatch(app) {
  await app.see('Ready to post.');
  await app.key('Control+Enter');
  await app.see('only be reversed');
  await app.key('Control+Enter');
  await app.see('Posted');
}

/** Hands everything in hand to the bank. */
async function deposit(app, day, items) {
  await app.key('Alt+3');
  await press(app, /^Make deposit/);
  await enter(app, 'Date of the deposit', day);
  await app.key('Control+Enter');
  await app.see(items);
}

/** Prepares, approves and pays the statement of the client whose line is chosen. */
async function payStatement(app, client, remit, number) {
  await app.key('Control+k');
  await app.type('client statements');
  await app.key('Enter');
  await app.see(client);
  await app.tabTo('grid', 'Clients that are due');
  await app.key('Control+Home', 'Enter');
  await app.see('Not prepared yet.');
  await app.see(client);
  await app.see(remit);
  for (const state of ['To be approved.', 'Approved, to be paid.']) {
    await app.key('Control+Enter');
    await app.see(state);
  }
  await app.key('Control+Enter');
  await enter(app, 'Check number', number);
  await app.key('Control+Enter');
  await app.see(`paid by check ${number}.`);
}

/** The balance of an account, found by the client's number. */
async function owed(app, reference) {
  await app.key('Control+k');
  await app.type(reference);
  await app.see(`· ${reference} ·`);
  await app.key('Enter');
  await app.see('Balance due');
  return balance(app);
}

test('half of a bookkeeper’s November, by keyboard alone', async (t) => {
  const app = await open(t, { now: MONDAY_16 });
  await makeBook(app);
  await addTrustBank(app);
  await addClient(app, 'Northside Dental', '30');
  await addClient(app, 'City of Alder', '28');
  const n1 = {
    Principal: '1410', Interest: '36.50', Costs: '38', 'Costs we advanced': '38',
  };
  await addAccount(app, 'Northside', 'Ruiz', 'N-1', n1);
  await addAccount(app, 'Northside', 'Cole', 'N-2', { Principal: '640' });
  await addAccount(app, 'City', 'Park', 'A-1', { Principal: '212.40' });
  await addAccount(app, 'City', 'Diaz', 'A-2', { Principal: '98.15' });

  // The mail of November 2: two checks and cash.
  await startBatch(app, '11/02/2026', 3, '890');
  await item(app, '1187', 'Tab', '1102', 'Tab', 'N-1', 'Tab', '200', 'Enter');
  await item(app, '20441', 'Tab', '1102', 'Tab', 'N-2', 'Tab', '640', 'Enter');
  await item(app, 'Shift+Tab', 'Cas', 'Tab', 'Tab', 'Tab', 'A-2', 'Tab', '50', 'Enter');
  await postBatch(app);
  await deposit(app, '11/02/2026', '3 items');

  // Alder was paid 100.00 directly on the 5th.
  await startBatch(app, '11/05/2026', 1, '100');
  await item(app, '901', 'Tab', '1105', 'Tab', 'A-1', 'Tab', '100', 'Control+4', 'Enter');
  await postBatch(app);

  // A check of the 6th pays more than is left; the rest is held for the person.
  await startBatch(app, '11/06/2026', 1, '150');
  await item(app, '512', 'Tab', '1106', 'Tab', 'A-1', 'Tab', '150', 'Enter', 'F8', 'Control+2');
  await app.see(/Refund/);
  await postBatch(app);
  await deposit(app, '11/06/2026', '1 item');

  // Check 20441 comes back on the 13th.
  await app.key('Control+k');
  await app.type('20441');
  await app.see('20441');
  await app.key('Enter');
  await app.see('Good money');
  await app.tabTo('row', /^Item 1/);
  await app.key('ArrowDown');
  await press(app, 'Returned by the bank…');
  await enter(app, 'Day of the bank', '11/13/2026');
  await enter(app, 'Reason', 'Not sufficient funds');
  await app.see('192.00');
  await app.key('Control+Enter');
  await app.see('Returned Nov 13');

  // The 16th: both clients are paid, then the agency takes its share.
  await payStatement(app, 'City of Alder', '88.93', '5001');
  await payStatement(app, 'Northside Dental', '113.40', '5002');
  await app.key('Alt+6', 'Control+1');
  await app.see('$160.07 of the share is released.');
  await app.key('Control+Enter');
  await app.see('$160.07 of the share is taken');
  // What is left in the bank is the refund of A-1.
  await app.see(/In the bank\s+37\.60/);
  await app.see(/Owners have\s+37\.60/);

  assert.equal(await owed(app, 'N-1'), '$1,284.50');
  assert.equal(await owed(app, 'N-2'), '$640.00');
  assert.equal(await owed(app, 'A-1'), '$0.00');
  assert.equal(await owed(app, 'A-2'), '$48.15');
});
