// Round figures for an axis.

/**
 * Room for the largest value with a little air, and the round step of the lines under it.
 * @param {number} largest above zero
 */
export function niceTop(largest) {
  const power = 10 ** Math.floor(Math.log10(largest / 3));
  const step = [1, 2, 2.5, 4, 5, 10].map((part) => part * power).find((at) => at * 4 >= largest);
  const chosen = step ?? 10 * power;
  return { top: largest * 1.04, step: chosen };
}
