// Months: the next one with its checklist, closing it, and the sheet that it keeps.

import { aSecond } from '../support/accounts.mjs';
import { openDemo } from '../support/demo.mjs';
import { screen } from '../support/screens.mjs';

screen('months', {
  covers: ['months'],
  arrive: openDemo,
  states: {
    loading: async (app) => {
      await app.key('Alt+6');
      await app.slow('months');
      await app.click('link', 'Months');
      await aSecond();
    },
    error: async (app) => {
      app.fail('months');
      await app.slow();
      await app.see(/went wrong/);
    },
    empty: async (app) => {
      app.fail();
      await app.click('button', 'Try again');
      await app.see('October 2026, to be closed');
      await app.see('No month is closed yet.');
    },
    ask: async (app) => {
      await app.key('Control+Enter');
      await app.one('dialog', 'Close October 2026?');
    },
    full: async (app) => {
      await app.key('Control+Enter');
      await app.see('October 2026 is closed');
      await app.see('November 2026, to be closed');
      await app.see('2 batches are not posted.');
    },
    long: 'closed months are the grid of the accounts',
  },
});

screen('month', {
  covers: ['month'],
  arrive: async (app) => {
    await openDemo(app);
    await app.key('Alt+6');
    await app.click('link', 'Months');
    await app.see('October 2026, to be closed');
    await app.key('Control+Enter', 'Control+Enter');
    await app.see('October 2026 is closed');
  },
  states: {
    loading: async (app) => {
      await app.tabTo('grid', 'Closed months');
      await app.slow('month_sheet');
      await app.key('Enter');
      await aSecond();
    },
    error: async (app) => {
      app.fail('month_sheet');
      await app.slow();
      await app.see(/went wrong/);
    },
    full: async (app) => {
      app.fail();
      await app.click('button', 'Try again');
      await app.see('As it was known when the month was closed');
      await app.see('The agency, from Northside Dental Group');
    },
    empty: 'a month of a book without a trust bank has one sentence',
    long: 'a sheet scrolls with the page',
  },
});
