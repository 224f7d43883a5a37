// The list of accounts.

import { openDemo } from '../support/demo.mjs';
import { screen } from '../support/screens.mjs';

screen('accounts', {
  covers: ['accounts'],
  arrive: openDemo,
  states: {
    full: (app) => app.see('420 accounts'),
    empty: async (app) => {
      await app.fill('textbox', /^Filter by name/, 'zzzz');
      await app.see(/Nothing matches/);
    },
    loading: async (app) => {
      await app.slow('accounts');
      await app.fill('textbox', /^Filter by name/, 'Alvarez');
    },
    error: async (app) => {
      app.fail('accounts');
      await app.slow();
      await app.see(/went wrong/);
      app.fail();
    },
    long: 'the grid pages from the engine; its benchmark holds a million rows',
  },
});
