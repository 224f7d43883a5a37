// A trust bank begins with what the old system had: the table that a person filled in, what it
// comes to, and only then what is written.
import { useSignal } from '@preact/signals';
import { call, newRequest } from '../../api/call.js';
import { Button } from '../../kit/Button.jsx';
import { DateField } from '../../kit/DateField.jsx';
import { MoneyField, TextField } from '../../kit/Field.jsx';
import { useForm } from '../../kit/form.js';
import { FormDialog } from '../../kit/FormDialog.jsx';
import { ProblemView } from '../../kit/ProblemView.jsx';
import { Banner, Facts, Money } from '../../kit/small.jsx';
import { toast } from '../../kit/Toast.jsx';
import { useTrial } from '../../kit/trial.js';
import { today } from '../../state/session.js';
import { usePapers } from '../papers/use-papers.jsx';
import * as t from '../../strings/takeover.js';

/** @import { TakeOver, TakeOverPreview, TakeOverTable, TrustBank }
 *   from '../../api/bindings/commands' */

/** So many rows are named one by one. */
const NAMED = 20;

/** @param {{ bank: TrustBank, onClose: () => void }} props */
export function TakeOverDialog({ bank, onClose }) {
  const table = useSignal(/** @type {TakeOverTable | null} */ (null));
  const form = useForm({
    start: {
      on: today.value,
      balance: /** @type {number | null} */ (null),
      shortage_reason: '',
    },
    labels: t.labels,
    required: ['on', 'balance'],
    submit: async (values, request) => {
      await call('take_over', asked(bank.id, values, table.value), request);
      toast(t.done);
      onClose();
    },
  });
  const { values } = form;
  const ready = values.value.balance !== null && values.value.on !== '' && table.value !== null;
  const trial = useTrial(
    (/** @type {TakeOver} */ question) => call('try_take_over', question, newRequest()),
    ready ? asked(bank.id, { ...values.value, shortage_reason: '' }, table.value) : null,
  );
  const preview = trial.preview.value;
  return (
    <FormDialog
      title={t.title(bank.name)}
      size="wide"
      form={form}
      verb={t.verb}
      intro={t.intro}
      onClose={onClose}
    >
      <div class="form-row">
        <DateField {...form.field('on')} width="s" />
        <MoneyField {...form.field('balance')} width="m" />
      </div>
      <TableChoice table={table} />
      <ProblemView problem={trial.problem.value} />
      {preview ? <Preview preview={preview} /> : <Kinds />}
      {preview && preview.shortage > 0 ? (
        <TextField {...form.field('shortage_reason')} maxLength={400} />
      ) : null}
    </FormDialog>
  );
}

/**
 * @param {number} bank
 * @param {{ on: string, balance: number | null, shortage_reason: string }} values
 * @param {TakeOverTable | null} table
 * @returns {TakeOver}
 */
const asked = (bank, { on, balance, shortage_reason }, table) => ({
  trust_bank: bank,
  on,
  balance: balance ?? 0,
  rows: table?.rows ?? [],
  shortage_reason,
});

/** @param {{ table: import('@preact/signals').Signal<TakeOverTable | null> }} props */
function TableChoice({ table }) {
  const files = usePapers();
  const save = () => files.file(() => call('save_take_over_table', {}, newRequest()));
  const choose = () =>
    files.attempt(async () => {
      table.value = (await call('choose_take_over_table', {}, newRequest())) ?? table.value;
    });
  return (
    <>
      <div class="form-row">
        <Button icon="file-down" busy={files.busy.value} onPress={() => void save()}>
          {t.save}
        </Button>
        <Button icon="file-up" busy={files.busy.value} onPress={() => void choose()}>
          {t.choose}
        </Button>
        <span class="tag">
          {table.value ? t.chosen(table.value.name, table.value.rows.length) : t.noTable}
        </span>
      </div>
      <ProblemView problem={files.problem.value} />
    </>
  );
}

const Kinds = () => (
  <section class="stack" aria-label={t.kindsTitle}>
    <h2>{t.kindsTitle}</h2>
    <Facts rows={t.kinds} />
  </section>
);

/** @param {{ preview: TakeOverPreview }} props */
function Preview({ preview }) {
  const { faults, shortage, excess } = preview;
  if (faults.length > 0) {
    return (
      <section class="stack" aria-label={t.previewTitle}>
        <Banner level="stop" verdict={t.faultsVerdict(faults.length)}>
          {t.faultsWords}
        </Banner>
        <ul class="to-look">
          {faults.slice(0, NAMED).map(({ line, words }) => (
            <li key={line}>{t.fault(line, words)}</li>
          ))}
          {faults.length > NAMED ? <li>{t.moreFaults(faults.length - NAMED)}</li> : null}
        </ul>
      </section>
    );
  }
  return (
    <section class="stack" aria-label={t.previewTitle}>
      <h2>{t.previewTitle}</h2>
      <div class="form-row">
        <Sums title={t.thereTitle} of={preview} names={THERE} />
        <Sums title={t.ownedTitle} of={preview} names={OWNED} />
        <Sums title={t.besideTitle} of={preview} names={BESIDE} />
      </div>
      {shortage > 0 ? (
        <Banner level="stop" verdict={t.shortVerdict(shortage)}>
          {t.shortWords}
        </Banner>
      ) : null}
      {excess > 0 ? (
        <Banner level="stop" verdict={t.excessVerdict(excess)}>
          {t.excessWords}
        </Banner>
      ) : null}
      {shortage === 0 && excess === 0 ? <p class="tag">{t.agrees}</p> : null}
    </section>
  );
}

/** @type {Sum[]} */
const THERE = ['bank', 'transit', 'outstanding', 'hand', 'shortage'];
/** @type {Sum[]} */
const OWNED = ['clients', 'share', 'refunds', 'unidentified'];
/** @type {Sum[]} */
const BESIDE = ['claims', 'invoiced', 'advanced', 'collected'];

/** @typedef {Exclude<keyof TakeOverPreview, 'faults' | 'excess'>} Sum */

/** @param {{ title: string, of: TakeOverPreview, names: Sum[] }} props */
const Sums = ({ title, of, names }) => (
  <div>
    <h3>{title}</h3>
    <Facts
      rows={names.map((name) => [
        t.facts[name],
        <Money
          key={name}
          cents={name === 'outstanding' ? -of.outstanding : of[name]}
          ledger
        />,
      ])}
    />
  </div>
);
