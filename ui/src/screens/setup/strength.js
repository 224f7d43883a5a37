// A hint of how easily a new password is guessed. The engine alone decides what is accepted.

const COMMON = /password|duebook|letmein|qwerty|welcome|123456|abcdef|admin/i;

/**
 * @param {string} password
 * @returns {0 | 1 | 2 | 3 | 4} 0 is too short, 4 is strong
 */
export function strengthOf(password) {
  if (password.length < 15) return 0;
  const different = new Set(password.toLowerCase()).size;
  if (COMMON.test(password) || different < 6) return 1;
  const words = password.split(/[\s\-_.]+/).filter((word) => word.length > 2).length;
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d]/].filter((kind) =>
    kind.test(password),
  ).length;
  const points =
    (password.length >= 18 ? 1 : 0) +
    (password.length >= 24 ? 1 : 0) +
    (words >= 3 ? 1 : 0) +
    (kinds >= 3 ? 1 : 0);
  return points >= 3 ? 4 : points === 2 ? 3 : points === 1 ? 2 : 1;
}
