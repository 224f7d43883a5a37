// Money that its owner does not take, and what states say of it.
import { counted, dollars, listed, shortDay } from '../format.js';
import { kinds as ownerKinds } from './trust.js';

/** @import { KeptDormancy, OwedKind, OwedRow, OwedStep } from '../api/bindings/commands' */
/** @import { OwnerChange } from '../api/bindings/commands' */

export const title = 'Unclaimed';
/** @param {string} bank */
export const staleUnknown = (bank) => `${bank}: ask counsel after how many days a check is stale.`;
export const staleWords = 'Until the rule is set in Settings, no check is listed as stale.';
/** @param {string} bank @param {number} days */
export const staleRule = (bank, days) =>
  `${bank}: a check is stale ${counted(days, 'day', 'days')} after its day.`;
export const unknownVerdict = 'Ask counsel when this money counts as unclaimed.';
/** @param {[string, OwedKind[]][]} of */
export const unknownWords = (of) =>
  of.map(([state, some]) => `${stateName(state)}: ${listed(some.map(kindName))}.`).join(' ');

export const caption = 'Money that its owner does not take';
export const empty = 'Every owner took what is owed.';
export const emptyWords =
  'Refunds, unidentified money and statements that were never paid stand here once they are ' +
  'released, and checks once they are stale.';
export const noneOfState = 'Nothing of this state waits.';
export const heads = {
  box: 'Chosen',
  due: 'Due to the state',
  state: 'State',
  owner: 'Owner',
  amount: 'Amount',
  since: 'Owed since',
  step: 'Next',
  acts: 'Acts',
};
/** @type {Record<OwedKind, string>} */
export const kinds = {
  refund: 'Refund never paid',
  suspense: 'Unidentified money',
  client: 'Statement never paid',
  check: 'Check not cashed',
};
/** @param {OwedKind} kind */
const kindName = (kind) => kinds[kind].toLowerCase();
/** What it is: "Check not cashed, 5001". @param {OwedRow} row */
export const about = ({ to, file_number: file, number }) =>
  [kinds[to.kind], file, number].filter((part) => part !== null && part !== '').join(' · ');
export const nobody = 'Owner not known';
/** @param {OwedRow} row */
export const ownerName = ({ owner }) => owner || nobody;
/** @param {string} state */
export const stateName = (state) => state || 'State not known';
export const byAgency = 'of the agency';
export const ask = 'Ask counsel';
/** @type {Record<OwedStep, string>} */
export const steps = {
  ask: 'Ask counsel',
  wait: 'Waits',
  notice: 'Write to the owner',
  turn: 'Turn unclaimed',
  report: 'Pay the state',
};
/** What is known of its days, each by itself. @param {OwedRow} row */
export const stepSaid = (row) => {
  const said = [];
  if (row.step === 'wait' && row.unclaimed_on) {
    said.push(`counts from ${shortDay(row.unclaimed_on)}`);
  }
  if (row.noticed_on) said.push(`written to ${shortDay(row.noticed_on)}`);
  else if (row.notice_by) said.push(`write by ${shortDay(row.notice_by)}`);
  if (row.moved_on) said.push(`unclaimed since ${shortDay(row.moved_on)}`);
  return said;
};
export const stateFilter = 'State';
export const allStates = 'All states';
/** @param {OwedRow} row */
export const boxName = (row) => `Choose ${dollars(row.amount)} of ${ownerName(row)}`;
/** @param {number} count @param {number} cents */
export const chosen = (count, cents) =>
  count === 0 ? 'Nothing chosen' : `${counted(count, 'sum', 'sums')} chosen, ${dollars(cents)}`;

export const notice = 'Notice…';
/** @param {OwedRow} row */
export const noticeName = (row) => `Notice… to ${named(row)}`;
export const turn = 'Turn unclaimed…';
/** @param {OwedRow} row */
export const turnName = (row) => `Turn unclaimed… ${named(row)}`;
export const back = 'Give back…';
/** @param {OwedRow} row */
export const backName = (row) => `Give back… ${named(row)}`;
/** @param {OwedRow} row */
const named = (row) => `${ownerName(row)}, ${about(row)}, ${dollars(row.amount)}`;
export const pay = 'Pay the state…';
export const save = 'Save as CSV';
export const notYet = 'It does not count as unclaimed yet.';
export const noRule = 'Ask counsel first when it counts as unclaimed.';
export const noneChosen = 'Choose sums of one state that are unclaimed.';
export const statesDiffer = 'The sums belong to different states or trust accounts.';
export const forbidden = 'Your roles do not pay out of trust.';
export const ruleForbidden = 'Your roles do not keep settings.';

