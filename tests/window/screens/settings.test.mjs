// Settings, section by section, and the dialogs that they open.

import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { aSecond } from '../support/accounts.mjs';
import { DEMO, openDemo } from '../support/demo.mjs';
import { screen } from '../support/screens.mjs';

const LONG = 'Llanfairpwllgwyngyll and Daughters Recovery Associates of Northern California';
const LONG_WORD = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamter';

screen('settings', {
  covers: ['settings', 'settings-section'],
  arrive: openDemo,
  states: {
    loading: async (app) => {
      await app.slow('settings');
      await app.key('Alt+9');
      await aSecond();
    },
    error: async (app) => {
      app.fail('settings');
      await app.slow();
      await app.see(/went wrong/);
    },
    full: async (app) => {
      app.fail();
      await app.click('button', 'Try again');
      await app.one('textbox', 'Agency name');
    },
    long: async (app) => {
      await app.fill('textbox', 'Agency name', LONG);
      await app.fill('textbox', 'Street', LONG_WORD);
      await app.key('Control+Enter');
      await app.see(`Book: ${LONG}`);
    },
    empty: async (app) => {
      await app.click('link', 'Backup');
      await app.see('No backup files yet');
    },
    backup: async (app) => {
      await app.click('button', 'Back up now');
      await app.see('File, newest first');
    },
    failed: async (app) => {
      // What a copy is renamed to that does not prove; the engine's tests make a real one.
      const book = readdirSync(app.folders.book).find((found) => found.endsWith('.duebook'));
      const backups = join(app.folders.book, book, 'backups');
      const name = 'Demo Harbor Recovery-2026-11-20-180000-lock.failed';
      writeFileSync(join(backups, name), 'damaged');
      await app.click('link', 'About');
      await app.click('link', 'Backup');
      await app.see('A backup failed its check.');
      await app.one('table', 'Backups that failed');
    },
    checked: async (app) => {
      await app.click('button', 'Check the book');
      await app.see('Every rule of the book holds.');
    },
    appearance: async (app) => {
      await app.click('link', 'Appearance');
      await app.see('Roomy');
    },
    about: async (app) => {
      await app.click('link', 'About');
      await app.see('Data folder');
    },
  },
});

screen('settings-trust', {
  covers: ['settings-section', 'AddBank'],
  arrive: async (app) => {
    await openDemo(app);
    await app.key('Alt+9');
    await app.click('link', 'Trust accounts');
  },
  states: {
    full: (app) => app.one('table', 'Trust accounts'),
    holds: async (app) => {
      await app.fill('textbox', /^Check/, 'ten');
      await app.key('Enter');
      await app.see('Enter whole days from 0 to 99.');
    },
    rules: async (app) => {
      await app.one('table', 'Rules of the trust account');
      await app.tabTo('button', 'Set: Money is deposited within');
      await app.key('Enter');
      await app.fill('textbox', 'Days', '2');
      await app.fill('textbox', 'Source', 'G.S. 58-70-65');
      await app.key('Control+Enter');
      await app.see('The rule is set');
      await app.see(/2 days/);
    },
    alone: async (app) => {
      await app.click('checkbox', /^One person prepares and approves/);
      await app.fill('textbox', 'Reason', '');
      await app.key('Enter');
      await app.see('Say why one person is enough.');
    },
    empty: async (app) => {
      await app.click('button', 'Add a trust account');
      await app.one('dialog', 'Add a trust account');
    },
    refused: async (app) => {
      await app.key('Control+Enter');
      await app.see('Fill in name.');
    },
    loading: async (app) => {
      await app.fill('textbox', 'Name', LONG_WORD);
      await app.fill('textbox', 'Bank', LONG);
      await app.fill('textbox', 'Account number', '0001234471');
      await app.slow('add_trust_bank');
      await app.click('button', 'Add');
    },
    error: async (app) => {
      app.fail('add_trust_bank');
      await app.slow();
      await app.see(/went wrong/);
    },
    long: async (app) => {
      app.fail();
      await app.click('button', 'Add');
      await app.see('4471');
    },
  },
});

screen('settings-people', {
  covers: ['settings-section', 'AddUser', 'RolesDialog', 'OneTime'],
  arrive: async (app) => {
    await openDemo(app);
    await app.key('Alt+9');
    await app.click('link', 'People');
  },
  states: {
    full: (app) => app.one('table', 'People of this book'),
    empty: async (app) => {
      await app.click('button', 'Add a person');
      await app.one('dialog', 'Add a person');
    },
    refused: async (app) => {
      await app.key('Control+Enter');
      await app.see('Choose at least one role.');
    },
    loading: async (app) => {
      await app.fill('textbox', 'Name', LONG);
      await app.fill('textbox', 'Sign-in name', 'maria');
      await app.click('checkbox', /^Collector/);
      await app.click('checkbox', /^Bookkeeper/);
      await app.slow('add_user');
      await app.click('button', 'Add');
    },
    error: async (app) => {
      app.fail('add_user');
      await app.slow();
      await app.see(/went wrong/);
    },
    'one-time': async (app) => {
      app.fail();
      await app.click('button', 'Add');
      await app.one('dialog', 'One-time password');
    },
    long: async (app) => {
      await app.click('button', 'I have handed it over');
      await app.see('Has a one-time password');
    },
    stop: async (app) => {
      await app.click('button', 'Stop');
      await app.see('can no longer open this book');
    },
    roles: async (app) => {
      await app.key('Escape');
      await app.tabTo('button', 'Stop');
      await app.key('Shift+Tab', 'Shift+Tab', 'Enter');
      await app.one('dialog', `Roles of ${LONG}`);
      await app.click('checkbox', /^Collector/);
      await app.click('checkbox', /^Bookkeeper/);
      await app.click('button', 'Save');
      await app.see('Choose at least one role.');
    },
  },
});

screen('settings-security', {
  covers: ['settings-section', 'RecoverySettings'],
  arrive: async (app) => {
    await openDemo(app);
    await app.key('Alt+9');
    await app.click('link', 'Security');
  },
  states: {
    empty: (app) => app.one('heading', 'Automatic lock'),
    refused: async (app) => {
      await app.fill('textbox', 'Minutes', '90');
      await app.key('Enter');
      await app.see('Enter whole minutes from 5 to 60.');
    },
    loading: async (app) => {
      await app.slow('new_recovery_key');
      await app.fill('textbox', 'Your password', DEMO.password);
      await app.click('button', 'Make a new recovery key');
    },
    full: async (app) => {
      await app.slow();
      await app.one('dialog', 'Your recovery key');
    },
    error: async (app) => {
      app.fail('confirm_recovery');
      await app.fill('textbox', /^Type group/, 'abcd');
      await app.key('Control+Enter');
      await app.see(/went wrong/);
    },
    long: 'the key is as long in every book',
  },
});
