// Clients and their terms.

import { aSecond } from '../support/accounts.mjs';
import { openDemo } from '../support/demo.mjs';
import { openNew } from '../support/new-book.mjs';
import { screen } from '../support/screens.mjs';

screen('clients', {
  covers: ['clients'],
  arrive: openDemo,
  states: {
    full: async (app) => {
      await app.key('Alt+5');
      await app.see('3 clients');
    },
    loading: async (app) => {
      await app.key('Alt+4');
      await app.slow('clients');
      await app.key('Alt+5');
      await aSecond();
    },
    error: async (app) => {
      app.fail('clients');
      await app.slow();
      await app.see(/went wrong/);
    },
    empty: 'a new book has no client; its test looks at this list',
    long: 'an agency has some dozens; the grid is that of the accounts',
  },
});

screen('client', {
  covers: ['client', 'TermsForm', 'TaxDialog', 'MinimumDialog', 'HoldsDialog'],
  arrive: async (app) => {
    await openDemo(app);
    await app.key('Alt+5');
    await app.see('3 clients');
  },
  states: {
    loading: async (app) => {
      await app.slow('client');
      await app.key('Enter');
      await aSecond();
    },
    error: async (app) => {
      app.fail('client');
      await app.slow();
      await app.see(/went wrong/);
    },
    full: async (app) => {
      app.fail();
      await app.click('button', 'Try again');
      await app.one('table', /^Terms of the client/);
    },
    terms: async (app) => {
      await app.click('button', 'Add terms');
      await app.fill('textbox', 'Commission rate', '25.5');
      await app.click('button', 'Move Principal earlier');
      await app.see('4. Principal');
    },
    scale: async (app) => {
      await app.fill('textbox', /^Legal rate/, '40');
      await app.tabTo('button', 'Rates in steps');
      await app.type('By the age');
      await app.key('Tab');
      await app.see('Steps, rising; the last has no limit');
      await app.fill('textbox', 'Up to days, 1', '90');
      await app.fill('textbox', 'Rate, 1', '20');
      await app.click('button', 'Another step');
      await app.fill('textbox', 'Up to days, 2', '90');
      await app.fill('textbox', 'Rate, 2', '25');
      await app.fill('textbox', 'Rate, 3', '50');
      await app.key('Control+Enter');
      await app.see('Step 2: its limit is not above the one before.');
    },
    combined: async (app) => {
      await app.fill('textbox', 'Up to days, 2', '180');
      await app.click('radio', 'Combined');
      await app.see('the fee on direct payments is invoiced');
    },
    spread: async (app) => {
      await app.click('radio', 'All at once, pro rata');
      await app.see('Each part gets its share by what is owed in it, to the cent.');
    },
    long: async (app) => {
      await app.key('Control+Enter');
      await app.see('25.50%, legal 40.00%, 3 steps by age');
      await app.see('All at once, pro rata');
      const name = 'Llanfairpwllgwyngyll Dental and Orthodontic Group '.repeat(2);
      await app.fill('textbox', 'Name', name);
      await app.key('Control+Enter');
      await app.one('heading', /^Llanfairpwllgwyngyll/);
    },
    tax: async (app) => {
      await app.click('button', 'Sales tax…');
      await app.one('dialog', 'Set the sales tax on the commission');
      await app.fill('textbox', 'From', '11/24/2026');
      await app.fill('textbox', 'Rate', '8.25');
      await app.fill('textbox', 'State', 'TX');
      await app.fill('textbox', 'Source', '34 TAC 3.354');
      await app.key('Control+Enter');
      await app.see('8.25% for TX from');
    },
    minimum: async (app) => {
      await app.click('button', 'Minimum…');
      await app.one('dialog', 'Set the least that the client is paid');
      await app.fill('textbox', 'Minimum', '10');
      await app.fill('textbox', 'Months', '3');
      await app.fill('textbox', 'Source', 'RCW 19.16.240');
    },
    holds: async (app) => {
      await app.key('Control+Enter');
      await app.see(/Less than \$10\.00 waits up to 3 months/);
      await app.click('button', 'Holds…');
      await app.one('dialog', 'Set how long the client’s payments are held');
      await app.fill('textbox', 'Checks', '21');
      await app.fill('textbox', 'Source', 'The contract');
    },
    held: async (app) => {
      await app.key('Control+Enter');
      await app.see(/From .*, days: checks 21, cards 3/);
    },
    empty: 'a client has a name and terms from its first day',
  },
});

screen('client-rate', {
  covers: ['client', 'CorrectRateDialog'],
  arrive: async (app) => {
    await openDemo(app);
    await app.key('Alt+5');
    await app.see('3 clients');
    await app.key('Control+Home', 'ArrowDown', 'Enter');
    await app.one('table', /^Terms of the client/);
  },
  states: {
    full: async (app) => {
      await app.click('button', 'Correct a rate…');
      await app.one('dialog', 'Correct a wrong rate');
      await app.fill('textbox', 'Commission rate', '25');
      await app.see('What is posted');
      await app.one('table', 'Payments whose commission changes');
    },
    done: async (app) => {
      await app.fill('textbox', 'Reason', 'Typed 33.33 for 25');
      await app.key('Control+Enter');
      await app.see(/The rate is corrected; \d+ lines changed/);
    },
    empty: 'without a payment nothing is posted, and the dialog says so',
    loading: 'the preview follows as it is typed',
    error: 'it is that of every form',
    long: 'fifty lines are shown, and how many more there are',
  },
});

screen('client-new', {
  covers: ['client-new'],
  arrive: async (app) => {
    await openDemo(app);
    await app.key('Alt+5', 'Control+n');
  },
  states: {
    empty: (app) => app.one('heading', 'Add client'),
    refused: async (app) => {
      await app.fill('textbox', 'Name', 'Bayside Ortho');
      await app.fill('textbox', 'Commission rate', '101');
      await app.key('Control+Enter');
      await app.see('Enter a percentage from 0 to 100');
    },
    error: async (app) => {
      app.fail('add_client');
      await app.fill('textbox', 'Commission rate', '28');
      await app.key('Control+Enter');
      await app.see(/went wrong/);
    },
    full: async (app) => {
      app.fail();
      await app.key('Control+Enter');
      await app.one('heading', 'Bayside Ortho');
    },
    loading: 'it asks nothing of the engine before it is saved',
    long: 'it is the form of the client, which is tested with long names',
  },
});

screen('clients-of-a-new-book', {
  covers: ['clients'],
  arrive: openNew,
  states: {
    empty: async (app) => {
      await app.key('Alt+5');
      await app.see('Add your first client');
    },
    full: 'it has no client',
    loading: 'as with every other book',
    error: 'as with every other book',
    long: 'it has no client',
  },
});
