// What is done with claims on a client: paid, given up, a flat fee charged.
import { call } from '../../api/call.js';
import { DateField } from '../../kit/DateField.jsx';
import { MoneyField, Select, TextField } from '../../kit/Field.jsx';
import { useForm } from '../../kit/form.js';
import { FormDialog } from '../../kit/FormDialog.jsx';
import { toast } from '../../kit/Toast.jsx';
import { today } from '../../state/session.js';
import * as t from '../../strings/claims.js';

/** @import { Invoice, OpenClaim } from '../../api/bindings/commands' */

/**
 * A client pays one invoice, or the oldest first.
 * @param {{ client: number, invoice: Invoice | null, owed: number, onClose: () => void }} props
 */
export function PayInvoiceDialog({ client, invoice, owed, onClose }) {
  const form = useForm({
    start: { amount: /** @type {number | null} */ (owed), on: today.value, reference: '' },
    labels: t.labels,
    required: ['amount', 'on'],
    submit: async ({ amount, on, reference }, request) => {
      const cents = amount ?? 0;
      const args = { client, invoice: invoice?.id ?? null, amount: cents, on, reference };
      await call('pay_invoice', args, request);
      toast(t.paid(cents));
      onClose();
    },
  });
  return (
    <FormDialog
      title={t.payTitle}
      form={form}
      verb={t.payVerb}
      intro={t.payWords(invoice, owed)}
      onClose={onClose}
    >
      <div class="form-row">
        <MoneyField {...form.field('amount')} hint={t.payHint} autoFocus />
        <DateField {...form.field('on')} />
      </div>
      <TextField {...form.field('reference')} maxLength={40} />
    </FormDialog>
  );
}

/**
 * A claim that will not be paid.
 * @param {{
 *   client: number, invoice: Invoice | null, owed: number, bank: number, onClose: () => void,
 * }} props
 */
export function WriteOffDialog({ client, invoice, owed, bank, onClose }) {
  const form = useForm({
    start: { amount: /** @type {number | null} */ (owed), on: today.value, reason: '' },
    labels: t.labels,
    required: ['amount', 'on', 'reason'],
    submit: async ({ amount, on, reason }, request) => {
      const cents = amount ?? 0;
      const what = { client, invoice: invoice?.id ?? null, trust_bank: bank };
      await call('write_off_claim', { ...what, amount: cents, on, reason }, request);
      toast(t.writtenOff(cents));
      onClose();
    },
  });
  return (
    <FormDialog
      title={invoice ? t.writeOffOne(invoice) : t.writeOffTitle}
      form={form}
      verb={t.writeOffVerb}
      danger
      intro={t.writeOffWords(owed)}
      onClose={onClose}
    >
      <div class="form-row">
        <MoneyField {...form.field('amount')} autoFocus />
        <DateField {...form.field('on')} />
      </div>
      <TextField {...form.field('reason')} maxLength={200} />
    </FormDialog>
  );
}

/**
 * A service that the client pays by itself.
 * @param {{ client: number, banks: OpenClaim[], onClose: () => void }} props
 */
export function FeeDialog({ client, banks, onClose }) {
  const form = useForm({
    start: {
      amount: /** @type {number | null} */ (null),
      on: today.value,
      about: '',
      trust_bank: String(banks[0]?.trust_bank ?? 0),
    },
    labels: t.labels,
    required: ['amount', 'on', 'about'],
    submit: async ({ amount, on, about, trust_bank: bank }, request) => {
      const cents = amount ?? 0;
      const args = { client, trust_bank: Number(bank), amount: cents, on, about };
      await call('add_flat_fee', args, request);
      toast(t.charged(cents));
      onClose();
    },
  });
  return (
    <FormDialog
      title={t.feeTitle}
      form={form}
      verb={t.feeVerb}
      intro={t.feeWords}
      onClose={onClose}
    >
      <TextField {...form.field('about')} hint={t.feeHint} maxLength={200} autoFocus />
      <div class="form-row">
        <MoneyField {...form.field('amount')} />
        <DateField {...form.field('on')} />
      </div>
      {banks.length > 1 ? (
        <Select
          {...form.field('trust_bank')}
          options={banks.map((bank) => ({
            value: String(bank.trust_bank),
            words: bank.trust_bank_name,
          }))}
        />
      ) : null}
    </FormDialog>
  );
}
