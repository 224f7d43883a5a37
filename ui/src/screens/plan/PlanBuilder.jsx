// Agreeing on a plan: the terms on the left, what they make on the right, with every key.
import { useEffect, useMemo } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { asProblem, call } from '../../api/call.js';
import { go } from '../../app/router.js';
import { Button } from '../../kit/Button.jsx';
import { DateField } from '../../kit/DateField.jsx';
import { ask } from '../../kit/Dialog.jsx';
import { MoneyField, Select, TextField } from '../../kit/Field.jsx';
import { Form } from '../../kit/Form.jsx';
import { useForm } from '../../kit/form.js';
import { Loaded, ProblemView } from '../../kit/ProblemView.jsx';
import { useResource } from '../../kit/resource.js';
import { Column, Screen } from '../../kit/Screen.jsx';
import { EmptyState, Money } from '../../kit/small.jsx';
import { today } from '../../state/session.js';
import { addMonths } from '../../typing/day.js';
import { fullName } from '../accounts/person-form.js';
import { latest } from '../../kit/latest.js';
import { Schedule } from './Schedule.jsx';
import { otherSide, readCount, termsOf } from './terms.js';
import { balanceDue } from '../../strings/accounts.js';
import * as t from '../../strings/plan.js';

/** @import { AccountScreen, Installment, PlanTerms } from '../../api/bindings/commands' */
/** @typedef {import('../../api/call.js').ProblemError} ProblemError */
/** @typedef {import('./terms.js').PlanValues} PlanValues */

/** A year of payments, to begin with something. */
const FIRST_COUNT = '12';

/** @param {{ id: string }} props */
export default function PlanRoute({ id }) {
  const account = Number(id);
  const found = useResource(() => call('account', { account }), [id], ['accounts', 'payments']);
  const data = found.data.value;
  if (data === undefined) {
    return (
      <Screen title={t.title}>
        <Loaded of={found}>{() => null}</Loaded>
      </Screen>
    );
  }
  return <Builder data={data} />;
}

/** @param {{ data: AccountScreen }} props */
function Builder({ data: { account, person } }) {
  const name = fullName(person);
  const form = useForm({
    start: /** @type {PlanValues} */ ({
      amount: null,
      count: FIRST_COUNT,
      by: 'count',
      first_on: addMonths(today.value, 1),
      every: 'month',
      day_rule: 'next',
      down_payment: 0,
      agreed_on: today.value,
    }),
    labels: { ...t.labels, by: '' },
    required: ['first_on', 'agreed_on'],
    draft: `plan.${account.id}`,
    check: ({ by, count }) =>
      by === 'count' && readCount(count) === null ? { count: t.badCount } : {},
    submit: async (values, request) => {
      const terms = termsOf(values, account.balance);
      if (terms) await call('save_plan', { account: account.id, terms }, request);
      void offerLetter(account.id, name);
    },
  });
  const preview = usePreview(account.id, termsOf(form.values.value, account.balance));
  const schedule = preview.schedule.value;
  const last = schedule?.at(-1);
  return (
    <Screen
      title={t.planFor(name)}
      layout="form"
      sub={`${account.file_number} · ${account.client_name}`}
      aside={
        <div class="head-balance">
          <span>{balanceDue}</span>
          <b>
            <Money cents={account.balance} sign />
          </b>
        </div>
      }
      bar={
        <>
          <Button onPress={() => void go('account', { id: account.id })}>{t.cancelBuilding}</Button>
          <span class="push small tag" role="status">
            {schedule && last
              ? t.summary(account.balance, schedule.length, last.due_on, today.value)
              : ''}
          </span>
          <Button
            primary
            keys="Ctrl+Enter"
            busy={form.busy.value}
            onPress={() => void form.submit()}
          >
            {t.save}
          </Button>
        </>
      }
    >
      <Column label={t.terms} shown>
        <Form form={form} label={t.terms}>
          <TermFields form={form} schedule={schedule} problem={preview.problem.value} />
          <button type="submit" hidden />
        </Form>
      </Column>
      <Column label={t.schedule} shown>
        <Outcome preview={preview} total={account.balance} />
      </Column>
    </Screen>
  );
}

