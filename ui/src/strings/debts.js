// Words of settlements, judgments, interest, and what is owed on a day.
import { dollars } from '../format.js';

/** @import { Compounding, DayCount } from '../api/bindings/commands' */

export const actions = {
  settlement: 'Settlement…',
  cancelSettlement: 'Cancel settlement',
  judgment: 'Judgment…',
  interest: 'Interest…',
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

/** @param {string} file */
export const interestTitle = (file) => `Interest on ${file}`;
export const interestIntro =
  'Interest is reckoned from its first day to the last, each time anew. Only what the agreement ' +
  'or the law allows may be collected.';
export const interestAnew =
  'All interest is reckoned anew by these terms, from its first day; what differs is posted today.';
export const interestLabels = {
  starts_on: 'Starts on',
  rates: 'Rates',
  count: 'Days counted',
  compounding: 'Compounding',
  judged: 'Rates after judgment',
  caps: 'Holds and limits',
  basis: 'Allowed by',
};
export const startsHint = 'The next day is the first that bears interest.';
/** @type {Record<DayCount, string>} */
export const counts = {
  actual_365: 'Actual/365',
  actual_360: 'Actual/360',
  thirty_360: '30/360',
  actual_actual: 'Actual/actual',
};
/** @type {Record<Compounding, string>} */
export const compoundings = { never: 'Never', monthly: 'Each month', yearly: 'Each year' };
export const compoundingHint =
  'Interest on interest needs a contract or a statute that says so.';
export const basisHint = 'The clause, the statute or the judgment. It stays in the history.';
/** @param {string} basis */
export const basisNow = (basis) => `In force now: ${basis}`;
export const rateYear = 'Percent a year';
export const rateJudged = 'Percent a year, after judgment';
export const fromDay = 'From';
export const toDay = 'Through';
export const atMost = 'At most, percent a year';
export const rows = {
  rates: {
    title: 'Rates',
    none: 'None.',
    add: 'Another rate',
    remove: (/** @type {number} */ at) => `Remove rate ${at}`,
  },
  judged: {
    title: 'Rates after judgment',
    none: 'The rates before go on after the judgment.',
    add: 'Rate after judgment',
    remove: (/** @type {number} */ at) => `Remove rate after judgment ${at}`,
  },
  caps: {
    title: 'Holds and limits',
    none: 'None. Zero percent is a hold; in military service 6% is the most.',
    add: 'Hold or limit',
    remove: (/** @type {number} */ at) => `Remove hold ${at}`,
  },
};
/** @param {number} at */
export const badFrom = (at) => `Row ${at}: enter its first day.`;
/** @param {number} at */
export const badRate = (at) => `Row ${at}: enter a percentage from 0 to 100.`;
export const interestVerb = 'Set interest';
export const interestDone = 'The interest is set';

export const owedTitle = 'What is owed on a day';
export const onDay = 'Day';
export const owedCaption = 'Owed by part';
export const owedHeads = { part: 'Part', cents: 'Owed' };
export const total = 'To pay it off';
/** @param {string} day */
export const perDay = (day) => `Each day after ${day} adds`;
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
export const perDayNow = 'Each day adds';

export const proof = 'Interest proof';
export const proofName = 'Open the interest proof to print';
export const offProof = 'Without interest there is nothing to prove.';
