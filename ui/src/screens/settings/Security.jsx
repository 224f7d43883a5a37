import { call } from '../../api/call.js';
import { Button } from '../../kit/Button.jsx';
import { TextField } from '../../kit/Field.jsx';
import { Form } from '../../kit/Form.jsx';
import { useForm } from '../../kit/form.js';
import { toast } from '../../kit/Toast.jsx';
import { may, session } from '../../state/session.js';
import { ChangePassword } from '../setup/ChangePassword.jsx';
import { RecoverySettings } from './RecoverySettings.jsx';
import * as t from '../../strings/settings.js';

export function Security() {
  return (
    <>
      <section aria-label={t.passwordTitle}>
        <h2>{t.passwordTitle}</h2>
        <ChangePassword />
      </section>
      {may('keep_settings') ? (
        <section aria-label={t.idleTitle}>
          <h2>{t.idleTitle}</h2>
          <IdleForm />
        </section>
      ) : null}
      {may('keep_users') ? <RecoverySettings /> : null}
    </>
  );
}

function IdleForm() {
  const form = useForm({
    start: { idle_minutes: String(session.value?.idle_minutes ?? 15) },
    labels: t.securityLabels,
    required: ['idle_minutes'],
    check: ({ idle_minutes: text }) =>
      /^\d{1,2}$/.test(text.trim()) && Number(text) >= 5 && Number(text) <= 60
        ? {}
        : { idle_minutes: t.idleBad },
    submit: async (values, request) => {
      const minutes = Number(values.idle_minutes);
      await call('save_security', { idle_minutes: minutes }, request);
      if (session.value) session.value = { ...session.value, idle_minutes: minutes };
      toast(t.saved);
    },
  });
  return (
    <Form form={form} label={t.idleTitle}>
      <p>{t.idle}</p>
      <TextField {...form.field('idle_minutes')} width="xs" hint={t.idleHint} />
      <div class="form-foot">
        <Button primary submit busy={form.busy.value}>
          {t.save}
        </Button>
      </div>
    </Form>
  );
}
