// Terms of interest as they are typed. Pure.
import { readRate } from '../clients/rate.js';
import * as t from '../../strings/debts.js';

/** @import { Account, Compounding, DayCount, InterestTerms } from '../../api/bindings/commands' */

/**
 * A rate and the first day that bears it.
 * @typedef {{ key: string, from: string, rate: string }} RateRow
 */
/**
 * Days that bear no more than a rate; without a last day it goes on.
 * @typedef {{ key: string, from: string, to: string, at_most: string }} HoldRow
 */
/**
 * @typedef {object} Values
 * @property {string} starts_on
 * @property {RateRow[]} rates
 * @property {DayCount} count
 * @property {Compounding} compounding
 * @property {RateRow[]} judged from a judgment on; none while the rate before goes on
 * @property {HoldRow[]} caps
 * @property {string} basis
 */

/** A row keeps its fields when another is removed. */
const key = () => crypto.randomUUID();
/** @param {string} from @returns {RateRow} */
export const rateRow = (from) => ({ key: key(), from, rate: '' });
/** @returns {HoldRow} */
export const holdRow = () => ({ key: key(), from: '', to: '', at_most: '0' });

/** What the form begins with. @param {Account} account @param {InterestTerms | null} terms */
export function valuesOf(account, terms) {
  /** @type {Values} */
  const values = {
    starts_on: terms?.starts_on ?? account.placed_on,
    rates: terms?.basis.rates.map((row) => ({ key: key(), ...row })) ?? [
      rateRow(account.placed_on),
    ],
    count: terms?.basis.count ?? 'actual_365',
    compounding: terms?.basis.compounding ?? 'never',
    judged: terms?.judgment?.basis.rates.map((row) => ({ key: key(), ...row })) ?? [],
    caps: terms?.caps.map((row) => ({ key: key(), ...row, to: row.to ?? '' })) ?? [],
    basis: '',
  };
  return values;
}

/**
 * What the engine takes. Days after a judgment are counted as before it, and bear interest on
 * interest only when the terms in force say so.
 * @param {Values} values @param {string | null} judgedOn @param {InterestTerms | null} before
 * @returns {InterestTerms}
 */
export function termsOf({ starts_on, rates, count, compounding, judged, caps }, judgedOn, before) {
  const after = before?.judgment?.basis;
  return {
    starts_on,
    basis: { rates: rates.map(rateOf), count, compounding },
    judgment:
      judgedOn && judged.length > 0
        ? {
            entered_on: judgedOn,
            basis: {
              rates: judged.map(rateOf),
              count: after?.count ?? count,
              compounding: after?.compounding ?? 'never',
            },
          }
        : null,
    caps: caps.map(({ from, to, at_most: limit }) => ({
      from,
      to: to === '' ? null : to,
      at_most: readRate(limit) ?? limit,
    })),
  };
}

/** @param {RateRow} row */
const rateOf = ({ from, rate }) => ({ from, rate: readRate(rate) ?? rate });

/** What the page can know by itself. @param {Values} values */
export const wrongTerms = ({ rates, judged, caps }) => ({
  rates: wrong(rates.map(({ from, rate }) => [from, rate])),
  judged: wrong(judged.map(({ from, rate }) => [from, rate])),
  caps: wrong(caps.map(({ from, at_most: limit }) => [from, limit])),
});

/** @param {[string, string][]} rows a day and a rate each @returns {string | undefined} */
function wrong(rows) {
  for (const [at, [from, rate]] of rows.entries()) {
    if (from === '') return t.badFrom(at + 1);
    if (readRate(rate) === null) return t.badRate(at + 1);
  }
  return undefined;
}
