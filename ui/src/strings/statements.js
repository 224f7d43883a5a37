// Words of client statements.
import { counted, dollars, historyDay, shortDay } from '../format.js';
import { methods } from './payments.js';

/**
 * @import { DueClient, StatementLine, StatementRow, StatementView }
 *   from '../api/bindings/commands'
 */

export const title = 'Client statements';
export const statementTitle = 'Client statement';
export const dueTitle = 'Client statement, not prepared';
/** @param {number} due @param {number} approve @param {number} pay */
export const listSub = (due, approve, pay) =>
  `${counted(due, 'client is', 'clients are')} due · ${approve} to approve · ${pay} to pay`;
export const dueName = 'Clients that are due';
export const dueEmpty = 'No client is due.';
export const dueEmptyWords =
  'A client is due once money of it is released or it owes a commission.';
/** @param {DueClient} due */
export const dueClient = ({ client_name: name, deferred_until: until }) =>
  until ? `${name}, deferred until ${shortDay(until)}` : name;
export const dueHeads = {
  client: 'Client',
  lines: 'Lines',
  shares: 'Shares',
  offset: 'Offset',
  invoice: 'Invoice',
  remit: 'Remit',
  held: 'Held back',
};
export const listName = 'Statements';
export const listEmpty = 'No statement was prepared yet.';
export const listEmptyWords = 'Open a client that is due, look at its lines, and prepare it.';
export const heads = {
  number: 'No.',
  client: 'Client',
  through: 'Through',
  lines: 'Lines',
  remit: 'Remit',
  invoice: 'Invoice',
  state: 'State',
  prepared: 'Prepared by',
  approved: 'Approved by',
};
export const toApprove = 'To approve';
export const toPay = 'To pay';
export const paid = 'Paid';
export const pays = 'Pays nothing';
/** How it was paid, as the engine says it: "check 5001", "ach", "unclaimed". @param {string} by */
export const paidBy = (by) =>
  by.trim().replace(/^ach$/, 'ACH').replace(/^unclaimed$/, 'Unclaimed');

/** @param {string} client @param {number | null} number */
export const viewTitle = (client, number) =>
  number === null ? client : `${client} · statement ${number}`;
/** @param {StatementView} view @param {string} today */
export const viewSub = (view, today) =>
  `Through ${historyDay(view.through_on, today)} · ${counted(view.lines.length, 'line', 'lines')}`;
export const through = 'Through';

export const draftVerdict = 'Not prepared yet.';
export const draftWords = 'Preparing keeps these lines for the approval; nothing is paid by it.';
export const nothingVerdict = 'There is nothing to tell yet.';
/** @param {number} lines @param {number} cents */
export const heldBack = (lines, cents) =>
  lines === 0
    ? 'Nothing is held back.'
    : `${counted(lines, 'line', 'lines')}, ${dollars(cents)}, held back until released.`;
export const approveVerdict = 'To be approved.';
/** @param {string} by */
export const approveWords = (by) =>
  `Prepared by ${by}; another person looks at it and approves it.`;
export const aloneWords = (/** @type {string} */ by) =>
  `Prepared by ${by}. In this agency one person may prepare and approve.`;
export const payVerdict = 'Approved, to be paid.';
/** @param {string} by @param {number} cents */
export const payWords = (by, cents) => `Approved by ${by}. ${dollars(cents)} goes to the client.`;
export const paidVerdict = 'Approved and paid.';
/** @param {string} by @param {string} how */
export const paidWords = (by, how) => `Approved by ${by}, paid by ${how}.`;
export const paysVerdict = 'Approved.';
/** @param {string} by */
export const paysWords = (by) => `Approved by ${by}. It pays nothing.`;

