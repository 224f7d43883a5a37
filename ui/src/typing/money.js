// Reads what people type into a money field: whole cents out, by text alone, no floats.

/** What the engine's Money can hold is far larger; this bound keeps sums exact in a number. */
const MOST_DIGITS = 13;

/**
 * Reads "1284.5", "1,284.50", "$1284.50", ".5", "(37.60)", "1250+34.50" or "100-2.50".
 * @param {string} text
 * @returns {number | null} whole cents; null when it is no amount
 */
export function readMoney(text) {
  const bare = text.replace(/[\s$]/g, '');
  if (bare === '') return null;
  const bracketed = /^\((.+)\)$/.exec(bare);
  const body = bracketed?.[1] ?? bare;
  const terms = body.match(/[+-]?[^+-]+/g);
  if (!terms || terms.join('') !== body) return null;
  let sum = 0;
  for (const term of terms) {
    const cents = readTerm(term);
    if (cents === null) return null;
    sum += cents;
  }
  return bracketed ? 0 - sum : sum;
}

/** @param {string} term one figure with at most one sign before it @returns {number | null} */
function readTerm(term) {
  const parts = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d*)(?:\.(\d{0,2}))?$/.exec(term);
  if (!parts) return null;
  const whole = (parts[2] ?? '').replaceAll(',', '');
  const part = parts[3] ?? '';
  if (whole === '' && part === '') return null;
  const digits = `${whole}${part.padEnd(2, '0')}`;
  if (digits.replace(/^0+/, '').length > MOST_DIGITS) return null;
  const cents = Number(digits);
  return parts[1] === '-' ? 0 - cents : cents;
}

/**
 * What a sum still has to be divided into, while it is typed; the engine checks it.
 * @param {number} whole cents @param {{ amount: number | null }[]} parts
 */
export const leftOf = (whole, parts) =>
  parts.reduce((left, { amount }) => left - (amount ?? 0), whole);

/**
 * What is chosen comes to, while it is chosen; the engine reckons it anew.
 * @param {{ amount: number }[]} parts
 */
export const sumOf = (parts) => parts.reduce((sum, { amount }) => sum + amount, 0);
