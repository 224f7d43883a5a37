// Which columns a grid shows, in which order and how wide: kept per person and list, changed by
// mouse or by menu, so that dragging is never needed.
import { Button } from './Button.jsx';
import { Dialog } from './Dialog.jsx';
import { Check } from './Field.jsx';
import { Icon } from './Icon.jsx';
import { setView, view } from '../state/views.js';
import * as t from '../strings/kit.js';

/** @import { ComponentChildren } from 'preact' */

const NARROWEST = 48;
const STEP = 24;

/**
 * @template Row
 * @typedef {object} GridColumn
 * @property {string} key also the sort key sent to the engine
 * @property {string} label
 * @property {number} width px
 * @property {boolean} [grow] takes the room that is left
 * @property {boolean} [num] right-aligned figures
 * @property {boolean} [sortable]
 * @property {boolean} [hidden] not shown until chosen
 * @property {(row: Row) => ComponentChildren} cell
 * @property {(row: Row) => string} [text] for copying; without it the cell's own text
 */

/** @typedef {{ order: string[], hidden: string[], widths: Record<string, number> }} Layout */

/**
 * @template Row
 * @param {string} name the list's name in the person's views
 * @param {GridColumn<Row>[]} columns
 */
export function useColumns(name, columns) {
  const key = `grid.${name}`;
  /** @type {Layout} */
  const first = {
    order: columns.map((column) => column.key),
    hidden: columns.filter((column) => column.hidden).map((column) => column.key),
    widths: {},
  };
  const kept = view(key, first);
  const known = kept.order.filter((at) => first.order.includes(at));
  // A column that is new since the layout was kept goes to the end, in sight.
  const order = [...known, ...first.order.filter((at) => !known.includes(at))];
  const layout = { ...kept, order };
  const ordered = order.flatMap((at) => columns.find((column) => column.key === at) ?? []);
  const shown = ordered.filter((column) => !layout.hidden.includes(column.key));
  /** @param {Partial<Layout>} change */
  const save = (change) => setView(key, { ...layout, ...change });
  /** @param {GridColumn<Row>} column */
  const widthOf = (column) => layout.widths[column.key] ?? column.width;
  return {
    ordered,
    shown,
    layout,
    widthOf,
    template: shown
      .map((column) =>
        column.grow && !layout.widths[column.key]
          ? `minmax(${column.width}px, 1fr)`
          : `${widthOf(column)}px`,
      )
      .join(' '),
    least: shown.reduce((sum, column) => sum + widthOf(column), 0),
    save,
    reset: () => setView(key, null),
    /** @param {string} at @param {number} width */
    resize: (at, width) =>
      save({ widths: { ...layout.widths, [at]: Math.max(NARROWEST, Math.round(width)) } }),
    /** @param {string} at @param {number} by */
    move: (at, by) => {
      const next = order.filter((other) => other !== at);
      next.splice(Math.max(0, order.indexOf(at) + by), 0, at);
      save({ order: next });
    },
    /** @param {string} at @param {boolean} on */
    show: (at, on) =>
      save({
        hidden: on ? layout.hidden.filter((other) => other !== at) : [...layout.hidden, at],
      }),
  };
}

/** @template Row @typedef {ReturnType<typeof useColumns<Row>>} Columns */

/**
 * @param {{ columns: Columns<any>, onClose: () => void }} props
 */
export function ColumnChooser({ columns, onClose }) {
  const { ordered, shown } = columns;
  return (
    <Dialog
      title={t.columnChooser}
      onClose={onClose}
      actions={
        <>
          <Button onPress={columns.reset}>{t.columnsReset}</Button>
          <Button primary onPress={onClose}>
            {t.close}
          </Button>
        </>
      }
    >
      <ul class="column-list">
        {ordered.map((column) => {
          const on = shown.includes(column);
          const last = on && shown.length === 1;
          return (
            <li key={column.key}>
              <Check
                label={column.label}
                checked={on}
                disabled={last}
                onChecked={(now) => columns.show(column.key, now)}
              />
              <Small
                name={t.columnEarlier(column.label)}
                icon="arrow-up"
                run={() => columns.move(column.key, -1)}
              />
              <Small
                name={t.columnLater(column.label)}
                icon="arrow-down"
                run={() => columns.move(column.key, 1)}
              />
              <Small
                name={t.columnNarrower(column.label)}
                icon="chevron-left"
                run={() => columns.resize(column.key, columns.widthOf(column) - STEP)}
              />
              <Small
                name={t.columnWider(column.label)}
                icon="chevron-right"
                run={() => columns.resize(column.key, columns.widthOf(column) + STEP)}
              />
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}

/** @param {{ name: string, icon: string, run: () => void }} props */
const Small = ({ name, icon, run }) => (
  <button type="button" class="bare" aria-label={name} title={name} onClick={run}>
    <Icon name={icon} size={16} />
  </button>
);
