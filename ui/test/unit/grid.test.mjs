import test from 'node:test';
import assert from 'node:assert/strict';
import * as math from '../../src/kit/grid-math.js';
import { niceTop } from '../../src/kit/chart-math.js';

const small = { count: 1000, rowHeight: 28, view: 560 };
const million = { count: 1_000_000, rowHeight: 28, view: 560 };
const vast = { count: 3_000_000, rowHeight: 28, view: 560 };

test('a list that fits scrolls row by row', () => {
  assert.equal(math.bodyHeight(small), 28_000);
  assert.equal(math.scale(small), 1);
  assert.equal(math.bodyHeight(million), 28_000_000);
  assert.equal(math.scale(million), 1);
});

test('a list taller than an element can be still ends at its last row', () => {
  assert.equal(math.bodyHeight(vast), math.TALLEST);
  const bottom = math.TALLEST - vast.view;
  const top = math.rowsTop(vast, bottom);
  assert.ok(Math.abs(top - (vast.count * 28 - vast.view)) < 1e-3);
  assert.ok(Math.abs(math.scrollFor(vast, top) - bottom) < 1e-3);
  assert.equal(math.drawn(vast, top).last, vast.count);
});

test('only the rows in sight are drawn', () => {
  const { first, last } = math.drawn(million, 500_007 * 28);
  assert.ok(first <= 500_007 && last >= 500_007 + 20);
  assert.ok(last - first <= 30);
  assert.deepEqual(math.drawn({ ...small, count: 0 }, 0), { first: 0, last: 0 });
  assert.equal(math.drawn({ ...small, count: 3 }, 0).last, 3);
});

test('a row comes into sight with the least movement', () => {
  assert.equal(math.reveal(small, 0, 5), 0);
  assert.equal(math.reveal(small, 0, 20), 28);
  assert.equal(math.reveal(small, 2800, 50), 1400);
  assert.equal(math.reveal(small, 0, 999), 1000 * 28 - 560);
});

test('keys move inside the list, and up to its head', () => {
  assert.equal(math.moved('ArrowDown', 0, small), 1);
  assert.equal(math.moved('ArrowUp', 0, small), -1);
  assert.equal(math.moved('ArrowUp', -1, small), -1);
  assert.equal(math.moved('ArrowDown', 999, small), 999);
  assert.equal(math.moved('PageDown', 0, small), 19);
  assert.equal(math.moved('PageUp', 5, small), 0);
  assert.equal(math.moved('Ctrl+End', 0, million), 999_999);
  assert.equal(math.moved('Ctrl+Home', 999, small), 0);
  assert.equal(math.moved('x', 3, small), null);
  assert.equal(math.moved('ArrowDown', 0, { ...small, count: 0 }), -1);
});

test('pages cover exactly the rows asked for', () => {
  assert.deepEqual(math.pagesOf(0, 30), [0]);
  assert.deepEqual(math.pagesOf(95, 130), [0, 1]);
  assert.deepEqual(math.pagesOf(100, 200), [1]);
  assert.deepEqual(math.pagesOf(0, 0), []);
});

test('selecting all keeps what is taken out again', () => {
  const all = { all: true, rows: new Set() };
  const but = math.toggled(all, 7);
  assert.equal(math.isSelected(but, 7), false);
  assert.equal(math.isSelected(but, 8), true);
  assert.equal(math.selectedCount(but, 1000), 999);
  assert.equal(math.selectedCount(math.between(5, 2), 1000), 4);
  assert.deepEqual(math.selectedIndexes({ all: true, rows: new Set([1]) }, 3), [0, 2]);
  assert.deepEqual(math.selectedIndexes({ all: false, rows: new Set([9, 2]) }, 10), [2, 9]);
});

test('an axis holds the largest value over two to five round lines', () => {
  for (const largest of [1, 7, 86, 1_260_000, 999, 1001, 5_000_000, 0.5]) {
    const { top, step } = niceTop(largest);
    assert.ok(top >= largest, `${largest}`);
    const lines = Math.floor(top / step) + 1;
    assert.ok(lines >= 2 && lines <= 5, `${largest}: ${lines} lines`);
  }
  assert.deepEqual(niceTop(1_260_000), { top: 1_260_000 * 1.04, step: 400_000 });
});
