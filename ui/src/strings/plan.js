// Words of payment plans.
import { counted, dollars, historyDay } from '../format.js';

export const title = 'Payment plan';
/** @param {string} name */
export const planFor = (name) => `Plan for ${name}`;
export const labels = {
  amount: 'Each payment',
  count: 'Number of payments',
  first_on: 'First payment',
  every: 'Every',
  day_rule: 'On a weekend or holiday',
  down_payment: 'Down payment',
  agreed_on: 'Agreed on',
};
export const or = 'or';
export const terms = 'Terms';
export const schedule = 'Schedule';
export const splitHint = 'Change one and the other follows. The last payment takes the rest.';
export const downHint = '0.00 for none.';
/** @type {Record<import('../api/bindings/commands').Every, string>} */
export const everyWords = {
  week: 'week',
  two_weeks: 'two weeks',
  half_month: 'half month',
  month: 'month',
};
/** @type {Record<import('../api/bindings/commands').DayRule, string>} */
export const rules = {
  next: 'next working day',
  previous: 'working day before',
  same: 'same day',
};
export const heads = {
  number: 'No',
  due: 'Due',
  rule: 'Rule',
  amount: 'Payment',
  left: 'Balance',
  met: 'Paid',
  state: 'State',
};
export const down = 'Down';
/** @param {string} weekday */
export const movedFrom = (weekday) => `moved from ${weekday}`;
export const lastRest = 'last, the rest';
export const total = 'Total';
/** @param {number} cents @param {number} payments @param {string} last @param {string} today */
export const summary = (cents, payments, last, today) =>
  `${dollars(cents)} in ${counted(payments, 'payment', 'payments')}, ` +
  `ends ${historyDay(last, today)}`;
export const noSchedule = 'No schedule yet';
export const noScheduleWords = 'It appears here as soon as the terms on the left make one.';
export const badCount = 'Enter a whole number of payments.';
export const save = 'Save plan';
export const cancelBuilding = 'Cancel';
export const savedTitle = 'The plan is saved';
/** @param {string} name */
export const savedWords = (name) =>
  `Look at the agreement letter for ${name} now? It can be made later from the account.`;
export const savedVerb = 'See the agreement letter';
export const later = 'Later';

export const none = 'No plan';
/** @param {number} cents */
export const noneWords = (cents) =>
  `${dollars(cents)} is owed. Agree on payments the person can keep.`;
export const noneNothing = 'Nothing is owed, so there is nothing to agree on.';
export const setUp = 'Set up a plan';
/** @type {Record<string, string>} */
export const states = { active: 'In force', kept: 'Kept', cancelled: 'Canceled' };
/** @type {Record<import('../api/bindings/commands').InstallmentState, string>} */
export const stepStates = { paid: 'Paid', upcoming: 'To come', due: 'Due today', late: 'Late' };
export const facts = {
  agreed: 'Agreed',
  by: 'By',
  paid: 'Paid so far',
  late: 'Late',
  next: 'Next',
  ended: 'Ended',
};
/** @param {string} day @param {string | null} amount */
export const nextWords = (day, amount) => (amount ? `${amount} on ${day}` : day);
/** @param {string} day @param {string | null} why */
export const endedWords = (day, why) => (why ? `${day}: ${why}` : day);
export const caption = 'Payments of the plan';
export const cancelPlan = 'Cancel plan';
export const cancelTitle = 'Cancel this plan?';
export const cancelWords = 'No more payments are asked for by it. What was paid stays.';
export const canceled = 'Plan canceled';
export const agreement = 'Agreement letter';
export const scheduleFor = 'Schedule of the plan';
