// A list of any length: only the rows in sight are drawn, and rows come from the engine a page at a
// time. One tab stop; the active row is told by aria-activedescendant.
import { useEffect, useId, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { rowHeight as chosenHeight } from '../state/appearance.js';
import { gridRows } from './grid-rows.js';
import { ColumnChooser, useColumns } from './grid-columns.jsx';
import { GridHead } from './GridHead.jsx';
import { useGridKeys } from './grid-keys.js';
import { Icon } from './Icon.jsx';
import { ProblemView } from './ProblemView.jsx';
import { Placeholder } from './small.jsx';
import * as math from './grid-math.js';
import * as t from '../strings/kit.js';

/** @import { ComponentChildren } from 'preact' */
/** @typedef {{ key: string, down: boolean }} Sort */

/**
 * @template Row
 * @typedef {object} GridProps
 * @property {string} name under which the person's layout is kept; also the scroll's id
 * @property {string} label
 * @property {import('./grid-columns.jsx').GridColumn<Row>[]} columns
 * @property {import('./grid-rows.js').Source<Row>} source another object: another list
 * @property {number} [version] grows when the book changed: the same list, read anew
 * @property {Sort} [sort]
 * @property {(sort: Sort) => void} [onSort]
 * @property {(row: Row) => void} [onOpen] Enter or double click
 * @property {(row: Row) => void} [onEdit] F2
 * @property {(row: Row | undefined, index: number) => void} [onActive]
 * @property {(selection: math.Selection, rows: () => Promise<Row[]>, count: number) => void}
 *   [onSelect] makes rows selectable; `rows` asks for all selected ones
 * @property {ComponentChildren} [empty] what to say when there are no rows
 * @property {ComponentChildren} [total] cells of the line under the rows, as a sentence
 * @property {boolean} [autoFocus]
 * @property {number} [start] the row to begin at, for coming back to a list
 */

/** @template Row @param {GridProps<Row>} props */
export function Grid(props) {
  const { name, label, source, version = 0, onSelect } = props;
  const id = useId();
  /** @type {import('preact').RefObject<HTMLDivElement | null>} */
  const scroller = useRef(null);
  const rows = useMemo(() => gridRows(source), [source]);
  const columns = useColumns(name, props.columns);
  const top = useSignal(0);
  const view = useSignal(560);
  const active = useSignal(0);
  const column = useSignal(0);
  const selection = useSignal(math.nothing);
  const choosing = useSignal(false);
  const rowHeight = chosenHeight();
  const count = rows.count.value ?? 0;
  const shape = { count, rowHeight, view: view.value };

  useEffect(() => {
    selection.value = math.nothing;
    active.value = 0;
    top.value = 0;
    scroller.current?.scrollTo({ top: 0 });
  }, [source]);
  useEffect(() => void rows.reload(), [rows, version]);
  useViewHeight(scroller, view, rowHeight);
  useLayoutEffect(() => {
    if (props.autoFocus) scroller.current?.focus();
  }, []);

  const moveTo = useScroll(scroller, top, shape);
  const begun = useRef(false);
  useEffect(() => {
    if (rows.count.value === null || begun.current) return;
    begun.current = true;
    const row = Math.min(props.start ?? 0, count - 1);
    if (row <= 0) return;
    active.value = row;
    moveTo(math.reveal(shape, 0, row));
  }, [rows.count.value]);
  const span = math.drawn(shape, top.value);
  useEffect(() => rows.want(span.first, span.last), [rows, span.first, span.last, count]);
  useEffect(() => {
    props.onActive?.(rows.at(active.value), active.value);
  }, [active.value, rows.arrived.value, rows]);
  useEffect(() => {
    const now = selection.value;
    const chosen = () => rows.all(math.selectedIndexes(now, count));
    onSelect?.(now, chosen, math.selectedCount(now, count));
  }, [selection.value]);

  const state = { props, rows, shape, active, column, selection, columns, top, moveTo };
  const onKeyDown = useGridKeys(state);
  if (rows.problem.value && rows.count.value === null) {
    return <ProblemView problem={rows.problem.value} retry={rows.reload} />;
  }
  const found = math.selectedCount(selection.value, count);
  // A row that was scrolled out of sight has no element that could be told.
  const inSight = active.value < span.last && (active.value < 0 || active.value >= span.first);
  return (
    <div class="grid-box">
      {rows.problem.value ? <ProblemView problem={rows.problem.value} retry={rows.reload} /> : null}
      <div
        class="grid"
        id={`grid-${name}`}
        role="grid"
        aria-label={label}
        aria-rowcount={rows.count.value === null ? -1 : count + 1}
        aria-colcount={columns.shown.length}
        aria-multiselectable={onSelect ? true : undefined}
        aria-activedescendant={count > 0 && inSight ? activeId(id, active, column) : undefined}
        aria-busy={rows.count.value === null}
        tabIndex={0}
        ref={scroller}
        style={{ '--cols': columns.template, '--least': `${columns.least}px` }}
        onKeyDown={onKeyDown}
      >
        <GridHead
          id={id}
          columns={columns}
          sort={props.sort}
          onSort={props.onSort}
          active={active.value === -1 ? column.value : -1}
        />
        <div class="grid-body" role="rowgroup" style={{ height: `${math.bodyHeight(shape)}px` }}>
          {Array.from({ length: span.last - span.first }, (_, slot) => {
            const index = span.first + slot;
            // Keyed by the slot it takes on screen, so that its elements are used again.
            return (
              <GridRow
                key={index % (span.last - span.first || 1)}
                id={`${id}-r${index}`}
                index={index}
                offset={index * rowHeight - top.value + math.scrollFor(shape, top.value)}
                row={rows.at(index)}
                columns={columns.shown}
                active={index === active.value}
                selected={onSelect ? math.isSelected(selection.value, index) : undefined}
                onPress={(event) => {
                  if (onSelect && event.shiftKey) {
                    selection.value = math.between(active.value, index);
                  } else if (onSelect && event.ctrlKey) {
                    selection.value = math.toggled(selection.value, index);
                  }
                  active.value = index;
                }}
                onOpen={() => {
                  const row = rows.at(index);
                  if (row) props.onOpen?.(row);
                }}
              />
            );
          })}
        </div>
      </div>
      <button
        type="button"
        class="bare grid-columns"
        aria-label={`${t.columns}, ${label}`}
        title={t.columns}
        aria-haspopup="dialog"
        onClick={() => (choosing.value = true)}
      >
        <Icon name="columns-3" size={16} />
      </button>
      {rows.count.value === 0 ? <div class="grid-empty">{props.empty}</div> : null}
      {rows.count.value === null ? (
        <div class="grid-empty">
          <Placeholder lines={14} />
        </div>
      ) : null}
      {found > 0 || props.total ? (
        <div class="grid-foot">
          {props.total}
          {found > 0 ? (
            <span role="status">
              {found === count ? t.rowsAllSelected(count) : t.rowsSelected(found)}
            </span>
          ) : null}
        </div>
      ) : null}
      {choosing.value ? (
        <ColumnChooser columns={columns} onClose={() => (choosing.value = false)} />
      ) : null}
    </div>
  );
}

/**
 * @param {{
 *   id: string, index: number, offset: number, row: any, active: boolean,
 *   columns: import('./grid-columns.jsx').GridColumn<any>[], selected: boolean | undefined,
 *   onPress: (event: MouseEvent) => void, onOpen: () => void,
 * }} props
 */
function GridRow({ id, index, offset, row, columns, active, selected, onPress, onOpen }) {
  return (
    <div
      class={`grid-row${index % 2 ? ' even' : ''}${active ? ' active' : ''}`}
      role="row"
      id={id}
      aria-rowindex={index + 2}
      aria-selected={selected ?? active}
      style={{ transform: `translateY(${offset}px)` }}
      onClick={onPress}
      onDblClick={onOpen}
    >
      {columns.map((column, at) => (
        <div
          key={column.key}
          role="gridcell"
          class={column.num ? 'num' : ''}
          aria-hidden={row || at === 0 ? undefined : true}
        >
          {row ? column.cell(row) : at === 0 ? t.rowNotLoaded(index + 1) : ''}
        </div>
      ))}
    </div>
  );
}

/** @param {string} id @param {{ value: number }} active @param {{ value: number }} column */
const activeId = (id, active, column) =>
  active.value < 0 ? `${id}-h${column.value}` : `${id}-r${active.value}`;

/**
 * Follows the height that rows have on screen.
 * @param {import('preact').RefObject<HTMLDivElement | null>} scroller
 * @param {import('@preact/signals').Signal<number>} view @param {number} headHeight
 */
function useViewHeight(scroller, view, headHeight) {
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const measure = () =>
      (view.value = Math.max(0, Math.min(box.clientHeight, innerHeight) - headHeight));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, [scroller.current, headHeight]);
}

