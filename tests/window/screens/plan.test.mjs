// Agreeing on a payment plan.

import { aSecond, openFirst } from '../support/accounts.mjs';
import { openDemo } from '../support/demo.mjs';
import { screen } from '../support/screens.mjs';

screen('plan', {
  covers: ['plan', 'QuestionDialog'],
  arrive: async (app) => {
    await openDemo(app);
    await openFirst(app, 'Active');
  },
  states: {
    loading: async (app) => {
      await app.slow('account');
      await app.key('l');
      await aSecond();
    },
    full: async (app) => {
      await app.slow();
      await app.one('table', 'Schedule of the plan');
    },
    down: async (app) => {
      await app.fill('textbox', 'Down payment', '20');
      await app.see('Down');
    },
    long: async (app) => {
      await app.fill('textbox', 'Number of payments', '120');
      await app.see('120');
    },
    empty: async (app) => {
      await app.fill('textbox', 'Number of payments', '10000');
      await app.see('No schedule yet');
      await app.see(/The longest plan has 250/);
    },
    error: async (app) => {
      app.fail('save_plan');
      await app.fill('textbox', 'Each payment', '100');
      await app.key('Control+Enter');
      await app.see(/went wrong/);
    },
    saved: async (app) => {
      app.fail();
      await app.key('Control+Enter');
      await app.see('The plan is saved');
    },
  },
});
