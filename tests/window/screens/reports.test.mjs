// The manager's page.

import { aSecond } from '../support/accounts.mjs';
import { openNew } from '../support/new-book.mjs';
import { screen } from '../support/screens.mjs';

screen('reports', {
  covers: ['reports'],
  arrive: openNew,
  states: {
    empty: async (app) => {
      await app.key('Alt+7');
      await app.see('This book has no accounts yet.');
      await app.see('Never backed up.');
      await app.one('button', /^Take over the balances of an old system/);
    },
    full: async (app) => {
      await app.key('Control+l');
      await app.click('button', 'Another book');
      await app.click('button', /^Look around with the demo book/);
      await app.one('table', 'Aged debt by days since placement');
    },
    loading: async (app) => {
      await app.key('Alt+5');
      await app.slow('agency_today');
      await app.key('Alt+7');
      await aSecond();
    },
    error: async (app) => {
      app.fail('agency_today');
      await app.slow();
      await app.see(/went wrong/);
    },
    long: 'the page has as many lines in every book; the demo book shows its widest figures',
  },
});
