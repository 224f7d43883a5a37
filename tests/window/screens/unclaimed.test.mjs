// Money that its owner does not take: what counsel must be asked, notices, and the way to a state.

import { aSecond } from '../support/accounts.mjs';
import { openDemo } from '../support/demo.mjs';
import { openNew } from '../support/new-book.mjs';
import { screen } from '../support/screens.mjs';

/** The rule of a state for a kind of money, one month and five days' notice. */
const says = async (app) => {
  await app.fill('textbox', 'Months until it counts as unclaimed', '1');
  await app.fill('textbox', 'Days of notice before the payment', '5');
  await app.fill('textbox', 'Month of the report', '11');
  await app.fill('textbox', 'Day of the report', '1');
  await app.fill('textbox', 'Source', 'Letter of counsel');
};

screen('unclaimed', {
  covers: ['unclaimed', 'SetDialog', 'TurnDialog', 'BackDialog', 'PayStateDialog'],
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
    full: async (app) => {
      app.fail();
      await app.click('button', 'Try again');
      await app.one('table', 'Money that its owner does not take');
      await app.see('Ask counsel when this money counts as unclaimed.');
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
      await app.fill('textbox', 'Day', '10/01/2026');
      await app.key('Control+Enter');
      await app.see('A refund of $37.60 is paid');
      await app.click('link', 'Unclaimed');
      await app.see(/Check not cashed/);
    },
    rule: async (app) => {
      await app.click('button', /^Set: \w\w, check not cashed/);
      await app.one('dialog', 'What a state says');
      await says(app);
    },
    known: async (app) => {
      await app.key('Control+Enter');
      await app.see('The rule is set');
      await app.see('After 1 month; notice 5 days before; report by 11/1');
      await app.see('Write to the owner');
    },
    notice: async (app) => {
      await app.click('button', /^Notice… to .*5001/);
      await app.one('dialog', /^Notice to/);
      await app.fill('textbox', 'Day of the notice', '11/10/2026');
      await app.fill('textbox', 'How it was sent', 'First class mail to the last address');
    },
    turn: async (app) => {
      await app.key('Control+Enter');
      await app.see('The notice is noted');
      await app.click('button', /^Turn unclaimed… .*5001/);
      await app.one('dialog', /^Turn \$37\.60 of .* unclaimed\?/);
      await app.fill('textbox', 'Reason', 'The mail came back');
      await app.see('What it does');
      await app.see('At the bank');
    },
    unclaimed: async (app) => {
      await app.key('Control+Enter');
      await app.see('The money is unclaimed');
      await app.click('checkbox', /^Choose \$37\.60/);
      await app.see('1 sum chosen, $37.60');
    },
    back: async (app) => {
      await app.click('button', /^Give back… .*5001/);
      await app.one('dialog', /^Give \$37\.60 back to/);
      await app.see('What it does');
    },
    pay: async (app) => {
      await app.key('Escape');
      await app.click('button', 'Pay the state…');
      await app.one('dialog', /^Pay \$37\.60 to/);
      await app.fill('textbox', 'Office of the state', 'State Treasurer');
      await app.see('What it does');
    },
    paid: async (app) => {
      await app.key('Control+Enter');
      await app.see('$37.60 is paid to the state');
      await app.one('table', 'Paid to states');
    },
    empty: 'the next test looks at a book without such money',
    long: 'the list grows downwards and scrolls as one page',
  },
});

screen('unclaimed-new', {
  covers: ['unclaimed'],
  arrive: openNew,
  states: {
    empty: async (app) => {
      await app.key('Alt+6');
      await app.click('link', 'Unclaimed');
      await app.see('Every owner took what is owed.');
    },
    full: 'the list is looked at above',
    loading: 'as above',
    error: 'as above',
    long: 'as above',
  },
});
