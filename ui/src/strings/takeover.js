// Words of taking a trust bank over from an old system.
import { counted, dollars } from '../format.js';

export const offer = {
  verdict: 'Nothing is booked on this trust bank yet.',
  words: 'An agency that moves in from another system takes it over first, before its first batch.',
  act: 'Take over…',
};
/** @param {string} name */
export const title = (name) => `Take ${name} over from the old system`;
export const intro =
  'Once, before anything else: what lies in the trust bank at the end of a day and whose it is. ' +
  'The last day of a bank statement is best. Save the table, fill in what the old system says, ' +
  'and choose it here. Nothing is written before you say so.';
export const labels = {
  on: 'Day',
  balance: 'Balance of the bank’s statement',
  shortage_reason: 'What is missing and why',
};
export const save = 'Save the empty table…';
export const choose = 'Choose the filled-in table…';
/** @param {string} name @param {number} rows */
export const chosen = (name, rows) => `${name}: ${counted(rows, 'row', 'rows')}`;
export const noTable = 'No table is chosen yet.';
export const kindsTitle = 'What a row can be';
/** @type {[string, string][]} */
export const kinds = [
  ['payment', 'One check or other payment, and what of it is still in trust for the client, for ' +
    'the agency and as a surplus; without an account, money of nobody'],
  ['client money', 'What a client has beside single payments'],
  ['agency share', 'What the agency has beside single payments'],
  ['check', 'A check that the bank has not paid, to a client or as the refund of an account'],
  ['invoice', 'An invoice that a client has not paid'],
  ['claim', 'What a client owes without an invoice'],
  ['collected', 'What was collected on an account before, without the payments listed'],
  ['costs', 'Costs of an account that the agency has still out'],
];
export const previewTitle = 'This is what will be written';
export const facts = {
  bank: 'Bank’s statement',
  transit: 'On its way to the bank',
  outstanding: 'Checks not paid by the bank',
  hand: 'In hand',
  shortage: 'Missing, due from the agency',
  clients: 'Clients',
  share: 'The agency’s share',
  refunds: 'Refunds owed',
  unidentified: 'Unidentified',
  claims: 'Clients owe the agency',
  invoiced: 'Of it invoiced',
  advanced: 'Costs still out',
  collected: 'Collected before',
};
export const thereTitle = 'In trust';
export const ownedTitle = 'Whose it is';
export const besideTitle = 'Beside trust';
/** @param {number} rows */
export const faultsVerdict = (rows) => `${counted(rows, 'row', 'rows')} cannot be taken.`;
export const faultsWords = 'Correct the table and choose it again. Nothing is written.';
/** @param {number} line @param {string} words */
export const fault = (line, words) => `Row ${line}: ${words}`;
/** @param {number} more */
export const moreFaults = (more) => `and ${more} more`;
/** @param {number} cents */
export const shortVerdict = (cents) => `Trust lacks ${dollars(cents)}.`;
export const shortWords =
  'The owners have more than there is. The agency owes it to trust from the first day; say what ' +
  'is missing and why.';
/** @param {number} cents */
export const excessVerdict = (cents) => `${dollars(cents)} belongs to nobody.`;
export const excessWords =
  'There is more than the table says whose it is. Name its owner; what nobody knows is a payment ' +
  'without an account.';
export const agrees = 'What is there is what is owned.';
export const verb = 'Take over';
export const done = 'The trust bank is taken over';
