// Long work, told honestly: what runs and how far it is, and the way to stop it. The engine runs
// it; this asks now and then for as long as the answer is awaited.
import { signal } from '@preact/signals';
import { call, newRequest } from '../api/call.js';
import { count } from '../format.js';
import { Button } from '../kit/Button.jsx';
import * as t from '../strings/shell.js';

/** @import { Progress } from '../api/bindings/commands' */

const ASK_EVERY_MS = 400;

export const job = signal(/** @type {Progress | null} */ (null));
const stopping = signal(false);

/** Asks the engine to stop. It may not have begun, so it is asked again until the work ends. */
const askToStop = () => void call('stop_job', {}, newRequest()).catch(() => undefined);

/**
 * Shows how far the engine is until `work` is done, from the first moment on:
 * await withProgress('import', 252, call('post_placement', …)).
 * @template T
 * @param {string} name
 * @param {number} total
 * @param {Promise<T>} work
 */
export async function withProgress(name, total, work) {
  job.value = { job: name, done: 0, total };
  const timer = setInterval(() => {
    if (stopping.value) askToStop();
    call('progress', {}).then(
      (found) => found && job.value && (job.value = found),
      () => undefined,
    );
  }, ASK_EVERY_MS);
  try {
    return await work;
  } finally {
    clearInterval(timer);
    job.value = null;
    stopping.value = false;
  }
}

/** The running job, in the status line and in a dialog that waits for it. */
export function JobLine() {
  const now = job.value;
  if (!now) return null;
  const words = t.jobLine(now.job, count(now.done), count(now.total));
  const stop = () => {
    stopping.value = true;
    askToStop();
  };
  return (
    <span class="job">
      {words}
      <progress value={now.done} max={Math.max(1, now.total)} aria-label={t.jobName(now.job)} />
      <Button small busy={stopping.value} onPress={stop}>
        {stopping.value ? t.stopping : t.stopJob}
      </Button>
    </span>
  );
}
