// One payment for several accounts: by rule, as the person directed, and a disputed account.

import { aSecond } from '../support/accounts.mjs';
import { openDemo } from '../support/demo.mjs';
import { screen } from '../support/screens.mjs';

/** Opens the account with this number of the client. */
async function openAccount(app, reference) {
  await app.key('Alt+2');
  await app.one('heading', 'Accounts');
  await app.key('/');
  await app.type(reference);
  await app.see('1 account');
  await app.key('ArrowDown', 'Control+Home', 'Enter');
  await app.one('tab', 'History');
}

/** Opens the split of the item that was typed: it is the one with a problem. */
async function openSplit(app) {
  await app.key('F8');
  await aSecond();
  await app.key('Control+1');
  await app.one('dialog', /^Split item 6/);
}

screen('shares', {
  covers: ['SplitDialog', 'DisputeDialog', 'EndDispute'],
  arrive: openDemo,
  states: {
    rule: async (app) => {
      await app.key('Alt+9');
      await app.click('link', 'Trust accounts');
      await app.one('heading', 'One payment for several accounts');
      await app.click('radio', 'Oldest account first');
      await app.see('The rule is saved');
    },
    placed: async (app) => {
      await app.key('Alt+2', 'Control+n');
      await app.click('radio', 'Already in the book');
      await app.fill('combobox', 'Find the person', 'D-100039');
      await app.one('option', /./);
      await app.key('ArrowDown', 'Enter');
      await app.tabTo('button', 'Client');
      await app.type('North');
      await app.fill('textbox', 'Client’s account number', 'N-SHARED');
      await app.fill('textbox', 'Principal', '300');
      await app.key('Control+Enter');
      await app.one('tab', 'History');
    },
    empty: async (app) => {
      await app.key('Alt+3');
      await app.see('2 open batches');
      await app.key('Control+Home', 'ArrowDown', 'Enter');
      await app.see('2 items and $366.00 left to enter.');
      for (const text of ['7001', '1119', 'D-100039']) {
        await app.type(text);
        await app.key('Tab');
      }
      await app.type('280');
      await app.key('Enter');
      await app.see(/1 item and \$86\.00 left to enter/);
      await openSplit(app);
      await app.see('Everything is divided.');
    },
    full: async (app) => {
      await app.click('button', 'Share over all open accounts');
      await app.see('Shared so that the oldest account is filled first.');
    },
    directed: async (app) => {
      await app.click('checkbox', 'The person said where it goes');
      await app.see(/The accounts are paid in this order/);
      await app.fill('textbox', 'Named sum 1', '100');
      await app.see('Gets $100.00');
      await app.fill('textbox', /^In words/, 'Please put $100 on the older bill');
    },
    wrong: async (app) => {
      await app.fill('textbox', 'Said on', '11/30/2026');
      await app.key('Control+Enter');
      await app.see(/Enter a date up to today/);
    },
    kept: async (app) => {
      await app.fill('textbox', 'Said on', '11/20/2026');
      await app.see('Gets $100.00');
      await app.key('Control+Enter');
      await app.see('Directed');
    },
    dispute: async (app) => {
      await openAccount(app, 'N-SHARED');
      await app.click('button', 'Dispute…');
      await app.one('dialog', /^The person disputes D-/);
    },
    missing: async (app) => {
      await app.key('Control+Enter');
      await app.see(/What the person says/);
    },
    disputed: async (app) => {
      await app.fill('textbox', 'What the person says', 'Paid in June, by letter');
      await app.key('Control+Enter');
      await app.see('The dispute is recorded');
      await app.see(/No payment for several accounts goes to it/);
    },
    'left-out': async (app) => {
      await app.key('Alt+3');
      await app.see('2 open batches');
      await app.key('Control+Home', 'ArrowDown', 'Enter');
      await app.see(/1 item to share as directed/);
      await openSplit(app);
      await app.see(/The person named a disputed account/);
    },
    'by-rule': async (app) => {
      await app.click('checkbox', 'The person said where it goes');
      await app.click('button', 'Share over all open accounts');
      await app.see(/disputed since/);
      await app.key('Control+Enter');
    },
    over: async (app) => {
      await openAccount(app, 'N-SHARED');
      await app.click('button', 'Dispute is over…');
      await app.fill('textbox', 'Why', 'The person found the receipt of another debt');
    },
    ended: async (app) => {
      await app.key('Control+Enter');
      await app.see('The dispute is over');
    },
    loading: 'a dialog waits as every one does',
    error: 'as above',
    long: 'the dialog scrolls with its accounts',
  },
});
