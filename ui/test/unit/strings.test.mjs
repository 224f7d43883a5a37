import test from 'node:test';
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import * as all from '../../src/strings/en-US.js';
import { byDaySentence } from '../../src/strings/reports.js';

/** Every fixed text, with where it stands. @param {any} value @param {string} place */
function* texts(value, place) {
  if (typeof value === 'string') yield [place, value];
  else if (value !== null && typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) yield* texts(inner, `${place}.${key}`);
  }
}

test('the words are plain: no exclamation marks, no "please", no empty text', () => {
  for (const [place, text] of texts({ ...all }, 'strings')) {
    assert.ok(text.trim() !== '', place);
    assert.doesNotMatch(text, /!|\bplease\b|\boops\b/i, place);
    assert.doesNotMatch(text, /\bcolour|\bcancelled\b|\borganis/i, `${place}: US spelling`);
  }
});

test('every file of words is read by the tests', () => {
  const files = readdirSync(new URL('../../src/strings/', import.meta.url))
    .filter((name) => name !== 'en-US.js')
    .map((name) => name.replace('.js', ''));
  assert.deepEqual(Object.keys(all).sort(), files.sort());
});

test('a chart says its highest and lowest day', () => {
  const days = [
    { on: '2026-11-09', amount: 580000 },
    { on: '2026-11-13', amount: 1260000 },
  ];
  assert.equal(
    byDaySentence('2026-11-23', days),
    'Collected per working day in November. Highest $12,600.00 on November 13, ' +
      'lowest $5,800.00 on November 9.',
  );
  assert.equal(byDaySentence('2026-11-23', []), 'Nothing collected yet in November.');
});
