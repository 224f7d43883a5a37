import { useSignal } from '@preact/signals';
import { asProblem, call, newRequest } from '../../api/call.js';
import { listed } from '../../format.js';
import { Button } from '../../kit/Button.jsx';
import { ask } from '../../kit/Dialog.jsx';
import { Loaded, ProblemView } from '../../kit/ProblemView.jsx';
import { useResource } from '../../kit/resource.js';
import { Chip } from '../../kit/small.jsx';
import { Table } from '../../kit/Table.jsx';
import { AddUser, OneTime, RolesDialog } from './user-dialogs.jsx';
import * as t from '../../strings/settings.js';

/** @import { UserRow as User } from '../../api/bindings/commands' */
/** @typedef {{ name: string, password: string }} Handed */

export function Users() {
  const found = useResource(() => call('users', {}), [], ['users']);
  const adding = useSignal(false);
  const roles = useSignal(/** @type {User | null} */ (null));
  const handed = useSignal(/** @type {Handed | null} */ (null));
  const problem = useSignal(/** @type {import('../../api/call.js').ProblemError | null} */ (null));
  /** @param {() => Promise<unknown>} act */
  const attempt = async (act) => {
    problem.value = null;
    try {
      await act();
      await found.reload();
    } catch (thrown) {
      problem.value = asProblem(thrown);
    }
  };
  return (
    <>
      <p class="sub">{t.usersIntro}</p>
      <ProblemView problem={problem.value} />
      <Loaded of={found}>
        {(users) => (
          <UserTable
            users={users}
            onRoles={(user) => (roles.value = user)}
            onReset={(user) => attempt(() => reset(user, handed))}
            onRemove={(user) => attempt(() => remove(user))}
          />
        )}
      </Loaded>
      <div>
        <Button primary icon="user-plus" onPress={() => (adding.value = true)}>
          {t.addUser}
        </Button>
      </div>
      {adding.value ? (
        <AddUser
          onClose={() => (adding.value = false)}
          onAdded={(name, password) => {
            adding.value = false;
            handed.value = { name, password };
            void found.reload();
          }}
        />
      ) : null}
      {roles.value ? (
        <RolesDialog
          user={roles.value}
          onClose={() => (roles.value = null)}
          onSaved={() => {
            roles.value = null;
            void found.reload();
          }}
        />
      ) : null}
      {handed.value ? <OneTime {...handed.value} onClose={() => (handed.value = null)} /> : null}
    </>
  );
}

/** @param {User} user @param {import('@preact/signals').Signal<Handed | null>} handed */
async function reset(user, handed) {
  const reply = await ask({
    title: t.resetTitle(user.name),
    words: t.resetWords(user.name),
    verb: t.resetVerb,
  });
  if (reply !== 'yes') return;
  const made = await call('reset_password', { user: user.id }, newRequest());
  handed.value = { name: user.name, password: made.one_time_password };
}

/** @param {User} user */
async function remove(user) {
  const reply = await ask({
    title: t.stopTitle(user.name),
    words: t.stopWords(user.name),
    verb: t.stop,
    danger: true,
  });
  if (reply === 'yes') await call('remove_user', { user: user.id }, newRequest());
}

/** @param {{ user: User }} props */
function State({ user }) {
  if (!user.active) return <Chip>{t.inactive}</Chip>;
  return user.must_change ? (
    <Chip tone="warn">{t.mustChange}</Chip>
  ) : (
    <Chip tone="ok">{t.active}</Chip>
  );
}

/**
 * @param {{
 *   users: User[], onRoles: (user: User) => void, onReset: (user: User) => void,
 *   onRemove: (user: User) => void,
 * }} props
 */
function UserTable({ users, onRoles, onReset, onRemove }) {
  const heads = t.userHeads;
  /** @param {User} user */
  const acts = (user) =>
    user.active ? (
      <span class="line" role="group" aria-label={t.manage(user.name)}>
        <Button small onPress={() => onRoles(user)}>
          {t.changeRoles}
        </Button>
        {user.me ? null : (
          <>
            <Button small onPress={() => onReset(user)}>
              {t.reset}
            </Button>
            <Button small onPress={() => onRemove(user)}>
              {t.stop}
            </Button>
          </>
        )}
      </span>
    ) : null;
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={t.userCaption}>
      <Table
        caption={t.userCaption}
        class="users"
        rows={users}
        rowKey={(user) => user.id}
        columns={[
          { key: 'name', label: heads.name, cell: (user) => user.name },
          { key: 'login', label: heads.login, cell: (user) => user.login },
          { key: 'roles', label: heads.roles, cell: (user) => listed(user.roles.map(t.roleName)) },
          { key: 'state', label: heads.state, cell: (user) => <State user={user} /> },
          { key: 'acts', label: heads.acts, hideLabel: true, wide: true, cell: acts },
        ]}
      />
    </div>
  );
}
