import test from 'node:test';
import assert from 'node:assert/strict';
import { addressOf, match } from '../../src/app/match.js';
import { modules } from '../../src/app/modules.js';
import { routes } from '../../src/app/routes.js';

const table = [
  { name: 'accounts', path: '/accounts' },
  { name: 'account', path: '/accounts/:id' },
  { name: 'account-plan', path: '/accounts/:id/plan' },
].map((row) => ({ ...row, title: row.name, module: null, right: null, load: async () => ({}) }));
// The rows above stand for screens; only their addresses matter here.
const sample = /** @type {any} */ (table);

test('an address finds its route and its parts', () => {
  assert.equal(match(sample, '/accounts')?.route.name, 'accounts');
  const found = match(sample, '#/accounts/12?tab=ledger');
  assert.equal(found?.route.name, 'account');
  assert.deepEqual(found?.params, { id: '12' });
  assert.deepEqual(found?.query, { tab: 'ledger' });
  assert.equal(match(sample, '/accounts/12/plan')?.route.name, 'account-plan');
  assert.equal(match(sample, '/accounts/12/other'), null);
  assert.equal(match(sample, '/accounts/%E0%A4%A'), null);
});

test('a route gives the address that finds it again', () => {
  const address = addressOf(sample, 'account', { id: 'a/b c' }, { tab: 'plan' });
  assert.equal(address, '/accounts/a%2Fb%20c?tab=plan');
  assert.deepEqual(match(sample, address)?.params, { id: 'a/b c' });
  assert.throws(() => addressOf(sample, 'account'), /needs id/);
  assert.throws(() => addressOf(sample, 'nowhere'), /no route/);
});

test('every screen has its own name and address, and a title', () => {
  const names = routes.map((route) => route.name);
  assert.equal(new Set(names).size, names.length);
  const shapes = routes.map((route) => route.path.replace(/:\w+/g, ':'));
  assert.equal(new Set(shapes).size, shapes.length);
  for (const route of routes) assert.ok(route.title.length > 2, route.name);
});

test('every route that lights the rail names an entry of it', () => {
  const known = modules.map((module) => module.name);
  for (const route of routes) {
    if (route.module) assert.ok(known.includes(route.module), `${route.name}: ${route.module}`);
  }
  const digits = modules.map((module) => module.digit);
  assert.equal(new Set(digits).size, digits.length);
});
