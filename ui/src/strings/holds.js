// Words of holds: a client's own, and an item that is held longer.
import { listed, shortDay } from '../format.js';
import { holdLabels } from './settings.js';

/** @import { ClientHolds, Holds } from '../api/bindings/commands' */

export const title = 'Holds';
export const asOthers = 'Its payments are held as long as everyone’s.';
/** @param {Holds} days */
const daysSaid = (days) =>
  listed(
    Object.entries(holdLabels).map(
      ([method, name]) => `${name.toLowerCase()} ${days[/** @type {keyof Holds} */ (method)]}`,
    ),
  ).replace('ach', 'ACH');
/** @param {ClientHolds} of */
export const said = ({ from_on: from, days, source }) =>
  `From ${shortDay(from)}, days: ${daysSaid(days)} (${source})`;
export const set = 'Holds…';
export const dialog = 'Set how long the client’s payments are held';
export const intro =
  'Days from the deposit until money may leave trust. What is deposited already keeps its hold; ' +
  'a payment that is divided among clients waits for the longest.';
export const labels = { from_on: 'Deposits from', source: 'Source' };
export const sourceHint = 'The contract or the reason.';
export const verb = 'Set holds';
export const done = 'The holds are set';

export const longer = 'Hold longer…';
/** @param {string} item */
export const longerTitle = (item) => `Hold ${item} longer?`;
/** @param {string} day */
export const longerWords = (day) =>
  `It may leave trust on ${shortDay(day)}. Until the new day neither its client nor the agency ` +
  'is paid from it.';
export const longerLabels = { until: 'Hold until', reason: 'Reason' };
export const longerVerb = 'Hold longer';
/** @param {string} day */
export const longerDone = (day) => `The payment is held until ${shortDay(day)}`;
