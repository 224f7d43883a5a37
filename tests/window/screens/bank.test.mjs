// The bank's side of trust: its statements, their lines, and the proof of a day.

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openDemo } from '../support/demo.mjs';
import { screen } from '../support/screens.mjs';

/** A file with these rows, as a bank gives it. */
function statement(...rows) {
  const path = join(mkdtempSync(join(tmpdir(), 'duebook-bank-')), 'statement.csv');
  writeFileSync(path, ['Date,Description,Amount,Balance', ...rows, ''].join('\n'));
  return path;
}

screen('bank', {
  covers: ['bank', 'StatementDialog', 'TakeInDialog', 'LineDialog'],
  arrive: async (app) => {
    await openDemo(app);
    await app.key('Alt+6');
    await app.click('link', 'Bank');
  },
  states: {
    empty: async (app) => {
      await app.see('Bank not entered.');
      await app.see('No statement was taken in yet.');
      await app.see('Every bank line has its movement.');
    },
    refused: async (app) => {
      app.answer('open', statement('12/30/1899,DEPOSIT,5.00,5.00'));
      await app.key('Control+n');
      await app.see('Choose the file that the bank gives');
      await app.key('Control+Enter');
      await app.see(/before banks gave such files/);
    },
    full: async (app) => {
      app.answer('open', statement('11/19/2026,SERVICE CHARGE,-12.00,88.00'));
      await app.key('Control+Enter');
      await app.see('The proof fails.');
      await app.see('SERVICE CHARGE');
    },
    decide: async (app) => {
      await app.click('button', /^Decide on SERVICE CHARGE/);
      await app.one('dialog', /SERVICE CHARGE/);
      await app.click('radio', 'a charge of the bank');
      await app.see('The agency owes it to trust at once.');
    },
    written: async (app) => {
      await app.key('Control+Enter');
      await app.see('Every bank line has its movement.');
    },
    statement: async (app) => {
      await app.click('button', '11/19/2026 to 11/19/2026');
      await app.one('dialog', /^Statement of/);
      await app.see('Bank charge');
    },
    kept: async (app) => {
      await app.click('button', /^Take match back: SERVICE CHARGE/);
      await app.see(/stays|entry/);
    },
    'take-out': async (app) => {
      await app.click('button', 'Take statement out…');
      await app.one('dialog', 'Take statement.csv out?');
      await app.click('button', 'Take out');
      await app.see(/Nothing was changed|was made of it/);
    },
    matched: async (app) => {
      await app.click('button', 'Done');
      app.answer('open', statement('11/20/2026,DEPOSIT,2714.28,2802.28'));
      await app.key('Control+n');
      await app.key('Control+Enter');
      await app.click('button', 'Match 1 line without doubt');
      await app.see('Every bank line has its movement.');
      await app.click('button', '11/20/2026 to 11/20/2026');
      await app.one('button', /^Take match back: DEPOSIT/);
    },
    unmatched: async (app) => {
      await app.click('button', /^Take match back: DEPOSIT/);
      await app.see('The match is taken back');
      await app.one('dialog', /^Statement of/);
    },
    'taken-out': async (app) => {
      await app.click('button', 'Take statement out…');
      await app.click('button', 'Take out');
      await app.see('The statement is taken out');
      await app.see('Every bank line has its movement.');
    },
    loading: async (app) => {
      await app.key('Alt+2');
      await app.slow('trust_proof');
      await app.key('Alt+ArrowLeft');
    },
    error: async (app) => {
      app.fail('trust_proof');
      await app.slow();
      await app.see(/went wrong/);
    },
    long: 'the engine gives five hundred lines at a time, and the table scrolls with the page',
  },
});
