import { Check, Select, TextField } from '../../kit/Field.jsx';
import { DateField } from '../../kit/DateField.jsx';
import { PHONE_KINDS } from './person-form.js';
import * as t from '../../strings/accounts.js';

/**
 * The fields of a person, new or known.
 * @param {{
 *   form: import('../../kit/form.js').Form<any>, lines: number, last4: string | null,
 *   autoFocus?: boolean,
 * }} props `lines`: how many phones
 */
export function PersonFields({ form, lines, last4, autoFocus }) {
  const business = form.field('business');
  const kinds = PHONE_KINDS.map((value) => ({ value, words: t.phoneKinds[value] ?? value }));
  const last = form.field('last_name');
  return (
    <>
      <div class="form-row">
        {business.value ? null : <TextField {...form.field('first_name')} autoFocus={autoFocus} />}
        <TextField
          {...last}
          label={business.value ? t.businessName : last.label}
          autoFocus={autoFocus && business.value}
        />
      </div>
      <Check
        id={business.id}
        label={business.label}
        checked={business.value}
        onChecked={business.onValue}
      />
      <div class="form-row address">
        <TextField {...form.field('street')} />
        <TextField {...form.field('street2')} />
      </div>
      <div class="form-row place">
        <TextField {...form.field('city')} />
        <TextField {...form.field('state')} maxLength={2} />
        <TextField {...form.field('zip')} maxLength={10} />
      </div>
      <div class="phones">
        {Array.from({ length: lines }, (_, line) => (
          <div class="form-row phone" key={line}>
            <TextField {...form.field(`phones.${line}`)} type="tel" />
            <Select {...form.field(`phones.${line}.kind`)} options={kinds} />
          </div>
        ))}
        <p class="fld-hint">{t.phoneSpare}</p>
      </div>
      <div class="form-row">
        <TextField {...form.field('email')} type="email" />
        <DateField {...form.field('born_on')} />
        <TextField {...form.field('ssn')} hint={last4 ? t.ssnKeep(last4) : t.ssnHint} />
      </div>
    </>
  );
}
