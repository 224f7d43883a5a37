// The least that a client is paid, and its move to another trust bank.
import { call } from '../../api/call.js';
import { DateField } from '../../kit/DateField.jsx';
import { MoneyField, Select, TextField } from '../../kit/Field.jsx';
import { useForm } from '../../kit/form.js';
import { FormDialog } from '../../kit/FormDialog.jsx';
import { toast } from '../../kit/Toast.jsx';
import { today } from '../../state/session.js';
import { DatedSetting } from './DatedSetting.jsx';
import * as t from '../../strings/small.js';

/** @import { Client, OpenClaim } from '../../api/bindings/commands' */

/** @param {{ client: Client }} props */
export const Minimums = ({ client }) => (
  <DatedSetting
    title={t.minimums}
    none={t.noMinimum}
    all={client.minimums}
    said={t.minimumSaid}
    set={t.set}
    dialog={(close) => <MinimumDialog client={client} onClose={close} />}
  />
);

/** @param {{ client: Client, onClose: () => void }} props */
function MinimumDialog({ client, onClose }) {
  const form = useForm({
    start: {
      from_on: today.value,
      minimum: /** @type {number | null} */ (null),
      months: '0',
      source: '',
    },
    labels: t.labels,
    required: ['from_on', 'minimum', 'months', 'source'],
    check: ({ months }) => (/^\d{1,2}$/.test(months.trim()) ? {} : { months: t.bad }),
    submit: async ({ minimum, months, ...rest }, request) => {
      const of = { ...rest, minimum: minimum ?? 0, months: Number(months) };
      await call('set_remit_minimum', { client: client.id, minimum: of }, request);
      toast(t.done);
      onClose();
    },
  });
  return (
    <FormDialog title={t.title} form={form} verb={t.verb} intro={t.intro} onClose={onClose}>
      <div class="form-row">
        <DateField {...form.field('from_on')} autoFocus />
        <MoneyField {...form.field('minimum')} />
        <TextField {...form.field('months')} maxLength={2} />
      </div>
      <TextField {...form.field('source')} hint={t.sourceHint} maxLength={200} />
    </FormDialog>
  );
}

/**
 * A client's released money moves to another trust bank.
 * @param {{ client: number, banks: OpenClaim[], onClose: () => void }} props
 */
export function MoveBankDialog({ client, banks, onClose }) {
  const form = useForm({
    start: {
      from: String(banks[0]?.trust_bank ?? ''),
      to: String(banks[1]?.trust_bank ?? ''),
      amount: /** @type {number | null} */ (null),
      on: today.value,
    },
    labels: t.moveLabels,
    required: ['from', 'to', 'amount', 'on'],
    submit: async ({ from, to, amount, on }, request) => {
      const cents = amount ?? 0;
      const args = { client, from: Number(from), to: Number(to), amount: cents, on };
      await call('move_client_bank', args, request);
      toast(t.moved(cents));
      onClose();
    },
  });
  const options = banks.map((bank) => ({
    value: String(bank.trust_bank),
    words: bank.trust_bank_name,
  }));
  return (
    <FormDialog
      title={t.moveTitle}
      form={form}
      verb={t.moveVerb}
      intro={t.moveWords}
      onClose={onClose}
    >
      <div class="form-row">
        <Select {...form.field('from')} options={options} />
        <Select {...form.field('to')} options={options} />
      </div>
      <div class="form-row">
        <MoneyField {...form.field('amount')} autoFocus />
        <DateField {...form.field('on')} />
      </div>
    </FormDialog>
  );
}
