// How long a client's payments are held, from each day on, where it is not as long as others.
import { call } from '../../api/call.js';
import { DateField } from '../../kit/DateField.jsx';
import { TextField } from '../../kit/Field.jsx';
import { useForm } from '../../kit/form.js';
import { FormDialog } from '../../kit/FormDialog.jsx';
import { useResource } from '../../kit/resource.js';
import { toast } from '../../kit/Toast.jsx';
import { today } from '../../state/session.js';
import { DatedSetting } from './DatedSetting.jsx';
import { checkHolds, holdsOf, holdValues, METHODS } from '../settings/holds.js';
import * as t from '../../strings/holds.js';
import { holdLabels } from '../../strings/settings.js';

/** @import { Client, Holds } from '../../api/bindings/commands' */

/** @param {{ client: Client }} props */
export function ClientHolds({ client }) {
  const agencys = useResource(() => call('settings', {}), [], ['settings']).data.value?.holds;
  const start = client.holds.at(-1)?.days ?? agencys;
  return (
    <DatedSetting
      title={t.title}
      none={t.asOthers}
      all={client.holds}
      said={t.said}
      set={t.set}
      dialog={(close) =>
        start ? <HoldsDialog client={client.id} start={start} onClose={close} /> : null
      }
    />
  );
}

/** @param {{ client: number, start: Holds, onClose: () => void }} props */
function HoldsDialog({ client, start, onClose }) {
  const form = useForm({
    start: { from_on: today.value, ...holdValues(start), source: '' },
    labels: { ...t.labels, ...holdLabels },
    required: ['from_on', ...METHODS, 'source'],
    check: checkHolds,
    submit: async ({ from_on, source, ...days }, request) => {
      const holds = { from_on, source, days: holdsOf(days) };
      await call('set_client_holds', { client, holds }, request);
      toast(t.done);
      onClose();
    },
  });
  return (
    <FormDialog title={t.dialog} form={form} verb={t.verb} intro={t.intro} onClose={onClose}>
      <DateField {...form.field('from_on')} autoFocus />
      <div class="form-row">
        {METHODS.map((method) => (
          <TextField key={method} {...form.field(method)} maxLength={2} />
        ))}
      </div>
      <TextField {...form.field('source')} hint={t.sourceHint} maxLength={200} />
    </FormDialog>
  );
}
