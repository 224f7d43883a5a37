import test from 'node:test';
import assert from 'node:assert/strict';
import { asks, changeOf, startText } from '../../src/screens/import/repair.js';
import { would, wouldOne } from '../../src/strings/repairs.js';

/** @param {object} parts */
const typed = (parts) =>
  /** @type {import('../../src/screens/import/repair.js').Typed} */ ({
    column: '1',
    how: 'set',
    text: '',
    only_blank: false,
    find: '',
    with: '',
    from: '',
    ...parts,
  });

/** @param {number} records @param {string[]} cells */
const chosen = (records, cells) =>
  /** @type {import('../../src/screens/import/repair.js').Chosen} */ (
    /** @type {unknown} */ ({ records, rows: [], reason: null, row: { cells, repaired: [] } })
  );

test('a masked value is never where a repair begins', () => {
  assert.equal(startText(chosen(1, ['A1', '•••-••-9032']).row, 1), '');
  assert.equal(startText(chosen(1, ['A1', 'Ruiz']).row, 1), 'Ruiz');
});

test('nothing is asked before something is typed', () => {
  const one = chosen(1, ['A1', 'Ruiz']);
  const many = chosen(3, ['A1', 'Ruiz']);
  assert.equal(asks(typed({ text: 'Ruiz' }), one), false);
  assert.equal(asks(typed({ text: '' }), one), true, 'one value can be taken out');
  assert.equal(asks(typed({ text: '' }), many), false);
  assert.equal(asks(typed({ how: 'replace', find: '' }), many), false);
  assert.equal(asks(typed({ how: 'copy', from: '1' }), many), false, 'not from itself');
  assert.equal(asks(typed({ how: 'as_sent' }), many), true);
});

test('columns count from one for the engine', () => {
  assert.deepEqual(changeOf(typed({ how: 'copy', from: '2' })), { how: 'copy', from: 3 });
  assert.deepEqual(changeOf(typed({ how: 'take_out', find: '#' })), {
    how: 'take_out',
    letters: '#',
  });
});

test('what a repair would do is one sentence', () => {
  const preview = {
    records: 5,
    changed: 4,
    taken: 3,
    accepted: 3,
    rejected: { no_name: 1, repeated: 1 },
    ready: 9,
    accepted_total: 100,
    examples: [],
  };
  assert.equal(
    would(preview),
    '4 of 5 records change; 3 become accepted. ' +
      'Still rejected: No name (1), Same number as another row (1).',
  );
  assert.equal(wouldOne({ ...preview, rejected: { no_name: 1 } }), 'It stays rejected: No name.');
  assert.equal(wouldOne({ ...preview, rejected: {}, taken: 1 }), 'It becomes accepted.');
});
