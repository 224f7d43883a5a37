/**
 * Rows in the order of one of their columns: names by letter, figures by size, equal ones by id.
 * @template {{ id: number }} Row
 * @param {Row[]} rows
 * @param {{ key: string, down: boolean }} sort
 * @returns {Row[]}
 */
export function sorted(rows, { key, down }) {
  const turn = down ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [left, right] = /** @type {any[]} */ ([a, b]).map((row) => row[key]);
    const order = typeof left === 'string' ? left.localeCompare(right) : left - right;
    return order === 0 ? a.id - b.id : order * turn;
  });
}
