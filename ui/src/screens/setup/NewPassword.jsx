import { PasswordField } from '../../kit/Field.jsx';
import { strengthOf } from './strength.js';
import * as t from '../../strings/setup.js';

/**
 * A new password, twice, with a word on its strength.
 * @param {{
 *   first: import('../../kit/form.js').FieldTies<string>,
 *   again: import('../../kit/form.js').FieldTies<string>, autoFocus?: boolean,
 * }} props
 */
export function NewPassword({ first, again, autoFocus }) {
  const level = strengthOf(first.value);
  return (
    <>
      <PasswordField {...first} fresh hint={t.passwordHint} autoFocus={autoFocus} />
      {first.value ? (
        <div class="strength">
          <meter
            min={0}
            max={4}
            low={2}
            high={3}
            optimum={4}
            value={level}
            aria-label={t.strength}
          />
          <span>{t.strengths[level]}</span>
        </div>
      ) : null}
      <PasswordField {...again} fresh />
    </>
  );
}

/**
 * What the page alone can know of two passwords.
 * @param {string} first @param {string} again
 */
export const passwordErrors = (first, again) =>
  first !== again ? { again: t.passwordsDiffer } : {};
