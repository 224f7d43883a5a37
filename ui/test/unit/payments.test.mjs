import test from 'node:test';
import assert from 'node:assert/strict';
import * as item from '../../src/screens/payments/item.js';
import * as split from '../../src/screens/payments/split.js';
import { whatIsLeft } from '../../src/strings/payments.js';
import { leftOf } from '../../src/typing/money.js';

const head = /** @type {any} */ ({ source: 'mail', booked_on: '2026-11-23' });
const hit = (/** @type {string} */ detail, /** @type {number} */ id) =>
  /** @type {any} */ ({ kind: 'account', id, title: 'Ruiz, Ana', detail, balance: 100 });
/** @param {number} id @param {any[]} problems @param {any[]} split */
const view = (id, problems, split) =>
  /** @type {any} */ ({ line: { id, form: { paid_to: 'agency' } }, problems, split });
const problem = (/** @type {string} */ kind, answered = false, about = '37.60') => ({
  kind,
  about,
  answerable: true,
  answered,
});

test('a reference is followed by the next one, zeros kept', () => {
  assert.equal(item.nextReference('1187'), '1188');
  assert.equal(item.nextReference('A-0099'), 'A-0100');
  assert.equal(item.nextReference('999'), '1000');
  assert.equal(item.nextReference('123456789012345678'), '123456789012345679');
  assert.equal(item.nextReference('cash'), null);
  assert.equal(item.nextReference(''), null);
});

test('a new item keeps the method above and dates only what has no date of its own', () => {
  assert.deepEqual(
    [item.newItem(head, undefined).method, item.newItem(head, undefined).dated_on],
    ['check', ''],
  );
  const card = /** @type {any} */ ({ method: 'card' });
  assert.deepEqual(
    [item.newItem(head, card).method, item.newItem(head, card).dated_on],
    ['card', '2026-11-23'],
  );
  assert.equal(item.isBlank(item.newItem(head, card)), true);
});

test('one account takes the whole amount; a split keeps its shares', () => {
  const account = item.chosenOf(hit('D-104871 · Northside · Dental · 4471', 7));
  assert.deepEqual(
    [account.number, account.client, account.id],
    ['D-104871', 'Northside · Dental', 7],
  );
  const typed = { ...item.newItem(head, undefined), account, amount: 15000, reference: ' 1187 ' };
  const form = item.formOf(typed);
  assert.deepEqual(form.shares, [{ account: 7, amount: 15000 }]);
  assert.deepEqual([form.reference, form.dated_on], ['1187', null]);
  const shares = [
    { account: 7, amount: 1 },
    { account: 8, amount: 2 },
  ];
  assert.deepEqual(item.formOf({ ...typed, shares }).shares, shares);
  assert.deepEqual(item.formOf(item.newItem(head, undefined)).shares, []);
});

test('what was found right is asked again when amount or account changes', () => {
  const typed = { ...item.newItem(head, undefined), answers: ['overpayment'] };
  assert.deepEqual(item.changed(typed, { amount: 5 }).answers, []);
  assert.deepEqual(item.changed(typed, { dated_on: '2026-11-20' }).answers, ['overpayment']);
});

test('a text means an account when it is the only one, or its file number', () => {
  const found = [
    { hit: hit('D-1001 · A · 1', 1) },
    { hit: hit('D-10012 · A · 2', 2) },
  ];
  assert.equal(item.meant(found, 'd-1001')?.hit.id, 1);
  assert.equal(item.meant(found, '10012')?.hit.id, 2);
  assert.equal(item.meant(found, 'Ruiz'), null);
  assert.equal(item.meant(found.slice(1), 'Ruiz')?.hit.id, 2);
  assert.equal(item.meant([], 'Ruiz'), null);
});

test('the note of an item says the worst first', () => {
  const paid = [{ after: 0, meets: null }];
  const words = (/** @type {any} */ of) => item.chipsOf(of).map((chip) => chip.words);
  assert.deepEqual(words(view(1, [], paid)), ['Paid in full']);
  assert.deepEqual(words(view(1, [problem('overpayment'), problem('duplicate')], paid)), [
    'Possible duplicate',
    'Overpays by 37.60',
  ]);
  assert.deepEqual(words(view(1, [problem('overpayment', true)], paid)), ['Refund 37.60']);
  assert.deepEqual(words(view(1, [], [{ after: 5, meets: [4, 12] }])), ['Plan 4 of 12']);
});

test('F8 goes around the items with open problems', () => {
  const lines = [
    view(11, [], []),
    view(12, [problem('duplicate')], []),
    view(13, [problem('duplicate', true)], []),
    view(14, [problem('closed')], []),
  ];
  assert.equal(item.problemAfter(lines, null, 1), 12);
  assert.equal(item.problemAfter(lines, 12, 1), 14);
  assert.equal(item.problemAfter(lines, 14, 1), 12);
  assert.equal(item.problemAfter(lines, null, -1), 14);
  assert.equal(item.problemAfter(lines, 12, -1), 14);
  assert.equal(item.problemAfter([], null, 1), null);
  assert.deepEqual(item.problemCounts(lines), { duplicate: 1, closed: 1 });
});

test('what is left of a batch is said in one sentence', () => {
  assert.equal(
    whatIsLeft(2, 36600, { duplicate: 1, overpayment: 1 }),
    '2 items and $366.00 left to enter; 1 possible duplicate, 1 overpayment to settle.',
  );
  assert.equal(whatIsLeft(0, 0, {}), '');
  assert.equal(whatIsLeft(-1, -500, {}), '1 item and $5.00 more than the control.');
  assert.equal(whatIsLeft(1, -500, {}), '1 item left to enter; $5.00 more than the control.');
});

test('what a check still has to be divided into', () => {
  assert.equal(leftOf(10000, [{ amount: 2500 }, { amount: null }]), 7500);
  assert.equal(leftOf(100, [{ amount: 101 }]), -1);
});

test('what the person named is a direction, and what is blank is as much as is owed', () => {
  const said = { given_on: '2026-11-20', way: /** @type {const} */ ('phone'), said: '' };
  const rows = [
    { id: 4, text: 'D-4', amount: 100_00 },
    split.BLANK,
    { id: 7, text: 'D-7', amount: null },
  ];
  assert.deepEqual(split.directionOf(said, rows).wishes, [
    { account: 4, named: 100_00 },
    { account: 7, named: null },
  ]);
  assert.deepEqual(split.sharesOf(rows), [{ account: 4, amount: 100_00 }]);
  assert.deepEqual(
    split.accountsOf(rows).map(({ account }) => account),
    [4, 7],
  );
});
