import { useEffect } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { call } from '../../api/call.js';
import { Button } from '../../kit/Button.jsx';
import { PasswordField, TextField } from '../../kit/Field.jsx';
import { Form } from '../../kit/Form.jsx';
import { useForm } from '../../kit/form.js';
import { session, start } from '../../state/session.js';
import { Gate } from './Gate.jsx';
import { NewPassword, passwordErrors } from './NewPassword.jsx';
import Welcome from './Welcome.jsx';
import * as t from '../../strings/setup.js';

/** Who works here, and their password. What was open stays where it was. */
export default function Lock() {
  const page = useSignal(/** @type {'unlock' | 'recovery' | 'books'} */ ('unlock'));
  const back = () => (page.value = 'unlock');
  if (page.value === 'books') return <Welcome onBack={back} />;
  if (page.value === 'recovery') return <RecoveryUnlock onBack={back} />;
  return (
    <Unlock
      key={start.value?.book?.name}
      onRecovery={() => (page.value = 'recovery')}
      onBooks={() => (page.value = 'books')}
    />
  );
}

/** @param {{ onRecovery: () => void, onBooks: () => void }} props */
function Unlock({ onRecovery, onBooks }) {
  const people = start.value?.users ?? [];
  const wait = useWait();
  const form = useForm({
    start: { login: people[0]?.login ?? '', password: '' },
    labels: { login: people.length > 0 ? t.who : t.signInName, password: t.password },
    required: ['login', 'password'],
    submit: async (values) => {
      session.value = await call('unlock', values).catch((thrown) => {
        wait.startFrom(thrown.help ?? thrown.words);
        throw thrown;
      });
    },
  });
  return (
    <Gate title={t.unlockTitle}>
      <p class="sub">{t.unlockBook(start.value?.book?.name ?? '')}</p>
      <Form form={form} label={t.unlockTitle}>
        {people.length > 0 ? (
          <fieldset>
            <legend class="small">{t.who}</legend>
            <div class="people">
              {people.map((person) => (
                <label key={person.login}>
                  <input
                    type="radio"
                    name="login"
                    checked={form.values.value.login === person.login}
                    onChange={() => form.set('login', person.login)}
                  />
                  {person.name}
                  <span class="tag small push">{person.login}</span>
                </label>
              ))}
            </div>
          </fieldset>
        ) : (
          <TextField {...form.field('login')} autoComplete="username" />
        )}
        <PasswordField {...form.field('password')} autoFocus />
        {start.value?.book?.demo ? <p class="sub">{t.demoPassword}</p> : null}
        <div class="form-foot">
          <span role="status">{wait.seconds > 0 ? t.waitSeconds(wait.seconds) : ''}</span>
          <span class="push" />
          <Button
            primary
            submit
            busy={form.busy.value}
            off={wait.seconds > 0 && t.waitSeconds(wait.seconds)}
          >
            {t.unlock}
          </Button>
        </div>
      </Form>
      <div class="line">
        <button type="button" class="link" onClick={onRecovery}>
          {t.useRecovery}
        </button>
        <span class="push" />
        <button type="button" class="link" onClick={onBooks}>
          {t.otherBook}
        </button>
      </div>
    </Gate>
  );
}

/**
 * Counts down what the engine asks a person to wait after too many wrong passwords. The engine
 * refuses before that in any case; the page only shows it.
 */
function useWait() {
  const until = useSignal(0);
  const seconds = useSignal(0);
  useEffect(() => {
    const tick = () =>
      (seconds.value = Math.max(0, Math.ceil((until.value - performance.now()) / 1000)));
    tick();
    if (seconds.value === 0) return;
    const timer = setInterval(tick, 250);
    return () => clearInterval(timer);
  }, [until.value, seconds.value === 0]);
  /** @param {string} words "… in 30 seconds" */
  const startFrom = (words) => {
    const asked = /(\d+) seconds?\b/.exec(words)?.[1];
    if (asked) until.value = performance.now() + Number(asked) * 1000;
  };
  return { seconds: seconds.value, startFrom };
}

/** @param {{ onBack: () => void }} props */
function RecoveryUnlock({ onBack }) {
  const form = useForm({
    start: { recovery: '', login: start.value?.users[0]?.login ?? '', new_password: '', again: '' },
    labels: t.recoveryUnlockLabels,
    required: ['recovery', 'login', 'new_password', 'again'],
    check: (values) => passwordErrors(values.new_password, values.again),
    submit: async ({ again: _, ...values }, request) => {
      session.value = await call('unlock_with_recovery', values, request);
    },
  });
  return (
    <Gate title={t.recoveryUnlockTitle}>
      <p class="sub">{t.recoveryUnlockIntro}</p>
      <Form form={form} label={t.recoveryUnlockTitle}>
        <TextField {...form.field('recovery')} mono autoFocus />
        <TextField {...form.field('login')} width="m" autoComplete="username" />
        <NewPassword first={form.field('new_password')} again={form.field('again')} />
        <div class="form-foot">
          <Button onPress={onBack}>{t.back}</Button>
          <span class="push" />
          <Button primary submit busy={form.busy.value}>
            {t.unlock}
          </Button>
        </div>
      </Form>
    </Gate>
  );
}
