import { call } from '../../api/call.js';
import { MoneyField } from '../../kit/Field.jsx';
import { useForm } from '../../kit/form.js';
import { FormDialog } from '../../kit/FormDialog.jsx';
import { toast } from '../../kit/Toast.jsx';
import { PayFields, payValues } from './PayFields.jsx';
import * as t from '../../strings/trust.js';

/** @import { Owner, TrustBankView } from '../../api/bindings/commands' */

/**
 * Pays a person what an item brought too much.
 * @param {{ view: TrustBankView, refund: Owner, onClose: () => void }} props
 */
export function RefundDialog({ view, refund, onClose }) {
  const form = useForm({
    start: {
      amount: /** @type {number | null} */ (refund.released),
      ...payValues(view.next_check),
    },
    labels: t.labels,
    required: ['amount', 'on'],
    submit: async ({ amount, method, number, on }, request) => {
      const cents = amount ?? 0;
      const account = refund.account ?? 0;
      const args = { trust_bank: view.bank.id, account, amount: cents, method, number, on };
      await call('pay_refund', args, request);
      toast(t.refunded(cents));
      onClose();
    },
  });
  return (
    <FormDialog
      title={t.refundTitle(refund.name)}
      form={form}
      verb={t.refundVerb}
      intro={t.refundWords(refund.amount, refund.released)}
      onClose={onClose}
    >
      <MoneyField {...form.field('amount')} width="s" />
      <PayFields form={form} />
    </FormDialog>
  );
}
