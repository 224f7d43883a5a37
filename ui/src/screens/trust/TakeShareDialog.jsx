import { call } from '../../api/call.js';
import { DateField } from '../../kit/DateField.jsx';
import { MoneyField, TextField } from '../../kit/Field.jsx';
import { useForm } from '../../kit/form.js';
import { FormDialog } from '../../kit/FormDialog.jsx';
import { toast } from '../../kit/Toast.jsx';
import { today } from '../../state/session.js';
import * as t from '../../strings/trust.js';

/** @import { TrustBankView } from '../../api/bindings/commands' */

/**
 * The agency takes its released share by a transfer to its own bank.
 * @param {{ view: TrustBankView, onClose: () => void }} props
 */
export function TakeShareDialog({ view, onClose }) {
  const { bank, share_released: released } = view;
  const form = useForm({
    start: {
      amount: /** @type {number | null} */ (released),
      on: today.value,
      excess_reason: '',
    },
    labels: t.labels,
    required: ['amount', 'on'],
    submit: async ({ amount, on, excess_reason: why }, request) => {
      const cents = amount ?? 0;
      const args = { trust_bank: bank.id, amount: cents, on, excess_reason: why.trim() };
      await call('take_share', args, request);
      toast(t.taken(cents));
      onClose();
    },
  });
  const excess = (form.values.value.amount ?? 0) > released;
  return (
    <FormDialog
      title={t.takeTitle}
      form={form}
      verb={t.takeVerb}
      intro={t.takeWords(released, bank.name)}
      onClose={onClose}
    >
      <div class="form-row">
        <MoneyField {...form.field('amount')} />
        <DateField {...form.field('on')} />
      </div>
      {excess ? (
        <TextField {...form.field('excess_reason')} hint={t.excessHint} maxLength={300} />
      ) : null}
    </FormDialog>
  );
}
