// Trust: what lies in a trust bank and whose it is, today and on a day that is over; what leaves.

import { aSecond } from '../support/accounts.mjs';
import { openDemo } from '../support/demo.mjs';
import { settleShort } from '../support/money.mjs';
import { openNew } from '../support/new-book.mjs';
import { screen } from '../support/screens.mjs';

screen('trust', {
  covers: ['trust', 'RefundDialog', 'UndoPaymentDialog', 'TakeShareDialog'],
  arrive: openDemo,
  states: {
    loading: async (app) => {
      await app.slow('trust');
      await app.key('Alt+6');
      await aSecond();
    },
    error: async (app) => {
      app.fail('trust');
      await app.slow();
      await app.see(/went wrong/);
    },
    full: async (app) => {
      app.fail();
      await app.click('button', 'Try again');
      await app.one('grid', 'Whose it is');
      await app.see('Nothing was paid out yet.');
      await app.see('The agency, from Northside Dental Group');
    },
    refund: async (app) => {
      await app.key('ArrowDown', 'ArrowDown');
      await app.key('Control+2');
      await app.one('dialog', /^Pay the refund of D-/);
      await app.see('$37.60 of it is released.');
    },
    'refund-number': async (app) => {
      await app.fill('textbox', 'Check number', 'next');
      await app.key('Control+Enter');
      await app.see('Enter the number printed on the check');
    },
    'refund-too-much': async (app) => {
      await app.fill('textbox', 'Check number', '5001');
      await app.fill('textbox', /^Amount/, '40.00');
      await app.key('Control+Enter');
      await app.see(/Of this surplus|is released/);
    },
    'refund-paid': async (app) => {
      await app.fill('textbox', /^Amount/, '37.60');
      await app.key('Control+Enter');
      await app.see('A refund of $37.60 is paid');
      await app.see('Refused payments');
    },
    undo: async (app) => {
      await app.key('Control+3');
      await app.one('dialog', /^Void or stop check 5001 to /);
    },
    undone: async (app) => {
      await app.type('Lost in the mail; stopped at the bank');
      await app.key('Control+Enter');
      await app.see('The payment is undone');
      await app.see('Undone');
    },
    past: async (app) => {
      await app.fill('textbox', 'Day', '11/10/2026');
      await app.key('Enter');
      await app.see('This is Nov 10, 2026.');
    },
    known: async (app) => {
      await app.fill('textbox', 'As it was known on', '11/12/2026');
      await app.key('Enter');
      await app.see('as it was known on Nov 12, 2026');
    },
    share: async (app) => {
      await app.click('button', 'Today');
      await app.key('Control+1');
      await app.one('dialog', 'Take the agency’s share');
    },
    excess: async (app) => {
      await app.fill('textbox', 'Amount', '90000');
      await app.key('Control+Enter');
      await app.see(/is released\. Nothing was written\./);
    },
    taken: async (app) => {
      await app.key('Escape');
      await app.click('button', 'Discard');
      await app.key('Control+1', 'Control+Enter');
      await app.see(/of the share is taken/);
    },
    long: 'the two lists are the grid of the accounts',
    empty: 'the next test looks at a book without money',
  },
});

screen('trust-short', {
  covers: ['trust', 'CoverDialog'],
  arrive: async (app) => {
    await openDemo(app);
    await settleShort(app);
  },
  states: {
    full: async (app) => {
      await app.key('Alt+6');
      await app.see('Trust is short $2.90.');
    },
    meet: async (app) => {
      await app.click('button', 'Meet it…');
      await app.one('dialog', 'Meet the shortage of $2.90');
      await app.see('The agency’s released share in this bank comes first.');
    },
    part: async (app) => {
      await app.fill('textbox', 'Amount', '1.90');
      await app.key('Control+Enter');
      await app.see('Trust is short $1.00.');
    },
    'too-much': async (app) => {
      await app.click('button', 'Meet it…');
      await app.fill('textbox', 'Amount', '5');
      await app.key('Control+Enter');
      await app.see('The agency owes 1.00 to this trust bank.');
    },
    met: async (app) => {
      await app.fill('textbox', 'Amount', '1');
      await app.key('Control+Enter');
      await app.see('nothing is missing');
    },
    loading: 'the screen is looked at above',
    error: 'as above',
    empty: 'as above',
    long: 'as above',
  },
});

screen('trust-new', {
  covers: ['trust'],
  arrive: openNew,
  states: {
    bankless: async (app) => {
      await app.key('Alt+6');
      await app.see('There is no trust bank yet.');
    },
    empty: async (app) => {
      await app.click('button', 'Add a trust bank');
      await app.click('button', 'Add a trust account');
      await app.fill('textbox', /^Name/, 'Trust account');
      await app.key('Control+Enter');
      await app.seeNot('Account number');
      await app.key('Alt+6');
      await app.see('Nobody has money in this trust bank.');
    },
    full: 'a bank with money is looked at above',
    loading: 'as above',
    error: 'as above',
    long: 'as above',
  },
});
