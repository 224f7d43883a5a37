// Words of the bank's side of trust: statements, their lines, and the proof of a day.
import { counted, dollars, shortDay } from '../format.js';

/** @import { BankLineRow, BankMovement, BankStatementRow, TrustProof }
 *   from '../api/bindings/commands' */

export const title = 'Bank';
export const bankLabel = 'Trust bank';
export const dayLabel = 'Day';
export const noBank = 'There is no trust bank yet.';
export const noBankWords = 'Its statements and the proof of every day stand here.';

export const takeIn = 'Take in a statement…';
/** @param {string} bank */
export const takeInTitle = (bank) => `Statement of ${bank}`;
export const takeInWords =
  'Choose the file that the bank gives for download: OFX, QFX, QBO, or CSV. Type the balance ' +
  'from the paper only where the file does not say it.';
export const takeInLabels = { balance: 'Closing balance', balance_on: 'At the end of' };
export const takeInVerb = 'Choose file…';
/** @param {number} lines @param {number} fresh */
export const takenIn = (lines, fresh) =>
  fresh === lines
    ? `${counted(lines, 'line', 'lines')} taken in`
    : `${counted(fresh, 'new line', 'new lines')} taken in, ${lines - fresh} known already`;

export const proofTitle = 'Proof';
/** @type {Record<string, string>} */
export const verdicts = {
  not_entered: 'Bank not entered.',
  fails: 'The proof fails.',
  look: 'It agrees, and something waits.',
  agrees: 'It agrees.',
};
/** @param {TrustProof} proof */
export const verdictWords = (proof) => {
  const { verdict, off, open_lines: lines, open_movements: movements } = proof;
  if (verdict === 'not_entered') return 'No statement of the bank covers this day.';
  if (verdict === 'agrees') return 'Bank, ledger, and owners have the same.';
  if (verdict === 'look') return lookWords(proof);
  const open = [
    lines.length > 0 ? counted(lines.length, 'bank line', 'bank lines') : '',
    movements.length > 0 ? counted(movements.length, 'movement', 'movements') : '',
  ].filter(Boolean);
  const named = open.length > 0 ? ` ${open.join(' and ')} open, named below.` : '';
  return off ? `${dollars(Math.abs(off))} apart.${named}` : named.trim();
};
/** @param {TrustProof} proof */
const lookWords = ({ ledger, waiting }) => {
  if (ledger.shortage !== 0) return `The agency owes ${dollars(ledger.shortage)} to trust.`;
  if (ledger.difference !== 0) return 'A difference of the bank is not set right yet.';
  const late = waiting.filter((one) => one.late).length;
  return `${counted(late, 'movement waits', 'movements wait')} longer than it should.`;
};
export const ways = {
  bank: 'Bank statement',
  transit: '+ deposits in transit',
  outstanding: '− outstanding payments',
  later: '− booked later',
  off: 'Not explained',
  ledger: '= ledger bank',
  hand: '+ in hand',
  shortage: '+ shortage',
  difference: '+ difference',
  owners: '= owners',
};
export const notEntered = 'not entered';

export const waitingTitle = 'In transit and outstanding';
export const namedTitle = 'Named by the proof';
/** @param {BankMovement} movement */
export const movementName = ({ kind, number, payee }) =>
  [kinds[kind] ?? kind, number ?? '', payee].filter(Boolean).join(' ');
/** @type {Record<string, string>} */
const kinds = {
  deposit: 'Deposit',
  settlement: 'Settlement',
  return: 'Returned item',
  remittance: 'Remittance',
  refund_paid: 'Refund',
  payment_undone: 'Payment undone',
  cover: 'Cover of a shortage',
  share_taken: 'Agency’s share',
  bank_charge: 'Bank charge',
  bank_interest: 'Interest',
  difference: 'Difference',
  difference_resolved: 'Difference set right',
};
export const waitingHeads = { what: 'Movement', on: 'Booked', days: 'Days', amount: 'Amount' };
export const late = 'Late';

