// The window starts, shows its page under the strict policy, and nothing complains.

import { test } from 'node:test';

import { open } from './support/window.mjs';

test('the window opens on an empty home without a fault', async (t) => {
  const app = await open(t);
  await app.one('heading');
  for (const [width, height] of [[1366, 768], [1920, 1080]]) {
    await app.size(width, height);
    await app.shot(`start-${width}`);
  }
  await app.axe();
});

test('the window opens in another language of the system', async (t) => {
  const app = await open(t, { env: { LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' } });
  await app.one('heading');
});
