// Forms. The engine is the only judge; the page repeats just what it can know by itself: needed,
// an amount, a date. A problem that names a field goes to that field.
import { computed, signal } from '@preact/signals';
import { useEffect, useId, useMemo, useRef } from 'preact/hooks';
import { asProblem, newRequest } from '../api/call.js';
import { useLeaveGuard } from '../app/router.js';
import { setView, view } from '../state/views.js';
import { askToLeave } from './Dialog.jsx';
import * as t from '../strings/kit.js';

/** @import { ReadonlySignal, Signal } from '@preact/signals' */
/** @import { ProblemError } from '../api/call.js' */

/**
 * @template {Record<string, any>} Values
 * @typedef {object} Form
 * @property {Signal<Values>} values
 * @property {Signal<Record<string, string>>} errors by field
 * @property {ReadonlySignal<boolean>} dirty
 * @property {Signal<boolean>} busy one submission at a time
 * @property {Signal<ProblemError | null>} problem what belongs to no field
 * @property {string} id
 * @property {<Name extends keyof Values & string>(name: Name) => FieldTies<Values[Name]>} field
 * @property {<Name extends keyof Values & string>(name: Name, value: Values[Name]) => void} set
 * @property {(values: Values) => void} reset these are saved now
 * @property {(event?: Event) => Promise<boolean>} submit true when it was taken
 * @property {Record<string, string>} labels
 * @property {boolean} drafted kept as it is typed, by itself
 * @property {ReadonlySignal<boolean>} restored what was typed before a lock is back
 * @property {(typed: Record<string, unknown>) => void} restore
 */
/**
 * @template Value
 * @typedef {object} FieldTies what a field of the kit takes
 * @property {string} id
 * @property {string} name
 * @property {string} label
 * @property {Value} value
 * @property {(value: Value) => void} onValue
 * @property {string | null} error
 * @property {boolean} required
 * @property {(words: string | null) => void} onBad
 */
/**
 * @template {Record<string, any>} Values
 * @typedef {object} FormOptions
 * @property {Values} start
 * @property {Record<keyof Values & string, string>} labels
 * @property {(keyof Values & string)[]} [required]
 * @property {(values: Values) => Partial<Record<string, string>>} [check] what the page alone
 *   can know: two passwords that differ
 * @property {(values: Values, request: string) => Promise<unknown>} submit
 * @property {string} [draft] kept under this name until it is submitted
 * @property {boolean} [hold] asks before the person leaves with unsaved text
 */

/**
 * @template {Record<string, any>} Values
 * @param {FormOptions<Values>} options
 * @returns {Form<Values>}
 */
export function useForm(options) {
  const latest = useRef(options);
  latest.current = options;
  const id = useId();
  const form = useMemo(() => makeForm(id, latest), []);
  // Asked at the moment of leaving: the form may have been saved since it was last drawn.
  useLeaveGuard(Boolean(options.hold), async () =>
    form.dirty.peek() ? askToLeave(() => form.submit()) : true,
  );
  useEffect(() => {
    const name = options.draft && `draft.${options.draft}`;
    if (!name) return;
    return form.values.subscribe((values) => {
      if (form.dirty.peek()) setView(name, values);
    });
  }, [options.draft]);
  return form;
}

/**
 * @template {Record<string, any>} Values
 * @param {string} id
 * @param {{ current: FormOptions<Values> }} latest
 * @returns {Form<Values>}
 */
