// Words of the list of accounts, of one account, and of the forms about them.
import { counted, dollars, historyDay } from '../format.js';

export const title = 'Accounts';
export const listLabel = 'Accounts';
/** @param {number} number */
export const found = (number) => counted(number, 'account', 'accounts');
export const heads = {
  file_number: 'File',
  person: 'Person',
  client: 'Client',
  reference: 'Reference',
  balance: 'Balance',
  status: 'Status',
  placed: 'Placed',
  next: 'Next step',
};
export const badAddressShort = 'mail comes back';

export const filters = 'Filters';
export const filterText = 'Filter by name, number, reference or phone';
export const filterHint = 'Name, number, reference or phone';
export const status = 'Status';
/** @param {number} number */
export const statusChosen = (number) => (number === 0 ? 'Any status' : `Status: ${number} chosen`);
export const client = 'Client';
export const anyClient = 'All clients';
export const openOnly = 'Open only';
export const badAddress = 'Bad address';
export const clear = 'Clear filters';
export const clearShort = 'Clear';
export const nothingMatches = 'Nothing matches.';
/** @param {number} number */
export const filtersOn = (number) =>
  number === 1 ? 'One filter is on.' : `${number} filters are on.`;
export const noneYet = 'No accounts yet';
export const noneYetWords =
  'Accounts come with a client’s placement file, or are added by hand, one at a time.';
export const importFile = 'Import a file';
export const add = 'Add account';
export const forbidden = 'Your roles do not include this.';

export const accountTitle = 'Account';
export const balanceDue = 'Balance due';
/** @param {string} file @param {string} client @param {string} day */
export const accountSub = (file, client, day) => `${file} · ${client} · placed ${day} ·`;
/** @param {number} number */
export const linkedChip = (number) => counted(number, 'linked account', 'linked accounts');

export const tabs = {
  history: 'History',
  ledger: 'Ledger',
  plan: 'Plan',
  letters: 'Letters',
  files: 'Files',
  linked: 'Linked',
};
export const tabsLabel = 'About this account';

export const reach = 'Reach';
/** @type {Record<string, string>} */
export const phoneKinds = { mobile: 'Mobile', home: 'Home', work: 'Work', other: 'Other' };
export const wrongNumber = 'Wrong number';
export const noPhones = 'No phone is known.';
export const person = 'Person';
export const born = 'Born';
/** @param {string} day @param {number} age */
export const bornWords = (day, age) => `${day} (${age})`;
export const ssn = 'SSN';
export const show = 'Show';
export const hide = 'Hide';
export const showSsn = 'Show the whole SSN';
export const noSsn = 'not known';
export const address = 'Address';
export const noAddress = 'not known';
/** @param {string} day */
export const mailBack = (day) => `Mail comes back since ${day}`;
export const markBad = 'Mail comes back';
export const markGood = 'Mail arrives again';
/** @param {boolean} bad */
export const marked = (bad) => (bad ? 'Marked: mail comes back' : 'The mark is gone');
export const email = 'Email';
export const debt = 'Debt';
export const due = 'Due';
export const advanced = 'Costs we advanced';
export const fromClient = 'From the client';

export const nextStep = 'Next step';
export const nothingNext = 'Nothing is left to do.';
/**
 * The next step as a sentence.
 * @param {import('../api/bindings/commands').Step | null} step
 * @param {string | null} on @param {string} today
 */
export function nextSentence(step, on, today) {
  if (!step || !on) return nothingNext;
  const day = historyDay(on, today);
  const late = on < today;
  switch (step) {
    case 'send_notice':
      return late
        ? `The validation notice was due by ${day}. Send it, or record when it was sent.`
        : `Send the validation notice by ${day}, or record when it was sent.`;
    case 'validation_ends':
      return `The person may dispute until ${day}. Nothing may overshadow that.`;
    case 'work':
      return `Work the account: since ${day} nothing stands in the way. Offer a plan.`;
    case 'installment':
      return `The next plan payment is due ${day}.`;
    case 'late_installment':
      return `The plan payment of ${day} has not come. Ask for it.`;
    case 'clears':
      return `Nothing is owed. The money becomes good on ${day}, once it is deposited.`;
  }
}

