// Hears what the engine says on its own: which areas of the book changed, that it locked, and how
// far a job is. Screens ask again for what they show; nothing is pushed into them.
import { listen } from '@tauri-apps/api/event';
import { useEffect, useRef } from 'preact/hooks';

/** @import { JobProgress } from './bindings/commands' */

/** @type {Set<{ areas: readonly string[], run: () => void }>} */
const watchers = new Set();
/** @type {Set<() => void>} */
const lockWatchers = new Set();
/** @type {Set<(progress: JobProgress) => void>} */
const jobWatchers = new Set();

/** Starts listening; called once, at boot. */
export async function startListening() {
  await Promise.all([
    listen('book-changed', (event) => tellChanged(/** @type {any} */ (event.payload).areas)),
    listen('locked', () => lockWatchers.forEach((run) => run())),
    listen('job', (event) =>
      jobWatchers.forEach((run) => run(/** @type {JobProgress} */ (event.payload))),
    ),
  ]);
}

/** @param {readonly string[]} areas */
export function tellChanged(areas) {
  for (const watcher of [...watchers]) {
    if (watcher.areas.some((area) => areas.includes(area))) watcher.run();
  }
}

/**
 * Runs `run` whenever one of the areas changed. Returns the way to stop.
 * @param {readonly string[]} areas
 * @param {() => void} run
 */
export function onChange(areas, run) {
  const watcher = { areas, run };
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
}

/** @param {() => void} run */
export function onLocked(run) {
  lockWatchers.add(run);
  return () => void lockWatchers.delete(run);
}

/** @param {(progress: JobProgress) => void} run */
export function onJob(run) {
  jobWatchers.add(run);
  return () => void jobWatchers.delete(run);
}

/**
 * onChange for as long as a component is on screen.
 * @param {readonly string[]} areas
 * @param {() => void} run
 */
export function useChanges(areas, run) {
  const latest = useRef(run);
  latest.current = run;
  const key = areas.join();
  useEffect(() => onChange(key.split(','), () => latest.current()), [key]);
}
