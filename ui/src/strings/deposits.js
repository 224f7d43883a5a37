// Words of deposits and settlements.
import { counted, dollars, shortDay } from '../format.js';
import { methods } from './payments.js';

/** @import { HandItem } from '../api/bindings/commands' */

/** @param {string} bank */
export const title = (bank) => `Money in hand for ${bank}`;
export const labels = {
  way: 'How it gets there',
  on: 'Date of the deposit',
  received: 'What arrived at the bank',
  counted: 'What the bank counted',
  late_reason: 'Why it is late',
  out: 'Items',
};
/** @param {number} items */
export const lateHint = (items) =>
  `${counted(items, 'item is', 'items are')} later than the rule of this trust bank asks. The ` +
  'list of late deposits keeps the reason.';
export const countedHint =
  'Only when its cash differs. What is missing is a loss of the agency; what is more waits as ' +
  'money of nobody.';
export const settledOn = 'Day it arrived';
/** @param {'slip' | 'settle'} way @param {number} items */
export const ways = (way, items) =>
  `${way === 'slip' ? 'Deposit slip' : 'Settlement'} (${counted(items, 'item', 'items')})`;
export const slipHint =
  'Checks, money orders and cash go on one slip. From this day each item is held until it is ' +
  'good money.';
export const settleHint =
  'Card charges and transfers are paid by their processor. Choose those that a payment covers.';
export const caption = 'Items in hand';
export const heads = {
  box: 'Chosen',
  method: 'Method',
  reference: 'Check / ref',
  batch: 'Batch',
  booked: 'Dated',
  amount: 'Amount',
};
/** @param {HandItem} item */
export const boxName = ({ method, reference, amount, booked_on: on }) =>
  `${methods[method]} ${reference}`.trim() + `, ${dollars(amount)}, of ${shortDay(on)}`;
/** @param {number} items @param {number} of */
export const chosen = (items, of) => `${items} of ${counted(of, 'item', 'items')} chosen`;
export const all = 'Choose all';
export const none = 'Choose none';
export const chooseOne = 'Choose at least one item.';
export const noneOfThese = 'Nothing in hand goes this way.';
export const nothing = 'Everything is deposited.';
/** @param {number} cents */
export const kept = (cents) =>
  `The processor kept ${dollars(cents)}. It is a charge to the agency: the person and the client ` +
  'keep full credit, and trust is short by it until it is met.';
export const slipVerb = 'Make deposit';
export const settleVerb = 'Note settlement';
/** @param {number} items @param {number} total */
export const deposited = (items, total) =>
  `${counted(items, 'item', 'items')}, ${dollars(total)}, deposited`;
/** @param {number} items */
export const settled = (items) => `${counted(items, 'item', 'items')} settled`;
