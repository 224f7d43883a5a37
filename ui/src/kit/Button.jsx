import { keyOf } from '../app/commands.js';
import { showKey } from '../app/keys.js';
import { useCommand } from '../app/use-command.js';
import { announce } from './Toast.jsx';
import { Icon } from './Icon.jsx';
import * as t from '../strings/kit.js';

/** @import { ComponentChildren, Ref } from 'preact' */

/**
 * A button. With `command` it takes its key from commands.js and answers that key while it is on
 * screen. With `off` it stays in place and in reach, and says why it does nothing now.
 * @param {{
 *   children: ComponentChildren,
 *   onPress?: () => void,
 *   command?: string,
 *   keys?: string,
 *   icon?: string,
 *   primary?: boolean,
 *   danger?: boolean,
 *   small?: boolean,
 *   plain?: boolean,
 *   busy?: boolean,
 *   off?: string | false | null,
 *   submit?: boolean,
 *   pressed?: boolean,
 *   label?: string,
 *   id?: string,
 *   ref?: Ref<HTMLButtonElement>,
 *   expanded?: boolean,
 *   popup?: 'menu' | 'dialog' | 'listbox',
 * }} props `off`: the reason; `keys`: a key to show that another part answers
 */
export function Button(props) {
  const { children, onPress, command, icon, busy, off, submit } = props;
  const stopped = Boolean(off) || Boolean(busy);
  const press = () => {
    if (off) announce(t.notNow(off));
    else if (!busy) onPress?.();
  };
  useCommand(command ?? 'primary', command ? press : null);
  const key = command ? keyOf(command) : props.keys;
  const keyWords = key ? showKey(key) : '';
  const look = ['primary', 'danger', 'small', 'plain'].filter(
    (name) => props[/** @type {'primary'} */ (name)],
  );
  return (
    <button
      type={submit && !stopped ? 'submit' : 'button'}
      class={`btn ${look.join(' ')}`}
      id={props.id}
      ref={props.ref}
      aria-disabled={stopped || undefined}
      aria-busy={busy || undefined}
      aria-pressed={props.pressed}
      aria-label={props.label}
      aria-expanded={props.expanded}
      aria-haspopup={props.popup}
      title={off || props.label || undefined}
      onClick={submit && !stopped ? undefined : press}
    >
      {icon ? <Icon name={icon} size={18} /> : null}
      <span class="btn-words">{children}</span>
      {keyWords ? <kbd aria-hidden="true">{keyWords}</kbd> : null}
    </button>
  );
}
