// How a screen is tested: in each of its states, light and dark, on a small and a large display,
// and at twice the size. A file of `screens/` calls `screen` once for each screen or dialog.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { open } from './window.mjs';

/** What every screen has, or says why it has not. */
export const STATES = ['full', 'empty', 'loading', 'error', 'long'];

const SIZES = [[1366, 768], [1920, 1080]];
const SHOWN_AS_SLOW_MS = 1_200;
const THEMES = ['light', 'dark'];

/** Screens that were declared while the list is made instead of the tests. */
export const declared = [];

/**
 * @param {string} name of the pictures
 * @param {object} about
 * @param {string[]} about.covers routes by name, dialogs by the name of their component
 * @param {Parameters<typeof open>[1]} [about.home] what the window is opened with
 * @param {(app: import('./window.mjs').Window) => Promise<unknown>} [about.arrive] the way there
 * @param {Record<string, string | ((app: import('./window.mjs').Window) => Promise<unknown>)>}
 *   about.states how each state is reached, in this order, or why there is none
 */
export function screen(name, { covers, home, arrive, states }) {
  if (process.env.DUEBOOK_LIST_SCREENS) {
    declared.push({ name, covers, states: Object.keys(states) });
    return;
  }
  test(`screen ${name}`, async (t) => {
    const app = await open(t, home);
    await arrive?.(app);
    for (const [state, reach] of Object.entries(states)) {
      if (typeof reach === 'string') continue;
      await t.test(state, async () => {
        await reach(app);
        // What is slow is shown to be slow only after a second.
        if (state === 'loading') await new Promise((done) => setTimeout(done, SHOWN_AS_SLOW_MS));
        await lookAt(app, `${name}-${state}`);
      });
    }
  });
}

/** Pictures in each theme and size; axe in each theme, in each size, and at twice the size. */
async function lookAt(app, name) {
  for (const [index, theme] of THEMES.entries()) {
    await app.theme(theme);
    for (const [at, [width, height]] of SIZES.entries()) {
      await app.size(width, height);
      await app.shot(`${name}-${theme}-${width}`);
      if (at === index) await app.axe();
    }
  }
  await app.theme('light');
  await app.size(...SIZES[0]);
  await app.zoom(2);
  await app.shot(`${name}-zoom-200`);
  const cut = await app.cutOff();
  await app.axe();
  await app.zoom(1);
  assert.deepEqual(cut, [], 'something is cut off at twice the size');
}
