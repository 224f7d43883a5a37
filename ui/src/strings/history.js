// The history of an account in words: what the engine wrote down, as one line a person reads.
import { counted, dollars, historyDay, listed } from '../format.js';
import { accountLabels } from './accounts.js';
import { kinds } from './documents.js';
import { letterName, methods, parts } from './standing.js';
import { authorities } from './surplus.js';

/** @typedef {{ verdict: string, words: string }} Line */
/** @typedef {Record<string, any>} Detail */

/** @type {Record<string, string>} */
const personFields = {
  name: 'name',
  email: 'email',
  born_on: 'date of birth',
  ssn: 'SSN',
  address: 'address',
  phones: 'phones',
};

/** @param {Detail} detail @param {string} today */
const authoritySaid = ({ amount, authority, on, note }, today) =>
  `${dollars(amount)}, ${authorities[authority]?.toLowerCase()}, ${historyDay(on, today)}: ` +
  sentence(note);

/** @type {Record<string, string>} */
const charges = {
  agency_fee: 'Fee of the agency',
  client_fee: 'Fee of the client',
  agency_cost: 'Cost advanced by the agency',
  client_cost: 'Cost paid by the client',
  waived: 'Waived',
  corrected: 'Corrected by the client',
};

/** "check 1187", "cash". @param {Detail} detail */
const means = ({ method, reference }) =>
  [methods[method] ?? method, reference].filter(Boolean).join(' ');

/** A sentence ends with one point. @param {string} text */
const sentence = (text) => (text === '' || /[.?]$/.test(text) ? text : `${text}.`);

