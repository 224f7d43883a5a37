import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { asProblem, call } from '../../api/call.js';
import { Button } from '../../kit/Button.jsx';
import { TextField } from '../../kit/Field.jsx';
import { Form } from '../../kit/Form.jsx';
import { useForm } from '../../kit/form.js';
import { start } from '../../state/session.js';
import { AgencyFields, emptyAgency } from './AgencyFields.jsx';
import { Gate } from './Gate.jsx';
import { NewPassword, passwordErrors } from './NewPassword.jsx';
import { Recovery } from './Recovery.jsx';
import * as t from '../../strings/setup.js';

/** @import { Agency, Commands } from '../../api/bindings/commands' */
/** @typedef {Commands['create_book']['result']} Made */
/** @import { ProblemError } from '../../api/call.js' */

const STEPS = [t.stepAgency, t.stepPerson, t.stepRecovery];

/** Agency, first person, recovery key. @param {{ onBack: () => void }} props */
export function NewBook({ onBack }) {
  const step = useSignal(0);
  const here = { ...emptyAgency, time_zone: start.value?.time_zone ?? '' };
  const agency = useSignal(/** @type {Agency} */ (here));
  const refused = useSignal(/** @type {ProblemError | null} */ (null));
  const made = useSignal(/** @type {Made | null} */ (null));
  if (made.value) {
    return <Recovery made={made.value} steps={<Steps at={2} />} />;
  }
  if (step.value === 0) {
    return (
      <AgencyStep
        start={agency.value}
        refused={refused.value}
        onBack={onBack}
        onNext={(values) => {
          agency.value = values;
          refused.value = null;
          step.value = 1;
        }}
      />
    );
  }
  return (
    <PersonStep
      agency={agency.value}
      onBack={() => (step.value = 0)}
      onRefused={(problem) => {
        refused.value = problem;
        step.value = 0;
      }}
      onMade={(result) => (made.value = result)}
    />
  );
}

/** @param {{ at: number }} props */
function Steps({ at }) {
  return (
    <ol class="steps" aria-label={t.steps}>
      {STEPS.map((words, index) => (
        <li key={words} aria-current={index === at ? 'step' : undefined}>
          {index + 1} {words}
        </li>
      ))}
    </ol>
  );
}

/**
 * @param {{
 *   start: Agency, refused: ProblemError | null, onBack: () => void,
 *   onNext: (agency: Agency) => void,
 * }} props `refused`: what the engine said of this step when the book was to be made
 */
function AgencyStep({ start, refused, onBack, onNext }) {
  const form = useForm({
    start,
    labels: t.agencyLabels,
    required: ['name'],
    submit: async (values) => onNext(values),
  });
  useEffect(() => {
    const name = refused && agencyField(refused);
    if (!name) return;
    form.errors.value = { [name]: refused.words };
    document.getElementById(form.field(name).id)?.focus();
  }, [refused]);
  return (
    <Gate title={t.newTitle} wide above={<Steps at={0} />}>
      <p class="sub">{t.agencyIntro}</p>
      <Form form={form} label={t.stepAgency}>
        <AgencyFields form={form} autoFocus />
        <div class="form-foot">
          <Button onPress={onBack}>{t.back}</Button>
          <span class="push" />
          <Button primary submit>
            {t.next}
          </Button>
        </div>
      </Form>
    </Gate>
  );
}

/**
 * The agency's field that a problem names, which stands on the step before.
 * @param {ProblemError} problem
 */
const agencyField = ({ field }) =>
  /** @type {(keyof Agency)[]} */ (Object.keys(emptyAgency)).find(
    (name) => field === name || field === `agency.${name}`,
  );

/**
 * @param {{
 *   agency: Agency, onBack: () => void, onRefused: (problem: ProblemError) => void,
 *   onMade: (made: Made) => void,
 * }} props
 */
function PersonStep({ agency, onBack, onRefused, onMade }) {
  const form = useForm({
    start: { person_name: '', login: '', password: '', again: '' },
    labels: t.personLabels,
    required: ['person_name', 'login', 'password', 'again'],
    check: (values) => passwordErrors(values.password, values.again),
    submit: async ({ again: _, ...person }, request) => {
      try {
        onMade(await call('create_book', { agency, ...person }, request));
      } catch (thrown) {
        const problem = asProblem(thrown);
        if (!agencyField(problem)) throw problem;
        onRefused(problem);
      }
    },
  });
  return (
    <Gate title={t.personTitle} wide above={<Steps at={1} />}>
      <p class="sub">{t.personIntro}</p>
      <Form form={form} label={t.stepPerson}>
        <div class="form-row">
          <TextField {...form.field('person_name')} autoComplete="name" autoFocus />
          <TextField {...form.field('login')} hint={t.loginHint} autoComplete="username" />
        </div>
        <NewPassword first={form.field('password')} again={form.field('again')} />
        <div class="form-foot">
          <Button onPress={onBack}>{t.back}</Button>
          <span class="push" role="status">
            {form.busy.value ? t.working : ''}
          </span>
          <Button primary submit busy={form.busy.value}>
            {t.createBook}
          </Button>
        </div>
      </Form>
    </Gate>
  );
}
