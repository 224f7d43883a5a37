// The item being typed, and what is said of one that stands in the batch. Pure.
import * as t from '../../strings/payments.js';
import * as shares from '../../strings/shares.js';
import * as third from '../../strings/third.js';

/**
 * @import {
 *   BatchHead, BatchLine, Hit, LineForm, LineProblem, LineView, Method, ShareForm, Through
 * } from '../../api/bindings/commands'
 * @import { Tone } from '../../kit/small.jsx'
 */

/**
 * An account as the row shows it.
 * @typedef {{ id: number, number: string, person: string, client: string, balance: number | null }}
 *   Chosen
 */
/**
 * The item being typed.
 * @typedef {object} Item
 * @property {number | null} line none: a new one
 * @property {Method} method
 * @property {string} reference
 * @property {string} dated_on "" for none
 * @property {string} received_on
 * @property {number | null} amount cents
 * @property {string} note
 * @property {Chosen | null} account
 * @property {ShareForm[]} shares more than one: the item is split over accounts
 * @property {string} unsure what was typed as an account and found none, or several
 * @property {string[]} answers
 * @property {import('../../api/bindings/commands').PaidTo} paid_to
 * @property {Through | null} through the third party that it came through
 * @property {LineForm['direction']} direction what the person said of where it goes
 */

/** @type {Record<string, Method>} */
const METHOD_OF_SOURCE = { mail: 'check', desk: 'cash', card: 'card', ach: 'ach' };

/**
 * A new item; the method stays what it was in the item above.
 * @param {BatchHead} head @param {LineForm | undefined} above @returns {Item}
 */
export function newItem(head, above) {
  const method = above?.method ?? METHOD_OF_SOURCE[head.source] ?? 'check';
  return {
    line: null,
    method,
    reference: '',
    // Only paper carries a date of its own; the rest is of the day of the batch.
    dated_on: method === 'check' || method === 'money_order' ? '' : head.booked_on,
    received_on: head.booked_on,
    amount: null,
    note: '',
    account: null,
    shares: [],
    unsure: '',
    answers: [],
    paid_to: 'agency',
    through: null,
    direction: null,
  };
}

/** An item of the batch, to be changed. @param {BatchLine} line @returns {Item} */
export function itemOf({ id, form, shares }) {
  const first = shares[0];
  return {
    ...form,
    line: id,
    dated_on: form.dated_on ?? '',
    amount: form.amount,
    unsure: '',
    shares: form.shares.length > 1 || form.direction ? form.shares : [],
    account:
      first && shares.length === 1 && !form.direction
        ? {
            id: first.account,
            number: first.file_number,
            person: first.person,
            client: first.client,
            balance: first.balance,
          }
        : null,
  };
}

/** What persons are credited and did not come in, since a third party has it.
 * @param {Through | null} through */
const beyond = (through) =>
  through && (through.way === 'kept' || through.way === 'client_fee') ? through.amount : 0;

/** What an item is credited with. @param {{ amount: number, through: Through | null }} form */
export const credited = ({ amount, through }) => amount + beyond(through);

/** @param {Item} item @returns {LineForm} */
export function formOf(item) {
  const amount = item.amount ?? 0;
  const { through } = item;
  const credit = credited({ amount, through });
  const one = item.account ? [{ account: item.account.id, amount: credit }] : [];
  return {
    method: item.method,
    paid_to: item.paid_to,
    reference: item.reference.trim(),
    dated_on: item.dated_on || null,
    received_on: item.received_on,
    amount,
    note: item.note,
    shares: item.shares.length > 0 ? item.shares : one,
    direction: item.direction,
    answers: item.answers,
    through,
  };
}

/** Nothing that only a person can know was typed yet. @param {Item} item */
export const isBlank = (item) =>
  item.line === null &&
  item.reference === '' &&
  item.account === null &&
  item.unsure === '' &&
  item.amount === null;

/** What was found right of an item holds only for its amount, account and third party. */
const UNANSWERS = ['amount', 'account', 'reference', 'through'];

