import { call } from '../../api/call.js';
import { DateField } from '../../kit/DateField.jsx';
import { MoneyField, Select, TextField } from '../../kit/Field.jsx';
import { useForm } from '../../kit/form.js';
import { FormDialog } from '../../kit/FormDialog.jsx';
import { today } from '../../state/session.js';
import * as t from '../../strings/payments.js';

/** @import { BatchHead, BatchRow, TrustBank } from '../../api/bindings/commands' */

/** @param {BatchHead | undefined} head @param {TrustBank[]} banks */
const start = (head, banks) => ({
  source: head?.source ?? 'mail',
  booked_on: head?.booked_on ?? today.value,
  trust_bank: String(head?.trust_bank ?? banks[0]?.id ?? ''),
  control_count: head ? String(head.control_count) : '',
  control_total: /** @type {number | null} */ (head?.control_total ?? null),
});

/**
 * The head of a batch: a new one, or one that is changed as long as it is a draft.
 * @param {{
 *   banks: TrustBank[], batch?: BatchRow, onClose: () => void, onSaved?: (batch: number) => void,
 * }} props
 */
export function BatchDialog({ banks, batch, onClose, onSaved }) {
  const form = useForm({
    start: start(batch?.head, banks),
    labels: t.headLabels,
    required: ['booked_on', 'trust_bank', 'control_count', 'control_total'],
    check: ({ control_count: count }) =>
      /^\d{1,4}$/.test(count.trim()) ? {} : { control_count: t.countBad },
    submit: async (values, request) => {
      const head = {
        ...values,
        trust_bank: Number(values.trust_bank),
        control_count: Number(values.control_count),
        control_total: values.control_total ?? 0,
      };
      if (batch) {
        const args = { batch: batch.id, head, seen: batch.row_version };
        await call('save_batch', args, request);
      } else {
        onSaved?.((await call('add_batch', head, request)).batch);
      }
      onClose();
    },
  });
  return (
    <FormDialog
      title={batch ? t.changeTitle(batch.name) : t.newBatch}
      form={form}
      verb={batch ? t.save : t.start}
      onClose={onClose}
    >
      <div class="form-row">
        <Select
          {...form.field('source')}
          options={Object.entries(t.sources).map(([value, words]) => ({ value, words }))}
        />
        <DateField {...form.field('booked_on')} />
      </div>
      <Select
        {...form.field('trust_bank')}
        options={banks.map((bank) => ({ value: String(bank.id), words: bank.name }))}
      />
      <div class="form-row">
        <TextField {...form.field('control_count')} />
        <MoneyField {...form.field('control_total')} />
      </div>
      <p class="fld-hint">{t.controlHint}</p>
    </FormDialog>
  );
}
