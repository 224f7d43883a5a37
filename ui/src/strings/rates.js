// Words of a wrong rate that is corrected, and of the sales tax on the commission.
import { counted, dollars, shortDay } from '../format.js';

/** @import { Correction, SalesTax } from '../api/bindings/commands' */

export const correct = 'Correct a rate…';
export const correctTitle = 'Correct a wrong rate';
export const correctIntro =
  'The commission on what was credited from this day on, up to the next terms, is reckoned anew. ' +
  'What differs is posted today and told on the next statement.';
export const labels = {
  from_on: 'From the credit day',
  rate: 'Commission rate',
  legal_rate: 'Legal rate',
  scale_by: 'Rates in steps',
  marginal: 'A step takes',
  steps: 'Steps',
  reason: 'Reason',
};
export const verb = 'Correct rate';
/** @param {number} rows */
export const done = (rows) => `The rate is corrected; ${counted(rows, 'line', 'lines')} changed`;
export const previewTitle = 'What is posted';
export const caption = 'Payments whose commission changes';
export const heads = {
  account: 'Account',
  person: 'Person',
  on: 'Credited',
  rates: 'Rate',
  commission: 'Commission',
  tax: 'Tax',
  share: 'Client gets',
  claim: 'Client owes',
};
/** @param {string} before @param {string} now */
export const rates = (before, now) => (before === now ? `${now}%` : `${before}% to ${now}%`);
export const none = 'No payment was credited from this day on, so nothing is posted.';
/** @param {number} rows */
export const more = (rows) => `and ${counted(rows, 'line', 'lines')} more`;
export const total = 'Together';
/** @param {Correction} of */
export const shortVerdict = ({ shortage }) => `Trust will be short ${dollars(shortage)}.`;
export const shortWords = 'The agency has taken this commission. It owes it to trust at once.';

export const taxes = 'Sales tax on the commission';
export const noTax = 'None.';
/** "8.25% for TX from 11/02/2026 (34 TAC 3.354)" @param {SalesTax} tax */
export const taxSaid = ({ rate, state, from_on: from, source }) =>
  `${rate}% for ${state} from ${shortDay(from)} (${source})`;
export const setTax = 'Sales tax…';
export const taxTitle = 'Set the sales tax on the commission';
export const taxIntro =
  'From the first credit day on. It is posted with each commission and goes back with it.';
export const taxLabels = { from_on: 'From', rate: 'Rate', state: 'State', source: 'Source' };
export const taxRateHint = 'In percent of the commission; 0 when it is taxed no longer.';
export const taxSourceHint = 'The statute, rule or ruling that says so.';
export const taxVerb = 'Set sales tax';
export const taxDone = 'The sales tax is set';
