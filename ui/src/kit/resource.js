// Loading what a screen shows. Old data stays while new data comes, so nothing flickers.
import { signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { asProblem } from '../api/call.js';
import { useChanges } from '../api/changes.js';

/** @import { Signal } from '@preact/signals' */
/** @import { ProblemError } from '../api/call.js' */

/**
 * @template T
 * @typedef {object} Resource
 * @property {Signal<T | undefined>} data the last good answer
 * @property {Signal<ProblemError | null>} error
 * @property {Signal<boolean>} pending
 * @property {() => Promise<void>} reload
 */

/**
 * One thing to load, again and again: resource(() => call('settings', {})).
 * @template T
 * @param {() => Promise<T>} load
 * @returns {Resource<T>}
 */
export function resource(load) {
  const data = /** @type {Signal<T | undefined>} */ (signal());
  const error = /** @type {Signal<ProblemError | null>} */ (signal(null));
  const pending = signal(false);
  let turn = 0;
  const reload = async () => {
    const mine = ++turn;
    pending.value = true;
    try {
      const answer = await load();
      // A slower, older answer must not replace a newer one.
      if (mine !== turn) return;
      data.value = answer;
      error.value = null;
    } catch (thrown) {
      if (mine === turn) error.value = asProblem(thrown);
    } finally {
      if (mine === turn) pending.value = false;
    }
  };
  return { data, error, pending, reload };
}

/**
 * A resource of a component: loads when `inputs` change and when one of the areas changed.
 * @template T
 * @param {() => Promise<T>} load
 * @param {readonly unknown[]} inputs
 * @param {readonly import('../api/bindings/commands').Area[]} [areas] of `book-changed`
 * @returns {Resource<T>}
 */
export function useResource(load, inputs, areas = []) {
  const made = useMemo(() => resource(load), inputs);
  useEffect(() => void made.reload(), [made]);
  useChanges(areas, () => void made.reload());
  return made;
}
