// Several of a few, behind a button: arrows and Space choose, Esc closes.
import { useId, useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { Check } from '../../kit/Field.jsx';
import { Icon } from '../../kit/Icon.jsx';
import { placeUnder } from '../../kit/place.js';

/**
 * @template {string} Value
 * @param {{
 *   label: string, words: string, values: readonly Value[],
 *   options: readonly { value: Value, words: string }[], onValues: (values: Value[]) => void,
 * }} props `words`: what the button says, with how many are chosen
 */
export function MultiChoice({ label, words, values, options, onValues }) {
  const id = useId();
  const open = useSignal(false);
  /** @type {import('preact').RefObject<HTMLButtonElement | null>} */
  const button = useRef(null);
  /** @type {import('preact').RefObject<HTMLDivElement | null>} */
  const box = useRef(null);
  /** @param {{ newState: string }} event */
  const onToggle = (event) => {
    open.value = event.newState === 'open';
    if (!open.value || !box.current || !button.current) return;
    placeUnder(box.current, button.current);
    box.current.querySelector('input')?.focus();
  };
  /** @param {KeyboardEvent} event */
  const onKeyDown = (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || !box.current) return;
    const boxes = [...box.current.querySelectorAll('input')];
    const at = boxes.findIndex((one) => one === document.activeElement);
    boxes[(at + step + boxes.length) % boxes.length]?.focus();
    event.preventDefault();
  };
  /** In the order of the options. @param {Value} value @param {boolean} on */
  const change = (value, on) =>
    onValues(
      options
        .map((option) => option.value)
        .filter((known) => (known === value ? on : values.includes(known))),
    );
  return (
    <>
      <button
        type="button"
        class="btn drop"
        ref={button}
        popovertarget={id}
        aria-haspopup="dialog"
        aria-expanded={open.value}
      >
        <span class="btn-words">{words}</span>
        <Icon name="chevron-down" size={16} />
      </button>
      <div
        class="choices"
        id={id}
        popover="auto"
        role="group"
        aria-label={label}
        ref={box}
        onToggle={onToggle}
        onKeyDown={onKeyDown}
      >
        {options.map((option) => (
          <Check
            key={option.value}
            label={option.words}
            checked={values.includes(option.value)}
            onChecked={(on) => change(option.value, on)}
          />
        ))}
      </div>
    </>
  );
}
