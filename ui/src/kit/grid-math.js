// Where rows stand in a list that may be taller than an element can be. Pure.

/** WebKit and Blink stop an element at 33,554,428 px; this leaves room for the head. */
export const TALLEST = 33_000_000;
export const PAGE = 100;
/** Rows drawn above and below the visible ones. */
const SPARE = 4;

/**
 * @typedef {object} Shape
 * @property {number} count rows
 * @property {number} rowHeight px
 * @property {number} view px of rows in sight
 */

/** Height all rows would need. @param {Shape} shape */
const fullHeight = ({ count, rowHeight }) => count * rowHeight;

/** Height the body gets. @param {Shape} shape */
export const bodyHeight = (shape) => Math.min(fullHeight(shape), TALLEST);

/**
 * How many px of rows one px of scrolling passes; 1 until the list is too tall.
 * @param {Shape} shape
 */
export function scale(shape) {
  const room = bodyHeight(shape) - shape.view;
  const full = fullHeight(shape) - shape.view;
  return room <= 0 || full <= room ? 1 : full / room;
}

/** The top px of the rows in sight. @param {Shape} shape @param {number} scrollTop */
export const rowsTop = (shape, scrollTop) => scrollTop * scale(shape);

/** The scroll position that shows `top`. @param {Shape} shape @param {number} top */
export const scrollFor = (shape, top) => top / scale(shape);

/** @param {Shape} shape @param {number} top */
export const clampTop = (shape, top) => Math.max(0, Math.min(top, fullHeight(shape) - shape.view));

/**
 * The rows to draw, first and one past the last.
 * @param {Shape} shape @param {number} top
 */
export function drawn(shape, top) {
  const first = Math.max(0, Math.floor(top / shape.rowHeight) - SPARE);
  const last = Math.min(shape.count, Math.ceil((top + shape.view) / shape.rowHeight) + SPARE);
  return { first, last: Math.max(first, last) };
}

/** The top that brings a row into sight with the least movement.
 * @param {Shape} shape @param {number} top @param {number} row */
export function reveal(shape, top, row) {
  const rowTop = row * shape.rowHeight;
  const rowEnd = rowTop + shape.rowHeight;
  if (rowTop < top) return clampTop(shape, rowTop);
  if (rowEnd > top + shape.view) return clampTop(shape, rowEnd - shape.view);
  return clampTop(shape, top);
}

/** Whole rows in sight. @param {Shape} shape */
export const screenful = (shape) => Math.max(1, Math.floor(shape.view / shape.rowHeight) - 1);

/** The pages of rows that hold first to last. @param {number} first @param {number} last */
export function pagesOf(first, last) {
  const pages = [];
  const from = Math.floor(first / PAGE);
  for (let page = from; page * PAGE < last; page += 1) pages.push(page);
  return pages;
}

/**
 * Where a key moves the active row. The head is row -1.
 * @param {string} key @param {number} active @param {Shape} shape
 * @returns {number | null}
 */
export function moved(key, active, shape) {
  const last = shape.count - 1;
  const to = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: Math.max(0, active) + screenful(shape),
    PageUp: Math.max(0, active - screenful(shape)),
    'Ctrl+Home': 0,
    'Ctrl+End': last,
  }[key];
  return to === undefined ? null : Math.max(-1, Math.min(to, last));
}

/**
 * Which rows are chosen: a set of rows, or all but a set.
 * @typedef {{ all: boolean, rows: ReadonlySet<number> }} Selection
 */

/** @type {Selection} */
export const nothing = { all: false, rows: new Set() };

/** @param {Selection} selection @param {number} row */
export const isSelected = (selection, row) => selection.all !== selection.rows.has(row);

/** @param {Selection} selection @param {number} count */
export const selectedCount = ({ all, rows }, count) => (all ? count - rows.size : rows.size);

/** @param {Selection} selection @param {number} row @returns {Selection} */
export function toggled({ all, rows }, row) {
  const next = new Set(rows);
  if (!next.delete(row)) next.add(row);
  return { all, rows: next };
}

/** The rows from one to another, nothing else. @param {number} from @param {number} to */
export function between(from, to) {
  const rows = new Set();
  for (let row = Math.min(from, to); row <= Math.max(from, to); row += 1) rows.add(row);
  return /** @type {Selection} */ ({ all: false, rows });
}

/** The chosen rows in order. @param {Selection} selection @param {number} count */
export const selectedIndexes = ({ all, rows }, count) =>
  all
    ? Array.from({ length: count }, (_, index) => index).filter((index) => !rows.has(index))
    : [...rows].sort((a, b) => a - b);
