// Where an account stands, as a chip and as words.
import { Chip } from '../../kit/small.jsx';
import { historyDay } from '../../format.js';
import { statuses, steps } from '../../strings/standing.js';

/** @import { Status, Step } from '../../api/bindings/commands' */
/** @import { Tone } from '../../kit/small.jsx' */

/** @type {Record<Status, Tone>} */
const TONES = {
  new: 'warn',
  validation: 'hold',
  active: 'mute',
  plan: 'info',
  plan_late: 'bad',
  clearing: 'info',
  paid: 'ok',
  closed: 'mute',
};

/** @param {{ status: Status }} props */
export const StatusChip = ({ status }) => <Chip tone={TONES[status]}>{statuses[status]}</Chip>;

/**
 * "Plan payment due Dec 5", or nothing.
 * @param {Step | null} step @param {string | null} on @param {string} today
 */
export const nextWords = (step, on, today) =>
  step && on ? `${steps[step]} ${historyDay(on, today)}` : '';
