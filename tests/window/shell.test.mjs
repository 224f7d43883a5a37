// The shell around the page: what could run in it gets nowhere, and nobody drives the program
// that people use.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { test } from 'node:test';

import { BINARY, open } from './support/window.mjs';

test('hostile text that ran in the page would get nowhere', async (t) => {
  const app = await open(t);
  const address = await app.address();

  assert.match(await app.hostile('return eval("1 + 1")'), /EvalError|unsafe-eval|Refused/);
  const fetched = await app.hostile('return (await fetch("https://example.com/")).status');
  assert.match(fetched, /TypeError/);
  assert.equal(await app.hostile('return window.open("https://example.com/") === null'), true);
  assert.equal(await app.hostile('return typeof window.__TAURI__'), 'undefined');
  assert.equal(await app.hostile('return Object.isFrozen(Object.prototype)'), true);
  await app.hostile('location.href = "https://example.com/"');
  await app.idle();
  assert.equal(await app.address(), address, 'the page stays where it was');

  const invoke = (command) => app.hostile(
    `return await window.__TAURI_INTERNALS__.invoke(${JSON.stringify(command)}, {})`,
  );
  for (const command of ['plugin:dialog|open', 'plugin:opener|open_path', 'plugin:window|close',
    'plugin:webview|create_webview_window', 'plugin:event|emit', 'plugin:path|resolve_directory']) {
    assert.match(String(await invoke(command)), /not allowed|not found/, command);
  }

  const complaints = await app.takeComplaints();
  assert.ok(complaints.some((line) => line.includes('connect-src')), complaints.join('\n'));
});

test('a page picture is not served to someone who was not given it', async (t) => {
  const app = await open(t);
  const loaded = await app.hostile(`return await new Promise((done) => {
    const image = new Image();
    image.onload = () => done('loaded');
    image.onerror = () => done('refused');
    image.src = 'duebook://localhost/page/0123456789abcdef0123456789abcdef/1';
  })`);
  assert.equal(loaded, 'refused');
  await app.takeComplaints();
});

test('the program for people does not start when another program could drive it', () => {
  for (const name of ['TAURI_AUTOMATION', 'TAURI_WEBVIEW_AUTOMATION']) {
    const { status, stderr } = spawnSync(join(dirname(BINARY), 'duebook-for-people'), [], {
      env: { ...process.env, [name]: 'true' }, encoding: 'utf8', timeout: 10_000,
    });
    assert.equal(status, 1, 'it ends at once');
    assert.match(stderr, /^Duebook does not start while/);
  }
});
