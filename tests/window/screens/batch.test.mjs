// A batch while it is typed, and once it is posted.

import assert from 'node:assert/strict';

import { fileNumber } from '../journey.mjs';
import { openFirst } from '../support/accounts.mjs';
import { openDemo } from '../support/demo.mjs';
import { screen } from '../support/screens.mjs';

/** The draft of the demo book that still misses items. */
async function openDraft(app) {
  await openDemo(app);
  await app.key('Alt+3');
  await app.see('2 open batches');
  await app.key('Control+Home', 'ArrowDown', 'Enter');
  await app.see('2 items and $366.00 left to enter.');
}

/** Types an item as a bookkeeper does; gives how many keys it took. */
async function typeItem(app, { reference, dated, account, amount }) {
  const parts = [reference, dated, account, amount];
  for (const [index, text] of parts.entries()) {
    await app.type(text);
    if (index < parts.length - 1) await app.key('Tab');
  }
  await app.key('Enter');
  return parts.join('').length + parts.length;
}

screen('batch', {
  covers: [
    'batch', 'SplitDialog', 'DifferenceDialog', 'VoidDialog', 'DepositDialog',
    'HoldLongerDialog', 'ReturnDialog', 'AgainDialog',
  ],
  arrive: openDraft,
  states: {
    full: async (app) => {
      const item = { reference: '1187', dated: '1119', account: 'D-100039', amount: '150' };
      const keys = await typeItem(app, item);
      assert.ok(keys <= 24, `${keys} keys for an item`);
      await app.see('1 item and $216.00 left to enter.');
      assert.deepEqual(await app.focused(), { role: 'textbox', name: 'Check / ref, item 7' });
    },
    typing: async (app) => {
      await app.type('+');
      await app.key('Tab', 'Tab');
      await app.type('Alvarez');
      await app.one('option', /^Alvarez, Priya/);
    },
    unsure: async (app) => {
      await app.key('Tab');
      await app.type('216');
      await app.key('Enter');
      await app.see(/accounts match\. Choose one/);
    },
    problems: async (app) => {
      await app.fill('combobox', 'Account, item 7', 'D-100039');
      await app.key('Tab');
      await app.type('5000');
      await app.key('Enter');
      await app.see('1 overpayment to settle.');
      await typeItem(app, { reference: '1187', dated: 't', account: 'D-100056', amount: '150' });
      await app.see('1 possible duplicate');
      await app.key('F8', 'F8');
      await app.see('Item 6 of this batch has the same number and amount.');
    },
    split: async (app) => {
      await app.key('Control+3');
      await app.seeNot('1 possible duplicate');
      await app.key('Control+1');
      await app.one('dialog', 'Split item 8 over accounts');
      await app.key('Tab');
      await app.type('50');
      await app.key('Tab');
      await app.type('D-100057');
      await app.key('Tab');
      await app.type('100');
      await app.see('Everything is divided.');
    },
    answered: async (app) => {
      await app.key('Control+Enter');
      await app.see('2 accounts');
      await app.key('ArrowUp', 'Control+2');
      await app.seeNot('1 overpayment to settle');
      await app.see(/Refund/);
    },
    deleted: async (app) => {
      await app.key('ArrowDown', 'Delete');
      await app.see('Item 8 deleted');
      await app.click('button', 'Undo');
      await app.see('2 accounts');
    },
    difference: async (app) => {
      await app.key('Control+Enter');
      await app.see('Say why it is right all the same.');
    },
    posted: async (app) => {
      await app.type('The slip of the bank has one item more');
      await app.key('Control+Enter');
      await app.see('Posted');
      await app.see('In hand');
    },
    void: async (app) => {
      await app.click('button', 'Void item…');
      await app.see('Void check 2201, $45.00?');
    },
    voided: async (app) => {
      await app.type('Typed twice');
      await app.key('Control+Enter');
      await app.see('Voided Nov 23');
    },
    longer: async (app) => {
      await app.key('Alt+3');
      await app.see('Money in hand');
      await app.click('button', /^Make deposit/);
      await app.see(/Deposit slip/);
      await app.key('Control+Enter');
      await app.see('Everything is deposited.');
      await app.key('Control+k');
      await app.type('2026-11-23-A');
      await app.see(/Batches\s+2026-11-23-A/);
      await app.key('Enter');
      await app.see('Voided Nov 23');
      await app.tabTo('row', /^Item 1/);
      await app.key('ArrowDown');
      await app.click('button', 'Hold longer…');
      await app.fill('textbox', 'Hold until', '12/24/2026');
      await app.fill('textbox', 'Reason', 'Came back once');
    },
    'held-longer': async (app) => {
      await app.key('Control+Enter');
      await app.see('held until 12/24/2026');
    },
    return: async (app) => {
      await app.key('Alt+3');
      await app.see('Everything is deposited.');
      await app.key('Control+End', 'Enter');
      await app.click('button', 'Returned by the bank…');
      await app.see('This is what will be written');
      await app.see('Nothing of it has left trust');
    },
    part: async (app) => {
      await app.fill('textbox', 'Taken back', '10');
      await app.fill('textbox', 'Reason', 'Chargeback in part');
      await app.see('10.00');
      await app.key('Control+Enter');
      await app.see('$10.00 returned');
    },
    'too-much': async (app) => {
      await app.click('button', 'Returned by the bank…');
      await app.fill('textbox', 'Taken back', '9000');
      await app.see(/The bank can take back at most/);
    },
    returned: async (app) => {
      await app.key('Escape');
      await app.click('button', 'Discard');
      await app.click('button', 'Returned by the bank…');
      await app.fill('textbox', 'Reason', 'Not sufficient funds');
      await app.key('Control+Enter');
      await app.see('Returned Nov 23');
    },
    again: async (app) => {
      await app.click('button', 'Goes in again…');
      await app.one('dialog', /goes in again$/);
    },
    'went-again': async (app) => {
      await app.key('Control+Enter');
      await app.see('It is posted again and waits for its deposit');
    },
    loading: async (app) => {
      await app.key('Alt+3');
      await app.see('Money in hand');
      await app.slow('batch');
      await app.key('Control+Home', 'Enter');
    },
    error: async (app) => {
      app.fail('batch');
      await app.slow();
      await app.see(/went wrong/);
    },
    empty: 'the next test looks at a batch without items',
    long: 'the next test looks at a batch of sixty items',
  },
});

