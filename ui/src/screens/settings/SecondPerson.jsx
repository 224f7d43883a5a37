import { call } from '../../api/call.js';
import { Button } from '../../kit/Button.jsx';
import { Check, TextField } from '../../kit/Field.jsx';
import { Form } from '../../kit/Form.jsx';
import { useForm } from '../../kit/form.js';
import { toast } from '../../kit/Toast.jsx';
import * as t from '../../strings/settings.js';

/**
 * Whether one person may prepare and approve client statements, and why.
 * @param {{ reason: string | null }} props
 */
export function SecondPerson({ reason }) {
  const form = useForm({
    start: { alone: reason !== null, reason: reason ?? '' },
    labels: t.aloneLabels,
    check: (values) =>
      values.alone && values.reason.trim() === '' ? { reason: t.aloneReasonNeeded } : {},
    submit: async (values, request) => {
      await call('save_second_person', values, request);
      toast(t.saved);
    },
  });
  const alone = form.field('alone');
  return (
    <section aria-label={t.aloneTitle}>
      <h2>{t.aloneTitle}</h2>
      <Form form={form} label={t.aloneTitle}>
        <p>{t.aloneIntro}</p>
        <Check
          id={alone.id}
          label={alone.label}
          checked={alone.value}
          onChecked={alone.onValue}
          hint={t.aloneHint}
        />
        {alone.value ? (
          <TextField {...form.field('reason')} required maxLength={300} hint={t.aloneReasonHint} />
        ) : null}
        <div class="form-foot">
          <Button primary submit busy={form.busy.value}>
            {t.save}
          </Button>
        </div>
      </Form>
    </section>
  );
}
