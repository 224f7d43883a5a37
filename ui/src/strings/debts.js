// Words of settlements, judgments, and what is owed on a day.
import { dollars } from '../format.js';

export const actions = {
  settlement: 'Settlement…',
  cancelSettlement: 'Cancel settlement',
  judgment: 'Judgment…',
  owed: 'Owed on a day…',
};
export const offSettled = 'A settlement is in force. Cancel it first.';
export const offJudged = 'A judgment stands on this account already.';

/** @param {string} file */
export const settlementTitle = (file) => `Settlement on ${file}`;
/** @param {number} owed */
export const settlementIntro = (owed) =>
  `Owed is ${dollars(owed)}. The rest is forgiven once the amount is there and good, not before.`;
export const settlementLabels = { amount: 'Amount', pay_by: 'Pay by', basis: 'Who allowed it' };
export const settlementHint = 'The client, or the authority that it gave. It stays in the history.';
export const settlementVerb = 'Keep settlement';
export const settlementDone = 'The settlement is kept';
export const cancelTitle = 'Cancel the settlement?';
export const cancelWords = 'Nothing was forgiven yet, and the whole is owed. What was paid stays.';
export const cancelDone = 'The settlement is canceled';

/** @param {string} file */
export const judgmentTitle = (file) => `Judgment on ${file}`;
export const judgmentIntro =
  'What the court entered stands in the place of what was owed on that day.';
export const judgmentLabels = {
  entered_on: 'Entered on',
  court: 'Court',
  case_number: 'Case number',
};
export const judgmentVerb = 'Enter judgment';
export const judgmentDone = 'The judgment is entered';

export const owedTitle = 'What is owed on a day';
export const onDay = 'Day';
export const owedCaption = 'Owed by part';
export const owedHeads = { part: 'Part', cents: 'Owed' };
export const total = 'To pay it off';
/** @param {string} day */
export const perDay = (day) => `Each day after ${day} adds, in dollars`;
export const periodsCaption = 'How the interest was reckoned';
export const periodHeads = {
  from: 'After',
  to: 'Through',
  days: 'Days',
  principal: 'Principal',
  rate: 'Rate',
  rounded: 'Interest',
};
export const done = 'Done';

export const settlement = 'Settlement';
export const judgment = 'Judgment';
export const paid = 'Paid so far';
export const payBy = 'Pay by';
export const state = 'State';
/** @type {Record<string, string>} */
export const states = {
  active: 'In force',
  kept: 'Kept',
  bounced: 'Its money went back',
  cancelled: 'Canceled',
};
export const owedToday = 'Owed today, with interest';

export const proof = 'Interest proof';
export const proofName = 'Open the interest proof to print';
export const offProof = 'Without interest there is nothing to prove.';
