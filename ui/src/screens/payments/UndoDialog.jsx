import { call } from '../../api/call.js';
import { dollars } from '../../format.js';
import { DateField } from '../../kit/DateField.jsx';
import { TextField } from '../../kit/Field.jsx';
import { useForm } from '../../kit/form.js';
import { FormDialog } from '../../kit/FormDialog.jsx';
import { toast } from '../../kit/Toast.jsx';
import { today } from '../../state/session.js';
import * as t from '../../strings/payments.js';

/** @import { BatchLine } from '../../api/bindings/commands' */

/**
 * Takes a posted item back: a void before its deposit, a return of the bank after it. Says what
 * will be written before it is.
 * @param {{ kind: 'void' | 'return', item: number, line: BatchLine, onClose: () => void }} props
 */
export function UndoDialog({ kind, item, line, onClose }) {
  const { form: paid, shares } = line;
  const returned = kind === 'return';
  const said = t.itemSaid(paid.method, paid.reference, paid.amount);
  const accounts = t.onAccounts(shares.map((share) => share.file_number));
  const amount = dollars(paid.amount);
  const form = useForm({
    start: { on: today.value, reason: '' },
    labels: t.undoLabels,
    required: ['on', 'reason'],
    submit: async ({ on, reason }, request) => {
      if (returned) await call('return_item', { item, on, reason }, request);
      else await call('void_item', { item, reason }, request);
      toast(returned ? t.returnedWords : t.voidedWords);
      onClose();
    },
  });
  return (
    <FormDialog
      title={returned ? t.returnTitle(said) : t.voidTitle(said)}
      form={form}
      verb={returned ? t.returnVerb : t.voidVerb}
      danger
      intro={returned ? t.returnWords(amount, accounts) : t.voidWords(amount, accounts)}
      onClose={onClose}
    >
      {returned ? <DateField {...form.field('on')} width="s" /> : null}
      <TextField {...form.field('reason')} maxLength={300} />
    </FormDialog>
  );
}
