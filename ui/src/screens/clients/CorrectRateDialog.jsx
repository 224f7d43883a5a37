// A wrong rate: what its correction posts stands in the dialog before it is written.
import { useEffect, useMemo } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { asProblem, call, newRequest } from '../../api/call.js';
import { shortDay } from '../../format.js';
import { DateField } from '../../kit/DateField.jsx';
import { TextField } from '../../kit/Field.jsx';
import { useForm } from '../../kit/form.js';
import { FormDialog } from '../../kit/FormDialog.jsx';
import { latest } from '../../kit/latest.js';
import { ProblemView } from '../../kit/ProblemView.jsx';
import { Banner, Money } from '../../kit/small.jsx';
import { Table } from '../../kit/Table.jsx';
import { toast } from '../../kit/Toast.jsx';
import { readRate } from './rate.js';
import { scaleOf } from './scale.js';
import { ScaleFields } from './ScaleFields.jsx';
import { checkTerms, termValues } from './TermFields.jsx';
import * as t from '../../strings/rates.js';

/** @import { Client, Correction, CorrectRate } from '../../api/bindings/commands' */
/** @import { ProblemError } from '../../api/call.js' */
/** @typedef {import('./TermFields.jsx').TermValues & { reason: string }} Values */

/** So many lines are shown; all are posted. */
const SHOWN = 50;

/** @param {number} client @param {Values} values @returns {CorrectRate | null} */
const asked = (client, values) => {
  if (values.from_on === '' || Object.keys(checkTerms(values)).length > 0) return null;
  const rate = readRate(values.rate);
  if (rate === null) return null;
  const legal = values.legal_rate.trim() === '' ? null : readRate(values.legal_rate);
  const { from_on, reason } = values;
  return { client, from_on, rate, scale: scaleOf(values), legal_rate: legal, reason };
};

/** @param {{ client: Client, onClose: () => void }} props */
export function CorrectRateDialog({ client, onClose }) {
  const last = client.terms.at(-1);
  const form = useForm({
    start: { ...termValues(last), from_on: last?.from_on ?? '', reason: '' },
    labels: /** @type {any} */ (t.labels),
    required: ['from_on', 'rate', 'reason'],
    check: checkTerms,
    submit: async (values, request) => {
      const args = asked(client.id, values);
      if (args === null) return;
      const posted = await call('correct_rate', args, request);
      toast(t.done(posted.rows.length));
      onClose();
    },
  });
  const trial = useTrial(asked(client.id, { ...form.values.value, reason: '' }));
  return (
    <FormDialog
      title={t.correctTitle}
      size="wide"
      form={form}
      verb={t.verb}
      danger
      intro={t.correctIntro}
      onClose={onClose}
    >
      <div class="form-row">
        <DateField {...form.field('from_on')} autoFocus />
        <TextField {...form.field('rate')} />
        <TextField {...form.field('legal_rate')} optional />
      </div>
      <ScaleFields form={form} />
      <TextField {...form.field('reason')} maxLength={200} />
      <ProblemView problem={trial.problem.value} />
      {trial.preview.value ? <Preview of={trial.preview.value} /> : null}
    </FormDialog>
  );
}

/** What the correction would do, asked as it is typed. @param {CorrectRate | null} args */
function useTrial(args) {
  const preview = useSignal(/** @type {Correction | null} */ (null));
  const problem = useSignal(/** @type {ProblemError | null} */ (null));
  const ask = useMemo(
    () =>
      latest(
        (/** @type {CorrectRate} */ what) => call('try_correction', what, newRequest()),
        (answer) => {
          preview.value = answer;
          problem.value = null;
        },
        (thrown) => {
          const found = asProblem(thrown);
          preview.value = null;
          // What names a field is said there when it is sent; unchanged rates are no problem yet.
          problem.value = found.field ? null : found;
        },
      ),
    [],
  );
  useEffect(() => {
    if (args) ask(args);
    else preview.value = null;
  }, [JSON.stringify(args)]);
  return { preview, problem };
}

/** @param {{ of: Correction }} props */
function Preview({ of }) {
  if (of.rows.length === 0) return <p>{t.none}</p>;
  /** @param {keyof typeof t.heads & ('commission' | 'tax' | 'share' | 'claim')} key */
  const money = (key) => ({
    key,
    label: t.heads[key],
    num: true,
    cell: (/** @type {Correction['rows'][number]} */ row) => <Money cents={row[key]} ledger />,
  });
  const shown = of.rows.slice(0, SHOWN);
  const rest = of.rows.length - shown.length;
  return (
    <section class="stack" aria-label={t.previewTitle}>
      <h2>{t.previewTitle}</h2>
      {of.shortage > 0 ? (
        <Banner level="stop" verdict={t.shortVerdict(of)}>
          {t.shortWords}
        </Banner>
      ) : null}
      <div class="table-scroll" tabIndex={0} role="region" aria-label={t.caption}>
        <Table
          caption={t.caption}
          rows={shown}
          rowKey={(_, at) => at}
          total={{
            account: t.total,
            person: rest > 0 ? t.more(rest) : null,
            commission: <Money cents={of.commission} ledger />,
            share: <Money cents={of.share} ledger />,
            claim: <Money cents={of.claim} ledger />,
          }}
          columns={[
            { key: 'account', label: t.heads.account, cell: (row) => row.file_number },
            { key: 'person', label: t.heads.person, wide: true, cell: (row) => row.person },
            { key: 'on', label: t.heads.on, cell: (row) => shortDay(row.received_on) },
            {
              key: 'rates',
              label: t.heads.rates,
              cell: (row) => t.rates(row.rate_before, row.rate),
            },
            money('commission'),
            money('tax'),
            money('share'),
            money('claim'),
          ]}
        />
      </div>
    </section>
  );
}
