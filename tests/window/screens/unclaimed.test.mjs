// Checks that nobody cashed, and the money that waits for its owner or the state.

import { aSecond } from '../support/accounts.mjs';
import { openDemo } from '../support/demo.mjs';
import { screen } from '../support/screens.mjs';

screen('unclaimed', {
  covers: ['unclaimed', 'TurnDialog', 'PayStateDialog'],
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
    stale: async (app) => {
      await app.key('Alt+9');
      await app.click('link', 'Trust accounts');
      await app.click('button', /^Set: A check that nobody cashed is stale after/);
      await app.fill('textbox', 'Days', '0');
      await app.fill('textbox', 'Source', 'Letter of counsel');
      await app.key('Control+Enter');
      await app.see('The rule is set');
      await app.key('Alt+6');
      await app.one('grid', 'Whose it is');
      await app.key('ArrowDown', 'ArrowDown');
      await app.key('Control+2');
      await app.fill('textbox', 'Check number', '5001');
      await app.key('Control+Enter');
      await app.see('A refund of $37.60 is paid');
      await app.click('link', 'Unclaimed');
      await app.one('table', 'Stale checks');
    },
    turn: async (app) => {
      await app.click('button', 'Turn unclaimed… check 5001');
      await app.one('dialog', 'Turn check 5001, $37.60, unclaimed?');
      await app.fill('textbox', 'Reason', 'The mail came back');
    },
    unclaimed: async (app) => {
      await app.key('Control+Enter');
      await app.see('The money is unclaimed');
      await app.one('table', 'Unclaimed property');
    },
    pay: async (app) => {
      await app.click('button', /^Pay the state… for/);
      await app.one('dialog', 'Pay $37.60 to the state');
      await app.fill('textbox', 'Office of the state', 'State Treasurer');
      await app.fill('textbox', 'Day of the letter to the owner', '11/23/2026');
    },
    paid: async (app) => {
      await app.key('Control+Enter');
      await app.see('$37.60 is paid to the state');
    },
    long: 'the list grows downwards and scrolls as one page',
  },
});
