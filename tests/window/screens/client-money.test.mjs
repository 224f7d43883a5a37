// What a client owes the agency: invoices with their age, claims that are not invoiced yet.

import { aSecond } from '../support/accounts.mjs';
import { openDemo } from '../support/demo.mjs';
import { screen } from '../support/screens.mjs';

/** The first client is settled by one person: a statement that invoices its commission. */
async function invoiceHarbor(app) {
  await app.key('Alt+9');
  await app.click('link', 'Trust accounts');
  await app.click('checkbox', /^One person prepares and approves/);
  await app.fill('textbox', 'Reason', 'The manager is on leave until December');
  await app.key('Enter');
  await app.see('Saved');
  await app.key('Alt+6');
  await app.click('link', 'Client statements');
  await app.one('heading', 'Client statements');
  await app.tabTo('grid', 'Clients that are due');
  await app.key('Control+Home', 'Enter');
  await app.see('Not prepared yet.');
  await app.key('Control+Enter');
  await app.see('To be approved.');
  await app.key('Control+Enter');
  await app.see('Approved, to be paid.');
}

async function openClient(app, ...keys) {
  await app.key('Alt+5');
  await app.see('3 clients');
  await app.key('Control+Home', ...keys, 'Enter');
  await app.one('table', /^Terms of the client/);
}

screen('client-money', {
  covers: ['client-money'],
  arrive: async (app) => {
    await openDemo(app);
    await invoiceHarbor(app);
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
    long: 'a client has a dozen invoices a year; the table scrolls',
  },
});
