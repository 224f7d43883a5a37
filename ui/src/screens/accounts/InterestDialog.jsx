// How a debt bears interest: from which day, at which rates, what limits them, and why it may.
import { call } from '../../api/call.js';
import { Button } from '../../kit/Button.jsx';
import { DateField } from '../../kit/DateField.jsx';
import { Select, TextField } from '../../kit/Field.jsx';
import { useForm } from '../../kit/form.js';
import { FormDialog } from '../../kit/FormDialog.jsx';
import { Icon } from '../../kit/Icon.jsx';
import { toast } from '../../kit/Toast.jsx';
import { holdRow, rateRow, termsOf, valuesOf, wrongTerms } from './interest.js';
import * as t from '../../strings/debts.js';

/** @import { ComponentChildren } from 'preact' */
/** @import { Account, Compounding, DayCount, KeptInterest } from '../../api/bindings/commands' */
/** @import { HoldRow, RateRow } from './interest.js' */

const COUNTS = /** @type {DayCount[]} */ (Object.keys(t.counts));
const COMPOUNDINGS = /** @type {Compounding[]} */ (Object.keys(t.compoundings));

/** @param {{ account: Account, kept: KeptInterest | null, onClose: () => void }} props */
export function InterestDialog({ account, kept, onClose }) {
  const before = kept?.terms ?? null;
  const judgedOn = account.judged_on;
  const form = useForm({
    start: valuesOf(account, before),
    labels: t.interestLabels,
    required: ['starts_on', 'basis'],
    check: wrongTerms,
    submit: async (values, request) => {
      const terms = termsOf(values, judgedOn, before);
      await call('set_interest', { account: account.id, terms, basis: values.basis }, request);
      toast(t.interestDone);
      onClose();
    },
  });
  const { starts_on: starts, rates } = form.values.value;
  /** The one rate begins with the interest until its day is chosen. @param {string} day */
  const start = (day) => {
    const only = rates.length === 1 && rates[0]?.from === starts ? rates[0] : null;
    form.set('starts_on', day);
    if (only && day) form.set('rates', [{ ...only, from: day }]);
  };
  return (
    <FormDialog
      title={t.interestTitle(account.file_number)}
      intro={kept ? t.interestAnew : t.interestIntro}
      size="wide"
      form={form}
      verb={t.interestVerb}
      onClose={onClose}
    >
      <div class="form-row">
        <DateField {...form.field('starts_on')} hint={t.startsHint} onValue={start} />
        <Select
          {...form.field('count')}
          options={COUNTS.map((value) => ({ value, words: t.counts[value] }))}
        />
        <Select
          {...form.field('compounding')}
          hint={t.compoundingHint}
          options={COMPOUNDINGS.map((value) => ({ value, words: t.compoundings[value] }))}
        />
      </div>
      <Rates of={form.field('rates')} least={1} again={() => rateRow('')} />
      {judgedOn ? (
        <Rates of={form.field('judged')} least={0} again={() => rateRow(judgedOn)} />
      ) : null}
      <Holds of={form.field('caps')} />
      <TextField
        {...form.field('basis')}
        hint={kept ? t.basisNow(kept.basis) : t.basisHint}
        maxLength={300}
      />
    </FormDialog>
  );
}

/**
 * @template Row
 * @typedef {import('../../kit/form.js').FieldTies<Row[]>} Ties
 */

/** @param {{ of: Ties<RateRow>, least: number, again: () => RateRow }} props */
const Rates = ({ of, least, again }) => (
  <Rows
    of={of}
    words={of.name === 'judged' ? t.rows.judged : t.rows.rates}
    least={least}
    again={again}
  >
    {(row, set, name) => (
      <>
        <TextField
          label={name(of.name === 'judged' ? t.rateJudged : t.rateYear)}
          value={row.rate}
          onValue={(rate) => set({ rate })}
          autoFocus={of.name === 'rates' && row === of.value[0]}
        />
        <DateField label={name(t.fromDay)} value={row.from} onValue={(from) => set({ from })} />
      </>
    )}
  </Rows>
);

/** @param {{ of: Ties<HoldRow> }} props */
const Holds = ({ of }) => (
  <Rows of={of} words={t.rows.caps} least={0} again={holdRow}>
    {(row, set, name) => (
      <>
        <TextField
          label={name(t.atMost)}
          value={row.at_most}
          onValue={(limit) => set({ at_most: limit })}
        />
        <DateField label={name(t.fromDay)} value={row.from} onValue={(from) => set({ from })} />
        <DateField label={name(t.toDay)} value={row.to} onValue={(to) => set({ to })} optional />
      </>
    )}
  </Rows>
);

/**
 * Rows that are added and removed.
 * @template {{ key: string }} Row
 * @param {{
 *   of: Ties<Row>, least: number, again: () => Row,
 *   words: { title: string, none: string, add: string, remove: (at: number) => string },
 *   children: (
 *     row: Row, set: (change: Partial<Row>) => void, name: (label: string) => string,
 *   ) => ComponentChildren,
 * }} props
 */
function Rows({ of, least, again, words, children }) {
  const rows = of.value;
  return (
    <fieldset class="scale terms" id={of.id} tabIndex={-1}>
      <legend>{words.title}</legend>
      {of.error ? (
        <p class="fld-error" role="alert">
          <Icon name="triangle-alert" size={14} /> {of.error}
        </p>
      ) : null}
      {rows.length === 0 ? <p class="fld-hint">{words.none}</p> : null}
      {rows.map((row, at) => (
        <div class="term-row" key={row.key} role="group" aria-label={`${words.title}, ${at + 1}`}>
          {children(
            row,
            (change) =>
              of.onValue(rows.map((known) => (known === row ? { ...row, ...change } : known))),
            (label) => (at === 0 ? label : `${label}, ${at + 1}`),
          )}
          {rows.length > least ? (
            <button
              type="button"
              class="bare"
              aria-label={words.remove(at + 1)}
              title={words.remove(at + 1)}
              onClick={() => of.onValue(rows.filter((known) => known !== row))}
            >
              <Icon name="x" size={16} />
            </button>
          ) : null}
        </div>
      ))}
      <div>
        <Button small icon="plus" onPress={() => of.onValue([...rows, again()])}>
          {words.add}
        </Button>
      </div>
    </fieldset>
  );
}
