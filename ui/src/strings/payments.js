// Words of payments: batches, items, deposits.
import { counted, dollars, historyDay, listed, money, shortDay } from '../format.js';

/** @import { BatchLine, BatchRow, ItemFacts, LineProblem } from '../api/bindings/commands' */

export const title = 'Payments';
export const listName = 'Batches';
export const listHeads = {
  name: 'Batch',
  source: 'Source',
  booked: 'Dated',
  bank: 'Trust bank',
  entered: 'Items',
  control: 'Control',
  total: 'Total',
  controlTotal: 'Control total',
  state: 'State',
  by: 'By',
};
/** @param {number} drafts @param {number} posted */
export const listSub = (drafts, posted) =>
  `${counted(drafts, 'open batch', 'open batches')} · ${posted} posted`;
export const emptyTitle = 'No open batch.';
export const emptyWords =
  'A batch holds the checks and card payments of one day. Count and add them up first; ' +
  'Duebook shows what is left to enter until both agree.';
export const newBatch = 'New batch';
export const draft = 'Draft';
export const posted = 'Posted';
/** @param {number} items */
export const itemsInHand = (items) => `${items} in hand`;

export const noBankTitle = 'There is no trust bank yet.';
export const noBankWords = 'Client money needs an account of its own before a batch can start.';
export const noBankWordsPlain = 'Ask a person who keeps the settings to add it.';
export const addBank = 'Add a trust bank';

export const inHandTitle = 'Money in hand';
export const inHandNone = 'Everything is deposited.';
/** @param {string} digits of the account, or none */
export const lastFour = (digits) => (digits ? `··${digits}` : '');
/** @param {number} items */
export const inHandItems = (items) => counted(items, 'item', 'items');
export const deposit = 'Make deposit…';
/** @param {string} bank */
export const depositTo = (bank) => `Make deposit to ${bank}…`;
export const changeBatch = 'Change batch…';
/** @param {string} name */
export const changeTitle = (name) => `Change batch ${name}`;
export const headLabels = {
  source: 'Where the payments come from',
  booked_on: 'Date of the money',
  trust_bank: 'Trust bank',
  control_count: 'Control count',
  control_total: 'Control total',
};
/** @type {Record<string, string>} */
export const sources = { mail: 'Mail', desk: 'Desk', card: 'Card file', ach: 'ACH file' };
export const controlHint = 'Count the items and add them up before you type them.';
export const countBad = 'Enter a whole number up to 9,999.';
export const start = 'Start batch';
export const save = 'Save';

/** @param {string} name */
export const batchTitle = (name) => `Batch ${name}`;
export const batchLoading = 'Batch';
/** @param {BatchRow} batch @param {string} today */
export const batchSub = ({ head, trust_bank_name: bank, posted: done }, today) =>
  `${sources[head.source] ?? head.source}, ${fullDay(head.booked_on, today)} · ${bank} · ` +
  (done ? posted : draft);
/** @param {string} day @param {string} today */
const fullDay = (day, today) => {
  const short = historyDay(day, today);
  return /\d{4}$/.test(short) ? short : `${short}, ${day.slice(0, 4)}`;
};
export const controls = {
  name: 'Control figures',
  count: 'Control count',
  total: 'Control total',
  entered: 'Entered',
  enteredTotal: 'Entered total',
  left: 'Left to enter',
  difference: 'Difference',
};

export const notReady = 'Not ready to post.';
export const ready = 'Ready to post.';
export const readyWords = 'Count and total agree, and nothing is left to look at.';
export const noItems = 'No items yet.';
export const noItemsWords = 'Type the first one below; Enter takes it.';
/**
 * "2 items and $366.00 left to enter; 1 possible duplicate."
 * @param {number} count @param {number} total cents @param {Record<string, number>} problems
 */
