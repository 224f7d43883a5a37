import { call } from '../../api/call.js';
import { go } from '../../app/router.js';
import { routes } from '../../app/routes.js';
import * as format from '../../format.js';
import { Button } from '../../kit/Button.jsx';
import { BarChart } from '../../kit/Chart.jsx';
import { Icon } from '../../kit/Icon.jsx';
import { Loaded } from '../../kit/ProblemView.jsx';
import { useResource } from '../../kit/resource.js';
import { Column, Screen } from '../../kit/Screen.jsx';
import { Banner, EmptyState, Figures, Money } from '../../kit/small.jsx';
import { ShareBar, Table } from '../../kit/Table.jsx';
import { may, session, today } from '../../state/session.js';
import { DeadlineBanner } from '../trust/DeadlineBanner.jsx';
import * as t from '../../strings/reports.js';

/** @import { AgencyToday as Today, AgeRow, Area } from '../../api/bindings/commands' */

/** @type {Area[]} */
const AREAS = ['accounts', 'payments', 'plans', 'clients', 'imports', 'settings'];

/** The manager's page: a printed sheet of figures, not a wall of cards. */
export default function AgencyToday() {
  const figures = useResource(() => call('agency_today', {}), [], AREAS);
  const data = figures.data.value;
  return (
    <Screen
      title={t.todayTitle}
      layout="dash"
      sub={data ? t.todaySub(data.today) : null}
      banner={
        <>
          {data && !data.last_backup_at ? <NeverBackedUp /> : null}
          {may('see_payments') ? <DeadlineBanner /> : null}
        </>
      }
    >
      <Loaded of={figures}>
        {(now) => (isNew(now) ? <NewBook now={now} /> : <Sheet now={now} />)}
      </Loaded>
    </Screen>
  );
}

/** @param {Today} now */
const isNew = ({ figures }) =>
  figures.open_accounts === 0 && figures.by_day.length === 0 && figures.trust === 0;

const backup = () => void go('settings-section', { section: 'backup' });

const NeverBackedUp = () => (
  <Banner
    level="stop"
    verdict={t.neverBackedUp}
    aside={
      <Button small onPress={backup}>
        {t.backUp}
      </Button>
    }
  >
    {t.neverWords}
  </Banner>
);

/** @param {{ now: Today }} props */
function Sheet({ now }) {
  return (
    <>
      <Figures figures={figuresOf(now)} />
      <Column label={t.byDayTitle(today.value)} shown>
        <ByDay now={now} />
        <Checklist now={now} />
      </Column>
      <Column label={t.agedTitle} shown>
        <Aged rows={now.figures.aged} total={now.figures.aged_total} />
      </Column>
    </>
  );
}

/** @param {Today} now */
function figuresOf(now) {
  const { figures } = now;
  const before = figures.collected_before;
  const share = before > 0 ? (figures.collected - before) / before : 0;
  const month = format.shortMonth(`${monthBefore(now.today)}-01`);
  const inHand = t.inHand(format.money(figures.in_hand));
  return [
    {
      name: t.collectedIn(now.today),
      value: <Money cents={figures.collected} />,
      note: before > 0 ? <Change share={share} month={month} /> : t.noLastMonth,
    },
    {
      name: t.openAccounts,
      value: format.count(figures.open_accounts),
      note: t.openNote,
    },
    { name: t.balance, value: <Money cents={figures.open_balance} />, note: t.balanceNote },
    { name: t.plansCurrent, value: format.count(figures.plans_current), note: t.plansNote },
    { name: t.plansLate, value: format.count(figures.plans_late), note: t.plansLateNote },
    {
      name: t.trustBalance,
      value: <Money cents={figures.trust} />,
      note: figures.in_hand === 0 ? t.trustNote : inHand,
    },
  ];
}

/** @param {string} day @returns {string} "2026-10" */
function monthBefore(day) {
  const month = Number(day.slice(5, 7)) - 1;
  const year = Number(day.slice(0, 4)) - (month === 0 ? 1 : 0);
  return `${year}-${String(month === 0 ? 12 : month).padStart(2, '0')}`;
}

