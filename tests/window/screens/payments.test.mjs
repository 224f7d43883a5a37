// The list of batches, what is in hand, and the dialogs that start a batch and make a deposit.

import { openDemo } from '../support/demo.mjs';
import { postCard } from '../support/money.mjs';
import { openNew } from '../support/new-book.mjs';
import { screen } from '../support/screens.mjs';

screen('payments', {
  covers: ['payments'],
  arrive: openDemo,
  states: {
    full: async (app) => {
      await app.key('Alt+3');
      await app.see('2 open batches');
      await app.see('Everything is deposited.');
    },
    start: async (app) => {
      await app.key('Control+n');
      await app.one('dialog', 'New batch');
      await app.key('Control+Enter');
      await app.see(/fields need another look/);
    },
    deposit: async (app) => {
      await app.key('Escape', 'Control+Home', 'Enter');
      await app.see('Ready to post.');
      await app.key('Control+Enter');
      await app.see('Write 2 payments, 120.00, dated Nov 23?');
      await app.key('Control+Enter');
      await app.see('Posted');
      await app.key('Alt+3');
      await app.click('button', /^Make deposit/);
      await app.see('Deposit slip (2 items)');
      await app.see('2 of 2 items chosen');
    },
    chosen: async (app) => {
      await app.click('button', 'Choose none');
      await app.key('Control+Enter');
      await app.see('Choose at least one item.');
    },
    deposited: async (app) => {
      await app.click('button', 'Choose all');
      await app.key('Control+Enter');
      await app.see('2 items, $120.00, deposited');
      await app.see('Everything is deposited.');
    },
    settle: async (app) => {
      await postCard(app);
      await app.key('Alt+3');
      await app.click('button', /^Make deposit/);
      await app.see('Settlement (1 item)');
    },
    charge: async (app) => {
      await app.fill('textbox', 'What arrived at the bank', '97.10');
      await app.key('Tab');
      await app.see('The processor kept $2.90.');
    },
    settled: async (app) => {
      await app.key('Control+Enter');
      await app.see('1 item settled');
    },
    loading: async (app) => {
      await app.key('Alt+2');
      await app.slow('batches');
      await app.key('Alt+3');
    },
    error: async (app) => {
      app.fail('batches');
      await app.slow();
      await app.see(/went wrong/);
    },
    long: 'the list is the grid of the accounts; the engine gives its latest two hundred',
    empty: 'a new book has no batch; the next test looks at this list',
  },
});

screen('payments-new', {
  covers: ['payments'],
  arrive: openNew,
  states: {
    bankless: async (app) => {
      await app.key('Alt+3');
      await app.see('There is no trust bank yet.');
    },
    empty: async (app) => {
      await app.click('button', 'Add a trust bank');
      await app.click('button', 'Add a trust account');
      await app.fill('textbox', /^Name/, 'Trust account');
      await app.key('Control+Enter');
      await app.seeNot('Account number');
      await app.key('Alt+3');
      await app.see('No open batch.');
    },
    full: 'the list with batches is looked at above',
    loading: 'as above',
    error: 'as above',
    long: 'as above',
  },
});
