import { call } from '../../api/call.js';
import { DateField } from '../../kit/DateField.jsx';
import { TextField } from '../../kit/Field.jsx';
import { useForm } from '../../kit/form.js';
import { FormDialog } from '../../kit/FormDialog.jsx';
import { toast } from '../../kit/Toast.jsx';
import { today } from '../../state/session.js';
import * as t from '../../strings/trust.js';

/** @import { PaymentOut } from '../../api/bindings/commands' */

/** @param {{ payment: PaymentOut, onClose: () => void }} props */
export function UndoPaymentDialog({ payment, onClose }) {
  const form = useForm({
    start: { on: today.value, reason: '' },
    labels: t.labels,
    required: ['on', 'reason'],
    submit: async ({ on, reason }, request) => {
      await call('undo_payment', { payment: payment.id, on, reason }, request);
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
      intro={t.undoWords}
      onClose={onClose}
    >
      <DateField {...form.field('on')} width="s" />
      <TextField {...form.field('reason')} maxLength={300} autoFocus />
    </FormDialog>
  );
}
