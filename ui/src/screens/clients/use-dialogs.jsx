// Money in trust that a client sent: for an invoice by mistake, or for costs; and costs paid of it.
import { call } from '../../api/call.js';
import { dollars, shortDay } from '../../format.js';
import { MoneyField, Select, TextField } from '../../kit/Field.jsx';
import { useForm } from '../../kit/form.js';
import { FormDialog } from '../../kit/FormDialog.jsx';
import { Loaded } from '../../kit/ProblemView.jsx';
import { useResource } from '../../kit/resource.js';
import { toast } from '../../kit/Toast.jsx';
import { AccountField } from '../payments/AccountField.jsx';
import { PayFields, payValues } from '../trust/PayFields.jsx';
import { methods } from '../../strings/standing.js';
import * as t from '../../strings/uses.js';

/** @import { Chosen } from '../payments/item.js' */
/** @import { Invoice, OpenClaim, UnidentifiedItem } from '../../api/bindings/commands' */

/**
 * Unidentified money is this client's.
 * @param {{ client: number, invoices: Invoice[], onClose: () => void }} props
 */
export function UseDialog({ client, invoices, onClose }) {
  const found = useResource(() => call('unidentified', {}), [], ['payments']);
  return (
    <Loaded of={found}>
      {(items) => (
        <UseForm {...{ client, items, onClose }} open={invoices.filter((i) => i.open > 0)} />
      )}
    </Loaded>
  );
}

/**
 * @param {{
 *   client: number, items: UnidentifiedItem[], open: Invoice[], onClose: () => void,
 * }} props
 */
function UseForm({ client, items, open, onClose }) {
  const form = useForm({
    start: {
      item: String(items[0]?.item ?? ''),
      invoice: String(open[0]?.id ?? ''),
      amount: /** @type {number | null} */ (items[0]?.amount ?? null),
    },
    labels: t.labels,
    required: ['item', 'amount'],
    submit: async ({ item, invoice, amount }, request) => {
      const cents = amount ?? 0;
      const of = { item: Number(item), client, invoice: invoice === '' ? null : Number(invoice) };
      await call('use_payment', { ...of, amount: cents }, request);
      toast(t.used(cents));
      onClose();
    },
  });
  return (
    <FormDialog
      title={t.useTitle}
      form={form}
      verb={t.useVerb}
      intro={t.useWords}
      onClose={onClose}
    >
      {items.length === 0 ? (
        <p>{t.nothingWaits}</p>
      ) : (
        <>
          <Select
            {...form.field('item')}
            options={items.map((one) => ({
              value: String(one.item),
              words:
                `${methods[one.method] ?? one.method} ${one.reference}, ` +
                `${shortDay(one.received_on)}, ${dollars(one.amount)}`,
            }))}
          />
          <Select
            {...form.field('invoice')}
            options={[
              ...open.map((one) => ({ value: String(one.id), words: t.forInvoice(one) })),
              { value: '', words: t.forCosts },
            ]}
          />
          <MoneyField {...form.field('amount')} width="s" />
        </>
      )}
    </FormDialog>
  );
}

/**
 * A cost is paid out of the client's deposit.
 * @param {{ deposit: OpenClaim, onClose: () => void }} props
 */
export function CostDialog({ deposit, onClose }) {
  const form = useForm({
    start: {
      account: /** @type {Chosen | null} */ (null),
      amount: /** @type {number | null} */ (null),
      payee: '',
      about: '',
      ...payValues(''),
    },
    labels: t.labels,
    required: ['account', 'amount', 'payee', 'about', 'on'],
    submit: async ({ account, amount, ...rest }, request) => {
      const cents = amount ?? 0;
      const args = { trust_bank: deposit.trust_bank, account: account?.id ?? 0, amount: cents };
      await call('pay_cost', { ...args, ...rest }, request);
      toast(t.costPaid(cents));
      onClose();
    },
  });
  return (
    <FormDialog
      title={t.costTitle}
      form={form}
      verb={t.costVerb}
      intro={t.costWords(deposit.amount)}
      onClose={onClose}
    >
      <AccountField {...form.field('account')} autoFocus />
      <TextField {...form.field('about')} maxLength={200} />
      <div class="form-row">
        <TextField {...form.field('payee')} maxLength={120} />
        <MoneyField {...form.field('amount')} />
      </div>
      <PayFields form={form} />
    </FormDialog>
  );
}
