// Papers about money and files that leave: of a trust bank, of a check, of a month, of a client.

import { aSecond } from '../support/accounts.mjs';
import { openDemo } from '../support/demo.mjs';
import { approveFirst, oneAlone } from '../support/money.mjs';
import { screen } from '../support/screens.mjs';

async function openTrust(app) {
  await openDemo(app);
  await app.key('Alt+6');
  await app.one('grid', 'Whose it is');
}

screen('papers', {
  covers: ['PapersDialog'],
  arrive: openTrust,
  states: {
    proof: async (app) => {
      await app.click('button', 'Papers and files…');
      await app.one('dialog', /^Papers and files of /);
      await app.click('button', 'Open to print, the proof');
      await app.see('It is open in the system’s viewer.');
    },
    full: async (app) => {
      await app.click('tab', 'Deposit slips');
      await app.one('table', 'Deposit slips');
      await app.see('11/13/2026');
    },
    loading: async (app) => {
      await app.slow('transfers');
      await app.click('tab', 'Transfers');
      await aSecond();
    },
    error: async (app) => {
      app.fail('transfers');
      await app.slow();
      await app.see(/went wrong/);
    },
    empty: async (app) => {
      app.fail();
      await app.click('button', 'Try again');
      await app.see('No remittance by ACH waits to be sent.');
    },
    checks: async (app) => {
      await app.click('tab', 'Checks for the bank');
      await app.click('button', 'Save list as…');
      await app.see('There is nothing to write for these days.');
    },
    long: 'its tables scroll with the dialog',
  },
});

screen('transfers', {
  covers: ['PapersDialog', 'settings-section', 'OriginForm', 'Change'],
  arrive: async (app) => {
    await openDemo(app);
    await oneAlone(app);
  },
  states: {
    origin: async (app) => {
      await app.click('button', /^Transfers… of /);
      await app.one('dialog', /^Files of transfers from /);
      await app.fill('textbox', 'Routing number of the bank', '121042883');
      await app.fill('textbox', 'Name that clients see', 'HARBOR RECOVERY');
      await app.fill('textbox', 'Company identification', '1123456789');
      await app.key('Control+Enter');
      await app.see('This is not a routing number');
    },
    account: async (app) => {
      await app.fill('textbox', 'Routing number of the bank', '121042882');
      await app.key('Control+Enter');
      await app.see('Saved');
      await app.key('Alt+6');
      await app.click('link', 'Client statements');
      await app.one('grid', 'Clients that are due');
      await app.key('Control+Home', 'Enter');
      await app.see('Not prepared yet.');
      await app.click('button', 'Client and terms');
      await app.see('Not known. Remittances go by check.');
      await app.click('button', 'Bank account…');
      await app.one('dialog', /^Where money of /);
      await app.fill('textbox', 'Routing number', '091000019');
      await app.fill('textbox', 'Account number', '5544332211');
    },
    known: async (app) => {
      await app.key('Control+Enter');
      await app.see('Checking account ending in 2211, bank 091000019');
    },
    full: async (app) => {
      await approveFirst(app);
      await app.key('Control+Enter');
      await app.click('radio', 'ACH');
      await app.key('Control+Enter');
      await app.see('Approved and paid.');
      await app.click('link', 'Trust');
      await app.click('button', 'Papers and files…');
      await app.click('tab', 'Transfers');
      await app.see('…2211');
      await app.click('button', /^Make file of 1 transfer, /);
      await app.see('Files that were made');
    },
    loading: 'the dialog is looked at above',
    error: 'as above',
    empty: 'as above',
    long: 'its tables scroll with the dialog',
  },
});

