// Words of months and their closing.
import { counted, dayAndTime, dollars, monthAndYear, shortDay } from '../format.js';

/** @import { MonthCheck, MonthView } from '../api/bindings/commands' */

export const title = 'Months';
export const monthTitle = 'Closed month';
/** "October 2026" @param {string} month YYYY-MM */
export const named = (month) => monthAndYear(`${month}-01`);
/** @param {number} closed @param {string | null} next */
export const sub = (closed, next) =>
  `${counted(closed, 'month is', 'months are')} closed` +
  (next === null ? '' : ` · next is ${named(next)}`);
/** @param {string} month */
export const nextTitle = (month) => `${named(month)}, to be closed`;
export const noNext = 'There is no month to close yet.';
export const noNextWords = 'A month is closed once it has ended and the one before it is closed.';
export const checksTitle = 'Before it is closed';
/** @param {MonthView} month */
export const overSaid = ({ over, ends_on: ends }) =>
  over ? `It ended on ${shortDay(ends)}.` : `It ends on ${shortDay(ends)}.`;
/** @type {Record<string, string>} */
export const fine = {
  drafts: 'Every batch is posted.',
  proof: 'No bank says something else than the ledger.',
  open_lines: 'Every bank line is explained.',
  shortage: 'Trust is whole.',
  share: 'The agency has taken its share.',
  in_hand: 'Everything is deposited.',
  not_proved: 'Each trust bank is proved with its statement.',
};
export const KINDS = [
  'drafts',
  'proof',
  'open_lines',
  'shortage',
  'share',
  'in_hand',
  'not_proved',
];
/** @param {MonthCheck} check */
export function checkSaid({ kind, count, amount }) {
  switch (kind) {
    case 'drafts':
      return `${counted(count, 'batch is', 'batches are')} not posted.`;
    case 'shortage':
      return `The agency owes ${dollars(amount)} to trust.`;
    case 'proof':
      return `${counted(count, 'bank says', 'banks say')} something else than the ledger.`;
    case 'open_lines':
      return `${counted(count, 'bank line is', 'bank lines are')} not explained.`;
    case 'share':
      return `${dollars(amount)} of the agency’s share is released and not taken.`;
    case 'not_proved':
      return `${counted(count, 'trust bank has', 'trust banks have')} no statement of its end.`;
    case 'in_hand':
      return `${dollars(amount)} is in hand at its end. It may stay so.`;
    default:
      return 'Look at this before the month is closed.';
  }
}
export const stateWords = {
  done: 'Done',
  stop: 'Stops it',
  care: 'Needs a reason',
  note: 'Note',
};
/** @type {Record<string, string>} */
export const see = {
  drafts: 'See batches',
  proof: 'See proof',
  open_lines: 'See lines',
  shortage: 'See trust',
  share: 'See trust',
  in_hand: 'See payments',
  not_proved: 'See bank',
};
/** Where to look, by the name of the screen. @type {Record<string, string>} */
export const seeAt = {
  proof: 'bank',
  open_lines: 'bank',
  shortage: 'trust',
  share: 'trust',
  not_proved: 'bank',
};
/** @param {string} month */
export const close = (month) => `Close ${named(month)}`;
/** @param {string} month */
export const closeAsk = (month) => `Close ${named(month)}?`;
/** @param {string} month */
export const closeWords = (month) =>
  `No money can be booked in ${named(month)} after this. Its figures are kept as they are known ` +
  'now, and what is found later is booked in an open month.';
export const reason = 'Reason';
/** @param {string} month */
export const reasonWords = (month) =>
  `At the end of ${named(month)} a bank says something else than the ledger, or a line of it is ` +
  'not explained. The sheet keeps why the month is closed with that.';
/** @param {string} reason */
export const closedFor = (reason) => `Closed although something was open: ${reason}`;
export const keepOpen = 'Keep open';
/** @param {string} month */
export const closedDone = (month) => `${named(month)} is closed`;
export const notOver = 'The month has not ended.';
export const notReady = 'Something in the list stops it.';
export const forbidden = 'Your roles do not close months.';
export const closedTitle = 'Closed months';
export const closedEmpty = 'No month is closed yet.';
export const closedHeads = { month: 'Month', at: 'Closed', by: 'By' };
/** @param {string} at */
export const closedAt = (at) => dayAndTime(at);
/** @param {string} bank @param {string} day */
export const sheetTitle = (bank, day) => `${bank} at the end of ${shortDay(day)}`;
export const sheetSub = 'As it was known when the month was closed';
export const backToList = 'All months';
export const noBanks = 'There was no trust bank.';
