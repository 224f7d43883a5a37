// What the README promises, done as it says, with an empty home folder.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { test } from 'node:test';

const ROOT = resolve(import.meta.dirname, '../..');
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');

/** The commands of the README's shell blocks, in their order. */
const promised = [...README.matchAll(/```sh\n([\s\S]*?)```/g)]
  .flatMap(([, block]) => block.trim().split('\n'));

/** Runs a command of the README as someone would who has just got Rust and Node. */
function run(command, folder, tally = '') {
  const home = mkdtempSync(join(tmpdir(), 'duebook-home-'));
  try {
    return spawnSync('bash', ['-c', command], {
      cwd: ROOT, encoding: 'utf8', timeout: 20 * 60_000,
      env: {
        PATH: process.env.PATH, HOME: home, LANG: 'C.UTF-8',
        // Where Rust was installed; the home itself is empty.
        CARGO_HOME: process.env.CARGO_HOME ?? join(homedir(), '.cargo'),
        RUSTUP_HOME: process.env.RUSTUP_HOME ?? join(homedir(), '.rustup'),
        CARGO_TARGET_DIR: folder,
        // Of its own, when this runs inside ./dev test.
        DUEBOOK_TALLY: tally,
      },
    });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

test('the README names the commands that get someone going', () => {
  assert.deepEqual(promised.slice(0, 2), ['./dev run', './dev test']);
  const help = spawnSync('./dev', ['help'], { cwd: ROOT, encoding: 'utf8' }).stdout;
  for (const command of promised) assert.ok(help.includes(command), `./dev knows ${command}`);
});

test('./dev run, as the README says it, leaves the letters and the pictures', () => {
  const folder = process.env.CARGO_TARGET_DIR ?? join(ROOT, 'target');
  const { status, stdout, stderr } = run(promised[0], folder);
  assert.equal(status, 0, `${stdout}\n${stderr}`);
  const left = readdirSync(join(folder, 'demo'));
  assert.ok(left.some((name) => name.endsWith('.pdf')), `no letter among ${left}`);
  const pictures = left.filter((name) => /^\d\d-.*\.png$/.test(name));
  assert.ok(pictures.length >= 15, `${pictures.length} pictures of the main job`);
});

test('./dev test, as the README says it, takes the tests that a filter names', () => {
  const folder = process.env.CARGO_TARGET_DIR ?? join(ROOT, 'target');
  const tally = join(mkdtempSync(join(tmpdir(), 'duebook-tally-')), 'tally');
  try {
    const { status, stdout, stderr } = run(`${promised[1]} --only ui money`, folder, tally);
    assert.equal(status, 0, `${stdout}\n${stderr}`);
    const [, passed, failed] = /^ui (\d+) (\d+)$/m.exec(readFileSync(tally, 'utf8')) ?? [];
    assert.ok(Number(passed) > 0 && Number(passed) < 20, `${passed} passed: those that it names`);
    assert.equal(failed, '0');
  } finally {
    rmSync(dirname(tally), { recursive: true, force: true });
  }
});