export function whatIsLeft(count, total, problems) {
  const parts = [];
  const left = [];
  if (count > 0) left.push(counted(count, 'item', 'items'));
  if (total > 0) left.push(dollars(total));
  if (left.length > 0) parts.push(`${listed(left)} left to enter`);
  const over = [];
  if (count < 0) over.push(counted(Math.abs(count), 'item', 'items'));
  if (total < 0) over.push(dollars(Math.abs(total)));
  if (over.length > 0) parts.push(`${listed(over)} more than the control`);
  const open = Object.entries(problems).map(([kind, found]) => problemCount(kind, found));
  if (open.length > 0) parts.push(open.join(', '));
  return parts.length > 0 ? `${parts.join('; ')}.` : '';
}
/** @type {Record<string, [string, string]>} */
const problemNames = {
  no_account: ['item without an account', 'items without an account'],
  no_amount: ['item without an amount', 'items without an amount'],
  shares_differ: ['split that does not add up', 'splits that do not add up'],
  not_as_directed: ['item to share as directed', 'items to share as directed'],
  disputed: ['disputed account', 'disputed accounts'],
  duplicate: ['possible duplicate', 'possible duplicates'],
  overpayment: ['overpayment to settle', 'overpayments to settle'],
  closed: ['closed account', 'closed accounts'],
  post_dated: ['post-dated item', 'post-dated items'],
  third_over: ['share above the commission', 'shares above the commission'],
  fee_over: ['fee above the client’s part', 'fees above the client’s part'],
};
/** @param {string} kind @param {number} found */
const problemCount = (kind, found) => {
  const [one, many] = problemNames[kind] ?? ['problem', 'problems'];
  return counted(found, one, many);
};
export const nextProblem = 'Next problem';

export const itemsName = 'Items';
export const itemHeads = {
  no: 'No.',
  method: 'Method',
  reference: 'Check / ref',
  dated: 'Dated',
  account: 'Account',
  person: 'Person',
  client: 'Client',
  balance: 'Balance',
  amount: 'Amount',
  after: 'After',
  note: 'Note',
  state: 'State',
};
/** @type {Record<string, string>} */
export const methods = {
  check: 'Check',
  card: 'Card',
  ach: 'ACH',
  cash: 'Cash',
  money_order: 'Money order',
  wire: 'Wire',
};
/** The name of a cell: column and row. @param {string} head @param {number} number */
export const cellName = (head, number) => `${head}, item ${number}`;
export const accountHint = 'Type an account, name, phone or the client’s own number';
/** @param {number} items */
export const totalOf = (items) => `Total, ${counted(items, 'item', 'items')}`;
/** @param {number} number */
export const manyAccounts = (number) => (number === 0 ? unidentified : `${number} accounts`);
/** @param {number} found */
export const unsure = (found) =>
  found === 0
    ? 'No account is found for this. Type a file number, name, phone or the client’s number.'
    : `${counted(found, 'account', 'accounts')} match. Choose one: arrow down opens the list.`;
export const amountMissing = 'Enter the amount of the item.';
/** @param {number} number */
export const itemSaved = (number) => `Item ${number} saved`;

/**
 * A row for those who hear it: "Item 3, check 512, $250.00, Petrov, Anna, Overpays by 37.60".
 * @param {BatchLine} line @param {{ words: string }[]} chips
 */
export const rowName = ({ line, form, shares }, chips) =>
  [
    `Item ${line}`,
    itemSaid(form.method, form.reference, form.amount),
    ...(shares.length > 1 ? [manyAccounts(shares.length)] : shares.map(({ person }) => person)),
    ...chips.map(({ words }) => words),
  ].join(', ');

/** @type {Record<string, string>} */
export const chips = {
  no_account: 'No account',
  no_amount: 'No amount',
  shares_differ: 'Split differs',
  not_as_directed: 'Not as directed',
  disputed: 'Disputed',
  duplicate: 'Possible duplicate',
  closed: 'Closed',
  post_dated: 'Post-dated',
  third_over: 'Share too high',
  fee_over: 'Fee too high',
};
export const takeClosed = 'It came after the account was closed';
export const afterRecall = 'After recall';
/** @param {string} over */
export const overpays = (over) => `Overpays by ${over}`;
/** @param {string} over */
export const refund = (over) => `Refund ${over}`;
export const otherCheck = 'Another check';
export const unidentified = 'Unidentified';
export const toClient = 'To the client';
/** @param {number} step @param {number} of */
export const planStep = (step, of) => (step === 0 ? 'Plan down payment' : `Plan ${step} of ${of}`);
export const paidInFull = 'Paid in full';
/** @param {number} more */
export const moreChips = (more) => `+${more}`;

