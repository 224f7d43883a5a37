// The list of accounts, and an account that is added by hand.

import { aSecond } from '../support/accounts.mjs';
import { openDemo } from '../support/demo.mjs';
import { openNew } from '../support/new-book.mjs';
import { screen } from '../support/screens.mjs';

screen('accounts', {
  covers: ['accounts', 'ColumnChooser'],
  arrive: openDemo,
  states: {
    full: (app) => app.see('420 accounts'),
    columns: async (app) => {
      await app.click('button', 'Columns, Accounts');
      await app.see('Columns of this list');
    },
    status: async (app) => {
      await app.key('Escape');
      await app.click('button', 'Any status');
      await app.click('checkbox', 'Plan late');
      await app.see('Status: 1 chosen');
    },
    empty: async (app) => {
      await app.key('Escape');
      await app.fill('textbox', /^Filter by name/, 'zzzz');
      await app.see('Nothing matches.');
      await app.see('2 filters are on.');
    },
    long: async (app) => {
      await app.click('button', 'Clear');
      await app.see('420 accounts');
      await app.click('columnheader', 'Balance');
      await app.key('/', 'ArrowDown', 'Control+End');
    },
    loading: async (app) => {
      await app.key('Alt+5');
      await app.slow('accounts');
      await app.key('Alt+2');
      await aSecond();
    },
    error: async (app) => {
      app.fail('accounts');
      await app.slow();
      await app.see(/went wrong/);
    },
  },
});

screen('account-new', {
  covers: ['account-new'],
  arrive: openDemo,
  states: {
    full: async (app) => {
      await app.key('Control+n');
      await app.see('One account, placed by hand');
    },
    refused: async (app) => {
      await app.key('Control+Enter');
      await app.see(/fields need another look/);
    },
    known: async (app) => {
      await app.click('radio', 'Already in the book');
      await app.fill('combobox', 'Find the person', 'Alvarez');
      await app.one('option', /^Alvarez, Elena/);
    },
    long: async (app) => {
      await app.key('Escape');
      await app.click('radio', 'New person');
      await app.fill('textbox', 'Last name', 'Hohenlohe-Schillingsfürst '.repeat(6));
      await app.fill('textbox', 'Principal', '99,999,999.99');
    },
    loading: async (app) => {
      await app.key('Alt+2');
      await app.click('button', 'Discard');
      await app.slow('clients');
      await app.key('Control+n');
      await aSecond();
    },
    error: async (app) => {
      app.fail('clients');
      await app.slow();
      await app.see(/went wrong/);
    },
    empty: 'its fields are empty when it opens, which is the first state',
  },
});

screen('accounts-of-a-new-book', {
  covers: ['accounts', 'account-new'],
  arrive: openNew,
  states: {
    empty: async (app) => {
      await app.key('Alt+2');
      await app.see('No accounts yet');
    },
    'no-client': async (app) => {
      await app.key('Control+n');
      await app.see('No client yet');
    },
    full: 'it has no account',
    loading: 'as with every other book',
    error: 'as with every other book',
    long: 'it has no account',
  },
});
