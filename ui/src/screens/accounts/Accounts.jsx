// The list of accounts: any length, any order, any filter.
import { useEffect, useMemo, useRef } from 'preact/hooks';
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
import { latest } from '../../kit/latest.js';
import { may, today } from '../../state/session.js';
import { setView, view } from '../../state/views.js';
import { FilterBar } from './FilterBar.jsx';
import { filtersOn, noFilter, readOrder, readQuery, writeQuery } from './filters.js';
import { accountSource } from './source.js';
import { nextWords, StatusChip } from './standing.jsx';
import * as standing from '../../strings/standing.js';
import * as t from '../../strings/accounts.js';

/** @import { AccountRow, Filter } from '../../api/bindings/commands' */
/** @typedef {import('../../kit/grid-columns.jsx').GridColumn<AccountRow>} Column */
/** @typedef {import('./filters.js').Asked} Asked */

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
  const pressing = row.next_step === 'send_notice' || row.next_step === 'late_installment';
  const late = pressing && row.next_on !== null && row.next_on < today.value;
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
  const [asked, setAsked] = useAsked(query);
  const key = JSON.stringify(asked);
  const count = useSignal(/** @type {number | null} */ (null));
  const version = useSignal(0);
  const source = useLatestSource(asked, key, count);
  useChanges(['accounts', 'people', 'clients', 'payments', 'plans'], () => (version.value += 1));

  /** @param {Partial<Filter>} change */
  const filter = (change) => setAsked({ ...asked, filter: { ...asked.filter, ...change } });
  /** @param {import('../../kit/Grid.jsx').Sort} sort */
  const onSort = (sort) => {
    setView('accounts.sort', sort);
    setAsked({ ...asked, ...readOrder(sort) });
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
          onOpen={(row) => {
            setQuery(writeQuery(asked));
            void go('account', { id: row.id });
          }}
          empty={<Nothing on={on} onClear={() => filter(noFilter)} />}
        />
      </section>
    </Screen>
  );
}

/** An address is written this long after the last change: WebKit takes no more than a hundred
 *  changes in half a minute. */
const ADDRESS_MS = 400;

/**
 * What the list shows. It begins with the address and writes itself into it, so that going back
 * finds it again.
 * @param {Record<string, string>} query
 * @returns {[Asked, (asked: Asked) => void]}
 */
function useAsked(query) {
  const kept = view('accounts.sort', { key: 'person', down: false });
  const there = JSON.stringify(query);
  const written = useRef(there);
  const asked = useSignal(readQuery(query, kept));
  const timer = useRef(/** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined));
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    // The address was changed from elsewhere.
    if (there !== written.current) asked.value = readQuery(query, kept);
    written.current = there;
  }, [there]);
  /** @param {Asked} next */
  const set = (next) => {
    asked.value = next;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const now = writeQuery(next);
      written.current = JSON.stringify(now);
      setQuery(now);
    }, ADDRESS_MS);
  };
  return [asked.value, set];
}

/**
 * The rows for what is asked. Another filter's first rows are waited for before they take the
 * place of what is shown, so that typing does not make the list blink.
 * @param {Asked} asked @param {string} key
 * @param {import('@preact/signals').Signal<number | null>} count
 */
function useLatestSource(asked, key, count) {
  const make = (/** @type {Asked} */ wanted) =>
    accountSource(wanted, (number) => (count.value = number));
  const shown = useSignal(useMemo(() => ({ key, source: make(asked) }), []));
  const look = useMemo(
    () =>
      latest(
        async (/** @type {{ key: string, asked: Asked }} */ wanted) => {
          const source = make(wanted.asked);
          // What goes wrong is shown by the list, which asks again.
          const first = await source.begin().catch(() => null);
          return { key: wanted.key, source, first };
        },
        (ready) => {
          shown.value = ready;
          if (ready.first) announce(t.found(ready.first.count));
        },
        () => undefined,
      ),
    [],
  );
  const sought = useRef(key);
  useEffect(() => {
    if (sought.current !== key) look({ key, asked });
    sought.current = key;
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
      <EmptyState
        title={t.nothingMatches}
        action={<Button onPress={onClear}>{t.clearShort}</Button>}
      >
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
