import { call } from '../../api/call.js';
import { dollars } from '../../format.js';
import { TextField } from '../../kit/Field.jsx';
import { useForm } from '../../kit/form.js';
import { FormDialog } from '../../kit/FormDialog.jsx';
import { toast } from '../../kit/Toast.jsx';
import * as t from '../../strings/payments.js';

/** @import { BatchLine } from '../../api/bindings/commands' */

/**
 * Voids a posted item before its deposit, as if it had never been typed.
 * @param {{ item: number, line: BatchLine, onClose: () => void }} props
 */
export function VoidDialog({ item, line, onClose }) {
  const { form: paid, shares } = line;
  const said = t.itemSaid(paid.method, paid.reference, paid.amount);
  const accounts = t.onAccounts(shares.map((share) => share.file_number));
  const form = useForm({
    start: { reason: '' },
    labels: { reason: t.undoLabels.reason },
    required: ['reason'],
    submit: async ({ reason }, request) => {
      await call('void_item', { item, reason }, request);
      toast(t.voidedWords);
      onClose();
    },
  });
  return (
    <FormDialog
      title={t.voidTitle(said)}
      form={form}
      verb={t.voidVerb}
      danger
      intro={t.voidWords(dollars(paid.amount), accounts)}
      onClose={onClose}
    >
      <TextField {...form.field('reason')} maxLength={300} />
    </FormDialog>
  );
}
