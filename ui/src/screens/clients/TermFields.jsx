import { DateField } from '../../kit/DateField.jsx';
import { Check, Choice, TextField } from '../../kit/Field.jsx';
import { Icon } from '../../kit/Icon.jsx';
import { announce } from '../../kit/Toast.jsx';
import { today } from '../../state/session.js';
import { moved } from './order.js';
import { readRate } from './rate.js';
import { scaleOf, scaleValues, wrongScale } from './scale.js';
import { ScaleFields } from './ScaleFields.jsx';
import { parts } from '../../strings/standing.js';
import * as t from '../../strings/clients.js';

/** @import { Bucket, Remit, Spread, Terms, Unmet } from '../../api/bindings/commands' */

/** Costs first, principal last: the order most contracts have. @type {Bucket[]} */
const USUAL = ['costs', 'interest', 'fees', 'attorney_fees', 'principal'];

/**
 * @typedef {{
 *   from_on: string, rate: string, legal_rate: string, spread: Spread, order: Bucket[],
 *   remit: Remit, unmet: Unmet, judged: 'same' | 'other', judgment_spread: Spread,
 *   judgment_order: Bucket[], tail: boolean, bill_costs: boolean,
 * } & import('./scale.js').ScaleValues} TermValues
 */

/** What a form of terms begins with. @param {Terms | undefined} last @returns {TermValues} */
export const termValues = (last) => ({
  from_on: today.value,
  rate: last?.rate ?? '',
  legal_rate: last?.legal_rate ?? '',
  spread: last?.spread ?? 'sequential',
  order: last?.order ?? USUAL,
  remit: last?.remit ?? 'net',
  unmet: last?.unmet ?? 'carry',
  judged: last?.judgment_order || last?.judgment_spread ? 'other' : 'same',
  judgment_spread: last?.judgment_spread ?? last?.spread ?? 'sequential',
  judgment_order: last?.judgment_order ?? last?.order ?? USUAL,
  tail: last?.tail ?? false,
  bill_costs: last?.bill_costs ?? false,
  ...scaleValues(last?.scale),
});

/** What the page can know of terms by itself. @param {TermValues} values */
export function checkTerms(values) {
  /** @type {Record<string, string>} */
  const wrong = {};
  for (const name of /** @type {const} */ (['rate', 'legal_rate'])) {
    const text = values[name];
    if (text.trim() !== '' && readRate(text) === null) wrong[name] = t.badRate;
  }
  const steps = wrongScale(values);
  if (steps) wrong.steps = steps;
  return wrong;
}

/** @param {TermValues} values @returns {Terms} */
export const termsOf = (values) => ({
  from_on: values.from_on,
  rate: readRate(values.rate) ?? values.rate,
  scale: scaleOf(values),
  legal_rate: values.legal_rate.trim() === '' ? null : readRate(values.legal_rate),
  spread: values.spread,
  order: values.order,
  remit: values.remit,
  unmet: values.unmet,
  judgment_spread: values.judged === 'other' ? values.judgment_spread : null,
  judgment_order: values.judged === 'other' ? values.judgment_order : null,
  tail: values.tail,
  bill_costs: values.bill_costs,
});

/** @param {{ form: import('../../kit/form.js').Form<any>, autoFocus?: boolean }} props */
export function TermFields({ form, autoFocus }) {
  const remit = form.field('remit');
  const unmet = form.field('unmet');
  const judged = form.field('judged');
  const remits = /** @type {const} */ (['net', 'gross', 'combined']).map((value) => ({
    value,
    words: t.remits[value],
  }));
  return (
    <>
      <div class="form-row">
        <DateField {...form.field('from_on')} autoFocus={autoFocus} />
        <TextField {...form.field('rate')} hint={t.rateHint} />
        <TextField {...form.field('legal_rate')} hint={t.legalHint} optional />
      </div>
      <ScaleFields form={form} />
      <Choice
        label={remit.label}
        value={remit.value}
        onValue={remit.onValue}
        options={remits}
        hint={t.remitHints[/** @type {Remit} */ (remit.value)]}
      />
      {remit.value === 'net' ? (
        <Choice
          label={unmet.label}
          value={unmet.value}
          onValue={unmet.onValue}
          options={/** @type {const} */ (['carry', 'invoice']).map((value) => ({
            value,
            words: t.unmets[value],
          }))}
        />
      ) : null}
      <Filling spread={form.field('spread')} order={form.field('order')} />
      <Choice
        label={judged.label}
        value={judged.value}
        onValue={judged.onValue}
        options={/** @type {const} */ (['same', 'other']).map((value) => ({
          value,
          words: t.judgedWays[value],
        }))}
      />
      {judged.value === 'other' ? (
        <Filling spread={form.field('judgment_spread')} order={form.field('judgment_order')} />
      ) : null}
      {/** @type {const} */ (['tail', 'bill_costs']).map((name) => (
        <Check
          key={name}
          label={t.termsLabels[name]}
          checked={form.field(name).value}
          onChecked={(on) => form.set(name, on)}
        />
      ))}
    </>
  );
}

/**
 * One part of the debt after the other in an order, or all of them at once.
 * @param {{ spread: any, order: any }} props fields of a form
 */
function Filling({ spread, order }) {
  return (
    <>
      <Choice
        label={spread.label}
        value={spread.value}
        onValue={spread.onValue}
        options={/** @type {const} */ (['sequential', 'pro_rata']).map((value) => ({
          value,
          words: t.spreads[value],
        }))}
        hint={t.spreadHints[/** @type {Spread} */ (spread.value)]}
      />
      {spread.value === 'sequential' ? (
        <BucketOrder order={order.value} label={order.label} onOrder={order.onValue} />
      ) : null}
    </>
  );
}

/**
 * The order in which a payment fills the parts of a debt; buttons move them.
 * @param {{ order: Bucket[], label: string, onOrder: (order: Bucket[]) => void }} props
 */
function BucketOrder({ order, label, onOrder }) {
  /** @param {Bucket} bucket @param {number} by */
  const move = (bucket, by) => {
    const next = moved(order, bucket, by);
    onOrder(next);
    announce(t.movedTo(parts[bucket], next.indexOf(bucket) + 1, next.length));
  };
  return (
    <fieldset class="order">
      <legend>{label}</legend>
      <ol class="column-list">
        {order.map((bucket, at) => (
          <li key={bucket}>
            <span>
              {at + 1}. {parts[bucket]}
            </span>
            <Move
              name={t.earlier(parts[bucket])}
              icon="arrow-up"
              off={at === 0}
              run={() => move(bucket, -1)}
            />
            <Move
              name={t.later(parts[bucket])}
              icon="arrow-down"
              off={at === order.length - 1}
              run={() => move(bucket, 1)}
            />
          </li>
        ))}
      </ol>
      <p class="fld-hint">{t.orderHint}</p>
    </fieldset>
  );
}

/** @param {{ name: string, icon: string, off: boolean, run: () => void }} props */
const Move = ({ name, icon, off, run }) => (
  <button
    type="button"
    class="bare"
    aria-label={name}
    title={name}
    aria-disabled={off || undefined}
    onClick={() => !off && run()}
  >
    <Icon name={icon} size={16} />
  </button>
);
