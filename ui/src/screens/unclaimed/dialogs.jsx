// What is done with money that its owner does not take.
import { call, newRequest } from '../../api/call.js';
import { DateField } from '../../kit/DateField.jsx';
import { TextField } from '../../kit/Field.jsx';
import { useForm } from '../../kit/form.js';
import { FormDialog } from '../../kit/FormDialog.jsx';
import { toast } from '../../kit/Toast.jsx';
import { useTrial } from '../../kit/trial.js';
import { today } from '../../state/session.js';
import { PayFields, payValues } from '../trust/PayFields.jsx';
import { Preview } from './Preview.jsx';
import { total } from './rows.js';
import * as t from '../../strings/unclaimed.js';

/** @import { OwedRow, PayUnclaimed } from '../../api/bindings/commands' */
/** @import { TakeBackUnclaimed, TurnUnclaimed } from '../../api/bindings/commands' */

/** The owner was written to. @param {{ row: OwedRow, onClose: () => void }} props */
export function NoticeDialog({ row, onClose }) {
  const form = useForm({
    start: { sent_on: today.value, how: '' },
    labels: t.labels,
    required: ['sent_on', 'how'],
    submit: async (values, request) => {
      await call('note_owner_notice', { to: row.to, ...values }, request);
      toast(t.noticed);
      onClose();
    },
  });
  return (
    <FormDialog
      title={t.noticeTitle(row)}
      form={form}
      verb={t.noticeVerb}
      intro={t.noticeIntro(row)}
      onClose={onClose}
    >
      <DateField {...form.field('sent_on')} width="s" />
      <TextField {...form.field('how')} hint={t.howHint} maxLength={200} autoFocus />
    </FormDialog>
  );
}

/** What is typed is tried without its reason. */
const TRIED = 'tried';

/** The money is nobody's for now. @param {{ row: OwedRow, onClose: () => void }} props */
export function TurnDialog({ row, onClose }) {
  const form = useForm({
    start: { on: today.value, reason: '' },
    labels: t.labels,
    required: ['on', 'reason'],
    submit: async (values, request) => {
      await call('turn_unclaimed', { to: row.to, ...values }, request);
      toast(t.turned);
      onClose();
    },
  });
  const on = form.values.value.on;
  const trial = useTrial(
    (/** @type {TurnUnclaimed} */ asked) => call('try_turn_unclaimed', asked, newRequest()),
    on ? { to: row.to, on, reason: TRIED } : null,
  );
  return (
    <FormDialog
      title={t.turnTitle(row)}
      form={form}
      verb={t.turnVerb}
      intro={t.turnIntro(row)}
      danger
      onClose={onClose}
    >
      <DateField {...form.field('on')} width="s" />
      <TextField {...form.field('reason')} maxLength={300} autoFocus />
      <Preview trial={trial} />
    </FormDialog>
  );
}

/** The owner turned up. @param {{ row: OwedRow, onClose: () => void }} props */
export function BackDialog({ row, onClose }) {
  const unclaimed = row.unclaimed ?? 0;
  const form = useForm({
    start: { on: today.value, reason: '' },
    labels: t.labels,
    required: ['on', 'reason'],
    submit: async (values, request) => {
      await call('take_back_unclaimed', { unclaimed, ...values }, request);
      toast(t.backDone);
      onClose();
    },
  });
  const on = form.values.value.on;
  const trial = useTrial(
    (/** @type {TakeBackUnclaimed} */ asked) =>
      call('try_take_back_unclaimed', asked, newRequest()),
    on ? { unclaimed, on, reason: TRIED } : null,
  );
  return (
    <FormDialog
      title={t.backTitle(row)}
      form={form}
      verb={t.backVerb}
      intro={t.backIntro}
      onClose={onClose}
    >
      <DateField {...form.field('on')} width="s" />
      <TextField {...form.field('reason')} maxLength={300} autoFocus />
      <Preview trial={trial} />
    </FormDialog>
  );
}

/**
 * Unclaimed property goes to the state that has a claim on it.
 * @param {{
 *   rows: OwedRow[], nextCheck: string, onPaid: () => void, onClose: () => void,
 * }} props
 */
export function PayStateDialog({ rows, nextCheck, onPaid, onClose }) {
  const sums = rows.map(({ unclaimed: id }) => id ?? 0);
  const cents = total(rows);
  const form = useForm({
    start: { payee: '', ...payValues(nextCheck) },
    labels: t.labels,
    required: ['payee', 'on'],
    submit: async (values, request) => {
      await call('pay_unclaimed', { unclaimed: sums, ...values }, request);
      toast(t.paid(cents));
      onPaid();
      onClose();
    },
  });
  const { method, number, on } = form.values.value;
  const whole = on && (method !== 'check' || number);
  const trial = useTrial(
    (/** @type {PayUnclaimed} */ asked) => call('try_pay_unclaimed', asked, newRequest()),
    whole ? { unclaimed: sums, payee: TRIED, method, number, on } : null,
  );
  return (
    <FormDialog
      title={t.payTitle(cents, rows[0]?.state ?? '')}
      form={form}
      verb={t.payVerb}
      intro={t.payIntro(sums.length)}
      onClose={onClose}
    >
      <TextField {...form.field('payee')} maxLength={120} autoFocus />
      <PayFields form={form} />
      <Preview trial={trial} />
    </FormDialog>
  );
}
