// Rates in steps: by the age of the debt, what was placed, what was paid, or what was collected so
// far.
import { Button } from '../../kit/Button.jsx';
import { Choice, Select, TextField } from '../../kit/Field.jsx';
import { Icon } from '../../kit/Icon.jsx';
import { takesParts } from './scale.js';
import * as t from '../../strings/clients.js';

/** @import { Step } from './scale.js' */

const BASES = /** @type {const} */ (['', 'age', 'balance', 'amount', 'collected']);

/** @param {{ form: import('../../kit/form.js').Form<any> }} props */
export function ScaleFields({ form }) {
  const by = form.field('scale_by');
  const steps = form.field('steps');
  const marginal = form.field('marginal');
  /** @type {Step[]} */
  const rows = steps.value;
  /** @param {number} at @param {Partial<Step>} change */
  const set = (at, change) =>
    steps.onValue(rows.map((step, index) => (index === at ? { ...step, ...change } : step)));
  return (
    <>
      <Select
        {...by}
        hint={by.value === '' ? undefined : t.scaleHint}
        options={BASES.map((value) => ({ value, words: t.bases[value] }))}
      />
      {takesParts(by.value) ? (
        <Choice
          label={t.termsLabels.marginal}
          value={marginal.value ? 'parts' : 'whole'}
          onValue={(value) => marginal.onValue(value === 'parts')}
          options={/** @type {const} */ (['whole', 'parts']).map((value) => ({
            value,
            words: t.marginals[value],
          }))}
        />
      ) : null}
      {by.value === '' ? null : (
        <fieldset class="scale" id={steps.id} tabIndex={-1}>
          <legend>{t.stepsTitle}</legend>
          {steps.error ? (
            <p class="fld-error" role="alert">
              <Icon name="triangle-alert" size={14} /> {steps.error}
            </p>
          ) : null}
          {rows.map((step, at) => (
            <div class="form-row step" key={at} role="group" aria-label={t.step(at + 1)}>
              {at === rows.length - 1 ? (
                <p class="above">{t.above}</p>
              ) : (
                <TextField
                  label={t.upTo(by.value, at + 1)}
                  value={step.up_to}
                  onValue={(up_to) => set(at, { up_to })}
                />
              )}
              <TextField
                label={t.stepRate(at + 1)}
                value={step.rate}
                onValue={(rate) => set(at, { rate })}
              />
              {rows.length > 2 && at < rows.length - 1 ? (
                <button
                  type="button"
                  class="bare"
                  aria-label={t.removeStep(at + 1)}
                  title={t.removeStep(at + 1)}
                  onClick={() => steps.onValue(rows.filter((_, index) => index !== at))}
                >
                  <Icon name="x" size={16} />
                </button>
              ) : null}
            </div>
          ))}
          <div>
            <Button
              small
              icon="plus"
              onPress={() => steps.onValue([...rows.slice(0, -1), EMPTY, ...rows.slice(-1)])}
            >
              {t.addStep}
            </Button>
          </div>
        </fieldset>
      )}
    </>
  );
}

/** @type {Step} */
const EMPTY = { up_to: '', rate: '' };
