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
import { may, today } from '../../state/session.js';
import * as t from '../../strings/reports.js';

/** @import { AgedBand, AgencyToday as Figuring } from '../../api/bindings/commands' */

const AREAS = ['accounts', 'payments', 'plans', 'trust', 'clients', 'backups', 'settings'];

/** The manager's page: a printed sheet of figures, not a wall of cards. */
export default function AgencyToday() {
  const figures = useResource(() => call('agency_today', {}), [], AREAS);
  const data = figures.data.value;
  return (
    <Screen
      title={t.todayTitle}
      layout="dash"
      sub={data ? t.todaySub(today.value, format.time(data.as_of)) : null}
      banner={data && !data.last_backup_at ? <NeverBackedUp /> : null}
    >
      <Loaded of={figures}>
        {(now) => (now.accounts === 0 ? <NewBook now={now} /> : <Sheet now={now} />)}
      </Loaded>
    </Screen>
  );
}

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

/** @param {{ now: Figuring }} props */
function Sheet({ now }) {
  return (
    <>
      <Figures figures={figuresOf(now)} />
      <Column label={t.byDayTitle(today.value)} shown>
        <ByDay now={now} />
        <Checklist now={now} />
      </Column>
      <Column label={t.agedTitle} shown>
        <Aged bands={now.aged} total={now.aged_total} />
      </Column>
    </>
  );
}

/** @param {Figuring} now */
function figuresOf(now) {
  const before = now.collected_last_month_to_date_cents;
  const share = before > 0 ? (now.collected_month_cents - before) / before : 0;
  const month = format.shortMonth(`${monthBefore(today.value)}-01`);
  return [
    {
      name: t.collectedIn(today.value),
      value: <Money cents={now.collected_month_cents} />,
      note: before > 0 ? <Change share={share} month={month} /> : t.noLastMonth,
    },
    {
      name: t.openAccounts,
      value: format.count(now.open_accounts),
      note: t.ofAll(format.count(now.accounts)),
    },
    { name: t.balance, value: <Money cents={now.balance_cents} />, note: t.balanceNote },
    { name: t.plansCurrent, value: format.count(now.plans_current), note: t.plansNote },
    { name: t.plansLate, value: format.count(now.plans_late), note: t.plansLateNote },
    { name: t.trustBalance, value: <Money cents={now.trust_balance_cents} />, note: t.trustNote },
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

/** @param {{ now: Figuring }} props */
function ByDay({ now }) {
  const days = now.collected_by_day;
  if (days.length === 0) {
    return <EmptyState title={t.nothingCollected}>{t.nothingCollectedWords}</EmptyState>;
  }
  const goal = now.target_day_cents;
  return (
    <BarChart
      sentence={t.byDaySentence(today.value, days, goal)}
      tick={format.shortMoney}
      target={goal === null ? null : { value: goal, words: t.target(format.shortMoney(goal)) }}
      bars={days.map(({ day, cents }) => ({
        label: String(Number(day.slice(8))),
        value: cents,
        title: `${format.weekday(day)}: ${format.dollars(cents)}`,
      }))}
    />
  );
}

/** @param {{ bands: AgedBand[], total: Figuring['aged_total'] }} props */
function Aged({ bands, total }) {
  const most = Math.max(1, ...bands.map((band) => band.balance_cents));
  const heads = t.agedHeads;
  return (
    <Table
      caption={t.agedTitle}
      rows={bands}
      rowKey={(band) => band.label}
      total={{
        age: t.total,
        accounts: format.count(total.accounts),
        balance: <Money cents={total.balance_cents} />,
      }}
      columns={[
        { key: 'age', label: heads.age, cell: (band) => band.label },
        {
          key: 'accounts',
          label: heads.accounts,
          num: true,
          cell: (band) => format.count(band.accounts),
        },
        {
          key: 'balance',
          label: heads.balance,
          num: true,
          cell: (band) => <Money cents={band.balance_cents} />,
        },
        {
          key: 'share',
          label: heads.share,
          hideLabel: true,
          wide: true,
          cell: (band) => <ShareBar share={band.balance_cents / most} />,
        },
      ]}
    />
  );
}

/** @param {{ now: Figuring }} props */
function NewBook({ now }) {
  return (
    <Column label={t.todayTitle}>
      <EmptyState title={t.emptyTitle}>{t.emptyWords}</EmptyState>
      <Checklist now={now} />
    </Column>
  );
}

/** What a new book still needs; gone when all is done. @param {{ now: Figuring }} props */
function Checklist({ now }) {
  if (now.checklist.every((step) => step.done)) return null;
  return (
    <>
      <h2>{t.checklistTitle}</h2>
      <ul class="checklist">
        {now.checklist.map(({ step, done }) => (
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
  backup: ['settings-section', { section: 'backup' }],
  people: ['settings-section', { section: 'users' }],
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
