// How fast the real window is on a made book: keys, windows of the list, accounts, the start.
// node tests/window/bench.mjs [accounts]: takes a copy of the book that `./dev bench` made, and
// adds its figures to results.json. A missed budget is told, never a failure.

import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync }
  from 'node:fs';
import { join, resolve } from 'node:path';

import { watchKeys, takeKeys } from './support/stopwatch.mjs';
import { BINARY, open } from './support/window.mjs';

const ROOT = resolve(import.meta.dirname, '../..');
const TARGET = process.env.CARGO_TARGET_DIR ?? join(ROOT, 'target');
const BENCH = process.env.DUEBOOK_BENCH ?? join(TARGET, 'bench');
const PASSWORD = 'a heron stands in the ledger';
const BUDGETS = {
  key_to_paint_p95_ms: 50, account_open_p95_ms: 150, grid_page_p95_ms: 100,
  grid_change_p95_ms: 300, ready_ms: null,
};

const accounts = Number(process.argv[2] ?? 100_000);
const suffix = accounts === 1_000_000 ? '' : `_${accounts / 1_000}k`;
const made = readdirSync(BENCH).find((name) => name.startsWith(`${accounts}-`)
  && existsSync(join(BENCH, name, 'complete')));
if (!made) {
  console.error(`There is no made book of ${accounts} accounts in ${BENCH}; ./dev bench makes it.`);
  process.exit(1);
}
const home = copyOf(join(BENCH, made));

const ends = [];
const walk = { name: 'bench', passed: undefined, after: (end) => ends.push(end) };
const figures = [];
try {
  figures.push(...await measure());
  walk.passed = true;
} catch (error) {
  walk.passed = false;
  console.error(error);
  process.exitCode = 1;
} finally {
  for (const end of ends) await end();
  rmSync(home, { recursive: true, force: true });
}
tell(figures);
process.exit();

/** The book in a home of its own, without its backups; the list of books names the copy. */
function copyOf(folder) {
  const copy = mkdtempSync(join(BENCH, '.window-'));
  const keep = (path) => !/plain\.db$|backups/.test(path);
  cpSync(folder, copy, { recursive: true, filter: keep });
  const list = join(copy, 'books.json');
  writeFileSync(list, readFileSync(list, 'utf8').replaceAll(folder, copy));
  return copy;
}

async function measure() {
  const env = { DUEBOOK_HOME: home };
  const app = await open(walk, { env });
  const ready = [];
  for (let turn = 0; turn < 3; turn += 1) {
    await app.stop();
    const begun = performance.now();
    await app.start();
    await app.fill('textbox', /^Password/, 'a');
    ready.push(performance.now() - begun);
  }
  await app.size(1366, 768);
  await app.fill('textbox', /^Password/, PASSWORD);
  await app.click('button', 'Unlock');
  await app.one('link', /^Accounts/);
  await app.hostile(watchKeys());
  return [
    ['ready_ms', [ready.toSorted((a, b) => a - b)[1]]],
    ['key_to_paint_p95_ms', await keysInFindBox(app)],
    ['grid_page_p95_ms', await pages(app)],
    ['account_open_p95_ms', await openings(app)],
    ['grid_change_p95_ms', await changes(app)],
  ];
}

/** Two hundred letters in the find box; each is timed to its own paint. */
async function keysInFindBox(app) {
  const names = ['smith', 'garcia jo', '510', 'nguyen', 'barberg', 'martinez a', 'miller'];
  await takeKeys(app);
  for (let typed = 0, turn = 0; typed < 200; turn += 1) {
    const name = names[turn % names.length];
    await app.key('Control+k');
    for (const letter of name) await app.type(letter);
    typed += name.length;
    await app.key('Escape');
  }
  return (await takeKeys(app)).filter((k) => k.key.length === 1 && !k.held).map((k) => k.painted);
}

async function pages(app) {
  await toList(app);
  await takeKeys(app);
  for (let press = 0; press < 60; press += 1) {
    const jump = { 5: 'Control+Home', 11: 'Control+End' }[press % 12];
    await app.key(jump ?? 'PageDown');
  }
  return (await takeKeys(app)).filter((k) => k.key === 'PageDown').map((k) => k.settled);
}

async function openings(app) {
  const taken = [];
  for (let turn = 0; turn < 25; turn += 1) {
    await toList(app);
    await app.key('PageDown');
    for (let down = 0; down <= turn % 7; down += 1) await app.key('ArrowDown');
    await takeKeys(app);
    await app.key('Enter');
    await app.see('Balance due');
    taken.push(...(await takeKeys(app)).filter((k) => k.key === 'Enter').map((k) => k.settled));
  }
  return taken;
}

async function changes(app) {
  const taken = [];
  const heads = ['Balance', 'Person', 'Placed', 'Status', 'Client'];
  for (let turn = 0; turn < 20; turn += 1) {
    await toList(app);
    await takeKeys(app);
    await app.click('columnheader', new RegExp(`^${heads[turn % heads.length]}`));
    taken.push(...(await takeKeys(app)).filter((k) => k.key === 'click').map((k) => k.settled));
  }
  return taken;
}

async function toList(app) {
  await app.key('Alt+2');
  await app.see(/[\d,]+ accounts/);
  await app.key('/', 'ArrowDown');
}

function tell(taken) {
  console.log(`The window was ${BINARY}, on ${accounts} accounts.`);
  const file = join(BENCH, 'results.json');
  const all = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
  for (const [name, values] of taken) {
    if (values.length === 0) {
      console.error(`${name}: nothing was timed`);
      process.exitCode = 1;
      continue;
    }
    const value = Math.round(p95(values) * 10) / 10;
    const budget = BUDGETS[name];
    const told = { name: name + suffix, value, unit: 'ms', budget, against: null, ratio: null };
    const at = all.findIndex((known) => known.name === told.name);
    all.splice(at < 0 ? all.length : at, at < 0 ? 0 : 1, told);
    const missed = budget !== null && value > budget ? '  MISSED' : '';
    console.log(`${told.name.padEnd(28)}${value.toFixed(1).padStart(11)} ms`
      + `${String(budget ?? '-').padStart(10)}  of ${values.length}${missed}`);
  }
  writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`);
}

function p95(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.95) - 1];
}
