// Words of the rules of a trust bank.
import { counted, dollars, shortDay } from '../format.js';

/** @import { KeptRule, RecordsKept, RuleUnit, TrustRule } from '../api/bindings/commands' */

export const title = 'Rules of trust money';
export const intro =
  'What the state’s law or a contract says, from a day on, with its source. What is not known is ' +
  'not done: ask counsel.';
export const bank = 'Trust account';
export const caption = 'Rules of the trust account';
export const heads = { rule: 'Rule and its source', now: 'Today', acts: 'Acts' };
/** @type {Record<TrustRule, string>} */
export const rules = {
  agency_money: 'The agency’s own money may meet a shortage in trust',
  offset_fees: 'What a client owes may be met from its money',
  linked_surplus: 'A surplus may pay another debt, with the person’s authority',
  agency_interest: 'Interest of the trust account may be the agency’s',
  deposit_within: 'Money is deposited within',
  remit_within: 'A client is paid, after the month of collection, within',
  take_fees_within: 'The agency takes its share, after its release, within',
  refund_within: 'A surplus is paid back, after its receipt, within',
  refund_from: 'That counts for a surplus of at least',
  post_within: 'A payment is posted within',
  reconcile_every: 'The bank is reconciled every',
  stale_after: 'A check that nobody cashed is stale after',
  keep_records: 'Records are kept for',
};
/** @param {RuleUnit} unit @param {number} value */
export const valueSaid = (unit, value) => {
  if (unit === 'yes_no') return value === 1 ? 'Yes' : 'No';
  if (unit === 'cents') return dollars(value);
  return unit === 'days' ? counted(value, 'day', 'days') : counted(value, 'year', 'years');
};
export const notKnown = 'Ask counsel';
/** @param {KeptRule} kept */
export const sourceSaid = ({ source, from_on: from, set_by: by }) =>
  `${source}; from ${shortDay(from)}, set by ${by}`;
/** @param {RecordsKept} records */
export function recordsSaid({ from_on: from, book_from_on: book }) {
  const needed = `Records from ${shortDay(from)} on must be there.`;
  if (book === null || book <= from) return `${needed} This book has them and keeps them.`;
  return `${needed} Those from before ${shortDay(book)} lie with the old system: keep them.`;
}
export const set = 'Set…';
/** @param {TrustRule} rule */
export const setOne = (rule) => `Set: ${rules[rule]}`;
export const labels = { value: 'Says', from_on: 'From', source: 'Source' };
export const yesNo = [
  { value: '1', words: 'Yes' },
  { value: '0', words: 'No' },
];
/** @type {Record<RuleUnit, string>} */
export const units = {
  yes_no: 'Yes or no',
  days: 'Days',
  years: 'Years',
  cents: 'Amount',
};
export const sourceHint = 'The statute, rule, contract or letter of counsel that says so.';
export const bad = 'Enter a whole number.';
export const verb = 'Set rule';
export const done = 'The rule is set';
export const forbidden = 'Your roles do not include this.';
