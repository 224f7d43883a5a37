// Fields that are never kept with what was typed: passwords and keys, and what the book seals by
// itself.
export const SECRET = new Set([
  'password',
  'old',
  'new',
  'new_password',
  'again',
  'recovery',
  'text',
  'ssn',
  'born_on',
  'account_number',
  'tax_id',
]);

/**
 * What of a form's values is kept.
 * @param {Record<string, unknown>} values
 */
export const worthKeeping = (values) =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !SECRET.has(name)));
