import { call, newRequest } from '../../api/call.js';
import { longDay } from '../../format.js';
import { Button } from '../../kit/Button.jsx';
import { TextField } from '../../kit/Field.jsx';
import { Form } from '../../kit/Form.jsx';
import { useForm } from '../../kit/form.js';
import { session } from '../../state/session.js';
import { Gate } from './Gate.jsx';
import * as t from '../../strings/setup.js';

/** @import { ComponentChildren } from 'preact' */

/**
 * The recovery key, shown once. The book opens when one group was typed back from the paper.
 * @param {{
 *   made: import('../../api/bindings/commands').Commands['create_book']['result'], name: string,
 *   steps: ComponentChildren,
 * }} props
 */
export function Recovery({ made, name, steps }) {
  const form = useForm({
    start: { text: '' },
    labels: { text: t.confirmGroup(made.confirm_group) },
    required: ['text'],
    submit: async ({ text }) => {
      await call('confirm_recovery', { group: made.confirm_group, text }, newRequest());
      session.value = made.session;
    },
  });
  return (
    <Gate title={t.recoveryTitle} wide above={steps}>
      <p class="sub">{t.recoveryIntro}</p>
      <div class="kit">
        <p class="kit-title">{t.kitTitle}</p>
        <p class="kit-only">{t.kitFor(name, longDay(made.session.today))}</p>
        <ol class="recovery mono">
          {made.recovery_groups.map((group, index) => (
            <li key={index}>
              <span class="tag">{t.group(index + 1)}</span>
              {group}
            </li>
          ))}
        </ol>
        <p class="kit-only">{t.kitUse}</p>
      </div>
      <div>
        <Button icon="printer" onPress={() => globalThis.print()}>
          {t.printKit}
        </Button>
      </div>
      <Form form={form} label={t.recoveryTitle}>
        <TextField {...form.field('text')} hint={t.confirmWhy} width="m" mono />
        <div class="form-foot">
          <span class="push" />
          <Button primary submit busy={form.busy.value}>
            {t.recoveryDone}
          </Button>
        </div>
      </Form>
    </Gate>
  );
}
