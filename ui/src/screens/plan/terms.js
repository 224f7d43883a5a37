// The terms of a plan between the form and the engine.

/** @import { DayRule, Every, Installment, PlanTerms } from '../../api/bindings/commands' */
/**
 * @typedef {object} PlanValues
 * @property {number | null} amount each payment, in cents
 * @property {string} count how many payments, as typed
 * @property {'amount' | 'count'} by which of the two decides
 * @property {string} first_on
 * @property {Every} every
 * @property {DayRule} day_rule
 * @property {number | null} down_payment
 * @property {string} agreed_on
 */

/** More digits than any plan has payments. */
const MOST_DIGITS = 5;

/** @param {string} text @returns {number | null} */
export const readCount = (text) =>
  new RegExp(`^\\d{1,${MOST_DIGITS}}$`).test(text.trim()) ? Number(text) : null;

/**
 * What to ask the engine; null while something that it needs is not there yet.
 * @param {PlanValues} values
 * @param {number} total what is owed, in cents
 * @returns {PlanTerms | null}
 */
export function termsOf(values, total) {
  const count = readCount(values.count);
  if (!values.first_on || !values.agreed_on) return null;
  if (values.by === 'amount' ? values.amount === null : count === null) return null;
  return {
    total,
    down_payment: values.down_payment ?? 0,
    agreed_on: values.agreed_on,
    first_on: values.first_on,
    every: values.every,
    day_rule: values.day_rule,
    split:
      values.by === 'amount'
        ? { by: 'amount', value: values.amount ?? 0 }
        : { by: 'count', value: count ?? 0 },
  };
}

/**
 * The side that follows: the engine's schedule says how many payments an amount makes, and how
 * much each of so many is.
 * @param {PlanValues} values @param {Installment[]} schedule
 * @returns {{ amount: number | null, count: string }}
 */
export function otherSide(values, schedule) {
  const regular = schedule.filter((row) => row.number > 0);
  return values.by === 'amount'
    ? { amount: values.amount, count: String(regular.length) }
    : { amount: regular[0]?.amount ?? null, count: values.count };
}

/** Whether the last payment differs from the others. @param {Installment[]} schedule */
export function lastDiffers(schedule) {
  const regular = schedule.filter((row) => row.number > 0);
  return regular.length > 1 && regular[0]?.amount !== regular.at(-1)?.amount;
}
