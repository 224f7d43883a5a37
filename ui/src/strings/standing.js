// Words for where an account stands: used wherever accounts are shown.

/** @import { Bucket, Status, Step } from '../api/bindings/commands' */

/** @type {Record<Status, string>} */
export const statuses = {
  new: 'New',
  validation: 'Validation period',
  active: 'Active',
  plan: 'On a plan',
  plan_late: 'Plan late',
  clearing: 'Clearing',
  paid: 'Paid in full',
  closed: 'Closed',
};

/** @type {Record<Step, string>} */
export const steps = {
  send_notice: 'Send validation notice',
  validation_ends: 'Validation period ends',
  work: 'Work the account',
  installment: 'Plan payment due',
  late_installment: 'Plan payment late',
  clears: 'Money clears',
};

/** @type {Record<Bucket, string>} */
export const parts = {
  principal: 'Principal',
  interest: 'Interest',
  fees: 'Fees',
  attorney_fees: 'Attorney fees',
  costs: 'Costs',
};

/** @type {Record<string, string>} */
export const letters = {
  plan_agreement: 'Payment plan agreement',
  reminder: 'Reminder',
};
/** @param {string} kind */
export const letterName = (kind) => letters[kind] ?? kind;

/** @type {Record<string, string>} */
export const methods = {
  check: 'check',
  card: 'card',
  ach: 'ACH',
  cash: 'cash',
  money_order: 'money order',
  wire: 'wire',
};
