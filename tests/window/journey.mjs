// The main job, as a person does it with the mouse: from an empty home to a right balance and back
// after a lock. `./dev run` shows it where there is no display, and a test walks it.

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';

import { until } from './support/machine.mjs';

export const PASSWORD = 'a heron stands in the ledger';
const FILE = resolve(import.meta.dirname, '../fixtures/placements/harbor_card_2026-11.csv');

/**
 * @typedef {import('./support/window.mjs').Window} Window
 * @typedef {object} Step
 * @property {string} name what the picture of it is called
 * @property {(app: Window) => Promise<unknown>} go
 */

/** The group of the recovery key that the page asks for. */
export async function groupAskedFor(app) {
  await app.see('Your recovery key');
  const text = await app.text();
  const number = text.match(/Type group (\d)/)[1];
  return text.match(new RegExp(`Group ${number}\\s+(\\w{4})`))[1];
}

/** The file number of the account on the screen. */
export async function fileNumber(app) {
  return (await app.text()).match(/D-\d+/)[0];
}

/** The balance that the account's screen shows, as it stands there. */
export async function balance(app) {
  return (await app.text()).match(/Balance due\s+(\$[\d,.]+)/)[1];
}

/** Waits until a document was handed to the system's viewer. */
export async function wasOpened(app, pattern) {
  const opened = () => readdirSync(app.folders.dialogs).some((name) => pattern.test(name));
  await until(opened, `a document like ${pattern}`, 10_000);
}

/** The account that was found, for the steps that come back to it. */
let account = '';

/** @type {Step[]} */
export const steps = [
  { name: 'first-run', go: (app) => app.one('button', /new book/) },
  {
    name: 'agency',
    go: async (app) => {
      await app.click('button', /new book/);
      await app.fill('textbox', /Agency name/, 'Bayline Recovery LLC');
      await app.fill('textbox', /Street/, '100 Harbor Way');
      await app.fill('textbox', /City/, 'Oakland');
      await app.fill('textbox', /State/, 'CA');
      await app.fill('textbox', /ZIP/, '94607');
      await app.fill('textbox', /Phone/, '(510) 555-0100');
    },
  },
  {
    name: 'first-person',
    go: async (app) => {
      await app.click('button', 'Next');
      await app.fill('textbox', /Your name/, 'Jess Moreno');
      await app.fill('textbox', /Sign-in name/, 'jess');
      await app.fill('textbox', /^Password(?! again)/, PASSWORD);
      await app.fill('textbox', /Password again/, PASSWORD);
    },
  },
  {
    name: 'recovery-key',
    go: async (app) => {
      await app.click('button', /Make the book/);
      await app.fill('textbox', /Type group/, await groupAskedFor(app));
    },
  },
  {
    name: 'trust-account',
    go: async (app) => {
      await app.click('button', 'I have it on paper');
      await app.see('No accounts yet');
      await app.click('link', 'Admin');
      await app.click('link', 'Trust accounts');
      await app.click('button', 'Add a trust account');
      await app.fill('textbox', /^Name/, 'Trust account');
      await app.fill('textbox', /Bank/, 'First Pacific Bank');
      await app.fill('textbox', /Account number/, '0001234471');
      await app.key('Control+Enter');
      await app.see('4471');
    },
  },
  {
    name: 'client',
    go: async (app) => {
      await app.click('link', 'Clients');
      await app.key('Control+n');
      await app.fill('textbox', 'Name', 'Harbor Card');
      await app.fill('textbox', 'Commission rate', '33.33');
      await app.click('button', 'Add client');
      await app.see('Harbor Card is added');
    },
  },
  {
    name: 'import-file',
    go: async (app) => {
      await app.click('link', 'Import');
      await app.click('button', /New import/);
      await app.tabTo('button', 'Client');
      await app.type('H');
      app.answer('open', FILE);
      await app.click('button', 'Choose file…');
      await app.see('harbor_card_2026-11.csv');
    },
  },
  {
    name: 'import-map',
    go: async (app) => {
      await app.click('button', /^Next/);
      await app.see('Client’s account number');
    },
  },
  {
    name: 'import-check',
    go: async (app) => {
      await app.click('button', /^Next/);
      await app.see('282,326.69');
    },
  },
  {
    name: 'import-post',
    go: async (app) => {
      await app.click('button', /^Next/);
      await app.see('420');
      await app.click('button', /^Take in/);
      await app.see('The placement is in the book.');
    },
  },
  {
    name: 'find',
    go: async (app) => {
      await app.key('Control+k');
      await app.type('zolc tobias');
      await app.see('Żółć, Tobias');
    },
  },
  {
    name: 'account',
    go: async (app) => {
      await app.key('Enter');
      await app.see('Balance due');
      assert.equal(await balance(app), '$1,221.45');
      account = await fileNumber(app);
    },
  },
  {
    name: 'plan',
    go: async (app) => {
      await app.click('button', /Set up a plan/);
      await app.fill('textbox', /Each payment/, '100.00');
      await app.fill('textbox', /First payment/, '12/05/2026');
      await app.key('Tab');
      await app.see('moved from Saturday');
    },
  },
  {
    name: 'letter',
    go: async (app) => {
      await app.click('button', /Save plan/);
      await app.click('button', 'See the agreement letter');
      await app.one('button', /Make letter/);
      await app.idle();
    },
  },
  {
    name: 'letter-made',
    go: async (app) => {
      await app.click('button', /Make letter/);
      app.answer('save', app.folders.dialogs);
      await app.click('button', /Save PDF/);
      await app.see('.pdf');
      await app.click('button', /Open to print/);
      await wasOpened(app, /^opened-.*\.pdf$/);
      await app.click('button', 'Yes');
      await app.see(/[Mm]ailed/);
    },
  },
  {
    name: 'batch',
    go: async (app) => {
      await app.click('link', 'Payments');
      await app.click('button', /New batch/);
      await app.fill('textbox', /Control count/, '1');
      await app.fill('textbox', /Control total/, '150.00');
      await app.click('button', /Start batch/);
      await app.see('Left to enter');
      await app.type('1187');
      await app.key('Tab');
      await app.type('t');
      await app.key('Tab');
      await app.type(account);
      await app.key('Tab');
      await app.type('150');
      await app.key('Enter');
      await app.see('Ready to post.');
    },
  },
  {
    name: 'posted',
    go: async (app) => {
      await app.key('Control+Enter');
      await app.see('only be reversed');
      await app.click('button', /^(Write|Post)/);
      await app.see('Posted');
    },
  },
  {
    name: 'balance',
    go: async (app) => {
      await app.key('Control+k');
      await app.type(account);
      await app.see('1,071.45');
      await app.key('Enter');
      await app.see('Balance due');
      assert.equal(await balance(app), '$1,071.45');
    },
  },
  {
    name: 'locked',
    go: async (app) => {
      await app.key('Control+l');
      await app.one('button', 'Unlock');
      await app.seeNot('Żółć');
    },
  },
  {
    name: 'opened-again',
    go: async (app) => {
      await app.fill('textbox', /^Password/, PASSWORD);
      await app.click('button', 'Unlock');
      await app.see('Balance due');
      assert.equal(await balance(app), '$1,071.45');
    },
  },
];
