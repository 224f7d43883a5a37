// Money of which nobody knows yet whose it is: found, given to its account, sent back.

import { openDemo } from '../support/demo.mjs';
import { openNew } from '../support/new-book.mjs';
import { postUnknown } from '../support/money.mjs';
import { screen } from '../support/screens.mjs';

const list = async (app) => {
  await app.key('Alt+6');
  await app.click('link', 'Unidentified');
};

screen('unidentified', {
  covers: ['unidentified', 'IdentifyDialog', 'SendBackDialog'],
  arrive: openDemo,
  states: {
    full: async (app) => {
      await postUnknown(app, [
        { reference: '7301', amount: '60', written: 'pays for Marcus Okafor' },
        { reference: '7302', amount: '45', written: '' },
      ]);
      await list(app);
      await app.see('2 payments, the oldest first');
      await app.see('not deposited');
      await app.see('the name Marcus Okafor');
    },
    identify: async (app) => {
      await app.key('Enter');
      await app.one('dialog', 'Whose are these $60.00?');
      await app.type('D-100056');
      await app.one('option', /D-100056/);
      await app.key('Enter');
      await app.see('This is what will be written');
    },
    part: async (app) => {
      await app.fill('textbox', 'Amount', '25');
      await app.see('$35.00 of it waits on.');
    },
    identified: async (app) => {
      await app.key('Control+Enter');
      await app.see('The payment has its account');
      await app.see('35.00');
    },
    'send-back': async (app) => {
      await app.key('Control+5');
      await app.see('It may not leave trust yet.');
    },
    loading: async (app) => {
      await app.key('Alt+2');
      await app.slow('unidentified');
      await app.key('Alt+ArrowLeft');
    },
    error: async (app) => {
      app.fail('unidentified');
      await app.slow();
      await app.see(/went wrong/);
    },
    empty: 'the next test looks at a book without such money',
    long: 'the list is the grid of the batches',
  },
});

screen('unidentified-new', {
  covers: ['unidentified'],
  arrive: openNew,
  states: {
    empty: async (app) => {
      await list(app);
      await app.see('Every payment has its account.');
    },
    full: 'the list is looked at above',
    loading: 'as above',
    error: 'as above',
    long: 'as above',
  },
});
