// Checks that nobody cashed, and the money that waits for its owner or the state.

import { aSecond } from '../support/accounts.mjs';
import { openDemo } from '../support/demo.mjs';
import { screen } from '../support/screens.mjs';

screen('unclaimed', {
  covers: ['unclaimed'],
  arrive: openDemo,
  states: {
    loading: async (app) => {
      await app.key('Alt+6');
      await app.slow('unclaimed');
      await app.click('link', 'Unclaimed');
      await aSecond();
    },
    error: async (app) => {
      app.fail('unclaimed');
      await app.slow();
      await app.see(/went wrong/);
    },
    empty: async (app) => {
      app.fail();
      await app.click('button', 'Try again');
      await app.see('Nothing is unclaimed.');
    },
    full: async (app) => {
      await app.see(/ask counsel after how many days/);
    },
    long: 'the list grows downwards and scrolls as one page',
  },
});
