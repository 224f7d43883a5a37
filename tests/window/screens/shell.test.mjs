// The frame around every screen: the find box, the menu, the keys, and what is said on the way in.

import { aSecond } from '../support/accounts.mjs';
import { DEMO, openDemo } from '../support/demo.mjs';
import { screen } from '../support/screens.mjs';

screen('keys', {
  covers: ['KeysOverlay', 'Notices'],
  arrive: openDemo,
  states: {
    full: async (app) => {
      await app.key('?');
      await app.one('dialog', 'Keys');
    },
    menu: async (app) => {
      await app.key('Escape');
      await app.click('button', /Your menu$/);
      await app.one('button', /^Lock/);
    },
    notices: async (app) => {
      await app.key('Escape', 'Control+l');
      await app.fill('textbox', 'Password', 'not that one');
      await app.click('button', 'Unlock');
      await app.see('Wrong password');
      await app.fill('textbox', 'Password', DEMO.password);
      await app.click('button', 'Unlock');
      await app.one('dialog', 'Good to know');
    },
    empty: 'the keys and the notices are there or are not shown',
    loading: 'the keys are known to the page; the notices come with the session',
    error: 'nothing is asked of the engine that could go wrong',
    long: 'the list of keys is longer than the window, and scrolls',
  },
});

screen('find', {
  covers: [],
  arrive: openDemo,
  states: {
    empty: async (app) => {
      await app.key('Control+k');
      await app.type('qqqq');
      await app.see('Nothing found for');
    },
    full: async (app) => {
      await app.key('Control+a');
      await app.type('alvarez');
      await app.see('Alvarez');
    },
    place: async (app) => {
      await app.key('Control+a');
      await app.type('unident');
      await app.see('Go to Unidentified money');
      await app.one('option', /^Go to Unidentified money/);
    },
    act: async (app) => {
      await app.key('Enter');
      await app.one('heading', 'Unidentified money');
      await app.key('Control+k');
      await app.type('> settings back');
      await app.see('Settings: Backup');
      await app.one('option', /^Settings: Backup/);
    },
    long: async (app) => {
      await app.key('Control+a');
      await app.type('D-1');
      await app.one('listbox');
    },
    loading: async (app) => {
      await app.slow('find');
      await app.key('Control+a');
      await app.type('garcia');
      await aSecond();
    },
    error: async (app) => {
      app.fail('find');
      await app.slow();
      await app.see(/went wrong/);
    },
  },
});
