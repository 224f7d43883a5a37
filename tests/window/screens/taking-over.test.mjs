// A trust bank that begins with what the old system had.

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openNew } from '../support/new-book.mjs';
import { screen } from '../support/screens.mjs';

const HEADS =
  'Kind,Client,Account,Received,Means,Number,Client money,Agency share,Surplus,Amount,Where,' +
  'Given to bank,Released,On statement,About';

/** The table with these rows, as a person fills it in. */
function table(...rows) {
  const path = join(mkdtempSync(join(tmpdir(), 'duebook-take-over-')), 'take-over.csv');
  writeFileSync(path, [HEADS, ...rows, ''].join('\n'));
  return path;
}

screen('taking-over', {
  covers: ['trust', 'TakeOverDialog'],
  arrive: async (app) => {
    await openNew(app);
    await app.key('Alt+6');
    await app.click('button', 'Add a trust bank');
    await app.click('button', 'Add a trust account');
    await app.fill('textbox', /^Name/, 'Trust account');
    await app.key('Control+Enter');
    await app.seeNot('Account number');
    await app.key('Alt+6');
  },
  states: {
    offer: async (app) => {
      await app.see('Nothing is booked on this trust bank yet.');
    },
    empty: async (app) => {
      await app.click('button', 'Take over…');
      await app.one('dialog', 'Take Trust account over from the old system');
      await app.see('No table is chosen yet.');
      await app.fill('textbox', 'Balance of the bank’s statement', '240.00');
    },
    error: async (app) => {
      app.answer('open', table('loan,,,,,,,,,5.00,,,,,', 'agency share,,,,,,,,,ten,,,,,'));
      await app.click('button', 'Choose the filled-in table…');
      await app.see('2 rows cannot be taken.');
      await app.see('Row 3: ten is no amount.');
    },
    short: async (app) => {
      app.answer('open', table('agency share,,,,,,,,,250.00,,,,,',
        'payment,,,11/02/2026,check,99,,,,60.00,hand,,,,'));
      await app.click('button', 'Choose the filled-in table…');
      await app.see('Trust lacks $10.00.');
    },
    refused: async (app) => {
      await app.key('Control+Enter');
      await app.see(/Say what is missing and why/);
    },
    full: async (app) => {
      await app.fill('textbox', 'Balance of the bank’s statement', '250.00');
      await app.see('What is there is what is owned.');
    },
    written: async (app) => {
      await app.key('Control+Enter');
      await app.see('The trust bank is taken over');
      await app.seeNot('Nothing is booked on this trust bank yet.');
      await app.see('Unidentified');
    },
    loading: 'a dialog waits as every one does',
    long: 'a long list of rows that cannot be taken is cut after twenty',
  },
});
