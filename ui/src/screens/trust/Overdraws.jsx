// Payments out of trust that were refused for want of money: who tried, and what there was.
import { call } from '../../api/call.js';
import { historyDay } from '../../format.js';
import { useResource } from '../../kit/resource.js';
import { Money } from '../../kit/small.jsx';
import { Table } from '../../kit/Table.jsx';
import { today } from '../../state/session.js';
import * as t from '../../strings/trust.js';

/** @import { OverdrawRow } from '../../api/bindings/commands' */

/** @type {import('../../kit/Table.jsx').TableColumn<OverdrawRow>[]} */
const COLUMNS = [
  { key: 'on', label: t.overdrawHeads.on, cell: (row) => historyDay(row.tried_on, today.value) },
  { key: 'by', label: t.overdrawHeads.by, cell: (row) => row.by },
  {
    key: 'wanted',
    label: t.overdrawHeads.wanted,
    num: true,
    cell: (row) => <Money cents={row.wanted} />,
  },
  {
    key: 'there',
    label: t.overdrawHeads.there,
    num: true,
    cell: (row) => <Money cents={row.there} />,
  },
  { key: 'words', label: t.overdrawHeads.words, wide: true, cell: (row) => row.words },
];

/** Nothing where nothing was tried. @param {{ bank: number }} props */
export function Overdraws({ bank }) {
  const found = useResource(() => call('overdraws', { trust_bank: bank }), [bank], ['payments']);
  const rows = found.data.value ?? [];
  if (rows.length === 0) return null;
  return (
    <div class="after-table">
      <h2>{t.overdrawTitle}</h2>
      <p>{t.overdrawWords}</p>
      <div class="table-scroll" tabIndex={0} role="region" aria-label={t.overdrawTitle}>
        <Table
          caption={t.overdrawTitle}
          rows={rows}
          rowKey={(row) => row.id}
          columns={COLUMNS}
        />
      </div>
    </div>
  );
}
