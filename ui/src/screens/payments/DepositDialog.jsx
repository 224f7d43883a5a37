// What goes to the bank: checks, money orders and cash on one slip; card charges and transfers as
// their processor pays them.
import { call } from '../../api/call.js';
import { DateField } from '../../kit/DateField.jsx';
import { Choice, MoneyField, TextField } from '../../kit/Field.jsx';
import { useForm } from '../../kit/form.js';
import { FormDialog } from '../../kit/FormDialog.jsx';
import { Loaded } from '../../kit/ProblemView.jsx';
import { useResource } from '../../kit/resource.js';
import { EmptyState } from '../../kit/small.jsx';
import { toast } from '../../kit/Toast.jsx';
import { today } from '../../state/session.js';
import { leftOf, sumOf } from '../../typing/money.js';
import { HandTable } from './HandTable.jsx';
import { firstWay, itemsOf, lateOn } from './in-hand.js';
import * as t from '../../strings/deposits.js';

/** @import { HandItem, TrustBank } from '../../api/bindings/commands' */
/** @typedef {import('./in-hand.js').Way} Way */

/** @param {{ bank: TrustBank, onClose: () => void }} props */
export function DepositDialog({ bank, onClose }) {
  const found = useResource(() => call('in_hand', { trust_bank: bank.id }), [bank.id]);
  const items = found.data.value ?? [];
  const form = useForm({
    start: {
      way: /** @type {Way | null} */ (null),
      on: today.value,
      received: /** @type {number | null} */ (null),
      counted: /** @type {number | null} */ (null),
      late_reason: '',
      /** Left in hand. */
      out: /** @type {number[]} */ ([]),
    },
    labels: t.labels,
    required: ['on'],
    check: ({ out, way }) =>
      chosenOf(items, way ?? firstWay(items), out).length > 0 ? {} : { out: t.chooseOne },
    submit: async ({ way, on, received, counted, late_reason, out }, request) => {
      const how = way ?? firstWay(items);
      const chosen = chosenOf(items, how, out);
      const args = {
        trust_bank: bank.id,
        on,
        items: chosen.map(({ item }) => item),
        late_reason,
      };
      const made =
        how === 'slip'
          ? await call('make_deposit', { ...args, counted }, request)
          : await call('settle_items', { ...args, received: received ?? sumOf(chosen) }, request);
      toast(how === 'slip' ? t.deposited(made.items, made.total) : t.settled(made.items));
      onClose();
    },
  });
  const way = form.values.value.way ?? firstWay(items);
  return (
    <FormDialog
      title={t.title(bank.name)}
      size="wide"
      form={form}
      verb={way === 'slip' ? t.slipVerb : t.settleVerb}
      onClose={onClose}
    >
      <Loaded of={found}>
        {(now) =>
          now.length === 0 ? (
            <EmptyState title={t.nothing} />
          ) : (
            <Chosen form={form} items={now} way={way} />
          )
        }
      </Loaded>
    </FormDialog>
  );
}

/** @param {HandItem[]} items @param {Way} way @param {number[]} out */
const chosenOf = (items, way, out) => itemsOf(items, way).filter(({ item }) => !out.includes(item));

/**
 * @param {{ form: import('../../kit/form.js').Form<any>, items: HandItem[], way: Way }} props
 */
function Chosen({ form, items, way }) {
  const out = form.field('out');
  const listed = itemsOf(items, way);
  const chosen = chosenOf(items, way, out.value);
  const total = sumOf(chosen);
  const received = form.values.value.received ?? total;
  const kept = leftOf(total, [{ amount: received }]);
  const late = lateOn(chosen, form.values.value.on);
  return (
    <>
      <Choice
        label={t.labels.way}
        value={way}
        onValue={(value) => form.set('way', value)}
        options={/** @type {const} */ (['slip', 'settle']).map((value) => ({
          value,
          words: t.ways(value, itemsOf(items, value).length),
        }))}
        hint={way === 'slip' ? t.slipHint : t.settleHint}
      />
      <HandTable
        id={out.id}
        error={out.error}
        items={listed}
        out={out.value}
        total={total}
        chosen={chosen.length}
        onOut={out.onValue}
      />
      {way === 'slip' ? (
        <div class="form-row">
          <DateField {...form.field('on')} />
          {chosen.some(({ method }) => method === 'cash') ? (
            <MoneyField {...form.field('counted')} hint={t.countedHint} optional />
          ) : null}
        </div>
      ) : (
        <div class="form-row">
          <DateField {...form.field('on')} label={t.settledOn} />
          <MoneyField {...form.field('received')} value={received} />
        </div>
      )}
      {late > 0 ? (
        <TextField {...form.field('late_reason')} hint={t.lateHint(late)} maxLength={200} />
      ) : null}
      {way === 'settle' && kept > 0 ? <p role="status">{t.kept(kept)}</p> : null}
    </>
  );
}
