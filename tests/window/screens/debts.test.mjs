// What ends a debt: settlements and judgments, and what is owed on a day.

import { openFirst } from '../support/accounts.mjs';
import { openDemo } from '../support/demo.mjs';
import { screen } from '../support/screens.mjs';

screen('debts', {
  covers: ['OwedDialog'],
  arrive: async (app) => {
    await openDemo(app);
    await openFirst(app, 'Active');
  },
  states: {
    empty: async (app) => {
      await app.click('button', 'Settlement…');
      await app.see('The rest is forgiven once the amount is there and good');
    },
    'too-much': async (app) => {
      await app.fill('textbox', 'Amount', '99999');
      await app.fill('textbox', 'Pay by', '12/31/2026');
      await app.fill('textbox', 'Who allowed it', 'The client, by letter of Nov 20');
      await app.key('Control+Enter');
      await app.see(/A settlement is more than nothing and less than that/);
    },
    settled: async (app) => {
      await app.fill('textbox', 'Amount', '10');
      await app.key('Control+Enter');
      await app.see('Settlement agreed.');
      await app.see('In force');
    },
    cancel: async (app) => {
      await app.click('button', 'Cancel settlement');
      await app.see('Nothing was forgiven yet');
    },
    cancelled: async (app) => {
      await app.key('Control+Enter');
      await app.see('Settlement canceled.');
    },
    owed: async (app) => {
      await app.click('button', 'Owed on a day…');
      await app.see('To pay it off');
    },
    loading: async (app) => {
      await app.key('Escape');
      await app.slow('owed_on');
      await app.click('button', 'Owed on a day…');
    },
    error: async (app) => {
      app.fail('owed_on');
      await app.slow();
      await app.see(/went wrong/);
    },
    judgment: async (app) => {
      app.fail();
      await app.key('Escape');
      await app.click('button', 'Judgment…');
      await app.fill('textbox', 'Court', 'Municipal Court');
      await app.fill('textbox', 'Case number', '26-CV-0117');
    },
    full: async (app) => {
      await app.key('Control+Enter');
      await app.see('Judgment entered:');
    },
    long: 'a debt has five parts',
  },
});
