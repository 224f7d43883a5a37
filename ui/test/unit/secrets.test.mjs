// What is typed is kept over a lock, but never a password or a number that the book seals.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { SECRET, worthKeeping } from '../../src/kit/secrets.js';

const SCREENS = join(import.meta.dirname, '../../src/screens');
const sources = readdirSync(SCREENS, { recursive: true })
  .filter((name) => name.endsWith('.jsx'))
  .map((name) => readFileSync(join(SCREENS, name), 'utf8'));

test('every field that hides what is typed is a secret', () => {
  const shown = /<PasswordField[^>]*form\.field\('(\w+)'\)|NewPassword[^>]*field\('(\w+)'\)/g;
  const names = sources.flatMap((text) =>
    [...text.matchAll(shown)].map((found) => found[1] ?? found[2]),
  );
  assert.ok(names.length >= 5, 'the fields are found');
  for (const name of names) assert.ok(SECRET.has(name ?? ''), `${name} hides what is typed`);
});

test('secrets stay out of what is kept, the rest goes along', () => {
  const typed = { first_name: 'Ana', ssn: '900-12-3456', born_on: '1984-03-09', 'phones.0': '1' };
  assert.deepEqual(worthKeeping(typed), { first_name: 'Ana', 'phones.0': '1' });
});