/** What is the matter, in a sentence. @param {LineProblem} problem */
export function problemWords({ kind, about }) {
  switch (kind) {
    case 'no_account':
      return 'No account is chosen yet. What nobody can place is kept as unidentified money.';
    case 'no_amount':
      return 'The amount is missing.';
    case 'shares_differ':
      return `The accounts get $${about} together, which is not the amount of the item.`;
    case 'not_as_directed':
      return 'The shares are not what the person directed. Open the split, and they follow anew.';
    case 'disputed':
      return (
        `The person disputes account ${about}. Of a payment for several accounts nothing goes ` +
        'to it.'
      );
    case 'duplicate':
      return about.startsWith('#')
        ? `Item ${about.slice(1)} of this batch has the same number and amount.`
        : `The same number and amount stand in batch ${about}.`;
    case 'overpayment':
      return `The item pays $${about} more than is owed.`;
    case 'closed':
      return `Account ${about} is closed. What it brings meets what went back to the client.`;
    case 'post_dated':
      return `It is dated ${shortDay(about)}, after the batch. Keep it until that day.`;
    case 'third_over':
      return (
        `The third party’s share is more than the commission, $${about}, out of which it is ` +
        'paid. Enter at most that, or correct the client’s terms first.'
      );
    case 'fee_over':
      return (
        `Of the fee the client’s part can bear $${about}. Enter at most that as its fee, or let ` +
        'the debtor bear it.'
      );
    default:
      return 'Look at this item.';
  }
}

/** @param {number} number @param {string} person */
export const itemTitle = (number, person) =>
  person ? `Item ${number} · ${person}` : `Item ${number}`;
/** @param {string} reference @param {string | null} dated */
export const refDated = (reference, dated) =>
  [reference, dated ? `dated ${shortDay(dated)}` : ''].filter(Boolean).join(', ') || '–';
export const facts = {
  amount: 'Amount',
  owed: 'Owed',
  over: 'Over',
  note: 'Note',
  person: 'Person',
  account: 'Account',
  client: 'Client',
};
export const splitTitle = 'Where it goes';
export const splitHeads = { part: 'Part', amount: 'Amount' };
/** @type {Record<string, string>} */
export const parts = {
  costs: 'Costs',
  interest: 'Interest',
  fees: 'Fees',
  attorney_fees: 'Attorney fees',
  principal: 'Principal',
};
export const refundOwed = 'Refund owed';
export const total = 'Total';
export const commissionTitle = 'Commission';
export const commission = 'Commission';
export const costsBack = 'Costs to the agency';
export const clientShare = 'Client share';
/** @param {string} rate */
export const rate = (rate) => `${rate}%`;
export const paneEmpty = 'Type an item, and here stands where it goes.';
export const looksTitle = 'To look at';

export const toUnidentified = 'Identify…';
/** @param {string} number @param {number} of so many accounts */
export const moveItem = (number, of) =>
  of === 1 ? 'Move to another account…' : `Move the part of ${number}…`;
export const nowOn = 'Now on';
export const holdRefund = 'Hold as refund';
export const anotherCheck = 'It is another check';
export const keepUnidentified = 'Keep as unidentified';
export const paidTo = 'Paid to';
export const paidTos = { agency: 'The agency', client: 'The client' };
export const turnPaidTo = 'Paid to the client';
export const turnBack = 'Paid to the agency';
export const paidToWords =
  'The client has the money. Nothing goes through trust; the client owes the commission.';
export const unidentifiedWords =
  'Nobody’s money yet: it waits in trust under “Unidentified” until somebody knows whose it is.';
