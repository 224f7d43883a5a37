import { call } from '../../api/call.js';
import { DateField } from '../../kit/DateField.jsx';
import { MoneyField } from '../../kit/Field.jsx';
import { useForm } from '../../kit/form.js';
import { FormDialog } from '../../kit/FormDialog.jsx';
import { Facts, Money } from '../../kit/small.jsx';
import { toast } from '../../kit/Toast.jsx';
import { today } from '../../state/session.js';
import { leftOf } from '../../typing/money.js';
import * as t from '../../strings/trust.js';

/** @import { TrustBankView } from '../../api/bindings/commands' */

/**
 * How the agency meets what it owes to trust: its released share first, then a transfer.
 * @param {{ view: TrustBankView, onClose: () => void }} props
 */
export function CoverDialog({ view, onClose }) {
  const { shortage } = view.today;
  const { coverable, bank } = view;
  const fromShare = coverable > 0;
  const form = useForm({
    start: {
      amount: /** @type {number | null} */ (fromShare ? coverable : shortage),
      on: today.value,
    },
    labels: t.labels,
    required: ['amount', 'on'],
    submit: async ({ amount, on }, request) => {
      const cents = amount ?? 0;
      const args = { trust_bank: bank.id, amount: cents, on, from_share: fromShare };
      await call('cover_shortage', args, request);
      toast(t.met(cents));
      onClose();
    },
  });
  return (
    <FormDialog
      title={t.meetTitle(shortage)}
      form={form}
      verb={fromShare ? t.meetShareVerb : t.meetTransferVerb}
      intro={fromShare ? t.meetShareWords : t.meetTransferWords}
      onClose={onClose}
    >
      <Facts
        rows={[
          [t.meetFacts.short, <Money key="short" cents={shortage} />],
          [t.meetFacts.share, <Money key="share" cents={coverable} />],
          [
            t.meetFacts.rest,
            <Money key="rest" cents={leftOf(shortage, [{ amount: coverable }])} />,
          ],
        ]}
      />
      <div class="form-row">
        <MoneyField {...form.field('amount')} />
        <DateField {...form.field('on')} />
      </div>
    </FormDialog>
  );
}
