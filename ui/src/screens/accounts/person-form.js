// A person between the engine's record and the flat fields of a form.
import { phone } from '../../format.js';
import * as t from '../../strings/accounts.js';

/** @import { Person, PersonForm } from '../../api/bindings/commands' */
/** @typedef {Record<string, any>} Values */

export const PHONE_KINDS = /** @type {const} */ (['mobile', 'home', 'work', 'other']);
/** Lines beyond those in use, for numbers to be added. */
const SPARE = 2;

/** First name first. @param {{ first_name: string, last_name: string }} person */
export const fullName = ({ first_name, last_name }) =>
  [first_name, last_name].filter(Boolean).join(' ');

/** How many lines of phones a person's form has. @param {Person | null} person */
export const phoneLines = (person) => (person?.phones.length ?? 0) + SPARE;

/** @param {Person | null} person @returns {Values} */
export function personValues(person) {
  const address = person?.address?.address;
  /** @type {Values} */
  const values = {
    first_name: person?.first_name ?? '',
    last_name: person?.last_name ?? '',
    business: person?.business ?? false,
    email: person?.email ?? '',
    born_on: person?.born_on ?? '',
    ssn: '',
    street: address?.street ?? '',
    street2: address?.street2 ?? '',
    city: address?.city ?? '',
    state: address?.state ?? '',
    zip: address?.zip ?? '',
  };
  for (let line = 0; line < phoneLines(person); line += 1) {
    const known = person?.phones[line];
    values[`phones.${line}`] = known ? phone(known.digits) : '';
    values[`phones.${line}.kind`] = known?.kind ?? 'mobile';
  }
  return values;
}

/** What each field is called. @param {number} lines of phones @returns {Record<string, string>} */
export function personLabels(lines) {
  /** @type {Record<string, string>} */
  const labels = { ...t.personLabels };
  for (let line = 0; line < lines; line += 1) {
    labels[`phones.${line}`] = t.phoneLabel(line + 1);
    labels[`phones.${line}.kind`] = t.phoneKindLabel(line + 1);
  }
  return labels;
}

/**
 * The engine's form. Blank phones go along, so that a problem with "phones.2" names the third line.
 * @param {Values} values @param {number} lines
 * @returns {PersonForm}
 */
export const personForm = (values, lines) => ({
  first_name: values.first_name,
  last_name: values.last_name,
  business: values.business,
  email: values.email,
  born_on: values.born_on || null,
  ssn: values.ssn,
  address: {
    street: values.street,
    street2: values.street2,
    city: values.city,
    state: values.state,
    zip: values.zip,
  },
  phones: Array.from({ length: lines }, (_, line) => ({
    digits: values[`phones.${line}`],
    kind: values[`phones.${line}.kind`],
  })),
});
