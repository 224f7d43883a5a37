// How fast the real window is on a made book: keys, windows of the list, accounts, the start.
// node tests/window/bench.mjs [accounts]: takes a copy of the book that `./dev bench` made, and
// adds its figures to results.json. A missed budget is told, never a failure.

import {
  cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';

import { watchKeys, takeKeys } from './support/stopwatch.mjs';
import { BINARY, open } from './support/window.mjs';

const ROOT = resolve(import.meta.dirname, '../..');
const TARGET = process.env.CARGO_TARGET_DIR ?? join(ROOT, 'target');
const BENCH = process.env.DUEBOOK_BENCH ?? join(TARGET, 'bench');
const PASSWORD = 'a heron stands in the ledger';
const PEER = process.env.DUEBOOK_PEER ?? join(TARGET, 'release/examples/peer-window');
const BUDGETS = {
  key_to_paint_p95_ms: 50, account_open_p95_ms: 150, grid_page_p95_ms: 100,
  grid_change_p95_ms: 300, ready_ms: null,
};
/** Ours by the empty window's, in time. */
const READY_RATIO_AT_MOST = 1.3;
const STARTS = 7;

const accounts = Number(process.argv[2] ?? 100_000);
const suffix = accounts === 1_000_000 ? '' : `_${accounts / 1_000}k`;
// The newest: one made before a change of the schema would first be brought to this version.
const completed = (name) => statSync(join(BENCH, name, 'complete')).mtimeMs;
const made = readdirSync(BENCH)
  .filter((name) => name.startsWith(`${accounts}-`) && existsSync(join(BENCH, name, 'complete')))
  .sort((one, other) => completed(other) - completed(one))[0];
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
  const app = await open(walk, { env: { DUEBOOK_HOME: home } });
  const [ours, theirs] = await starts(app, await open(walk, { binary: PEER }));
  await app.start();
  await app.size(1366, 768);
  await app.fill('textbox', /^Password/, PASSWORD);
  await app.click('button', 'Unlock');
  await app.one('heading', 'Accounts');
  await app.hostile(watchKeys());
  const ratio = median(ours) / median(theirs);
  const against = { what: 'an empty Tauri window with one input', ratio };
  const find = await keysInFindBox(app);
  const batch = await keysInBatch(app);
  console.log(`keys: find box ${p95(find).toFixed(1)} ms of ${find.length}, `
    + `batch ${p95(batch).toFixed(1)} ms of ${batch.length}`);
  return [
    ['ready_ms', [median(ours)], against],
    ['key_to_paint_p95_ms', p95(batch) > p95(find) ? batch : find],
    ['grid_page_p95_ms', await pages(app)],
    ['account_open_p95_ms', await openings(app)],
    ['grid_change_p95_ms', await changes(app)],
  ];
}

/** From the start of the process to a letter in the field, of both windows in turn. */
async function starts(...windows) {
  const taken = windows.map(() => []);
  for (const app of windows) await app.stop();
  for (let turn = 0; turn < STARTS; turn += 1) {
    for (const [index, app] of windows.entries()) {
      const begun = performance.now();
      await app.startTyping('textbox', /^Password/, 'a');
      taken[index].push(performance.now() - begun);
      await app.stop();
    }
  }
  return taken;
}

function letters(taken) {
  return taken.filter((k) => k.key.length === 1 && !k.held).map((k) => k.painted);
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
  return letters(await takeKeys(app));
}

/** Two hundred keys of a batch that grows under them. */
async function keysInBatch(app) {
  await app.key('Alt+3');
  await app.see('Money in hand');
  await app.key('Control+n');
  await app.fill('textbox', 'Control count', '60');
  await app.fill('textbox', 'Control total', '300.00');
  await app.key('Control+Enter');
  await app.see('No items yet.');
  await takeKeys(app);
  const taken = [];
  for (let item = 1; taken.length < 200; item += 1) {
    const cells = [`${7000 + item}`, '11/20/2026', `D-1000${20 + (item % 40)}`, '12.50'];
    for (const [index, text] of cells.entries()) {
      for (const letter of text) await app.type(letter);
      await app.key(index < cells.length - 1 ? 'Tab' : 'Enter');
    }
    taken.push(...letters(await takeKeys(app)));
  }
  return taken;
}

/** Each key is pressed when what the one before led to is there: as long as keys follow one another
 *  without a pause, nothing is ever still. */
async function pages(app) {
  await toList(app);
  await takeKeys(app);
  const taken = [];
  for (let press = 0; press < 60; press += 1) {
    const jump = { 5: 'Control+Home', 11: 'Control+End' }[press % 12];
    await app.key(jump ?? 'PageDown');
    taken.push(...(await takeKeys(app)).filter((k) => k.key === 'PageDown'));
  }
  return taken.map((k) => k.settled);
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
  for (const [name, values, against] of taken) {
    if (values.length === 0) {
      console.error(`${name}: nothing was timed`);
      process.exitCode = 1;
      continue;
    }
    const value = Math.round(p95(values) * 10) / 10;
    const budget = BUDGETS[name];
    const ratio = against ? Math.round(against.ratio * 1_000) / 1_000 : null;
    const told = {
      name: name + suffix, value, unit: 'ms', budget, against: against?.what ?? null, ratio,
    };
    const at = all.findIndex((known) => known.name === told.name);
    all.splice(at < 0 ? all.length : at, at < 0 ? 0 : 1, told);
    const over = (budget !== null && value > budget) || (ratio ?? 0) > READY_RATIO_AT_MOST;
    const missed = over ? '  MISSED' : '';
    console.log(`${told.name.padEnd(28)}${value.toFixed(1).padStart(11)} ms`
      + `${String(budget ?? '-').padStart(10)}  of ${values.length}`
      + `${ratio === null ? '' : `, ${ratio} x ${told.against}`}${missed}`);
  }
  writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`);
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

function p95(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.95) - 1];
}