screen('batch-new', {
  covers: ['batch', 'BatchDialog'],
  arrive: async (app) => {
    await openDemo(app);
    await app.key('Alt+3');
    await app.see('2 open batches');
  },
  states: {
    empty: async (app) => {
      await app.key('Control+n');
      await app.fill('textbox', 'Control count', '60');
      await app.fill('textbox', 'Control total', '300.00');
      await app.key('Control+Enter');
      await app.see('No items yet.');
    },
    long: async (app) => {
      await app.type('7001');
      await app.key('Tab', 'Tab');
      await app.type('D-100056');
      await app.key('Tab');
      await app.type('5');
      await app.key('Enter');
      for (let item = 2; item <= 60; item += 1) {
        await app.type('+');
        await app.key('Tab', 'Tab', 'Control+d', 'Tab');
        await app.type('5');
        await app.key('Enter');
      }
      await app.see('Ready to post.');
    },
    posting: async (app) => {
      await app.slow('post_batch');
      await app.key('Control+Enter');
      await app.see('Write 60 payments, 300.00');
      await app.key('Control+Enter').catch(() => undefined);
      await app.see('Items looked through 0 of 60');
    },
    stopping: async (app) => {
      await app.click('button', 'Stop').catch(() => undefined);
      await app.see('Stopping');
    },
    // Sixty items are posted before the engine hears of it, or it stops: both leave a whole batch.
    stopped: async (app) => {
      await app.slow();
      await app.see(/Nothing of it was written|Posted/);
    },
    full: 'a batch with items is looked at above',
    loading: 'as above',
    error: 'as above',
  },
});

/** A closed account of the demo book, as its screen names it. */
let closed = '';

