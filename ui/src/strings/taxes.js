// Words of the sales tax on the commission, as it is paid to the states.
import { dollars } from '../format.js';
import { named } from './months.js';

/** @import { TaxDue, TaxPayment } from '../api/bindings/commands' */

export const title = 'Sales tax';
export const intro =
  'Tax on the commission by state and by the month in which it was booked. It is paid from the ' +
  'agency’s own bank.';
export const caption = 'Payable to states';
export const empty = 'No commission is taxed.';
export const emptyWords = 'Where a state taxes the commission, set its rate at the client.';
export const heads = {
  month: 'Month',
  state: 'State',
  from: 'From',
  tax: 'Tax',
  paid: 'Paid',
  left: 'Left',
  acts: 'Actions',
  on: 'Paid on',
  amount: 'Amount',
  reference: 'Reference',
};
/** Whose commission the tax is on. @param {TaxDue} due */
export const from = ({ clients }) =>
  clients
    .map(({ name, commission, tax }) => `${name}, ${dollars(tax)} on ${dollars(commission)}`)
    .join('; ');
export const pay = 'Pay…';
/** @param {TaxDue} due */
export const payName = ({ state, month }) => `Pay… ${state}, ${named(month)}`;
export const nothingLeft = 'Nothing is left to pay.';
export const forbidden = 'Your roles do not include this.';
/** @param {TaxDue} due */
export const payTitle = ({ state, month }) => `Pay ${state} for ${named(month)}`;
/** @param {number} left */
export const payIntro = (left) => `Left to pay is ${dollars(left)}.`;
export const labels = {
  amount: 'Amount',
  on: 'Paid on',
  reference: 'Number of the return or transfer',
  reason: 'Reason',
};
export const payVerb = 'Pay';
/** @param {string} state */
export const paid = (state) => `The tax is paid to ${state}`;
export const payments = 'Paid to states';
export const noPayments = 'Nothing was paid yet.';
export const undo = 'Undo…';
/** @param {TaxPayment} payment */
export const undoName = ({ state, month, amount }) =>
  `Undo… ${dollars(amount)} to ${state} for ${named(month)}`;
/** @param {TaxPayment} payment */
export const undoTitle = ({ state, amount }) => `Undo ${dollars(amount)} to ${state}?`;
export const undoIntro = 'The tax is payable again from that day on. Both entries stay.';
export const undoVerb = 'Undo payment';
export const undone = 'The payment is undone';
/** @param {string} why */
export const undoneSaid = (why) => `Undone: ${why}`;
