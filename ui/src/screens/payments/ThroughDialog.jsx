// The third party that an item came through or is shared with, and its part.
import { useEffect } from 'preact/hooks';
import { call } from '../../api/call.js';
import { Choice, MoneyField, Select } from '../../kit/Field.jsx';
import { useForm } from '../../kit/form.js';
import { FormDialog } from '../../kit/FormDialog.jsx';
import { ProblemView } from '../../kit/ProblemView.jsx';
import { useResource } from '../../kit/resource.js';
import { Facts } from '../../kit/small.jsx';
import { credited } from './item.js';
import * as t from '../../strings/third.js';

/** @import { LineView, ThirdName, Through, Way } from '../../api/bindings/commands' */
/** @import { Draft } from './draft.js' */

/** @type {readonly { value: Way, words: string }[]} */
const WAYS = [
  { value: 'kept', words: t.ways.kept },
  { value: 'owed', words: t.ways.owed },
  { value: 'client_fee', words: t.ways.client_fee },
  { value: 'debtor_fee', words: t.ways.debtor_fee },
];

/** Who it is and what it has. @param {{ through: Through }} props */
export function ThroughFacts({ through }) {
  const found = useResource(() => call('third_names', {}), []);
  const name = found.data.value?.find(({ id }) => id === through.party)?.name ?? '';
  return <Facts rows={[[t.through, t.said(name, through)]]} />;
}

/**
 * @param {{ draft: Draft, view: LineView | undefined, onClose: () => void }} props
 *   `view`: the item that is chosen; none while one is typed
 */
export function ThroughDialog(props) {
  const found = useResource(() => call('third_names', {}), []);
  if (found.error.value) return <ProblemView problem={found.error.value} retry={found.reload} />;
  const parties = found.data.value;
  return parties ? <Asked {...props} parties={parties} /> : null;
}

/**
 * @param {{
 *   draft: Draft, view: LineView | undefined, parties: ThirdName[], onClose: () => void,
 * }} props
 */
function Asked({ draft, view, parties, onClose }) {
  const form = view?.line.form;
  const was = form ? form.through : draft.typing.value.through;
  const came = (form ? form.amount : draft.typing.value.amount) ?? 0;
  const offered = parties.filter(({ id, active }) => active || id === was?.party);
  const asked = useForm({
    start: {
      party: String(was?.party ?? offered[0]?.id ?? ''),
      way: /** @type {Way} */ (was?.way ?? 'kept'),
      amount: /** @type {number | null} */ (was?.amount ?? null),
    },
    labels: t.throughLabels,
    check: ({ party, amount }) =>
      party !== '' && amount === null ? { amount: t.throughLabels.amount } : {},
    submit: async ({ party, way, amount }) => {
      const through = party === '' ? null : { party: Number(party), way, amount: amount ?? 0 };
      await keep(draft, view, through);
      onClose();
    },
  });
  const { party, way } = asked.values.value;
  useEffect(() => {
    if (party === '' || (was?.party === Number(party) && was.way === way)) return;
    void call('third_part', { third: Number(party), way, came }).then(({ amount }) => {
      if (amount > 0) asked.set('amount', amount);
    });
  }, [party, way]);
  return (
    <FormDialog
      title={t.throughTitle}
      form={asked}
      verb={t.throughVerb}
      intro={t.throughIntro}
      onClose={onClose}
    >
      <Select
        {...asked.field('party')}
        options={[
          { value: '', words: t.nobody },
          ...offered.map(({ id, name }) => ({ value: String(id), words: name })),
        ]}
      />
      {party === '' ? null : (
        <>
          <Choice
            label={t.throughLabels.way}
            value={way}
            onValue={(value) => asked.set('way', value)}
            options={WAYS}
            hint={t.wayHints[way]}
          />
          <MoneyField {...asked.field('amount')} width="s" />
        </>
      )}
    </FormDialog>
  );
}

/**
 * Of the row that is typed, or of an item. One account is credited all of it.
 * @param {Draft} draft @param {LineView | undefined} view @param {Through | null} through
 */
async function keep(draft, view, through) {
  if (!view) {
    draft.set({ through });
    return;
  }
  const { form } = view.line;
  const [one] = form.shares;
  const credit = credited({ amount: form.amount, through });
  const shares =
    one && form.shares.length === 1 ? [{ account: one.account, amount: credit }] : form.shares;
  await draft.save(view, { through, shares });
}
