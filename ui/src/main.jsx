// Boot: look, keys, address, the first question to the engine.
import { render } from 'preact';
import { onLocked, onLocking, startListening } from './api/changes.js';
import { underWay } from './api/call.js';
import { App } from './app/App.jsx';
import { isTyping, onKeyDown } from './app/keys.js';
import { startRouter } from './app/router.js';
import { routes } from './app/routes.js';
import { startAppearance } from './state/appearance.js';
import { begin, lockNow, wasLocked } from './state/session.js';

// The first screen waits for the engine's answer; it is asked, and the screen's file read, before
// anything is drawn.
void begin();
// What cannot be read is told when the screen is shown.
void routes.find((route) => route.name === 'lock')?.load().catch(() => undefined);
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
