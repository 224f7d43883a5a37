// Words of payments that find another account: moved, identified, sent back.
import { counted, dollars, historyDay } from '../format.js';
import { itemSaid } from './payments.js';

/** @import { Suggestion } from '../api/bindings/commands' */

/** @param {string} method @param {string} reference @param {number} amount */
export const moveTitle = (method, reference, amount) =>
  `Move ${itemSaid(method, reference, amount)} to another account`;
/** @param {string} file */
export const moveFrom = (file) =>
  `It stands on ${file}. Day of credit, deposit and hold stay as they are.`;
export const moveLabels = { to: 'Account it belongs to', reason: 'Reason' };
export const findHint = 'By name, file number, reference or phone';
export const moveVerb = 'Move payment';
export const moved = 'Payment moved';
export const previewTitle = 'This is what will be written';
export const moveCaption = 'What moves, account by account';
export const heads = {
  account: 'Account',
  person: 'Person',
  client: 'Client',
  amount: 'Paid',
  commission: 'Commission',
  share: 'Client share',
  after: 'Balance after',
};
/** @param {string} number @param {number} cents */
export const over = (number, cents) =>
  `${number} is paid ${dollars(cents)} too much; that becomes a refund.`;
/** @param {string} number */
export const planLate = (number) => `The plan of ${number} is late with it.`;
/** @param {number} payments */
export const anew = (payments) =>
  `${counted(payments, 'other payment meets', 'other payments meet')} something else because of ` +
  'it; the differences are written too.';
/** @param {number} cents */
export const shortVerdict = (cents) => `Trust will be short ${dollars(cents)}.`;
export const shortWords =
  'That money has left trust already. The agency owes it at once and meets it under Trust.';
export const noShortage = 'Nothing of it has left trust, so nothing will be missing.';

export const unidentifiedTitle = 'Unidentified money';
/** @param {number} items */
export const unidentifiedSub = (items) =>
  items === 0 ? 'Nothing waits' : `${counted(items, 'payment', 'payments')}, the oldest first`;
export const listName = 'Unidentified payments';
export const listHeads = {
  age: 'Days',
  received: 'Received',
  method: 'Means',
  reference: 'Reference',
  amount: 'Waits',
  state: 'May leave trust',
  batch: 'Batch',
  note: 'Written on it',
};
export const emptyTitle = 'Every payment has its account.';
export const emptyWords = 'What a batch keeps as unidentified waits here, and its age is counted.';
export const notDeposited = 'not deposited';
export const free = 'yes';
/** @param {string} day @param {string} today */
export const freeFrom = (day, today) => `from ${historyDay(day, today)}`;
export const aged = 'Old';

/** @param {string} method @param {string} reference @param {number} amount */
export function paneTitle(method, reference, amount) {
  const said = itemSaid(method, reference, amount);
  return said.charAt(0).toUpperCase() + said.slice(1);
}
export const likely = 'Likely accounts';
export const noLikely = 'Nothing in the book points to an account. Find it by hand.';
/** @type {Record<string, (about: string, today: string) => string>} */
const reasons = {
  number: (about) => `the number ${about}`,
  name: (about) => `the name ${about}`,
  paid_before: (about, today) => `paid this way on ${historyDay(about, today)}`,
  due: (about, today) => `this sum is due ${historyDay(about, today)}`,
  balance: () => 'this is the whole balance',
};
/** @param {{ kind: string, about: string }} reason @param {string} today */
const reasonWords = ({ kind, about }, today) => reasons[kind]?.(about, today) ?? kind;
/** @param {Suggestion['reasons']} found @param {string} today */
export const because = (found, today) =>
  found.map((reason) => reasonWords(reason, today)).join('; ');
/** @param {Suggestion} found */
export const likelyOf = ({ file_number: number, client, client_reference: reference }) =>
  `${number} · ${client} · ${reference}`;
export const take = 'It is this one…';
/** @param {string} number @param {string} person */
export const takeName = (number, person) => `It is this one: ${number}, ${person}`;
export const identify = 'Identify…';
export const sendBack = 'Send back…';
export const openBatch = 'Open the batch';
export const choosePayment = 'Choose a payment in the list.';
export const notFree = 'It may not leave trust yet.';
export const forbidden = 'Your roles do not include this.';

/** @param {number} cents */
export const identifyTitle = (cents) => `Whose are these ${dollars(cents)}?`;
export const identifyIntro = 'It counts from the day it came. Its hold stays as it is.';
export const identifyLabels = { account: 'Account', amount: 'Amount' };
export const identifyVerb = 'Identify';
export const identified = 'The payment has its account';
/** @param {number} cents */
export const stillWaits = (cents) => `${dollars(cents)} of it waits on.`;
export const identifyCaption = 'What it would meet';

/** @param {number} cents */
export const sendBackTitle = (cents) => `Send back ${dollars(cents)}`;
export const sendBackIntro = 'For money that belongs to no account here. It leaves trust.';
export const sendBackLabels = {
  payee: 'To',
  amount: 'Amount',
  method: 'How',
  number: 'Check number',
  on: 'Day',
};
export const sendBackVerb = 'Send back';
/** @param {number} cents */
export const sentBack = (cents) => `${dollars(cents)} is sent back`;
