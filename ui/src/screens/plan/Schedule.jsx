import { weekday, weekdayName } from '../../format.js';
import { Money } from '../../kit/small.jsx';
import { Table } from '../../kit/Table.jsx';
import { lastDiffers } from './terms.js';
import * as t from '../../strings/plan.js';

/** @import { Installment } from '../../api/bindings/commands' */

/** The weekday, and the year from the first row on that has another. @param {string} day */
export const dueDay = (day) => `${weekday(day)}, ${day.slice(0, 4)}`;

/**
 * What the day rule or the rounding did to a row.
 * @param {Installment} row @param {boolean} last
 */
export function ruleWords(row, last) {
  const moved = row.moved_from ? t.movedFrom(weekdayName(row.moved_from)) : '';
  return [moved, last ? t.lastRest : ''].filter(Boolean).join(', ');
}

/**
 * The payments that terms make, with the total over a double rule.
 * @param {{ schedule: Installment[], total: number }} props
 */
export function Schedule({ schedule, total }) {
  const differs = lastDiffers(schedule);
  const heads = t.heads;
  return (
    <Table
      caption={t.scheduleFor}
      class="schedule"
      rows={schedule}
      rowKey={(row) => row.number}
      total={{ due: t.total, amount: <Money cents={total} ledger /> }}
      columns={[
        {
          key: 'number',
          label: heads.number,
          num: true,
          cell: (row) => (row.number === 0 ? t.down : row.number),
        },
        { key: 'due', label: heads.due, cell: (row) => dueDay(row.due_on) },
        {
          key: 'rule',
          label: heads.rule,
          wide: true,
          cell: (row, index) => (
            <span class="tag">{ruleWords(row, differs && index === schedule.length - 1)}</span>
          ),
        },
        {
          key: 'amount',
          label: heads.amount,
          num: true,
          cell: (row) => <Money cents={row.amount} ledger />,
        },
        {
          key: 'left',
          label: heads.left,
          num: true,
          cell: (row) => <Money cents={row.left} ledger />,
        },
      ]}
    />
  );
}