export const actions = {
  plan: 'Set up a plan',
  seePlan: 'See the plan',
  letter: 'Send a letter',
  note: 'Add note',
  payment: 'Take a payment',
  person: 'Edit person',
  account: 'Edit account',
  close: 'Close account',
  reopen: 'Open again',
  notice: 'Record notice',
  legal: 'Legal date',
  charge: 'Fee, cost or correction',
};
export const legalLabels = { on: 'Went to an attorney or to court' };
export const legalIntro =
  'From the day after it, payments earn the client’s legal rate. Leave it empty when it did not.';
export const legalHint = 'The day of the placement with the attorney, or of the filing.';
export const legalFact = 'Legal date';
export const offClosed = 'The account is closed.';
export const offNothingOwed = 'Nothing is owed.';
export const offPayments = 'Payments are posted by a bookkeeper.';

/** What matters most about an account now. */
export const banners = {
  closed: {
    verdict: 'Closed.',
    /** @param {string} day @param {string | null} why */
    words: (day, why) => `Work ended ${day}${why ? `: ${why}` : ''}.`,
  },
  noNotice: {
    verdict: 'No validation notice on record.',
    words: 'Until one is, no reminder goes out (12 CFR 1006.34).',
    act: 'Record notice…',
  },
  validation: {
    verdict: 'Validation period.',
    /** @param {string} day */
    words: (day) => `The person may dispute until ${day}. Nothing may overshadow that.`,
  },
  late: {
    verdict: 'Plan late.',
    /** @param {number} cents @param {string} day */
    words: (cents, day) => `${dollars(cents)} is late since ${day}.`,
  },
  clearing: {
    verdict: 'Clearing.',
    /** @param {string} day */
    words: (day) => `Nothing is owed, but the money becomes good only on ${day}.`,
  },
  paid: { verdict: 'Paid in full.', words: 'All of the money is good.' },
};

export const older = 'Older…';
export const noHistory = 'Nothing has happened yet.';

export const ledgerCaption = 'Ledger of the account';
export const ledgerHeads = {
  day: 'Date',
  what: 'What',
  change: 'Change',
  after: 'Balance',
  commission: 'Commission',
  share: 'To client',
};
/** @type {Record<string, string>} */
export const entryKinds = {
  placement: 'Placed',
  cost_advanced: 'Cost advanced',
  receipt: 'Payment',
  direct: 'Paid to the client',
  void: 'Payment voided',
  deposit: 'Deposited',
  return: 'Payment returned',
  placement_undone: 'Import undone',
  resplit: 'Payment reckoned anew',
  return_resplit: 'Return reckoned anew',
  move: 'Payment moved',
  identified: 'Payment identified',
  surplus_used: 'Surplus used',
  taken_over: 'Taken over',
  refund_paid: 'Refund paid',
  payment_undone: 'Refund undone',
  added: 'Fee or cost added',
  adjusted: 'Waived',
  corrected: 'Corrected by the client',
  accrued: 'Interest added',
  returned: 'Given back to the client',
  forgiven: 'Forgiven, settled',
  reopened: 'Owed again',
  costs_billed: 'Costs billed to the client',
  judgment: 'Judgment entered',
};
/** @param {string} day @param {string} kind */
export const reversed = (day, kind) => `Reversed ${day} (${kind})`;
/** @type {Record<string, string>} */
export const reversals = { void: 'voided', return: 'returned', placement_undone: 'undone' };
/** @param {string} day */
export const reverses = (day) => `reverses ${day}`;
/** @param {string} amount */
export const pastWords = (amount) => `${amount} of what went back`;
/** @param {string} amount */
export const overWords = (amount) => `${amount} more than owed`;
export const batch = 'batch';
export const move = 'move…';
export const noLedger = 'Nothing is posted yet.';

