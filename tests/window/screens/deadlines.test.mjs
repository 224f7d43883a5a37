// What the rules of trust banks ask for by a day: the list, the banners, why a deposit is late.

import { aSecond } from '../support/accounts.mjs';
import { openDemo } from '../support/demo.mjs';
import { postCard } from '../support/money.mjs';
import { screen } from '../support/screens.mjs';

/** Sets a rule of the demo's trust account. */
async function rule(app, name, label, value) {
  await app.key('Alt+9');
  await app.click('link', 'Trust accounts');
  await app.click('button', name);
  await app.fill('textbox', label, value);
  await app.fill('textbox', 'Source', 'Letter of counsel');
  await app.key('Control+Enter');
  await app.see('The rule is set');
}

screen('deadlines', {
  covers: ['deadlines', 'SetRule'],
  arrive: openDemo,
  states: {
    loading: async (app) => {
      await app.key('Alt+6');
      await app.slow('deadlines');
      await app.click('link', 'Deadlines');
      await aSecond();
    },
    error: async (app) => {
      app.fail('deadlines');
      await app.slow();
      await app.see(/went wrong/);
    },
    empty: async (app) => {
      app.fail();
      await app.click('button', 'Try again');
      await app.see('Nothing has a deadline.');
      await app.see('Nothing was deposited late.');
    },
    rules: async (app) => {
      await rule(app, /^Set: Money is deposited within/, 'Days', '0');
      await rule(app, /^Set: A client is paid, after the month/, 'Days', '30');
      await rule(app, /^Set: The agency takes its share/, 'Days', '1');
      await rule(app, /^Set: A payment is posted within/, 'Days', '3');
      await rule(app, /^Set: The bank is reconciled every/, 'Days', '31');
      await rule(app, /^Set: A surplus is paid back/, 'Days', '60');
      await rule(app, /^Set: That counts for a surplus/, 'Amount', '1.00');
      await rule(app, /^Set: Records are kept for/, 'Years', '4');
      await app.see(/Records from \d\d\/\d\d\/2022 on must be there\./);
    },
    today: async (app) => {
      await app.key('Alt+7');
      await app.see(/deadlines? (is|are) past/);
    },
    full: async (app) => {
      await app.click('button', 'See deadlines');
      await app.one('table', 'What is to be done by a day');
      await app.see('Take the agency’s share');
    },
    trust: async (app) => {
      await app.key('Alt+6');
      await app.see(/deadlines? (is|are) past/);
    },
    statements: async (app) => {
      await app.click('link', 'Client statements');
      await app.one('grid', 'Clients that are due');
      await app.see('Pay by');
    },
    reason: async (app) => {
      await postCard(app, '11/20/2026');
      await app.key('Alt+3');
      await app.see('Money in hand');
      await app.click('button', /^Make deposit/);
      await app.see(/later than the rule of this trust bank asks/);
      await app.key('Control+Enter');
      await app.see('Something here is deposited later than the rule of this trust bank asks.');
    },
    late: async (app) => {
      await app.fill('textbox', 'Why it is late', 'The bank was closed');
      await app.key('Control+Enter');
      await app.see('1 item settled');
      await app.key('Alt+6');
      await app.click('link', 'Deadlines');
      await app.one('table', 'Late deposits of the last year');
      await app.see('The bank was closed');
    },
    long: 'the list grows downwards and scrolls as one page',
  },
});
