import { call } from '../../api/call.js';
import { MoneyField, TextField } from '../../kit/Field.jsx';
import { useForm } from '../../kit/form.js';
import { FormDialog } from '../../kit/FormDialog.jsx';
import { toast } from '../../kit/Toast.jsx';
import { PayFields, payValues } from '../trust/PayFields.jsx';
import * as t from '../../strings/moves.js';

/** @import { UnidentifiedItem } from '../../api/bindings/commands' */

/**
 * Pays unidentified money back to where it came from.
 * @param {{ waiting: UnidentifiedItem, onClose: () => void }} props
 */
export function SendBackDialog({ waiting, onClose }) {
  const form = useForm({
    start: {
      payee: '',
      amount: /** @type {number | null} */ (waiting.amount),
      ...payValues(waiting.next_check),
    },
    labels: t.sendBackLabels,
    required: ['payee', 'amount', 'on'],
    submit: async ({ amount, ...how }, request) => {
      const cents = amount ?? 0;
      await call('send_back', { item: waiting.item, amount: cents, ...how }, request);
      toast(t.sentBack(cents));
      onClose();
    },
  });
  return (
    <FormDialog
      title={t.sendBackTitle(waiting.amount)}
      form={form}
      verb={t.sendBackVerb}
      intro={t.sendBackIntro}
      danger
      onClose={onClose}
    >
      <TextField {...form.field('payee')} maxLength={120} />
      <MoneyField {...form.field('amount')} width="s" />
      <PayFields form={form} />
    </FormDialog>
  );
}
