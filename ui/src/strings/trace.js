// Words of why a payment went where it did.
import { dollars, historyDay } from '../format.js';

/** @import { PaymentTrace } from '../api/bindings/commands' */

export const open = 'Why?';
/** @param {string} what */
export const openName = (what) => `Why ${what} went where it did`;
/** @param {string} what */
export const title = (what) => `Where ${what} went, and why`;
/** @param {PaymentTrace} trace @param {string} today */
export const orderWords = ({ received_on: on, terms_from: from, spread }, today) =>
  `By the client’s terms of ${historyDay(from, today)}, ${spreads[spread]} ` +
  `What was owed is that of ${historyDay(on, today)}, the day of credit.`;
/** @type {Record<PaymentTrace['spread'], string>} */
const spreads = {
  sequential: 'each part is filled before the next.',
  pro_rata: 'all parts are filled at once, each by what was owed in it.',
};
export const caption = 'What the payment met, by the client’s terms';
export const heads = { part: 'Part', before: 'Owed before', met: 'Paid', left: 'Left' };
export const overRow = 'More than owed';
export const total = 'Total';
export const commissionTitle = 'Commission';
export const facts = {
  collectedBefore: 'Collected on the account before it',
  earning: 'Earns commission',
  ownCosts: 'Costs of the agency, without commission',
  ownFees: 'Fees of the agency, without commission',
  commission: 'Commission',
  share: 'To the client',
  claim: 'The client owes the agency',
};
/** @param {PaymentTrace} trace */
export const ruleWords = ({ rate, rule }) => {
  if (rule === 'legal') return `${rate} %, the rate for payments after the legal date.`;
  if (rule === 'marginal') return 'Several steps of the client’s rates, each for its part.';
  if (rule === 'unknown') return `${rate} %: what the client’s steps look at is not known.`;
  const step = /^step (\d+)$/.exec(rule);
  if (step) return `${rate} %, step ${Number(step[1]) + 1} of the client’s rates.`;
  return `${rate} %, the client’s rate.`;
};
/** @param {number} cents */
export const past = (cents) =>
  `${dollars(cents)} came after the debt went back to the client, and counts as paid on it.`;
export const anew =
  'Something of an earlier day was recorded later, so the payment was reckoned anew; the ' +
  'differences stand in the ledger.';
/** @param {number} cents */
export const returned = (cents) => `The bank took back ${dollars(cents)} of it since.`;
export const done = 'Done';
