import { useSignal } from '@preact/signals';
import { call, ProblemError } from '../../api/call.js';
import { Button } from '../../kit/Button.jsx';
import { Choice, PasswordField, TextField } from '../../kit/Field.jsx';
import { Form } from '../../kit/Form.jsx';
import { useForm } from '../../kit/form.js';
import { start } from '../../state/session.js';
import { Gate } from './Gate.jsx';
import * as t from '../../strings/setup.js';

/** A backup file becomes a book, opened by a password or the recovery key of that time.
 * @param {{ onBack: () => void }} props */
export function Restore({ onBack }) {
  const path = useSignal('');
  const by = useSignal(/** @type {'password' | 'recovery'} */ ('password'));
  const form = useForm({
    start: { login: '', password: '', recovery: '' },
    labels: t.restoreLabels,
    required: by.value === 'password' ? ['login', 'password'] : ['recovery'],
    submit: async (values, request) => {
      if (path.value === '') throw new ProblemError({ code: 'invalid', words: t.restoreFirst });
      const restored = await call('restore_book', { path: path.value, ...values }, request);
      start.value = restored.state;
    },
  });
  const choose = async () => {
    const found = await call('restore_dialog', {}).catch((thrown) => {
      form.problem.value = thrown;
      return null;
    });
    if (found) path.value = found.path;
  };
  return (
    <Gate title={t.restoreTitle}>
      <p class="sub">{t.restoreIntro}</p>
      <Form form={form} label={t.restoreTitle}>
        <div class="line">
          <Button icon="folder-open" onPress={choose}>
            {t.chooseFile}
          </Button>
          <span class={path.value ? 'path' : 'tag'} role="status">
            {path.value || t.noFile}
          </span>
        </div>
        <Choice
          label={t.restoreBy}
          value={by.value}
          onValue={(value) => (by.value = value)}
          options={[
            { value: 'password', words: t.byPassword },
            { value: 'recovery', words: t.byRecovery },
          ]}
        />
        {by.value === 'password' ? (
          <div class="form-row">
            <TextField {...form.field('login')} autoComplete="username" />
            <PasswordField {...form.field('password')} />
          </div>
        ) : (
          <TextField {...form.field('recovery')} mono />
        )}
        <div class="form-foot">
          <Button onPress={onBack}>{t.back}</Button>
          <span class="push" role="status">
            {form.busy.value ? t.working : ''}
          </span>
          <Button primary submit busy={form.busy.value}>
            {t.restore}
          </Button>
        </div>
      </Form>
    </Gate>
  );
}
