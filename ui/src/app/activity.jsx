// Long work, told honestly: what runs and how far it is. The engine runs it; this asks now and then
// for as long as the answer is awaited.
import { signal } from '@preact/signals';
import { call } from '../api/call.js';
import { count } from '../format.js';
import * as t from '../strings/shell.js';

/** @import { Progress } from '../api/bindings/commands' */

const ASK_EVERY_MS = 400;

export const job = signal(/** @type {Progress | null} */ (null));

/**
 * Shows how far the engine is until `work` is done: await withProgress(call('post_placement', …)).
 * @template T
 * @param {Promise<T>} work
 */
export async function withProgress(work) {
  const timer = setInterval(() => {
    call('progress', {}).then(
      (found) => (job.value = found),
      () => undefined,
    );
  }, ASK_EVERY_MS);
  try {
    return await work;
  } finally {
    clearInterval(timer);
    job.value = null;
  }
}

/** The running job in the status line. */
export function JobLine() {
  const now = job.value;
  if (!now) return null;
  const words = t.jobLine(now.job, count(now.done), count(now.total));
  return (
    <span class="job">
      {words}
      <progress value={now.done} max={Math.max(1, now.total)} aria-label={words} />
    </span>
  );
}
