// Words of trust: what lies in a trust bank, whose it is, and what leaves it.
import { counted, dollars, historyDay, shortDay } from '../format.js';

/** @import { Owner, PaymentOut } from '../api/bindings/commands' */

export const title = 'Trust';
export const views = {
  trust: 'Trust',
  unidentified: 'Unidentified',
  unclaimed: 'Unclaimed',
  third: 'Third parties',
  taxes: 'Sales tax',
  bank: 'Bank',
  statements: 'Client statements',
  months: 'Months',
  deadlines: 'Deadlines',
};
/** @param {string} day @param {string} today */
const said = (day, today) => {
  const short = historyDay(day, today);
  return /\d{4}$/.test(short) ? short : `${short}, ${day.slice(0, 4)}`;
};
/** @param {string} bank @param {string} today */
export const todaySub = (bank, today) => `${bank} · as it stands today, ${said(today, today)}`;
/** @param {string} bank @param {string} on @param {string} known @param {string} today */
export const pastSub = (bank, on, known, today) =>
  `${bank} · at the end of ${said(on, today)}` +
  (known ? `, as it was known on ${said(known, today)}` : ', as it is known now');

export const bank = 'Trust bank';
export const dayLabel = 'Day';
export const knownLabel = 'As it was known on';
export const knownHint = 'Leave it empty for what is known now.';
export const toToday = 'Today';
/** @param {string} on @param {string} today */
export const pastVerdict = (on, today) => `This is ${said(on, today)}.`;
export const pastWords = 'Nothing can be paid or met on a day that is over. Acts are on today.';

export const overdrawTitle = 'Refused payments';
export const overdrawWords = 'What should have left trust although it was not there. Nothing did.';
export const overdrawHeads = {
  on: 'Day',
  by: 'By',
  wanted: 'Asked for',
  there: 'There was',
  words: 'What was said',
};

export const noBank = 'There is no trust bank yet.';
export const noBankWords = 'Client money lies in an account of its own. Its figures stand here.';
export const addBank = 'Add a trust bank';
export const addBankAsk = 'Ask a person who keeps the settings to add it.';

export const figures = {
  bank: 'In the bank',
  hand: 'In hand',
  shortage: 'Shortage',
  difference: 'Not explained',
  owned: 'Owners have',
  share: 'Agency may take',
};
export const bankNote = 'by the agency’s own books';
/** @param {number} items */
export const handNote = (items) =>
  items === 0 ? 'everything is deposited' : `${counted(items, 'item', 'items')} not deposited`;
export const handPastNote = 'received and not deposited';
export const shortNote = 'owed by the agency, today';
export const noShortNote = 'nothing is missing';
export const differenceNote = 'lines of the bank';
export const ownedNote = 'bank, hand and shortage';
export const shareNote = 'released of its share';

/** @param {number} cents */
export const shortVerdict = (cents) => `Trust is short ${dollars(cents)}.`;
export const shortWords = 'The agency owes it to this bank and meets it today.';
export const meet = 'Meet it…';

export const ownersTitle = 'Whose it is';
export const ownersEmpty = 'Nobody has money in this trust bank.';
export const ownersEmptyWords = 'What batches bring stands here, by owner.';
/** @param {string} day @param {string} today */
export const ownersPastEmpty = (day, today) => `Nobody had money here on ${said(day, today)}.`;
export const ownerHeads = {
  owner: 'Owner',
  kind: 'What it is',
  amount: 'Amount',
  released: 'Released',
};
/** @type {Record<string, string>} */
export const kinds = {
  client: 'Client’s money',
  refund: 'Refund owed',
  suspense: 'Unidentified',
  third: 'Owed to a third party',
  deposit: 'Deposit for costs',
  interest: 'Interest of the bank',
  unclaimed: 'Unclaimed',
  share_commission: 'Share: commission',
  share_cost: 'Share: costs',
  share_offset: 'Share: offset',
  share_tax: 'Share: tax',
  share_other: 'Share: fees',
  float: 'Float for bank charges',
};
export const agency = 'The agency';
export const nobody = 'Owner not known yet';
/** @param {Owner} owner */
export const ownerName = ({ kind, name }) => {
  if (isAgency(kind)) return name ? `${agency}, from ${name}` : agency;
  return name || (kind === 'suspense' ? nobody : (kinds[kind] ?? kind));
};
/** @param {string} kind */
export const isAgency = (kind) => kind.startsWith('share') || kind === 'float';
export const total = 'Total';
/** @param {number} cents */
export const together = (cents) => `Together ${dollars(cents)}`;

export const paidTitle = 'Paid out lately';
export const paidEmpty = 'Nothing was paid out yet.';
export const paidEmptyWords = 'Remittances, refunds and the agency’s share stand here.';
export const paidHeads = {
  on: 'Paid on',
  payee: 'To',
  kind: 'For',
  how: 'How',
  amount: 'Amount',
  state: 'State',
};
/** @type {Record<string, string>} */
export const paidKinds = {
  remittance: 'Statement',
  refund: 'Refund',
  share: 'Share',
  charge: 'Bank charge',
  cost: 'Cost',
  third: 'Third party',
  unclaimed: 'Unclaimed',
};
/** To whom, and what is to be known of it. @param {PaymentOut} paid */
export const paidTo = ({ payee, again_for: lost, note }) =>
  [payee, lost && `again for ${shortDay(lost)}`, note].filter(Boolean).join(' · ');
