// Words of what a client owes the agency.
import { counted, dollars, shortDay } from '../format.js';

/** @import { Invoice, InvoiceChange, OpenClaim } from '../api/bindings/commands' */

export const title = 'What the client owes';
/** @param {string} name */
export const titleOf = (name) => `${name}: what it owes`;
/** @param {number} invoices @param {number} claims */
export const sub = (invoices, claims) =>
  `${dollars(invoices)} on open invoices, ${dollars(claims)} not invoiced yet`;
export const open = 'What it owes…';
export const toClient = 'Client and terms';
export const forbidden = 'Your roles do not include this.';

export const invoices = 'Invoices';
export const invoicesOf = 'Invoices and what became of them';
export const noInvoices = 'No invoice was made.';
export const noInvoicesWords = 'An approved statement makes one of what it does not offset.';
export const invoiceHeads = {
  number: 'No.',
  on: 'Made',
  age: 'Age',
  amount: 'Amount',
  open: 'Open',
  became: 'What became of it',
  acts: 'Acts',
};
/** @param {number} days */
export const age = (days) => counted(days, 'day', 'days');
export const ages = ['Up to 30 days', '31 to 60', '61 to 90', 'Older'];
export const total = 'Open';
/** @type {Record<string, string>} */
const became = {
  paid: 'Paid',
  paid_into_trust: 'Paid into trust',
  written_off: 'Written off',
};
/** "Paid 20.00 on Dec 18, check 901" @param {InvoiceChange} change */
export const changeSaid = ({ kind, amount, on, about }) =>
  `${amount < 0 ? 'Came back' : (became[kind] ?? kind)} ${dollars(Math.abs(amount))} on ` +
  `${shortDay(on)}${about ? `, ${about}` : ''}`;

export const claims = 'Not invoiced yet';
export const claimsCaption = 'Claims that no statement has offset or invoiced, by trust bank';
export const claimHeads = { bank: 'Statements of', amount: 'Amount' };
export const claimsWords =
  'Fees on direct payments and on gross money, flat fees, and what the agency brought for it. ' +
  'The next statement offsets, invoices or carries them.';
export const noBank = 'There is no trust bank yet.';

export const pay = 'Record payment…';
export const payShort = 'Payment…';
/** @param {Invoice} invoice */
export const payOne = ({ number }) => `Record payment of invoice ${number}`;
export const payTitle = 'The client pays';
/** @param {Invoice | null} invoice @param {number} owed */
export const payWords = (invoice, owed) =>
  invoice
    ? `Invoice ${invoice.number}: ${dollars(owed)} is open. A short payment leaves the rest open.`
    : `${dollars(owed)} is open. The oldest invoice is met first; the rest stays open.`;
export const payHint = 'Money that came into the agency’s own bank.';
export const payVerb = 'Record payment';
/** @param {number} cents */
export const paid = (cents) => `A payment of ${dollars(cents)} is recorded`;
export const nothingOpen = 'No invoice is open.';

export const writeOff = 'Write off…';
/** @param {Invoice} invoice */
export const writeOffOne = ({ number }) => `Write off invoice ${number}`;
/** @param {OpenClaim} claim */
export const writeOffClaim = ({ trust_bank_name: bank }) => `Write off… ${bank}`;
export const writeOffTitle = 'Write off a claim';
/** @param {number} owed */
export const writeOffWords = (owed) =>
  `${dollars(owed)} is open. What is written off becomes a loss of the agency.`;
export const writeOffVerb = 'Write off';
/** @param {number} cents */
export const writtenOff = (cents) => `${dollars(cents)} is written off`;
export const nothingOwed = 'Nothing is open here.';

export const fee = 'Flat fee…';
export const feeTitle = 'Charge a flat fee';
export const feeWords = 'It is a line of the client’s next statement.';
export const feeHint = 'As the statement says it: “Skip trace of 4 people”.';
export const feeVerb = 'Charge fee';
/** @param {number} cents */
export const charged = (cents) => `A fee of ${dollars(cents)} is charged`;

export const labels = {
  amount: 'Amount',
  on: 'Day',
  reference: 'Check or transfer number',
  reason: 'Reason',
  about: 'What for',
  trust_bank: 'On statements of',
};
