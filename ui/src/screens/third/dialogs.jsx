import { call } from '../../api/call.js';
import { Check, Choice, MoneyField, TextField } from '../../kit/Field.jsx';
import { useForm } from '../../kit/form.js';
import { FormDialog } from '../../kit/FormDialog.jsx';
import { toast } from '../../kit/Toast.jsx';
import { PayFields, payValues } from '../trust/PayFields.jsx';
import * as t from '../../strings/third.js';

/** @import { PartyKind, ThirdForm, ThirdParty } from '../../api/bindings/commands' */

/** @type {readonly { value: PartyKind, words: string }[]} */
const KINDS = [
  { value: 'attorney', words: t.kinds.attorney },
  { value: 'agency', words: t.kinds.agency },
  { value: 'sheriff', words: t.kinds.sheriff },
];

/** @type {ThirdForm} */
const BLANK = {
  kind: 'attorney',
  name: '',
  street: '',
  city: '',
  state: '',
  zip: '',
  tax_id: '',
  rate: '0.00',
  active: true,
};

/**
 * Adds a third party or changes one.
 * @param {{ party: ThirdParty | null, onClose: () => void }} props
 */
export function ThirdDialog({ party, onClose }) {
  const form = useForm({
    start: party?.form ?? BLANK,
    labels: t.labels,
    required: ['name', 'rate'],
    submit: async (values, request) => {
      if (party) {
        const { id: third, row_version } = party;
        await call('save_third_party', { third, form: values, row_version }, request);
      } else {
        await call('add_third_party', values, request);
      }
      toast(party ? t.saved : t.added);
      onClose();
    },
  });
  const kind = form.field('kind');
  const active = form.field('active');
  return (
    <FormDialog
      title={party ? t.changeTitle(party.form.name) : t.addTitle}
      form={form}
      verb={party ? t.changeVerb : t.addVerb}
      onClose={onClose}
    >
      <Choice label={kind.label} value={kind.value} onValue={kind.onValue} options={KINDS} />
      <TextField {...form.field('name')} maxLength={120} autoFocus />
      <TextField {...form.field('street')} maxLength={120} />
      <div class="form-row">
        <TextField {...form.field('city')} maxLength={120} />
        <TextField {...form.field('state')} maxLength={2} width="xs" />
        <TextField {...form.field('zip')} maxLength={10} width="s" />
      </div>
      <div class="form-row">
        <TextField
          {...form.field('tax_id')}
          maxLength={11}
          hint={t.taxHint(party?.tax_id_last4 ?? null)}
        />
        <TextField {...form.field('rate')} maxLength={6} width="s" />
      </div>
      <Check
        label={t.activeLabel}
        checked={active.value}
        onChecked={active.onValue}
        id={active.id}
      />
    </FormDialog>
  );
}

/**
 * Pays what is released for a third party.
 * @param {{ owed: import('./ThirdParties.jsx').Owed, onClose: () => void }} props
 */
export function PayThirdDialog({ owed, onClose }) {
  const { party, payable, bank } = owed;
  const form = useForm({
    start: {
      amount: /** @type {number | null} */ (payable.released),
      ...payValues(bank.next_check),
    },
    labels: t.labels,
    required: ['amount', 'on'],
    submit: async ({ amount, ...how }, request) => {
      const cents = amount ?? 0;
      const of = { third: party.id, trust_bank: bank.trust_bank, amount: cents };
      await call('pay_third_party', { ...of, ...how }, request);
      toast(t.paid(party.form.name, cents));
      onClose();
    },
  });
  return (
    <FormDialog
      title={t.payTitle(party.form.name)}
      form={form}
      verb={t.payVerb}
      intro={t.payIntro(payable.owed, payable.released)}
      onClose={onClose}
    >
      <MoneyField {...form.field('amount')} width="s" />
      <PayFields form={form} />
    </FormDialog>
  );
}