/** @type {Record<string, (detail: Detail, today: string) => Line>} */
const lines = {
  placed: (detail) => {
    const from = detail.by_hand ? 'by hand' : `file ${detail.file} row ${detail.row}`;
    const note = detail.note ? ` ${sentence(detail.note)}` : '';
    const words = `by ${detail.client}, ${from}, ${dollars(detail.amount)}.${note}`;
    return { verdict: 'Placed', words };
  },
  note: ({ note }) => ({ verdict: 'Note.', words: note }),
  payment: (detail) => {
    const over = detail.over > 0 ? ` ${dollars(detail.over)} more than was owed.` : '';
    return {
      verdict: 'Payment',
      words: `${dollars(detail.amount)}, ${means(detail)}, batch ${detail.batch}.${over}`,
    };
  },
  paid_to_client: (detail) => ({
    verdict: 'Paid to the client',
    words: `${dollars(detail.amount)}, ${means(detail)}, batch ${detail.batch}.`,
  }),
  payment_held: (detail, today) => ({
    verdict: 'Payment dated ahead, held:',
    words: `${dollars(detail.amount)}, ${means(detail)}, until ${historyDay(detail.on, today)}.`,
  }),
  held_notice: (detail, today) => ({
    verdict: 'Notice of a deposit sent:',
    words: `${dollars(detail.amount)}, ${means(detail)}, of ${historyDay(detail.on, today)}.`,
  }),
  held_given_back: (detail) => ({
    verdict: 'Held payment given back:',
    words: `${dollars(detail.amount)}, ${means(detail)}: ${sentence(detail.reason)}`,
  }),
  payment_voided: (detail) => ({
    verdict: 'Payment voided.',
    words: `${dollars(detail.amount)}, ${means(detail)}: ${sentence(detail.reason)}`,
  }),
  hold_extended: (detail, today) => ({
    verdict: 'Payment held longer.',
    words:
      `${dollars(detail.amount)}, ${means(detail)}, until ${historyDay(detail.on, today)}: ` +
      sentence(detail.reason),
  }),
  payment_returned: (detail, today) => ({
    verdict: 'Payment returned by the bank.',
    words:
      `${dollars(detail.amount)}, ${means(detail)}, ` +
      `on ${historyDay(detail.on, today)}: ${sentence(detail.reason)}`,
  }),
  payment_identified: (detail, today) => ({
    verdict: 'Unidentified payment found here.',
    words:
      `${dollars(detail.amount)}, ${means(detail)}, ` +
      `received ${historyDay(detail.received_on, today)}.`,
  }),
  payment_moved_away: (detail) => ({
    verdict: 'Payment moved to another account.',
    words: `${dollars(detail.amount)}, ${means(detail)}: ${sentence(detail.reason)}`,
  }),
  payment_moved_here: (detail) => ({
    verdict: 'Payment moved here from another account.',
    words: `${dollars(detail.amount)}, ${means(detail)}: ${sentence(detail.reason)}`,
  }),
  taken_over: (detail, today) => ({
    verdict: 'Taken over from the old system.',
    words:
      `As of ${historyDay(detail.on, today)}` +
      (detail.collected > 0 ? `, ${dollars(detail.collected)} collected before.` : '.'),
  }),
  surplus_given: (detail, today) => ({
    verdict: `Surplus used on ${detail.to}:`,
    words: authoritySaid(detail, today),
  }),
  surplus_taken: (detail, today) => ({
    verdict: `Paid from the surplus of ${detail.from}:`,
    words: authoritySaid(detail, today),
  }),
  surplus_back: (detail) => ({
    verdict: 'Surplus taken back.',
    words: `${dollars(detail.amount)}: ${sentence(detail.reason)}`,
  }),
  charge: (detail, today) => ({
    verdict: `${charges[detail.kind] ?? 'Charge'}:`,
    words:
      `${dollars(Math.abs(detail.amount))} ${detail.amount < 0 ? 'off' : 'on'} ` +
      `${(parts[/** @type {'fees'} */ (detail.part)] ?? detail.part).toLowerCase()}, ` +
      `counts from ${historyDay(detail.on, today)}: ${sentence(detail.basis)}`,
  }),
  legal: ({ on }, today) => ({
    verdict: 'Legal date.',
    words: on ? `${historyDay(on, today)}, to an attorney or to court.` : 'Taken away.',
  }),
  plan_made: (detail, today) => ({
    verdict: 'Plan agreed.',
    words:
      `${dollars(detail.total)} in ${counted(detail.installments, 'payment', 'payments')}, ` +
      `${historyDay(detail.first_on, today)} to ${historyDay(detail.last_on, today)}.`,
  }),
  plan_cancelled: ({ reason }) => ({ verdict: 'Plan canceled.', words: sentence(reason) }),
  letter_made: (detail) => ({
    verdict: 'Letter made:',
    words: `${letterName(detail.kind)}, ${counted(detail.pages, 'page', 'pages')}.`,
  }),
  letter_mailed: (detail) => ({ verdict: 'Letter mailed:', words: `${letterName(detail.kind)}.` }),
  document_added: (detail) => ({
    verdict: 'Document kept:',
    words: `${kinds[detail.kind] ?? 'document'}, ${detail.name}`,
  }),
  document_removed: (detail) => ({
    verdict: 'Document removed:',
    words: `${detail.name}. ${sentence(detail.reason)}`,
  }),
  notice_recorded: (detail, today) => ({
    verdict: 'Validation notice recorded.',
    words: `Sent ${historyDay(detail.sent_on, today)}. ${sentence(detail.source)}`,
  }),
  settlement: (detail, today) => ({
    verdict: 'Settlement agreed.',
    words:
      `${dollars(detail.amount)} for the ${dollars(detail.owed)} owed, to be paid by ` +
      `${historyDay(detail.pay_by, today)}: ${sentence(detail.basis)}`,
  }),
  settlement_cancelled: () => ({
    verdict: 'Settlement canceled.',
    words: 'Nothing was forgiven; the whole is owed.',
  }),
  settled: (detail) => ({
    verdict: 'Settled.',
    words: `${dollars(detail.amount)} is there and good; ${dollars(detail.forgiven)} is forgiven.`,
  }),
  disputed: (detail) => ({ verdict: 'The person disputes it.', words: sentence(detail.about) }),
  dispute_ended: (detail) => ({ verdict: 'The dispute is over.', words: sentence(detail.reason) }),
  judgment: (detail, today) => ({
    verdict: 'Judgment entered:',
    words:
      `${dollars(detail.amount)} on ${historyDay(detail.entered_on, today)}, ` +
      `${detail.court}, ${sentence(detail.case_number)}`,
  }),
  interest: (detail, today) => ({
    verdict: 'Interest set:',
    words:
      `${detail.rate ? `${detail.rate}% a year, ` : ''}` +
      `from ${historyDay(detail.from, today)}: ${sentence(detail.basis)}`,
  }),
  closed: ({ reason }) => ({ verdict: 'Account closed.', words: sentence(reason) }),
  reopened: ({ reason }) => ({ verdict: 'Account opened again.', words: sentence(reason) }),
  account_changed: ({ before, after }) => ({
    verdict: 'Account changed:',
    words: sentence(changes(before, after)),
  }),
  person_changed: ({ fields }) => ({
    verdict: 'Person changed:',
    words: sentence(
      listed((fields ?? []).map((/** @type {string} */ name) => personFields[name] ?? name)),
    ),
  }),
  address_marked: ({ bad }) =>
    bad
      ? { verdict: 'Mail came back.', words: 'The address is marked.' }
      : { verdict: 'Mail arrives again.', words: 'The mark on the address is gone.' },
  ssn_shown: ({ reason }) => ({ verdict: 'SSN shown.', words: sentence(reason) }),
};

/** The names of the fields that differ. @param {Detail} before @param {Detail} after */
function changes(before, after) {
  const names = Object.keys(accountLabels).filter((name) => before?.[name] !== after?.[name]);
  return listed(
    names.map((name) => /** @type {Record<string, string>} */ (accountLabels)[name] ?? name),
  ).toLowerCase();
}

/**
 * One event as a line: what happened, and what is known of it.
 * @param {{ kind: string, detail: Detail }} event
 * @param {string} today
 * @returns {Line}
 */
export function eventLine({ kind, detail }, today) {
  const make = lines[kind];
  if (make) return make(detail ?? {}, today);
  const name = kind.replaceAll('_', ' ');
  return { verdict: `${name.charAt(0).toUpperCase()}${name.slice(1)}.`, words: '' };
}
