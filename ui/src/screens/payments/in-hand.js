// What goes to the bank on a slip and what a processor pays by itself. Pure.

/** @import { HandItem, Method } from '../../api/bindings/commands' */
/** @typedef {'slip' | 'settle'} Way */

/** @type {Record<Method, Way>} */
const WAYS = {
  check: 'slip',
  money_order: 'slip',
  cash: 'slip',
  card: 'settle',
  ach: 'settle',
  wire: 'settle',
};

/** @param {HandItem[]} items @param {Way} way */
export const itemsOf = (items, way) => items.filter(({ method }) => WAYS[method] === way);

/**
 * How many come later than the rule of the bank asks.
 * @param {HandItem[]} items @param {string} on the day of the deposit
 */
export const lateOn = (items, on) =>
  items.filter(({ due_on: due }) => due !== null && on > due).length;

/** Where to begin: with the slip, when anything goes on one. @param {HandItem[]} items */
export const firstWay = (items) => (itemsOf(items, 'slip').length > 0 ? 'slip' : 'settle');
