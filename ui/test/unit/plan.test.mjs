import test from 'node:test';
import assert from 'node:assert/strict';
import { latest } from '../../src/kit/latest.js';
import {
  lastDiffers,
  otherSide,
  readCount,
  termsOf,
} from '../../src/screens/plan/terms.js';

/** @type {import('../../src/screens/plan/terms.js').PlanValues} */
const values = {
  amount: 10000,
  count: '13',
  by: 'count',
  first_on: '2026-12-05',
  every: 'month',
  day_rule: 'next',
  down_payment: null,
  agreed_on: '2026-11-23',
};
/** @param {number[]} amounts @returns {any[]} */
const rows = (amounts, down = 0) => [
  ...(down > 0 ? [{ number: 0, amount: down }] : []),
  ...amounts.map((amount, index) => ({ number: index + 1, amount })),
];

test('terms are asked for by the side that was changed last', () => {
  assert.deepEqual(termsOf(values, 128450)?.split, { by: 'count', value: 13 });
  assert.deepEqual(termsOf({ ...values, by: 'amount' }, 128450)?.split, {
    by: 'amount',
    value: 10000,
  });
  assert.equal(termsOf(values, 128450)?.down_payment, 0, 'a blank down payment is none');
});

test('nothing is asked while something is missing', () => {
  assert.equal(termsOf({ ...values, first_on: '' }, 1), null);
  assert.equal(termsOf({ ...values, count: 'x' }, 1), null);
  assert.equal(termsOf({ ...values, by: 'amount', amount: null }, 1), null);
  assert.notEqual(termsOf({ ...values, count: 'x', by: 'amount' }, 1), null);
});

test('a number of payments is whole', () => {
  assert.equal(readCount(' 12 '), 12);
  for (const text of ['', '1.5', '-3', '123456', 'ten']) assert.equal(readCount(text), null, text);
});

test('the other side follows the engine’s schedule', () => {
  assert.deepEqual(otherSide(values, rows([9880, 9880, 9890], 5000)), {
    amount: 9880,
    count: '13',
  });
  assert.deepEqual(otherSide({ ...values, by: 'amount' }, rows([10000, 10000, 8450], 100)), {
    amount: 10000,
    count: '3',
  });
});

test('a last payment that takes the rest is known', () => {
  assert.equal(lastDiffers(rows([100, 100, 84])), true);
  assert.equal(lastDiffers(rows([100, 100])), false);
  assert.equal(lastDiffers(rows([84], 500)), false);
});

test('of many questions the last is answered, and one at a time is on its way', async () => {
  /** @type {((answer: string) => void)[]} */
  const waiting = [];
  /** @type {string[]} */
  const heard = [];
  const ask = latest(
    (/** @type {number} */ question) =>
      new Promise((done) => waiting.push((text) => done(`${text}${question}`))),
    (answer) => heard.push(String(answer)),
    (problem) => heard.push(String(problem)),
  );
  const turn = () => new Promise((done) => setImmediate(done));
  ask(1);
  ask(2);
  ask(3);
  assert.equal(waiting.length, 1);
  waiting[0]?.('answer ');
  await turn();
  assert.deepEqual(heard, [], 'the first answer came too late to be shown');
  assert.equal(waiting.length, 2);
  waiting[1]?.('answer ');
  await turn();
  assert.deepEqual(heard, ['answer 3']);
  ask(4);
  waiting[2]?.('answer ');
  await turn();
  assert.deepEqual(heard, ['answer 3', 'answer 4']);
});

test('a refused question is told unless a newer one waits', async () => {
  /** @type {string[]} */
  const heard = [];
  const ask = latest(
    (/** @type {number} */ question) => Promise.reject(new Error(`no ${question}`)),
    () => heard.push('answered'),
    (problem) => heard.push(/** @type {Error} */ (problem).message),
  );
  ask(1);
  ask(2);
  await new Promise((done) => setImmediate(done));
  assert.deepEqual(heard, ['no 2']);
});
