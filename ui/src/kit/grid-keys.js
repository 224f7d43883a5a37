// The keys of a grid.
import { useRef } from 'preact/hooks';
import { nameOf } from '../app/keys.js';
import { copyText } from './ProblemView.jsx';
import { nextSort } from './GridHead.jsx';
import { announce, toast } from './Toast.jsx';
import * as math from './grid-math.js';
import * as t from '../strings/kit.js';

const MOST_COPIED = 5000;

/**
 * @typedef {object} GridState what the keys read and move
 * @property {import('./Grid.jsx').GridProps<any>} props
 * @property {ReturnType<typeof import('./grid-rows.js').gridRows<any>>} rows
 * @property {math.Shape} shape
 * @property {import('@preact/signals').Signal<number>} active
 * @property {import('@preact/signals').Signal<number>} column
 * @property {import('@preact/signals').Signal<math.Selection>} selection
 * @property {import('./grid-columns.jsx').Columns<any>} columns
 * @property {import('@preact/signals').Signal<number>} top
 * @property {(top: number) => void} moveTo
 */

/** @param {GridState} grid */
export function useGridKeys(grid) {
  /** The row that Shift and the arrows select from. */
  const anchor = useRef(0);
  return (/** @type {KeyboardEvent} */ event) => {
    if (event.target !== event.currentTarget) return;
    if (gridKey(nameOf(event), grid, anchor)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
}

/**
 * True when the key meant something here.
 * @param {string} key
 * @param {GridState} grid
 * @param {{ current: number }} anchor
 */
function gridKey(key, grid, anchor) {
  const { props, rows, shape, active, column, selection, columns } = grid;
  const extending = key.startsWith('Shift+') && Boolean(props.onSelect);
  const to = math.moved(extending ? key.slice(6) : key, active.value, shape);
  if (to !== null) {
    active.value = to;
    if (to >= 0) grid.moveTo(math.reveal(shape, grid.top.value, to));
    if (extending && to >= 0) selection.value = math.between(anchor.current, to);
    else anchor.current = Math.max(0, to);
    return true;
  }
  const row = rows.at(active.value);
  const last = columns.shown.length - 1;
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowRight':
      column.value = Math.max(0, Math.min(last, column.value + (key === 'ArrowLeft' ? -1 : 1)));
      return true;
    case 'Home':
    case 'End':
      column.value = key === 'Home' ? 0 : last;
      return true;
    case 'Enter':
      if (active.value < 0) sortByActive(grid);
      else if (row) props.onOpen?.(row);
      return true;
    case 'F2':
      if (row) props.onEdit?.(row);
      return Boolean(props.onEdit);
    case 'Space':
      if (props.onSelect && active.value >= 0) {
        selection.value = math.toggled(selection.value, active.value);
      }
      return true;
    case 'Ctrl+A':
      if (!props.onSelect) return false;
      selection.value = { all: true, rows: new Set() };
      announce(t.rowsAllSelected(shape.count));
      return true;
    case 'Ctrl+C':
      void copyRows(grid);
      return true;
    case 'Escape':
      if (math.selectedCount(selection.value, shape.count) === 0) return false;
      selection.value = math.nothing;
      return true;
    default:
      return false;
  }
}

/** @param {GridState} grid */
function sortByActive({ props, columns, column }) {
  const chosen = columns.shown[column.value];
  if (chosen?.sortable) props.onSort?.(nextSort(props.sort, chosen.key));
}

/**
 * Puts the selected rows, or the active one, on the clipboard as a table.
 * @param {GridState} grid
 */
async function copyRows({ rows, shape, active, selection, columns }) {
  const found = math.selectedCount(selection.value, shape.count);
  if (found > MOST_COPIED) {
    toast(t.tooManyToCopy(found, MOST_COPIED));
    return;
  }
  const indexes = found > 0 ? math.selectedIndexes(selection.value, shape.count) : [active.value];
  const chosen = await rows.all(indexes);
  const shown = columns.shown;
  const lines = [shown.map((column) => column.label)].concat(
    chosen.map((row) => shown.map((column) => cellText(column, row))),
  );
  const text = lines
    .map((line) => line.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t'))
    .join('\n');
  copyText(text, t.rowsCopied(chosen.length));
}

/** @param {import('./grid-columns.jsx').GridColumn<any>} column @param {any} row */
function cellText(column, row) {
  if (column.text) return column.text(row);
  const cell = column.cell(row);
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';
}
