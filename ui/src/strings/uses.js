// Words of money in trust that a client sent: for an invoice, or for costs.
import { dollars } from '../format.js';

/** @import { Invoice, OpenClaim } from '../api/bindings/commands' */

export const deposits = 'Deposited for costs, released';
export const depositsCaption = 'The client’s deposits for costs, by trust bank';
export const bank = 'Trust bank';
export const use = 'Money in trust is its…';
export const useTitle = 'Money in trust is this client’s';
export const useWords =
  'Unidentified money that the client sent: an invoice it paid into trust by mistake, or a ' +
  'deposit for costs. It stays in trust until its hold ends.';
export const useVerb = 'It is the client’s';
export const nothingWaits = 'No money waits to be identified.';
/** @param {Invoice} invoice */
export const forInvoice = ({ number, open }) => `Pays invoice ${number}, ${dollars(open)} open`;
export const forCosts = 'A deposit for costs';
/** @param {number} cents */
export const used = (cents) => `${dollars(cents)} is the client’s`;

export const cost = 'Pay a cost…';
/** @param {OpenClaim} deposit */
export const costName = ({ trust_bank_name: bank }) => `Pay a cost… ${bank}`;
export const costTitle = 'Pay a cost out of the deposit';
/** @param {number} cents */
export const costWords = (cents) =>
  `${dollars(cents)} of the deposit is released. The person owes the cost from that day on; ` +
  'recovered, it is the client’s.';
export const costVerb = 'Pay cost';
/** @param {number} cents */
export const costPaid = (cents) => `A cost of ${dollars(cents)} is paid`;
export const noDeposit = 'The client has no released deposit here.';
export const labels = {
  item: 'Money that waits',
  invoice: 'It is',
  amount: 'Amount',
  account: 'Account',
  payee: 'Paid to',
  about: 'What for',
  method: 'How',
  number: 'Check number',
  on: 'Day',
};