/** @param {{ share: number, month: string }} props */
function Change({ share, month }) {
  const text = `${share < 0 ? '▼' : '▲'} ${format.percent(Math.abs(share))}`;
  return (
    <>
      <span class={share < 0 ? 'dn' : 'up'}>{share === 0 ? '' : text}</span>{' '}
      {t.onLastMonth(share, '', month)}
    </>
  );
}

/** @param {{ now: Today }} props */
function ByDay({ now }) {
  const days = now.figures.by_day;
  if (days.length === 0) {
    return <EmptyState title={t.nothingCollected}>{t.nothingCollectedWords}</EmptyState>;
  }
  return (
    <BarChart
      sentence={t.byDaySentence(now.today, days)}
      tick={format.shortMoney}
      bars={days.map(({ on, amount }) => ({
        label: String(Number(on.slice(8))),
        value: amount,
        title: `${format.weekday(on)}: ${format.dollars(amount)}`,
      }))}
    />
  );
}

/** @param {{ rows: AgeRow[], total: AgeRow }} props */
function Aged({ rows, total }) {
  const most = Math.max(1, ...rows.map((row) => row.balance));
  const heads = t.agedHeads;
  return (
    <Table
      caption={t.agedTitle}
      rows={rows}
      total={{
        age: t.agedTotal,
        accounts: format.count(total.accounts),
        balance: <Money cents={total.balance} />,
      }}
      rowKey={(row) => row.from_days}
      columns={[
        { key: 'age', label: heads.age, cell: (row) => t.age(row.from_days, row.to_days) },
        {
          key: 'accounts',
          label: heads.accounts,
          num: true,
          cell: (row) => format.count(row.accounts),
        },
        {
          key: 'balance',
          label: heads.balance,
          num: true,
          cell: (row) => <Money cents={row.balance} />,
        },
        {
          key: 'share',
          label: heads.share,
          hideLabel: true,
          wide: true,
          cell: (row) => <ShareBar share={row.balance / most} />,
        },
      ]}
    />
  );
}

/** @param {{ now: Today }} props */
function NewBook({ now }) {
  return (
    <Column label={t.todayTitle}>
      <EmptyState title={t.emptyTitle}>{t.emptyWords}</EmptyState>
      <Checklist now={now} />
    </Column>
  );
}

/** What a new book still needs; gone when all is done. @param {{ now: Today }} props */
function Checklist({ now }) {
  const list = [
    { step: 'agency', done: now.has_agency_address },
    { step: 'recovery', done: session.value?.recovery_confirmed ?? false },
    { step: 'client', done: now.has_clients },
    { step: 'trust', done: now.has_trust_bank },
    // A bank can be taken over only before anything else is booked on it.
    ...(isNew(now) ? [{ step: 'takeOver', done: false }] : []),
    { step: 'import', done: !isNew(now) },
    { step: 'backup', done: now.last_backup_at !== null },
  ];
  if (session.value?.book.demo || list.every((step) => step.done)) return null;
  return (
    <>
      <h2>{t.checklistTitle}</h2>
      <ul class="checklist">
        {list.map(({ step, done }) => (
          <li key={step} class={done ? 'done' : ''}>
            <Icon name={done ? 'circle-check' : 'circle'} size={16} />
            <StepName step={step} />
            <span class="sr">, {done ? t.done : t.toDo}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/**
 * Where each first step is taken; a step without a place, or without the right, is only named.
 * @type {Record<string, [string, Record<string, string>?]>}
 */
const PLACES = {
  agency: ['settings-section', { section: 'agency' }],
  client: ['clients'],
  import: ['import'],
  takeOver: ['trust'],
  backup: ['settings-section', { section: 'backup' }],
  recovery: ['settings-section', { section: 'security' }],
  trust: ['settings-section', { section: 'trust' }],
};

/** @param {{ step: string }} props */
function StepName({ step }) {
  const [name, params] = PLACES[step] ?? [];
  const route = routes.find((known) => known.name === name);
  const words = t.steps[step] ?? step;
  if (!name || !route || !may(route.right)) return <span>{words}</span>;
  return (
    <button type="button" class="link" onClick={() => void go(name, params)}>
      {words}
    </button>
  );
}