export const linesTitle = 'Open bank lines';
export const linesEmpty = 'Every bank line has its movement.';
export const lineHeads = { on: 'Day', text: 'Line', amount: 'Amount', may: 'May be', act: 'Acts' };
/** @param {BankLineRow} line */
export const lineName = (line) => [line.text, line.number ?? ''].filter(Boolean).join(' ');
export const matchOne = 'Match';
/** @param {BankLineRow} line */
export const matchName = (line) => `Match ${lineName(line)}, ${dollars(line.amount)}`;
export const decide = 'Decide…';
/** @param {BankLineRow} line */
export const decideName = (line) => `Decide on ${lineName(line)}, ${dollars(line.amount)}`;
/** @param {number} lines */
export const matchAll = (lines) => `Match ${counted(lines, 'line', 'lines')} without doubt`;
/** @param {number} lines */
export const matchedAll = (lines) => `${counted(lines, 'line', 'lines')} matched`;
export const matched = 'Matched';

/** @param {BankLineRow} line */
export const decideTitle = (line) => `${lineName(line)}, ${dollars(line.amount)}`;
export const decideVerb = 'Write';
export const labels = {
  as: 'This line is',
  entry: 'Movement',
  owner: 'Interest belongs to',
  difference: 'Difference',
};
/** @type {Record<string, string>} */
export const choices = {
  movement: 'a movement of the ledger',
  charge: 'a charge of the bank',
  interest: 'interest',
  difference: 'not explained yet',
  resolve: 'the bank setting a difference right',
};
/** @type {Record<string, string>} */
export const choiceWords = {
  movement: 'With another amount, what is apart stands under the line as a difference.',
  charge: 'The agency owes it to trust at once.',
  interest: 'It is owed until its owner has it.',
  difference: 'It is no receipt, and nobody is credited.',
  resolve: 'The difference becomes smaller or goes away.',
};
/** @param {BankMovement} movement */
export const option = (movement) =>
  `${shortDay(movement.booked_on)} · ${movementName(movement)} · ${dollars(movement.amount)}`;
export const chooseMovement = 'Choose a movement';
export const owners = { nobody: 'nobody yet', agency: 'the agency' };
export const written = 'Written';

export const statementsTitle = 'Statements taken in';
export const statementsEmpty = 'No statement was taken in yet.';
/** @param {string} from @param {string} to */
export const days = (from, to) => `${shortDay(from)} to ${shortDay(to)}`;
/** @param {number} lines */
export const openLines = (lines) => `${lines} open`;
export const noBalance = 'no balance';

/** @param {BankStatementRow} statement */
export const statementTitle = ({ from_on: from, to_on: to }) => `Statement of ${days(from, to)}`;
export const statementFacts = {
  file: 'File',
  by: 'Taken in by',
  /** @param {string} on */
  balance: (on) => `Balance on ${on}`,
};
export const statementLines = 'Lines of the statement';
export const isHead = 'Is';
export const open = 'Open';
export const unmatch = 'Take match back';
/** @param {BankLineRow} line */
export const unmatchName = (line) =>
  `Take match back: ${lineName(line)}, ${dollars(line.amount)}`;
export const unmatched = 'The match is taken back';
export const takeOutAct = 'Take statement out…';
/** @param {BankStatementRow} statement */
export const takeOutTitle = ({ file_name: file }) => `Take ${file} out?`;
export const takeOutWords =
  'For a file that was the wrong one. Its lines go, and the proof of its days is open again. ' +
  'It can be taken in anew.';
export const takeOut = 'Take out';
export const takenOut = 'The statement is taken out';
export const done = 'Done';
export const linesBefore = 'Earlier lines';
export const linesAfter = 'Later lines';
export const firstLines = 'These are the first.';
export const lastLines = 'These are the last.';
