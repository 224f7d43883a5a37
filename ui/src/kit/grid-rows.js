// The rows of a grid, asked for a page at a time and kept while there is room.
import { signal } from '@preact/signals';
import { asProblem } from '../api/call.js';
import { PAGE, pagesOf } from './grid-math.js';

/** @import { Signal } from '@preact/signals' */
/** @import { ProblemError } from '../api/call.js' */

const MOST_PAGES = 40;
/** Rows asked for beyond those shown, so that a page key finds them here. */
const AHEAD = 60;

/**
 * Where rows come from. Sorting and filtering are the engine's: another sort or filter is another
 * source. Every sort ends with the id, so that pages stay what they were.
 * @template Row
 * @typedef {object} Source
 * @property {() => Promise<number>} count
 * @property {(offset: number, limit: number) => Promise<Row[]>} rows
 */

/**
 * @template Row
 * @param {Source<Row>} source
 */
export function gridRows(source) {
  const count = signal(/** @type {number | null} */ (null));
  const problem = /** @type {Signal<ProblemError | null>} */ (signal(null));
  /** Grows with every page that came, so that what shows rows draws again. */
  const arrived = signal(0);
  /** @type {Map<number, Row[] | null>} null: asked for, not there yet */
  let pages = new Map();
  let turn = 0;
  /** The pages that are on screen; others come without a word. @type {number[]} */
  let shown = [];

  /** @param {number} page */
  const load = async (page) => {
    const mine = turn;
    if (!pages.has(page)) pages.set(page, null);
    try {
      const rows = await source.rows(page * PAGE, PAGE);
      if (mine !== turn) return;
      pages.set(page, rows);
      if (!shown.includes(page)) return;
      problem.value = null;
    } catch (thrown) {
      if (mine !== turn) return;
      const seen = shown.includes(page);
      if (pages.get(page) === null || !seen) pages.delete(page);
      if (!seen) return;
      problem.value = asProblem(thrown);
    }
    arrived.value += 1;
  };
  /**
   * Asks for what is about to be shown, then for what stands around it.
   * @param {number} first @param {number} last
   */
  const want = (first, last) => {
    shown = pagesOf(first, last);
    const end = Math.min(last + AHEAD, count.peek() ?? last);
    const wanted = new Set([...shown, ...pagesOf(Math.max(0, first - AHEAD), end)]);
    for (const page of wanted) if (!pages.has(page) && !problem.peek()) void load(page);
    for (const page of pages.keys()) {
      if (pages.size <= MOST_PAGES) break;
      if (!wanted.has(page)) pages.delete(page);
    }
  };
  /** Counts and reads anew. What is on screen stays until the new rows are there. */
  const reload = async () => {
    turn += 1;
    const mine = turn;
    problem.value = null;
    try {
      const total = await source.count();
      if (mine !== turn) return;
      const onScreen = shown.filter((page) => pages.has(page));
      pages = new Map([...pages].filter(([page]) => onScreen.includes(page)));
      count.value = total;
      await Promise.all(onScreen.map(load));
      arrived.value += 1;
    } catch (thrown) {
      if (mine === turn) problem.value = asProblem(thrown);
    }
  };
  /** @param {number} index @returns {Row | undefined} */
  const at = (index) => pages.get(Math.floor(index / PAGE))?.[index % PAGE];
  /** The rows at these places, asking for those not here. @param {number[]} indexes */
  const all = async (indexes) => {
    const missing = new Set(
      indexes.filter((index) => !at(index)).map((index) => Math.floor(index / PAGE)),
    );
    const fetched = new Map(
      await Promise.all(
        [...missing].map(
          async (page) => /** @type {const} */ ([page, await source.rows(page * PAGE, PAGE)]),
        ),
      ),
    );
    const found = indexes.map(
      (index) => at(index) ?? fetched.get(Math.floor(index / PAGE))?.[index % PAGE],
    );
    return found.filter((row) => row !== undefined);
  };
  return { count, problem, arrived, want, reload, at, all };
}

/**
 * A source of rows that are all here already.
 * @template Row
 * @param {Row[]} rows
 * @returns {Source<Row>}
 */
export const sourceOf = (rows) => ({
  count: async () => rows.length,
  rows: async (offset, limit) => rows.slice(offset, offset + limit),
});
