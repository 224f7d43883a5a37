import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { asProblem, call, newRequest } from '../../api/call.js';
import { go } from '../../app/router.js';
import { count, shortDay } from '../../format.js';
import { Button } from '../../kit/Button.jsx';
import { ask } from '../../kit/Dialog.jsx';
import { Grid } from '../../kit/Grid.jsx';
import { Loaded, ProblemView } from '../../kit/ProblemView.jsx';
import { useResource } from '../../kit/resource.js';
import { Column, Screen } from '../../kit/Screen.jsx';
import { Chip, EmptyState, Facts, Money } from '../../kit/small.jsx';
import { toast } from '../../kit/Toast.jsx';
import { may } from '../../state/session.js';
import * as t from '../../strings/imports.js';

/** @import { PlacementRow } from '../../api/bindings/commands' */
/** @import { ProblemError } from '../../api/call.js' */

/** Placement files that were taken in. */
export default function Imports() {
  const found = useResource(() => call('placements', {}), [], ['imports', 'accounts']);
  const active = useSignal(/** @type {number | undefined} */ (undefined));
  const problem = useSignal(/** @type {ProblemError | null} */ (null));
  const list = found.data.value;
  const begin = may('import') ? (
    <Button primary icon="plus" command="new" onPress={() => void go('import-new')}>
      {t.newImport}
    </Button>
  ) : null;
  const shown = list?.find((row) => row.id === active.value) ?? list?.[0];
  return (
    <Screen
      title={t.title}
      layout="split"
      sub={list ? t.listSub(list.length) : null}
      aside={list?.length ? begin : null}
      banner={problem.value ? <ProblemView problem={problem.value} focus /> : null}
    >
      <Loaded of={found}>
        {(rows) =>
          rows.length === 0 ? (
            <Column label={t.listName}>
              <EmptyState title={t.emptyTitle} action={begin}>
                {t.emptyWords}
              </EmptyState>
            </Column>
          ) : (
            <>
              <Column label={t.listName} flush>
                <List rows={rows} onActive={(row) => (active.value = row?.id)} />
              </Column>
              {shown ? <About row={shown} onProblem={(what) => (problem.value = what)} /> : null}
            </>
          )
        }
      </Loaded>
    </Screen>
  );
}

/** @type {import('../../kit/grid-columns.jsx').GridColumn<PlacementRow>[]} */
const columns = [
  { key: 'file', label: t.listHeads.file, width: 200, grow: true, cell: (row) => row.file_name },
  { key: 'client', label: t.listHeads.client, width: 150, cell: (row) => row.client_name },
  { key: 'placed', label: t.listHeads.placed, width: 92, cell: (row) => shortDay(row.placed_on) },
  {
    key: 'records',
    label: t.listHeads.records,
    width: 74,
    num: true,
    cell: (row) => count(row.records),
  },
  {
    key: 'accepted',
    label: t.listHeads.accepted,
    width: 78,
    num: true,
    cell: (row) => count(row.accepted),
  },
  {
    key: 'rejected',
    label: t.listHeads.rejected,
    width: 76,
    num: true,
    cell: (row) => count(row.rejected),
  },
  {
    key: 'total',
    label: t.listHeads.total,
    width: 104,
    num: true,
    cell: (row) => <Money cents={row.total} />,
  },
  { key: 'by', label: t.listHeads.by, width: 110, cell: (row) => row.by },
  {
    key: 'state',
    label: t.listHeads.state,
    width: 86,
    cell: (row) => <Chip tone={row.undone ? 'mute' : 'ok'}>{row.undone ? t.undone : t.taken}</Chip>,
    text: (row) => (row.undone ? t.undone : t.taken),
  },
];

/**
 * @param {{ rows: PlacementRow[], onActive: (row: PlacementRow | undefined) => void }} props
 */
function List({ rows, onActive }) {
  const source = useMemo(
    () => ({
      count: async () => rows.length,
      rows: async (/** @type {number} */ offset, /** @type {number} */ limit) =>
        rows.slice(offset, offset + limit),
    }),
    [rows],
  );
  return (
    <Grid
      name="imports"
      label={t.listName}
      source={source}
      columns={columns}
      autoFocus
      onActive={onActive}
      onOpen={(row) => void go('placement', { id: row.id })}
    />
  );
}

/**
 * @param {{ row: PlacementRow, onProblem: (problem: ProblemError | null) => void }} props
 */
function About({ row, onProblem }) {
  const busy = useSignal(false);
  const undo = async () => {
    const reply = await ask({
      title: t.undoTitle(row.file_name),
      words: t.undoWords(row),
      verb: t.undoVerb,
      danger: true,
    });
    if (reply !== 'yes') return;
    busy.value = true;
    onProblem(null);
    try {
      await call('undo_placement', { placement: row.id }, newRequest());
      toast(t.undoneWords(row.file_name));
    } catch (thrown) {
      onProblem(asProblem(thrown));
    } finally {
      busy.value = false;
    }
  };
  return (
    <Column label={row.file_name} shown>
      <Facts
        rows={[
          [t.facts.client, row.client_name],
          [t.facts.placed, shortDay(row.placed_on)],
          [t.facts.taken, t.takenAt(row.recorded_at)],
          [t.facts.by, row.by],
          [t.facts.accepted, count(row.accepted)],
          [t.facts.rejected, count(row.rejected)],
          [t.facts.skipped, count(row.skipped)],
          [t.facts.total, <Money key="total" cents={row.total} />],
          [t.facts.toFees, <Money key="fees" cents={row.to_fees} />],
        ]}
      />
      <p class="acts">
        <Button icon="list" onPress={() => void go('placement', { id: row.id })}>
          {t.openRecords}
        </Button>
        {may('import') && !row.undone ? (
          <Button icon="undo-2" busy={busy.value} onPress={() => void undo()}>
            {t.undo}
          </Button>
        ) : null}
      </p>
    </Column>
  );
}
