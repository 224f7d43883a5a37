// Words of how one payment is shared: directions, the agency's rule, disputed debts.
import { dollars, historyDay } from '../format.js';

/**
 * @import {
 *   Direction, DirectionWay, LeftOut, SharingRule, WishRow
 * } from '../api/bindings/commands'
 */

/** @param {number} number */
export const splitDialog = (number) => `Split item ${number} over accounts`;
/** @param {number} amount */
export const splitWords = (amount) => `The item is ${dollars(amount)}.`;
export const share = 'Share';
/** @param {number} number */
export const shareAccount = (number) => `Account ${number}`;
/** @param {number} number */
export const shareAmount = (number) => `Amount ${number}`;
export const addShare = 'Another account';
/** @param {number} left */
export const leftToShare = (left) =>
  left < 0 ? `${dollars(Math.abs(left))} too much` : `${dollars(left)} left to divide`;
export const splitDone = 'Everything is divided.';
export const splitVerb = 'Split';

export const ruleTitle = 'One payment for several accounts';
export const ruleIntro =
  'Where the person did not say where a payment goes, it is shared by this rule. What the person ' +
  'says comes first, and nothing goes to a disputed account.';
export const ruleLabel = 'Share by';
/** @type {Record<SharingRule, string>} */
export const rules = {
  pro_rata: 'What is owed on each',
  oldest_first: 'Oldest account first',
};
export const ruleSaved = 'The rule is saved';

export const byRuleAll = 'Share over all open accounts';
export const byRuleThese = 'Share over these';
/** @type {Record<SharingRule, string>} */
const ruleWords = {
  pro_rata: 'Shared by what is owed on each account.',
  oldest_first: 'Shared so that the oldest account is filled first.',
};
/** @param {SharingRule} rule */
export const shared = (rule) => ruleWords[rule];
export const leftOutTitle = 'Left out';
/** @param {LeftOut} out @param {string} today */
export function leftOut({ file_number: number, why, on }, today) {
  switch (why) {
    case 'disputed':
      return on
        ? `${number}: disputed since ${historyDay(on, today)}. Nothing goes to it.`
        : `${number}: disputed. Nothing goes to it.`;
    case 'closed':
      return `${number}: closed.`;
    case 'nothing_owed':
      return `${number}: nothing is owed.`;
    default:
      return `${number}: the payment ends before it.`;
  }
}
export const noShares = 'None of these accounts can take a share.';
export const askPerson =
  'The person named a disputed account. Ask where it should go, and keep it as unidentified ' +
  'money until then.';

export const directed = 'The person said where it goes';
export const directedHint =
  'The accounts are paid in this order. A sum that is left blank means as much as is owed.';
export const labels = { given_on: 'Said on', way: 'How', said: 'In words' };
/** @type {Record<DirectionWay, string>} */
export const ways = {
  letter: 'By letter',
  phone: 'On the phone',
  memo: 'On the check',
  message: 'By e-mail or message',
  in_person: 'In person',
};
export const saidHint = 'What the check or letter says, where it helps.';
/** @param {number} at */
export const named = (at) => `Named sum ${at}`;
/** @param {number} cents */
export const gets = (cents) => `Gets ${dollars(cents)}`;
export const getsNothing = 'Gets nothing';
export const whichFirst = 'Choose the accounts that the person named.';
export const whichDay = 'Enter the day on which the person said it.';

/** @param {Direction} direction @param {WishRow[]} wishes @param {string} today */
export function directionSaid({ given_on: on, way, said }, wishes, today) {
  const names = wishes.map(({ file_number: number, named: sum }) =>
    sum === null ? number : `${number} ${dollars(sum)}`,
  );
  const words = said === '' ? '' : ` “${said}”`;
  return (
    `As the person directed ${ways[way].toLowerCase()} on ${historyDay(on, today)}: ` +
    `${names.join(', then ')}.${words}`
  );
}
export const chip = 'Directed';

export const actions = { dispute: 'Dispute…', endDispute: 'Dispute is over…' };
/** @param {string} file */
export const disputeTitle = (file) => `The person disputes ${file}`;
export const disputeIntro =
  'From now on nothing of a payment for several accounts goes to this one (12 CFR 1006.30(c)).';
export const disputeLabels = { on: 'Disputed on', about: 'What the person says' };
export const disputeHint = 'And how it came: by letter, on the phone. It stays in the history.';
export const disputeVerb = 'Record dispute';
export const disputeDone = 'The dispute is recorded';
/** @param {string} file */
export const endTitle = (file) => `Dispute of ${file}`;
export const endIntro = 'Payments may go to the account again.';
export const endLabels = { on: 'Over on', reason: 'Why' };
export const endHint = 'How it was settled, or that the person took it back.';
export const endVerb = 'End dispute';
export const endDone = 'The dispute is over';
export const banner = {
  verdict: 'Disputed.',
  /** @param {string} on @param {string} about @param {string} today */
  words: (on, about, today) =>
    `Since ${historyDay(on, today)}: ${about.replace(/[.!?]?$/, '.')} No payment for several ` +
    'accounts goes to it.',
};
