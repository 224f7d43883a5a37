// What was typed into a form when the book was locked: kept in the book under the person's name,
// and given back where it was typed, once.
import { useEffect } from 'preact/hooks';
import { address } from '../app/router.js';
import { onBeforeLock, session } from '../state/session.js';
import { setViewNow, view } from '../state/views.js';
import * as t from '../strings/kit.js';
import { worthKeeping } from './secrets.js';
import { toast } from './Toast.jsx';

/** @typedef {Record<string, unknown>} Typed by field */
/** @typedef {import('./form.js').Form<any>} AnyForm */

const NAME = 'typed';
/** Places that are remembered; the oldest goes first. */
const PLACES_MAX = 20;
/** Characters of all of it; the engine takes a view of 64,000 bytes. */
const TEXT_MAX = 20_000;

/** Forms on screen, by the place that each has. @type {Map<string, AnyForm>} */
const open = new Map();

/** @returns {Record<string, Typed>} */
const kept = () => view(NAME, /** @type {Record<string, Typed>} */ ({}));

/** Where a form is: its screen and what it is called. @param {string} label */
const placeOf = (label) => `${address.peek().split('?')[0]} ${label}`;
/** @param {string} place */
const labelOf = (place) => place.slice(place.indexOf(' ') + 1);

onBeforeLock(async () => {
  const typed = [...open].filter(([, form]) => form.dirty.peek());
  if (typed.length === 0) return;
  const all = { ...kept() };
  for (const [place, form] of typed) {
    delete all[place];
    all[place] = worthKeeping(form.values.peek());
  }
  let newest = Object.entries(all).slice(-PLACES_MAX);
  while (newest.length > 1 && JSON.stringify(newest).length > TEXT_MAX) newest = newest.slice(1);
  await setViewNow(NAME, Object.fromEntries(newest));
});

// Said when the person is back, since a dialog is closed by then.
session.subscribe((now) => {
  const labels = now ? Object.keys(kept()).map(labelOf) : [];
  if (labels.length > 0) toast(t.typedKept(labels));
});

/** Takes what was typed at a place out of what is remembered. @param {string} place */
function take(place) {
  const { [place]: found, ...rest } = kept();
  if (found) void setViewNow(NAME, rest);
  return found;
}

/**
 * Gives a form back what was typed into it before a lock, and keeps what is typed at the next.
 * @param {AnyForm} form
 * @param {string} label of the form, as people see it
 */
export function useTyped(form, label) {
  useEffect(() => {
    if (form.drafted) return;
    const place = placeOf(label);
    const found = take(place);
    if (found) form.restore(found);
    open.set(place, form);
    return () => void (open.get(place) === form && open.delete(place));
  }, [form, label]);
}
