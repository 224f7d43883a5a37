// Words of a surplus that pays another account of its person.
import { dollars, historyDay } from '../format.js';

export const use = 'Use on another account…';
export const action = 'Use a surplus';
/** @param {string} name */
export const title = (name) => `Use the surplus of ${name} on another account`;
export const intro =
  'It pays another debt of the same person only with the person’s written or recorded authority. ' +
  'It counts from the day of the authority, and its hold stays as it is.';
export const noSurplus = 'No surplus of this account lies in trust.';
export const noTargets = 'The person owes nothing on another open account.';
export const labels = {
  from: 'Trust bank',
  to: 'Account it pays',
  amount: 'Amount',
  kind: 'Authority',
  on: 'Day of the authority',
  note: 'Where it is kept and what it says',
};
/** @type {Record<string, string>} */
export const authorities = { written: 'Written', recorded: 'Recorded call' };
/** @param {string} name @param {number} cents */
export const bankSaid = (name, cents) => `${name}: ${dollars(cents)}`;
/** @param {string} number @param {string} client @param {number} owed */
export const targetSaid = (number, client, owed) => `${number}, ${client}: owes ${dollars(owed)}`;
export const notKnown = {
  verdict: 'Nobody has set whether a surplus in this bank may pay another account.',
  words: 'Ask counsel, then set the rule with its source in Settings.',
};
export const notAllowed = {
  verdict: 'The rules of this bank do not let a surplus pay another account.',
  words: 'Pay it back to the person.',
};
export const verb = 'Use surplus';
export const done = 'The surplus is used';
export const caption = 'What the surplus does, account by account';
/** @param {number} cents */
export const left = (cents) =>
  cents > 0 ? `${dollars(cents)} stays as a refund.` : 'Nothing stays as a refund.';

export const usesTitle = 'Used before';
export const usesHeads = {
  day: 'Authority',
  from: 'From',
  to: 'On',
  amount: 'Amount',
  act: 'Take back',
};
/** @param {string} kind @param {string} day @param {string} today */
export const authoritySaid = (kind, day, today) =>
  `${authorities[kind] ?? kind}, ${historyDay(day, today)}`;
export const takenBack = 'Taken back';
export const takeBack = 'Take back…';
/** @param {string} number @param {number} cents */
export const takeBackName = (number, cents) => `Take back ${dollars(cents)} from ${number}`;
/** @param {string} from @param {string} to @param {number} cents */
export const takeBackTitle = (from, to, cents) =>
  `Take ${dollars(cents)} back from ${to} to ${from}?`;
export const takeBackIntro =
  'What it met is owed again from the day of the authority, and the sum is a refund again.';
export const takeBackLabels = { reason: 'Reason' };
export const takeBackVerb = 'Take back';
export const takeBackDone = 'The surplus is a refund again';
