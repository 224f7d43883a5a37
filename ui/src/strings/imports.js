// Words of the import of placement files.
import { count, counted, dayAndTime, dollars, money, shortDay } from '../format.js';

/** @import { CheckView, Field, LookView, PlacementRow, RowView } from '../api/bindings/commands' */

export const title = 'Import';
export const listName = 'Placement files';
export const listHeads = {
  file: 'File',
  client: 'Client',
  placed: 'Placed',
  records: 'Records',
  accepted: 'Accepted',
  rejected: 'Rejected',
  skipped: 'Skipped',
  total: 'Total',
  by: 'By',
  state: 'State',
};
/** @param {number} files */
export const listSub = (files) => counted(files, 'placement file', 'placement files');
export const emptyTitle = 'No placement file was taken in yet.';
export const emptyWords =
  'A client sends its accounts as a spreadsheet or text file. Duebook shows what it understood ' +
  'before anything is written, and an import can be undone until somebody works an account.';
export const newImport = 'New import';
export const undone = 'Undone';
export const taken = 'Taken in';
export const openRecords = 'Open the records';
export const undo = 'Undo…';
/** @param {string} file */
export const undoTitle = (file) => `Undo the import of ${file}?`;
/** @param {PlacementRow} row */
export const undoWords = (row) =>
  `${counted(row.accepted, 'account', 'accounts')} with ${dollars(row.total)} are taken out of ` +
  'the book again. The entries stay in the ledger with their reversals. It stops by itself when ' +
  'somebody has worked one of the accounts.';
export const undoVerb = 'Undo the import';
/** @param {string} file */
export const undoneWords = (file) => `The import of ${file} is undone`;
export const facts = {
  client: 'Client',
  placed: 'Placed on',
  taken: 'Taken in',
  by: 'By',
  records: 'Records',
  accepted: 'Accepted',
  rejected: 'Rejected',
  skipped: 'Skipped',
  total: 'Total',
  toFees: 'Put to fees',
};
/** @param {string} instant */
export const takenAt = (instant) => dayAndTime(instant);

export const recordsLoading = 'Records of an import';
/** @param {string} file */
export const recordsTitle = (file) => `Records of ${file}`;
/** @param {PlacementRow} row */
export const recordsSub = (row) =>
  `${row.client_name} · placed ${shortDay(row.placed_on)} · ` +
  counted(row.records, 'record', 'records');
export const recordHeads = { row: 'Row', reason: 'Reason', cells: 'As it was sent' };
export const recordTabs = 'Fates of the records';
export const openAccount = 'Open the account';
export const backToList = 'All imports';
export const noSuchImport = 'This import is not in the list.';
/** @type {Record<string, string>} */
export const noRecords = {
  accepted: 'No record was accepted.',
  rejected: 'No record was rejected.',
  skipped: 'No record was skipped.',
};

export const steps = { file: 'File', map: 'Map', check: 'Check', post: 'Post' };
export const stepsName = 'Steps';
/** @param {number} number @param {string} name */
export const step = (number, name) => `${number} ${name}`;
export const wizardTitle = 'New import';
/** @param {string} file */
export const importTitle = (file) => `Import ${file}`;
export const back = 'Back';
export const next = 'Next';
export const leaveFile = 'Choose a client and a file first.';
/** @param {Field[]} missing */
export const leaveMap = (missing) =>
  `Say which column is ${missing.map((field) => needs[field] ?? fields[field]).join(', ')}.`;
/** @type {Partial<Record<Field, string>>} */
const needs = {
  reference: 'the client’s account number',
  full_name: 'the name',
  balance: 'the balance',
};
export const leaveCheck = 'Not one record can be taken in. Repair some, or change the map.';

export const client = 'Client';
export const chooseClient = 'Choose a client';
export const addClient = 'Add a client…';
export const noClients = 'There is no client yet.';
export const noClientsWords =
  'A placement belongs to the client who sends it. Add the client first.';
export const chooseFile = 'Choose file…';
export const otherFile = 'Choose another file…';
export const dropHint = 'or drop it on the window. Spreadsheet, CSV or text, up to 200 MB.';
export const reading = 'How it is read';
export const fileFacts = { name: 'File', records: 'Rows', size: 'Size' };
export const encoding = 'Characters';
export const encodings = {
  utf8: 'UTF-8',
  utf16_le: 'UTF-16, little end first',
  utf16_be: 'UTF-16, big end first',
  windows1252: 'Windows-1252',
};
export const layout = 'Columns';
export const layouts = {
  comma: 'Separated by commas',
  semicolon: 'Separated by semicolons',
  tab: 'Separated by tabs',
  bar: 'Separated by bars',
  fixed: 'Fixed width',
};
export const sheet = 'Sheet';
export const header = 'Row of the headings';
export const headerBad = 'Enter the number of a row.';
export const headerHint = 'Leave it empty when the file has none.';
export const firstRows = 'First rows of the file';
export const rowTable = 'Table of the first rows';
export const rowHead = 'Row';
/** @param {number} number */
export const columnHead = (number) => `Column ${number}`;
export const headingRow = 'headings';
/** @param {PlacementRow} before */
export const repeated = (before) =>
  `This file was taken in before, as ${before.file_name} on ${shortDay(before.placed_on)}.`;
