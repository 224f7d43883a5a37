// One account, its tabs, and the forms about it.

import { agreeOnPlan, aSecond, openFirst } from '../support/accounts.mjs';
import { openDemo } from '../support/demo.mjs';
import { screen } from '../support/screens.mjs';

const LONG = 'Wolfeschlegelsteinhausenbergerdorff '.repeat(3);

screen('account', {
  covers: ['account', 'NoteForm', 'PersonFormDialog'],
  arrive: openDemo,
  states: {
    full: async (app) => {
      await openFirst(app, 'Plan late');
      await app.see('Plan late.');
    },
    ledger: async (app) => {
      await app.key('g');
      await app.one('table', 'Ledger of the account');
    },
    plan: async (app) => {
      await app.key('l');
      await app.one('table', 'Payments of the plan');
    },
    linked: async (app) => {
      await app.click('tab', 'Linked');
      await app.see(/No other account|Reference/);
    },
    closed: async (app) => {
      await openFirst(app, 'Closed');
      await app.see('Work ended');
    },
    paid: (app) => openFirst(app, 'Paid in full'),
    validation: async (app) => {
      await openFirst(app, 'Validation period');
      await app.see('The person may dispute until');
    },
    empty: async (app) => {
      await openFirst(app, 'New');
      await app.see('No validation notice on record.');
      await app.key('r');
      await app.see('No letters yet');
    },
    long: async (app) => {
      await app.key('e');
      await app.fill('textbox', 'Last name', LONG);
      await app.fill('textbox', 'Street', `${LONG}Ave`);
      await app.key('Control+Enter');
      await app.seeNot('Kind of phone 1');
      await app.key('a');
      await app.type(`${LONG}called. ${'M'.repeat(300)}`);
      await app.key('Control+Enter');
      await app.key('h');
      await app.see('Note.');
    },
    loading: async (app) => {
      await app.key('Alt+2');
      await app.slow('account');
      await app.key('Enter');
      await aSecond();
    },
    error: async (app) => {
      app.fail('account');
      await app.slow();
      await app.see(/went wrong/);
    },
  },
});

screen('account-form', {
  covers: ['FormDialog', 'NoteForm', 'LegalForm', 'NoticeForm'],
  arrive: async (app) => {
    await openDemo(app);
    await openFirst(app, 'New');
  },
  states: {
    empty: async (app) => {
      await app.key('a');
      await app.one('dialog', 'Add note');
    },
    legal: async (app) => {
      await app.key('Escape');
      await app.click('button', 'Legal date');
      await app.fill('textbox', 'Went to an attorney or to court', '11/02/2026');
      await app.see('payments earn the client’s legal rate');
    },
    full: async (app) => {
      await app.key('Control+Enter');
      await app.see('Legal date. Nov 2');
      await app.click('button', 'Record notice…');
      await app.fill('textbox', 'How you know', 'The client’s letter');
    },
    loading: async (app) => {
      await app.slow('set_notice');
      await app.key('Control+Enter');
    },
    error: async (app) => {
      app.fail('set_notice');
      await app.slow();
      await app.key('Control+Enter');
      await app.see(/went wrong/);
    },
    long: async (app) => {
      app.fail();
      await app.key('Control+Enter');
      await app.seeNot('How you know');
      await app.key('e');
      await app.fill('textbox', 'Last name', LONG);
    },
  },
});

screen('letter-choice', {
  covers: ['LetterChoice'],
  arrive: openDemo,
  states: {
    full: async (app) => {
      await agreeOnPlan(app);
      await app.click('button', 'Later');
      await app.key('t');
      await app.one('button', /^Reminder/);
    },
    empty: async (app) => {
      await app.key('Escape');
      await openFirst(app, 'New');
      await app.key('t');
      await app.see('There is no plan in force to confirm.');
    },
    loading: 'it opens with what the account’s screen has already',
    error: 'it asks nothing of the engine',
    long: 'there are two letters',
  },
});

screen('account-money', {
  covers: ['TraceDialog', 'ChargeDialog', 'MoveDialog'],
  arrive: async (app) => {
    await openDemo(app);
    await openFirst(app, 'Paid in full');
  },
  states: {
    full: async (app) => {
      await app.key('g');
      await app.click('button', /^Why .* went where it did$/);
      await app.see('each part is filled before the next');
    },
    move: async (app) => {
      await app.key('Escape');
      await app.click('button', /^Move .* to another account$/);
      await app.type('D-100056');
      await app.one('option', /D-100056/);
      await app.key('Enter');
      await app.see('This is what will be written');
    },
    moved: async (app) => {
      await app.fill('textbox', 'Reason', 'It named the wrong person');
      await app.key('Control+Enter');
      await app.see('Payment moved');
      await app.key('h');
      await app.see('Payment moved to another account.');
    },
    charge: async (app) => {
      await app.click('button', 'Fee, cost or correction');
      await app.fill('textbox', 'Amount', '25');
      await app.see('Fees then');
    },
    waived: async (app) => {
      await app.tabTo('button', 'What it is');
      await app.type('Waiver');
      await app.fill('textbox', 'Amount', '5');
      await app.see('Principal then');
    },
    'waived-too-much': async (app) => {
      await app.fill('textbox', 'Amount', '99999');
      await app.see(/No more can be taken off/);
    },
    charged: async (app) => {
      await app.fill('textbox', 'Amount', '5');
      await app.fill('textbox', 'Reason', 'Letter of the client of Nov 20');
      await app.key('Control+Enter');
      await app.see('Waived:');
    },
    loading: async (app) => {
      await app.key('g');
      await app.slow('explain_payment');
      await app.click('button', /^Why .* went where it did$/);
    },
    error: async (app) => {
      app.fail('explain_payment');
      await app.slow();
      await app.see(/went wrong/);
    },
    empty: 'a payment always met something',
    long: 'a debt has five parts',
  },
});