screen('print-check', {
  covers: ['PrintCheckDialog'],
  arrive: async (app) => {
    await openTrust(app);
    await app.key('ArrowDown', 'ArrowDown', 'Control+2');
    await app.fill('textbox', 'Check number', '5001');
    await app.key('Control+Enter');
    await app.see('A refund of $37.60 is paid');
  },
  states: {
    full: async (app) => {
      await app.key('Control+p');
      await app.one('dialog', 'Print check 5001');
      await app.see('Put the sheet with this number into the printer');
    },
    error: async (app) => {
      app.fail('open_check');
      await app.key('Control+Enter');
      await app.see(/went wrong/);
    },
    asked: async (app) => {
      app.fail();
      await app.key('Control+Enter');
      await app.see('Did the check come out?');
    },
    jammed: async (app) => {
      await app.click('button', 'It did not');
      await app.see('Not printed. It can be printed again.');
    },
    printed: async (app) => {
      await app.key('Control+Enter');
      await app.see('Did the check come out?');
      await app.key('Control+Enter');
      await app.see('Written down: the check is printed');
    },
    copy: async (app) => {
      await app.key('Control+p');
      await app.see('It is open in the system’s viewer.');
    },
    loading: 'it asks nothing of the engine before it is printed',
    empty: 'it is about one check',
    long: 'it is about one check',
  },
});

screen('month-files', {
  covers: ['MonthFilesDialog'],
  arrive: async (app) => {
    await openDemo(app);
    await app.key('Alt+6');
    await app.click('link', 'Months');
    await app.see('October 2026, to be closed');
  },
  states: {
    full: async (app) => {
      await app.click('button', 'Papers and files…');
      await app.one('dialog', 'Papers and files of these days');
    },
    empty: async (app) => {
      await app.fill('textbox', 'From', '09/01/2026');
      await app.fill('textbox', 'To', '09/30/2026');
      await app.click('button', 'Save for QuickBooks as…');
      await app.see('There is nothing to write for these days.');
    },
    basis: async (app) => {
      await app.click('radio', 'Released');
      await app.key('Escape');
      await app.click('button', 'Papers and files…');
      await app.one('radio', 'Released');
    },
    pack: async (app) => {
      await app.fill('textbox', 'From', '11/01/2026');
      await app.fill('textbox', 'To', '11/23/2026');
      app.answer('save', app.folders.dialogs);
      await app.click('button', 'Save pack as…');
      await app.see(/[12]\d files saved in /);
    },
    error: async (app) => {
      app.fail('save_journal');
      await app.click('button', 'Save table as…');
      await app.see(/went wrong/);
    },
    loading: 'it asks nothing of the engine before it saves',
    long: 'it is four buttons',
  },
});

screen('check-stock', {
  covers: ['settings-section', 'StockForm'],
  arrive: async (app) => {
    await openDemo(app);
    await app.key('Alt+9');
    await app.click('link', 'Trust accounts');
  },
  states: {
    full: async (app) => {
      await app.click('button', /^Checks… of /);
      await app.one('dialog', /^Check stock of /);
      await app.click('button', 'Open to print, the test page');
      await app.see('It is open in the system’s viewer.');
    },
    refused: async (app) => {
      await app.click('radio', 'Middle');
      await app.fill('textbox', 'Move down', '501');
      await app.key('Control+Enter');
      await app.see('Checks are moved by at most half an inch');
    },
    error: async (app) => {
      await app.fill('textbox', 'Move down', '-30');
      app.fail('save_check_stock');
      await app.key('Control+Enter');
      await app.see(/went wrong/);
    },
    saved: async (app) => {
      app.fail();
      await app.key('Control+Enter');
      await app.see('Saved');
    },
    empty: 'a stock always has its place',
    loading: 'the dialog comes with what it shows',
    long: 'its numbers are short',
  },
});

screen('receipt', {
  covers: ['batch'],
  arrive: async (app) => {
    await openDemo(app);
    await app.key('Alt+3');
    await app.see('Money in hand');
  },
  states: {
    full: async (app) => {
      await app.tabTo('grid', 'Batches');
      await app.key('Control+End', 'Enter');
      await app.see('Receipt for the person');
      await app.click('button', /^Open to print, the receipt for D-/);
      await app.see('It is open in the system’s viewer.');
    },
    loading: 'the batch is looked at with payments',
    error: 'as above',
    empty: 'as above',
    long: 'as above',
  },
});
