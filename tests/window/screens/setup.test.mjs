// The pages before there is a session: the first run, the way back in, the first own password.

import { openDemo } from '../support/demo.mjs';
import { screen } from '../support/screens.mjs';

const PASSWORD = 'four quiet harbor lamps';
const LONG_AGENCY = 'Llanfairpwllgwyngyll and Daughters Recovery Associates of Northern California';
const LONG_PERSON = 'Maria Consuelo Fernandez de la Vega y Montenegro-Castellanos';

/** The group of the recovery key that is asked for. */
async function groupOf(app) {
  const asked = /Type group (\d+) from the paper/;
  await app.see(asked);
  const text = await app.text();
  const [, number] = asked.exec(text);
  return new RegExp(`Group ${number}\\s+(\\S+)`).exec(text)[1];
}

async function enterPerson(app) {
  await app.fill('textbox', 'Your name', 'Priya Shah');
  await app.fill('textbox', 'Sign-in name', 'priya');
  await app.fill('textbox', 'Password', PASSWORD);
}

screen('welcome', {
  covers: ['welcome'],
  states: {
    empty: (app) => app.one('button', /^Start a new book/),
    loading: async (app) => {
      await app.slow('create_demo');
      await app.click('button', /^Look around with the demo book/);
      await app.see('This takes a few seconds');
    },
    error: async (app) => {
      app.fail('create_demo');
      await app.slow();
      await app.see(/went wrong/);
    },
    restore: async (app) => {
      app.fail();
      await app.click('button', /^Restore a backup/);
      await app.click('button', 'Restore');
      await app.see('Fill in sign-in name.');
    },
    agency: async (app) => {
      await app.click('button', 'Back');
      await app.click('button', /^Start a new book/);
      await app.click('button', 'Next');
      await app.see('Fill in agency name.');
    },
    long: async (app) => {
      await app.fill('textbox', 'Agency name', LONG_AGENCY);
      await app.fill('textbox', 'License line', `${LONG_AGENCY}, license 10203`.repeat(2));
    },
    person: async (app) => {
      await app.click('button', 'Next');
      await enterPerson(app);
      await app.fill('textbox', 'Password again', 'another one');
      await app.click('button', 'Make the book');
      await app.see('The two passwords differ.');
    },
    'sent-back': async (app) => {
      await app.fill('textbox', 'Password again', PASSWORD);
      await app.click('button', 'Make the book');
      await app.see('This is too long: 120 characters at most.');
      await app.one('textbox', 'License line');
    },
    recovery: async (app) => {
      await app.fill('textbox', 'License line', 'License 10203');
      await app.click('button', 'Next');
      await enterPerson(app);
      await app.fill('textbox', 'Password again', PASSWORD);
      await app.click('button', 'Make the book');
      await groupOf(app);
    },
    full: async (app) => {
      await app.fill('textbox', /^Type group/, await groupOf(app));
      await app.click('button', 'I have it on paper');
      await app.see('No accounts yet');
      await app.key('Control+l');
      await app.click('button', 'Another book');
      await app.see('Books on this computer');
    },
  },
});

screen('lock', {
  covers: ['lock'],
  arrive: openDemo,
  states: {
    full: async (app) => {
      await app.key('Control+l');
      await app.see('Who works here');
    },
    recovery: async (app) => {
      await app.click('button', 'Use the recovery key');
      await app.one('heading', 'Unlock with the recovery key');
    },
    loading: async (app) => {
      await app.click('button', 'Back');
      await app.slow('unlock');
      await app.fill('textbox', 'Password', 'a wrong one');
      await app.click('button', 'Unlock');
    },
    error: async (app) => {
      await app.slow();
      await app.see('Wrong password');
    },
    empty: 'a book has one person at least',
    long: 'the page of a book with a long name and two people is that of must-change',
  },
});

screen('must-change', {
  covers: ['must-change', 'lock'],
  arrive: async (app) => {
    await openDemo(app);
    await app.key('Alt+9');
    await app.click('link', 'People');
    await app.click('button', 'Add a person');
    await app.fill('textbox', 'Name', LONG_PERSON);
    await app.fill('textbox', 'Sign-in name', 'maria');
    await app.click('checkbox', /^Collector/);
    await app.key('Control+Enter');
    await app.see('It is shown once');
  },
  states: {
    long: async (app) => {
      const [, password] = /of their own\.\s+(\S.*)/.exec(await app.text());
      await app.click('button', 'I have handed it over');
      await app.key('Control+l');
      await app.click('radio', new RegExp(`^${LONG_PERSON}`));
      await app.fill('textbox', 'Password', password.trim());
      app.password = password.trim();
    },
    empty: async (app) => {
      await app.click('button', 'Unlock');
      await app.one('heading', 'Choose your own password');
    },
    refused: async (app) => {
      await app.fill('textbox', 'Password you have now', app.password);
      await app.fill('textbox', 'New password', 'short');
      await app.fill('textbox', 'New password again', 'shirt');
      await app.click('button', 'Change password');
      await app.see('The two passwords differ.');
    },
    full: async (app) => {
      await app.fill('textbox', 'New password', PASSWORD);
      await app.fill('textbox', 'New password again', PASSWORD);
      await app.see(/Fair|Good|Strong/);
    },
    loading: async (app) => {
      await app.slow('change_password');
      await app.click('button', 'Change password');
    },
    error: async (app) => {
      app.fail('change_password');
      await app.slow();
      await app.see(/went wrong/);
    },
  },
});
