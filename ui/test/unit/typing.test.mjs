import test from 'node:test';
import assert from 'node:assert/strict';
import { readMoney } from '../../src/typing/money.js';
import { addMonths, dayKey, readDay } from '../../src/typing/day.js';

const TODAY = '2026-11-23'; // a Monday

test('amounts are read as people write them', () => {
  for (const [text, cents] of /** @type {[string, number][]} */ ([
    ['1284.5', 128450],
    ['1,284.50', 128450],
    ['$1284.50', 128450],
    ['$ 1,284', 128400],
    ['.5', 50],
    ['0', 0],
    ['7.', 700],
    ['1250+34.50', 128450],
    ['100-2.50', 9750],
    ['-5', -500],
    ['(37.60)', -3760],
    ['0.1+0.2', 30],
    ['99999999999.99', 9999999999999],
  ])) {
    assert.equal(readMoney(text), cents, text);
  }
});

test('what is no amount is refused', () => {
  for (const text of [
    '',
    ' ',
    'abc',
    '1.234',
    '1,28.50',
    '1284,50',
    '1..2',
    '1++2',
    '.',
    '$',
    '1e3',
    '12,3456',
    '999999999999.99',
    '1.5x',
    '()',
    '+',
  ]) {
    assert.equal(readMoney(text), null, text);
  }
});

test('days are read as people type them', () => {
  for (const [text, day] of [
    ['1123', '2026-11-23'],
    ['11/23', '2026-11-23'],
    ['11232026', '2026-11-23'],
    ['112326', '2026-11-23'],
    ['11/23/26', '2026-11-23'],
    ['1-5', '2026-01-05'],
    ['315', '2026-03-15'],
    ['2026-12-01', '2026-12-01'],
    ['3/9/84', '1984-03-09'],
    ['3/9/46', '2046-03-09'],
    ['3/9/47', '1947-03-09'],
    ['fri', '2026-11-27'],
    ['mon', '2026-11-30'],
    ['th', '2026-11-26'],
    ['+7', '2026-11-30'],
    ['-23', '2026-10-31'],
    ['eom', '2026-11-30'],
    ['today', '2026-11-23'],
    ['tomorrow', '2026-11-24'],
    ['2/29/2028', '2028-02-29'],
  ]) {
    assert.equal(readDay(text, TODAY), day, text);
  }
});

test('days that do not exist are refused', () => {
  for (const text of [
    '',
    '2/30',
    '2/29/2026',
    '13/1',
    '0/5',
    '1/0',
    'blursday',
    '11/23/202',
    's',
    '1/1/1200',
    '+',
    '99999',
  ]) {
    assert.equal(readDay(text, TODAY), null, text);
  }
});

/** Types keys one after another into an empty field. @param {string} keys */
function typed(keys, text = '') {
  let field = { text, typed: '' };
  for (const key of keys) {
    field = dayKey(field, key, TODAY) ?? { text: field.text + key, typed: '' };
  }
  return readDay(field.text, TODAY);
}

test('the bookkeeper’s letters move the day', () => {
  assert.equal(typed('t'), TODAY);
  assert.equal(typed('+'), '2026-11-24');
  assert.equal(typed('++'), '2026-11-25');
  assert.equal(typed('-'), '2026-11-22');
  assert.equal(typed('w'), '2026-11-22');
  assert.equal(typed('k'), '2026-11-28');
  assert.equal(typed('m'), '2026-11-01');
  assert.equal(typed('mm'), '2026-10-01');
  assert.equal(typed('h'), '2026-11-30');
  assert.equal(typed('hh'), '2026-12-31');
  assert.equal(typed('y'), '2026-01-01');
  assert.equal(typed('r'), '2026-12-31');
  assert.equal(typed('r', '03/05/2024'), '2024-12-31');
});

test('a letter that goes on into a word becomes the word', () => {
  assert.equal(typed('thu'), '2026-11-26');
  assert.equal(typed('tue'), '2026-11-24');
  assert.equal(typed('wed'), '2026-11-25');
  assert.equal(typed('mon'), '2026-11-30');
  assert.equal(typed('fri'), '2026-11-27');
  assert.equal(typed('+7'), '2026-11-30');
  assert.equal(typed('-10'), '2026-11-13');
  assert.equal(typed('1123'), TODAY);
});

test('a month step keeps to the month’s last day', () => {
  assert.equal(addMonths('2026-01-31', 1), '2026-02-28');
  assert.equal(addMonths('2026-12-15', 1), '2027-01-15');
  assert.equal(addMonths('2026-03-31', -1), '2026-02-28');
});