/** @param {Item} item @param {Partial<Item>} change @returns {Item} */
export function changed(item, change) {
  const again = UNANSWERS.some((name) => name in change);
  return { ...item, ...change, answers: change.answers ?? (again ? [] : item.answers) };
}

/**
 * One more than a reference: "1187" is followed by "1188", "A-099" by "A-100".
 * @param {string} reference
 * @returns {string | null} none when it does not end in a digit
 */
export function nextReference(reference) {
  const found = /^(.*?)(\d{1,18})$/.exec(reference.trim());
  if (!found) return null;
  const [, head = '', digits = ''] = found;
  return head + String(BigInt(digits) + 1n).padStart(digits.length, '0');
}

/** The account of a hit: its detail is "D-104871 · Northside · 4471". @param {Hit} hit */
export function chosenOf(hit) {
  const [number = '', ...rest] = hit.detail.split(' · ');
  const client = rest.slice(0, -1).join(' · ');
  return { id: hit.id, number, person: hit.title, client, balance: hit.balance };
}

/**
 * The hit that a text means by itself: the only one, or the one whose file number it is.
 * @template {{ hit: Hit }} Found
 * @param {Found[]} found @param {string} text
 */
export function meant(found, text) {
  if (found.length === 1) return found[0] ?? null;
  const wanted = text.trim().toUpperCase().replace(/^(?=\d)/, 'D-');
  return found.find(({ hit }) => chosenOf(hit).number === wanted) ?? null;
}

/** @param {LineProblem} problem */
export const isOpen = (problem) => !problem.answered;

/**
 * What stands in the note of an item, the worst first.
 * @param {LineView} view
 * @returns {{ tone: Tone, words: string }[]}
 */
export function chipsOf({ line, problems, split }) {
  /** @type {{ tone: Tone, words: string }[]} */
  const chips = problems.filter(isOpen).map(({ kind, about }) => ({
    tone: kind === 'duplicate' || kind === 'closed' ? 'bad' : 'warn',
    words: kind === 'overpayment' ? t.overpays(about) : (t.chips[kind] ?? kind),
  }));
  chips.sort((a, b) => Number(b.tone === 'bad') - Number(a.tone === 'bad'));
  for (const { kind, about, answered } of problems) {
    if (answered && kind === 'overpayment') chips.push({ tone: 'info', words: t.refund(about) });
    if (answered && kind === 'duplicate') chips.push({ tone: 'mute', words: t.otherCheck });
    if (answered && kind === 'closed') chips.push({ tone: 'info', words: t.afterRecall });
    if (answered && kind === 'no_account') chips.push({ tone: 'hold', words: t.unidentified });
  }
  if (line.form.through) chips.push({ tone: 'info', words: third.chip });
  if (line.form.direction) chips.push({ tone: 'info', words: shares.chip });
  if (line.form.paid_to === 'client') chips.push({ tone: 'info', words: t.toClient });
  for (const { meets } of split) {
    if (meets) chips.push({ tone: 'ok', words: t.planStep(...meets) });
  }
  // What is over, or comes after the account went back, does not pay it in full.
  const more = problems.some(({ kind }) => kind === 'overpayment' || kind === 'closed');
  if (split.length === 1 && split[0]?.after === 0 && !more) {
    chips.push({ tone: 'ok', words: t.paidInFull });
  }
  return chips;
}

/** How many items have each kind of open problem. @param {LineView[]} lines */
export function problemCounts(lines) {
  /** @type {Record<string, number>} */
  const counts = {};
  for (const { problems } of lines) {
    for (const { kind } of problems.filter(isOpen)) counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

/**
 * The next item with an open problem, around the end.
 * @param {LineView[]} lines
 * @param {number | null} from the line that is chosen now
 * @param {1 | -1} step
 * @returns {number | null} its line
 */
export function problemAfter(lines, from, step) {
  const at = lines.findIndex(({ line }) => line.id === from);
  const start = at < 0 ? (step > 0 ? -1 : lines.length) : at;
  for (let tried = 1; tried <= lines.length; tried += 1) {
    const place = (start + step * tried + lines.length * 2) % lines.length;
    const view = lines[place];
    if (view?.problems.some(isOpen)) return view.line.id;
  }
  return null;
}
