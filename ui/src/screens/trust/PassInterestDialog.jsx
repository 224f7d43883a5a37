// Gives interest of the bank, which nobody had yet, to its owner.
import { call } from '../../api/call.js';
import { DateField } from '../../kit/DateField.jsx';
import { MoneyField, Select } from '../../kit/Field.jsx';
import { useForm } from '../../kit/form.js';
import { FormDialog } from '../../kit/FormDialog.jsx';
import { useResource } from '../../kit/resource.js';
import { toast } from '../../kit/Toast.jsx';
import { today } from '../../state/session.js';
import * as t from '../../strings/trust.js';

/** @import { Owner, TrustBankView } from '../../api/bindings/commands' */

/** @param {{ view: TrustBankView, interest: Owner, onClose: () => void }} props */
export function PassInterestDialog({ view, interest, onClose }) {
  const clients = useResource(() => call('clients', {}), []).data.value ?? [];
  const form = useForm({
    start: {
      owner: '',
      amount: /** @type {number | null} */ (interest.amount),
      on: today.value,
    },
    labels: t.interestLabels,
    required: ['owner', 'amount', 'on'],
    submit: async ({ owner, amount, on }, request) => {
      const cents = amount ?? 0;
      const client = Number(owner) || null;
      const args = { trust_bank: view.bank.id, amount: cents, on, client };
      await call('pass_interest', { ...args, agencys: owner === 'agency' }, request);
      toast(t.interestPassed(cents));
      onClose();
    },
  });
  return (
    <FormDialog
      title={t.interestTitle(interest.amount)}
      form={form}
      verb={t.interestVerb}
      intro={t.interestWords}
      onClose={onClose}
    >
      <Select
        {...form.field('owner')}
        options={[
          { value: '', words: t.chooseOwner },
          ...clients.map(({ id, name }) => ({ value: String(id), words: name })),
          { value: 'agency', words: t.interestAgency },
        ]}
      />
      <div class="form-row">
        <MoneyField {...form.field('amount')} />
        <DateField {...form.field('on')} />
      </div>
    </FormDialog>
  );
}
