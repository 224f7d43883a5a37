import { call } from '../../api/call.js';
import { useForm } from '../../kit/form.js';
import { FormDialog } from '../../kit/FormDialog.jsx';
import { toast } from '../../kit/Toast.jsx';
import { labels } from '../../strings/trust.js';
import { PayFields, payValues } from './PayFields.jsx';
import * as t from '../../strings/statements.js';

/** @import { StatementView } from '../../api/bindings/commands' */

/**
 * Pays what an approved statement says, by the next check or by ACH.
 * @param {{ id: number, view: StatementView, nextCheck: string, onClose: () => void }} props
 */
export function PayStatementDialog({ id, view, nextCheck, onClose }) {
  const { client_name: client, sums } = view;
  const form = useForm({
    start: payValues(nextCheck),
    labels: { method: labels.method, number: labels.number, on: labels.on },
    required: ['on'],
    submit: async (values, request) => {
      await call('pay_statement', { statement: id, ...values }, request);
      toast(t.payDone(sums.remit, client));
      onClose();
    },
  });
  return (
    <FormDialog
      title={t.payTitle(sums.remit, client)}
      form={form}
      verb={t.payVerb}
      intro={t.payIntro}
      onClose={onClose}
    >
      <PayFields form={form} />
    </FormDialog>
  );
}
