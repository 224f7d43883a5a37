// Round figures for an axis.

/**
 * A round top that holds the largest value, and the step of its lines: three to five of them.
 * @param {number} largest above zero
 */
export function niceTop(largest) {
  const power = 10 ** Math.floor(Math.log10(largest / 3));
  const step = [1, 2, 2.5, 4, 5, 10].map((part) => part * power).find((at) => at * 4 >= largest);
  const chosen = step ?? 10 * power;
  return { top: Math.ceil(largest / chosen) * chosen, step: chosen };
}
