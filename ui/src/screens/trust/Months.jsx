// The next month with what is to be looked at before it is closed, and the months that are closed.
import { useMemo, useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { asProblem, call, newRequest } from '../../api/call.js';
import { go } from '../../app/router.js';
import { Button } from '../../kit/Button.jsx';
import { ask } from '../../kit/Dialog.jsx';
import { TextField } from '../../kit/Field.jsx';
import { FormDialog } from '../../kit/FormDialog.jsx';
import { useForm } from '../../kit/form.js';
import { Grid } from '../../kit/Grid.jsx';
import { sourceOf } from '../../kit/grid-rows.js';
import { Icon } from '../../kit/Icon.jsx';
import { Loaded, ProblemView } from '../../kit/ProblemView.jsx';
import { useResource } from '../../kit/resource.js';
import { Column, Screen } from '../../kit/Screen.jsx';
import { EmptyState } from '../../kit/small.jsx';
import { toast } from '../../kit/Toast.jsx';
import { may, today } from '../../state/session.js';
import { MonthFilesDialog } from '../papers/MonthFilesDialog.jsx';
import { MonthSheet } from './MonthSheet.jsx';
import { TrustNav } from './TrustNav.jsx';
import * as papers from '../../strings/papers.js';
import * as t from '../../strings/months.js';

/** @import { ClosedMonth, MonthView, Months as All } from '../../api/bindings/commands' */
/** @import { ProblemError } from '../../api/call.js' */
/** @typedef {import('../../kit/grid-columns.jsx').GridColumn<ClosedMonth>} Column_ */

export default function Months() {
  const found = useResource(() => call('months', {}), [], ['payments', 'settings']);
  const problem = useSignal(/** @type {ProblemError | null} */ (null));
  const all = found.data.value;
  return (
    <Screen
      title={t.title}
      layout="dash"
      sub={all ? t.sub(all.closed.length, all.next?.month ?? null) : '\u00a0'}
      banner={
        <>
          <TrustNav here="months" />
          <ProblemView problem={problem.value} focus />
        </>
      }
      bar={all ? <Bar next={all.next} problem={problem} /> : null}
    >
      <Loaded of={found}>{(now) => <Both all={now} />}</Loaded>
    </Screen>
  );
}

/** @param {{ all: All }} props */
const Both = ({ all: { next, closed } }) => (
  <>
    <Column label={next ? t.nextTitle(next.month) : t.noNext}>
      {next ? <Next next={next} /> : <EmptyState title={t.noNext}>{t.noNextWords}</EmptyState>}
    </Column>
    <Column label={t.closedTitle} flush shown>
      <Closed rows={closed} />
    </Column>
  </>
);

/** @param {{ next: MonthView }} props */
function Next({ next }) {
  return (
    <>
      <h2>{t.nextTitle(next.month)}</h2>
      <ul class="checklist" aria-label={t.checksTitle}>
        <Line state={next.over ? 'done' : 'stop'} words={t.overSaid(next)} />
        {t.KINDS.map((kind) => {
          const check = next.checks.find((known) => known.kind === kind);
          if (!check) return <Line key={kind} state="done" words={t.fine[kind] ?? kind} />;
          const state = check.blocks ? 'stop' : check.needs_reason ? 'care' : 'note';
          return (
            <Line
              key={kind}
              state={state}
              words={t.checkSaid(check)}
              see={t.see[kind]}
              onSee={() => void go(t.seeAt[kind] ?? 'payments')}
            />
          );
        })}
      </ul>
      <MonthSheet month={next} />
    </>
  );
}

/** @type {Record<keyof typeof t.stateWords, string>} */
const ICONS = { done: 'check', stop: 'ban', care: 'triangle-alert', note: 'info' };

/**
 * @param {{
 *   state: keyof typeof t.stateWords, words: string, see?: string, onSee?: () => void,
 * }} props
 */
const Line = ({ state, words, see, onSee }) => (
  <li class={state}>
    <Icon name={ICONS[state]} size={16} />
    <span class="sr">{t.stateWords[state]}: </span>
    <span>{words}</span>
    {see ? (
      <span class="push">
        <Button small onPress={onSee}>
          {see}
        </Button>
      </span>
    ) : null}
  </li>
);

/** @type {Column_[]} */
const columns = [
  {
    key: 'month',
    label: t.closedHeads.month,
    width: 130,
    grow: true,
    cell: (row) => t.named(row.month),
  },
  { key: 'at', label: t.closedHeads.at, width: 180, cell: (row) => t.closedAt(row.closed_at) },
  { key: 'by', label: t.closedHeads.by, width: 120, cell: (row) => row.by },
];

/** @param {{ rows: ClosedMonth[] }} props */
function Closed({ rows }) {
  const source = useMemo(() => sourceOf(rows), [rows]);
  return (
    <Grid
      name="closed-months"
      label={t.closedTitle}
      source={source}
      columns={columns}
      onOpen={(row) => void go('month', { month: row.month })}
      empty={<EmptyState title={t.closedEmpty} />}
    />
  );
}

/**
 * @param {{
 *   next: MonthView | null, problem: import('@preact/signals').Signal<ProblemError | null>,
 * }} props
 */
function Bar({ next, problem }) {
  const files = useSignal(false);
  const month = next?.month ?? today.value.slice(0, 7);
  const ends = next && next.ends_on < today.value ? next.ends_on : today.value;
  return (
    <>
      <Button onPress={() => (files.value = true)}>{papers.monthFiles}</Button>
      <span class="push" />
      {next ? <Close next={next} problem={problem} /> : null}
      {files.value ? (
        <MonthFilesDialog
          from={`${month}-01`}
          to={ends}
          onClose={() => (files.value = false)}
        />
      ) : null}
    </>
  );
}

/**
 * @param {{
 *   next: MonthView, problem: import('@preact/signals').Signal<ProblemError | null>,
 * }} props
 */
function Close({ next, problem }) {
  const busy = useSignal(false);
  const asking = useSignal(false);
  const request = useRef(newRequest());
  const close = async () => {
    if (next.checks.some((check) => check.needs_reason)) {
      asking.value = true;
      return;
    }
    const reply = await ask({
      title: t.closeAsk(next.month),
      words: t.closeWords(next.month),
      verb: t.close(next.month),
      keep: t.keepOpen,
    });
    if (reply !== 'yes') return;
    busy.value = true;
    problem.value = null;
    try {
      await call('close_month', { month: next.month, reason: '' }, request.current);
      toast(t.closedDone(next.month));
    } catch (thrown) {
      problem.value = asProblem(thrown);
    } finally {
      request.current = newRequest();
      busy.value = false;
    }
  };
  return (
    <>
      <Button
        primary
        command="primary"
        busy={busy.value}
        off={whyNot(next)}
        onPress={() => void close()}
      >
        {t.close(next.month)}
      </Button>
      {asking.value ? <Reason next={next} onClose={() => (asking.value = false)} /> : null}
    </>
  );
}

/**
 * Closing although a bank says something else: the sheet keeps the reason.
 * @param {{ next: MonthView, onClose: () => void }} props
 */
function Reason({ next: { month }, onClose }) {
  const form = useForm({
    start: { reason: '' },
    labels: { reason: t.reason },
    required: ['reason'],
    submit: async ({ reason }, request) => {
      await call('close_month', { month, reason }, request);
      toast(t.closedDone(month));
      onClose();
    },
  });
  return (
    <FormDialog
      title={t.closeAsk(month)}
      intro={t.reasonWords(month)}
      form={form}
      verb={t.close(month)}
      onClose={onClose}
    >
      <TextField {...form.field('reason')} maxLength={120} autoFocus />
    </FormDialog>
  );
}

/** @param {MonthView} next */
function whyNot(next) {
  if (!may('close_months')) return t.forbidden;
  if (!next.over) return t.notOver;
  return next.checks.some((check) => check.blocks) ? t.notReady : null;
}
