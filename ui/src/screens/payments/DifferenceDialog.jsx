import { call } from '../../api/call.js';
import { JobLine, withProgress } from '../../app/activity.jsx';
import { TextField } from '../../kit/Field.jsx';
import { useForm } from '../../kit/form.js';
import { FormDialog } from '../../kit/FormDialog.jsx';
import { toast } from '../../kit/Toast.jsx';
import { today } from '../../state/session.js';
import * as t from '../../strings/payments.js';

/** @import { BatchRow } from '../../api/bindings/commands' */

/**
 * Posts a batch that does not agree with its control, with a reason.
 * @param {{ batch: BatchRow, left: string, onClose: () => void }} props
 */
export function DifferenceDialog({ batch, left, onClose }) {
  const { entered, entered_total: total, head } = batch;
  const form = useForm({
    start: { difference_reason: '' },
    labels: { difference_reason: t.reasonLabels.reason },
    required: ['difference_reason'],
    submit: async (values, request) => {
      const args = { batch: batch.id, seen: batch.row_version, ...values };
      const done = await withProgress('batch_check', entered, call('post_batch', args, request));
      toast(t.postedWords(done.items, done.total));
      onClose();
    },
  });
  return (
    <FormDialog
      title={t.postTitle(entered, total, head.booked_on, today.value)}
      form={form}
      verb={t.postBatch}
      intro={`${t.differenceWords(left)} ${t.postWords}`}
      onClose={onClose}
    >
      <TextField {...form.field('difference_reason')} lines={2} maxLength={300} />
      <JobLine />
    </FormDialog>
  );
}
