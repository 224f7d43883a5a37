// Words of an item that goes in again after it came back.
import { dollars } from '../format.js';

export const again = 'Goes in again…';
export const fact = 'Went in again';
export const went = 'as a new item';
/** @param {number} cents */
export const title = (cents) => `${dollars(cents)} goes in again`;
export const words =
  'A check that is redeposited, or a chargeback that was won. It is a new item on the same ' +
  'accounts, in hand until it is deposited, with a hold of its own.';
export const labels = { on: 'Day of the new credit', reference: 'Number' };
export const verb = 'Post again';
export const done = 'It is posted again and waits for its deposit';
