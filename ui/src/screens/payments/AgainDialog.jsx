import { call } from '../../api/call.js';
import { go } from '../../app/router.js';
import { DateField } from '../../kit/DateField.jsx';
import { TextField } from '../../kit/Field.jsx';
import { useForm } from '../../kit/form.js';
import { FormDialog } from '../../kit/FormDialog.jsx';
import { toast } from '../../kit/Toast.jsx';
import { today } from '../../state/session.js';
import * as t from '../../strings/again.js';

/** @import { BatchLine } from '../../api/bindings/commands' */

/**
 * A returned item goes in again: a new item that waits for its deposit.
 * @param {{ item: number, line: BatchLine, onClose: () => void }} props
 */
export function AgainDialog({ item, line, onClose }) {
  const form = useForm({
    start: { on: today.value, reference: line.form.reference },
    labels: t.labels,
    required: ['on'],
    submit: async ({ on, reference }, request) => {
      const made = await call('redeposit_item', { item, on, reference }, request);
      toast(t.done);
      onClose();
      void go('batch', { id: made.batch });
    },
  });
  return (
    <FormDialog
      title={t.title(line.form.amount)}
      form={form}
      verb={t.verb}
      intro={t.words}
      onClose={onClose}
    >
      <div class="form-row">
        <DateField {...form.field('on')} autoFocus />
        <TextField {...form.field('reference')} maxLength={40} />
      </div>
    </FormDialog>
  );
}
