// Locks when nobody has touched the window for as long as the agency allows.
import { useEffect } from 'preact/hooks';
import { lockNow } from '../state/session.js';

const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel'];
const LOOK_EVERY_MS = 5000;

/** @param {number} minutes */
export function useIdleLock(minutes) {
  useEffect(() => {
    let touched = Date.now();
    const touch = () => (touched = Date.now());
    // Looked at often instead of one long timer: a laptop that slept locks when it wakes.
    const timer = setInterval(() => {
      if (Date.now() - touched < minutes * 60_000) return;
      clearInterval(timer);
      lockNow().catch(() => undefined);
    }, LOOK_EVERY_MS);
    for (const sign of SIGNS) addEventListener(sign, touch, { passive: true, capture: true });
    return () => {
      clearInterval(timer);
      for (const sign of SIGNS) removeEventListener(sign, touch, { capture: true });
    };
  }, [minutes]);
}
