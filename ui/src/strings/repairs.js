// Words of repairing the records of a placement file.
import { count, counted, dollars } from '../format.js';
import { reasonWords } from './imports.js';

/** @import { RepairPreview } from '../api/bindings/commands' */

/** @param {number} row */
export const titleOne = (row) => `Repair row ${row}`;
/** @param {number} records */
export const titleMany = (records) => `Repair ${count(records)} records`;
export const anyReason = 'They are rejected for different reasons.';
export const facts = {
  reference: 'Reference',
  person: 'Person',
  amount: 'Amount',
  sent: 'As it was sent',
};
export const labels = {
  column: 'Column',
  how: 'Change',
  text: 'Text',
  only_blank: 'Only where nothing stands',
  find: 'Find',
  with: 'Replace with',
  letters: 'Characters',
  from: 'Column to take it from',
};
export const hows = {
  set: 'One text',
  replace: 'Find and replace',
  take_out: 'Take characters out',
  copy: 'Another column',
  as_sent: 'As it was sent',
};
export const lettersHint = 'Each of them is taken out wherever it stands, such as # or *.';
export const maskedHint = 'What was sent is masked. Type the whole text.';
export const fileHint =
  'The client’s file is not changed, and what was sent is kept beside the repair.';
export const chooseColumn = 'Choose a column';
export const verb = 'Repair';
export const blank = '(blank)';

/** What is missing before it can be done. @param {string} how @param {boolean} one */
export const missing = (how, one) => {
  if (how === 'set') return { text: one ? 'Type another text.' : 'Type the text.' };
  if (how === 'copy') return { from: 'Choose another column.' };
  return { find: 'Type what to look for.' };
};

export const previewTitle = 'What it would do';
export const caption = 'The first records that change';
export const heads = { row: 'Row', before: 'Now', after: 'Then', fate: 'Would be' };
export const accepted = 'Accepted';
/** @param {number} records */
export const more = (records) => `and ${counted(records, 'record', 'records')} more`;

/** @param {RepairPreview['rejected']} rejected */
const stay = (rejected) =>
  Object.entries(rejected)
    .map(([reason, records]) => `${reasonWords(reason, null)} (${count(records ?? 0)})`)
    .join(', ');
/** @param {RepairPreview} preview */
export const would = ({ records, changed, taken, rejected }) => {
  const change = `${count(changed)} of ${counted(records, 'record', 'records')} change`;
  const become = `${counted(taken, 'becomes', 'become')} accepted.`;
  const left = stay(rejected);
  return `${change}; ${become}${left ? ` Still rejected: ${left}.` : ''}`;
};
/** @param {RepairPreview} preview */
export const wouldFile = ({ ready, accepted_total: total }) =>
  `The file then has ${counted(ready, 'accepted account', 'accepted accounts')}, ` +
  `${dollars(total)}.`;
/** @param {RepairPreview} preview */
export const wouldOne = (preview) => {
  const left = stay(preview.rejected).replace(/ \(1\)$/, '');
  if (left) return `It stays rejected: ${left}.`;
  return preview.taken > 0 ? 'It becomes accepted.' : 'It stays accepted.';
};

/** @param {number} changed @param {number} taken */
export const done = (changed, taken) =>
  `${counted(changed, 'record', 'records')} repaired` +
  (taken > 0 ? `, ${count(taken)} now accepted` : '');
/** @param {number} records */
export const repairMany = (records) => `Repair ${count(records)} records`;
export const repaired = 'Repaired';
/** What a repair put where. @param {string} column @param {string} sent */
export const sentAs = (column, sent) => `${column}, sent as “${sent || blank}”`;
/** @param {string} sent @param {string} now */
export const became = (sent, now) => `“${sent || blank}” became “${now || blank}”`;
export const reasonLabel = 'Reason';
/** @param {number} records */
export const allReasons = (records) => `All ${count(records)}`;
/** @param {string} reason @param {number} records */
export const reasonOption = (reason, records) => `${reasonWords(reason, null)}, ${count(records)}`;
export const selectHint = 'Space selects a record, Ctrl+A all of them.';
