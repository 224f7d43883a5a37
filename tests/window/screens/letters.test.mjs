// Letters: before they are made, as they were made, and those that wait to be mailed.

import { agreeOnPlan, aSecond, openFirst } from '../support/accounts.mjs';
import { openDemo } from '../support/demo.mjs';
import { screen } from '../support/screens.mjs';

/** To the preview of the agreement. */
async function openAgreement(app) {
  await openDemo(app);
  await agreeOnPlan(app);
}

screen('letter-new', {
  covers: ['letter-new'],
  arrive: openAgreement,
  states: {
    loading: async (app) => {
      await app.slow('letter_preview');
      await app.click('button', 'See the agreement letter');
      await aSecond();
    },
    error: async (app) => {
      app.fail('letter_preview');
      await app.slow();
      await app.see(/went wrong/);
    },
    full: async (app) => {
      app.fail();
      await app.click('button', 'Try again');
      await app.one('img', /^Payment plan agreement, page 1 of/);
    },
    long: async (app) => {
      await app.click('radio', 'Text');
      await app.see('This communication is from a debt collector.');
    },
    made: async (app) => {
      await app.key('Control+Enter');
      await app.see('Did it print?');
    },
    empty: async (app) => {
      await app.click('button', 'Not yet');
      await app.click('tab', 'Plan');
      await app.click('button', 'Cancel plan');
      await app.type('Cannot keep it');
      await app.key('Control+Enter');
      await app.see('Canceled');
      await app.key('Alt+ArrowLeft');
      await app.see('This letter cannot go out.');
    },
  },
});

screen('letters', {
  covers: ['letters'],
  arrive: openDemo,
  states: {
    empty: async (app) => {
      await app.key('Alt+4');
      await app.see('Every letter is mailed.');
    },
    full: async (app) => {
      await agreeOnPlan(app);
      await app.click('button', 'See the agreement letter');
      await app.key('Control+Enter');
      await app.click('button', 'Not yet');
      await app.key('Alt+4');
      await app.see('1 letter not mailed yet');
    },
    loading: async (app) => {
      await app.key('Alt+5');
      await app.slow('letters_waiting');
      await app.key('Alt+4');
      await aSecond();
    },
    error: async (app) => {
      app.fail('letters_waiting');
      await app.slow();
      await app.see(/went wrong/);
    },
    long: 'the list is the same grid as that of the accounts',
  },
});

screen('letter', {
  covers: ['letter'],
  arrive: async (app) => {
    await openDemo(app);
    await openFirst(app, 'Active');
    await app.key('t', 'Tab', 'Enter');
    await app.see('page 1 of 1');
    await app.key('Control+Enter');
    await app.click('button', 'Not yet');
  },
  states: {
    loading: async (app) => {
      await app.slow('letter');
      await app.click('button', /^Read Reminder/);
      await aSecond();
    },
    error: async (app) => {
      app.fail('letter');
      await app.slow();
      await app.see(/went wrong/);
    },
    full: async (app) => {
      app.fail();
      await app.click('button', 'Try again');
      await app.see('Not mailed yet');
      await app.one('img', /^Reminder, page 1 of 1/);
    },
    text: async (app) => {
      await app.click('radio', 'Text');
      await app.see('This communication is from a debt collector.');
    },
    mailed: async (app) => {
      await app.click('button', 'Yes');
      await app.see('Mailed Nov 23');
    },
    empty: 'a letter always says something',
    long: 'letters have two pages at most, and the text scrolls',
  },
});