/**
 * Ties the scroll bar to the top of the rows. In a list taller than an element can be, one px of
 * scrolling passes many rows; then the wheel and the keys move the rows themselves, and the bar
 * follows.
 * @param {import('preact').RefObject<HTMLDivElement | null>} scroller
 * @param {import('@preact/signals').Signal<number>} top @param {math.Shape} shape
 */
function useScroll(scroller, top, shape) {
  const latest = useRef(shape);
  latest.current = shape;
  const expected = useRef(-1);
  /** @param {number} wanted */
  const moveTo = (wanted) => {
    const box = scroller.current;
    top.value = math.clampTop(latest.current, wanted);
    if (!box) return;
    box.scrollTop = math.scrollFor(latest.current, top.value);
    expected.current = box.scrollTop;
  };
  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const onScroll = () => {
      if (Math.abs(box.scrollTop - expected.current) < 1 && expected.current >= 0) return;
      expected.current = -1;
      top.value = math.clampTop(latest.current, math.rowsTop(latest.current, box.scrollTop));
    };
    /** @param {WheelEvent} event */
    const onWheel = (event) => {
      if (math.scale(latest.current) === 1 || event.ctrlKey) return;
      event.preventDefault();
      const line = event.deltaMode === 1 ? latest.current.rowHeight : 1;
      moveTo(top.value + event.deltaY * line);
    };
    box.addEventListener('scroll', onScroll, { passive: true });
    box.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      box.removeEventListener('scroll', onScroll);
      box.removeEventListener('wheel', onWheel);
    };
  }, [scroller.current]);
  return moveTo;
}
