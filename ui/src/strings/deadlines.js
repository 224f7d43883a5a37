// Words of what the rules of trust banks ask for by a day.
import { counted, shortDay } from '../format.js';
import { methods } from './payments.js';

/** @import { Deadline, LateDeposit, RemitDue } from '../api/bindings/commands' */

export const title = 'Deadlines';
export const intro =
  'By the rules of each trust account. A rule that nobody has set gives no day: ask counsel.';
export const empty = 'Nothing has a deadline.';
export const emptyWords =
  'Days stand here once the rules of the trust accounts are set and something waits.';
export const toRules = 'Rules…';
export const caption = 'What is to be done by a day';
export const heads = {
  what: 'To do',
  bank: 'Trust bank',
  since: 'Since',
  due: 'By',
  left: 'Left',
  amount: 'Amount',
  acts: 'Acts',
};
/** "check 1187" @param {{ method: Deadline['method'], reference: string }} of */
const payment = ({ method, reference }) =>
  `${method ? (methods[method] ?? method).toLowerCase() : ''} ${reference}`.trim();
/** @param {Deadline} row */
export function toDo(row) {
  const { about, name, reference, released_on: until } = row;
  if (about === 'batch') return `Post batch ${name}`;
  if (about === 'item') return `Deposit ${payment(row)}`;
  if (about === 'client') return `Pay ${name}`;
  if (about === 'statement') return `Pay the statement of ${name}`;
  if (about === 'hold') return `Pay ${name}: ${payment(row)} is held until ${shortDay(until)}`;
  if (about === 'share') return 'Take the agency’s share';
  if (about === 'surplus') return `Pay the refund of ${reference}, ${name}`;
  return 'Reconcile with the bank';
}
/** @param {Deadline} row */
export const left = ({ about, days }) => (about === 'hold' ? 'Held too long' : leftOf(days));
/** @param {number} days */
function leftOf(days) {
  if (days === 0) return 'Today';
  return days > 0 ? counted(days, 'day', 'days') : `${counted(-days, 'day', 'days')} late`;
}
/** "11/30, 7 days" @param {RemitDue} due @param {boolean} verb */
export const payBy = ({ due_on: on, days }, verb) =>
  `${verb ? 'Pay by ' : ''}${shortDay(on).slice(0, 5)}, ${leftOf(days).toLowerCase()}`;
export const open = 'Open';
/** @param {Deadline} row */
export const openName = (row) => `Open: ${toDo(row)}`;

/** @param {number} late @param {number} near */
export function verdict(late, near) {
  const past = `${counted(late, 'deadline is', 'deadlines are')} past`;
  const soon = `${counted(near, 'deadline is', 'deadlines are')} near`;
  if (late === 0) return `${soon}.`;
  return near === 0 ? `${past}.` : `${past}, ${near} near.`;
}
/** @param {Deadline} row */
export const first = (row) => `${toDo(row)}, ${left(row).toLowerCase()}.`;
export const see = 'See deadlines';

export const lateCaption = 'Late deposits of the last year';
export const lateEmpty = 'Nothing was deposited late.';
export const lateHeads = {
  what: 'Payment',
  bank: 'Trust bank',
  received: 'Received',
  due: 'By',
  deposited: 'Deposited',
  days: 'Days late',
  reason: 'Reason',
  amount: 'Amount',
};
/** @param {LateDeposit} late */
export const latePayment = ({ method, reference }) => `${methods[method]} ${reference}`.trim();
export const noReason = 'not said';
