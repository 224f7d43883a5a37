// A bookkeeper's November by keyboard alone: three clients, checks, cash, a card and a direct
// payment, a surplus, checks that come back before and after their money was paid out, a payment
// that is found late, a closed month, and two rounds of statements. Nothing here clicks, and every
// figure is the one that the month has to the cent.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';

import { balance, PASSWORD } from './journey.mjs';
import { enter, makeBook, press } from './support/typing.mjs';
import { open } from './support/window.mjs';

const DAY_FILE = join(mkdtempSync(join(tmpdir(), 'duebook-day-')), 'now');
/** It is half past nine on a day of November. @param {number} day */
const setDay = (day) => writeFileSync(DAY_FILE, `2026-11-${day}T09:30:00-08:00`);
/** What a bookkeeper may need for one item of a batch, Tab and Enter counted. */
const MOST_KEYS = 24;

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
  await allow(app, 'The agency’s own money may meet a shortage');
  await allow(app, 'What a client owes may be met from its money');
}

/** What the rules of the trust bank allow, with their source. */
async function allow(app, rule) {
  await press(app, new RegExp(`^Set: ${rule}`));
  await app.one('dialog', new RegExp(`^${rule}`));
  await app.tabTo('radio', 'Yes');
  await app.key('Space');
  await enter(app, 'From', '10/01/2026');
  await enter(app, 'Source', 'Letter of counsel');
  await app.key('Control+Enter');
  await app.seeNot('Set rule');
}

async function addClient(app, name, rate) {
  await app.key('Alt+5', 'Control+n');
  await enter(app, 'Name', name);
  await enter(app, 'Commission rate', rate);
  await app.key('Control+Enter');
  await app.see(`${name} is added`);
}

/** Harbor pays by the age of an account, and less once it went to court. */
async function addHarbor(app) {
  await app.key('Alt+5', 'Control+n');
  await enter(app, 'Name', 'Harbor Card');
  await enter(app, 'Commission rate', '50');
  await enter(app, /^Legal rate/, '40');
  await app.tabTo('button', 'Rates in steps');
  await app.type('By the age');
  await app.key('Tab');
  await app.see('Steps, rising; the last has no limit');
  for (const [step, days, rate] of [[1, '90', '20'], [2, '180', '25'], [3, '365', '33.33']]) {
    await enter(app, `Up to days, ${step}`, days);
    await enter(app, `Rate, ${step}`, rate);
    if (step < 3) await press(app, 'Another step');
  }
  await enter(app, 'Rate, 4', '50');
  await app.tabTo('radio', 'Net');
  await app.key('ArrowRight');
  await app.key('Control+Enter');
  await app.see('Harbor Card is added');
}

/** Locks the book and closes the program; on the morning of another day both are opened again. */
async function nextMorning(app, day) {
  await app.key('Control+l');
  await app.one('button', 'Unlock');
  await app.stop();
  setDay(day);
  await app.start();
  await enter(app, /^Password/, PASSWORD);
  await app.key('Enter');
  await app.seeNot('Unlock');
}

/** Goes to a screen by its words in the find box. */
async function find(app, words) {
  await app.key('Control+k');
  await app.type(words);
  await app.key('Enter');
}