export const repeatedWords = 'Go on only if the client really placed it twice.';
/** @type {Record<string, string>} */
export const basis = {
  saved: 'The saved map of this client fits.',
  columns: 'The columns were matched by their headings and values. Look at each.',
};
export const previewEmpty = 'The first rows appear here.';

export const mapName = 'Map of the columns';
export const mapHeads = {
  field: 'Our field',
  column: 'Column of the file',
  how: 'Read as',
  samples: 'Samples',
};
/** @type {Record<Field, string>} */
export const fields = {
  reference: 'Client’s account number',
  full_name: 'Whole name',
  first_name: 'First name',
  last_name: 'Last name',
  business_name: 'Name of a business',
  street: 'Street',
  street2: 'Street, second line',
  city: 'City',
  state: 'State',
  zip: 'ZIP',
  city_line: 'City, state and ZIP in one',
  phone: 'Phone',
  phone2: 'Second phone',
  phone3: 'Third phone',
  email: 'Email',
  birth_date: 'Birth date',
  ssn: 'Social Security number',
  opened: 'Opened',
  delinquent: 'First delinquency',
  charged_off: 'Charged off',
  last_paid: 'Last payment',
  principal: 'Principal',
  interest: 'Interest',
  fees: 'Fees',
  costs: 'Costs',
  payments: 'Payments so far',
  balance: 'Balance',
  notice_sent: 'Validation notice sent',
  note: 'Note',
};
export const needed = 'Needed';
export const oneNameNeeded = 'One name is needed';
export const noColumn = 'Not in the file';
/** @param {string} field */
export const columnOf = (field) => `Column for ${field}`;
/** @param {string} field */
export const howOf = (field) => `How ${field} is read`;
/** @param {string} field */
export const padOf = (field) => `Digits of ${field}`;
export const dates = {
  mdy: 'Month, day, year',
  dmy: 'Day, month, year',
  ymd: 'Year, month, day',
  serial: 'Spreadsheet’s day number',
};
export const names = { last_first: 'Last, first', first_last: 'First last' };
export const units = { dollars: 'Dollars', cents: 'Cents' };
export const pad = 'Fill with zeros to';
export const remainder = 'What the parts miss of the balance goes to';
/** @type {Record<string, string>} */
export const remainders = {
  fees: 'Fees',
  principal: 'Principal',
  interest: 'Interest',
  costs: 'Costs',
};
export const unused = 'Columns that are not used';
export const unusedNone = 'Every column is used.';
/** @param {string[]} lost */
export const lost = (lost) => `The file does not have: ${lost.join(', ')}.`;
export const mapChoices = 'Choices of the map';
export const cuts = 'Where the lines are cut';
export const detail = 'Lines of accounts begin with';
export const detailHint = 'Leave it empty when every line is an account.';
export const cutHeads = { name: 'Name', start: 'From', len: 'Length', acts: 'Remove' };
/** @param {number} number */
export const cutName = (number) => `Column ${number}`;
/** @param {string} head @param {number} number */
export const cutCell = (head, number) => `${head} of cut ${number}`;
export const addCut = 'Add a cut';
/** @param {string} name */
export const removeCut = (name) => `Remove the cut ${name}`;
export const cutBad = 'Enter a whole number from 1.';

