import { call } from '../../api/call.js';
import { Button } from '../../kit/Button.jsx';
import { PasswordField } from '../../kit/Field.jsx';
import { Form } from '../../kit/Form.jsx';
import { useForm } from '../../kit/form.js';
import { toast } from '../../kit/Toast.jsx';
import { NewPassword, passwordErrors } from './NewPassword.jsx';
import * as t from '../../strings/setup.js';

/** @param {{ onDone?: () => void, autoFocus?: boolean }} props */
export function ChangePassword({ onDone, autoFocus }) {
  const blank = { old: '', new: '', again: '' };
  const form = useForm({
    start: blank,
    labels: t.changeLabels,
    required: ['old', 'new', 'again'],
    check: (values) => passwordErrors(values.new, values.again),
    submit: async (values, request) => {
      await call('change_password', { old: values.old, new: values.new }, request);
      toast(t.changed);
      setTimeout(() => form.reset(blank));
      onDone?.();
    },
  });
  return (
    <Form form={form} label={t.change}>
      <PasswordField {...form.field('old')} autoFocus={autoFocus} />
      <NewPassword first={form.field('new')} again={form.field('again')} />
      <div class="form-foot">
        <span class="push" />
        <Button primary submit busy={form.busy.value}>
          {t.change}
        </Button>
      </div>
    </Form>
  );
}
