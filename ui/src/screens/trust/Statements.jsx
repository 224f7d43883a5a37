// Clients with something to tell, and the statements there are.
import { useMemo } from 'preact/hooks';
import { call } from '../../api/call.js';
import { go } from '../../app/router.js';
import { shortDay } from '../../format.js';
import { Grid } from '../../kit/Grid.jsx';
import { sourceOf } from '../../kit/grid-rows.js';
import { Loaded } from '../../kit/ProblemView.jsx';
import { useResource } from '../../kit/resource.js';
import { Column, Screen } from '../../kit/Screen.jsx';
import { Chip, EmptyState, Money } from '../../kit/small.jsx';
import { PayBy } from './DeadlineBanner.jsx';
import { TrustNav } from './TrustNav.jsx';
import * as t from '../../strings/statements.js';

/**
 * @import { DueClient, RemitDue, StatementList, StatementRow }
 *   from '../../api/bindings/commands'
 */
/**
 * @template Row
 * @typedef {import('../../kit/grid-columns.jsx').GridColumn<Row>} Column_
 */

export default function Statements() {
  const found = useResource(() => call('statements', {}), [], ['payments', 'clients', 'settings']);
  const list = found.data.value;
  return (
    <Screen
      title={t.title}
      layout="dash"
      sub={list ? subOf(list) : '\u00a0'}
      banner={<TrustNav here="statements" />}
    >
      <Loaded of={found}>
        {(now) => (
          <>
            <Column label={t.dueName} flush shown>
              <Due rows={now.due} of={now.remit_due} />
            </Column>
            <Column label={t.listName} flush shown>
              <Kept rows={now.statements} of={now.remit_due} />
            </Column>
          </>
        )}
      </Loaded>
    </Screen>
  );
}

/** @param {StatementList} list */
const subOf = ({ due, statements }) =>
  t.listSub(
    due.length,
    statements.filter((row) => !row.approved).length,
    statements.filter(isToPay).length,
  );

/** @param {StatementRow} row */
const isToPay = (row) => row.approved && row.paid_by === null && row.sums.remit !== 0;

/**
 * @param {keyof typeof t.dueHeads} key @param {(due: DueClient) => number} of
 * @param {number} [width]
 * @returns {Column_<DueClient>}
 */
const dueMoney = (key, of, width = 86) => ({
  key,
  label: t.dueHeads[key],
  width,
  num: true,
  cell: (due) => <Money cents={of(due)} ledger />,
});

/** Whether it is what no statement tells yet. @param {RemitDue} due @param {DueClient} row */
const isOf = (due, row) =>
  due.client === row.client && due.trust_bank === row.trust_bank && due.statement === null;

/** @param {RemitDue[]} of @returns {Column_<DueClient>[]} */
const dueColumns = (of) => [
  {
    key: 'client',
    label: t.dueHeads.client,
    width: 136,
    grow: true,
    cell: (due) => <span title={t.dueClient(due)}>{t.dueClient(due)}</span>,
    text: t.dueClient,
  },
  {
    key: 'by',
    label: t.dueHeads.by,
    width: 108,
    cell: (row) => <PayBy due={of.find((due) => isOf(due, row))} />,
  },
  { key: 'lines', label: t.dueHeads.lines, width: 56, num: true, cell: (due) => due.lines },
  dueMoney('shares', (due) => due.sums.shares),
  dueMoney('offset', (due) => due.sums.offset),
  dueMoney('invoice', (due) => due.sums.invoice),
  dueMoney('remit', (due) => due.sums.remit),
  dueMoney('held', (due) => due.held_back_total, 104),
];

/** @param {{ rows: DueClient[], of: RemitDue[] }} props */
function Due({ rows, of }) {
  const columns = useMemo(() => dueColumns(of), [of]);
  const source = useMemo(() => sourceOf(rows), [rows]);
  return (
    <Grid
      name="statements-due"
      label={t.dueName}
      source={source}
      columns={columns}
      autoFocus
      onOpen={(due) => void go('statement-due', { client: due.client, bank: due.trust_bank })}
      empty={<EmptyState title={t.dueEmpty}>{t.dueEmptyWords}</EmptyState>}
    />
  );
}

/** @param {RemitDue[]} of @returns {Column_<StatementRow>[]} */
const keptColumns = (of) => [
  { key: 'number', label: t.heads.number, width: 52, num: true, cell: (row) => row.number },
  {
    key: 'client',
    label: t.heads.client,
    width: 120,
    grow: true,
    cell: (row) => <span title={row.client_name}>{row.client_name}</span>,
    text: (row) => row.client_name,
  },
  { key: 'through', label: t.heads.through, width: 88, cell: (row) => shortDay(row.through_on) },
  {
    key: 'remit',
    label: t.heads.remit,
    width: 92,
    num: true,
    cell: (row) => <Money cents={row.sums.remit} ledger />,
  },
  {
    key: 'invoice',
    label: t.heads.invoice,
    width: 92,
    num: true,
    hidden: true,
    cell: (row) => <Money cents={row.sums.invoice} ledger />,
  },
  {
    key: 'state',
    label: t.heads.state,
    width: 164,
    cell: (row) => <State row={row} due={of.find(({ statement }) => statement === row.id)} />,
  },
  { key: 'by', label: t.heads.prepared, width: 110, hidden: true, cell: (row) => row.prepared_by },
  {
    key: 'approved',
    label: t.heads.approved,
    width: 110,
    hidden: true,
    cell: (row) => row.approved_by,
  },
];

/** @param {{ row: StatementRow, due: RemitDue | undefined }} props */
function State({ row, due }) {
  const words = t.rowState(row);
  if (!row.approved) return <Chip tone="warn">{words}</Chip>;
  if (isToPay(row)) return due ? <PayBy due={due} verb /> : <Chip tone="info">{words}</Chip>;
  if (row.paid_by === null) return <Chip>{words}</Chip>;
  return (
    <>
      <Chip tone="ok">{t.paid}</Chip> <span class="tag">{words}</span>
    </>
  );
}

/** @param {{ rows: StatementRow[], of: RemitDue[] }} props */
function Kept({ rows, of }) {
  const columns = useMemo(() => keptColumns(of), [of]);
  const source = useMemo(() => sourceOf(rows), [rows]);
  return (
    <Grid
      name="statements"
      label={t.listName}
      source={source}
      columns={columns}
      onOpen={(row) => void go('statement', { id: row.id })}
      empty={<EmptyState title={t.listEmpty}>{t.listEmptyWords}</EmptyState>}
    />
  );
}
