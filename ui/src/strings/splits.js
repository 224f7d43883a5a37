// Words of where a payment goes and why.
import { money } from '../format.js';
import { parts } from './payments.js';

/** @import { Parts, RateRule } from '../api/bindings/commands' */

export const feesBack = 'Fees of the agency';
export const theirs = 'Third party’s part';
export const forwarding = 'Of it out of the commission';
export const claim = 'Claim on the client';
export const tax = 'Sales tax on it';
/** Why that rate. @param {RateRule} rule */
export function rateRule(rule) {
  switch (rule.kind) {
    case 'legal':
      return 'Legal rate: credited after the legal date.';
    case 'step':
      return `Step ${rule.step + 1} of the client’s scale.`;
    case 'marginal':
      return 'Each part of the amount at its own step of the scale.';
    case 'unknown':
      return 'The client’s plain rate: what its scale looks at is not known of this account.';
    default:
      return 'The client’s rate on that day.';
  }
}
export const anewTitle = 'Split anew';
export const anewWords =
  'This payment is older than others on the account. They are split again, each as shown.';
export const anewHeads = { item: 'Received', before: 'Was', after: 'Becomes' };
/** "costs 38.00, principal 162.00" @param {Parts} pieces */
export const piecesSaid = (pieces) =>
  Object.entries(parts)
    .map(([part, name]) => ({ name, cents: pieces[/** @type {'costs'} */ (part)] }))
    .filter(({ cents }) => cents !== 0)
    .map(({ name, cents }) => `${name.toLowerCase()} ${money(cents)}`)
    .join(', ') || money(0);
/** What meets a debt that went back to the client. */
export const givenBack = 'For what went back to the client';