export const linkedCaption = 'Other accounts of this person';
export const linkedHeads = {
  file: 'File',
  client: 'Client',
  reference: 'Reference',
  balance: 'Balance',
  status: 'Status',
};
export const noLinked = 'No other account shares this person.';

export const accountLabels = {
  client_reference: 'Client’s account number',
  opened_on: 'Opened',
  delinquent_on: 'First late',
  charged_off_on: 'Charged off',
  last_paid_on: 'Last paid',
};
export const personLabels = {
  first_name: 'First name',
  last_name: 'Last name',
  business: 'A business',
  email: 'Email',
  born_on: 'Date of birth',
  ssn: 'SSN',
  street: 'Street',
  street2: 'Apartment, suite',
  city: 'City',
  state: 'State',
  zip: 'ZIP',
};
export const businessName = 'Name of the business';
/** @param {number} number */
export const phoneLabel = (number) => `Phone ${number}`;
/** @param {number} number */
export const phoneKindLabel = (number) => `Kind of phone ${number}`;
/** @param {string} last4 */
export const ssnKeep = (last4) => `Ends in ${last4}. Leave blank to keep it.`;
export const ssnHint = 'Nine digits. Kept encrypted.';
export const phoneSpare = 'Blank lines are left out.';

export const newTitle = 'Add account';
export const newSub = 'One account, placed by hand';
export const who = 'Person who owes';
export const whoNew = 'New person';
export const whoKnown = 'Already in the book';
export const whoFind = 'Find the person';
export const whoFindHint = 'By name, file number, reference or phone';
export const findPerson = 'Find the person, or enter a new one.';
export const nameNeeded = 'Enter a name.';
export const backToList = 'Back to the list';
export const debtTitle = 'What the client says';
export const owedTitle = 'What is owed';
export const noticeTitle = 'Validation notice';
export const noticeIntro = 'Only if one was sent already. It can be recorded later.';
export const addLabels = {
  client: 'Client',
  placed_on: 'Placed',
  principal: 'Principal',
  interest: 'Interest',
  fees: 'Fees',
  attorney_fees: 'Attorney fees',
  costs: 'Costs',
  advanced: 'Costs we advanced',
  notice_sent_on: 'Sent on',
  notice_source: 'How you know',
  person: 'Person',
};
export const chooseClient = 'Choose a client';
export const noClients = 'No client yet';
export const noClientsWords = 'An account belongs to a client. Add the client first.';
export const addClient = 'Add client';
/** @param {string} file */
export const added = (file) => `Account ${file} is added`;
export const sourceHint = 'For instance: client’s letter of Aug 17, sent with the placement';

export const save = 'Save';
export const saved = 'Saved';
/** @param {string} name */
export const editPerson = (name) => `Edit ${name}`;
/** @param {string} file */
export const editAccount = (file) => `Edit account ${file}`;
export const note = 'Note';
export const noteHint = 'Never write a card number. The last four digits are enough.';
export const noteSaved = 'Note added';
export const noticeLabels = { sent_on: 'Sent on', source: 'How you know' };
export const noticeIntroDialog =
  'The day a validation notice was sent starts the time to dispute. Record it only from proof.';
export const noticeSaved = 'Notice recorded';
export const reason = 'Reason';
export const reasonHint = 'A few words. They stay in the history.';
/** @param {string} file */
export const closeTitle = (file) => `Close account ${file}?`;
export const closeWords =
  'Work on it ends, and what is owed goes back to the client. Money that comes in later still ' +
  'meets it. It can be opened again, and its ledger stays.';
export const closed = 'Account closed';
/** @param {string} file */
export const reopenTitle = (file) => `Open account ${file} again?`;
export const reopenWords =
  'What went back to the client is owed again from today on, and the account has a next step.';
export const reopened = 'Account is open again';
export const ssnTitle = 'Show the whole SSN?';
export const ssnWords = 'Who looked, when and why is written into the history.';
