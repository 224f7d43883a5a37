// Words of the reports.
import { dollars, longDay, monthName, shortMonth } from '../format.js';

export const todayTitle = 'Agency today';
/** @param {string} day @param {string} at */
export const todaySub = (day, at) => `${longDay(day)} · all clients · figures as of ${at}`;

/** @param {string} day */
export const collectedIn = (day) => `Collected, ${shortMonth(day)}`;
/** @param {number} share @param {string} text @param {string} month */
export const onLastMonth = (share, text, month) =>
  share === 0 ? `as much as ${month} to date` : `${text} on ${month} to date`;
export const noLastMonth = 'nothing the month before';
export const openAccounts = 'Open accounts';
/** @param {string} all */
export const ofAll = (all) => `of ${all}`;
export const balance = 'Balance';
export const balanceNote = 'owed on open accounts';
export const plansCurrent = 'Plans current';
export const plansNote = 'paying as agreed';
export const plansLate = 'Plans late';
export const plansLateNote = 'a payment is overdue';
export const trustBalance = 'Trust balance';
export const trustNote = 'held for clients';

/** @param {string} day */
export const byDayTitle = (day) => `Collected per working day, ${monthName(day)}`;
/** @param {string} amount */
export const target = (amount) => `target ${amount}`;
/**
 * The sentence that is the chart's name.
 * @param {string} today
 * @param {{ day: string, cents: number }[]} days
 * @param {number | null} targetCents
 */
export function byDaySentence(today, days, targetCents) {
  const month = monthName(today);
  const sorted = [...days].sort((a, b) => a.cents - b.cents);
  const low = sorted[0];
  const high = sorted.at(-1);
  if (!low || !high) return `Nothing collected yet in ${month}.`;
  const goal = targetCents === null ? '' : ` Target ${dollars(targetCents)} a day.`;
  return (
    `Collected per working day in ${month}. Highest ${dollars(high.cents)} on ` +
    `${month} ${Number(high.day.slice(8))}, lowest ${dollars(low.cents)} on ` +
    `${month} ${Number(low.day.slice(8))}.${goal}`
  );
}
export const nothingCollected = 'Nothing collected this month yet.';
export const nothingCollectedWords = 'The first posted payment batch starts the chart.';

export const agedTitle = 'Aged debt by days since placement';
export const agedHeads = { age: 'Age', accounts: 'Accounts', balance: 'Balance', share: 'Share' };
export const total = 'Total';

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
  backup: 'Make the first backup',
  people: 'Add the people who work here',
};
export const done = 'done';
export const toDo = 'to do';
export const neverBackedUp = 'Never backed up.';
export const neverWords = 'If this computer fails, everything in this book is lost.';
export const backUp = 'Back up';
