// Boot: look, keys, address, the first question to the engine.
import { render } from 'preact';
import { onLocked, onLocking, startListening } from './api/changes.js';
import { underWay } from './api/call.js';
import { App } from './app/App.jsx';
import { isTyping, onKeyDown } from './app/keys.js';
import { startRouter } from './app/router.js';
import { startAppearance } from './state/appearance.js';
import { begin, lockNow, wasLocked } from './state/session.js';

// Asked before anything is drawn, since the first screen waits for the answer.
void begin();
startAppearance();
startRouter();
addEventListener('keydown', onKeyDown);
// The browser's own menu offers reload and back; only text fields need it.
addEventListener('contextmenu', (event) => {
  if (!isTyping(event.target)) event.preventDefault();
});
onLocking(() => void lockNow().catch(() => undefined));
onLocked(() => void wasLocked());
// Tests wait for this instead of sleeping.
Object.assign(globalThis, { duebook: { idle: () => underWay.peek() === 0 } });

const root = document.getElementById('app');
if (root) render(<App />, root);
void startListening().catch(() => undefined);
