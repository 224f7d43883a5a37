// Long work, told honestly: what runs, how far it is. The engine runs it; this only listens.
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { onJob } from '../api/changes.js';
import { count } from '../format.js';
import { toast } from '../kit/Toast.jsx';
import * as t from '../strings/shell.js';

/** @import { JobProgress } from '../api/bindings/commands' */

/** @type {import('@preact/signals').Signal<JobProgress[]>} */
export const jobs = signal(/** @type {JobProgress[]} */ ([]));

/** @param {JobProgress} progress */
function hear(progress) {
  const others = jobs.value.filter((job) => job.id !== progress.id);
  jobs.value = progress.state === 'running' ? [...others, progress] : others;
  if (progress.state !== 'running') toast(progress.phase);
}

/** The running jobs in the status line. */
export function JobLine() {
  useEffect(() => onJob(hear), []);
  return (
    <>
      {jobs.value.map((job) => (
        <span class="job" key={job.id}>
          {t.jobLine(job.title, count(job.done), count(job.total))}
          <progress value={job.done} max={Math.max(1, job.total)} aria-label={job.title} />
        </span>
      ))}
    </>
  );
}
