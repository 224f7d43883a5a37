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
    { day: '2026-11-09', cents: 580000 },
    { day: '2026-11-13', cents: 1260000 },
  ];
  assert.equal(
    byDaySentence('2026-11-23', days, 860000),
    'Collected per working day in November. Highest $12,600.00 on November 13, ' +
      'lowest $5,800.00 on November 9. Target $8,600.00 a day.',
  );
  assert.equal(byDaySentence('2026-11-23', [], null), 'Nothing collected yet in November.');
});