export const linesName = 'Lines';
export const noLines = 'No line is released yet.';
export const lineHeads = {
  on: 'Booked',
  what: 'What',
  account: 'Account',
  person: 'Person',
  reference: 'Client’s no.',
  amount: 'Amount',
  own: 'To agency',
  rate: 'Rate',
  commission: 'Commission',
  tax: 'Sales tax',
  fee: 'Fee taken',
  share: 'Share',
  claim: 'Claim',
};
/** @type {Record<string, string>} */
const kinds = {
  receipt: '',
  direct: 'Paid to the client',
  resplit: 'Split anew',
  return: 'Returned',
  return_resplit: 'Return split anew',
  move: 'Moved',
  identified: 'Identified',
  surplus_used: 'Surplus used',
  taken_over: 'Taken over',
  shortage: 'Shortage met',
  flat_fee: 'Fee',
  costs: 'Costs billed',
  written_off: 'Written off',
  rate_corrected: 'Rate corrected',
  bank_moved: 'Moved to another trust bank',
  paid_by_agency: 'Paid by the agency itself',
};
/** "Returned check 1187" @param {StatementLine} line */
export const lineSaid = ({ kind, method, reference }) => {
  // A line of no item has what it is about in the place of a number.
  const paidWith = `${method ? (methods[method] ?? method) : ''} ${reference}`.trim();
  const what = kinds[kind] ?? kind;
  if (!what) return paidWith;
  if (!method) return paidWith ? `${what}: ${paidWith}` : what;
  return `${what}: ${paidWith.charAt(0).toLowerCase()}${paidWith.slice(1)}`;
};
/** @param {StatementLine} line */
export const lineTitle = (line) =>
  line.received_on ? `Received ${shortDay(line.received_on)}` : lineSaid(line);
/** @param {string} rate */
export const rate = (rate) => `${rate}%`;
/** @param {number} shares @param {number} claims */
export const lineTotal = (shares, claims) => [
  `Shares ${dollars(shares)}`,
  `Claims ${dollars(claims)}`,
];

/** @param {number} cents */
export const taxSaid = (cents) => `${dollars(cents)} of it is sales tax on the commission.`;
export const sumsTitle = 'Sums';
export const owedTitle = 'Trust owes the client';
export const claimTitle = 'The client owes the agency';
export const sumHeads = { what: 'What', cents: 'Amount' };
export const sums = {
  shares: 'Shares of the lines',
  offset: 'Offset',
  remit: 'Remit',
  claims: 'Claims of the lines',
  carriedIn: 'Carried in',
  invoice: 'Invoiced',
  carriedOut: 'Carried out',
};
export const credit = 'Below zero: a credit for the next statement.';
export const peopleTitle = 'Who';
export const people = { prepared: 'Prepared by', approved: 'Approved by', alone: 'Approved alone' };

export const paperName = 'the statement';
export const backToList = 'All statements';
export const openClient = 'Client and terms';
export const prepare = 'Prepare statement';
export const prepared = 'The statement is prepared';
export const approve = 'Approve';
export const approved = 'The statement is approved';
export const discard = 'Discard…';
/** @param {string} client */
export const discardTitle = (client) => `Discard the statement of ${client}?`;
export const discardWords = 'Its lines are due again. Nothing was paid by it.';
export const discardVerb = 'Discard statement';
export const keep = 'Keep';
export const discarded = 'The statement is discarded';
export const pay = 'Pay…';
/** @param {number} cents @param {string} client */
export const payTitle = (cents, client) => `Pay ${dollars(cents)} to ${client}`;
export const payIntro =
  'It leaves trust today. Write the check or send the transfer, then note it.';
export const payVerb = 'Note payment';
/** @param {number} cents @param {string} client */
export const payDone = (cents, client) => `${dollars(cents)} to ${client} is paid`;
export const forbidden = 'Your roles do not prepare or pay statements.';
export const forbiddenApprove = 'Your roles do not approve statements.';

/** @param {StatementRow} row */
export const rowState = (row) => {
  if (!row.approved) return toApprove;
  if (row.paid_by !== null) return paidBy(row.paid_by);
  return row.sums.remit === 0 ? pays : toPay;
};
