// Words of papers about money and of files for the bank, the bookkeeping and the examiner.
import { counted, dollars, shortDay } from '../format.js';

/**
 * @import {
 *   AchFileRow, ClientBank, IncomeBasis, SavedPack, SlipRow
 * } from '../api/bindings/commands'
 */

export const print = 'Open to print';
export const save = 'Save PDF as…';
/** What a button says to those who do not see its row. @param {string} what */
export const printName = (what) => `${print}, ${what}`;
/** @param {string} what */
export const saveName = (what) => `${save} ${what}`;
export const opened = 'It is open in the system’s viewer.';
/** @param {string} path */
export const savedAs = (path) => `Saved as ${path}`;
/** @param {string} path */
export const notOpened = (path) =>
  `The viewer did not open. Save the PDF instead, or open it yourself: ${path}`;
export const forbidden = 'Your roles do not include this.';

export const receipt = 'Receipt';
/** @param {string} file */
export const receiptOf = (file) => `the receipt for ${file}`;
export const receipts = 'Receipt for the person';

export const clientLedger = 'Ledger in trust…';
/** @param {string} client */
export const clientLedgerTitle = (client) => `Ledger in trust of ${client}`;
export const clientLedgerWords =
  'What trust owed the client before these days, each entry in them, and the balance after each.';
export const clientLedgerName = 'the client ledger';

export const papers = 'Papers and files…';
/** @param {string} bank */
export const papersTitle = (bank) => `Papers and files of ${bank}`;
export const tabs = {
  proof: 'Proof',
  slips: 'Deposit slips',
  transfers: 'Transfers',
  checks: 'Checks for the bank',
};
export const tabsLabel = 'Papers and files';

export const proofDay = 'Day';
export const proofWords =
  'What the bank says, what the ledger says and whose the money is, on one sheet to be signed.';
export const proofName = 'the proof';

export const slipsCaption = 'Deposit slips';
export const slipHeads = {
  on: 'Date',
  number: 'Slip',
  items: 'Items',
  total: 'Total',
  acts: 'PDF',
};
export const slipsEmpty = 'Nothing was deposited by slip yet.';
/** @param {SlipRow} slip */
export const slipName = (slip) => `slip ${slip.id} of ${shortDay(slip.on)}`;

export const waitingCaption = 'Remittances that wait to be sent';
export const waitingHeads = { paid: 'Noted', to: 'To', account: 'Account', amount: 'Amount' };
export const waitingEmpty = 'No remittance by ACH waits to be sent.';
/** @param {string | null} last4 */
export const accountEnd = (last4) => (last4 === null ? 'Not known' : `…${last4}`);
export const notSetUp =
  'The book does not know yet how this bank takes files of transfers. A manager enters it under ' +
  'Admin, Settings, Trust accounts.';
export const effective = 'Clients have it on';
/** @param {number} count @param {number} total */
export const make = (count, total) =>
  `Make file of ${counted(count, 'transfer', 'transfers')}, ${dollars(total)}`;
/** @param {AchFileRow} file */
export const fileMade = (file) =>
  `The file is made: ${counted(file.payments, 'transfer', 'transfers')}, ${dollars(file.total)}`;
export const filesCaption = 'Files that were made';
export const fileHeads = {
  made: 'Made',
  effective: 'For',
  count: 'Transfers',
  total: 'Total',
  by: 'By',
  acts: 'File',
};
/** @param {AchFileRow} file */
export const fileDay = (file) => `${shortDay(file.made_on)}, file ${file.modifier}`;
export const saveFile = 'Save as…';
/** @param {AchFileRow} file */
export const saveFileName = (file) =>
  `${saveFile} file ${file.modifier} of ${shortDay(file.made_on)}`;
export const nobodyWaits = 'No remittance by ACH waits.';

export const checksWords =
  'Checks that were written or voided in these days, so that the bank pays no other. Send the ' +
  'list to the bank before the checks are mailed.';
export const from = 'From';
export const to = 'To';
export const heads = 'First row names the columns';
export const saveChecks = 'Save list as…';

export const printCheck = 'Print check…';
export const checkCopy = 'Copy of the check';
export const chooseCheck = 'Choose a check in the list.';
export const notACheck = 'This was not paid by check.';
export const checkUndone = 'This check is void.';
/** @param {string} number */
export const checkTitle = (number) => `Print check ${number}`;
/** @param {number} cents @param {string} payee */
export const checkWords = (cents, payee) =>
  `${dollars(cents)} to ${payee}. Put the sheet with this number into the printer, open the ` +
  'check and print it at its real size.';
export const didPrint = 'Did the check come out?';
export const didPrintWords = 'Whatever is printed of it after that is marked as a copy.';
export const cameOut = 'It came out';
export const cameNot = 'It did not';
export const checkNoted = 'Written down: the check is printed';
export const checkNotNoted = 'Not printed. It can be printed again.';

