import { useSignal } from '@preact/signals';
import { call } from '../../api/call.js';
import { Button } from '../../kit/Button.jsx';
import { Dialog } from '../../kit/Dialog.jsx';
import { PasswordField } from '../../kit/Field.jsx';
import { Form } from '../../kit/Form.jsx';
import { useForm } from '../../kit/form.js';
import { Banner } from '../../kit/small.jsx';
import { session } from '../../state/session.js';
import { recoveryIntro, recoveryTitle } from '../../strings/setup.js';
import { RecoveryKey } from '../setup/RecoveryKey.jsx';
import * as t from '../../strings/settings.js';

/** @import { RecoveryShown } from '../../api/bindings/commands' */

/** Whether the key is on paper, and a new one when it is not or no longer. */
export function RecoverySettings() {
  const shown = useSignal(/** @type {RecoveryShown | null} */ (null));
  const form = useForm({
    start: { password: '' },
    labels: { password: t.recoveryPassword },
    required: ['password'],
    submit: async ({ password }, request) => {
      const login = session.value?.user.login ?? '';
      shown.value = await call('new_recovery_key', { login, password }, request);
      form.set('password', '');
    },
  });
  const confirmed = session.value?.recovery_confirmed ?? false;
  const close = () => (shown.value = null);
  return (
    <section class="stack" aria-label={t.recoveryTitle}>
      <h2>{t.recoveryTitle}</h2>
      {confirmed ? (
        <Banner level="clear" verdict={t.recoveryKnown} />
      ) : (
        <Banner level="care" verdict={t.recoveryOpen} />
      )}
      <Form form={form} label={t.recoveryNew}>
        <p>{t.recoveryNewWords}</p>
        <PasswordField {...form.field('password')} width="m" />
        <div class="form-foot">
          <Button submit busy={form.busy.value}>
            {t.recoveryNew}
          </Button>
        </div>
      </Form>
      {shown.value ? (
        <Dialog title={recoveryTitle} size="wide" onClose={close}>
          <p>{recoveryIntro}</p>
          <RecoveryKey
            shown={shown.value}
            onConfirmed={() => {
              if (session.value) session.value = { ...session.value, recovery_confirmed: true };
              close();
            }}
          />
        </Dialog>
      ) : null}
    </section>
  );
}
