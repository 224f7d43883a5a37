// Who places debts here.
import { useMemo } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { call } from '../../api/call.js';
import { go } from '../../app/router.js';
import { count } from '../../format.js';
import { Button } from '../../kit/Button.jsx';
import { Grid } from '../../kit/Grid.jsx';
import { sourceOf } from '../../kit/grid-rows.js';
import { Loaded } from '../../kit/ProblemView.jsx';
import { useResource } from '../../kit/resource.js';
import { Screen } from '../../kit/Screen.jsx';
import { EmptyState, Money } from '../../kit/small.jsx';
import { may } from '../../state/session.js';
import { setView, view } from '../../state/views.js';
import { sorted } from './sorted.js';
import * as t from '../../strings/clients.js';

/** @import { ClientRow } from '../../api/bindings/commands' */
/** @typedef {import('../../kit/grid-columns.jsx').GridColumn<ClientRow>} Column */

/** @param {'placed' | 'balance' | 'payable'} key @returns {Column} */
const money = (key) => ({
  key,
  label: t.heads[key],
  width: 130,
  num: true,
  sortable: true,
  cell: (row) => <Money cents={row[key]} />,
});
/** @param {'accounts' | 'open_accounts'} key @returns {Column} */
const number = (key) => ({
  key,
  label: t.heads[key],
  width: 96,
  num: true,
  sortable: true,
  cell: (row) => count(row[key]),
});

/** @type {Column[]} */
const columns = [
  {
    key: 'name',
    label: t.heads.name,
    width: 240,
    grow: true,
    sortable: true,
    cell: (row) => <span title={row.name}>{row.name}</span>,
    text: (row) => row.name,
  },
  number('accounts'),
  number('open_accounts'),
  money('placed'),
  money('balance'),
  money('payable'),
  { key: 'rate', label: t.heads.rate, width: 84, num: true, cell: (row) => `${row.rate}%` },
  { key: 'remit', label: t.heads.remit, width: 84, cell: (row) => t.remits[row.remit] },
];

export default function Clients() {
  const found = useResource(() => call('clients', {}), [], ['clients', 'accounts', 'payments']);
  const rows = found.data.value;
  return (
    <Screen
      title={t.title}
      layout={rows ? 'full' : 'page'}
      sub={<span role="status">{rows ? t.found(rows.length) : '\u00a0'}</span>}
      aside={
        <Button
          command="new"
          off={may('keep_clients') ? null : t.forbidden}
          onPress={() => void go('client-new')}
        >
          {t.add}
        </Button>
      }
    >
      <Loaded of={found}>{(clients) => <List clients={clients} />}</Loaded>
    </Screen>
  );
}

/** @param {{ clients: ClientRow[] }} props */
function List({ clients }) {
  const sort = useSignal(view('clients.sort', { key: 'name', down: false }));
  const source = useMemo(() => sourceOf(sorted(clients, sort.value)), [clients, sort.value]);
  return (
    <Grid
      name="clients"
      label={t.listLabel}
      autoFocus
      columns={columns}
      source={source}
      sort={sort.value}
      onSort={(next) => {
        sort.value = next;
        setView('clients.sort', next);
      }}
      onOpen={(row) => void go('client', { id: row.id })}
      empty={
        <EmptyState
          title={t.none}
          action={
            may('keep_clients') ? (
              <Button primary onPress={() => void go('client-new')}>
                {t.add}
              </Button>
            ) : null
          }
        >
          {t.noneWords}
        </EmptyState>
      }
    />
  );
}
