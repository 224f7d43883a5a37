// Words of clients and their terms.
import { counted } from '../format.js';

/** @import { Basis, Remit, Terms } from '../api/bindings/commands' */

export const title = 'Clients';
/** @param {number} number */
export const found = (number) => counted(number, 'client', 'clients');
export const listLabel = 'Clients';
export const heads = {
  name: 'Name',
  accounts: 'Accounts',
  open_accounts: 'Open',
  placed: 'Placed',
  balance: 'Balance',
  payable: 'Owed to client',
  rate: 'Rate',
  remit: 'Remits',
};
/** @type {Record<Remit, string>} */
export const remits = { net: 'Net', gross: 'Gross', combined: 'Combined' };
/** @type {Record<Remit, string>} */
export const remitHints = {
  net: 'The commission is kept back and the rest goes to the client.',
  gross: 'All of it goes to the client, and the commission is invoiced.',
  combined: 'Net of what is collected here; the fee on direct payments is invoiced.',
};
/** @type {Record<import('../api/bindings/commands').Unmet, string>} */
export const unmets = { carry: 'Is carried to the next statement', invoice: 'Is invoiced' };
export const none = 'Add your first client';
export const noneWords = 'A client places debts with you. Its terms say what you keep.';
export const add = 'Add client';
export const forbidden = 'Your roles do not include this.';

export const clientTitle = 'Client';
export const newTitle = 'Add client';
export const newSub = 'Who places debts with you, and on what terms';
/** @param {boolean} consumer */
export const debtsOf = (consumer) =>
  consumer ? 'Places consumer debts' : 'Places debts of businesses';
export const details = 'Client';
export const labels = {
  name: 'Name',
  contact: 'Contact',
  street: 'Street',
  city: 'City',
  state: 'State',
  zip: 'ZIP',
  phone: 'Phone',
  email: 'Email',
  consumer: 'Its debts are consumer debts',
};
export const consumerHint = 'Debts of people for personal needs: the federal rules apply.';
export const save = 'Save';
export const saved = 'Saved';
/** @param {string} name */
export const added = (name) => `${name} is added`;

export const terms = 'Terms';
export const termsCaption = 'Terms of the client, newest first';
export const termsHeads = { from: 'From', rate: 'Rate', order: 'Payments fill', remit: 'Remits' };
export const termsLabels = {
  from_on: 'From',
  rate: 'Commission rate',
  legal_rate: 'Legal rate',
  scale_by: 'Rates in steps',
  marginal: 'A step takes',
  steps: 'Steps',
  remit: 'Collected money goes to the client',
  unmet: 'A claim that the client’s money does not meet',
  spread: 'A payment fills the parts of a debt',
  order: 'Payments fill, in this order',
  judged: 'From a judgment on, payments fill',
  judgment_spread: 'From a judgment on, a payment fills the parts',
  judgment_order: 'From a judgment on, in this order',
  tail: 'Commission is earned on what comes in after recall',
  bill_costs: 'Costs still out are billed to the client on recall',
};
export const judgedWays = { same: 'As before', other: 'In another way' };
/** @type {Record<import('../api/bindings/commands').Spread, string>} */
export const spreads = { sequential: 'One after the other', pro_rata: 'All at once, pro rata' };
/** @type {Record<import('../api/bindings/commands').Spread, string>} */
export const spreadHints = {
  sequential: 'Each part is filled before the next.',
  pro_rata: 'Each part gets its share by what is owed in it, to the cent.',
};
export const now = 'now';
export const addTerms = 'Add terms';
export const termsIntro =
  'From the first credit day on. What was agreed before stays for money that came before.';
export const rateHint = 'In percent, such as 28 or 33.33.';
export const legalHint = 'For payments credited after the account’s legal date.';
/** @type {Record<Basis | '', string>} */
export const bases = {
  '': 'One rate for all',
  age: 'By the age of the debt',
  balance: 'By what was placed',
  amount: 'By what was paid',
  collected: 'By what is collected so far on the account',
};
export const scaleHint = 'The one rate above is taken when the steps cannot tell.';
export const marginals = { whole: 'The whole amount', parts: 'Its own part of it' };
export const stepsTitle = 'Steps, rising; the last has no limit';
/** @param {number} at */
export const step = (at) => `Step ${at}`;
/** @param {Basis} by @param {number} at */
export const upTo = (by, at) => (by === 'age' ? `Up to days, ${at}` : `Up to dollars, ${at}`);
/** @param {number} at */
export const stepRate = (at) => `Rate, ${at}`;
export const above = 'Above that';
export const addStep = 'Another step';
/** @param {number} at */
export const removeStep = (at) => `Remove step ${at}`;
/** @param {number} at */
export const badStepRate = (at) => `Step ${at}: enter a percentage from 0 to 100.`;
/** @param {number} at @param {Basis} by */
export const badLimit = (at, by) =>
  by === 'age' ? `Step ${at}: enter whole days.` : `Step ${at}: enter an amount.`;
/** @param {number} at */
export const limitsRise = (at) => `Step ${at}: its limit is not above the one before.`;
/** The rates of terms in a list: "28.00%, legal 40.00%, 4 steps by age". @param {Terms} terms */
export const ratesSaid = ({ rate, legal_rate: legal, scale }) =>
  [
    `${rate}%`,
    legal ? `legal ${legal}%` : '',
    scale ? `${counted(scale.steps.length, 'step', 'steps')} ${shortBases[scale.by]}` : '',
  ]
    .filter(Boolean)
    .join(', ');
/** @type {Record<Basis, string>} */
const shortBases = {
  age: 'by age',
  balance: 'by balance',
  amount: 'by amount',
  collected: 'by what is collected',
};
export const badRate = 'Enter a percentage from 0 to 100 with at most four decimals.';
export const termsAdded = 'Terms added';
export const orderHint = 'The first part is paid first.';
/** @param {string} part */
export const earlier = (part) => `Move ${part} earlier`;
/** @param {string} part */
export const later = (part) => `Move ${part} later`;
/** @param {string} part @param {number} place @param {number} of */
export const movedTo = (part, place, of) => `${part}, now ${place} of ${of}`;
export const addAccount = 'Add account';
export const seeAccounts = 'See its accounts';
export const noContact = 'No contact is known.';
export const backToList = 'Back to the list';
