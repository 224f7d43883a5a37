import { useMemo } from 'preact/hooks';
import { Select, TextField } from '../../kit/Field.jsx';
import { start } from '../../state/session.js';
import * as t from '../../strings/setup.js';

/** @import { Agency } from '../../api/bindings/commands' */

/** @type {Agency} */
export const emptyAgency = {
  name: '',
  street: '',
  city: '',
  state: '',
  zip: '',
  phone: '',
  email: '',
  website: '',
  hours: '',
  license_line: '',
  time_zone: '',
};

/**
 * The zones of the United States, and the agency's and the computer's own when it is another.
 * @param {string} kept
 */
function zonesFor(kept) {
  const own = new Set([kept, start.value?.time_zone ?? '']);
  const others = [...own].filter((zone) => zone !== '' && !t.zones[zone]);
  return [
    ...Object.entries(t.zones).map(([value, words]) => ({ value, words })),
    ...others.map((value) => ({ value, words: t.otherZone(value) })),
  ];
}

/**
 * An agency's name, address and lines for letters; the same fields at first run and in Settings.
 * @param {{ form: import('../../kit/form.js').Form<Agency>, autoFocus?: boolean }} props
 */
export function AgencyFields({ form, autoFocus }) {
  const zones = useMemo(() => zonesFor(form.values.peek().time_zone), []);
  return (
    <>
      <TextField {...form.field('name')} autoFocus={autoFocus} autoComplete="organization" />
      <TextField {...form.field('street')} autoComplete="street-address" />
      <div class="form-row">
        <TextField {...form.field('city')} autoComplete="address-level2" />
        <TextField {...form.field('state')} maxLength={2} autoComplete="address-level1" />
        <TextField {...form.field('zip')} maxLength={10} autoComplete="postal-code" />
      </div>
      <div class="form-row">
        <TextField {...form.field('phone')} type="tel" autoComplete="tel" />
        <TextField {...form.field('email')} type="email" autoComplete="email" />
        <TextField {...form.field('website')} type="url" autoComplete="url" />
      </div>
      <div class="form-row">
        <TextField {...form.field('hours')} hint={t.hoursHint} />
        <Select {...form.field('time_zone')} hint={t.zoneHint} options={zones} />
      </div>
      <TextField {...form.field('license_line')} hint={t.licenseHint} />
    </>
  );
}
