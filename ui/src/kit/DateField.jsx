// A day, typed or chosen. The typing rules stand in typing/day.js.
import { useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { shortDay } from '../format.js';
import { today } from '../state/session.js';
import { dayKey, readDay } from '../typing/day.js';
import { Calendar } from './Calendar.jsx';
import { Field } from './Field.jsx';
import { Icon } from './Icon.jsx';
import * as t from '../strings/kit.js';

/**
 * The value is "2026-11-23", or "" for none. While the text is no day, onBad says why and the value
 * is none, so that nobody acts on a day that is no longer shown.
 * @param {import('./Field.jsx').FieldBasics & {
 *   value: string, onValue: (day: string) => void, name?: string,
 *   onBad?: (words: string | null) => void, autoFocus?: boolean,
 *   onKeyDown?: (event: KeyboardEvent) => void, onBlur?: () => void,
 * }} props
 */
export function DateField(props) {
  const { value, onValue, onBad } = props;
  const text = useSignal(/** @type {string | null} */ (null));
  const typed = useRef('');
  const bad = useSignal(/** @type {string | null} */ (null));
  const open = useSignal(false);
  /** @type {import('preact').RefObject<HTMLInputElement | null>} */
  const input = useRef(null);
  const shown = text.value ?? shortDay(value);

  /** @param {string} now */
  const read = (now) => {
    text.value = now;
    const day = readDay(now, today.value);
    const wrong = day === null && now.trim() !== '' ? t.badDay : null;
    onBad?.(wrong);
    if (!wrong) bad.value = null;
    onValue(day ?? '');
  };
  /** @param {KeyboardEvent} event */
  const onKeyDown = (event) => {
    if (event.altKey && event.key === 'ArrowDown') {
      event.preventDefault();
      open.value = true;
      return;
    }
    const selected = input.current && input.current.selectionStart === 0 && shown !== '';
    const all = selected && input.current?.selectionEnd === shown.length;
    // A whole day with everything selected, as after Tab, is as good as an empty field.
    if (!event.ctrlKey && !event.altKey && !event.metaKey && (all || typedOver(shown))) {
      const next = dayKey({ text: shown, typed: typed.current }, event.key, today.value);
      if (next) {
        event.preventDefault();
        typed.current = next.typed;
        read(next.text);
        const whole = next.typed !== '';
        queueMicrotask(() => whole && input.current?.select());
        return;
      }
    }
    if (event.key.length === 1) typed.current = '';
    props.onKeyDown?.(event);
  };
  const leave = () => {
    typed.current = '';
    if (text.value !== null) {
      const wrong = readDay(text.value, today.value) === null && text.value.trim() !== '';
      bad.value = wrong ? t.badDay : null;
      if (!wrong) text.value = null;
    }
    props.onBlur?.();
  };
  return (
    <Field {...props} error={bad.value ?? props.error}>
      {(ties) => (
        <span class="with-end date">
          <input
            {...ties}
            ref={input}
            class="inp"
            name={props.name}
            type="text"
            autoComplete="off"
            autoFocus={props.autoFocus}
            value={shown}
            onFocus={(event) => event.currentTarget.select()}
            onInput={(event) => read(event.currentTarget.value)}
            onKeyDown={onKeyDown}
            onBlur={leave}
          />
          <button
            type="button"
            class="end"
            tabIndex={-1}
            aria-label={`${t.openCalendar}, ${props.label}`}
            onClick={() => (open.value = true)}
          >
            <Icon name="calendar" size={16} />
          </button>
          {open.value ? (
            <Calendar
              day={value || today.value}
              today={today.value}
              anchor={input}
              onChoose={(day) => {
                text.value = null;
                bad.value = null;
                onBad?.(null);
                onValue(day);
              }}
              onClose={() => {
                open.value = false;
                input.current?.focus();
              }}
            />
          ) : null}
        </span>
      )}
    </Field>
  );
}

/** An empty field, or one that holds a word in the making. @param {string} text */
const typedOver = (text) => text === '' || /^\d{2}\/\d{2}\/\d{4}$/.test(text);
