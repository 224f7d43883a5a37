// Words of what the bank takes back.
import { dollars } from '../format.js';
import { itemSaid } from './payments.js';

/** @param {string} method @param {string} reference @param {number} amount */
export const title = (method, reference, amount) =>
  `Did the bank return ${itemSaid(method, reference, amount)}?`;
export const labels = { on: 'Day of the bank', amount: 'Taken back', reason: 'Reason' };
/** @param {number} there */
export const amountHint = (there) => `All of it is ${dollars(there)}; a chargeback may be less.`;
export const verb = 'Record return';
export const done = 'Return recorded';
export const previewTitle = 'This is what will be written';
export const caption = 'What goes back, account by account';
export const heads = {
  account: 'Account',
  person: 'Person',
  client: 'Client',
  amount: 'Owed again',
  commission: 'Commission back',
  share: 'Client share back',
  after: 'Balance after',
};
export const total = 'Total';
/** @param {string} number */
export const planLate = (number) => `The plan of ${number} is late again.`;
/** @param {number} cents */
export const shortVerdict = (cents) => `Trust will be short ${dollars(cents)}.`;
export const shortWords =
  'That money has left trust already. The agency owes it at once and meets it under Trust.';
export const noShortage = 'Nothing of it has left trust, so nothing will be missing.';
