// A surplus that pays another account of its person, from Trust and from the account.

import { openDemo } from '../support/demo.mjs';
import { screen } from '../support/screens.mjs';

/** The refund in the list of owners is the active row. */
async function refundRow(app) {
  await app.key('Alt+6');
  await app.one('grid', 'Whose it is');
  await app.key('ArrowDown', 'ArrowDown');
}

screen('surplus', {
  covers: ['SurplusDialog', 'UseDialog', 'TakeBackDialog'],
  arrive: openDemo,
  states: {
    empty: async (app) => {
      await refundRow(app);
      await app.click('button', 'Use on another account…');
      await app.see('The person owes nothing on another open account.');
    },
    'not-known': async (app) => {
      await app.key('Escape');
      await app.tabTo('grid', 'Whose it is');
      await app.key('Enter');
      await app.one('tab', 'History');
      const [number] = /D-\d{6}/.exec(await app.text());
      await app.key('Alt+2', 'Control+n');
      await app.click('radio', 'Already in the book');
      await app.fill('combobox', 'Find the person', number);
      await app.one('option', /./);
      await app.key('ArrowDown', 'Enter');
      await app.tabTo('button', 'Client');
      await app.type('North');
      await app.fill('textbox', 'Client’s account number', 'N-LINKED');
      await app.fill('textbox', 'Principal', '300');
      await app.key('Control+Enter');
      await app.one('tab', 'History');
      await refundRow(app);
      await app.click('button', 'Use on another account…');
      await app.see(/Nobody has set whether a surplus/);
    },
    allowed: async (app) => {
      await app.key('Escape', 'Alt+9');
      await app.click('link', 'Trust accounts');
      await app.click('button', /^Set: A surplus may pay another debt/);
      await app.click('radio', 'Yes');
      await app.fill('textbox', 'Source', 'Letter of counsel');
      await app.key('Control+Enter');
      await app.see('The rule is set');
    },
    full: async (app) => {
      await refundRow(app);
      await app.click('button', 'Use on another account…');
      await app.one('table', 'What the surplus does, account by account');
      await app.see('Nothing stays as a refund.');
    },
    refused: async (app) => {
      await app.key('Control+Enter');
      await app.see(/Where it is kept and what it says/);
    },
    used: async (app) => {
      await app.fill('textbox', 'Where it is kept and what it says', 'Letter of Nov 20');
      await app.key('Control+Enter');
      await app.see('The surplus is used');
    },
    back: async (app) => {
      await app.key('Alt+2');
      await app.one('heading', 'Accounts');
      await app.key('/');
      await app.type('N-LINKED');
      await app.see('1 account');
      await app.key('ArrowDown', 'Control+Home', 'Enter');
      await app.one('tab', 'History');
      await app.click('button', 'Use a surplus');
      await app.see('No surplus of this account lies in trust.');
      await app.click('button', /^Take back \$37\.60 from D-/);
      await app.fill('textbox', 'Reason', 'The person meant another account');
    },
    'taken-back': async (app) => {
      await app.key('Control+Enter');
      await app.see('The surplus is a refund again');
    },
    loading: 'a dialog waits as every one does',
    error: 'as above',
    long: 'the list of what was used scrolls with the dialog',
  },
});
