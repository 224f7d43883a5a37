// Words of the frame around every screen.

export const brand = 'Duebook';
export const findHint = 'Find a person, account, phone, check no. or command';
export const findName = 'Find or do';
export const findGroups = {
  account: 'Accounts',
  client: 'Clients',
  batch: 'Batches',
  item: 'Payments',
  command: 'Commands',
};
/** @param {string} kind */
export const findGroup = (kind) =>
  /** @type {Record<string, string>} */ (findGroups)[kind] ??
  kind.charAt(0).toUpperCase() + kind.slice(1);
/** @param {string} text */
export const foundNothing = (text) =>
  `Nothing found for “${text}”. Try a last name, a file number or the last four of a phone.`;
/** @param {number} number */
export const found = (number) => (number === 1 ? '1 result' : `${number} results`);
export const findKeys =
  'Arrows choose, Enter opens, Esc closes. 125.00 finds a sum, ssn 1234 a person, > a command.';

export const modules = 'Modules';
export const moduleWords = {
  work: 'Work',
  accounts: 'Accounts',
  payments: 'Payments',
  letters: 'Letters',
  clients: 'Clients',
  trust: 'Trust',
  reports: 'Reports',
  import: 'Import',
  admin: 'Admin',
};

export const demoBanner = 'Demo book: nothing here is real';
/** @param {string} name */
export const bookName = (name) => `Book: ${name}`;
export const saved = 'Saved';
/** @param {string} at */
export const savedAt = (at) => `Saved ${at}`;
export const keys = 'Keys';
export const keysTitle = 'Keys';
export const userMenu = 'Your menu';
export const lockNow = 'Lock';
export const changePassword = 'Change password';
export const settings = 'Settings';
/** @type {Record<string, string>} */
const jobs = {
  import: 'Accounts taken in',
  batch_check: 'Items looked through',
  batch: 'Items posted',
};
/** @param {string} job */
export const jobName = (job) => jobs[job] ?? job;
/** @param {string} job @param {string} done @param {string} total */
export const jobLine = (job, done, total) => `${jobName(job)} ${done} of ${total}`;
export const stopJob = 'Stop';
export const stopping = 'Stopping';
export const noticesTitle = 'Good to know';
export const noticesDone = 'Go on';
/** @param {string} key @param {string} label */
export const teachKey = (key, label) => `${label} has a key: ${key}`;
export const skipToScreen = 'Skip to the screen';
export const statusLine = 'Status';

export const noScreenTitle = 'Nothing here';
export const noScreen = 'This place does not exist, or your roles do not open it.';
export const screenFailed = 'This screen could not be opened. Nothing was changed.';
export const startFailed = 'Duebook could not start its engine.';

export const scopes = {
  everywhere: 'Everywhere',
  form: 'Forms and lists you type in',
  payments: 'Payments',
  trust: 'Trust',
  grid: 'Lists',
  account: 'An account',
  preview: 'Letter preview',
  date: 'Date fields',
};
export const commands = {
  find: 'Find or do',
  keys: 'Show the keys',
  lock: 'Lock',
  back: 'Back',
  forward: 'Forward',
  nextPane: 'Next pane',
  previousPane: 'Previous pane',
  help: 'Help for this screen',
  print: 'Print what this screen prints',
  filter: 'Filter the list',
  close: 'Close, or leave the field',
  new: 'New: account, client, batch',
  accountHistory: 'History',
  accountLedger: 'Ledger',
  accountLetters: 'Letters',
  accountPlan: 'Set up or see the plan',
  accountLetter: 'Send a letter',
  accountNote: 'Add a note',
  accountPayment: 'Take a payment',
  accountPerson: 'Edit the person',
  changePassword: 'Change password',
  primary: 'The main action: save, post, print',
  edit: 'Edit',
  nextProblem: 'Next problem',
  previousProblem: 'Previous problem',
  copyAbove: 'Copy the cell above',
  openChoices: 'Open list or calendar',
  deleteItem: 'Delete the item',
  splitItem: 'Split the item over accounts',
  holdRefund: 'Hold what is over as a refund',
  anotherCheck: 'It is another check',
  paidTo: 'Paid to the client, or to the agency',
  unidentified: 'Keep the item as unidentified money',
  through: 'The item came through a third party',
  takeShare: 'Take the agency’s share',
  payRefund: 'Pay a refund',
  undoPayment: 'Void or stop a payment out',
  identify: 'Identify a payment',
  sendBack: 'Send a payment back',
  rowUp: 'Row up, row down',
  rowPage: 'A screenful up, down',
  rowEnds: 'First row, last row',
  select: 'Select the row',
  extend: 'Select more rows',
  selectAll: 'Select all that match',
  open: 'Open the row',
  copy: 'Copy the rows',
  pageTurn: 'Page before, next page',
  zoomFit: 'Fit the page',
  today: 'Today',
  dayStep: 'A day on, a day back',
  week: 'Start, end of the week',
  month: 'Start, end of the month',
  year: 'Start, end of the year',
};
/** @param {string} word */
export const goTo = (word) => `Go to ${word}`;
/** @param {string} section */
export const goToSettings = (section) => `Settings: ${section}`;
/** Screens inside a module, as the find box names them. */
export const places = {
  unidentified: 'Unidentified money',
  bank: 'Bank: statements and proof',
  statements: 'Client statements',
  months: 'Months',
  deadlines: 'Deadlines of trust money',
  newAccount: 'Add an account',
  newClient: 'Add a client',
  newImport: 'Import a placement file',
};