screen('batch-looks', {
  covers: ['batch'],
  arrive: async (app) => {
    await openDemo(app);
    await openFirst(app, 'Closed');
    closed = await fileNumber(app);
    await app.key('Alt+3');
    await app.see('2 open batches');
    await app.key('Control+Home', 'ArrowDown', 'Enter');
    await app.see('2 items and $366.00 left to enter.');
  },
  states: {
    'post-dated': async (app) => {
      await typeItem(app, { reference: '1300', dated: '1130', account: 'D-100056', amount: '20' });
      await app.see('1 post-dated item');
    },
    closed: async (app) => {
      await typeItem(app, { reference: '1301', dated: '1119', account: closed, amount: '20' });
      await app.see('1 closed account');
    },
    duplicate: async (app) => {
      await typeItem(app, { reference: '1300', dated: '1119', account: 'D-100056', amount: '20' });
      await app.see('1 possible duplicate');
    },
    full: async (app) => {
      // F8 walks them in the order of the batch and begins anew behind the last.
      for (const words of [/Post-dated|dated Nov 30|11\/30\/2026/, / is closed\./, /same number/]) {
        await app.key('F8');
        await app.see(words);
      }
      await app.key('Shift+F8');
      await app.see(/ is closed\./);
    },
    'after-recall': async (app) => {
      await app.see('For what went back to the client');
      await app.click('button', 'It came after the account was closed');
      await app.seeNot('1 closed account');
      await app.see('After recall');
    },
    'posted-after-recall': async (app) => {
      // The draft beside it is someone else's; the money of this one alone is posted.
      await app.key('Alt+3');
      await app.see('Money in hand');
      await app.key('Control+n');
      await app.fill('textbox', 'Control count', '1');
      await app.fill('textbox', 'Control total', '20.00');
      await app.key('Control+Enter');
      await app.see('No items yet.');
      await typeItem(app, { reference: '1401', dated: '1119', account: closed, amount: '20' });
      await app.see('1 closed account');
      await app.key('F8');
      await app.click('button', 'It came after the account was closed');
      await app.see('Ready to post.');
      await app.key('Control+Enter');
      await app.see('After this they can only be reversed.');
      await app.key('Control+Enter');
      await app.see('In hand');
      await openFirst(app, 'Closed');
      await app.click('tab', 'Ledger');
      await app.see('$20.00 of what went back');
    },
    'why-after-recall': async (app) => {
      // The whole ledger fits here, with nothing over its last row.
      await app.size(1920, 1080);
      await app.click('button', /^Why .* went where it did$/);
      await app.see('$20.00 came after the debt went back to the client');
    },
    'move-after-recall': async (app) => {
      await app.key('Escape');
      await app.click('button', /^Move .* to another account$/);
      await app.type('D-100056');
      await app.one('option', /D-100056/);
      await app.key('Enter');
      await app.see('This is what will be written');
    },
    'moved-after-recall': async (app) => {
      await app.fill('textbox', 'Reason', 'It named the wrong person');
      await app.key('Control+Enter');
      await app.see('Payment moved');
    },
    empty: 'a batch without items is looked at above',
    loading: 'as above',
    error: 'as above',
    long: 'as above',
  },
});

screen('batch-whose', {
  covers: ['batch'],
  arrive: openDraft,
  states: {
    client: async (app) => {
      await app.type('1200');
      await app.key('Tab', 'Tab');
      await app.type('D-100056');
      await app.key('Tab');
      await app.type('100');
      await app.key('Control+4');
      await app.see('Claim on the client');
      await app.key('Enter');
      await app.see('To the client');
    },
    older: async (app) => {
      await app.type('1201');
      await app.key('Tab', 'Tab');
      await app.type('D-100002');
      await app.key('Tab');
      await app.type('20');
      await app.fill('textbox', 'Credit day', '10/01/2026');
      await app.see('The client’s rate on that day.');
    },
    unidentified: async (app) => {
      await app.key('Enter');
      await app.type('1202');
      await app.key('Tab', 'Tab', 'Tab');
      await app.type('60');
      await app.key('Enter');
      await app.see('1 item without an account');
      await app.key('F8');
      await app.one('button', 'Keep as unidentified');
    },
    full: async (app) => {
      await app.key('Control+5');
      await app.see('Unidentified');
      await app.seeNot('1 item without an account');
    },
    loading: 'the batch is looked at above',
    error: 'as above',
    empty: 'as above',
    long: 'as above',
  },
});
