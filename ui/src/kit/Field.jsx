// Fields with a label, a hint and an error that belongs to them. Each takes what form.field(name)
// gives; `bare` is for a cell of a grid, where column and row make the name.
import { useId } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { readMoney } from '../typing/money.js';
import { money } from '../format.js';
import { Icon } from './Icon.jsx';
import * as t from '../strings/kit.js';

/** @import { ComponentChildren } from 'preact' */

/**
 * @typedef {object} FieldBasics
 * @property {string} label
 * @property {string} [id]
 * @property {ComponentChildren} [hint]
 * @property {string | null} [error]
 * @property {boolean} [required]
 * @property {boolean} [optional] says so beside the label
 * @property {boolean} [bare] no label line; `label` becomes the control's name
 * @property {'xs' | 's' | 'm' | 'l'} [width]
 */

/**
 * The frame of every field. Its child gets the attributes that tie it to label, hint and error.
 * @param {FieldBasics & {
 *   children: (ties: {
 *     id: string, 'aria-describedby': string | undefined, 'aria-invalid': true | undefined,
 *     'aria-label': string | undefined, required: boolean | undefined,
 *   }) => ComponentChildren,
 * }} props
 */
export function Field({ label, id, hint, error, required, optional, bare, width, children }) {
  const made = useId();
  const name = id ?? made;
  const hintId = hint && !bare ? `${name}-hint` : '';
  const errorId = error ? `${name}-error` : '';
  const control = children({
    id: name,
    'aria-describedby': `${errorId} ${hintId}`.trim() || undefined,
    'aria-invalid': error ? true : undefined,
    'aria-label': bare ? label : undefined,
    required: required || undefined,
  });
  if (bare) {
    return (
      <>
        {control}
        {error ? (
          <span class="sr" id={errorId}>
            {error}
          </span>
        ) : null}
      </>
    );
  }
  return (
    <div class={`fld${width ? ` w-${width}` : ''}`}>
      <label for={name}>
        {label}
        {optional ? <span class="tag"> {t.optional}</span> : null}
      </label>
      {control}
      {error ? (
        <p class="fld-error" id={errorId}>
          <Icon name="triangle-alert" size={14} /> {error}
        </p>
      ) : null}
      {hint ? (
        <p class="fld-hint" id={hintId}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}

/**
 * @param {FieldBasics & {
 *   value: string, onValue: (value: string) => void, name?: string, onBad?: unknown,
 *   type?: 'text' | 'email' | 'tel' | 'url' | 'search', lines?: number, maxLength?: number,
 *   autoComplete?: string, autoFocus?: boolean, readOnly?: boolean, mono?: boolean,
 *   onKeyDown?: (event: KeyboardEvent) => void, onBlur?: () => void, placeholder?: string,
 * }} props `lines`: more than one makes it a text area
 */
export function TextField(props) {
  const { value, onValue, name, type = 'text', lines = 1, mono } = props;
  return (
    <Field {...props}>
      {(ties) => {
        const shared = {
          ...ties,
          name,
          value,
          maxLength: props.maxLength,
          autoComplete: props.autoComplete ?? 'off',
          autoFocus: props.autoFocus,
          readOnly: props.readOnly,
          placeholder: props.placeholder,
          onBlur: props.onBlur,
          onKeyDown: props.onKeyDown,
          spellcheck: lines > 1,
        };
        return lines > 1 ? (
          <textarea
            {...shared}
            class="inp"
            rows={lines}
            onInput={(event) => onValue(event.currentTarget.value)}
          />
        ) : (
          <input
            {...shared}
            class={mono ? 'inp mono' : 'inp'}
            type={/** @type {'text'} */ (type)}
            onInput={(event) => onValue(event.currentTarget.value)}
          />
        );
      }}
    </Field>
  );
}

/**
 * A password with "Show" and the caps-lock note. Paste and password managers work.
 * @param {FieldBasics & {
 *   value: string, onValue: (value: string) => void, name?: string, onBad?: unknown,
 *   fresh?: boolean, autoFocus?: boolean,
 * }} props `fresh`: a new one is being chosen
 */
export function PasswordField(props) {
  const seen = useSignal(false);
  const caps = useSignal(false);
  /** @param {KeyboardEvent} event */
  const watchCaps = (event) => (caps.value = event.getModifierState?.('CapsLock') ?? false);
  return (
    <Field {...props} hint={caps.value ? t.capsLock : props.hint}>
      {(ties) => (
        <span class="with-end">
          <input
            {...ties}
            class="inp"
            name={props.name}
            type={/** @type {'password'} */ (seen.value ? 'text' : 'password')}
            value={props.value}
            autoComplete={props.fresh ? 'new-password' : 'current-password'}
            autoFocus={props.autoFocus}
            spellcheck={false}
            onKeyDown={watchCaps}
            onKeyUp={watchCaps}
            onInput={(event) => props.onValue(event.currentTarget.value)}
          />
          <button
            type="button"
            class="end"
            aria-pressed={seen.value}
            aria-label={t.passwordShowName(props.label)}
            onClick={() => (seen.value = !seen.value)}
          >
            {seen.value ? t.passwordHide : t.passwordShow}
          </button>
        </span>
      )}
    </Field>
  );
}

/**
 * An amount in whole cents. Understands 1284.5, $1,284.50, .5 and 1250+34.50; shows the result on
 * leaving. While the text is no amount, onBad says why and the value is none.
 * @param {FieldBasics & {
 *   value: number | null, onValue: (cents: number | null) => void, name?: string,
 *   onBad?: (words: string | null) => void, autoFocus?: boolean,
 *   onKeyDown?: (event: KeyboardEvent) => void, onBlur?: () => void,
 * }} props
 */
export function MoneyField(props) {
  const { value, onValue, onBad } = props;
  const typed = useSignal(/** @type {string | null} */ (null));
  const bad = useSignal(/** @type {string | null} */ (null));
  /** @param {string} text */
  const read = (text) => {
    typed.value = text;
    const cents = readMoney(text);
    const wrong = cents === null && text.trim() !== '' ? t.badMoney : null;
    onBad?.(wrong);
    if (!wrong) bad.value = null;
    onValue(cents);
  };
  const leave = () => {
    if (typed.value !== null) {
      const wrong = readMoney(typed.value) === null && typed.value.trim() !== '';
      bad.value = wrong ? t.badMoney : null;
      if (!wrong) typed.value = null;
    }
    props.onBlur?.();
  };
  return (
    <Field {...props} error={bad.value ?? props.error}>
      {(ties) => (
        <input
          {...ties}
          class="inp num"
          name={props.name}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          autoFocus={props.autoFocus}
          value={typed.value ?? (value === null ? '' : money(value))}
          onFocus={(event) => event.currentTarget.select()}
          onInput={(event) => read(event.currentTarget.value)}
          onKeyDown={props.onKeyDown}
          onBlur={leave}
        />
      )}
    </Field>
  );
}

/**
 * A short fixed list. For anything longer than a dozen use Combo.
 * @template {string} Value
 * @param {FieldBasics & {
 *   value: Value, onValue: (value: Value) => void, name?: string, onBad?: unknown,
 *   options: readonly { value: Value, words: string }[],
 * }} props
 */
export function Select(props) {
  const { value, onValue, name, options } = props;
  return (
    <Field {...props}>
      {(ties) => (
        <span class="select">
          <select
            {...ties}
            class="inp"
            name={name}
            value={value}
            onChange={(event) => onValue(/** @type {Value} */ (event.currentTarget.value))}
          >
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.words}
              </option>
            ))}
          </select>
          <Icon name="chevron-down" size={16} />
        </span>
      )}
    </Field>
  );
}

