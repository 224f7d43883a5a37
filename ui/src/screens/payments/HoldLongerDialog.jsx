import { call } from '../../api/call.js';
import { DateField } from '../../kit/DateField.jsx';
import { TextField } from '../../kit/Field.jsx';
import { useForm } from '../../kit/form.js';
import { FormDialog } from '../../kit/FormDialog.jsx';
import { toast } from '../../kit/Toast.jsx';
import * as t from '../../strings/holds.js';
import { itemSaid } from '../../strings/payments.js';

/** @import { BatchLine } from '../../api/bindings/commands' */

/**
 * Holds a deposited item longer than was thought: a large sum, a payer whose check came back once.
 * @param {{ item: number, ends: string, line: BatchLine, onClose: () => void }} props
 */
export function HoldLongerDialog({ item, ends, line, onClose }) {
  const { form: paid } = line;
  const form = useForm({
    start: { until: '', reason: '' },
    labels: t.longerLabels,
    required: ['until', 'reason'],
    submit: async ({ until, reason }, request) => {
      await call('extend_hold', { item, until, reason }, request);
      toast(t.longerDone(until));
      onClose();
    },
  });
  return (
    <FormDialog
      title={t.longerTitle(itemSaid(paid.method, paid.reference, paid.amount))}
      form={form}
      verb={t.longerVerb}
      intro={t.longerWords(ends)}
      onClose={onClose}
    >
      <DateField {...form.field('until')} autoFocus />
      <TextField {...form.field('reason')} maxLength={300} />
    </FormDialog>
  );
}
