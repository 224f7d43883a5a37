// Attorneys, other agencies and sheriffs: whom money comes through, or with whom it is shared.
import { dollars } from '../format.js';

/** @import { PartyKind, ThirdParty, Through, Way } from '../api/bindings/commands' */

export const title = 'Third parties';
export const empty = 'There is no third party yet.';
export const emptyWords =
  'An attorney, another agency or a sheriff whom money comes through, or who is owed a part of it.';
export const add = 'Add a third party…';
export const addForbidden = 'Your roles do not add third parties.';
export const save = 'Save years as CSV';
export const saveForbidden = 'The table has whole tax numbers, which your roles do not see.';
export const heads = {
  name: 'Name',
  kind: 'What it is',
  rate: 'Its share',
  tax: 'Tax ID',
  bank: 'Trust bank',
  owed: 'Owed',
  released: 'Released',
  held: 'Held',
  acts: 'Actions',
  year: 'Year',
  kept: 'Kept of collections',
  paid: 'Paid',
  fees: 'Fees taken',
};
/** @type {Record<PartyKind, string>} */
export const kinds = {
  attorney: 'Attorney',
  agency: 'Agency',
  sheriff: 'Sheriff or garnishee',
};
/** @param {ThirdParty} party */
export const nameOf = ({ form }) => (form.active ? form.name : `${form.name} (not active)`);
/** @param {string | null} last4 */
export const taxId = (last4) => (last4 ? `··${last4}` : 'none');
/** @param {string} rate */
export const share = (rate) => `${rate} %`;
export const change = 'Change…';
/** @param {string} name */
export const changeName = (name) => `Change… ${name}`;
export const pay = 'Pay…';
/** @param {string} name @param {string} bank */
export const payName = (name, bank) => `Pay… ${name} from ${bank}`;
export const payForbidden = 'Your roles do not pay out of trust.';
export const nothingReleased = 'Nothing of it is released yet.';
export const owedCaption = 'What trust owes them';
export const owedEmpty = 'Trust owes nothing to third parties.';
export const yearsCaption = 'By year';
export const yearsEmpty = 'No third party had anything yet.';
export const yearsWords =
  'For information returns: what was paid out of trust, and what they kept of what they collected.';

export const labels = {
  kind: 'What it is',
  name: 'Name',
  street: 'Street',
  city: 'City',
  state: 'State',
  zip: 'ZIP',
  tax_id: 'Tax ID',
  rate: 'Its share of what it collects, %',
  active: 'Active',
  amount: 'Amount',
  method: 'How',
  number: 'Check number',
  on: 'Day',
};
export const addTitle = 'Add a third party';
export const addVerb = 'Add';
/** @param {string} name */
export const changeTitle = (name) => `Change ${name}`;
export const changeVerb = 'Save';
export const added = 'The third party is added';
export const saved = 'The third party is saved';
/** @param {string | null} last4 */
export const taxHint = (last4) =>
  last4 ? `It ends in ${last4}. Leave it blank to keep it.` : 'EIN or Social Security number.';
export const activeLabel = 'It can be chosen for payments';

/** @param {string} name */
export const payTitle = (name) => `Pay ${name}`;
/** @param {number} owed @param {number} released */
export const payIntro = (owed, released) =>
  `Trust owes ${dollars(owed)}, of it ${dollars(released)} is released.`;
export const payVerb = 'Pay';
/** @param {string} name @param {number} cents */
export const paid = (name, cents) => `${dollars(cents)} is paid to ${name}`;

export const chip = 'Through another';
export const button = 'Through a third party…';
export const through = 'Through';
export const part = 'Its part';
export const throughTitle = 'Through a third party';
export const throughIntro =
  'The amount of the item is what came in. What a third party kept of it is credited beyond that.';
export const throughLabels = { party: 'Through', way: 'Its part', amount: 'Amount of its part' };
export const nobody = 'Nobody: it came straight';
/** @type {Record<Way, string>} */
export const ways = {
  kept: 'Kept by them',
  owed: 'We owe them',
  client_fee: 'Fee, the client’s',
  debtor_fee: 'Fee, the debtor’s',
};
/** @type {Record<Way, string>} */
export const wayHints = {
  kept: 'They collected the whole and kept this of it. It comes out of the commission.',
  owed: 'The whole came in. This of it is owed to them, out of the commission.',
  client_fee: 'They took this off. The debtor is credited the whole; the client bears the fee.',
  debtor_fee: 'They took this off. The debtor is credited what came in.',
};
export const throughVerb = 'Take';
/** @param {string} name @param {Through} of */
export const said = (name, { way, amount }) =>
  `${name}: ${ways[way].toLowerCase()}, ${dollars(amount)}`;
