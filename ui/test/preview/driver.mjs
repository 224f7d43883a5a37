// Serves the built page under the window's content policy and drives WebKit over it.
// Needs WebKitWebDriver, MiniBrowser and Xvfb.
import { spawn } from 'node:child_process';
import { createReadStream, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const site = join(root, 'target/ui-preview/site');
const shots = join(root, 'target/ui-preview/shots');
const axe = readFileSync(join(root, 'ui/node_modules/axe-core/axe.min.js'), 'utf8');
const PORT = 4800 + (process.pid % 100);
const DRIVER = PORT + 200;
const DISPLAY = `:${100 + (process.pid % 100)}`;
const MINIBROWSER = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; " +
  "img-src 'self' blob: duebook:; connect-src 'self'; object-src 'none'; base-uri 'none'; " +
  "form-action 'none'";
const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

const server = createServer((request, response) => {
  const path = new URL(request.url ?? '/', 'http://x').pathname;
  const file = join(site, path === '/' ? 'index.html' : path);
  if (!file.startsWith(site) || !existsSync(file)) {
    response.writeHead(404).end();
    return;
  }
  const type = TYPES[/** @type {keyof typeof TYPES} */ (extname(file))] ?? 'text/plain';
  response.writeHead(200, { 'content-type': type, 'content-security-policy': POLICY });
  createReadStream(file).pipe(response);
});

/** @param {string} method @param {string} path @param {unknown} [body] */
async function ask(method, path, body) {
  const answer = await fetch(`http://127.0.0.1:${DRIVER}${path}`, {
    method,
    signal: AbortSignal.timeout(20_000),
    body: method === 'POST' ? JSON.stringify(body ?? {}) : undefined,
  });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(value).slice(0, 400)}`);
  return value;
}

/** @param {string} session */
function page(session) {
  const at = `/session/${session}`;
  /** @param {string} script @param {unknown[]} [args] */
  const run = (script, args = []) => ask('POST', `${at}/execute/sync`, { script, args });
  /** @param {number} width @param {number} height */
  const size = async (width, height) => {
    await ask('POST', `${at}/window/rect`, { x: 0, y: 0, width, height });
    await wait(150);
    const [w, h] = await run('return [innerWidth, innerHeight]');
    if (w !== width || h !== height) {
      await ask('POST', `${at}/window/rect`, {
        ...{ x: 0, y: 0, width: 2 * width - w, height: 2 * height - h },
      });
      await wait(150);
    }
  };
  return {
    run,
    size,
    /**
     * Opens a path in a new document: another hash alone would not load the page anew.
     * @param {string} path @param {Record<string, string>} [query]
     */
    go: async (path, query = {}) => {
      const url = new URL(path, `http://127.0.0.1:${PORT}`);
      for (const [key, value] of Object.entries(query)) url.searchParams.set(key, value);
      await ask('POST', `${at}/url`, { url: 'about:blank' });
      await ask('POST', `${at}/url`, { url: url.href });
      await wait(350);
    },
    /** @param {string[]} keys one or more at once */
    keys: async (...keys) => {
      const actions = keys
        .map((value) => ({ type: 'keyDown', value }))
        .concat([...keys].reverse().map((value) => ({ type: 'keyUp', value })));
      await ask('POST', `${at}/actions`, { actions: [{ type: 'key', id: 'k', actions }] });
      await wait(60);
    },
    /** @param {string} text */
    type: async (text) => {
      const actions = [...text].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await ask('POST', `${at}/actions`, { actions: [{ type: 'key', id: 'k', actions }] });
      await wait(120);
    },
    /** @param {string} selector @param {string} [words] */
    click: async (selector, words = '') => {
      const hit = await run(
        'const found = [...document.querySelectorAll(arguments[0])]' +
          '.find((e) => e.textContent.includes(arguments[1])); if (!found) return false;' +
          'found.scrollIntoView({ block: "nearest" }); found.click(); return true;',
        [selector, words],
      );
      if (!hit) throw new Error(`nothing to click: ${selector} ${words}`);
      await wait(150);
    },
    /**
     * WebKit answers with the next frame it draws, and a page at rest draws none: so something
     * too small to see moves meanwhile.
     * @param {string} name
     */
    shot: async (name) => {
      await run(
        'const dot = document.createElement("i"); dot.id = "dot"; dot.ariaHidden = "true";' +
          'dot.style.cssText = "position:fixed;right:0;bottom:0;width:1px;height:1px";' +
          'document.body.append(dot); let on = false; window.dotTimer = setInterval(() => {' +
          'on = !on; dot.style.background = on ? "rgb(0 0 0 / 1%)" : ""; }, 20)',
      );
      const png = await ask('GET', `${at}/screenshot`);
      writeFileSync(join(shots, `${name}.png`), Buffer.from(png, 'base64'));
      await run('clearInterval(window.dotTimer); document.getElementById("dot").remove()');
    },
    axe: async () => {
      await run(axe);
      return ask('POST', `${at}/execute/async`, {
        script:
          'const done = arguments[0]; axe.run(document, { runOnly: ["wcag2a", "wcag2aa",' +
          ' "wcag21a",' +
          ' "wcag21aa", "wcag22aa", "best-practice"] }).then((r) => done(r.violations.map((v) =>' +
          ' v.id + ": " + v.nodes.map((n) => n.target + " " + n.any.concat(n.all, n.none)' +
          '.map((c) => c.message).join("; ")).join(" | "))))',
        args: [],
      });
    },
  };
}

/**
 * Runs `use` with a window, and takes everything down after it.
 * @param {(view: ReturnType<typeof page>) => Promise<void>} use
 */
export async function withView(use) {
  mkdirSync(shots, { recursive: true });
  server.listen(PORT);
  const env = { ...process.env, DISPLAY, LANG: 'C.UTF-8', WEBKIT_DISABLE_DMABUF_RENDERER: '1' };
  const xvfb = spawn('Xvfb', [DISPLAY, '-screen', '0', '2100x1300x24', '-nolisten', 'tcp']);
  await wait(700);
  const driver = spawn('WebKitWebDriver', [`--port=${DRIVER}`, '--host=127.0.0.1'], { env });
  try {
    await wait(700);
    const options = { binary: MINIBROWSER, args: ['--automation'] };
    const made = await ask('POST', '/session', {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
    });
    await use(page(made.sessionId));
    await ask('DELETE', `/session/${made.sessionId}`);
  } finally {
    driver.kill();
    xvfb.kill();
    server.close();
  }
}
