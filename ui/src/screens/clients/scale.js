// Rates in steps, as they are typed. Pure.
import { money } from '../../format.js';
import { readMoney } from '../../typing/money.js';
import { readRate } from './rate.js';
import * as t from '../../strings/clients.js';

/** @import { Basis, Scale } from '../../api/bindings/commands' */

/**
 * One step as it is typed; the last has no limit.
 * @typedef {{ up_to: string, rate: string }} Step
 */
/** @typedef {{ scale_by: Basis | '', marginal: boolean, steps: Step[] }} ScaleValues */

/** @param {Scale | null | undefined} scale @returns {ScaleValues} */
export const scaleValues = (scale) => ({
  scale_by: scale?.by ?? '',
  marginal: scale?.marginal ?? false,
  steps: scale?.steps.map(({ up_to: limit, rate }) => ({
    up_to: limit === null ? '' : limitSaid(scale.by, limit),
    rate,
  })) ?? [
    { up_to: '', rate: '' },
    { up_to: '', rate: '' },
  ],
});

/** Whether each step can take its own part. @param {Basis | ''} by */
export const takesParts = (by) => by === 'amount' || by === 'collected';

/** @param {Basis} by @param {number} limit days or cents */
export const limitSaid = (by, limit) => (by === 'age' ? String(limit) : money(limit));

/** Whole days, or cents. @param {Basis} by @param {string} text @returns {number | null} */
export function readLimit(by, text) {
  if (by !== 'age') return readMoney(text);
  return /^\d{1,5}$/.test(text.trim()) ? Number(text.trim()) : null;
}

/** What the page can know of a scale by itself; null when it is right. @param {ScaleValues} of */
export function wrongScale({ scale_by: by, steps }) {
  if (by === '') return null;
  let before = -1;
  for (const [at, { up_to: text, rate }] of steps.entries()) {
    if (readRate(rate) === null) return t.badStepRate(at + 1);
    if (at === steps.length - 1) break;
    const limit = readLimit(by, text);
    if (limit === null || limit < 0) return t.badLimit(at + 1, by);
    if (limit <= before) return t.limitsRise(at + 1);
    before = limit;
  }
  return null;
}

/** @param {ScaleValues} values @returns {Scale | null} */
export function scaleOf({ scale_by: by, marginal, steps }) {
  if (by === '') return null;
  return {
    by,
    marginal: takesParts(by) && marginal,
    steps: steps.map(({ up_to: text, rate }, at) => ({
      up_to: at === steps.length - 1 ? null : readLimit(by, text),
      rate: readRate(rate) ?? rate,
    })),
  };
}
