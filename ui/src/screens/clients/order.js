/**
 * The same values with one of them moved; at an end it stays.
 * @template T
 * @param {readonly T[]} values @param {T} value @param {number} by -1 or 1
 * @returns {T[]}
 */
export function moved(values, value, by) {
  const at = values.indexOf(value);
  const to = Math.max(0, Math.min(values.length - 1, at + by));
  const next = values.filter((other) => other !== value);
  next.splice(to, 0, value);
  return next;
}
