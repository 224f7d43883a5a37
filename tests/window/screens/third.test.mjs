// Attorneys, other agencies and sheriffs: kept, chosen for a payment, and paid.

import { aSecond } from '../support/accounts.mjs';
import { openDemo } from '../support/demo.mjs';
import { screen } from '../support/screens.mjs';

screen('third', {
  covers: ['third', 'ThirdDialog', 'PayThirdDialog', 'Asked'],
  arrive: openDemo,
  states: {
    loading: async (app) => {
      await app.key('Alt+6');
      await app.slow('third_parties');
      await app.click('link', 'Third parties');
      await aSecond();
    },
    error: async (app) => {
      app.fail('third_parties');
      await app.slow();
      await app.see(/went wrong/);
    },
    empty: async (app) => {
      app.fail();
      await app.click('button', 'Try again');
      await app.see('There is no third party yet.');
      await app.see('Trust owes nothing to third parties.');
    },
    add: async (app) => {
      await app.key('Control+Enter');
      await app.one('dialog', 'Add a third party');
      await app.fill('textbox', 'Name', 'Marsh & Lee');
      await app.fill('textbox', 'Street', '9 Court St');
      await app.fill('textbox', 'Tax ID', '12-3456');
      await app.fill('textbox', 'Its share of what it collects, %', '20');
    },
    wrong: async (app) => {
      await app.key('Control+Enter');
      await app.see(/A tax number has nine digits/);
    },
    added: async (app) => {
      await app.fill('textbox', 'Tax ID', '12-3456789');
      await app.key('Control+Enter');
      await app.see('The third party is added');
      await app.see('··6789');
    },
    change: async (app) => {
      await app.click('button', 'Change… Marsh & Lee');
      await app.one('dialog', 'Change Marsh & Lee');
      await app.fill('textbox', 'City', 'Oakland');
      await app.key('Control+Enter');
      await app.see('The third party is saved');
    },
    through: async (app) => {
      await app.key('Alt+3');
      await app.see('2 open batches');
      await app.key('Control+Home', 'ArrowDown', 'Enter');
      await app.see('2 items and $366.00 left to enter.');
      for (const text of ['7001', '1119', 'D-100039']) {
        await app.type(text);
        await app.key('Tab');
      }
      await app.type('100');
      // Where it goes comes a moment after the last key, and moves what stands below it.
      await app.see('Where it goes');
      await app.key('Control+6');
      await app.one('dialog', 'Through a third party');
      await app.see(/They collected the whole and kept this of it/);
    },
    share: async (app) => {
      await app.click('radio', 'We owe them');
      await app.see(/The whole came in/);
      await app.key('Control+Enter');
      await app.see('Third party’s part');
      await app.see('Marsh & Lee: we owe them, $20.00');
    },
    taken: async (app) => {
      await app.click('textbox', /^Amount, item/);
      await app.key('Enter');
      await app.see('Through another');
    },
    posted: async (app) => {
      await app.see('1 item and $266.00 left to enter.');
      await app.key('Control+Enter');
      await app.see('Say why it is right all the same.');
      await app.type('One item is missing');
      await app.key('Control+Enter');
      await app.see('Posted');
    },
    full: async (app) => {
      await app.key('Alt+6');
      await app.click('link', 'Third parties');
      await app.one('table', 'What trust owes them');
      await app.see('20.00');
    },
    pay: async (app) => {
      await app.key('Alt+9');
      await app.click('link', 'Trust accounts');
      await app.fill('textbox', /^Check/, '0');
      await app.key('Enter');
      await aSecond();
      await app.key('Alt+3');
      await app.see('Money in hand');
      await app.click('button', /^Make deposit/);
      await app.see(/Deposit slip/);
      await app.key('Control+Enter');
      await app.key('Alt+6');
      await app.click('link', 'Third parties');
      await app.click('button', 'Pay… Marsh & Lee from Trust account');
      await app.one('dialog', 'Pay Marsh & Lee');
      await app.see('Trust owes $20.00, of it $20.00 is released.');
    },
    paid: async (app) => {
      await app.key('Control+Enter');
      await app.see('$20.00 is paid to Marsh & Lee');
      await app.one('table', 'By year');
    },
    long: 'the lists grow downwards and scroll as one page',
  },
});
