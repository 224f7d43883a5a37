import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { count } from '../../format.js';
import { Button } from '../../kit/Button.jsx';
import { MoneyField, TextField } from '../../kit/Field.jsx';
import { Grid } from '../../kit/Grid.jsx';
import { Column } from '../../kit/Screen.jsx';
import { Banner, EmptyState, Facts, Money } from '../../kit/small.jsx';
import { Tabs } from '../../kit/Tabs.jsx';
import { markedCell, readCount } from './map.js';
import { RepairDialog } from './RepairDialog.jsx';
import { fateSource } from './wizard.js';
import * as t from '../../strings/imports.js';

/** @import { CheckView, Field, Map as FileMap, RowView } from '../../api/bindings/commands' */
/** @import { Wizard } from './wizard.js' */
/** @typedef {keyof typeof t.fates} Fate */

const FATES = /** @type {Fate[]} */ (Object.keys(t.fates));

/** Where a person has to look first. @param {CheckView} check @returns {Fate} */
const firstFate = (check) => {
  if (check.rejected > 0) return 'rejected';
  return check.look > 0 ? 'look' : 'ready';
};

/** @param {{ wizard: Wizard }} props */
export function CheckStep({ wizard }) {
  const check = wizard.check.value;
  const fate = useSignal(/** @type {Fate} */ (check ? firstFate(check) : 'ready'));
  if (!check) return null;
  return (
    <>
      <Column label={t.fatesName} flush>
        <div class="fates">
          <Tabs
            id="fates"
            label={t.fatesName}
            current={fate.value}
            onChoose={(name) => (fate.value = /** @type {Fate} */ (name))}
            tabs={FATES.map((name) => ({ name, words: t.fateTab(name, check[name]) }))}
          >
            <Rows key={fate.value} wizard={wizard} check={check} fate={fate.value} />
          </Tabs>
        </div>
      </Column>
      <Control wizard={wizard} check={check} />
    </>
  );
}

/** @param {FileMap} map @param {string[]} columns */
const gridColumns = (map, columns) => [
  { key: 'row', label: t.checkHeads.row, width: 56, num: true, cell: rowNumber },
  {
    key: 'reason',
    label: t.checkHeads.reason,
    width: 250,
    grow: true,
    cell: t.rowWords,
    text: t.rowWords,
  },
  {
    key: 'person',
    label: t.checkHeads.person,
    width: 170,
    cell: (/** @type {RowView} */ row) => row.person,
  },
  {
    key: 'reference',
    label: t.checkHeads.reference,
    width: 110,
    cell: (/** @type {RowView} */ row) => row.reference,
  },
  {
    key: 'amount',
    label: t.checkHeads.amount,
    width: 100,
    num: true,
    cell: (/** @type {RowView} */ row) => <Money cents={row.amount} />,
  },
  {
    key: 'value',
    label: t.checkHeads.value,
    width: 190,
    cell: (/** @type {RowView} */ row) => <Value row={row} at={markedCell(row, map, columns)} />,
    text: (/** @type {RowView} */ row) => row.cells[markedCell(row, map, columns)] ?? '',
  },
];
const rowNumber = (/** @type {RowView} */ { row }) => row;

/** The cell that the reason is about. @param {{ row: RowView, at: number }} props */
function Value({ row, at }) {
  if (row.looks.length > 0) {
    return <span class="marked">{row.looks[0]?.value || t.blank}</span>;
  }
  if (at < 0) return null;
  return <span class="marked">{row.cells[at] || t.blank}</span>;
}

/** @param {{ wizard: Wizard, check: CheckView, fate: Fate }} props */
function Rows({ wizard, check, fate }) {
  const active = useSignal(/** @type {RowView | undefined} */ (undefined));
  const repairing = useSignal(/** @type {RowView | undefined} */ (undefined));
  const token = wizard.file.value?.token ?? '';
  const found = check[fate];
  const source = useMemo(() => fateSource(token, fate, found), [token, fate, check]);
  const map = wizard.view.value?.map;
  if (!map) return null;
  const repairable = fate !== 'skipped';
  /** @param {RowView | undefined} row */
  const repair = (row) => {
    if (repairable && row) repairing.value = row;
  };
  if (found === 0) return <EmptyState title={t.noRows[fate] ?? ''} />;
  return (
    <>
      <div class="fate-grid">
        <Grid
          name={`import-${fate}`}
          label={t.fates[fate]}
          source={source}
          columns={gridColumns(map, check.columns)}
          onActive={(row) => (active.value = row)}
          onEdit={repair}
          onOpen={repair}
        />
      </div>
      <p class="fate-foot">
        <Button
          small
          icon="pencil"
          keys="F2"
          off={repairable ? (active.value ? null : t.noRow) : t.skippedRow}
          onPress={() => repair(active.value)}
        >
          {t.repair}
        </Button>
      </p>
      {repairing.value ? (
        <RepairDialog
          row={repairing.value}
          columns={check.columns}
          marked={markedCell(repairing.value, map, check.columns)}
          onRepair={wizard.repair}
          onClose={() => (repairing.value = undefined)}
        />
      ) : null}
    </>
  );
}

/** @param {{ wizard: Wizard, check: CheckView }} props */
function Control({ wizard, check }) {
  const { said } = wizard;
  const agrees = wizard.agrees();
  const part = t.remainders[wizard.view.value?.map.remainder ?? 'fees'] ?? '';
  const bad = said.value.count.trim() !== '' && readCount(said.value.count) === null;
  const blanked = /** @type {[Field, number][]} */ (Object.entries(check.blanked));
  return (
    <Column label={t.control} shown>
      <div class="stack">
        <div class="form-row">
          <TextField
            label={t.controlCount}
            value={said.value.count}
            error={bad ? t.controlCountBad : null}
            onValue={(text) => (said.value = { ...said.value, count: text })}
          />
          <MoneyField
            label={t.controlTotal}
            value={said.value.total}
            onValue={(total) => (said.value = { ...said.value, total })}
          />
        </div>
        {agrees === null ? (
          <p>{t.fileSays(check)}</p>
        ) : (
          <Banner level={agrees ? 'clear' : 'care'} verdict={agrees ? t.agrees : t.differs}>
            {t.fileSays(check)}
          </Banner>
        )}
      </div>
      <h2>{t.findings}</h2>
      <Facts
        rows={[
          [t.checkFacts.accepted, <Figure key="ready" number={check.ready} />],
          [t.checkFacts.total, <Money key="total" cents={check.accepted_total} />],
          [t.addedTo(part), <Money key="added" cents={check.added} />],
          [t.checkFacts.masked, <Figure key="masked" number={check.notes_masked} />],
          ...blanked.map(
            ([field, times]) =>
              /** @type {const} */ ([t.blanked(field), <Figure key={field} number={times} />]),
          ),
        ]}
      />
    </Column>
  );
}

/** @param {{ number: number }} props */
const Figure = ({ number }) => <span class="amount">{count(number)}</span>;
