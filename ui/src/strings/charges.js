// Words of fees, costs, waivers and corrections on an account.
import { counted, dollars } from '../format.js';
import { parts } from './standing.js';

/** @import { Bucket, ChargeKind, ChargePreview } from '../api/bindings/commands' */

/** @param {string} file */
export const title = (file) => `Fee, cost or correction on ${file}`;
export const labels = {
  kind: 'What it is',
  part: 'Part of the debt',
  way: 'It',
  amount: 'Amount',
  on: 'Counts from',
  basis: 'Legal basis',
};
/** @type {Record<ChargeKind, string>} */
export const kinds = {
  agency_fee: 'Fee of the agency',
  client_fee: 'Fee of the client',
  agency_cost: 'Cost that the agency advances',
  client_cost: 'Cost that the client paid',
  waived: 'Waiver, with the client’s leave',
  corrected: 'Correction by the client',
};
/** @type {Record<ChargeKind, string>} */
export const kindWords = {
  agency_fee: 'It is the agency’s when it is paid, and earns no commission.',
  client_fee: 'It is the client’s when it is paid.',
  agency_cost: 'It is paid from the agency’s own bank today and comes back first.',
  client_cost: 'It is the client’s when it is paid, and earns no commission.',
  waived: 'It is taken off the debt and no longer asked for.',
  corrected: 'It changes what was placed. Nothing is earned on it.',
};
/** @type {Record<ChargeKind, string>} */
export const basisLabels = {
  agency_fee: 'Legal basis',
  client_fee: 'Legal basis',
  agency_cost: 'Legal basis',
  client_cost: 'Legal basis',
  waived: 'Reason',
  corrected: 'Reason',
};
export const basisHint =
  'The clause, statute or order. Without one it must not be collected (15 U.S.C. 1692f(1)).';
export const reasonHint = 'Who at the client said so, and when. It stays in the history.';
export const ways = { up: 'adds to the debt', down: 'takes off the debt' };
export const amountHint = 'Dollars and cents.';
export const verb = 'Write';
export const done = 'Written';
export const previewTitle = 'This is what will be written';
/** @param {Bucket} part */
export const partNow = (part) => `${parts[part]} now`;
/** @param {Bucket} part */
export const partThen = (part) => `${parts[part]} then`;
export const balanceThen = 'Balance then';
/** @param {ChargePreview} preview */
export const anew = ({ reckoned_anew: payments }) =>
  payments === 0
    ? ''
    : `${counted(payments, 'payment meets', 'payments meet')} something else because of it; ` +
      'the differences are written too.';
/** @param {number} cents */
export const shortVerdict = (cents) => `Trust will be short ${dollars(cents)}.`;
