import test from 'node:test';
import assert from 'node:assert/strict';
import { eventLine } from '../../src/strings/history.js';

const TODAY = '2026-11-23';
/** @param {string} kind @param {Record<string, any>} detail */
const line = (kind, detail) => {
  const { verdict, words } = eventLine({ kind, detail }, TODAY);
  return `${verdict} ${words}`.trim();
};

test('each kind of event is a line that a person reads', () => {
  const payment = { method: 'check', reference: '1187', amount: 20000 };
  const placed = { client: 'Northside', file: 'NSD.csv', row: 41, amount: 128450, note: 'Moved' };
  assert.equal(
    line('placed', placed),
    'Placed by Northside, file NSD.csv row 41, $1,284.50. Moved.',
  );
  assert.equal(
    line('placed', { client: 'Northside', by_hand: true, amount: 100 }),
    'Placed by Northside, by hand, $1.00.',
  );
  assert.equal(
    line('payment', { ...payment, batch: '2026-10-21-A', over: 0 }),
    'Payment $200.00, check 1187, batch 2026-10-21-A.',
  );
  assert.equal(
    line('payment', { ...payment, batch: 'B', over: 3760 }),
    'Payment $200.00, check 1187, batch B. $37.60 more than was owed.',
  );
  assert.equal(
    line('payment_voided', { ...payment, reason: 'typed twice' }),
    'Payment voided. $200.00, check 1187: typed twice.',
  );
  assert.equal(
    line('payment_returned', { ...payment, on: '2026-11-13', reason: 'NSF' }),
    'Payment returned by the bank. $200.00, check 1187, on Nov 13: NSF.',
  );
  assert.equal(
    line('plan_made', {
      total: 128450,
      installments: 13,
      first_on: '2026-12-07',
      last_on: '2027-12-06',
    }),
    'Plan agreed. $1,284.50 in 13 payments, Dec 7 to Dec 6, 2027.',
  );
  assert.equal(line('plan_cancelled', { reason: 'Moved away.' }), 'Plan canceled. Moved away.');
  assert.equal(
    line('letter_made', { kind: 'reminder', pages: 1 }),
    'Letter made: Reminder, 1 page.',
  );
  assert.equal(line('letter_mailed', { kind: 'reminder' }), 'Letter mailed: Reminder.');
  assert.equal(
    line('notice_recorded', { sent_on: '2026-08-17', source: 'client’s file' }),
    'Validation notice recorded. Sent Aug 17. client’s file.',
  );
  assert.equal(line('closed', { reason: 'Recalled' }), 'Account closed. Recalled.');
  assert.equal(line('address_marked', { bad: true }), 'Mail came back. The address is marked.');
  assert.equal(
    line('person_changed', { fields: ['address', 'born_on', 'phones'] }),
    'Person changed: address, date of birth, and phones.',
  );
});

test('a changed account says which of its fields are different', () => {
  const before = { client_reference: 'A-1', opened_on: null, last_paid_on: '2026-01-02' };
  const after = { ...before, opened_on: '2025-01-02', client_reference: 'A-2' };
  assert.equal(
    line('account_changed', { before, after }),
    'Account changed: client’s account number and opened.',
  );
});

test('a kind that is newer than the page is still said', () => {
  assert.equal(line('hold_placed', {}), 'Hold placed.');
});
