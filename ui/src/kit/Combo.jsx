// A field that finds: type, arrow to one of the engine's answers, Enter. ARIA 1.2 combobox.
import { useEffect, useId, useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { Field } from './Field.jsx';
import { placeUnder } from './place.js';
import { announce } from './Toast.jsx';
import * as t from '../strings/kit.js';

/** @import { ComponentChildren } from 'preact' */
/** @typedef {{ key: string, title: string, detail?: ComponentChildren }} Hit */

const WAIT_MS = 80;

/**
 * @template {Hit} H
 * @param {import('./Field.jsx').FieldBasics & {
 *   text: string, find: (text: string) => Promise<H[]>, onChoose: (hit: H | null) => void,
 *   name?: string, autoFocus?: boolean, onKeyDown?: (event: KeyboardEvent) => void,
 *   takeOnly?: (hits: H[], text: string) => H | null, minimum?: number, placeholder?: string,
 *   onLeave?: (settled: Promise<void>) => void, onUnsure?: (text: string, found: number) => void,
 * }} props `text`: what is chosen now; `takeOnly`: the answer that a text means by itself is taken
 *   on leaving, also when it is still on its way (`onLeave` gives when it is there; `onUnsure`
 *   tells of a text that means none); `minimum`: letters before it asks (0 lists all at once)
 */
export function Combo(props) {
  const { text, find, onChoose, minimum = 1 } = props;
  const list = useId();
  const typed = useSignal(/** @type {string | null} */ (null));
  const hits = useSignal(/** @type {H[]} */ ([]));
  const at = useSignal(-1);
  const open = useSignal(false);
  const turn = useRef(0);
  /** What the hits at hand answer. */
  const asked = useRef('');
  /** The person moved to a hit, so it is meant. */
  const moved = useRef(false);
  const timer = useRef(/** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined));
  /** @type {import('preact').RefObject<HTMLInputElement | null>} */
  const input = useRef(null);
  /** @type {import('preact').RefObject<HTMLUListElement | null>} */
  const box = useRef(null);

  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    const popover = box.current;
    if (!popover) return;
    if (open.value && !popover.matches(':popover-open')) popover.showPopover();
    if (!open.value && popover.matches(':popover-open')) popover.hidePopover();
    if (open.value && input.current) placeUnder(popover, input.current);
    popover.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [open.value, hits.value, at.value]);

  /** @param {string} wanted */
  const look = async (wanted) => {
    const mine = ++turn.current;
    const answers = await find(wanted).catch(() => /** @type {H[]} */ ([]));
    if (mine !== turn.current) return;
    asked.current = wanted;
    moved.current = false;
    hits.value = answers;
    at.value = answers.length > 0 ? 0 : -1;
    open.value = document.activeElement === input.current;
    announce(t.choices(answers.length));
  };
  /** @param {string} wanted */
  const type = (wanted) => {
    typed.value = wanted;
    clearTimeout(timer.current);
    if (wanted.trim().length >= minimum) timer.current = setTimeout(() => look(wanted), WAIT_MS);
    else {
      turn.current += 1;
      open.value = false;
    }
    if (wanted === '') onChoose(null);
  };
  /** @param {H} hit */
  const take = (hit) => {
    turn.current += 1;
    clearTimeout(timer.current);
    typed.value = null;
    open.value = false;
    onChoose(hit);
  };
  /** @param {KeyboardEvent} event */
  const onKeyDown = (event) => {
    const shown = typed.value ?? text;
    if (comboKey(event, { open, at, count: hits.value.length, show: () => look(shown) })) {
      moved.current = true;
      return;
    }
    // An answer to what was typed before is no answer to what is typed now.
    const hit = open.value && asked.current === shown ? hits.value[at.value] : undefined;
    const typing = typed.value !== null;
    if (hit && event.key === 'Enter' && (typing || moved.current)) {
      event.preventDefault();
      take(hit);
      return;
    }
    if (hit && event.key === 'Tab' && typing && (!props.takeOnly || moved.current)) take(hit);
    props.onKeyDown?.(event);
  };
  const leave = () => {
    open.value = false;
    if (props.takeOnly && typed.value) {
      const settled = settle(typed.value, props.takeOnly);
      props.onLeave?.(settled);
    } else typed.value = null;
  };
  /** @param {string} wanted @param {(hits: H[], text: string) => H | null} only */
  const settle = async (wanted, only) => {
    const mine = ++turn.current;
    clearTimeout(timer.current);
    const known = asked.current === wanted;
    const answers = known
      ? hits.value
      : await find(wanted).catch(() => /** @type {H[]} */ ([]));
    if (mine !== turn.current) return;
    const hit = only(answers, wanted);
    if (hit) take(hit);
    else {
      typed.value = null;
      props.onUnsure?.(wanted, answers.length);
    }
  };
  return (
    <Field {...props}>
      {(ties) => (
        <span class="combo">
          <input
            {...ties}
            ref={input}
            class="inp"
            type="text"
            name={props.name}
            role="combobox"
            aria-expanded={open.value}
            aria-controls={list}
            aria-autocomplete="list"
            aria-activedescendant={open.value && at.value >= 0 ? `${list}-${at.value}` : undefined}
            autoComplete="off"
            autoFocus={props.autoFocus}
            spellcheck={false}
            placeholder={props.placeholder}
            value={typed.value ?? text}
            onFocus={(event) => event.currentTarget.select()}
            onInput={(event) => type(event.currentTarget.value)}
            onKeyDown={onKeyDown}
            onBlur={leave}
          />
          <ul
            class="list"
            popover="manual"
            role="listbox"
            id={list}
            ref={box}
            aria-label={props.label}
          >
            {hits.value.map((hit, index) => (
              <li
                key={hit.key}
                id={`${list}-${index}`}
                role="option"
                aria-selected={index === at.value}
                onPointerDown={(event) => {
                  event.preventDefault();
                  take(hit);
                }}
              >
                <span>{hit.title}</span>
                {hit.detail ? <span class="tag">{hit.detail}</span> : null}
              </li>
            ))}
            {hits.value.length === 0 ? (
              <li role="option" aria-selected="false" aria-disabled="true" class="tag">
                {t.nothingFound}
              </li>
            ) : null}
          </ul>
        </span>
      )}
    </Field>
  );
}

/**
 * Arrows, Alt+Down and Esc of a combobox. True when the key was one of them.
 * @param {KeyboardEvent} event
 * @param {{
 *   open: import('@preact/signals').Signal<boolean>, at: import('@preact/signals').Signal<number>,
 *   count: number, show: () => void,
 * }} state
 */
export function comboKey(event, { open, at, count, show }) {
  if (event.key === 'Escape' && open.value) {
    open.value = false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return false;
  if (!open.value) {
    if (event.key === 'ArrowUp') return false;
    show();
  } else if (count > 0) {
    const step = event.key === 'ArrowDown' ? 1 : -1;
    at.value = (at.value + step + count) % count;
  }
  event.preventDefault();
  return true;
}
