/** A percentage as the engine takes it: 0 to 100 with at most four decimals. */
const RATE = /^(?:100(?:\.0{1,4})?|\d{1,2}(?:\.\d{1,4})?)$/;

/**
 * Reads "28", "28.00", "33.33 %".
 * @param {string} text
 * @returns {string | null} the engine's text; null when it is no rate
 */
export function readRate(text) {
  const bare = text.replace(/\s*%\s*$/, '').trim();
  return RATE.test(bare) ? bare : null;
}
