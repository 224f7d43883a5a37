import test from 'node:test';
import assert from 'node:assert/strict';
import * as format from '../../src/format.js';
import { readMoney } from '../../src/typing/money.js';

test('money shows cents, groups and brackets', () => {
  assert.equal(format.money(128450), '1,284.50');
  assert.equal(format.money(-3760), '(37.60)');
  assert.equal(format.money(0), '0.00');
  assert.equal(format.money(5), '0.05');
  assert.equal(format.money(134127678), '1,341,276.78');
  assert.equal(format.money(9007199254740991), '90,071,992,547,409.91');
  assert.equal(format.dollars(128450), '$1,284.50');
  assert.equal(format.dollars(-3760), '($37.60)');
  assert.equal(format.shortMoney(860000), '8.6k');
});

test('the interest of a day shows four digits after the point, half away from zero', () => {
  assert.equal(format.perDiem('0.4880547945205479452054794521'), '$0.4881');
  assert.equal(format.perDiem('0.48805'), '$0.4881');
  assert.equal(format.perDiem('0.48804999'), '$0.4880');
  assert.equal(format.perDiem('9.99995'), '$10.0000');
  assert.equal(format.perDiem('1234.5'), '$1,234.5000');
  assert.equal(format.perDiem('0'), '$0.0000');
});

test('what is shown can be typed back', () => {
  for (const cents of [0, 1, 99, 100, 128450, -3760, 9999999999999]) {
    assert.equal(readMoney(format.money(cents)), cents);
    assert.equal(readMoney(format.dollars(cents).replace('($', '(')), cents);
  }
});

test('days read as the place needs them', () => {
  assert.equal(format.shortDay('2026-11-23'), '11/23/2026');
  assert.equal(format.shortDay(null), '');
  assert.equal(format.historyDay('2026-11-03', '2026-11-23'), 'Nov 3');
  assert.equal(format.historyDay('2025-11-03', '2026-11-23'), 'Nov 3, 2025');
  assert.equal(format.weekday('2026-11-23'), 'Mon Nov 23');
  assert.equal(format.longDay('2026-11-23'), 'Monday, November 23, 2026');
});

test('phones, counts, shares and sizes', () => {
  assert.equal(format.phone('4155550142'), '(415) 555-0142');
  assert.equal(format.phone('+1 415 555 0142'), '(415) 555-0142');
  assert.equal(format.phone('555-0142'), '555-0142');
  assert.equal(format.count(1204), '1,204');
  assert.equal(format.counted(1, 'account', 'accounts'), '1 account');
  assert.equal(format.counted(0, 'account', 'accounts'), '0 accounts');
  assert.equal(format.percent(0.091), '9.1%');
  assert.equal(format.fileSize(1_240_000), '1.2 MB');
  assert.equal(format.hiddenSsn('4417'), '•••-••-4417');
});

test('instants are shown where the agency is', () => {
  const evening = '2026-11-24T04:30:00Z';
  format.keepTimesOf('America/New_York');
  assert.equal(format.dayAndTime(evening), 'Nov 23, 2026, 11:30 PM');
  format.keepTimesOf('Pacific/Honolulu');
  assert.match(format.time(evening), /^6:30\sPM$/);
  format.keepTimesOf('Mars/Olympus');
  assert.match(format.time(evening), /^\d+:30\s[AP]M$/);
  format.keepTimesOf(undefined);
});
