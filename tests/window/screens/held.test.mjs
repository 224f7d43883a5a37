// Checks and card charges dated ahead, until their day.

import { aSecond } from '../support/accounts.mjs';
import { openDemo } from '../support/demo.mjs';
import { screen } from '../support/screens.mjs';

screen('held', {
  covers: ['held', 'HoldDialog', 'NoticeDialog', 'GiveBackDialog'],
  arrive: async (app) => {
    await openDemo(app);
    await app.key('Alt+3');
    await app.see('Money in hand');
  },
  states: {
    loading: async (app) => {
      await app.slow('held_items');
      await app.click('button', 'Held items…');
      await aSecond();
    },
    error: async (app) => {
      app.fail('held_items');
      await app.slow();
      await app.see(/went wrong/);
    },
    empty: async (app) => {
      app.fail();
      await app.click('button', 'Try again');
      await app.see('Nothing is held.');
    },
    hold: async (app) => {
      await app.click('button', 'Hold an item…');
      await app.one('dialog', 'Hold a check or charge until its day');
      await app.fill('textbox', 'Where it lies', 'Safe, envelope 4');
      await app.key('Control+Enter');
      await app.see('Fill in account.');
    },
    full: async (app) => {
      await app.fill('combobox', 'Account', 'D-100056');
      await app.key('Tab');
      await app.fill('textbox', 'Check or card no.', '2001');
      await app.fill('textbox', 'Amount', '80.00');
      await app.fill('textbox', 'Date on it', '12/15/2026');
      await app.key('Control+Enter');
      await app.see('It is held until its day');
      await app.see('1 item held · 0 due · 0 to be told of');
      await app.one('table', 'Held items');
    },
    told: async (app) => {
      await app.click('button', /^Notice sent: D-/);
      await app.one('dialog', 'The notice of the deposit was sent');
      await app.key('Control+Enter');
      await app.see(/The notice of this deposit is sent from/);
      await app.key('Escape');
    },
    back: async (app) => {
      await app.click('button', /^Give back: D-/);
      await app.one('dialog', 'Give back $80.00?');
      await app.fill('textbox', 'Reason', 'Paid in cash instead');
      await app.key('Control+Enter');
      await app.see('It is given back');
      await app.see('Nothing is held.');
    },
    long: 'an agency holds a few; the table scrolls',
  },
});
