// The list of accounts: any length, any order, any filter.
import { useEffect, useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { useChanges } from '../../api/changes.js';
import { go, setQuery } from '../../app/router.js';
import { routes } from '../../app/routes.js';
import { historyDay } from '../../format.js';
import { Button } from '../../kit/Button.jsx';
import { Grid } from '../../kit/Grid.jsx';
import { Screen } from '../../kit/Screen.jsx';
import { EmptyState, Money } from '../../kit/small.jsx';
import { announce } from '../../kit/Toast.jsx';
import { may, today } from '../../state/session.js';
import { setView, view } from '../../state/views.js';
import { FilterBar } from './FilterBar.jsx';
import { filtersOn, noFilter, readQuery, writeQuery } from './filters.js';
import { accountSource } from './source.js';
import { nextWords, StatusChip } from './standing.jsx';
import * as standing from '../../strings/standing.js';
import * as t from '../../strings/accounts.js';

/** @import { AccountRow, Filter } from '../../api/bindings/commands' */
/** @typedef {import('../../kit/grid-columns.jsx').GridColumn<AccountRow>} Column */

/** @type {Column[]} */
const columns = [
  {
    key: 'file_number',
    label: t.heads.file_number,
    width: 92,
    sortable: true,
    cell: (row) => row.file_number,
  },
  {
    key: 'person',
    label: t.heads.person,
    width: 210,
    grow: true,
    sortable: true,
    cell: (row) => <span title={row.person}>{row.person}</span>,
    text: (row) => row.person,
  },
  {
    key: 'client',
    label: t.heads.client,
    width: 190,
    sortable: true,
    cell: (row) => <span title={row.client}>{row.client}</span>,
    text: (row) => row.client,
  },
  {
    key: 'reference',
    label: t.heads.reference,
    width: 120,
    sortable: true,
    cell: (row) => <span title={row.client_reference}>{row.client_reference}</span>,
    text: (row) => row.client_reference,
  },
  {
    key: 'balance',
    label: t.heads.balance,
    width: 96,
    num: true,
    sortable: true,
    cell: (row) => <Money cents={row.balance} />,
  },
  {
    key: 'status',
    label: t.heads.status,
    width: 132,
    sortable: true,
    cell: (row) => <StatusChip status={row.status} />,
    text: (row) => standing.statuses[row.status],
  },
  {
    key: 'placed',
    label: t.heads.placed,
    width: 104,
    sortable: true,
    cell: (row) => historyDay(row.placed_on, today.value),
  },
  {
    key: 'next',
    label: t.heads.next,
    width: 216,
    sortable: true,
    cell: (row) => <Next row={row} />,
    text: (row) => nextWords(row.next_step, row.next_on, today.value),
  },
];

/** @param {{ row: AccountRow }} props */
function Next({ row }) {
  const late = row.next_on !== null && row.next_on < today.value;
  const words = nextWords(row.next_step, row.next_on, today.value);
  return (
    <span title={row.bad_address ? `${words} · ${t.badAddressShort}` : words}>
      <span class={late ? 'dn' : ''}>{words}</span>
      {row.bad_address ? <span class="tag"> · {t.badAddressShort}</span> : null}
    </span>
  );
}

/** The row that was looked at last, by what the list showed, for coming back. */
const lastActive = { asked: '', row: 0 };

/** @param {{ query: Record<string, string> }} props */
export default function Accounts({ query }) {
  const kept = view('accounts.sort', { key: 'person', down: false });
  const asked = readQuery(query, kept);
  const key = JSON.stringify(asked);
  const count = useSignal(/** @type {number | null} */ (null));
  const version = useSignal(0);
  const source = useLatestSource(asked, key, count);
  useChanges(['accounts', 'people', 'clients', 'payments', 'plans'], () => (version.value += 1));

  /** @param {Partial<Filter>} change */
  const filter = (change) =>
    setQuery(writeQuery({ ...asked, filter: { ...asked.filter, ...change } }));
  /** @param {import('../../kit/Grid.jsx').Sort} sort */
  const onSort = (sort) => {
    setView('accounts.sort', sort);
    setQuery(writeQuery(readQuery({ ...query, sort: sort.key, down: sort.down ? '1' : '' }, sort)));
  };
  const on = filtersOn(asked.filter);
  return (
    <Screen
      title={t.title}
      layout="full"
      sub={
        <span role="status">{count.value === null ? '\u00a0' : t.found(count.value)}</span>
      }
      aside={<Acts />}
    >
      <section class="filtered" aria-label={t.title}>
        <FilterBar filter={asked.filter} on={on} onFilter={filter} />
        <Grid
          name="accounts"
          label={t.listLabel}
          autoFocus
          columns={columns}
          source={source}
          version={version.value}
          start={lastActive.asked === key ? lastActive.row : 0}
          sort={{ key: asked.sort, down: asked.descending }}
          onSort={onSort}
          onSelect={() => undefined}
          onActive={(row, index) => {
            if (row) Object.assign(lastActive, { asked: key, row: index });
          }}
          onOpen={(row) => void go('account', { id: row.id })}
          empty={<Nothing on={on} onClear={() => filter(noFilter)} />}
        />
      </section>
    </Screen>
  );
}

/**
 * The rows for what is asked. Another filter's first rows are waited for before they take the
 * place of what is shown, so that typing does not make the list blink.
 * @param {import('./filters.js').Asked} asked @param {string} key
 * @param {import('@preact/signals').Signal<number | null>} count
 */
function useLatestSource(asked, key, count) {
  const make = () => accountSource(asked, (number) => (count.value = number));
  const shown = useSignal({ key, source: useRef(make()).current });
  const latest = useRef(key);
  latest.current = key;
  useEffect(() => {
    if (shown.value.key === key) return;
    const source = make();
    const take = () => {
      if (latest.current === key) shown.value = { key, source };
    };
    source.begin().then(({ count: number }) => {
      take();
      if (latest.current === key) announce(t.found(number));
    }, take);
  }, [key]);
  return shown.value.source;
}

function Acts() {
  const mayAdd = may('keep_accounts');
  return (
    <Button command="new" off={mayAdd ? null : t.forbidden} onPress={() => void go('account-new')}>
      {t.add}
    </Button>
  );
}

/** @param {{ on: number, onClear: () => void }} props */
function Nothing({ on, onClear }) {
  if (on > 0) {
    return (
      <EmptyState title={t.nothingMatches} action={<Button onPress={onClear}>{t.clear}</Button>}>
        {t.filtersOn(on)}
      </EmptyState>
    );
  }
  const imports = routes.find((route) => route.name === 'import');
  return (
    <EmptyState
      title={t.noneYet}
      action={
        <>
          {imports && may(imports.right) ? (
            <Button primary onPress={() => void go('import')}>
              {t.importFile}
            </Button>
          ) : null}
          {may('keep_accounts') ? (
            <Button onPress={() => void go('account-new')}>{t.add}</Button>
          ) : null}
        </>
      }
    >
      {t.noneYetWords}
    </EmptyState>
  );
}
