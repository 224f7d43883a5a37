import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { call } from '../../api/call.js';
import { go } from '../../app/router.js';
import { Button } from '../../kit/Button.jsx';
import { Grid } from '../../kit/Grid.jsx';
import { Loaded } from '../../kit/ProblemView.jsx';
import { useResource } from '../../kit/resource.js';
import { Screen } from '../../kit/Screen.jsx';
import { Chip, EmptyState } from '../../kit/small.jsx';
import { Tabs } from '../../kit/Tabs.jsx';
import { keptReason } from './map.js';
import { became, repaired as repairedWord } from '../../strings/repairs.js';
import * as t from '../../strings/imports.js';

/** @import { KeptRecord, PlacementRow } from '../../api/bindings/commands' */
/** @typedef {'accepted' | 'rejected' | 'skipped'} Fate */

const FATES = /** @type {Fate[]} */ (['accepted', 'rejected', 'skipped']);

/** The records of a placement file as they were sent. @param {{ id: string }} props */
export default function Placement({ id }) {
  const found = useResource(() => call('placements', {}), [], ['imports']);
  const row = found.data.value?.find((known) => known.id === Number(id));
  return (
    <Screen
      title={row ? t.recordsTitle(row.file_name) : t.recordsLoading}
      layout={row ? 'full' : 'page'}
      sub={row ? t.recordsSub(row) : null}
      bar={<Button onPress={() => void go('import')}>{t.backToList}</Button>}
    >
      <Loaded of={found}>
        {() => (row ? <Records row={row} /> : <EmptyState title={t.noSuchImport} />)}
      </Loaded>
    </Screen>
  );
}

/** @param {{ row: PlacementRow }} props */
function Records({ row }) {
  const fate = useSignal(/** @type {Fate} */ ('accepted'));
  return (
    <div class="fates">
      <Tabs
        id="kept"
        label={t.recordTabs}
        current={fate.value}
        onChoose={(name) => (fate.value = /** @type {Fate} */ (name))}
        tabs={FATES.map((name) => ({ name, words: `${t.facts[name]} ${row[name]}` }))}
      >
        <List key={fate.value} row={row} fate={fate.value} />
      </Tabs>
    </div>
  );
}

/** @param {KeptRecord} record */
const reasonOf = (record) => {
  const kept = keptReason(record.reason);
  return kept ? t.reasonWords(kept.reason, kept.about) : '';
};

/** @param {{ row: PlacementRow, fate: Fate }} props */
function List({ row, fate }) {
  const total = row[fate];
  const source = useMemo(
    () => ({
      count: async () => total,
      rows: (/** @type {number} */ offset) =>
        call('kept_records', { placement: row.id, fate, offset }),
    }),
    [row.id, fate, total],
  );
  if (total === 0) return <EmptyState title={t.noRecords[fate] ?? ''} />;
  return (
    <div class="fate-grid">
      <Grid
        name={`kept-${fate}`}
        label={t.facts[fate]}
        source={source}
        onOpen={(record) => {
          if (record.account !== null) void go('account', { id: record.account });
        }}
        columns={[
          {
            key: 'row',
            label: t.recordHeads.row,
            width: 64,
            num: true,
            cell: (record) => record.file_row,
          },
          ...(fate === 'accepted'
            ? []
            : [{ key: 'reason', label: t.recordHeads.reason, width: 260, cell: reasonOf }]),
          {
            key: 'cells',
            label: t.recordHeads.cells,
            width: 400,
            grow: true,
            cell: (record) => <Cells record={record} />,
            text: (record) => record.cells.join(' · '),
          },
        ]}
      />
    </div>
  );
}

/** What was sent, behind what a person made of it. @param {{ record: KeptRecord }} props */
const Cells = ({ record: { cells, repaired } }) => (
  <>
    {repaired.map(({ column, text }) => (
      <span key={column}>
        <Chip tone="info">{repairedWord}</Chip> {became(cells[column] ?? '', text)}{' '}
      </span>
    ))}
    {cells.join(' · ')}
  </>
);
