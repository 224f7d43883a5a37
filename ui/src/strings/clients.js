// Words of clients and their terms.
import { counted } from '../format.js';

export const title = 'Clients';
/** @param {number} number */
export const found = (number) => counted(number, 'client', 'clients');
export const listLabel = 'Clients';
export const heads = {
  name: 'Name',
  accounts: 'Accounts',
  open_accounts: 'Open',
  placed: 'Placed',
  balance: 'Balance',
  payable: 'Owed to client',
  rate: 'Rate',
  remit: 'Remits',
};
/** @type {Record<import('../api/bindings/commands').Remit, string>} */
export const remits = { net: 'Net', gross: 'Gross' };
export const remitHints = 'Net keeps the commission back; gross sends all and bills it.';
export const none = 'Add your first client';
export const noneWords = 'A client places debts with you. Its terms say what you keep.';
export const add = 'Add client';
export const forbidden = 'Your roles do not include this.';

export const clientTitle = 'Client';
export const newTitle = 'Add client';
export const newSub = 'Who places debts with you, and on what terms';
/** @param {boolean} consumer */
export const debtsOf = (consumer) =>
  consumer ? 'Places consumer debts' : 'Places debts of businesses';
export const details = 'Client';
export const labels = {
  name: 'Name',
  contact: 'Contact',
  street: 'Street',
  city: 'City',
  state: 'State',
  zip: 'ZIP',
  phone: 'Phone',
  email: 'Email',
  consumer: 'Its debts are consumer debts',
};
export const consumerHint = 'Debts of people for personal needs: the federal rules apply.';
export const save = 'Save';
export const saved = 'Saved';
/** @param {string} name */
export const added = (name) => `${name} is added`;

export const terms = 'Terms';
export const termsCaption = 'Terms of the client, newest first';
export const termsHeads = { from: 'From', rate: 'Rate', order: 'Payments fill', remit: 'Remits' };
export const termsLabels = {
  from_on: 'From',
  rate: 'Commission rate',
  remit: 'Collected money goes to the client',
  order: 'Payments fill, in this order',
};
export const now = 'now';
export const addTerms = 'Add terms';
export const termsIntro =
  'From the first credit day on. What was agreed before stays for money that came before.';
export const rateHint = 'In percent, such as 28 or 33.33.';
export const badRate = 'Enter a percentage from 0 to 100 with at most four decimals.';
export const termsAdded = 'Terms added';
export const orderHint = 'The first part is paid first.';
/** @param {string} part */
export const earlier = (part) => `Move ${part} earlier`;
/** @param {string} part */
export const later = (part) => `Move ${part} later`;
/** @param {string} part @param {number} place @param {number} of */
export const movedTo = (part, place, of) => `${part}, now ${place} of ${of}`;
export const addAccount = 'Add account';
export const seeAccounts = 'See its accounts';
export const noContact = 'No contact is known.';
export const backToList = 'Back to the list';
