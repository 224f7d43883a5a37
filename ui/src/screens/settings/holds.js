// Holds as a form has them: text for each method. Pure.
import { holdBad, holdLabels } from '../../strings/settings.js';

/** @import { Holds } from '../../api/bindings/commands' */
/** @typedef {Record<keyof Holds, string>} HoldValues */

export const METHODS = /** @type {(keyof Holds)[]} */ (Object.keys(holdLabels));

/** @param {Holds} holds @returns {HoldValues} */
export const holdValues = (holds) =>
  /** @type {HoldValues} */ (
    Object.fromEntries(METHODS.map((method) => [method, String(holds[method])]))
  );

/** What is wrong with typed holds, by field. @param {HoldValues} values */
export const checkHolds = (values) =>
  Object.fromEntries(
    METHODS.filter((method) => !/^\d{1,2}$/.test(values[method].trim())).map((method) => [
      method,
      holdBad,
    ]),
  );

/** @param {HoldValues} values @returns {Holds} */
export const holdsOf = (values) =>
  /** @type {Holds} */ (
    Object.fromEntries(METHODS.map((method) => [method, Number(values[method])]))
  );
