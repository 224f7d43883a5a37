// What a person says that a bank line is.
import { call } from '../../api/call.js';
import { dollars, shortDay } from '../../format.js';
import { Choice, Select } from '../../kit/Field.jsx';
import { useForm } from '../../kit/form.js';
import { FormDialog } from '../../kit/FormDialog.jsx';
import { useResource } from '../../kit/resource.js';
import { toast } from '../../kit/Toast.jsx';
import { today } from '../../state/session.js';
import * as t from '../../strings/bank.js';

/** @import { BankLineView, BankMovement } from '../../api/bindings/commands' */
/** @typedef {'movement' | 'charge' | 'interest' | 'difference' | 'resolve'} As */
/** @typedef {{ as: As, entry: string, owner: string, difference: string }} Said */

/**
 * Writes what the person says.
 * @param {BankLineView} view @param {Said} said @param {BankMovement[]} movements
 * @param {string} request
 */
async function write({ line: { id: line, amount } }, said, movements, request) {
  const entry = Number(said.entry);
  switch (said.as) {
    case 'movement': {
      const same = movements.some((known) => known.entry === entry && known.amount === amount);
      return call(same ? 'match_line' : 'post_difference', { line, entry }, request);
    }
    case 'charge':
      return call('post_bank_charge', { line }, request);
    case 'interest': {
      const client = Number(said.owner) || null;
      const agencys = said.owner === 'agency';
      return call('post_bank_interest', { line, client, agencys }, request);
    }
    case 'difference':
      return call('post_difference', { line, entry: null }, request);
    default: {
      const difference = Number(said.difference);
      return call('resolve_difference', { line, difference }, request);
    }
  }
}

/**
 * @param {{
 *   bank: number, view: BankLineView, movements: BankMovement[], onClose: () => void,
 * }} props
 */
export function LineDialog({ bank, view, movements, onClose }) {
  const { line } = view;
  const clients = useResource(() => call('clients', {}), []).data.value ?? [];
  const args = { trust_bank: bank, on: today.value };
  const proof = useResource(() => call('trust_proof', args), [bank]).data.value;
  const differences = proof?.differences ?? [];
  const best = view.proposed ?? view.candidates[0];
  const form = useForm({
    start: /** @type {Said} */ ({
      as: movements.length > 0 ? 'movement' : line.amount < 0 ? 'charge' : 'interest',
      entry: String(best?.entry ?? movements[0]?.entry ?? ''),
      owner: 'nobody',
      difference: '',
    }),
    labels: t.labels,
    submit: async (said, request) => {
      const difference = said.difference || String(differences[0]?.entry ?? '');
      await write(view, { ...said, difference }, movements, request);
      toast(t.written);
      onClose();
    },
  });
  const as = form.values.value.as;
  /** @type {As[]} */
  const kinds = [
    ...(movements.length > 0 ? [/** @type {As} */ ('movement')] : []),
    line.amount < 0 ? 'charge' : 'interest',
    'difference',
    ...(differences.length > 0 ? [/** @type {As} */ ('resolve')] : []),
  ];
  return (
    <FormDialog title={t.decideTitle(line)} form={form} verb={t.decideVerb} onClose={onClose}>
      <Choice
        label={t.labels.as}
        value={as}
        onValue={(now) => form.set('as', now)}
        options={kinds.map((value) => ({ value, words: t.choices[value] ?? value }))}
        hint={t.choiceWords[as]}
      />
      {as === 'movement' ? (
        <Select
          {...form.field('entry')}
          options={movements.map((movement) => ({
            value: String(movement.entry),
            words: t.option(movement),
          }))}
        />
      ) : null}
      {as === 'interest' ? (
        <Select
          {...form.field('owner')}
          options={[
            { value: 'nobody', words: t.owners.nobody },
            { value: 'agency', words: t.owners.agency },
            ...clients.map(({ id, name }) => ({ value: String(id), words: name })),
          ]}
        />
      ) : null}
      {as === 'resolve' ? (
        <Select
          {...form.field('difference')}
          options={differences.map(({ entry, booked_on: on, left, text }) => ({
            value: String(entry),
            words: `${shortDay(on)} · ${text} · ${dollars(left)}`,
          }))}
        />
      ) : null}
    </FormDialog>
  );
}
