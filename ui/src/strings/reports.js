// Words of the reports.
import { dollars, longDay, monthName, shortMonth } from '../format.js';

export const todayTitle = 'Agency today';
/** @param {string} day */
export const todaySub = (day) => `${longDay(day)} · all clients`;

/** @param {string} day */
export const collectedIn = (day) => `Collected, ${shortMonth(day)}`;
/** @param {number} share @param {string} text @param {string} month */
export const onLastMonth = (share, text, month) =>
  share === 0 ? `as much as ${month} to date` : `${text} on ${month} to date`;
export const noLastMonth = 'nothing the month before';
export const openAccounts = 'Open accounts';
export const openNote = 'being worked';
export const balance = 'Balance';
export const balanceNote = 'owed on open accounts';
export const plansCurrent = 'Plans current';
export const plansNote = 'paying as agreed';
export const plansLate = 'Plans late';
export const plansLateNote = 'a payment is overdue';
export const trustBalance = 'Trust balance';
export const trustNote = 'held for clients';
/** @param {string} amount */
export const inHand = (amount) => `${amount} not deposited yet`;

/** @param {string} day */
export const byDayTitle = (day) => `Collected per working day, ${monthName(day)}`;
/**
 * The sentence that is the chart's name.
 * @param {string} today
 * @param {{ on: string, amount: number }[]} days
 */
export function byDaySentence(today, days) {
  const month = monthName(today);
  const sorted = [...days].sort((a, b) => a.amount - b.amount);
  const low = sorted[0];
  const high = sorted.at(-1);
  if (!low || !high) return `Nothing collected yet in ${month}.`;
  return (
    `Collected per working day in ${month}. Highest ${dollars(high.amount)} on ` +
    `${month} ${Number(high.on.slice(8))}, lowest ${dollars(low.amount)} on ` +
    `${month} ${Number(low.on.slice(8))}.`
  );
}
export const nothingCollected = 'Nothing collected this month yet.';
export const nothingCollectedWords = 'The first posted payment batch starts the chart.';

export const agedTitle = 'Aged debt by days since placement';
export const agedTotal = 'Total';
export const agedHeads = { age: 'Age', accounts: 'Accounts', balance: 'Balance', share: 'Share' };
/** @param {number} from @param {number | null} to days since placement */
export function age(from, to) {
  if (to === null) return from === 366 ? 'Over 1 year' : `Over ${from - 1}`;
  return from === 0 ? `To ${to} days` : `${from} to ${to}`;
}

export const emptyTitle = 'This book has no accounts yet.';
export const emptyWords =
  'Figures appear here with the first placement. Add a client, then import its file.';
export const checklistTitle = 'First steps';
/** @type {Record<string, string>} */
export const steps = {
  agency: 'Check your agency’s address',
  recovery: 'Confirm the recovery key',
  client: 'Add your first client',
  import: 'Import a placement file',
  takeOver: 'Take over the balances of an old system, at its trust account',
  backup: 'Make the first backup',
  trust: 'Add a trust account',
};
export const done = 'done';
export const toDo = 'to do';
export const neverBackedUp = 'Never backed up.';
export const neverWords = 'If this computer fails, everything in this book is lost.';
export const backUp = 'Back up';
