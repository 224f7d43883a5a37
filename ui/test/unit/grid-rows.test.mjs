import test from 'node:test';
import assert from 'node:assert/strict';
import { gridRows } from '../../src/kit/grid-rows.js';

/** A source that notes what it is asked for, and fails for the pages of `bad`. */
function source(total, bad = new Set()) {
  const asked = [];
  return {
    asked,
    count: async () => total,
    rows: async (offset, limit) => {
      asked.push(offset / 100);
      if (bad.has(offset / 100)) throw { code: 'internal', words: 'went wrong' };
      return Array.from({ length: Math.min(limit, total - offset) }, (_, row) => offset + row);
    },
  };
}
const landed = () => new Promise((done) => setTimeout(done));

test('the page that a key would show next is there before the key', async () => {
  const from = source(1_000);
  const rows = gridRows(from);
  await rows.reload();
  rows.want(0, 30);
  assert.deepEqual(from.asked, [0], 'nothing is near the end of the first page');
  rows.want(25, 55);
  await landed();
  assert.deepEqual(from.asked, [0, 1]);
  assert.equal(rows.at(101), 101);
  rows.want(320, 350);
  assert.deepEqual(from.asked, [0, 1, 3, 2, 4], 'what is shown comes first');
  rows.want(970, 1_000);
  assert.deepEqual(from.asked.slice(5), [9], 'nothing stands behind the last row');
});

test('what is not on screen draws nothing again and fails without a word', async () => {
  const bad = new Set([1]);
  const from = source(1_000, bad);
  const rows = gridRows(from);
  await rows.reload();
  rows.want(25, 55);
  await landed();
  const drawn = rows.arrived.value;
  assert.equal(rows.problem.value, null);
  rows.want(80, 110);
  await landed();
  assert.equal(rows.problem.value?.words, 'went wrong', 'asked again, since it is shown now');
  assert.equal(rows.arrived.value, drawn + 1);
});

test('a change of the book reads anew what is on screen, however it was come to', async () => {
  const from = source(1_000);
  const rows = gridRows(from);
  await rows.reload();
  for (const first of [0, 320, 520, 720]) {
    rows.want(first, first + 30);
    await landed();
  }
  rows.want(0, 30);
  from.asked.length = 0;
  await rows.reload();
  assert.deepEqual(from.asked, [0]);
  assert.equal(rows.at(0), 0);
});
