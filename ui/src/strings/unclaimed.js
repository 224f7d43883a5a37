// Checks that nobody cashed, and unclaimed property.
import { counted, dollars } from '../format.js';

export const title = 'Unclaimed';
export const staleCaption = 'Stale checks';
export const staleEmpty = 'No check is stale.';
/** @param {string} bank @param {number | null} days */
export const staleRule = (bank, days) =>
  days === null
    ? `${bank}: ask counsel after how many days a check is stale.`
    : `${bank}: a check is stale ${counted(days, 'day', 'days')} after its day.`;
export const askWords = 'Until the rule is set in Settings, no check is listed as stale.';
export const heads = {
  on: 'Check dated',
  number: 'Check',
  payee: 'To',
  amount: 'Amount',
  acts: 'Actions',
  state: 'State',
  owner: 'Owner',
  file: 'File',
  moved: 'Unclaimed since',
  letter: 'Letter',
  paid: 'Paid to the state',
};
export const caption = 'Unclaimed property';
export const empty = 'Nothing is unclaimed.';
export const noState = 'unknown';
export const turn = 'Turn unclaimed…';
/** @param {string} number */
export const turnName = (number) => `Turn unclaimed… check ${number}`;
export const pay = 'Pay the state…';
/** @param {string} owner */
export const payName = (owner) => `Pay the state… for ${owner}`;
export const save = 'Save as CSV';
export const clientsCheck =
  'Only a refund check turns unclaimed. Another is voided and made again.';
export const forbidden = 'Your roles do not pay out of trust.';
export const labels = {
  on: 'Day',
  reason: 'Reason',
  payee: 'Office of the state',
  letter_on: 'Day of the letter to the owner',
  method: 'How',
  number: 'Check number',
};
/** @param {string} number @param {number} cents */
export const turnTitle = (number, cents) => `Turn check ${number}, ${dollars(cents)}, unclaimed?`;
/** @param {string} owner @param {number} cents */
export const turnIntro = (owner, cents) =>
  `The check is void, and ${dollars(cents)} lie in trust again, no longer as a refund of ` +
  `${owner} but as unclaimed property. Both entries stay in the ledger.`;
export const turnVerb = 'Turn unclaimed';
export const turned = 'The money is unclaimed';
/** @param {number} cents */
export const payTitle = (cents) => `Pay ${dollars(cents)} to the state`;
/** @param {string} owner @param {string} state */
export const payIntro = (owner, state) =>
  `The last address of ${owner} is in: ${state || noState}. The owner is written to before the ` +
  'state is paid.';
export const payVerb = 'Pay the state';
/** @param {number} cents */
export const paid = (cents) => `${dollars(cents)} is paid to the state`;
