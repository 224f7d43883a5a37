import { call } from '../../api/call.js';
import { DateField } from '../../kit/DateField.jsx';
import { MoneyField, Select } from '../../kit/Field.jsx';
import { useForm } from '../../kit/form.js';
import { FormDialog } from '../../kit/FormDialog.jsx';
import { Facts, Money } from '../../kit/small.jsx';
import { toast } from '../../kit/Toast.jsx';
import { today } from '../../state/session.js';
import { leftOf } from '../../typing/money.js';
import * as t from '../../strings/trust.js';

/** @import { TrustBankView } from '../../api/bindings/commands' */

/**
 * How the agency meets what it owes to trust: its released share first, then a transfer, or, where
 * no money of the agency may enter trust, by paying the client itself.
 * @param {{ view: TrustBankView, onClose: () => void }} props
 */
export function CoverDialog({ view, onClose }) {
  const { shortage } = view.today;
  const { coverable, bank, payable } = view;
  const fromShare = coverable > 0;
  const paysClient = !fromShare && view.agency_money !== true && payable.length > 0;
  const first = paysClient ? payable[0] : undefined;
  const form = useForm({
    start: {
      amount: /** @type {number | null} */ (fromShare ? coverable : (first?.amount ?? shortage)),
      on: today.value,
      client: String(first?.client ?? ''),
    },
    labels: t.labels,
    required: ['amount', 'on'],
    submit: async ({ amount, on, client }, request) => {
      const cents = amount ?? 0;
      const how = { from_share: fromShare, pay_client: paysClient ? Number(client) : null };
      await call('cover_shortage', { trust_bank: bank.id, amount: cents, on, ...how }, request);
      toast(t.met(cents));
      onClose();
    },
  });
  const words = fromShare ? t.meetByShare : paysClient ? t.meetByPayment : t.meetByTransfer;
  return (
    <FormDialog
      title={t.meetTitle(shortage)}
      form={form}
      verb={words.verb}
      intro={words.intro}
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
      {paysClient ? (
        <Select
          {...form.field('client')}
          options={payable.map((one) => ({
            value: String(one.client),
            words: t.payableSaid(one.client_name, one.amount),
          }))}
        />
      ) : null}
      <div class="form-row">
        <MoneyField {...form.field('amount')} />
        <DateField {...form.field('on')} />
      </div>
    </FormDialog>
  );
}
