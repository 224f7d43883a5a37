import { call } from '../../api/call.js';
import { DateField } from '../../kit/DateField.jsx';
import { MoneyField, TextField } from '../../kit/Field.jsx';
import { useForm } from '../../kit/form.js';
import { FormDialog } from '../../kit/FormDialog.jsx';
import { toast } from '../../kit/Toast.jsx';
import { today } from '../../state/session.js';
import * as t from '../../strings/taxes.js';

/** @import { TaxDue, TaxPayment } from '../../api/bindings/commands' */

/**
 * A month's tax goes to its state, from the agency's own bank.
 * @param {{ due: TaxDue, onClose: () => void }} props
 */
export function PayTaxDialog({ due, onClose }) {
  const { state, month } = due;
  const form = useForm({
    start: { amount: /** @type {number | null} */ (due.left), on: today.value, reference: '' },
    labels: t.labels,
    required: ['amount', 'on'],
    submit: async ({ amount, ...rest }, request) => {
      await call('pay_sales_tax', { state, month, amount: amount ?? 0, ...rest }, request);
      toast(t.paid(state));
      onClose();
    },
  });
  return (
    <FormDialog
      title={t.payTitle(due)}
      form={form}
      verb={t.payVerb}
      intro={t.payIntro(due.left)}
      onClose={onClose}
    >
      <div class="form-row">
        <MoneyField {...form.field('amount')} autoFocus />
        <DateField {...form.field('on')} />
      </div>
      <TextField {...form.field('reference')} optional maxLength={120} />
    </FormDialog>
  );
}

/** @param {{ payment: TaxPayment, onClose: () => void }} props */
export function UndoTaxDialog({ payment, onClose }) {
  const form = useForm({
    start: { on: today.value, reason: '' },
    labels: t.labels,
    required: ['on', 'reason'],
    submit: async (values, request) => {
      await call('undo_sales_tax', { payment: payment.id, ...values }, request);
      toast(t.undone);
      onClose();
    },
  });
  return (
    <FormDialog
      title={t.undoTitle(payment)}
      form={form}
      verb={t.undoVerb}
      danger
      intro={t.undoIntro}
      onClose={onClose}
    >
      <DateField {...form.field('on')} width="s" />
      <TextField {...form.field('reason')} maxLength={300} autoFocus />
    </FormDialog>
  );
}
