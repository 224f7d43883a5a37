// A debt that the person disputes, and the end of the dispute.
import { call } from '../../api/call.js';
import { DateField } from '../../kit/DateField.jsx';
import { TextField } from '../../kit/Field.jsx';
import { useForm } from '../../kit/form.js';
import { FormDialog } from '../../kit/FormDialog.jsx';
import { toast } from '../../kit/Toast.jsx';
import { today } from '../../state/session.js';
import * as t from '../../strings/shares.js';

/** @import { Account } from '../../api/bindings/commands' */

/** @param {{ account: Account, onClose: () => void }} props */
export function DisputeDialog({ account, onClose }) {
  const form = useForm({
    start: { on: today.value, about: '' },
    labels: t.disputeLabels,
    required: ['on', 'about'],
    submit: async (values, request) => {
      await call('record_dispute', { account: account.id, ...values }, request);
      toast(t.disputeDone);
      onClose();
    },
  });
  return (
    <FormDialog
      title={t.disputeTitle(account.file_number)}
      intro={t.disputeIntro}
      form={form}
      verb={t.disputeVerb}
      onClose={onClose}
    >
      <DateField {...form.field('on')} width="s" />
      <TextField {...form.field('about')} hint={t.disputeHint} maxLength={400} autoFocus />
    </FormDialog>
  );
}

/** @param {{ account: Account, onClose: () => void }} props */
export function EndDispute({ account, onClose }) {
  const form = useForm({
    start: { on: today.value, reason: '' },
    labels: t.endLabels,
    required: ['on', 'reason'],
    submit: async (values, request) => {
      await call('end_dispute', { account: account.id, ...values }, request);
      toast(t.endDone);
      onClose();
    },
  });
  return (
    <FormDialog
      title={t.endTitle(account.file_number)}
      intro={t.endIntro}
      form={form}
      verb={t.endVerb}
      onClose={onClose}
    >
      <DateField {...form.field('on')} width="s" />
      <TextField {...form.field('reason')} hint={t.endHint} maxLength={400} autoFocus />
    </FormDialog>
  );
}
