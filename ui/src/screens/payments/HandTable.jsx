// Items in hand with a check box each.
import { shortDay } from '../../format.js';
import { Button } from '../../kit/Button.jsx';
import { Icon } from '../../kit/Icon.jsx';
import { Money } from '../../kit/small.jsx';
import { Table } from '../../kit/Table.jsx';
import { methods } from '../../strings/payments.js';
import * as t from '../../strings/deposits.js';

/** @import { HandItem } from '../../api/bindings/commands' */

/**
 * @param {{
 *   id: string, error: string | null, items: HandItem[], out: number[], total: number,
 *   chosen: number, onOut: (out: number[]) => void,
 * }} props `out`: what stays in hand
 */
export function HandTable({ id, error, items, out, total, chosen, onOut }) {
  if (items.length === 0) return <p class="tag">{t.noneOfThese}</p>;
  /** @param {number} item */
  const turn = (item) =>
    onOut(out.includes(item) ? out.filter((other) => other !== item) : [...out, item]);
  const all = chosen === items.length;
  return (
    <div class="hand" id={id} tabIndex={-1}>
      {error ? (
        <p class="fld-error" role="alert">
          <Icon name="triangle-alert" size={14} /> {error}
        </p>
      ) : null}
      <div class="table-scroll" tabIndex={0} role="region" aria-label={t.caption}>
        <Table
          caption={t.caption}
          rows={items}
          rowKey={({ item }) => item}
          total={{ reference: t.chosen(chosen, items.length), amount: <Money cents={total} /> }}
          columns={[
            {
              key: 'box',
              label: t.heads.box,
              hideLabel: true,
              cell: (row) => (
                <input
                  type="checkbox"
                  aria-label={t.boxName(row)}
                  checked={!out.includes(row.item)}
                  onChange={() => turn(row.item)}
                />
              ),
            },
            { key: 'method', label: t.heads.method, cell: (row) => methods[row.method] },
            {
              key: 'reference',
              label: t.heads.reference,
              wide: true,
              cell: (row) => row.reference,
            },
            { key: 'batch', label: t.heads.batch, cell: (row) => row.batch_name },
            { key: 'booked', label: t.heads.booked, cell: (row) => shortDay(row.booked_on) },
            {
              key: 'amount',
              label: t.heads.amount,
              num: true,
              cell: (row) => <Money cents={row.amount} />,
            },
          ]}
        />
      </div>
      <div>
        <Button small onPress={() => onOut(all ? items.map(({ item }) => item) : [])}>
          {all ? t.none : t.all}
        </Button>
      </div>
    </div>
  );
}