/** What a payment out was for. @param {PaymentOut} paid */
export const paidFor = ({ kind, account }) =>
  kind === 'refund' && account === null ? 'Sent back' : (paidKinds[kind] ?? kind);
/** How a payment goes out: "Check 5001". @param {string} method @param {string} [number] */
export const how = (method, number = '') =>
  method === 'check' ? `Check ${number}`.trim() : method === 'ach' ? 'ACH' : 'Transfer';
export const paidStands = 'Paid';
export const paidUndone = 'Undone';

export const takeShare = 'Take share…';
export const payRefund = 'Pay refund…';
export const undoPayment = 'Void or stop…';
export const deposit = 'Deposit…';
export const forbidden = 'Your roles do not pay out of trust.';
export const noShare = 'Nothing of the agency’s share is released.';
export const shortFirst = 'Trust is short. The share meets that first.';
export const chooseRefund = 'Choose a refund in the list of owners.';
export const refundHeld = 'This refund is not released yet.';
export const choosePayment = 'Choose a payment in the list of payments out.';
export const alreadyUndone = 'This payment is undone already.';
export const ownShare = 'The agency’s own share is not undone here.';
export const nothingInHand = 'Everything is deposited.';
export const forbiddenDeposit = 'Your roles do not make deposits.';

export const labels = {
  amount: 'Amount',
  on: 'Day',
  method: 'How',
  number: 'Check number',
  reason: 'Reason',
  excess_reason: 'Why more than is released',
  client: 'Client who is paid',
};
/** @param {number} rules */
export const askCounsel = (rules) =>
  `Ask counsel: ${counted(rules, 'rule', 'rules')} of this bank.`;
export const askCounselWords = 'An act that needs one of them is refused until it is set.';
export const toRules = 'Rules…';
export const payMethods = { check: 'Check', ach: 'ACH' };

/** @param {number} cents */
export const meetTitle = (cents) => `Meet the shortage of ${dollars(cents)}`;
export const meetFacts = {
  short: 'Short',
  share: 'The agency’s released share can meet',
  rest: 'Left for a transfer',
};
/** What each way to meet a shortage says and does. */
export const meetByShare = {
  intro:
    'The agency’s released share in this bank comes first. No money moves; the share is less ' +
    'by it.',
  verb: 'Meet from share',
};
export const meetByTransfer = {
  intro:
    'Nothing of the agency’s share is released, so the money comes by a transfer from its own ' +
    'bank. Make the transfer at the bank today, then note it here.',
  verb: 'Note transfer',
};
export const meetByPayment = {
  intro:
    'No money of the agency may enter this bank. The agency pays the client from its own bank; ' +
    'the client’s next statement says so.',
  verb: 'Note payment',
};
/** @param {string} name @param {number} cents */
export const payableSaid = (name, cents) => `${name}, up to ${dollars(cents)}`;
/** @param {number} cents */
export const met = (cents) => `${dollars(cents)} of the shortage is met`;

export const takeTitle = 'Take the agency’s share';
/** @param {number} cents @param {string} name */
export const takeWords = (cents, name) =>
  `${dollars(cents)} of the share is released. It leaves ${name} by a transfer to the agency’s ` +
  'own bank.';
export const excessHint =
  'Only when more than is released was taken. What is missing is a shortage.';
export const takeVerb = 'Take share';
/** @param {number} cents */
export const taken = (cents) => `${dollars(cents)} of the share is taken`;

/** @param {string} name */
export const refundTitle = (name) => `Pay the refund of ${name}`;
/** @param {number} owed @param {number} released */
export const refundWords = (owed, released) =>
  `${dollars(owed)} is owed back to the person; ${dollars(released)} of it is released.`;
export const refundVerb = 'Pay refund';
/** @param {number} cents */
export const refunded = (cents) => `A refund of ${dollars(cents)} is paid`;

/** "check 5001 to City of Alder, $88.93" @param {PaymentOut} payment */
const payment = ({ method, number, payee, amount }) => {
  const way = how(method, number);
  return `${method === 'ach' ? way : way.toLowerCase()} to ${payee}, ${dollars(amount)}`;
};
/** @param {PaymentOut} found */
export const undoTitle = (found) => `Void or stop ${payment(found)}?`;
export const undoWords =
  'For a check that is spoiled, lost or stopped, or a transfer that came back. The money lies in ' +
  'trust again and is owed as before; a statement it paid stays as it is and is paid anew. ' +
  'Both entries stay in the ledger.';
export const undoVerb = 'Void payment';
export const undone = 'The payment is undone';
/** @param {PaymentOut} found */
export const paymentFacts = (found) =>
  `${how(found.method, found.number)}, ${shortDay(found.paid_on)}`;

export const passInterest = 'Pass interest on…';
/** @param {number} cents */
export const interestTitle = (cents) => `Whose is the interest of ${dollars(cents)}?`;
export const interestWords =
  'Law or contract says whose it is. A client’s interest is a line of its next statement.';
export const interestLabels = { owner: 'It belongs to', amount: 'Amount', on: 'Day' };
export const chooseOwner = 'Choose an owner';
export const interestAgency = 'the agency, lawfully';
export const interestVerb = 'Pass on';
/** @param {number} cents */
export const interestPassed = (cents) => `Interest of ${dollars(cents)} has its owner`;