export const fates = { ready: 'Ready', look: 'Look', rejected: 'Reject', skipped: 'Skipped' };
export const fatesName = 'Fates of the records';
/** @param {keyof typeof fates} fate @param {number} found */
export const fateTab = (fate, found) => `${fates[fate]} ${count(found)}`;
/** @type {Record<string, string>} */
export const noRows = {
  ready: 'No record is ready.',
  look: 'There is nothing to look at.',
  rejected: 'No record is rejected.',
  skipped: 'No row is skipped.',
};
export const checkHeads = {
  row: 'Row',
  reason: 'Reason',
  person: 'Person',
  reference: 'Reference',
  amount: 'Amount',
  value: 'Value',
};
export const blank = '(blank)';
/** @type {Record<string, (about: string) => string>} */
const reasons = {
  no_reference: () => 'No account number of the client',
  no_name: () => 'No name',
  no_balance: (about) =>
    about && about !== 'blank' ? `No balance: ${faultWords(about)}` : 'No balance',
  not_above_zero: (about) => `Balance not above zero${about ? `: ${about}` : ''}`,
  repeated: (about) => (about ? `Same number as row ${about}` : 'Same number as another row'),
  in_book: () => 'Its number is in the book already',
  blank: () => 'Blank row',
  title: () => 'Title above the table',
  heading: () => 'Headings',
  total: () => 'Total of the client',
  other_line: () => 'Not a line of an account',
};
/** @param {string} reason @param {string | null} about */
export const reasonWords = (reason, about) => reasons[reason]?.(about ?? '') ?? reason;
/** @type {Record<string, string>} */
const faults = {
  blank: 'blank',
  not_a_date: 'not a date',
  no_such_day: 'no such day',
  in_the_future: 'in the future',
  not_an_amount: 'not an amount',
  three_decimals: 'more than two decimals',
  too_large: 'too large',
  negative: 'negative',
  not_a_phone: 'not a phone number',
  not_an_email: 'not an email address',
  not_an_ssn: 'not a Social Security number',
  not_a_zip: 'not a ZIP',
  not_a_state: 'not a state',
  not_a_city_line: 'not a city, state and ZIP',
  too_long: 'too long, shortened',
  letter_lost: 'a letter was lost before it was sent',
  card_number: 'a card number, masked',
  security_code: 'a card’s security code, removed',
  private_number: 'a private number, masked',
  formula: 'a formula, kept as text',
  parts_above_balance: 'the parts are more than the balance',
  stray_quote: 'a stray quotation mark',
  more_cells: 'more cells than headings',
};
/** @param {string} fault */
export const faultWords = (fault) => faults[fault] ?? fault.replaceAll('_', ' ');
/** @param {LookView} look */
export const lookWords = ({ field, fault, blanked }) =>
  `${field ? `${fields[field]}: ` : ''}${faultWords(fault)}${blanked ? ', left blank' : ''}`;
/** What there is to say of a row. @param {RowView} row */
export const rowWords = ({ reason, about, looks }) =>
  reason ? reasonWords(reason, about) : looks.map(lookWords).join('; ');

export const control = 'What the client says';
export const controlCount = 'Accounts';
export const controlTotal = 'Dollars';
export const controlCountBad = 'Enter a whole number.';
/** @param {CheckView} check */
export const fileSays = (check) =>
  `The file has ${counted(check.sent_count, 'account', 'accounts')}` +
  (check.sent_total === null ? '.' : `, ${dollars(check.sent_total)}.`);
export const agrees = 'Client and file agree.';
export const differs = 'Client and file differ.';
export const findings = 'What was found';
export const checkFacts = {
  accepted: 'To be taken in',
  total: 'Total',
  masked: 'Notes masked',
  repaired: 'Records repaired',
};
/** @param {string} part */
export const addedTo = (part) => `Put to ${part.toLowerCase()}`;
/** @param {Field} field */
export const blanked = (field) => `${fields[field]} left blank`;
export const repair = 'Repair';
export const saveRejects = 'Download rejects';
/** @param {string} path */
export const rejectsSaved = (path) => `Rejects saved to ${path}`;
/** @param {number} rejected */
export const leaveOut = (rejected) =>
  rejected === 0 ? '' : `${count(rejected)} left out if you go on.`;
export const noRow = 'Choose a row first.';
export const skippedRow = 'A skipped row holds no account.';

export const postTitle = 'Take the accounts in';
/** @param {CheckView} check */
export const postWords = (check) =>
  `${counted(check.ready, 'account', 'accounts')}, $${money(check.accepted_total)}: all of them ` +
  'or none. The import can be undone until somebody works an account.';
export const postFacts = {
  file: 'File',
  client: 'Client',
  ready: 'Accounts',
  total: 'Total',
  rejected: 'Left out',
  skipped: 'Skipped',
};
export const postLabels = { placed_on: 'Placed on', save_map_as: 'Save the map as' };
export const saveMapHint = 'The next file of this client is read the same way. Empty saves none.';
export const post = 'Take in';
export const postAnyway = 'Post anyway';
/** @param {string} done @param {string} of */
export const progress = (done, of) =>
  `Writing account ${done} of ${of}. Until the last one it can be stopped.`;
export const writing = 'Writing the accounts.';
export const resultTitle = 'The placement is in the book.';
/** @param {number} accepted @param {number} total @param {string} client */
export const resultWords = (accepted, total, client) =>
  `${counted(accepted, 'account', 'accounts')} of ${client}, ${dollars(total)}.`;
export const showAccounts = 'Show the accounts';
export const another = 'Another file';
