// The machinery under a test: a display, a session bus and a driver, started once a test file
// and ended with it, each known by its own process.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { isReady } from './w3c.mjs';

const LANG = process.env.DUEBOOK_TEST_LANG ?? 'C.UTF-8';

/** Waits until `ask` answers something true. @template T @param {() => T | Promise<T>} ask */
export async function until(ask, what, withinMs = 10_000) {
  const end = Date.now() + withinMs;
  for (let pause = 5; ; pause = Math.min(pause * 1.5, 100)) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`waited ${withinMs / 1000} s in vain for ${what}`);
    await new Promise((done) => setTimeout(done, pause));
  }
}

let display;

/** A display of our own, large enough for every size that is tested; one for all tests. */
async function startDisplay() {
  if (display) return display;
  const log = openSync(join(tmpdir(), `duebook-xvfb-${process.pid}.log`), 'w');
  // `-displayfd` lets the server choose a free number, so that runs do not meet.
  const server = spawn(
    'Xvfb', ['-displayfd', '3', '-screen', '0', '2000x1300x24', '-nolisten', 'tcp', '-noreset'],
    { stdio: ['ignore', log, log, 'pipe'] },
  );
  let said = '';
  server.stdio[3].on('data', (chunk) => { said += chunk; });
  endWith(server);
  await until(() => said.includes('\n'), 'the display');
  // The pipe would keep this process alive.
  server.stdio[3].destroy();
  display = `:${said.trim()}`;
  return display;
}

/**
 * A driver with a home of its own: nothing of one test is seen by another.
 * @param {Record<string, string>} extra variables for the program
 */
export async function startDriver(extra) {
  const home = mkdtempSync(join(tmpdir(), 'duebook-window-'));
  const folders = Object.fromEntries(
    ['home', 'data', 'config', 'cache', 'run', 'dialogs', 'book'].map((name) => {
      mkdirSync(join(home, name), { mode: 0o700 });
      return [name, join(home, name)];
    }),
  );
  const port = await freePort();
  const log = join(home, 'driver.log');
  const out = openSync(log, 'w');
  const driver = spawn(
    'dbus-run-session', ['--', 'WebKitWebDriver', `--port=${port}`, '--host=127.0.0.1'],
    {
      detached: true,
      stdio: ['ignore', out, out],
      env: {
        PATH: process.env.PATH, HOME: folders.home, DISPLAY: await startDisplay(),
        LANG, LC_ALL: LANG, TZ: 'America/Los_Angeles',
        XDG_DATA_HOME: folders.data, XDG_CONFIG_HOME: folders.config,
        XDG_CACHE_HOME: folders.cache, XDG_RUNTIME_DIR: folders.run,
        GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1', GTK_A11Y: 'none',
        WEBKIT_DISABLE_DMABUF_RENDERER: '1', LIBGL_ALWAYS_SOFTWARE: '1',
        TAURI_AUTOMATION: 'true', TAURI_WEBVIEW_AUTOMATION: 'true',
        DUEBOOK_HOME: folders.book, DUEBOOK_TEST_DIALOGS: folders.dialogs,
        ...extra,
      },
    },
  );
  endWith(driver);
  const url = `http://127.0.0.1:${port}`;
  await until(() => isReady(url), `the driver (its words are in ${log})`);
  return {
    url, folders,
    words: () => readFileSync(log, 'utf8'),
    async end() {
      await endGroup(driver);
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** A port that nobody holds. */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Ends a process that was started detached, with all that it started. */
async function endGroup(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  process.kill(-child.pid, 'SIGTERM');
  const impatient = setTimeout(() => process.kill(-child.pid, 'SIGKILL'), 3_000);
  await exited;
  clearTimeout(impatient);
}

/** Ends a child with this process, whatever ends this process. */
function endWith(child) {
  child.unref();
  process.once('exit', () => {
    try {
      process.kill(child.spawnargs[0] === 'Xvfb' ? child.pid : -child.pid, 'SIGTERM');
    } catch {
      // It has ended already.
    }
  });
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
