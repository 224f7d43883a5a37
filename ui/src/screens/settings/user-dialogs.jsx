import { useSignal } from '@preact/signals';
import { asProblem, call, newRequest } from '../../api/call.js';
import { useCommand } from '../../app/use-command.js';
import { Button } from '../../kit/Button.jsx';
import { Dialog } from '../../kit/Dialog.jsx';
import { Check, TextField } from '../../kit/Field.jsx';
import { Form } from '../../kit/Form.jsx';
import { useForm } from '../../kit/form.js';
import { copyText, ProblemView } from '../../kit/ProblemView.jsx';
import { cancel } from '../../strings/kit.js';
import * as t from '../../strings/settings.js';

/** @import { Role, UserRow as User } from '../../api/bindings/commands' */

const ROLES = /** @type {Role[]} */ (Object.keys(t.roleNames));

/**
 * @param {{ chosen: Role[], onChosen: (roles: Role[]) => void, error: string | null }} props
 */
function RoleChecks({ chosen, onChosen, error }) {
  return (
    <fieldset class="stack">
      <legend class="small">{t.roles}</legend>
      {ROLES.map((role) => (
        <Check
          key={role}
          label={t.roleNames[role]}
          hint={t.roleHints[role]}
          checked={chosen.includes(role)}
          onChecked={(on) =>
            onChosen(on ? [...chosen, role] : chosen.filter((other) => other !== role))
          }
        />
      ))}
      {error ? (
        <p class="fld-error" role="alert">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}

/**
 * @param {{ onClose: () => void, onAdded: (name: string, password: string) => void }} props
 */
export function AddUser({ onClose, onAdded }) {
  const form = useForm({
    start: { name: '', login: '', roles: /** @type {Role[]} */ ([]) },
    labels: { ...t.addUserLabels, roles: t.roles },
    required: ['name', 'login'],
    check: ({ roles }) => (roles.length === 0 ? { roles: t.rolesNeeded } : {}),
    submit: async (values, request) => {
      const made = await call('add_user', values, request);
      onAdded(values.name, made.one_time_password);
    },
  });
  const roles = form.field('roles');
  return (
    <Dialog
      title={t.addUser}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{cancel}</Button>
          <Button primary busy={form.busy.value} onPress={() => void form.submit()}>
            {t.add}
          </Button>
        </>
      }
    >
      <Form form={form} label={t.addUser}>
        <div class="form-row">
          <TextField {...form.field('name')} autoFocus />
          <TextField {...form.field('login')} />
        </div>
        <RoleChecks chosen={roles.value} onChosen={roles.onValue} error={roles.error} />
        <button type="submit" hidden />
      </Form>
    </Dialog>
  );
}

/** @param {{ user: User, onClose: () => void, onSaved: () => void }} props */
export function RolesDialog({ user, onClose, onSaved }) {
  const chosen = useSignal(user.roles);
  const problem = useSignal(/** @type {import('../../api/call.js').ProblemError | null} */ (null));
  const error = useSignal(/** @type {string | null} */ (null));
  const save = async () => {
    error.value = chosen.value.length === 0 ? t.rolesNeeded : null;
    if (error.value) return;
    try {
      await call('set_roles', { user: user.id, roles: chosen.value }, newRequest());
      onSaved();
    } catch (thrown) {
      problem.value = asProblem(thrown);
    }
  };
  useCommand('primary', () => void save());
  return (
    <Dialog
      title={t.rolesOf(user.name)}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{cancel}</Button>
          <Button primary onPress={() => void save()}>
            {t.save}
          </Button>
        </>
      }
    >
      <ProblemView problem={problem.value} />
      <RoleChecks
        chosen={chosen.value}
        onChosen={(roles) => (chosen.value = roles)}
        error={error.value}
      />
    </Dialog>
  );
}

/**
 * Shown once, closed only on purpose.
 * @param {{ name: string, password: string, onClose: () => void }} props
 */
export function OneTime({ name, password, onClose }) {
  return (
    <Dialog
      title={t.oneTimeTitle}
      size="small"
      firm
      onClose={onClose}
      actions={
        <>
          <Button icon="copy" onPress={() => copyText(password)}>
            {t.copy}
          </Button>
          <Button primary onPress={onClose}>
            {t.oneTimeDone}
          </Button>
        </>
      }
    >
      <p>{t.oneTimeWords(name)}</p>
      <p class="secret mono">{password}</p>
    </Dialog>
  );
}
