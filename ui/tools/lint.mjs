// The page's own bans, which no type check can see. Prints each breach and fails if there is one.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const generated = ['src/kit/icons.jsx', 'src/api/bindings/'];

/** @type {{ what: string, pattern: RegExp, files: RegExp, except?: RegExp, inCode?: true }[]} */
const bans = [
  {
    what: 'a static style attribute is blocked by the content policy; use a class',
    pattern: /\sstyle=["']/,
    files: /\.(jsx|html)$/,
  },
  {
    what: 'HTML is never parsed from text',
    pattern: /innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write/,
    files: /\.jsx?$/,
  },
  {
    what: 'the window has no confirm, alert or prompt; use ask()',
    pattern: /(^|[^.\w])(window\.)?(confirm|alert|prompt)\(/,
    files: /\.jsx?$/,
  },
  {
    what: 'a raw colour belongs in tokens.css',
    pattern: /#[0-9a-f]{3,8}\b(?!\/)|\b(rgba?|hsla?|oklch|oklab|lab|lch)\(/i,
    files: /\.(css|jsx)$/,
    except: /styles\/tokens\.css$/,
  },
  {
    what: 'numbers and dates become text in format.js alone',
    pattern: /toLocale(Date|Time)?String|\bIntl\b|toFixed\(/,
    files: /\.jsx?$/,
    except: /src\/format\.js$/,
  },
  {
    what: 'only src/api knows the window',
    pattern: /__TAURI|@tauri-apps/,
    files: /\.jsx?$/,
    except: /src\/api\//,
  },
  {
    what: 'money is read as text, never as a float',
    pattern: /parseFloat/,
    files: /\.jsx?$/,
  },
  {
    what: 'code is never made from text',
    pattern: /\beval\(|new Function\(|setAttribute\(['"]style/,
    files: /\.jsx?$/,
  },
  ...[
    // A literal with a capital and a blank.
    /(['"`])[A-Z][^'"`]*\s[^'"`]*\1/,
    // What a control is given to say.
    /\s(label|title|caption|verdict|alt|placeholder|aria-label)=(['"])[^'"]*[a-z]/i,
    // Text in a tag, on its line and on one of its own.
    /(^|[^=])>[^<>{}()=;]*[A-Za-z]{2}[^<>{}()=;]*<\//,
    /^\s*[A-Z][a-z’]*( [\w’,-]+)+[.:…?!]?$/,
  ].map((pattern) => ({
    what: 'a sentence for people belongs in src/strings',
    pattern,
    files: /^src\/.*\.jsx?$/,
    except: /src\/strings\//,
    inCode: true,
  })),
  {
    what: 'the engine says what day and time it is; the page has no clock',
    pattern: /\bDate\.now\b|\bnew Date(\(\s*\)|\b(?!\())/,
    files: /\.jsx?$/,
  },
  {
    what: 'not in every engine of the platform floor',
    pattern: /requestIdleCallback|field-sizing|scrollbar-color|\bTemporal\b|closedby=|commandfor=/,
    files: /\.(jsx?|css)$/,
  },
];

/** @param {string} dir @returns {string[]} */
const walk = (dir) =>
  readdirSync(dir).flatMap((name) => {
    const path = join(dir, name);
    return statSync(path).isDirectory() ? walk(path) : [path];
  });

let breaches = 0;
const say = (/** @type {string} */ place, /** @type {string} */ what) => {
  breaches += 1;
  console.error(`${place}: ${what}`);
};

for (const path of [...walk(join(root, 'src')), join(root, 'index.html')]) {
  const name = relative(root, path).replaceAll('\\', '/');
  if (generated.some((part) => name.startsWith(part)) || !/\.(jsx?|css|html)$/.test(name)) continue;
  const lines = readFileSync(path, 'utf8').split('\n');
  if (lines.length > 401) say(name, `${lines.length} lines; split it (400 at most)`);
  lines.forEach((line, index) => {
    const place = `${name}:${index + 1}`;
    if (line.length > 100 && !line.includes('node_modules/')) say(place, 'longer than 100 columns');
    for (const ban of bans) {
      if (!ban.files.test(name) || ban.except?.test(name)) continue;
      if (ban.inCode && /^\s*(\/\/|\/?\*)/.test(line)) continue;
      if (ban.pattern.test(line)) say(place, ban.what);
    }
  });
}
if (breaches > 0) process.exit(1);
