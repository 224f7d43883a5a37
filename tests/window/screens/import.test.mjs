// The list of imports, the four steps of an import, and the records that are kept of one.

import { resolve } from 'node:path';

import { openDemo } from '../support/demo.mjs';
import { openNew } from '../support/new-book.mjs';
import { screen } from '../support/screens.mjs';

const file = (name) => resolve(import.meta.dirname, '../../fixtures/placements', name);
const NORTHSIDE = file('northside_dental_2026-11.csv');

/** Chooses the second client and a file, as far as its first rows. */
async function choose(app, path) {
  app.answer('open', path);
  await app.tabTo('button', 'Client');
  await app.key('ArrowDown', 'ArrowDown');
  await app.tabTo('button', 'Choose file…');
  await app.key('Enter');
}

screen('import', {
  covers: ['import'],
  arrive: openDemo,
  states: {
    full: async (app) => {
      await app.key('Alt+8');
      await app.see('4 placement files');
    },
    undo: async (app) => {
      await app.key('Control+End');
      await app.click('button', 'Undo…');
      await app.see('Undo the import of hc-placement 2026-08-05.csv?');
    },
    refused: async (app) => {
      await app.key('Control+Enter');
      await app.see('This import can no longer be undone');
    },
    loading: async (app) => {
      await app.key('Alt+3');
      await app.see('Money in hand');
      await app.slow('placements');
      await app.key('Alt+8');
    },
    error: async (app) => {
      app.fail('placements');
      await app.slow();
      await app.see(/went wrong/);
    },
    empty: 'a new book has no import; the test after the next looks at it',
    long: 'the list is the grid of the accounts; the engine gives its latest two hundred',
  },
});

screen('import-wizard', {
  covers: ['import-new', 'RepairDialog'],
  arrive: async (app) => {
    await openDemo(app);
    await app.key('Alt+8');
    await app.see('4 placement files');
  },
  states: {
    empty: async (app) => {
      await app.key('Control+n');
      await app.see('The first rows appear here.');
    },
    file: async (app) => {
      await choose(app, file('fixed_width_2026-11.txt'));
      await app.see('Müller');
    },
    cuts: async (app) => {
      await app.key('Control+Enter');
      await app.see('Where the lines are cut');
    },
    missing: async (app) => {
      await app.tabTo('button', 'Column for Balance');
      await app.key('Home');
      await app.see('Say which column is the balance.');
    },
    read: async (app) => {
      await app.click('button', 'Back');
      app.answer('open', NORTHSIDE);
      await app.click('button', 'Choose another file…');
      await app.see('Placement list - confidential');
    },
    map: async (app) => {
      await app.key('Control+Enter');
      await app.see('Every column is used.');
    },
    full: async (app) => {
      await app.key('Control+Enter');
      await app.see('Ready 247');
      await app.see('Reject 17');
      await app.see('Balance not above zero: (341.15)');
    },
    look: async (app) => {
      await app.click('tab', /^Look/);
      await app.see('Birth date: no such day, left blank');
    },
    repair: async (app) => {
      await app.click('tab', /^Reject/);
      await app.tabTo('grid', 'Reject');
      await app.key('F2');
      await app.one('dialog', 'Repair row 17');
      await app.see('000014');
    },
    repaired: async (app) => {
      await app.type('Ruiz, Ana');
      await app.see('It becomes accepted.');
      await app.key('Control+Enter');
      await app.see('Ready 248');
    },
    reason: async (app) => {
      await app.tabTo('button', 'Reason');
      await app.type('Balance');
      await app.seeNot('Same number as row');
    },
    selected: async (app) => {
      await app.tabTo('grid', 'Reject');
      await app.key('Control+a');
      await app.see('Repair 4 records');
    },
    many: async (app) => {
      await app.key('F2');
      await app.click('radio', 'Take characters out');
      await app.fill('textbox', 'Characters', '()');
      await app.see('4 of 4 records change; 4 become accepted.');
    },
    'many-repaired': async (app) => {
      await app.key('Control+Enter');
      await app.see('4 records repaired, 4 now accepted');
      await app.see('Records repaired');
    },
    long: async (app) => {
      await app.click('tab', /^Ready/);
      await app.tabTo('grid', 'Ready');
      await app.key('Control+End');
      await app.see('Ready 252');
    },
    'repaired-look': async (app) => {
      await app.key('Control+Home');
      await app.see(/Amt Due, sent as “\(\$341\.15\)”/);
    },
    differs: async (app) => {
      await app.fill('textbox', 'Accounts', '300');
      await app.see('Client and file differ.');
      await app.key('Control+Enter');
      await app.see('Save the map as');
      await app.key('Control+Enter');
      await app.see('Nothing was written.');
    },
    posting: async (app) => {
      await app.slow('post_placement');
      await app.click('button', 'Post anyway').catch(() => undefined);
      await app.see('Accounts taken in 0 of');
    },
    posted: async (app) => {
      await app.slow();
      await app.see('The placement is in the book.');
    },
    repeated: async (app) => {
      app.answer('open', NORTHSIDE);
      await app.click('button', 'Another file');
      await app.see('This file was taken in before');
    },
    loading: async (app) => {
      await app.key('Alt+3');
      await app.slow('clients');
      await app.key('Alt+8', 'Control+n');
    },
    error: async (app) => {
      app.fail('clients');
      await app.slow();
      await app.see(/went wrong/);
    },
  },
});

screen('import-new-book', {
  covers: ['import', 'import-new'],
  arrive: openNew,
  states: {
    empty: async (app) => {
      await app.key('Alt+8');
      await app.see('No placement file was taken in yet.');
    },
    clientless: async (app) => {
      await app.key('Control+n');
      await app.see('There is no client yet.');
    },
    full: 'the screens with files are looked at above',
    loading: 'as above',
    error: 'as above',
    long: 'as above',
  },
});

screen('placement', {
  covers: ['placement'],
  arrive: async (app) => {
    await openDemo(app);
    await app.key('Alt+8');
    await app.see('4 placement files');
  },
  states: {
    full: async (app) => {
      await app.key('Control+Home', 'Enter');
      await app.see('Accepted 30');
      await app.see('HD-00001');
    },
    skipped: async (app) => {
      await app.click('tab', /^Skipped/);
      await app.see('Headings');
    },
    empty: async (app) => {
      await app.click('tab', /^Rejected/);
      await app.see('No record was rejected.');
    },
    long: async (app) => {
      await app.key('Alt+8');
      await app.key('Control+End', 'Enter');
      await app.see('Accepted 160');
      await app.tabTo('grid', 'Accepted');
      await app.key('Control+End');
      await app.see('HC-00160');
    },
    loading: async (app) => {
      await app.key('Alt+8');
      await app.see('4 placement files');
      await app.slow('kept_records');
      await app.key('Control+Home', 'Enter');
    },
    error: async (app) => {
      app.fail('kept_records');
      await app.slow();
      await app.see(/went wrong/);
    },
  },
});