export const stock = 'Checks…';
/** @param {string} bank */
export const stockOf = (bank) => `${stock} of ${bank}`;
/** @param {string} bank */
export const stockTitle = (bank) => `Check stock of ${bank}`;
export const stockLabels = {
  place: 'Where on the sheet is the check?',
  prints_number: 'The number is printed too',
  right_mil: 'Move to the right',
  down_mil: 'Move down',
  first_number: 'Number of the first sheet',
  void_after_days: 'Void after days',
};
export const places = { top: 'Top', middle: 'Middle', bottom: 'Bottom' };
export const stockIntro =
  'The stock has the bank, the account, the signature line and the line of magnetic ink. Print ' +
  'the test page on plain paper and hold it with a check against the light.';
export const numberHint = 'Most stock has its numbers already.';
export const movedHint = 'In thousandths of an inch, 500 at most either way.';
export const firstHint = '0 goes on from the last check.';
export const voidHint = '0 says nothing of it.';
export const testPage = 'Test page';
export const testName = 'the test page';
export const wholeNumber = 'Enter a whole number.';
export const saveFirst = 'Save what you changed first.';
export const saved = 'Saved';
export const saveVerb = 'Save';

export const ach = 'Transfers…';
/** @param {string} bank */
export const achOf = (bank) => `${ach} of ${bank}`;
/** @param {string} bank */
export const achTitle = (bank) => `Files of transfers from ${bank}`;
export const achIntro =
  'How the bank takes files of transfers (NACHA). It tells you these numbers when you sign up ' +
  'for ACH origination.';
export const achLabels = {
  routing: 'Routing number of the bank',
  origin: 'Immediate origin',
  company: 'Name that clients see',
  company_id: 'Company identification',
  balanced: 'The file debits the trust account itself',
};
export const originHint = 'Blank for the bank’s routing number.';
export const companyHint = 'At most 16 letters.';
export const companyIdHint = 'Ten characters, often 1 and your EIN.';
export const balancedHint = 'Only where the bank asks for a balanced file.';

export const bankAccount = 'Bank account for ACH';
export const setBankAccount = 'Bank account…';
/** @param {string} client */
export const bankAccountTitle = (client) => `Where money of ${client} is sent`;
export const noBankAccount = 'Not known. Remittances go by check.';
/** @param {ClientBank} bank */
export const bankAccountSaid = (bank) =>
  `${bank.savings ? 'Savings' : 'Checking'} account ending in ${bank.account_last4}, ` +
  `bank ${bank.routing}`;
export const bankAccountLabels = {
  routing: 'Routing number',
  account_number: 'Account number',
  kind: 'Account',
  holder: 'Whose',
};
export const accountKinds = { checking: 'Checking', savings: 'Savings' };
export const accountHolders = { company: 'A company’s', person: 'A consumer’s' };
export const bankAccountIntro =
  'Call the client on a number that you know before you change this: changed bank accounts are ' +
  'how money is stolen.';
/** @param {string | null} last4 */
export const accountHint = (last4) =>
  last4 === null
    ? 'It is sealed; screens show its last four digits.'
    : `Blank keeps the one ending in ${last4}.`;
export const bankAccountSaved = 'The bank account is saved';

export const monthFiles = 'Papers and files…';
export const monthFilesTitle = 'Papers and files of these days';
export const pack = 'Examiner’s pack';
export const packWords =
  'Receipts journal, check register, deposits and their slips, the ledger of each client, and ' +
  'the proof of each trust bank at each month’s end: PDFs and tables in a new folder.';
export const savePack = 'Save pack as…';
/** @param {SavedPack} pack */
export const packSaved = ({ files, path }) =>
  `${counted(files.length, 'file', 'files')} saved in ${path ?? ''}`;
/** @param {SavedPack} pack */
export const packLeft = ({ left_out: left }) =>
  `Left out, because a name has letters that no font of Duebook has: ${left.join(', ')}. The ` +
  'tables are complete.';
export const journal = 'Agency journal';
export const journalWords =
  'The agency’s own money: income, claims on clients, operating. An entry a day. No money of ' +
  'clients is in it. The file names its basis, and its last line says what does not count yet.';
export const basis = 'Income counts when it is';
/** @type {Record<IncomeBasis, string>} */
export const bases = {
  taken_invoiced: 'Taken and invoiced',
  released: 'Released',
  posted: 'Posted',
};
export const saveCsv = 'Save table as…';
export const wholeJournal = 'Whole journal';
export const wholeJournalWords =
  'Every entry of the book, of all days: trust, agency and debts, as plain text for hledger, ' +
  'which reckons all balances anew. People are in it by their file numbers alone.';
export const saveHledger = 'Save for hledger as…';
export const saveIif = 'Save for QuickBooks as…';
