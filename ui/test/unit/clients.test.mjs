import test from 'node:test';
import assert from 'node:assert/strict';
import { moved } from '../../src/screens/clients/order.js';
import { readRate } from '../../src/screens/clients/rate.js';
import { scaleOf, scaleValues, wrongScale } from '../../src/screens/clients/scale.js';
import { sorted } from '../../src/screens/clients/sorted.js';

test('a rate is a percentage with at most four decimals', () => {
  assert.equal(readRate('28'), '28');
  assert.equal(readRate(' 33.33 % '), '33.33');
  assert.equal(readRate('0'), '0');
  assert.equal(readRate('100.00'), '100.00');
  for (const text of ['', '100.01', '101', '-5', '12.34567', '1e2', 'half', '.5', '5.']) {
    assert.equal(readRate(text), null, text);
  }
});

test('a part moves one place and stays inside the list', () => {
  const order = ['costs', 'interest', 'principal'];
  assert.deepEqual(moved(order, 'principal', -1), ['costs', 'principal', 'interest']);
  assert.deepEqual(moved(order, 'costs', -1), order);
  assert.deepEqual(moved(order, 'principal', 1), order);
  assert.deepEqual(order, ['costs', 'interest', 'principal'], 'the old order is untouched');
});

test('rows go by name or by size, equal ones by id', () => {
  const rows = [
    { id: 1, name: 'Zeta', balance: 5 },
    { id: 2, name: 'Ångström', balance: 70 },
    { id: 3, name: 'alder', balance: 5 },
  ];
  const ids = (/** @type {{ key: string, down: boolean }} */ sort) =>
    sorted(rows, sort).map(({ id }) => id);
  assert.deepEqual(ids({ key: 'name', down: false }), [3, 2, 1]);
  assert.deepEqual(ids({ key: 'balance', down: false }), [1, 3, 2]);
  assert.deepEqual(ids({ key: 'balance', down: true }), [2, 1, 3]);
});

test('a scale is read in days or dollars and must rise to a step without a limit', () => {
  const typed = {
    scale_by: /** @type {const} */ ('age'),
    marginal: true,
    steps: [
      { up_to: '90', rate: '20' },
      { up_to: '365', rate: '33.33 %' },
      { up_to: 'anything', rate: '50' },
    ],
  };
  assert.equal(wrongScale(typed), null);
  assert.deepEqual(scaleOf(typed), {
    by: 'age',
    marginal: false,
    steps: [
      { up_to: 90, rate: '20' },
      { up_to: 365, rate: '33.33' },
      { up_to: null, rate: '50' },
    ],
  });
  const dollars = { ...typed, scale_by: /** @type {const} */ ('amount') };
  assert.equal(scaleOf(dollars)?.steps[0]?.up_to, 9000);
  assert.equal(scaleOf(dollars)?.marginal, true);
  assert.equal(scaleOf({ ...typed, scale_by: '' }), null);
  const second = { up_to: '90', rate: '25' };
  const level = { ...typed, steps: typed.steps.toSpliced(1, 1, second) };
  assert.match(wrongScale(level) ?? '', /Step 2/);
  assert.match(
    wrongScale({ ...typed, steps: typed.steps.toSpliced(0, 1, { up_to: 'x', rate: '1' }) }) ?? '',
    /whole days/,
  );
  assert.deepEqual(scaleValues(scaleOf(dollars)).steps[1], { up_to: '365.00', rate: '33.33' });
});
