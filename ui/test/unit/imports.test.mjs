import test from 'node:test';
import assert from 'node:assert/strict';
import * as map from '../../src/screens/import/map.js';
import { leaveMap, rowWords } from '../../src/strings/imports.js';

const start = /** @type {any} */ ({
  version: 1,
  fingerprint: '',
  reading: map.noChoices,
  fields: { reference: { column: 'Acct #', pad: 6 } },
  remainder: 'fees',
});

test('every field of the engine stands in the map once', () => {
  assert.equal(map.FIELDS.length, 29);
  assert.equal(new Set(map.FIELDS).size, 29);
});

test('a field that gets a column is read in the plainest way', () => {
  assert.deepEqual(map.withColumn(start, 'opened', 'Svc').fields.opened, {
    dates: 'mdy',
    column: 'Svc',
  });
  assert.deepEqual(map.withColumn(start, 'balance', 'Due').fields.balance, {
    unit: 'dollars',
    column: 'Due',
  });
  const other = map.withColumn(start, 'reference', 'Ref');
  assert.deepEqual(other.fields.reference, { column: 'Ref', pad: 6 }, 'its reading stays');
  assert.equal(map.withColumn(start, 'reference', '').fields.reference, undefined);
  assert.equal(map.withReading(start, 'reference', { pad: 8 }).fields.reference?.pad, 8);
  assert.equal(map.withReading(start, 'zip', { pad: 5 }), start);
});

test('fields follow a cut that gets another name', () => {
  const fixed = {
    ...start,
    fields: { reference: { column: 'Column 1' }, balance: { column: 'Column 2' } },
    fixed: { detail: 'D', cuts: [{ name: 'Column 1', start: 2, len: 6 }] },
  };
  const named = map.withCut(fixed, 0, { name: 'Number' });
  assert.equal(named.fields.reference?.column, 'Number');
  assert.equal(named.fields.balance?.column, 'Column 2');
  assert.deepEqual(map.withNewCut(named, 'New').fixed?.cuts.at(-1), {
    name: 'New',
    start: 8,
    len: 1,
  });
  assert.equal(map.withCut(fixed, 5, { len: 3 }), fixed);
});

test('the cell that a reason is about is found by the map', () => {
  const row = /** @type {any} */ ({ field: 'reference', looks: [] });
  assert.equal(map.markedCell(row, start, ['Name', 'Acct #']), 1);
  assert.equal(map.markedCell({ ...row, field: 'zip' }, start, ['Name']), -1);
  const look = { ...row, field: null, looks: [{ field: 'reference' }] };
  assert.equal(map.markedCell(look, start, ['Acct #']), 0);
});

test('what the client says is held against the file', () => {
  const check = /** @type {any} */ ({ sent_count: 264, sent_total: 100 });
  assert.equal(map.controlAgrees(check, null, null), null);
  assert.equal(map.controlAgrees(check, 264, null), true);
  assert.equal(map.controlAgrees(check, 264, 100), true);
  assert.equal(map.controlAgrees(check, 264, 99), false);
  assert.equal(map.readCount('1,204'), 1204);
  assert.equal(map.readCount('12.5'), null);
  const sheet = /** @type {any} */ ({ repeated: null });
  assert.equal(map.mayPostAnyway(sheet, false), true);
  assert.equal(map.mayPostAnyway(sheet, null), false);
  assert.equal(map.mayPostAnyway({ ...sheet, repeated: {} }, true), true);
});

test('a kept reason is read, and nothing else', () => {
  assert.deepEqual(map.keptReason('{"reason":"repeated","about":"12"}'), {
    reason: 'repeated',
    about: '12',
  });
  assert.deepEqual(map.keptReason('{"reason":"title"}'), { reason: 'title', about: null });
  assert.equal(map.keptReason(null), null);
  assert.equal(map.keptReason('{'), null);
});

test('reasons are said in words', () => {
  const row = /** @type {any} */ ({ reason: 'repeated', about: '12', looks: [] });
  assert.equal(rowWords(row), 'Same number as row 12');
  const looks = [
    { field: 'birth_date', fault: 'no_such_day', value: '02/30/1980', blanked: true },
    { field: 'note', fault: 'private_number', value: '', blanked: false },
  ];
  assert.equal(
    rowWords({ ...row, reason: null, looks }),
    'Birth date: no such day, left blank; Note: a private number, masked',
  );
  assert.equal(
    leaveMap(['reference', 'balance']),
    'Say which column is the client’s account number, the balance.',
  );
});