export function makeForm(id, latest) {
  const { start, draft, labels } = latest.current;
  const saved = signal(start);
  const kept = draft ? view(`draft.${draft}`, /** @type {Partial<Values> | null} */ (null)) : null;
  const values = signal(/** @type {Values} */ ({ ...start, ...kept }));
  const errors = signal(/** @type {Record<string, string>} */ ({}));
  const bad = /** @type {Map<string, string>} */ (new Map());
  const busy = signal(false);
  const problem = signal(/** @type {ProblemError | null} */ (null));
  const restored = signal(false);
  const dirty = computed(() =>
    Object.keys(values.value).some((name) => values.value[name] !== saved.value[name]),
  );
  // One name for one act: the same values sent again are the same act.
  let request = newRequest();

  /** @type {Form<Values>['set']} */
  const set = (name, value) => {
    if (values.peek()[name] === value) return;
    values.value = { ...values.peek(), [name]: value };
    request = newRequest();
    if (errors.peek()[name]) {
      const { [name]: _, ...rest } = errors.peek();
      errors.value = rest;
    }
  };
  /** @type {Form<Values>['field']} */
  const field = (name) => ({
    id: `${id}-${name}`,
    name,
    label: labels[name],
    value: values.value[name],
    onValue: (value) => set(name, value),
    error: errors.value[name] ?? null,
    required: latest.current.required?.includes(name) ?? false,
    onBad: (words) => void (words ? bad.set(name, words) : bad.delete(name)),
  });
  const reset = (/** @type {Values} */ now) => {
    saved.value = now;
    values.value = now;
    errors.value = {};
    problem.value = null;
    restored.value = false;
    bad.clear();
    request = newRequest();
    if (latest.current.draft) setView(`draft.${latest.current.draft}`, null);
  };
  const restore = (/** @type {Record<string, unknown>} */ typed) => {
    const known = Object.entries(typed).filter(([name]) => name in values.peek());
    values.value = { ...values.peek(), ...Object.fromEntries(known) };
    restored.value = true;
    request = newRequest();
  };
  const submit = async (/** @type {Event | undefined} */ event) => {
    event?.preventDefault();
    if (busy.peek()) return false;
    problem.value = null;
    errors.value = ownErrors(latest.current, values.peek(), bad);
    if (Object.keys(errors.peek()).length > 0) {
      focusFirst(id, errors.peek());
      return false;
    }
    busy.value = true;
    try {
      await latest.current.submit(values.peek(), request);
      reset(values.peek());
      return true;
    } catch (thrown) {
      takeProblem(id, asProblem(thrown), { values, errors, problem });
      return false;
    } finally {
      busy.value = false;
    }
  };
  const drafted = Boolean(draft);
  const state = { values, errors, dirty, busy, problem, restored, drafted };
  return { ...state, id, field, set, reset, restore, submit, labels };
}

/**
 * @template {Record<string, any>} Values
 * @param {FormOptions<Values>} options @param {Values} values @param {Map<string, string>} bad
 */
function ownErrors(options, values, bad) {
  /** @type {Record<string, string>} */
  const found = {};
  for (const name of options.required ?? []) {
    const value = values[name];
    const empty = value === null || value === undefined || String(value).trim() === '';
    if (empty) found[name] = t.fillIn(options.labels[name]);
  }
  for (const [name, words] of bad) found[name] = words;
  for (const [name, words] of Object.entries(options.check?.(values) ?? {})) {
    if (words && !found[name]) found[name] = words;
  }
  return found;
}

/**
 * A problem that names a field of this form goes there ("agency.zip" is "zip" here); the rest
 * stands above the form.
 * @param {string} id
 * @param {ProblemError} found
 * @param {{
 *   values: Signal<Record<string, any>>, errors: Signal<Record<string, string>>,
 *   problem: Signal<ProblemError | null>,
 * }} form
 */
function takeProblem(id, found, { values, errors, problem }) {
  const path = found.field ?? '';
  const name = [path, path.split('.').at(-1) ?? ''].find((known) => known in values.peek());
  if (!name) {
    problem.value = found;
    return;
  }
  errors.value = { [name]: found.help ? `${found.words} ${found.help}` : found.words };
  focusFirst(id, errors.peek());
}

/** @param {string} id @param {Record<string, string>} errors */
function focusFirst(id, errors) {
  const fields = Object.keys(errors).map((name) => document.getElementById(`${id}-${name}`));
  const first = fields
    .filter((field) => field !== null)
    .sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))[0];
  first?.focus();
}
