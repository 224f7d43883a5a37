// Client statements: those that are due, one before it is prepared, and one until it is paid.

import { aSecond } from '../support/accounts.mjs';
import { openDemo } from '../support/demo.mjs';
import { openNew } from '../support/new-book.mjs';
import { oneAlone } from '../support/money.mjs';
import { screen } from '../support/screens.mjs';

async function openStatements(app) {
  await app.key('Alt+6');
  await app.click('link', 'Client statements');
  await app.one('heading', 'Client statements');
}

screen('statements', {
  covers: ['statements'],
  arrive: openDemo,
  states: {
    loading: async (app) => {
      await app.key('Alt+6');
      await app.slow('statements');
      await app.click('link', 'Client statements');
      await aSecond();
    },
    error: async (app) => {
      app.fail('statements');
      await app.slow();
      await app.see(/went wrong/);
    },
    full: async (app) => {
      app.fail();
      await app.click('button', 'Try again');
      await app.one('grid', 'Clients that are due');
      await app.see('2 clients are due · 0 to approve · 0 to pay');
    },
    empty: 'the test of a new book looks at it',
    long: 'the two lists are the grid of the accounts',
  },
});

screen('statement-due', {
  covers: ['statement-due'],
  arrive: async (app) => {
    await openDemo(app);
    await openStatements(app);
  },
  states: {
    loading: async (app) => {
      await app.slow('statement_draft');
      await app.key('Control+Home', 'Enter');
      await aSecond();
    },
    error: async (app) => {
      app.fail('statement_draft');
      await app.slow();
      await app.see(/went wrong/);
    },
    full: async (app) => {
      app.fail();
      await app.click('button', 'Try again');
      await app.see('Not prepared yet.');
    },
    empty: async (app) => {
      await app.fill('textbox', 'Through', '08/01/2026');
      await app.key('Enter');
      await app.see('There is nothing to tell yet.');
    },
    long: 'its lines are the grid of the accounts',
  },
});

screen('statement', {
  covers: ['statement', 'PayStatementDialog'],
  arrive: async (app) => {
    await openDemo(app);
    await openStatements(app);
  },
  states: {
    prepared: async (app) => {
      await app.key('Control+End', 'Enter');
      await app.see('Not prepared yet.');
      await app.key('Control+Enter');
      await app.see('To be approved.');
    },
    refused: async (app) => {
      await app.key('Control+Enter');
      await app.see('You prepared this statement, so another person approves it.');
    },
    draft: async (app) => {
      await app.click('button', 'Open to print, the statement');
      await app.see('It is open in the system’s viewer.');
    },
    loading: async (app) => {
      await openStatements(app);
      await app.tabTo('grid', 'Statements');
      await app.slow('statement');
      await app.key('Enter');
      await aSecond();
    },
    error: async (app) => {
      app.fail('statement');
      await app.slow();
      await app.see(/went wrong/);
    },
    approved: async (app) => {
      app.fail();
      await oneAlone(app);
      await openStatements(app);
      await app.tabTo('grid', 'Statements');
      await app.key('Enter');
      await app.see('In this agency one person may prepare and approve.');
      await app.key('Control+Enter');
      await app.see('Approved, to be paid.');
    },
    pay: async (app) => {
      await app.key('Control+Enter');
      await app.one('dialog', /^Pay \$[\d,.]+ to /);
      await app.click('radio', 'ACH');
      await app.click('radio', 'Check');
    },
    full: async (app) => {
      await app.fill('textbox', 'Check number', '5001');
      await app.key('Control+Enter');
      await app.see('Approved and paid.');
      await app.see('paid by check 5001.');
    },
    listed: async (app) => {
      await app.click('button', 'All statements');
      await app.see('· 0 to approve · 0 to pay');
      await app.see('check 5001');
    },
    discard: async (app) => {
      await app.key('Control+Home', 'Enter');
      await app.see('Not prepared yet.');
      await app.key('Control+Enter');
      await app.see('To be approved.');
      await app.click('button', 'Discard…');
      await app.one('dialog', /^Discard the statement of /);
    },
    discarded: async (app) => {
      await app.key('Control+Enter');
      await app.see('The statement is discarded');
    },
    empty: 'a statement without lines is not prepared',
    long: 'its lines are the grid of the accounts',
  },
});

screen('statements-new', {
  covers: ['statements'],
  arrive: openNew,
  states: {
    empty: async (app) => {
      await openStatements(app);
      await app.see('No client is due.');
    },
    full: 'a book with clients is looked at above',
    loading: 'as above',
    error: 'as above',
    long: 'as above',
  },
});
