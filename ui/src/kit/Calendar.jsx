import { useEffect, useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { monthAndYear, weekdayHeads } from '../format.js';
import { addDays, addMonths, endOfMonth, startOfMonth, weekdayOf } from '../typing/day.js';
import { placeUnder } from './place.js';
import { Icon } from './Icon.jsx';
import * as t from '../strings/kit.js';

/** @type {Record<string, (day: string, shift: boolean) => string>} */
const MOVES = {
  ArrowLeft: (day) => addDays(day, -1),
  ArrowRight: (day) => addDays(day, 1),
  ArrowUp: (day) => addDays(day, -7),
  ArrowDown: (day) => addDays(day, 7),
  PageUp: (day, shift) => addMonths(day, shift ? -12 : -1),
  PageDown: (day, shift) => addMonths(day, shift ? 12 : 1),
  Home: startOfMonth,
  End: endOfMonth,
};

/**
 * A month to choose a day from, in a popover under its field.
 * @param {{
 *   day: string, today: string, onChoose: (day: string) => void, onClose: () => void,
 *   anchor: import('preact').RefObject<HTMLElement | null>,
 * }} props
 */
export function Calendar({ day, today, onChoose, onClose, anchor }) {
  const at = useSignal(day);
  /** @type {import('preact').RefObject<HTMLDivElement | null>} */
  const box = useRef(null);
  useEffect(() => {
    const popover = box.current;
    if (!popover) return;
    popover.showPopover();
    if (anchor.current) placeUnder(popover, anchor.current);
    const toggled = (/** @type {Event} */ event) => {
      if (/** @type {ToggleEvent} */ (event).newState === 'closed') onClose();
    };
    popover.addEventListener('toggle', toggled);
    return () => popover.removeEventListener('toggle', toggled);
  }, []);
  useEffect(() => {
    /** @type {HTMLElement | null | undefined} */ (
      box.current?.querySelector('[tabindex="0"].day')
    )?.focus();
  }, [at.value]);

  /** @param {string} chosen */
  const choose = (chosen) => {
    onChoose(chosen);
    box.current?.hidePopover();
  };
  /** @param {KeyboardEvent} event */
  const onKeyDown = (event) => {
    const move = MOVES[event.key];
    if (move) {
      at.value = move(at.value, event.shiftKey);
      event.preventDefault();
      event.stopPropagation();
    }
  };
  return (
    <div
      class="calendar"
      popover="auto"
      ref={box}
      role="dialog"
      aria-label={t.calendar}
      onKeyDown={onKeyDown}
    >
      <div class="calendar-head">
        <button
          type="button"
          class="bare"
          aria-label={t.monthBack}
          onClick={() => (at.value = addMonths(at.value, -1))}
        >
          <Icon name="chevron-left" size={16} />
        </button>
        <b aria-live="polite">{monthAndYear(at.value)}</b>
        <button
          type="button"
          class="bare"
          aria-label={t.monthOn}
          onClick={() => (at.value = addMonths(at.value, 1))}
        >
          <Icon name="chevron-right" size={16} />
        </button>
      </div>
      <div class="calendar-days">
        {weekdayHeads.map((head) => (
          <span class="calendar-weekday" key={head} aria-hidden="true">
            {head}
          </span>
        ))}
        {monthCells(at.value).map((cell) => (
          <button
            key={cell}
            type="button"
            class={cell.slice(0, 7) === at.value.slice(0, 7) ? 'day' : 'day other'}
            tabIndex={cell === at.value ? 0 : -1}
            aria-label={t.calendarDay(cell)}
            aria-pressed={cell === day}
            aria-current={cell === today ? 'date' : undefined}
            onClick={() => choose(cell)}
          >
            {Number(cell.slice(8))}
          </button>
        ))}
      </div>
      <p class="fld-hint">{t.calendarHelp}</p>
    </div>
  );
}

/** The six weeks that hold a month. @param {string} day */
function monthCells(day) {
  const first = startOfMonth(day);
  const start = addDays(first, 0 - weekdayOf(first));
  return Array.from({ length: 42 }, (_, index) => addDays(start, index));
}