/**
 * @param {{
 *   label: ComponentChildren, checked: boolean, onChecked: (checked: boolean) => void,
 *   hint?: string, disabled?: boolean, name?: string, id?: string,
 * }} props
 */
export function Check({ label, checked, onChecked, hint, disabled, name, id }) {
  const made = useId();
  return (
    <div class="check">
      <input
        type="checkbox"
        id={id ?? made}
        name={name}
        checked={checked}
        disabled={disabled}
        aria-describedby={hint ? `${made}-hint` : undefined}
        onChange={(event) => onChecked(event.currentTarget.checked)}
      />
      <label for={id ?? made}>{label}</label>
      {hint ? (
        <p class="fld-hint" id={`${made}-hint`}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}

/**
 * One of a few, all in sight.
 * @template {string} Value
 * @param {{
 *   label: string, value: Value, onValue: (value: Value) => void,
 *   options: readonly { value: Value, words: string }[], hint?: string,
 * }} props
 */
export function Choice({ label, value, onValue, options, hint }) {
  const name = useId();
  return (
    <fieldset class="choice">
      <legend>{label}</legend>
      <div class="choice-row">
        {options.map((option) => (
          <label key={option.value} class={option.value === value ? 'on' : ''}>
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => onValue(option.value)}
            />
            {option.words}
          </label>
        ))}
      </div>
      {hint ? <p class="fld-hint">{hint}</p> : null}
    </fieldset>
  );
}
