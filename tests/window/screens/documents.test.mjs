// Documents of others: kept with an account, looked at, removed.

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { aSecond, openFirst } from '../support/accounts.mjs';
import { openDemo } from '../support/demo.mjs';
import { screen } from '../support/screens.mjs';

const folder = mkdtempSync(join(tmpdir(), 'duebook-documents-'));

/** A file that the next dialog chooses. */
function file(app, name, content) {
  const path = join(folder, name);
  writeFileSync(path, content);
  app.answer('open', path);
}

async function openFiles(app) {
  await openDemo(app);
  await openFirst(app, 'Active');
  await app.click('tab', 'Files');
}

async function keep(app, name, content) {
  file(app, name, content);
  await app.click('button', 'Keep a document…');
  await app.one('dialog', `Keep ${name}`);
  await app.key('Control+Enter');
  await app.seeNot(`Keep ${name}`);
}

/** A page as PDF: the agreement of a plan would do, but others write theirs otherwise. */
const PDF = (() => {
  const text = 'BT /F1 24 Tf 72 700 Td (Northside Dental: balance 640.00) Tj ET';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R'
      + ' /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let out = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = out.length;
    out += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const start = out.length;
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  out += places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  out += `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return out;
})();

screen('account-files', {
  covers: ['AddDocument'],
  arrive: openFiles,
  states: {
    empty: async (app) => {
      await app.see('No documents yet');
    },
    refused: async (app) => {
      file(app, 'setup.pdf', 'MZ and so on');
      await app.click('button', 'Keep a document…');
      await app.see(/no kind of file that Duebook keeps/);
    },
    describe: async (app) => {
      file(app, 'Bill of October.pdf', PDF);
      await app.click('button', 'Keep a document…');
      await app.one('dialog', 'Keep Bill of October.pdf');
      await app.fill('textbox', /^What it is evidence of/, 'The balance of October');
    },
    full: async (app) => {
      await app.key('Control+Enter');
      await app.see('The balance of October');
    },
    loading: async (app) => {
      await app.click('tab', 'History');
      await app.slow('documents');
      await app.click('tab', 'Files');
      await aSecond();
    },
    error: async (app) => {
      app.fail('documents');
      await app.slow();
      await app.see(/went wrong/);
      app.fail();
    },
    long: 'an account has a handful, and the list scrolls',
  },
});

screen('document', {
  covers: ['document', 'RemoveDocument'],
  arrive: async (app) => {
    await openFiles(app);
    await keep(app, 'Letter.eml', 'From: ana@example.com\nSubject: My debt\n\nI paid in June.\n');
    await keep(app, 'Bill of October.pdf', PDF);
  },
  states: {
    loading: async (app) => {
      await app.slow('document');
      await app.click('button', 'Look at Bill of October.pdf');
      await aSecond();
    },
    error: async (app) => {
      app.fail('document');
      await app.slow();
      await app.see(/went wrong/);
    },
    full: async (app) => {
      app.fail();
      await app.click('button', 'Try again');
      await app.one('img', /^Bill of October\.pdf, page 1 of 1/);
    },
    text: async (app) => {
      await app.click('button', 'Back to the account');
      await app.click('button', 'Look at Letter.eml');
      await app.see('I paid in June.');
    },
    remove: async (app) => {
      await app.click('button', 'Remove…');
      await app.fill('textbox', 'Reason', 'Of another person');
    },
    removed: async (app) => {
      await app.key('Control+Enter');
      await app.see('It was removed.');
    },
    empty: 'a document always has something',
    long: 'the pages are turned, and the text scrolls',
  },
});
