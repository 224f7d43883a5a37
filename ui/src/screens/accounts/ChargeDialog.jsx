// A fee or cost with its legal basis, a waiver, a correction; what it does stands below first.
import { call, newRequest } from '../../api/call.js';
import { DateField } from '../../kit/DateField.jsx';
import { Choice, MoneyField, Select, TextField } from '../../kit/Field.jsx';
import { useForm } from '../../kit/form.js';
import { FormDialog } from '../../kit/FormDialog.jsx';
import { Banner, Facts, Money } from '../../kit/small.jsx';
import { toast } from '../../kit/Toast.jsx';
import { useTrial } from '../../kit/trial.js';
import { today } from '../../state/session.js';
import { parts } from '../../strings/standing.js';
import { shortWords } from '../../strings/moves.js';
import * as t from '../../strings/charges.js';

/** @import { Account, AddCharge, Bucket, ChargeKind, ChargePreview }
 *   from '../../api/bindings/commands' */

/** The one part that a fee or a cost belongs to. @type {Partial<Record<ChargeKind, Bucket>>} */
const ONLY = { agency_fee: 'fees', client_fee: 'fees', agency_cost: 'costs', client_cost: 'costs' };
const KINDS = /** @type {ChargeKind[]} */ (Object.keys(t.kinds));
const BUCKETS = /** @type {Bucket[]} */ (Object.keys(parts));

/**
 * @typedef {object} Typed
 * @property {ChargeKind} kind
 * @property {Bucket} part
 * @property {'up' | 'down'} way
 * @property {number | null} amount
 * @property {string} on
 * @property {string} basis
 */

/** @param {Typed} typed @param {number} account @returns {AddCharge} */
const chargeOf = ({ kind, part, way, amount, on, basis }, account) => ({
  account,
  kind,
  part: ONLY[kind] ?? part,
  amount: kind === 'corrected' && way === 'down' ? -(amount ?? 0) : (amount ?? 0),
  on,
  basis,
});

/** @param {{ account: Account, onClose: () => void }} props */
export function ChargeDialog({ account, onClose }) {
  const form = useForm({
    start: /** @type {Typed} */ ({
      kind: 'agency_fee',
      part: 'principal',
      way: 'down',
      amount: null,
      on: today.value,
      basis: '',
    }),
    labels: t.labels,
    required: ['amount', 'on', 'basis'],
    submit: async (typed, request) => {
      await call('add_charge', chargeOf(typed, account.id), request);
      toast(t.done);
      onClose();
    },
  });
  const typed = form.values.value;
  const { kind, amount, on } = typed;
  const only = ONLY[kind];
  const trial = useTrial(
    (/** @type {AddCharge} */ asked) => call('try_charge', asked, newRequest()),
    amount && on ? { ...chargeOf(typed, account.id), basis: '' } : null,
  );
  return (
    <FormDialog
      title={t.title(account.file_number)}
      form={form}
      verb={t.verb}
      onClose={onClose}
    >
      <Select
        {...form.field('kind')}
        hint={t.kindWords[kind]}
        options={KINDS.map((value) => ({ value, words: t.kinds[value] }))}
      />
      {only ? null : (
        <Select
          {...form.field('part')}
          options={BUCKETS.map((value) => ({ value, words: parts[value] }))}
        />
      )}
      {kind === 'corrected' ? (
        <Choice
          label={t.labels.way}
          value={typed.way}
          onValue={(way) => form.set('way', way)}
          options={/** @type {const} */ (['down', 'up']).map((value) => ({
            value,
            words: t.ways[value],
          }))}
        />
      ) : null}
      <div class="form-row">
        <MoneyField {...form.field('amount')} />
        <DateField {...form.field('on')} />
      </div>
      <TextField
        {...form.field('basis')}
        label={t.basisLabels[kind]}
        hint={only ? t.basisHint : t.reasonHint}
        maxLength={300}
      />
      {trial.problem.value ? (
        <p role="status" class="fld-error">
          {trial.problem.value.words}
        </p>
      ) : null}
      {trial.preview.value ? (
        <Preview part={only ?? typed.part} preview={trial.preview.value} />
      ) : null}
    </FormDialog>
  );
}

/** @param {{ part: Bucket, preview: ChargePreview }} props */
const Preview = ({ part, preview }) => (
  <section class="stack" aria-label={t.previewTitle}>
    <h2>{t.previewTitle}</h2>
    <Facts
      rows={[
        [t.partNow(part), <Money key="now" cents={preview.part_before} />],
        [t.partThen(part), <Money key="then" cents={preview.part_after} />],
        [t.balanceThen, <Money key="balance" cents={preview.balance_after} />],
      ]}
    />
    {preview.reckoned_anew > 0 ? <p>{t.anew(preview)}</p> : null}
    {preview.shortage > 0 ? (
      <Banner level="stop" verdict={t.shortVerdict(preview.shortage)}>
        {shortWords}
      </Banner>
    ) : null}
  </section>
);
