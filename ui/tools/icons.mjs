// Draws the program's icons once from lucide-static (ISC) into src/kit/icons.jsx.
// Run after changing the list: npm run icons.
import { readFileSync, writeFileSync } from 'node:fs';

const names = [
  'archive-restore',
  'arrow-down',
  'arrow-left',
  'arrow-right',
  'arrow-up',
  'ban',
  'book-open',
  'book-plus',
  'building-2',
  'calendar',
  'chart-no-axes-column',
  'check',
  'chevron-down',
  'chevron-left',
  'chevron-right',
  'chevron-up',
  'circle',
  'circle-check',
  'circle-help',
  'circle-x',
  'clock',
  'columns-3',
  'copy',
  'credit-card',
  'database',
  'download',
  'ellipsis',
  'external-link',
  'eye',
  'eye-off',
  'file-down',
  'file-text',
  'file-up',
  'filter',
  'flag',
  'folder-open',
  'gavel',
  'hand-coins',
  'history',
  'house',
  'info',
  'key-round',
  'keyboard',
  'landmark',
  'list',
  'lock',
  'log-out',
  'mail',
  'map-pin',
  'maximize',
  'monitor',
  'moon',
  'octagon-x',
  'pause',
  'pencil',
  'phone',
  'phone-off',
  'plus',
  'printer',
  'receipt',
  'save',
  'scale',
  'search',
  'settings',
  'shield',
  'split',
  'sticky-note',
  'sun',
  'trash-2',
  'triangle-alert',
  'undo-2',
  'upload',
  'user',
  'user-plus',
  'users',
  'x',
];

const root = new URL('..', import.meta.url);
const body = names.map((name) => {
  const svg = readFileSync(new URL(`node_modules/lucide-static/icons/${name}.svg`, root), 'utf8');
  const inner = svg
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/^[\s\S]*?<svg[^>]*>/, '')
    .replace('</svg>', '')
    .replace(/\s+/g, ' ')
    .replace(/> </g, '><')
    .trim();
  return `  '${name}': () => <>${inner}</>,`;
});
writeFileSync(
  new URL('src/kit/icons.jsx', root),
  `// Made by tools/icons.mjs from lucide-static 1.62.0 (ISC). Change the list there.\n` +
    `export const icons = {\n${body.join('\n')}\n};\n`,
);
console.log(`${names.length} icons`);
