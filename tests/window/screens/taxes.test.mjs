// Sales tax on the commission: payable by state and month, paid, and undone.

import { aSecond } from '../support/accounts.mjs';
import { openDemo } from '../support/demo.mjs';
import { screen } from '../support/screens.mjs';

screen('taxes', {
  covers: ['taxes', 'PayTaxDialog', 'UndoTaxDialog'],
  arrive: openDemo,
  states: {
    loading: async (app) => {
      await app.key('Alt+6');
      await app.slow('sales_tax');
      await app.click('link', 'Sales tax');
      await aSecond();
    },
    error: async (app) => {
      app.fail('sales_tax');
      await app.slow();
      await app.see(/went wrong/);
    },
    empty: async (app) => {
      app.fail();
      await app.click('button', 'Try again');
      await app.see('No commission is taxed.');
      await app.see('Nothing was paid yet.');
    },
    full: async (app) => {
      await app.key('Alt+5');
      await app.see('3 clients');
      await app.key('Enter');
      await app.one('heading', 'City of Alder');
      await app.click('button', 'Sales tax…');
      await app.fill('textbox', 'From', '11/23/2026');
      await app.fill('textbox', 'Rate', '8.25');
      await app.fill('textbox', 'State', 'TX');
      await app.fill('textbox', 'Source', '34 TAC 3.354');
      await app.key('Control+Enter');
      await app.see('8.25% for TX from');
      await app.key('Alt+3');
      await app.see('2 open batches');
      await app.key('Control+Home', 'ArrowDown', 'Enter');
      await app.see('2 items and $366.00 left to enter.');
      for (const text of ['7001', '1123', 'D-100310']) {
        await app.type(text);
        await app.key('Tab');
      }
      await app.type('50');
      await app.key('Enter');
      await app.see('1 item and $316.00 left to enter.');
      await app.key('Control+Enter');
      await app.see('Say why it is right all the same.');
      await app.type('One item is missing');
      await app.key('Control+Enter');
      await app.see('Posted');
      await app.key('Alt+6');
      await app.click('link', 'Sales tax');
      await app.see('City of Alder, $1.16 on $14.00');
    },
    pay: async (app) => {
      await app.click('button', 'Pay… TX, November 2026');
      await app.one('dialog', 'Pay TX for November 2026');
      await app.see('Left to pay is $1.16.');
    },
    wrong: async (app) => {
      await app.fill('textbox', 'Amount', '1.17');
      await app.key('Control+Enter');
      await app.see(/Of this month 1\.16 is left to pay/);
    },
    paid: async (app) => {
      await app.fill('textbox', 'Amount', '1.16');
      await app.fill('textbox', /^Number of the return or transfer/, 'Webfile 4411');
      await app.key('Control+Enter');
      await app.see('The tax is paid to TX');
      await app.see('Webfile 4411');
    },
    undo: async (app) => {
      await app.click('button', /^Undo… \$1\.16 to TX/);
      await app.fill('textbox', 'Reason', 'The state sent it back');
    },
    undone: async (app) => {
      await app.key('Control+Enter');
      await app.see('Undone: The state sent it back');
    },
    long: 'the lists grow downwards and scroll as one page',
  },
});
