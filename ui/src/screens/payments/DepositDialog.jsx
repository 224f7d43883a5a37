import { call } from '../../api/call.js';
import { DateField } from '../../kit/DateField.jsx';
import { useForm } from '../../kit/form.js';
import { FormDialog } from '../../kit/FormDialog.jsx';
import { toast } from '../../kit/Toast.jsx';
import { today } from '../../state/session.js';
import * as t from '../../strings/payments.js';

/** @import { InHand, TrustBank } from '../../api/bindings/commands' */

/** @param {{ bank: TrustBank, waiting: InHand, onClose: () => void }} props */
export function DepositDialog({ bank, waiting, onClose }) {
  const form = useForm({
    start: { on: today.value },
    labels: t.depositLabels,
    required: ['on'],
    submit: async ({ on }, request) => {
      const made = await call('make_deposit', { trust_bank: bank.id, on }, request);
      toast(t.deposited(made.items, made.total));
      onClose();
    },
  });
  return (
    <FormDialog
      title={t.depositTitle(bank.name)}
      size="small"
      form={form}
      verb={t.depositVerb}
      intro={t.depositWords(waiting.items, waiting.total)}
      onClose={onClose}
    >
      <DateField {...form.field('on')} width="s" />
    </FormDialog>
  );
}