/** @param {number} account @param {string} name */
async function offerLetter(account, name) {
  const reply = await ask({
    title: t.savedTitle,
    words: t.savedWords(name),
    verb: t.savedVerb,
    keep: t.later,
  });
  if (reply === 'yes') await go('letter-new', { id: account, kind: 'plan_agreement' });
  else await go('account', { id: account }, { tab: 'plan' });
}

/**
 * What the terms make, asked of the engine with every change.
 * @param {number} account @param {PlanTerms | null} terms
 */
function usePreview(account, terms) {
  const schedule = useSignal(/** @type {Installment[] | null} */ (null));
  const problem = useSignal(/** @type {ProblemError | null} */ (null));
  const look = useMemo(
    () =>
      latest(
        (/** @type {PlanTerms} */ wanted) => call('plan_preview', { account, terms: wanted }),
        (answer) => {
          schedule.value = answer.schedule;
          problem.value = null;
        },
        (thrown) => {
          schedule.value = null;
          problem.value = asProblem(thrown);
        },
      ),
    [account],
  );
  useEffect(() => {
    if (terms) look(terms);
    else schedule.value = null;
  }, [JSON.stringify(terms)]);
  return { schedule, problem };
}

/**
 * @param {{
 *   form: import('../../kit/form.js').Form<PlanValues>, schedule: Installment[] | null,
 *   problem: ProblemError | null,
 * }} props
 */
function TermFields({ form, schedule, problem }) {
  const values = form.values.value;
  const other = schedule ? otherSide(values, schedule) : { amount: null, count: '' };
  const amount = form.field('amount');
  const count = form.field('count');
  const every = Object.entries(t.everyWords).map(([value, words]) => ({ value, words }));
  const rules = Object.entries(t.rules).map(([value, words]) => ({ value, words }));
  /** The engine's word on a field, as it is typed. @param {string} name */
  const said = (name) => (problem?.field === name ? problem.words : null);
  const decided = said('split');
  useEffect(() => {
    // The engine's figure came into the field with the focus: typing replaces it, as after Tab.
    const input = document.activeElement;
    if (values.by === 'count' && input?.id === amount.id) {
      /** @type {HTMLInputElement} */ (input).select();
    }
  }, [other.amount]);
  return (
    <>
      <div class="either">
        <MoneyField
          {...amount}
          value={values.by === 'amount' ? values.amount : other.amount}
          onValue={(cents) => {
            form.set('by', 'amount');
            amount.onValue(cents);
          }}
          error={values.by === 'amount' ? (amount.error ?? decided) : null}
          autoFocus
        />
        <span class="either-or">{t.or}</span>
        <TextField
          {...count}
          value={values.by === 'count' ? values.count : other.count}
          onValue={(text) => {
            form.set('by', 'count');
            count.onValue(text);
          }}
          error={values.by === 'count' ? (count.error ?? decided) : null}
          maxLength={5}
        />
      </div>
      <p class="fld-hint">{t.splitHint}</p>
      <div class="form-row">
        <DateField
          {...form.field('first_on')}
          error={form.field('first_on').error ?? said('first_on')}
        />
        <Select {...pick(form.field('every'))} options={every} />
      </div>
      <Select {...pick(form.field('day_rule'))} options={rules} />
      <div class="form-row">
        <MoneyField
          {...form.field('down_payment')}
          error={form.field('down_payment').error ?? said('down_payment')}
          hint={t.downHint}
        />
        <DateField
          {...form.field('agreed_on')}
          error={form.field('agreed_on').error ?? said('agreed_on')}
        />
      </div>
    </>
  );
}

/**
 * A choice's ties as those of a plain text: the values of its options are the only ones it gives.
 * @param {import('../../kit/form.js').FieldTies<any>} ties
 * @returns {import('../../kit/form.js').FieldTies<string>}
 */
const pick = (ties) => ties;

const FIELDS = ['split', 'first_on', 'down_payment', 'agreed_on'];

/** @param {{ preview: ReturnType<typeof usePreview>, total: number }} props */
function Outcome({ preview, total }) {
  const { schedule, problem } = preview;
  if (schedule.value) return <Schedule schedule={schedule.value} total={total} />;
  const found = problem.value;
  return (
    <>
      {found && !FIELDS.includes(found.field ?? '') ? <ProblemView problem={found} /> : null}
      <EmptyState title={t.noSchedule}>
        {found && FIELDS.includes(found.field ?? '') ? found.words : t.noScheduleWords}
      </EmptyState>
    </>
  );
}
