// The shell around the page: what could run in it gets nowhere, and nobody drives the program
// that people use.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { test } from 'node:test';

import { openDemo } from './support/demo.mjs';
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

/** The first account of the list as it stands. */
async function openTop(app) {
  await app.key('Alt+2');
  await app.one('heading', 'Accounts');
  await app.key('/', 'ArrowDown', 'Control+Home', 'Enter');
  await app.one('tab', 'History');
}

async function letters(app, how) {
  await app.key('Alt+9');
  await app.click('link', 'Appearance');
  await app.click('radio', how);
  await openTop(app);
}

test('single letters act at once, only with Alt, or not at all', async (t) => {
  const app = await open(t);
  await openDemo(app);
  const dialogs = async () => (await app.all('dialog')).length;
  await openTop(app);
  await app.key('a');
  assert.equal(await dialogs(), 1);
  await app.key('Escape');
  await letters(app, 'With Alt');
  await app.key('a');
  assert.equal(await dialogs(), 0);
  await app.key('Alt+a');
  assert.equal(await dialogs(), 1);
  await app.key('Escape');
  await letters(app, 'Off');
  await app.key('a', 'Alt+a');
  assert.equal(await dialogs(), 0);
  await app.click('button', /^Add note/);
  assert.equal(await dialogs(), 1);
});
