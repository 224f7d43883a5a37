import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { count } from '../../format.js';
import { Button } from '../../kit/Button.jsx';
import { MoneyField, Select, TextField } from '../../kit/Field.jsx';
import { Grid } from '../../kit/Grid.jsx';
import { Column } from '../../kit/Screen.jsx';
import { Banner, EmptyState, Facts, Money } from '../../kit/small.jsx';
import { Tabs } from '../../kit/Tabs.jsx';
import { gridColumns } from './check-columns.jsx';
import { markedCell, readCount } from './map.js';
import { RepairDialog } from './RepairDialog.jsx';
import { fateSource } from './wizard.js';
import * as r from '../../strings/repairs.js';
import * as t from '../../strings/imports.js';

/** @import { Signal } from '@preact/signals' */
/** @import { CheckView, Field, RowView } from '../../api/bindings/commands' */
/** @import { Chosen } from './repair.js' */
/** @import { Wizard } from './wizard.js' */
/** @typedef {keyof typeof t.fates} Fate */
/** @typedef {{ all: boolean, count: number, rows: () => Promise<RowView[]> }} Picked */

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

/** @param {{ wizard: Wizard, check: CheckView, fate: Fate }} props */
function Rows({ wizard, check, fate }) {
  const reason = useSignal(/** @type {string | null} */ (null));
  const active = useSignal(/** @type {RowView | undefined} */ (undefined));
  const picked = useSignal(/** @type {Picked | null} */ (null));
  const repairing = useSignal(/** @type {Chosen | null} */ (null));
  const token = wizard.file.value?.token ?? '';
  const map = wizard.view.value?.map;
  const only = reasonOf(check, fate, reason.value);
  const found = (only === null ? check[fate] : check.reasons[only]) ?? 0;
  const source = useMemo(
    () => fateSource(token, { fate, reason: only }, found),
    [token, fate, only, check],
  );
  const columns = useMemo(
    () => (map ? gridColumns(map, check.columns) : []),
    [map, check.columns],
  );
  if (!map) return null;
  if (found === 0) return <EmptyState title={t.noRows[fate] ?? ''} />;
  const repairable = fate !== 'skipped';
  const many = picked.value !== null && picked.value.count > 1;
  const repair = async (/** @type {RowView | undefined} */ row) => {
    if (!repairable) return;
    const { value } = picked;
    if (value && many) repairing.value = await chosenOf(value, fate, only, source);
    else if (row) repairing.value = { records: 1, rows: [row.row], reason: null, row };
  };
  return (
    <>
      {fate === 'rejected' ? <Reasons check={check} reason={reason} /> : null}
      <div class="fate-grid">
        <Grid
          name={`import-${fate}`}
          label={t.fates[fate]}
          source={source}
          columns={columns}
          onActive={(row) => (active.value = row)}
          onEdit={(row) => void repair(row)}
          onOpen={(row) => void repair(row)}
          onSelect={
            repairable
              ? (selection, rows, count) => (picked.value = { all: selection.all, rows, count })
              : undefined
          }
        />
      </div>
      <p class="fate-foot">
        <Button
          small
          icon="pencil"
          keys="F2"
          off={repairable ? (active.value || many ? null : t.noRow) : t.skippedRow}
          onPress={() => void repair(active.value)}
        >
          {many ? r.repairMany(picked.value?.count ?? 0) : t.repair}
        </Button>{' '}
        {repairable ? <span class="tag">{r.selectHint}</span> : null}
      </p>
      {repairing.value ? (
        <RepairDialog
          chosen={repairing.value}
          columns={check.columns}
          marked={markedCell(repairing.value.row, map, check.columns)}
          about={wizard.about}
          onRepair={wizard.repair}
          onClose={() => (repairing.value = null)}
        />
      ) : null}
    </>
  );
}

/** The reason whose records are listed; the only one there is goes without saying.
 * @param {CheckView} check @param {Fate} fate @param {string | null} chosen */
function reasonOf(check, fate, chosen) {
  if (fate !== 'rejected') return null;
  const reasons = Object.keys(check.reasons);
  if (reasons.length === 1) return reasons[0] ?? null;
  return chosen !== null && reasons.includes(chosen) ? chosen : null;
}

/**
 * The records that a person selected, to be repaired together. All rejected ones are named by
 * their reason, not row by row.
 * @param {Picked} picked @param {Fate} fate @param {string | null} reason
 * @param {ReturnType<typeof fateSource>} source
 * @returns {Promise<Chosen | null>}
 */
async function chosenOf(picked, fate, reason, source) {
  const whole = picked.all && fate === 'rejected';
  const rows = await (whole ? source.rows(0, 1) : picked.rows());
  const [row] = rows;
  if (!row) return null;
  if (whole) return { records: picked.count, rows: [], reason, row };
  const same = rows.every((other) => other.reason === row.reason) ? row.reason : null;
  return { records: rows.length, rows: rows.map((other) => other.row), reason: same, row };
}

/** @param {{ check: CheckView, reason: Signal<string | null> }} props */
function Reasons({ check, reason }) {
  const reasons = Object.entries(check.reasons);
  if (reasons.length < 2) return null;
  return (
    <div class="fate-head">
      <Select
        label={r.reasonLabel}
        value={reason.value ?? ''}
        onValue={(name) => (reason.value = name || null)}
        options={[
          { value: '', words: r.allReasons(check.rejected) },
          ...reasons.map(([name, records]) => ({
            value: name,
            words: r.reasonOption(name, records ?? 0),
          })),
        ]}
      />
    </div>
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
          check.repaired > 0
            ? [t.checkFacts.repaired, <Figure key="repaired" number={check.repaired} />]
            : null,
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
