// Words of checks and card charges that are dated ahead and held.
import { counted, dollars, shortDay } from '../format.js';

/** @import { HeldItem, HeldList } from '../api/bindings/commands' */

export const title = 'Held until their day';
/** @param {HeldList} list */
export const sub = ({ items, due, to_tell: tell }) =>
  `${counted(items.length, 'item', 'items')} held · ${due} due · ${tell} to be told of`;
export const open = 'Held items…';
export const toPayments = 'Payments';
export const forbidden = 'Your roles do not type payments.';
export const noBank = 'There is no trust bank yet.';
export const list = 'Held items';
export const empty = 'Nothing is held.';
export const emptyWords =
  'A check or card charge that is dated ahead lies here with its place. Nothing is booked before ' +
  'its day.';
export const heads = {
  due: 'Dated',
  account: 'Account',
  person: 'Person',
  what: 'What',
  amount: 'Amount',
  place: 'Where it lies',
  notice: 'Notice of the deposit',
};
export const dueNow = 'due';
/** @param {HeldItem} item @param {string} today */
export const noticeSaid = (item, today) => {
  if (!item.needs_notice) return 'Not needed';
  if (item.notice_on) return `Sent ${shortDay(item.notice_on)}`;
  const window = `${shortDay(item.notice_from)} to ${shortDay(item.notice_to)}`;
  return item.notice_to < today ? `Was to be sent ${window}` : `Send it ${window}`;
};
/** @param {HeldItem} item @param {string} today */
export const isLate = (item, today) =>
  item.needs_notice && item.notice_on === null && item.notice_from <= today;

export const hold = 'Hold an item…';
export const holdTitle = 'Hold a check or charge until its day';
export const holdWords =
  'It is deposited on its day, never before. Dated more than five days ahead, the person is told ' +
  'in writing three to ten business days before the deposit.';
export const holdVerb = 'Hold it';
export const held = 'It is held until its day';
export const labels = {
  account: 'Account',
  method: 'Method',
  reference: 'Check or card no.',
  amount: 'Amount',
  received_on: 'Received',
  due_on: 'Date on it',
  place: 'Where it lies',
  on: 'Day',
  reason: 'Reason',
};
export const cardHint = 'Of a card its last four digits alone.';
/** @type {{ value: 'check' | 'card' | 'ach', words: string }[]} */
export const methods = [
  { value: 'check', words: 'Check' },
  { value: 'card', words: 'Card' },
  { value: 'ach', words: 'ACH' },
];
/** @param {number} items */
export const take = (items) => `Take ${counted(items, 'due item', 'due items')} into a batch`;
export const nothingDue = 'No item is due today.';
export const told = 'Notice sent…';
/** @param {HeldItem} item */
export const toldOne = ({ file_number: number }) => `Notice sent: ${number}`;
export const toldTitle = 'The notice of the deposit was sent';
export const toldVerb = 'Note notice';
export const noted = 'The notice is noted';
export const back = 'Give back…';
/** @param {HeldItem} item */
export const backOne = ({ file_number: number }) => `Give back: ${number}`;
/** @param {HeldItem} item */
export const backTitle = ({ form }) => `Give back ${dollars(form.amount)}?`;
export const backWords = 'It is not deposited. It stays in the history of the account.';
export const backVerb = 'Give back';
export const gone = 'It is given back';