/** Places an account by hand, in the order of its form. */
async function addAccount(app, client, last, reference, owed, late = '') {
  await app.key('Alt+2', 'Control+n');
  await app.see('One account, placed by hand');
  await enter(app, 'Last name', last);
  await app.tabTo('button', 'Client');
  await app.type(client);
  await enter(app, 'Client’s account number', reference);
  await enter(app, 'Placed', '10/01/2026');
  if (late) await enter(app, 'First late', late);
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

/** What the processor paid for everything on cards. */
async function settle(app, day) {
  await app.key('Alt+3');
  await press(app, /^Make deposit/);
  await enter(app, 'Day it arrived', day);
  await app.key('Control+Enter');
  await app.see('1 item settled');
}

/** The bank takes a whole item back: its batch is found by the number on the check. */
async function comesBack(app, number, row, day, commission) {
  await app.key('Control+k');
  await app.type(number);
  await app.see(number);
  await app.key('Enter');
  await app.see('Good money');
  await app.tabTo('row', /^Item 1/);
  for (let below = 1; below < row; below += 1) await app.key('ArrowDown');
  await press(app, 'Returned by the bank…');
  await enter(app, 'Day of the bank', day);
  await enter(app, 'Reason', 'Not sufficient funds');
  await app.see(commission);
  await app.key('Control+Enter');
  await app.see(/Returned Nov \d\d/);
}

/** Prepares and approves the statement of a client, so many rows down in the list of those due. */
async function approveStatement(app, client, down, ...figures) {
  await find(app, 'client statements');
  await app.see(client);
  await app.tabTo('grid', 'Clients that are due');
  await app.key('Control+Home');
  for (let row = 0; row < down; row += 1) await app.key('ArrowDown');
  await app.key('Enter');
  await app.see('Not prepared yet.');
  for (const figure of [client, ...figures]) await app.see(figure);
  await app.key('Control+Enter');
  await app.see('To be approved.');
  await app.key('Control+Enter');
  await app.see(/^Approved[.,]/m);
}

/** Pays what the approved statement on the screen says: by a check, or by ACH without one. */
async function pay(app, number) {
  await app.key('Control+Enter');
  if (number) await enter(app, 'Check number', number);
  else {
    await app.tabTo('radio', 'Check');
    await app.key('ArrowRight');
  }
  await app.key('Control+Enter');
  await app.see(number ? `paid by check ${number}.` : 'paid by ACH.');
}

/** The agency meets what trust is short of by a transfer. */
async function cover(app, amount) {
  await app.key('Alt+6');
  await app.see(`Trust is short $${amount}.`);
  await press(app, 'Meet it…');
  await app.key('Control+Enter');
  await app.see(`$${amount} of the shortage is met`);
}

async function takeShare(app, amount) {
  await app.key('Alt+6', 'Control+1');
  await app.see(`$${amount} of the share is released.`);
  await app.key('Control+Enter');
  await app.see(`$${amount} of the share is taken`);
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

/** The agency, its three clients and six accounts, as they stood on October 1. */
async function begin(app) {
  await makeBook(app);
  await addTrustBank(app);
  await addClient(app, 'Northside Dental', '30');
  await addHarbor(app);
  await addClient(app, 'City of Alder', '28');
  await addAccount(app, 'Northside', 'Ruiz', 'N-1', {
    Principal: '1410', Interest: '36.50', Costs: '38', 'Costs we advanced': '38',
  });
  await addAccount(app, 'Northside', 'Cole', 'N-2', { Principal: '640' });
  await addAccount(app, 'Harbor', 'Lee', 'H-1', { Principal: '3920' }, '03/15/2026');
  await addAccount(app, 'Harbor', 'Hale', 'H-2', { Principal: '5410.22' }, '08/27/2025');
  await addAccount(app, 'City', 'Park', 'A-1', { Principal: '212.40' });
  await addAccount(app, 'City', 'Diaz', 'A-2', { Principal: '98.15' });
  await owed(app, 'H-2');
  await press(app, 'Legal date');
  await enter(app, 'Went to an attorney or to court', '11/10/2026');
  await app.key('Control+Enter');
  await app.see('Legal date. Nov 10');
}

/** What came up to the 16th, each batch and deposit on its own day. */
async function firstHalf(app) {
  await startBatch(app, '11/02/2026', 3, '890');
  await item(app, '1187', 'Tab', '1102', 'Tab', 'N-1', 'Tab', '200', 'Enter');
  await item(app, '20441', 'Tab', '1102', 'Tab', 'N-2', 'Tab', '640', 'Enter');
  await item(app, 'Shift+Tab', 'Cas', 'Tab', 'Tab', 'Tab', 'A-2', 'Tab', '50', 'Enter');
  await postBatch(app);
  await deposit(app, '11/02/2026', '3 items');

  await startBatch(app, '11/03/2026', 1, '100');
  await item(app, 'Shift+Tab', 'Car', 'Tab', '4242', 'Tab', 'Tab', 'H-1', 'Tab', '100', 'Enter');
  await postBatch(app);
  await settle(app, '11/05/2026');

  // Alder was paid directly.
  await startBatch(app, '11/05/2026', 1, '100');
  await item(app, '901', 'Tab', '1105', 'Tab', 'A-1', 'Tab', '100', 'Control+4', 'Enter');
  await postBatch(app);

  // More than is left; the rest is held for the person.
  await startBatch(app, '11/06/2026', 1, '150');
  await item(app, '512', 'Tab', '1106', 'Tab', 'A-1', 'Tab', '150', 'Enter', 'F8', 'Control+2');
  await app.see(/Refund/);
  await postBatch(app);
  await deposit(app, '11/06/2026', '1 item');

  for (const [number, day] of [['77', '09'], ['78', '12']]) {
    await startBatch(app, `11/${day}/2026`, 1, '1000');
    await item(app, number, 'Tab', `11${day}`, 'Tab', 'H-2', 'Tab', '1000', 'Enter');
    await postBatch(app);
    await deposit(app, `11/${day}/2026`, '1 item');
  }
  await comesBack(app, '20441', 2, '11/13/2026', '192.00');
}

/** The first statements: Northside and Alder net, Harbor gross with an invoice. */
async function firstStatements(app) {
  await approveStatement(app, 'City of Alder', 0, '88.93');
  await pay(app, '5002');
  await approveStatement(app, 'Harbor Card', 0, '100.00', '33.33');
  await pay(app, '');
  // Harbor stays in the list: its checks are not released.
  await approveStatement(app, 'Northside Dental', 1, '113.40');
  await pay(app, '5001');
  await takeShare(app, '160.07');
  await app.see(/In the bank\s+2,037\.60/);
  await app.see(/Owners have\s+2,037\.60/);
}

/** A money order of October 30 is found in a month that is closed. */
async function foundLate(app) {
  await find(app, 'go to months');
  await app.see('October 2026, to be closed');
  await app.key('Control+Enter', 'Control+Enter');
  await app.see('October 2026 is closed');
  await startBatch(app, '11/20/2026', 1, '75');
  await item(app, 'Shift+Tab', 'Mon', 'Tab', '4410', 'Tab', 'Tab', 'N-1', 'Tab', '75');
  await enter(app, 'Credit day', '10/30/2026');
  await app.key('Enter');
  await postBatch(app);
  await deposit(app, '11/20/2026', '1 item');
  await cover(app, '26.60');
  await app.see(/In the bank\s+2,139\.20/);
  assert.equal(await owed(app, 'N-1'), '$1,209.50');
}

/** The last statements: Northside owes, Harbor is paid, the agency takes what is left of its. */
async function lastStatements(app) {
  await approveStatement(app, 'Harbor Card', 0, '2,000.00', '900.00');
  await pay(app, '5003');
  await approveStatement(app, 'Northside Dental', 0, '87.50');
  await app.see('It pays nothing.');
  await takeShare(app, '75.00');
  await app.see(/In the bank\s+37\.60/);
  await app.see(/Owners have\s+37\.60/);
}

test('a bookkeeper’s November, by keyboard alone', async (t) => {
  setDay(16);
  t.after(() => rmSync(dirname(DAY_FILE), { recursive: true, force: true }));
  const app = await open(t, { now: `@${DAY_FILE}` });
  await begin(app);
  await firstHalf(app);
  await firstStatements(app);
  assert.equal(await owed(app, 'N-1'), '$1,284.50');

  await nextMorning(app, 20);
  await foundLate(app);
  await nextMorning(app, 23);
  await comesBack(app, '1187', 1, '11/23/2026', '60.00');
  await cover(app, '173.40');
  await nextMorning(app, 30);
  await lastStatements(app);

  const month = { 'N-1': '$1,409.50', 'N-2': '$640.00', 'H-1': '$3,820.00', 'H-2': '$3,410.22',
    'A-1': '$0.00', 'A-2': '$48.15' };
  for (const [reference, amount] of Object.entries(month)) {
    assert.equal(await owed(app, reference), amount, reference);
  }
});
