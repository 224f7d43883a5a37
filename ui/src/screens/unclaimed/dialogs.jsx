import { call } from '../../api/call.js';
import { DateField } from '../../kit/DateField.jsx';
import { TextField } from '../../kit/Field.jsx';
import { useForm } from '../../kit/form.js';
import { FormDialog } from '../../kit/FormDialog.jsx';
import { toast } from '../../kit/Toast.jsx';
import { today } from '../../state/session.js';
import { PayFields, payValues } from '../trust/PayFields.jsx';
import * as t from '../../strings/unclaimed.js';

/** @import { UncashedCheck, UnclaimedMoney } from '../../api/bindings/commands' */

/**
 * The money of a stale refund check is nobody's for now.
 * @param {{ check: UncashedCheck, onClose: () => void }} props
 */
export function TurnDialog({ check, onClose }) {
  const form = useForm({
    start: { on: today.value, reason: '' },
    labels: t.labels,
    required: ['on', 'reason'],
    submit: async ({ on, reason }, request) => {
      await call('turn_unclaimed', { payment: check.payment, on, reason }, request);
      toast(t.turned);
      onClose();
    },
  });
  return (
    <FormDialog
      title={t.turnTitle(check.number, check.amount)}
      form={form}
      verb={t.turnVerb}
      intro={t.turnIntro(check.payee, check.amount)}
      danger
      onClose={onClose}
    >
      <DateField {...form.field('on')} width="s" />
      <TextField {...form.field('reason')} maxLength={300} autoFocus />
    </FormDialog>
  );
}

/**
 * Unclaimed property goes to the state of its owner's last address.
 * @param {{ money: UnclaimedMoney, nextCheck: string, onClose: () => void }} props
 */
export function PayStateDialog({ money, nextCheck, onClose }) {
  const form = useForm({
    start: { payee: '', letter_on: '', ...payValues(nextCheck) },
    labels: t.labels,
    required: ['payee', 'letter_on', 'on'],
    submit: async (how, request) => {
      await call('pay_unclaimed', { unclaimed: money.id, ...how }, request);
      toast(t.paid(money.amount));
      onClose();
    },
  });
  return (
    <FormDialog
      title={t.payTitle(money.amount)}
      form={form}
      verb={t.payVerb}
      intro={t.payIntro(money.owner, money.state)}
      onClose={onClose}
    >
      <TextField {...form.field('payee')} maxLength={120} autoFocus />
      <DateField {...form.field('letter_on')} width="s" />
      <PayFields form={form} />
    </FormDialog>
  );
}
