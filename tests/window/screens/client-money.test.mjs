// What a client owes the agency: invoices with their age, claims that are not invoiced yet.

import { aSecond } from '../support/accounts.mjs';
import { openDemo } from '../support/demo.mjs';
import { approveFirst, oneAlone } from '../support/money.mjs';
import { screen } from '../support/screens.mjs';

async function openClient(app, ...keys) {
  await app.key('Alt+5');
  await app.see('3 clients');
  await app.key('Control+Home', ...keys, 'Enter');
  await app.one('table', /^Terms of the client/);
}

screen('client-money', {
  covers: ['client-money', 'PayInvoiceDialog', 'WriteOffDialog', 'FeeDialog', 'ClientLedgerDialog'],
  arrive: async (app) => {
    await openDemo(app);
    // One person alone: a statement that invoices its commission.
    await oneAlone(app);
    await approveFirst(app);
  },
  states: {
    empty: async (app) => {
      await openClient(app);
      await app.click('button', 'What it owes…');
      await app.see('No invoice was made.');
    },
    loading: async (app) => {
      await openClient(app, 'ArrowDown');
      await app.slow('client_money');
      await app.click('button', 'What it owes…');
      await aSecond();
    },
    error: async (app) => {
      app.fail('client_money');
      await app.slow();
      await app.see(/went wrong/);
    },
    full: async (app) => {
      app.fail();
      await app.click('button', 'Try again');
      await app.one('heading', 'Harbor Card: what it owes');
      await app.one('table', 'Invoices');
    },
    pay: async (app) => {
      await app.click('button', /^Record payment of invoice/);
      await app.one('dialog', 'The client pays');
      await app.fill('textbox', 'Amount', '99999999');
      await app.key('Control+Enter');
      await app.see(/is open on these invoices/);
    },
    short: async (app) => {
      await app.fill('textbox', 'Amount', '20.00');
      await app.fill('textbox', 'Check or transfer number', 'check 901');
      await app.key('Control+Enter');
      await app.see('A payment of $20.00 is recorded');
      await app.see(/Paid \$20\.00 on /);
    },
    off: async (app) => {
      await app.click('button', /^Write off invoice/);
      await app.one('dialog', /^Write off invoice/);
      await app.fill('textbox', 'Amount', '5.00');
      await app.fill('textbox', 'Reason', 'Agreed with the client');
      await app.key('Control+Enter');
      await app.see('$5.00 is written off');
    },
    fee: async (app) => {
      await app.click('button', 'Flat fee…');
      await app.one('dialog', 'Charge a flat fee');
      await app.fill('textbox', 'What for', 'Skip trace of 4 people');
      await app.fill('textbox', 'Amount', '10.00');
      await app.key('Control+Enter');
      await app.see('A fee of $10.00 is charged');
    },
    ledger: async (app) => {
      await app.click('button', 'Ledger in trust…');
      await app.one('dialog', 'Ledger in trust of Harbor Card');
      await app.click('button', 'Open to print, the client ledger');
      await app.see('It is open in the system’s viewer.');
    },
    backwards: async (app) => {
      await app.fill('textbox', 'To', '1/1/2020');
      await app.click('button', 'Open to print, the client ledger');
      await app.see('The last day comes before the first.');
    },
    long: 'a client has a dozen invoices a year; the table scrolls',
  },
});
