import test from 'node:test';
import assert from 'node:assert/strict';
import { inOrder } from '../../src/screens/trust/owners.js';
import { firstWay, itemsOf } from '../../src/screens/payments/in-hand.js';
import { ownerName } from '../../src/strings/trust.js';
import { lineSaid, paidBy, rowState } from '../../src/strings/statements.js';
import { itemState } from '../../src/strings/payments.js';
import { piecesSaid, rateRule } from '../../src/strings/splits.js';
import { sumOf } from '../../src/typing/money.js';

const owner = (/** @type {string} */ kind, /** @type {string} */ name) =>
  /** @type {any} */ ({ kind, name });

test('owners go as a bookkeeper reads them: clients, what waits for a person, the agency', () => {
  const found = inOrder([
    owner('share_cost', 'Alder'),
    owner('suspense', ''),
    owner('share_commission', 'Alder'),
    owner('refund', 'D-100012 · Petrov, Anna'),
    owner('client', 'Northside'),
    owner('client', 'Alder'),
  ]);
  assert.deepEqual(
    found.map(({ kind, name }) => `${kind} ${name}`.trim()),
    [
      'client Alder',
      'client Northside',
      'refund D-100012 · Petrov, Anna',
      'suspense',
      'share_commission Alder',
      'share_cost Alder',
    ],
  );
  assert.equal(ownerName(owner('share_cost', 'Alder')), 'The agency, from Alder');
  assert.equal(ownerName(owner('float', '')), 'The agency');
  assert.equal(ownerName(owner('suspense', '')), 'Owner not known yet');
});

test('paper goes on a slip, cards and transfers are settled', () => {
  const items = /** @type {any[]} */ (
    ['check', 'card', 'cash', 'ach', 'money_order', 'wire'].map((method) => ({ method }))
  );
  const methods = (/** @type {'slip' | 'settle'} */ way) =>
    itemsOf(items, way).map(({ method }) => method);
  assert.deepEqual(methods('slip'), ['check', 'cash', 'money_order']);
  assert.deepEqual(methods('settle'), ['card', 'ach', 'wire']);
  assert.equal(firstWay(items), 'slip');
  assert.equal(firstWay(itemsOf(items, 'settle')), 'settle');
  assert.equal(sumOf([{ amount: 2000 }, { amount: 60 }]), 2060);
});

test('a statement says how it stands and a line what it is', () => {
  const row = (/** @type {any} */ of) =>
    rowState({ approved: true, paid_by: null, sums: { remit: 1 }, ...of });
  assert.equal(row({ approved: false }), 'To approve');
  assert.equal(row({}), 'To pay');
  assert.equal(row({ sums: { remit: 0 } }), 'Pays nothing');
  assert.equal(row({ paid_by: 'check 5001' }), 'check 5001');
  assert.equal(paidBy('ach '), 'ACH');
  const line = (/** @type {string} */ kind, /** @type {string} */ method) =>
    lineSaid(/** @type {any} */ ({ kind, method, reference: method ? '1187' : '' }));
  assert.equal(line('receipt', 'check'), 'Check 1187');
  assert.equal(line('return', 'check'), 'Returned: check 1187');
  assert.equal(line('shortage', ''), 'Shortage met');
  const fee = /** @type {any} */ ({ kind: 'flat_fee', method: '', reference: 'Skip trace' });
  assert.equal(lineSaid(fee), 'Fee: Skip trace');
});

test('an item says what became of it, and a split why it is so', () => {
  const item = /** @type {any} */ ({
    deposited_on: '2026-11-02',
    released_on: '2026-11-12',
    returned: 0,
  });
  assert.equal(itemState(item, '2026-11-23', 'agency'), 'Good money');
  assert.equal(itemState({ ...item, returned: 5000 }, '2026-11-23', 'agency'), '$50.00 returned');
  const direct = { ...item, deposited_on: null };
  assert.equal(itemState(direct, '2026-11-23', 'client'), 'With the client');
  assert.equal(rateRule({ kind: 'step', step: 2 }), 'Step 3 of the client’s scale.');
  const pieces = { costs: 3800, interest: 0, fees: 0, attorney_fees: 0, principal: 16200 };
  assert.equal(piecesSaid(pieces), 'costs 38.00, principal 162.00');
});
