// The columns of the records of a checked file.
import { Chip, Money } from '../../kit/small.jsx';
import { markedCell } from './map.js';
import * as r from '../../strings/repairs.js';
import * as t from '../../strings/imports.js';

/** @import { Map as FileMap, RowView } from '../../api/bindings/commands' */

/** What was repaired, in words. @param {RowView} row @param {string[]} columns */
const repairs = (row, columns) =>
  row.repaired.map(({ column, text }) => r.sentAs(columns[column] ?? '', text)).join('; ');

/** @param {RowView} row @param {string[]} columns */
const words = (row, columns) => [t.rowWords(row), repairs(row, columns)].filter(Boolean).join('; ');

/** @param {FileMap} map @param {string[]} columns */
export const gridColumns = (map, columns) => [
  {
    key: 'row',
    label: t.checkHeads.row,
    width: 56,
    num: true,
    cell: (/** @type {RowView} */ { row }) => row,
  },
  {
    key: 'reason',
    label: t.checkHeads.reason,
    width: 250,
    grow: true,
    cell: (/** @type {RowView} */ row) => <Reason row={row} columns={columns} />,
    text: (/** @type {RowView} */ row) => words(row, columns),
  },
  {
    key: 'person',
    label: t.checkHeads.person,
    width: 170,
    cell: (/** @type {RowView} */ row) => row.person,
  },
  {
    key: 'reference',
    label: t.checkHeads.reference,
    width: 110,
    cell: (/** @type {RowView} */ row) => row.reference,
  },
  {
    key: 'amount',
    label: t.checkHeads.amount,
    width: 100,
    num: true,
    cell: (/** @type {RowView} */ row) => <Money cents={row.amount} />,
  },
  {
    key: 'value',
    label: t.checkHeads.value,
    width: 190,
    cell: (/** @type {RowView} */ row) => <Value row={row} at={cellOf(row, map, columns)} />,
    text: (/** @type {RowView} */ row) => row.cells[cellOf(row, map, columns)] ?? '',
  },
];

/** The cell that there is something to say about. @param {RowView} row @param {FileMap} map
 * @param {string[]} columns */
function cellOf(row, map, columns) {
  const marked = markedCell(row, map, columns);
  return marked < 0 ? (row.repaired[0]?.column ?? -1) : marked;
}

/** @param {{ row: RowView, columns: string[] }} props */
const Reason = ({ row, columns }) => (
  <span title={words(row, columns)}>
    {t.rowWords(row)}
    {row.repaired.length > 0 ? (
      <>
        {' '}
        <Chip tone="info">{r.repaired}</Chip> <span class="tag">{repairs(row, columns)}</span>
      </>
    ) : null}
  </span>
);

/** The cell that the reason is about. @param {{ row: RowView, at: number }} props */
function Value({ row, at }) {
  if (row.looks.length > 0) {
    return <span class="marked">{row.looks[0]?.value || t.blank}</span>;
  }
  if (at < 0) return null;
  const repaired = row.repaired.some(({ column }) => column === at);
  return <span class={repaired ? 'repaired' : 'marked'}>{row.cells[at] || t.blank}</span>;
}
