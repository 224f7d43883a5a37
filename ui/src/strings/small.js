// Words of the least that a client is paid, and of its move to another trust bank.
import { counted, dollars, shortDay } from '../format.js';

/** @import { RemitMinimum } from '../api/bindings/commands' */

export const minimums = 'The least that is paid';
export const noMinimum = 'Every sum is paid.';
/** @param {RemitMinimum} of */
export const minimumSaid = ({ minimum, months, from_on: from, source }) =>
  `Less than ${dollars(minimum)} waits up to ${counted(months, 'month', 'months')} ` +
  `from ${shortDay(from)} (${source})`;
export const set = 'Minimum…';
export const title = 'Set the least that the client is paid';
export const intro =
  'A statement of less is not prepared until the last day: the end of the month so many months ' +
  'after the oldest line.';
export const labels = { from_on: 'From', minimum: 'Minimum', months: 'Months', source: 'Source' };
export const sourceHint = 'The statute or contract that says so.';
export const bad = 'Enter whole months from 0 to 12.';
export const verb = 'Set minimum';
export const done = 'The minimum is set';
/** @param {string} day */
export const until = (day) => `deferred until ${shortDay(day)}`;

export const move = 'Other trust bank…';
export const moveTitle = 'Move the client’s money to another trust bank';
export const moveWords =
  'Its released money leaves one trust bank and lies in the other. Make the transfer at the bank ' +
  'today, then note it here. Both are lines of its next statements.';
export const moveLabels = { from: 'From', to: 'To', amount: 'Amount', on: 'Day' };
export const moveVerb = 'Note transfer';
/** @param {number} cents */
export const moved = (cents) => `${dollars(cents)} moved to the other trust bank`;
export const oneBank = 'There is one trust bank only.';
