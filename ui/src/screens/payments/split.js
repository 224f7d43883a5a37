// What is typed in the dialog that splits an item. Pure.

/**
 * @import {
 *   Direction, DirectionWay, LineForm, LineView, ShareForm, ShareRow
 * } from '../../api/bindings/commands'
 */
/** One row: an account and its sum, or the sum that the person named.
 * @typedef {{ id: number | null, text: string, amount: number | null }} Share */
/** @typedef {{ given_on: string, way: DirectionWay, said: string }} Said */

/** @type {Share} */
export const BLANK = { id: null, text: '', amount: null };

/**
 * @param {{ account: number, file_number: string, person: string }} row
 * @param {number | null} sum
 * @returns {Share}
 */
const rowOf = ({ account, file_number: number, person }, sum) => ({
  id: account,
  text: `${number} · ${person}`,
  amount: sum,
});

/** @param {ShareRow[]} shares @returns {Share[]} */
export const rowsOf = (shares) => shares.map((share) => rowOf(share, share.amount));

/** The rows a dialog begins with. @param {LineView} view @returns {Share[]} */
export function firstRows({ line }) {
  const rows = line.form.direction
    ? line.wishes.map((wish) => rowOf(wish, wish.named))
    : rowsOf(line.shares);
  return rows.length < 2 ? [...rows, BLANK] : rows;
}

/** What was said, or the start of it. @param {LineForm} form @returns {Said} */
export const saidOf = ({ direction, received_on, method }) => ({
  given_on: direction?.given_on ?? received_on,
  way: direction?.way ?? (method === 'check' || method === 'money_order' ? 'memo' : 'phone'),
  said: direction?.said ?? '',
});

/** @param {Share[]} rows @returns {ShareForm[]} */
export const sharesOf = (rows) =>
  rows.flatMap(({ id, amount }) => (id !== null && amount ? [{ account: id, amount }] : []));

/**
 * The accounts alone, for the engine to share among.
 * @param {Share[]} rows @returns {ShareForm[]}
 */
export const accountsOf = (rows) =>
  rows.flatMap(({ id }) => (id === null ? [] : [{ account: id, amount: 0 }]));

/** @param {Said} said @param {Share[]} rows @returns {Direction} */
export const directionOf = (said, rows) => ({
  ...said,
  wishes: rows.flatMap(({ id, amount }) =>
    id === null ? [] : [{ account: id, named: amount || null }],
  ),
});
