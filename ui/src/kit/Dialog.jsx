// Native dialogs: focus goes in, stays in, and comes back. `ask` is the program's question.
import { signal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import { useCommand } from '../app/use-command.js';
import { Button } from './Button.jsx';
import { Icon } from './Icon.jsx';
import * as t from '../strings/kit.js';

/** @import { ComponentChildren } from 'preact' */

/**
 * A dialog, open for as long as it is drawn.
 * @param {{
 *   title: string, children: ComponentChildren, onClose: () => void, actions?: ComponentChildren,
 *   size?: 'small' | 'normal' | 'wide' | 'drawer', firm?: boolean,
 * }} props `firm`: Esc does not close it
 */
export function Dialog({ title, children, onClose, actions, size = 'normal', firm }) {
  /** @type {import('preact').RefObject<HTMLDialogElement | null>} */
  const box = useRef(null);
  const id = useId();
  useEffect(() => {
    const dialog = box.current;
    const opener = document.activeElement;
    dialog?.showModal();
    if (dialog && !dialog.querySelector('[autofocus]')) firstField(dialog)?.focus();
    return () => {
      dialog?.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return (
    <dialog
      class={`dialog d-${size}`}
      ref={box}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        if (!firm) onClose();
      }}
    >
      <div class="dialog-head">
        <h2 id={id}>{title}</h2>
        {firm ? null : (
          <button class="bare" type="button" aria-label={t.close} onClick={onClose}>
            <Icon name="x" size={18} />
          </button>
        )}
      </div>
      <div class="dialog-body">{children}</div>
      {actions ? <div class="dialog-foot">{actions}</div> : null}
    </dialog>
  );
}

/** @param {HTMLElement} box @returns {HTMLElement | null} */
const firstField = (box) =>
  box.querySelector('.dialog-body :is(input, select, textarea, button, [tabindex="0"])') ??
  box.querySelector('.dialog-foot button');

/**
 * @typedef {object} Question
 * @property {string} title names the object
 * @property {ComponentChildren} words
 * @property {string} verb on the button that does it
 * @property {string} [other] a third way, "Discard"
 * @property {string} [keep] instead of "Cancel"
 * @property {boolean} [danger]
 */
/** @typedef {'yes' | 'other' | 'no'} Reply */

/** @typedef {Question & { answer: (reply: Reply) => void }} Asked */
const question = signal(/** @type {Asked | null} */ (null));

/**
 * Asks before something that cannot be taken back. Names the object; the verb is on the button.
 * @param {Question} asked
 * @returns {Promise<Reply>}
 */
export function ask(asked) {
  return new Promise((resolve) => {
    question.value = {
      ...asked,
      answer: (reply) => {
        question.value = null;
        resolve(reply);
      },
    };
  });
}

/**
 * Asks a person with unsaved text what to do: save, discard or stay. True lets them go.
 * @param {() => Promise<boolean>} [save] false when it could not be saved
 */
export async function askToLeave(save) {
  const reply = await ask({
    title: t.leaveTitle,
    words: t.leaveWords,
    verb: save ? t.leaveSave : t.leaveDiscard,
    other: save ? t.leaveDiscard : undefined,
    keep: t.leaveStay,
  });
  if (reply === 'no') return false;
  return reply === 'yes' && save ? save() : true;
}

/** Drawn once, by the shell. */
export function QuestionHost() {
  const asked = question.value;
  return asked ? <QuestionDialog {...asked} /> : null;
}

/** @param {Question & { answer: (reply: Reply) => void }} props */
function QuestionDialog({ title, words, verb, other, keep, danger, answer }) {
  useCommand('primary', () => answer('yes'));
  return (
    <Dialog
      title={title}
      size="small"
      onClose={() => answer('no')}
      actions={
        <>
          <Button onPress={() => answer('no')}>{keep ?? t.cancel}</Button>
          {other ? <Button onPress={() => answer('other')}>{other}</Button> : null}
          <Button primary={!danger} danger={danger} onPress={() => answer('yes')}>
            {verb}
          </Button>
        </>
      }
    >
      <p>{words}</p>
    </Dialog>
  );
}
