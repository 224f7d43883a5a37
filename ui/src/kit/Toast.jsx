// Short words that come and go: saved, copied, undone. They stand above dialogs and are read out
// once. What a person must not miss is no toast but a Banner or a ProblemView.
import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from './Button.jsx';
import { Icon } from './Icon.jsx';
import * as t from '../strings/kit.js';

const STAY_MS = 6000;

/** @typedef {{ id: number, words: string, action?: string, run?: () => void }} Message */
/** @type {import('@preact/signals').Signal<Message[]>} */
const messages = signal(/** @type {Message[]} */ ([]));
const spoken = signal('');
let last = 0;

/** Says something to screen readers without showing it. @param {string} words */
export function announce(words) {
  spoken.value = '';
  setTimeout(() => (spoken.value = words));
}

/**
 * Shows a message for six seconds, with at most one thing to do about it.
 * @param {string} words
 * @param {{ action: string, run: () => void }} [offer] "Undo"
 */
export function toast(words, offer) {
  const id = ++last;
  messages.value = [...messages.value.slice(-2), { id, words, ...offer }];
  setTimeout(() => dismiss(id), offer ? STAY_MS * 2 : STAY_MS);
}

/** @param {number} id */
function dismiss(id) {
  messages.value = messages.value.filter((message) => message.id !== id);
}

/** Drawn once, by the shell. */
export function Toasts() {
  /** @type {import('preact').RefObject<HTMLDivElement | null>} */
  const box = useRef(null);
  const some = messages.value.length > 0;
  useEffect(() => {
    if (!box.current?.showPopover) return;
    // Shown anew for each message, so that it stands above a dialog opened since.
    if (box.current.matches(':popover-open')) box.current.hidePopover();
    if (some) box.current.showPopover();
  }, [messages.value]);
  return (
    <>
      <div class="sr" role="status">
        {spoken.value}
      </div>
      <div class="toasts" popover="manual" role="status" ref={box}>
        {messages.value.map((message) => (
          <div class="toast" key={message.id}>
            <span>{message.words}</span>
            {message.run && message.action ? (
              <Button
                small
                onPress={() => {
                  message.run?.();
                  dismiss(message.id);
                }}
              >
                {message.action}
              </Button>
            ) : null}
            <button class="bare" aria-label={t.close} onClick={() => dismiss(message.id)}>
              <Icon name="x" size={16} />
            </button>
          </div>
        ))}
      </div>
    </>
  );
}
