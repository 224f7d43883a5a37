// The sales tax on a client's commission, from each day on.
import { call } from '../../api/call.js';
import { DateField } from '../../kit/DateField.jsx';
import { TextField } from '../../kit/Field.jsx';
import { useForm } from '../../kit/form.js';
import { FormDialog } from '../../kit/FormDialog.jsx';
import { toast } from '../../kit/Toast.jsx';
import { today } from '../../state/session.js';
import { DatedSetting } from './DatedSetting.jsx';
import { readRate } from './rate.js';
import { badRate } from '../../strings/clients.js';
import * as t from '../../strings/rates.js';

/** @import { Client } from '../../api/bindings/commands' */

/** @param {{ client: Client }} props */
export const SalesTax = ({ client }) => (
  <DatedSetting
    title={t.taxes}
    none={t.noTax}
    all={client.taxes}
    said={t.taxSaid}
    set={t.setTax}
    dialog={(close) => <TaxDialog client={client} onClose={close} />}
  />
);

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
