import { call } from '../../api/call.js';
import { Button } from '../../kit/Button.jsx';
import { Form } from '../../kit/Form.jsx';
import { useForm } from '../../kit/form.js';
import { Loaded } from '../../kit/ProblemView.jsx';
import { useResource } from '../../kit/resource.js';
import { toast } from '../../kit/Toast.jsx';
import { session } from '../../state/session.js';
import { agencyLabels } from '../../strings/setup.js';
import { AgencyFields } from '../setup/AgencyFields.jsx';
import * as t from '../../strings/settings.js';

/** @import { Agency } from '../../api/bindings/commands' */

export function AgencySettings() {
  const found = useResource(() => call('settings', {}), []);
  return <Loaded of={found}>{(settings) => <Edit agency={settings.agency} />}</Loaded>;
}

/** @param {{ agency: Agency }} props */
function Edit({ agency }) {
  const form = useForm({
    start: { ...agency, time_zone: agency.time_zone || (session.peek()?.time_zone ?? '') },
    labels: agencyLabels,
    required: ['name'],
    hold: true,
    submit: async (values, request) => {
      await call('save_agency', values, request);
      // Its name stands in the bar below, and another time zone may be at another day.
      const now = await call('session', {});
      session.value = { ...now, notices: session.peek()?.notices ?? [] };
      toast(t.saved);
    },
  });
  return (
    <>
      <p class="sub">{t.agencyIntro}</p>
      <Form form={form} label={t.sections.agency}>
        <AgencyFields form={form} />
        <div class="form-foot">
          <Button primary submit busy={form.busy.value} keys="Ctrl+Enter">
            {t.save}
          </Button>
        </div>
      </Form>
    </>
  );
}
