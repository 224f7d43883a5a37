/** @import { ComponentChildren } from 'preact' */

/**
 * @template Row
 * @typedef {object} TableColumn
 * @property {string} key
 * @property {ComponentChildren} label
 * @property {boolean} [num]
 * @property {boolean} [hideLabel] the label is for screen readers alone
 * @property {boolean} [wide] takes the room that is left
 * @property {(row: Row, index: number) => ComponentChildren} cell
 */

/**
 * A plain table for what fits on a page. Totals stand over a double rule.
 * @template Row
 * @param {{
 *   columns: TableColumn<Row>[], rows: Row[], rowKey: (row: Row, index: number) => string | number,
 *   caption: string, total?: Partial<Record<string, ComponentChildren>>,
 *   selected?: (row: Row) => boolean, onOpen?: (row: Row) => void, class?: string,
 * }} props `caption` names the table for screen readers; `total`: the last line's cells by column
 */
export function Table({ columns, rows, rowKey, caption, total, selected, onOpen, class: look }) {
  return (
    <table class={look}>
      <caption class="sr">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" class={cellClass(column)}>
              {column.hideLabel ? <span class="sr">{column.label}</span> : column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr
            key={rowKey(row, index)}
            class={selected?.(row) ? 'selected' : undefined}
            onDblClick={onOpen ? () => onOpen(row) : undefined}
          >
            {columns.map((column) => (
              <td key={column.key} class={cellClass(column)}>
                {column.cell(row, index)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {total ? (
        <tfoot>
          <tr>
            {columns.map((column) => (
              <td key={column.key} class={cellClass(column)}>
                {total[column.key]}
              </td>
            ))}
          </tr>
        </tfoot>
      ) : null}
    </table>
  );
}

/** @param {TableColumn<any>} column */
const cellClass = (column) =>
  [column.num ? 'num' : '', column.wide ? 'wide' : ''].join(' ').trim() || undefined;

/**
 * A bar in a table's cell; the figure beside it says the same.
 * @param {{ share: number }} props 0 to 1
 */
export const ShareBar = ({ share }) => (
  <span class="share" aria-hidden="true">
    {share > 0 ? <span style={{ width: `${Math.min(1, share) * 100}%` }} /> : null}
  </span>
);
