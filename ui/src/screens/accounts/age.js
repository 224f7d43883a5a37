/**
 * Whole years from a day of birth to a day.
 * @param {string} born "1984-03-09" @param {string} on
 */
export function ageOn(born, on) {
  const years = Number(on.slice(0, 4)) - Number(born.slice(0, 4));
  return on.slice(5) < born.slice(5) ? years - 1 : years;
}
