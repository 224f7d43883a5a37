// Who is here and which book is open. The engine decides; this only remembers its answers.
import { computed, effect, signal } from '@preact/signals';
import { asProblem, call } from '../api/call.js';
import { keepTimesOf } from '../format.js';

/** @import { Right, SessionInfo, StartState } from '../api/bindings/commands' */

/** What the engine said at start, or after lock. */
export const start = signal(/** @type {StartState | null} */ (null));
export const session = signal(/** @type {SessionInfo | null} */ (null));

/** Why the engine could not be asked, if it could not. */
export const startProblem = signal(
  /** @type {import('../api/call.js').ProblemError | null} */ (null),
);

/** The agency's day, "2026-11-23". */
export const today = computed(() => session.value?.today ?? start.value?.today ?? '1970-01-01');

effect(() => keepTimesOf(session.value?.time_zone));

/** Whether the person may. @param {Right | null} right */
export const may = (right) => right === null || (session.value?.rights.includes(right) ?? false);

/** Asks the engine where things stand. */
export async function loadStart() {
  const found = await call('start_state', {});
  // A page that was loaded anew takes up the session that is still open.
  session.value = found.stage === 'open' ? await call('session', {}) : null;
  start.value = found;
}

/** The first question of all; what goes wrong is shown instead of a screen. */
export const begin = () =>
  loadStart().catch((thrown) => void (startProblem.value = asProblem(thrown)));

/** What runs before a lock: forms store what was typed. @type {Set<() => Promise<void>>} */
const beforeLock = new Set();

/** @param {() => Promise<void>} save */
export function onBeforeLock(save) {
  beforeLock.add(save);
  return () => void beforeLock.delete(save);
}

/** Takes everything off the screen. */
function cover() {
  session.value = null;
  if (start.value) start.value = { ...start.value, stage: 'locked' };
}

/** The engine has locked by itself. */
export async function wasLocked() {
  if (!session.peek()) return;
  cover();
  await begin();
}

/** Stores typed text, then locks. The window is covered at once either way. */
export async function lockNow() {
  const saving = [...beforeLock].map((save) => save());
  const covered = session.value;
  cover();
  await Promise.allSettled(saving);
  try {
    await call('lock', {});
  } catch (problem) {
    session.value = covered;
    throw problem;
  }
  await loadStart();
}
