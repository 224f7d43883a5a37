// The list of batches, what is in hand, and the dialogs that start a batch and make a deposit.

import { openDemo } from '../support/demo.mjs';
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
      await app.see('2 items, $120.00, on one slip');
    },
    loading: async (app) => {
      await app.key('Escape', 'Alt+2');
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
