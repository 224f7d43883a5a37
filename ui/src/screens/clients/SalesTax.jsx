// The sales tax on a client's commission, from each day on.
import { useSignal } from '@preact/signals';
import { call } from '../../api/call.js';
import { Button } from '../../kit/Button.jsx';
import { DateField } from '../../kit/DateField.jsx';
import { TextField } from '../../kit/Field.jsx';
import { useForm } from '../../kit/form.js';
import { FormDialog } from '../../kit/FormDialog.jsx';
import { toast } from '../../kit/Toast.jsx';
import { may, today } from '../../state/session.js';
import { readRate } from './rate.js';
import { badRate, forbidden } from '../../strings/clients.js';
import * as t from '../../strings/rates.js';

/** @import { Client } from '../../api/bindings/commands' */

/** @param {{ client: Client }} props */
export function SalesTax({ client }) {
  const setting = useSignal(false);
  const newest = [...client.taxes].reverse();
  return (
    <>
      <h2>{t.taxes}</h2>
      {newest.length === 0 ? <p class="tag">{t.noTax}</p> : null}
      {newest.map((tax) => (
        <p key={tax.from_on}>{t.taxSaid(tax)}</p>
      ))}
      <div class="line after-table">
        <Button
          off={may('keep_clients') ? null : forbidden}
          onPress={() => (setting.value = true)}
        >
          {t.setTax}
        </Button>
      </div>
      {setting.value ? (
        <TaxDialog client={client} onClose={() => (setting.value = false)} />
      ) : null}
    </>
  );
}

/** @param {{ client: Client, onClose: () => void }} props */
function TaxDialog({ client, onClose }) {
  const form = useForm({
    start: { from_on: today.value, rate: '', state: client.form.state, source: '' },
    labels: t.taxLabels,
    required: ['from_on', 'rate', 'state', 'source'],
    check: ({ rate }) => (readRate(rate) === null ? { rate: badRate } : {}),
    submit: async ({ rate, ...rest }, request) => {
      const tax = { ...rest, rate: readRate(rate) ?? rate };
      await call('set_sales_tax', { client: client.id, tax }, request);
      toast(t.taxDone);
      onClose();
    },
  });
  return (
    <FormDialog
      title={t.taxTitle}
      form={form}
      verb={t.taxVerb}
      intro={t.taxIntro}
      onClose={onClose}
    >
      <div class="form-row">
        <DateField {...form.field('from_on')} autoFocus />
        <TextField {...form.field('rate')} hint={t.taxRateHint} />
        <TextField {...form.field('state')} maxLength={2} />
      </div>
      <TextField {...form.field('source')} hint={t.taxSourceHint} maxLength={200} />
    </FormDialog>
  );
}
