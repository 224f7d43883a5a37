// Forms that stand over a screen and are asked for seldom: each is opened, filled in and sent.

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { aSecond, openFirst } from '../support/accounts.mjs';
import { openDemo } from '../support/demo.mjs';
import { postUnknown } from '../support/money.mjs';
import { screen } from '../support/screens.mjs';

/** What these forms have not, since their screens have it. */
const ELSEWHERE = {
  loading: 'it opens with what its screen has already',
  error: 'its screen is looked at with an error',
  long: 'it has as many fields in every book',
};

/** Takes in a bank statement of one line. */
async function takeIn(app, row) {
  const path = join(mkdtempSync(join(tmpdir(), 'duebook-bank-')), 'statement.csv');
  writeFileSync(path, `Date,Description,Amount,Balance\n${row}\n`);
  app.answer('open', path);
  await app.key('Alt+6');
  await app.click('link', 'Bank');
  await app.see('No statement was taken in yet.');
  await app.key('Control+n', 'Control+Enter');
  await app.see('Every bank line has its movement.').catch(() => undefined);
}

async function clientMoney(app) {
  await app.key('Alt+5');
  await app.see('3 clients');
  await app.key('Control+Home', 'ArrowDown', 'Enter');
  await app.one('table', /^Terms of the client/);
  await app.click('button', 'What it owes…');
}

screen('account-close', {
  covers: ['AccountForm', 'ReasonForm'],
  arrive: async (app) => {
    await openDemo(app);
    await openFirst(app, 'Active');
  },
  states: {
    edit: async (app) => {
      await app.click('button', 'Edit account');
      await app.one('dialog', /^Edit account D-/);
    },
    edited: async (app) => {
      await app.key('Control+Enter');
      await app.seeNot('Edit account D-');
    },
    empty: async (app) => {
      await app.click('button', 'Close account');
      await app.one('textbox', 'Reason');
    },
    full: async (app) => {
      await app.fill('textbox', 'Reason', 'Recalled by the client');
      await app.key('Control+Enter');
      await app.see('Closed');
    },
    ...ELSEWHERE,
  },
});

screen('pass-interest', {
  covers: ['PassInterestDialog'],
  arrive: openDemo,
  states: {
    line: async (app) => {
      await takeIn(app, '11/20/2026,INTEREST,1.27,1.27');
      await app.click('button', /^Decide on INTEREST/);
      await app.click('radio', 'interest');
      await app.see('It is owed until its owner has it.');
      await app.key('Control+Enter');
      await app.see('Every bank line has its movement.');
    },
    empty: async (app) => {
      await app.key('Alt+6');
      await app.tabTo('grid', 'Whose it is');
      // Two clients and two refunds stand before it.
      await app.key('Control+Home', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown');
      await app.click('button', 'Pass interest on…');
      await app.one('dialog', 'Whose is the interest of $1.27?');
    },
    full: async (app) => {
      await app.tabTo('button', 'It belongs to');
      await app.type('Northside');
      await app.key('Enter', 'Control+Enter');
      await app.see('Interest of $1.27 has its owner');
    },
    ...ELSEWHERE,
  },
});

screen('month-reason', {
  covers: ['Reason'],
  arrive: openDemo,
  states: {
    empty: async (app) => {
      await takeIn(app, '10/20/2026,SERVICE CHARGE,-12.00,88.00');
      await app.click('link', 'Months');
      await app.see('October 2026, to be closed');
      await app.key('Control+Enter');
      await app.one('dialog', 'Close October 2026?');
      await app.one('textbox', /^Reason/);
    },
    full: async (app) => {
      await app.type('The balance is from before the book');
      await app.key('Control+Enter');
      await app.see('October 2026 is closed');
    },
    ...ELSEWHERE,
  },
});

screen('client-uses', {
  covers: ['UseForm', 'CostDialog', 'MoveBankDialog'],
  arrive: async (app) => {
    await openDemo(app);
    await app.key('Alt+9');
    await app.click('link', 'Trust accounts');
    await app.fill('textbox', /^Check/, '0');
    await app.key('Enter');
    await aSecond();
    await app.click('button', 'Add a trust account');
    await app.fill('textbox', /^Name/, 'Second trust account');
    await app.key('Control+Enter');
    await app.seeNot('Account number');
    await postUnknown(app, [{ reference: '881', amount: '200', written: 'for filing fees' }]);
    await app.key('Alt+3');
    await app.see('Money in hand');
    await app.click('button', /^Make deposit/);
    await app.see(/Deposit slip/);
    await app.key('Control+Enter');
    await app.see('Everything is deposited.');
  },
  states: {
    empty: async (app) => {
      await clientMoney(app);
      await app.click('button', 'Money in trust is its…');
      await app.one('dialog', 'Money in trust is this client’s');
    },
    used: async (app) => {
      await app.key('Control+Enter');
      await app.see('$200.00 is the client’s');
    },
    cost: async (app) => {
      await app.click('button', 'Pay a cost… Trust account');
      await app.one('dialog', 'Pay a cost out of the deposit');
      await app.see('$200.00 of the deposit is released.');
    },
    move: async (app) => {
      await app.key('Escape');
      await app.click('button', 'Other trust bank…');
      await app.one('dialog', 'Move the client’s money to another trust bank');
    },
    full: async (app) => {
      await app.fill('textbox', 'Amount', '1.00');
      await app.key('Control+Enter');
      await app.see('$1.00 moved to the other trust bank');
    },
    ...ELSEWHERE,
  },
});
