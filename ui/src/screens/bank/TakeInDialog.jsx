// Takes in a file of the bank, with the balance of its paper where the file has none.
import { call } from '../../api/call.js';
import { DateField } from '../../kit/DateField.jsx';
import { MoneyField } from '../../kit/Field.jsx';
import { useForm } from '../../kit/form.js';
import { FormDialog } from '../../kit/FormDialog.jsx';
import { toast } from '../../kit/Toast.jsx';
import * as t from '../../strings/bank.js';

/** @import { TrustBank } from '../../api/bindings/commands' */

/** @param {{ bank: TrustBank, onClose: () => void }} props */
export function TakeInDialog({ bank, onClose }) {
  const form = useForm({
    start: { balance: /** @type {number | null} */ (null), balance_on: '' },
    labels: t.takeInLabels,
    submit: async ({ balance, balance_on: on }, request) => {
      const args = { trust_bank: bank.id, dropped: null, balance, balance_on: on || null };
      const taken = await call('read_bank_file', args, request);
      if (!taken) return;
      toast(t.takenIn(taken.lines, taken.new_lines));
      onClose();
    },
  });
  return (
    <FormDialog
      title={t.takeInTitle(bank.name)}
      form={form}
      verb={t.takeInVerb}
      intro={t.takeInWords}
      onClose={onClose}
    >
      <div class="form-row">
        <MoneyField {...form.field('balance')} />
        <DateField {...form.field('balance_on')} width="s" />
      </div>
    </FormDialog>
  );
}
