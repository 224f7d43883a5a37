// What ends a debt: settlements and judgments, and what is owed on a day.

import assert from 'node:assert/strict';

import { openFirst } from '../support/accounts.mjs';
import { openDemo } from '../support/demo.mjs';
import { screen } from '../support/screens.mjs';

screen('debts', {
  covers: ['OwedDialog', 'SettlementDialog', 'CancelSettlement', 'JudgmentDialog'],
  arrive: async (app) => {
    await openDemo(app);
    await openFirst(app, 'Active');
  },
  states: {
    empty: async (app) => {
      await app.click('button', 'Settlement…');
      await app.see('The rest is forgiven once the amount is there and good');
    },
    'too-much': async (app) => {
      await app.fill('textbox', 'Amount', '99999');
      await app.fill('textbox', 'Pay by', '12/31/2026');
      await app.fill('textbox', 'Who allowed it', 'The client, by letter of Nov 20');
      await app.key('Control+Enter');
      await app.see(/A settlement is more than nothing and less than that/);
    },
    settled: async (app) => {
      await app.fill('textbox', 'Amount', '10');
      await app.key('Control+Enter');
      await app.see('Settlement agreed.');
      await app.see('In force');
    },
    cancel: async (app) => {
      await app.click('button', 'Cancel settlement');
      await app.see('Nothing was forgiven yet');
    },
    cancelled: async (app) => {
      await app.key('Control+Enter');
      await app.see('Settlement canceled.');
    },
    owed: async (app) => {
      await app.click('button', 'Owed on a day…');
      await app.see('To pay it off');
    },
    loading: async (app) => {
      await app.key('Escape');
      await app.slow('owed_on');
      await app.click('button', 'Owed on a day…');
    },
    error: async (app) => {
      app.fail('owed_on');
      await app.slow();
      await app.see(/went wrong/);
    },
    judgment: async (app) => {
      app.fail();
      await app.key('Escape');
      await app.click('button', 'Judgment…');
      await app.fill('textbox', 'Court', 'Municipal Court');
      await app.fill('textbox', 'Case number', '26-CV-0117');
      // What the person typed stays when the day brings what was owed on it.
      await app.fill('textbox', 'Costs', '80');
      await app.fill('textbox', 'Entered on', '11/20/2026');
      await app.key('Tab');
      assert.equal((await app.look('textbox', 'Costs')).value, '80.00');
      assert.notEqual((await app.look('textbox', 'Principal')).value, '');
    },
    full: async (app) => {
      await app.key('Control+Enter');
      await app.see('Judgment entered:');
    },
    'judged-interest': async (app) => {
      await app.click('button', 'Interest…');
      await app.see('The rates before go on after the judgment.');
      await app.fill('textbox', 'Percent a year', '12');
      await app.click('button', 'Rate after judgment');
      await app.fill('textbox', 'Percent a year, after judgment', '9');
      await app.fill('textbox', 'Allowed by', 'Clause 9; the judgment of Nov 20');
    },
    'judged-owed': async (app) => {
      await app.key('Control+Enter');
      await app.see('Interest set:');
      await app.click('button', 'Owed on a day…');
      await app.see('12.00%');
      await app.see('9.00%');
    },
    proof: async (app) => {
      await app.click('button', 'Open the interest proof to print');
      await app.see('It is open in the system’s viewer.');
    },
    long: 'a debt has five parts',
  },
});

screen('interest', {
  covers: ['account', 'InterestDialog'],
  arrive: async (app) => {
    await openDemo(app);
    await openFirst(app, 'Active');
  },
  states: {
    empty: async (app) => {
      await app.click('button', 'Interest…');
      await app.see('Only what the agreement or the law allows may be collected.');
      await app.see('None. Zero percent is a hold');
    },
    wrong: async (app) => {
      await app.fill('textbox', 'Percent a year', '120');
      await app.fill('textbox', 'Allowed by', 'Clause 9 of the agreement');
      await app.key('Control+Enter');
      await app.see('Row 1: enter a percentage from 0 to 100.');
    },
    long: async (app) => {
      await app.fill('textbox', 'Percent a year', '12');
      await app.click('button', 'Another rate');
      await app.fill('textbox', 'Percent a year, 2', '9');
      await app.fill('textbox', 'From, 2', '11/20/2026');
      await app.click('button', 'Hold or limit');
      await app.see('Through');
    },
    removed: async (app) => {
      await app.click('button', 'Remove rate 2');
      await app.click('button', 'Remove hold 1');
      await app.seeNot('Through');
    },
    full: async (app) => {
      await app.key('Control+Enter');
      await app.see('Interest set:');
      await app.see('Owed today, with interest');
      await app.see('Each day adds');
    },
    owed: async (app) => {
      await app.click('button', 'Owed on a day…');
      await app.see('How the interest was reckoned');
      await app.see(/Each day after Nov 23 adds/);
      await app.see(/\$\d+\.\d{4}/);
      await app.see('12.00%');
    },
    again: async (app) => {
      await app.key('Escape');
      await app.click('button', 'Interest…');
      await app.see('In force now: Clause 9 of the agreement');
      assert.equal((await app.look('textbox', 'Percent a year')).value, '12.00');
    },
    error: async (app) => {
      app.fail('set_interest');
      await app.fill('textbox', 'Allowed by', 'Clause 9');
      await app.key('Control+Enter');
      await app.see(/went wrong/);
    },
    loading: 'it asks nothing of the engine before it is set',
  },
});
