// Tells the engine that somebody is at the desk. The engine counts only calls; someone who reads or
// types for a long time would be locked out without this.
import { useEffect } from 'preact/hooks';
import { call } from '../api/call.js';

const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel'];
const AT_MOST_EVERY_MS = 60_000;

export function usePresence() {
  useEffect(() => {
    let told = performance.now();
    const sign = () => {
      if (performance.now() - told < AT_MOST_EVERY_MS) return;
      told = performance.now();
      // Whatever is wrong, the next call of a screen says it where it matters.
      call('session', {}).catch(() => undefined);
    };
    for (const name of SIGNS) addEventListener(name, sign, { passive: true, capture: true });
    return () => {
      for (const name of SIGNS) removeEventListener(name, sign, { capture: true });
    };
  }, []);
}
