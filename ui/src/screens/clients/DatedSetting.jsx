// What was agreed with a client from each day on, the newest first, and the dialog to agree more.
import { useSignal } from '@preact/signals';
import { Button } from '../../kit/Button.jsx';
import { may } from '../../state/session.js';
import { forbidden } from '../../strings/clients.js';

/**
 * @template {{ from_on: string }} One
 * @param {{
 *   title: string, none: string, all: One[], said: (one: One) => string, set: string,
 *   dialog: (close: () => void) => import('preact').ComponentChildren,
 * }} props
 */
export function DatedSetting({ title, none, all, said, set, dialog }) {
  const setting = useSignal(false);
  const newest = [...all].reverse();
  return (
    <>
      <h2>{title}</h2>
      {newest.length === 0 ? <p class="tag">{none}</p> : null}
      {newest.map((one) => (
        <p key={one.from_on}>{said(one)}</p>
      ))}
      <div class="line after-table">
        <Button
          off={may('keep_clients') ? null : forbidden}
          onPress={() => (setting.value = true)}
        >
          {set}
        </Button>
      </div>
      {setting.value ? dialog(() => (setting.value = false)) : null}
    </>
  );
}
