// The main job, walked in the real window.

import { test } from 'node:test';

import { steps } from './journey.mjs';
import { open } from './support/window.mjs';

test('the main job is done from an empty home to a right balance', async (t) => {
  const app = await open(t);
  for (const { go } of steps) await go(app);
});
