// What the program remembers for a person: theme, density, column widths, drafts. Kept in the book
// under the person's name, read with the session, written a moment after a change.
import { signal } from '@preact/signals';
import { call, newRequest } from '../api/call.js';
import { onBeforeLock, session } from './session.js';

const DELAY_MS = 1000;

/** @type {import('@preact/signals').Signal<Record<string, unknown>>} */
const views = signal({});
/** @type {Map<string, ReturnType<typeof setTimeout>>} */
const waiting = new Map();

/**
 * The engine keeps each view as text. One that cannot be read is as good as none.
 * @param {Record<string, string | undefined>} texts
 */
function read(texts) {
  /** @type {Record<string, unknown>} */
  const found = {};
  for (const [name, text] of Object.entries(texts)) {
    try {
      found[name] = JSON.parse(text ?? 'null');
    } catch {
      found[name] = null;
    }
  }
  return found;
}

// The look stays over a lock; everything else belongs to the person who was here.
const LOOK = ['theme', 'density', 'zoom'];
session.subscribe((now) => {
  // What was not stored before the lock must not be stored into the next person's views.
  if (!now) {
    waiting.forEach(clearTimeout);
    waiting.clear();
  }
  const kept = LOOK.map((name) => [name, views.peek()[name]]).filter(([, value]) => value);
  views.value = now ? read(now.views) : Object.fromEntries(kept);
});

/**
 * @template T
 * @param {string} name @param {T} fallback
 * @returns {T}
 */
export const view = (name, fallback) => /** @type {T} */ (views.value[name] ?? fallback);

/** @param {string} name @param {unknown} value null forgets it */
export function setView(name, value) {
  views.value = { ...views.value, [name]: value };
  clearTimeout(waiting.get(name));
  waiting.set(
    name,
    setTimeout(() => void store(name), DELAY_MS),
  );
}

/**
 * The same, stored at once: before the book is locked.
 * @param {string} name @param {unknown} value
 */
export function setViewNow(name, value) {
  views.value = { ...views.peek(), [name]: value };
  return store(name);
}

/** @param {string} name */
async function store(name) {
  clearTimeout(waiting.get(name));
  waiting.delete(name);
  // A layout that could not be kept is not worth stopping anybody; it is still on screen.
  const value = JSON.stringify(views.value[name] ?? null);
  await call('save_view', { name, value }, newRequest()).catch(() => undefined);
}

onBeforeLock(async () => {
  await Promise.all([...waiting.keys()].map(store));
});
