// Which sums may be paid together, and what counsel must be asked.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isOnePayment, rulesOf, statesOf, toAsk, total } from '../../src/screens/unclaimed/rows.js';
import { about, stepSaid } from '../../src/strings/unclaimed.js';

/** @param {string} state @param {string} kind @param {object} [more] */
const row = (state, kind, more = {}) => ({
  to: { kind, trust_bank: 1, account: null, item: null, statement: null, payment: null },
  unclaimed: null,
  amount: 1_00,
  state,
  step: 'wait',
  ...more,
});

test('one payment is of one state and one trust account', () => {
  const ca = row('CA', 'refund');
  assert.ok(isOnePayment([ca, row('CA', 'check')]));
  assert.ok(!isOnePayment([ca, row('NV', 'check')]));
  assert.ok(!isOnePayment([ca, { ...ca, to: { ...ca.to, trust_bank: 2 } }]));
  assert.ok(!isOnePayment([]));
  assert.equal(total([ca, row('NV', 'check')]), 2_00);
});

test('what something waits for and nobody has set is to be asked', () => {
  const rows = [
    row('NV', 'check', { step: 'ask' }),
    row('CA', 'suspense', { step: 'ask' }),
    row('CA', 'refund', { step: 'ask' }),
    row('CA', 'client'),
  ];
  assert.deepEqual(statesOf(rows), ['CA', 'NV']);
  assert.deepEqual(toAsk(rows), [
    ['CA', ['refund', 'suspense']],
    ['NV', ['check']],
  ]);
});

test('of several rules the newest that is in force stands', () => {
  const kept = (/** @type {string} */ from_on, /** @type {number} */ months) => ({
    state: 'CA',
    kind: 'refund',
    from_on,
    rule: { months, notice_days: 0, report_month: 11, report_day: 1 },
    source: 'made up',
    set_by: 'Amy',
  });
  const all = {
    banks: [],
    paid: [],
    rows: [row('NV', 'check'), row('CA', 'refund')],
    rules: [kept('2027-01-01', 12), kept('2026-01-01', 36), kept('2020-01-01', 60)],
  };
  const rules = rulesOf(all, '2026-11-24');
  assert.deepEqual(
    rules.map(({ state, kind, now }) => [state, kind, now?.rule.months ?? null]),
    [
      ['CA', 'refund', 36],
      ['NV', 'check', null],
    ],
  );
});

test('a row says what it is and what is known of its days', () => {
  const of = row('CA', 'check', { number: '5001', file_number: 'D-100001' });
  assert.equal(about(of), 'Check not cashed · D-100001 · 5001');
  const days = { unclaimed_on: '2027-11-16', notice_by: '2028-09-02', noticed_on: null };
  const waits = row('CA', 'check', { ...days, moved_on: null });
  assert.deepEqual(stepSaid(waits), ['counts from 11/16/2027', 'write by 09/02/2028']);
});