export const splitOver = 'Split over accounts…';
export const changeAmount = 'Change amount';
export const deleteItem = 'Delete item';
/** @param {number} number */
export const itemDeleted = (number) => `Item ${number} deleted`;
export const undo = 'Undo';
export const onlyReversal = 'After posting, only a reversal changes it.';
export const postBatch = 'Post batch';
export const postDifference = 'Post with difference…';
export const whyNotProblems = 'Items are still to be looked at. F8 goes to the next one.';
export const whyNotLeft =
  'Count and total do not agree. A person who may post with a difference can do it, with a reason.';
export const whyNotRight = 'Your roles do not post payments.';
export const whyNotEmpty = 'The batch has no items yet.';
export const whyNoItem = 'Choose an item first.';

/** @param {number} items @param {number} total @param {string} day @param {string} today */
export const postTitle = (items, total, day, today) =>
  `Write ${counted(items, 'payment', 'payments')}, ${money(total)}, dated ` +
  `${historyDay(day, today)}?`;
export const postWords = 'After this they can only be reversed.';
/** @param {string} left */
export const differenceWords = (left) =>
  `The batch does not agree with its control: ${left} Say why it is right all the same.`;
export const reasonLabels = { reason: 'Reason' };
/** @param {number} items @param {number} total */
export const postedWords = (items, total) =>
  `${counted(items, 'payment', 'payments')}, ${dollars(total)}, posted`;
export const deleteBatch = 'Delete batch…';
/** @param {string} name @param {number} items */
export const deleteTitle = (name, items) =>
  `Delete draft batch ${name} (${counted(items, 'item', 'items')})?`;
export const deleteWords = 'The items were not posted, so no account changes.';
export const deleteVerb = 'Delete batch';
export const keepBatch = 'Keep';
/** @param {string} name */
export const batchDeleted = (name) => `Batch ${name} deleted`;

/**
 * @param {ItemFacts | null} item @param {string} today
 * @param {import('../api/bindings/commands').PaidTo} to @returns {string}
 */
export function itemState(item, today, to) {
  if (!item) return posted;
  if (item.returned_on) return `Returned ${historyDay(item.returned_on, today)}`;
  if (item.voided_on) return `Voided ${historyDay(item.voided_on, today)}`;
  if (item.returned > 0) return `${dollars(item.returned)} returned`;
  if (to === 'client') return 'With the client';
  if (!item.deposited_on) return 'In hand';
  if (item.released_on && item.released_on <= today) return 'Good money';
  return item.released_on ? `Held until ${historyDay(item.released_on, today)}` : 'Deposited';
}
export const stateFacts = {
  deposited: 'Deposited',
  released: 'Good money from',
  voided: 'Voided',
  returned: 'Returned',
  returnedPart: 'Returned of it',
  reason: 'Reason',
};
export const inHand = 'In hand';
export const creditDay = 'Credit day';
export const written = 'Written on it';
export const openAccount = 'Open account';
export const postedPane = 'Choose an item to see what became of it.';
export const voidItem = 'Void item…';
export const voidVerb = 'Void item';
/** @param {string} item */
export const voidTitle = (item) => `Void ${item}?`;
/** @param {string} amount @param {string} accounts */
export const voidWords = (amount, accounts) =>
  `The payment is taken back as if it had never been typed: ${amount} is owed again on ` +
  `${accounts}, the commission and the client’s share fall away, and the money in hand is less. ` +
  'Both entries stay in the ledger.';
export const returnItem = 'Returned by the bank…';
export const undoLabels = { reason: 'Reason' };
export const voidedWords = 'Item voided';
/** @param {string} method @param {string} reference @param {number} amount */
export const itemSaid = (method, reference, amount) =>
  `${(methods[method] ?? method).toLowerCase()}${reference ? ` ${reference}` : ''}, ` +
  dollars(amount);
/** @param {string[]} numbers */
export const onAccounts = (numbers) =>
  numbers.length === 1 ? `account ${numbers[0]}` : `accounts ${listed(numbers)}`;
export const draftSaved = 'Draft saved';
