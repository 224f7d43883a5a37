// How a trust bank wants its files of transfers.
import { call } from '../../api/call.js';
import { Check, TextField } from '../../kit/Field.jsx';
import { FormDialog } from '../../kit/FormDialog.jsx';
import { useForm } from '../../kit/form.js';
import { useResource } from '../../kit/resource.js';
import { toast } from '../../kit/Toast.jsx';
import * as t from '../../strings/papers.js';

/** @import { AchOrigin as Known, TrustBank } from '../../api/bindings/commands' */

/** @param {{ bank: TrustBank, onClose: () => void }} props */
export function AchOrigin({ bank, onClose }) {
  const found = useResource(() => call('ach_origin', { trust_bank: bank.id }), [bank.id]);
  const ach = found.data.value;
  return ach ? <OriginForm bank={bank} ach={ach} onClose={onClose} /> : null;
}

/** @param {{ bank: TrustBank, ach: Known, onClose: () => void }} props */
function OriginForm({ bank, ach, onClose }) {
  const form = useForm({
    start: ach,
    labels: t.achLabels,
    required: ['routing', 'company', 'company_id'],
    submit: async (values, request) => {
      await call('save_ach_origin', { trust_bank: bank.id, ach: values }, request);
      toast(t.saved);
      onClose();
    },
  });
  const balanced = form.field('balanced');
  return (
    <FormDialog
      title={t.achTitle(bank.name)}
      intro={t.achIntro}
      form={form}
      verb={t.saveVerb}
      onClose={onClose}
    >
      <TextField {...form.field('routing')} maxLength={9} mono autoFocus width="s" />
      <TextField {...form.field('company')} maxLength={16} hint={t.companyHint} />
      <TextField {...form.field('company_id')} maxLength={10} mono hint={t.companyIdHint} />
      <TextField {...form.field('origin')} maxLength={10} mono optional hint={t.originHint} />
      <Check
        id={balanced.id}
        label={balanced.label}
        checked={balanced.value}
        onChecked={balanced.onValue}
        hint={t.balancedHint}
      />
    </FormDialog>
  );
}
