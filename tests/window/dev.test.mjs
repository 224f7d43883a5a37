// What ./dev says where something is missing, with stubs for what it would find and install.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';

const ROOT = resolve(import.meta.dirname, '../..');

/** A machine that has everything; each program notes that it was called. */
const WHOLE = {
  cargo: 'echo "cargo 1.95.0 (made up)"',
  node: 'echo v20.19.0',
  npm: 'echo npm "$@" >>"$CALLS"',
  'apt-get': 'echo apt-get "$@" >>"$CALLS"',
  'dpkg-query': 'echo installed',
  sudo: 'exec "$@"',
  uname: 'echo Linux',
};

/** A machine with these programs; `dev` runs ./dev on it. */
function machine(t, programs = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'duebook-dev-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, script] of Object.entries({ ...WHOLE, ...programs })) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, name), 0o755);
  }
  const calls = join(folder, 'calls');
  const env = {
    PATH: `${folder}:/usr/bin:/bin`, HOME: folder, LANG: 'C.UTF-8', CALLS: calls,
    CARGO_TARGET_DIR: join(folder, 'target'),
  };
  return {
    dev: (...words) => spawnSync('bash', ['./dev', ...words], { cwd: ROOT, encoding: 'utf8', env }),
    /** What was installed since the last time. */
    installed: () => {
      const found = existsSync(calls) ? readFileSync(calls, 'utf8').trim().split('\n') : [];
      rmSync(calls, { force: true });
      return found;
    },
  };
}

/** It stops, says these words, and has installed nothing. */
function stops(t, programs, words, said) {
  const { dev, installed } = machine(t, programs);
  const { status, stderr } = dev(...words);
  assert.notEqual(status, 0, `${words} stops`);
  assert.match(stderr, said);
  assert.deepEqual(installed(), [], 'nothing was installed');
}

test('./dev says which of Rust and Node is missing or too old', (t) => {
  const none = 'exit 127';
  stops(t, { cargo: none }, ['bindings'], /^Rust is not installed.* 1\.95\.0 .*rustup\.rs/);
  stops(t, { cargo: 'echo cargo 1.94.9' }, ['bindings'], /^Rust is 1\.94\.9 here.* 1\.95\.0 /);
  stops(t, { node: none }, ['bindings'], /^Node is not installed.* 20\.19\.0 .*nodejs\.org/);
  stops(t, { node: 'echo v9.20.0' }, ['bindings'], /^Node is 9\.20\.0 here.* 20\.19\.0 /);
});

test('with --no-install, ./dev only names what is missing', (t) => {
  const words = ['bindings', '--no-install'];
  const lacks = { 'dpkg-query': 'case "$*" in *xvfb*) ;; *) echo installed ;; esac' };
  stops(t, lacks, words, /^System packages are missing: xvfb$/m);
  stops(t, {}, words, /npm packages of ui are missing.*npm --prefix ui ci/);
});

test('./dev names a command or an option that it does not know', (t) => {
  stops(t, {}, ['frobnicate'], /There is no command called frobnicate\./);
  const { dev } = machine(t);
  for (const [words, said] of [
    [['test', '--quick'], /\.\/dev test does not know --quick\./],
    [['test', '--only', 'paper'], /--only takes rust, ui or window\./],
    [['test', '--only'], /--only needs rust, ui or window/],
  ]) {
    const { status, stderr } = dev(...words);
    assert.notEqual(status, 0);
    assert.match(stderr, said);
  }
});

test('./dev installs what is missing once, and the second time nothing', (t) => {
  const { dev, installed } = machine(t);
  assert.equal(dev('bindings').status, 0);
  const [ui, ...others] = installed();
  assert.match(ui, /^npm --prefix ui ci/);
  assert.match(others.join('\n'), /^npm --prefix tests\/window ci/);
  assert.equal(dev('bindings').status, 0);
  assert.deepEqual(installed(), [], 'it is all there');
});

test('a package that cannot be installed stops ./dev', (t) => {
  const { dev } = machine(t, { npm: 'exit 1' });
  const { status, stderr } = dev('bindings');
  assert.notEqual(status, 0);
  assert.match(stderr, /npm packages of ui could not be installed/);
});
