// Ties a command of commands.js to a component for as long as it is on screen.
import { useEffect, useRef } from 'preact/hooks';
import { attach } from './keys.js';

/**
 * @param {string} id
 * @param {(() => void) | null | false | undefined} run nothing: the command is off now
 */
export function useCommand(id, run) {
  const latest = useRef(run);
  latest.current = run;
  const on = Boolean(run);
  useEffect(() => {
    if (!on) return;
    return attach(id, () => {
      if (latest.current) latest.current();
    });
  }, [id, on]);
}
