// Hears what the engine says on its own: which areas of the book changed, that it is about to
// lock, that a file fell on the window. Screens ask again for what they show.
import { listen } from '@tauri-apps/api/event';
import { useEffect, useRef } from 'preact/hooks';

/** @import { Area } from './bindings/commands' */
/** @typedef {{ token: string, name: string }} Dropped a file that fell on the window */

/** @type {Set<{ areas: readonly Area[], run: () => void }>} */
const watchers = new Set();
/** @type {Set<() => void>} */
const lockWatchers = new Set();
/** @type {Set<() => void>} */
const lockingWatchers = new Set();
/** @type {Set<(file: Dropped) => void>} */
const dropWatchers = new Set();

/** Starts listening; called once, at boot. */
export async function startListening() {
  await Promise.all([
    listen('book-changed', (event) => tellChanged(/** @type {any} */ (event.payload).areas)),
    listen('locking', () => lockingWatchers.forEach((run) => run())),
    listen('locked', () => lockWatchers.forEach((run) => run())),
    listen('file-dropped', (event) =>
      dropWatchers.forEach((run) => run(/** @type {Dropped} */ (event.payload))),
    ),
  ]);
}

/** @param {readonly Area[]} areas */
export function tellChanged(areas) {
  for (const watcher of [...watchers]) {
    if (watcher.areas.some((area) => areas.includes(area))) watcher.run();
  }
}

/**
 * Runs `run` whenever one of the areas changed. Returns the way to stop.
 * @param {readonly Area[]} areas
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

/**
 * The engine is about to lock: what is typed can still be stored, then the page locks itself.
 * @param {() => void} run
 */
export function onLocking(run) {
  lockingWatchers.add(run);
  return () => void lockingWatchers.delete(run);
}

/** @param {(file: Dropped) => void} run */
export function onFileDropped(run) {
  dropWatchers.add(run);
  return () => void dropWatchers.delete(run);
}

/**
 * onChange for as long as a component is on screen.
 * @param {readonly Area[]} areas
 * @param {() => void} run
 */
export function useChanges(areas, run) {
  const latest = useRef(run);
  latest.current = run;
  const key = areas.join();
  useEffect(() => onChange(/** @type {Area[]} */ (key.split(',')), () => latest.current()), [key]);
}