export const labels = {
  on: 'Day',
  reason: 'Reason',
  sent_on: 'Day of the notice',
  how: 'How it was sent',
  payee: 'Office of the state',
  method: 'How',
  number: 'Check number',
  state: 'State',
  kind: 'Kind of money',
  months: 'Months until it counts as unclaimed',
  notice_days: 'Days of notice before the payment',
  report_month: 'Month of the report',
  report_day: 'Day of the report',
  from_on: 'From',
  source: 'Source',
};
/** @param {OwedRow} row */
export const noticeTitle = (row) => `Notice to ${ownerName(row)}`;
/** @param {OwedRow} row */
export const noticeIntro = (row) =>
  `${about(row)}, ${dollars(row.amount)}. Write to the last known address, then note the day.`;
export const howHint = 'By which mail and to which address.';
export const noticeVerb = 'Note notice';
export const noticed = 'The notice is noted';
/** @param {OwedRow} row */
export const turnTitle = (row) => `Turn ${dollars(row.amount)} of ${ownerName(row)} unclaimed?`;
/** @param {OwedRow} row */
export const turnIntro = ({ to }) =>
  to.kind === 'check'
    ? 'The check is void, and its money lies in trust again: no longer as its payee’s but as ' +
      'unclaimed property. Both entries stay in the ledger.'
    : 'The money stays in trust: no longer as its owner’s but as unclaimed property.';
export const turnVerb = 'Turn unclaimed';
export const turned = 'The money is unclaimed';
/** @param {OwedRow} row */
export const backTitle = (row) => `Give ${dollars(row.amount)} back to ${ownerName(row)}?`;
export const backIntro =
  'The owner turned up: the money is owed as before, and can be paid or identified.';
export const backVerb = 'Give back';
export const backDone = 'The money is its owner’s again';
/** @param {number} cents @param {string} state */
export const payTitle = (cents, state) => `Pay ${dollars(cents)} to ${stateName(state)}`;
/** @param {number} count */
export const payIntro = (count) =>
  `${counted(count, 'sum goes', 'sums go')} to the state in one payment. Save the list of the ` +
  'state for its report.';
export const payVerb = 'Pay the state';
/** @param {number} cents */
export const paid = (cents) => `${dollars(cents)} is paid to the state`;

export const previewTitle = 'What it does';
export const previewHeads = { owner: 'In trust', before: 'Before', after: 'After' };
/** @param {OwnerChange} change */
export const changeName = ({ kind, name }) =>
  name ? `${ownerKinds[kind] ?? kind}: ${name}` : (ownerKinds[kind] ?? kind);
export const theBank = 'At the bank';

export const othersCaption = 'Stale checks to others';
export const othersWords = 'Void or stop them and make them again: they are no unclaimed property.';
export const otherHeads = { on: 'Check dated', number: 'Check', payee: 'To', amount: 'Amount' };
export const paidCaption = 'Paid to states';
export const paidHeads = {
  on: 'Paid on',
  state: 'State',
  owner: 'Owner',
  payee: 'To',
  letter: 'Notice',
  amount: 'Amount',
};

export const rulesCaption = 'What states say';
export const rulesIntro =
  'When money counts as unclaimed, from a day on, with its source. It goes to the state of the ' +
  'owner’s last known address; where none is known, to that of the agency.';
export const rulesEmpty = 'No state is needed yet.';
export const ruleHeads = { state: 'State', kind: 'Money, rule and source', acts: 'Acts' };
/** @param {KeptDormancy} kept */
export const ruleSaid = ({ rule }) =>
  `After ${counted(rule.months, 'month', 'months')}; notice ` +
  `${counted(rule.notice_days, 'day', 'days')} before; report by ` +
  `${rule.report_month}/${rule.report_day}`;
/** @param {KeptDormancy} kept */
export const sourceSaid = ({ source, from_on: from, set_by: by }) =>
  `${source}; from ${shortDay(from)}, set by ${by}`;
export const set = 'Set…';
/** @param {string} state @param {OwedKind} kind */
export const setOne = (state, kind) => `Set: ${stateName(state)}, ${kindName(kind)}`;
export const setAny = 'Set for a state…';
export const ruleTitle = 'What a state says';
export const sourceHint = 'The statute, rule or letter of counsel that says so.';
export const badNumber = 'Enter a whole number.';
export const ruleVerb = 'Set rule';
export const ruleDone = 'The rule is set';
