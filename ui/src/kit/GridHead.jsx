import { Icon } from './Icon.jsx';

/**
 * The head of a grid: sorts by click or Enter, widths by dragging the edge or in the chooser.
 * @param {{
 *   id: string,
 *   columns: import('./grid-columns.jsx').Columns<any>,
 *   sort: import('./Grid.jsx').Sort | undefined,
 *   onSort: ((sort: import('./Grid.jsx').Sort) => void) | undefined,
 *   active: number,
 * }} props
 */
export function GridHead({ id, columns, sort, onSort, active }) {
  return (
    <div class="grid-head" role="rowgroup">
      <div class="grid-row" role="row" aria-rowindex={1}>
        {columns.shown.map((column, at) => {
          const sorted = sort?.key === column.key ? sort : null;
          const order = sorted?.down ? 'descending' : 'ascending';
          return (
            <div
              key={column.key}
              role="columnheader"
              aria-label={column.label}
              id={`${id}-h${at}`}
              class={`${column.num ? 'num' : ''}${active === at ? ' active' : ''}`}
              aria-sort={sorted ? order : column.sortable ? 'none' : undefined}
              onClick={() => column.sortable && onSort?.(nextSort(sort, column.key))}
            >
              <span>{column.label}</span>
              {sorted ? (
                <Icon name={sorted.down ? 'chevron-down' : 'chevron-up'} size={14} />
              ) : null}
              <span
                class="grip"
                aria-hidden="true"
                onClick={(event) => event.stopPropagation()}
                onPointerDown={(event) => drag(event, columns, column.key)}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** The same column again turns the order round.
 * @param {import('./Grid.jsx').Sort | undefined} sort @param {string} key */
export const nextSort = (sort, key) => ({ key, down: sort?.key === key && !sort.down });

/**
 * Follows the pointer from a head's edge; the width is kept when it is let go.
 * @param {PointerEvent} event
 * @param {import('./grid-columns.jsx').Columns<any>} columns @param {string} key
 */
function drag(event, columns, key) {
  event.preventDefault();
  event.stopPropagation();
  const grip = /** @type {HTMLElement} */ (event.currentTarget);
  const from = event.clientX;
  const width = grip.parentElement?.getBoundingClientRect().width ?? 0;
  grip.setPointerCapture(event.pointerId);
  const move = (/** @type {PointerEvent} */ now) => columns.resize(key, width + now.clientX - from);
  const done = () => grip.removeEventListener('pointermove', move);
  grip.addEventListener('pointermove', move);
  grip.addEventListener('pointerup', done, { once: true });
  grip.addEventListener('lostpointercapture', done, { once: true });
}
