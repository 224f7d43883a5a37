// How money leaves trust: a check with its number, or a transfer; and the day.
import { DateField } from '../../kit/DateField.jsx';
import { Choice, TextField } from '../../kit/Field.jsx';
import { today } from '../../state/session.js';
import * as t from '../../strings/trust.js';

/** @typedef {{ method: 'check' | 'ach', number: string, on: string }} PayValues */

/** @param {string} nextCheck @returns {PayValues} */
export const payValues = (nextCheck) => ({ method: 'check', number: nextCheck, on: today.value });

/** @type {{ value: 'check' | 'ach', words: string }[]} */
const METHODS = [
  { value: 'check', words: t.payMethods.check },
  { value: 'ach', words: t.payMethods.ach },
];

/** @param {{ form: import('../../kit/form.js').Form<any> }} props */
export function PayFields({ form }) {
  const method = form.field('method');
  return (
    <>
      <Choice
        label={method.label}
        value={method.value}
        onValue={method.onValue}
        options={METHODS}
      />
      <div class="form-row">
        {method.value === 'check' ? (
          <TextField {...form.field('number')} required maxLength={10} />
        ) : null}
        <DateField {...form.field('on')} />
      </div>
    </>
  );
}
