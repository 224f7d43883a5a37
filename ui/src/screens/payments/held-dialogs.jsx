// What is done with items that are dated ahead: held, told of, given back.
import { call } from '../../api/call.js';
import { DateField } from '../../kit/DateField.jsx';
import { Choice, MoneyField, TextField } from '../../kit/Field.jsx';
import { useForm } from '../../kit/form.js';
import { FormDialog } from '../../kit/FormDialog.jsx';
import { toast } from '../../kit/Toast.jsx';
import { today } from '../../state/session.js';
import { AccountField } from './AccountField.jsx';
import * as t from '../../strings/held.js';

/** @import { Chosen } from './item.js' */
/** @import { HeldItem } from '../../api/bindings/commands' */

/** @param {{ onClose: () => void }} props */
export function HoldDialog({ onClose }) {
  const form = useForm({
    start: {
      account: /** @type {Chosen | null} */ (null),
      method: /** @type {'check' | 'card' | 'ach'} */ ('check'),
      reference: '',
      amount: /** @type {number | null} */ (null),
      received_on: today.value,
      due_on: '',
      place: '',
    },
    labels: t.labels,
    required: ['account', 'amount', 'received_on', 'due_on', 'place'],
    submit: async ({ account, amount, ...rest }, request) => {
      const args = { ...rest, account: account?.id ?? 0, amount: amount ?? 0 };
      await call('hold_item', args, request);
      toast(t.held);
      onClose();
    },
  });
  const method = form.field('method');
  return (
    <FormDialog
      title={t.holdTitle}
      form={form}
      verb={t.holdVerb}
      intro={t.holdWords}
      onClose={onClose}
    >
      <AccountField {...form.field('account')} autoFocus />
      <Choice
        label={method.label}
        value={method.value}
        onValue={method.onValue}
        options={t.methods}
      />
      <div class="form-row">
        <TextField {...form.field('reference')} hint={t.cardHint} maxLength={40} />
        <MoneyField {...form.field('amount')} />
      </div>
      <div class="form-row">
        <DateField {...form.field('received_on')} />
        <DateField {...form.field('due_on')} />
      </div>
      <TextField {...form.field('place')} maxLength={200} />
    </FormDialog>
  );
}

/** @param {{ item: HeldItem, onClose: () => void }} props */
export function NoticeDialog({ item, onClose }) {
  const form = useForm({
    start: { on: today.value },
    labels: t.labels,
    required: ['on'],
    submit: async ({ on }, request) => {
      await call('note_deposit_notice', { held: item.id, on }, request);
      toast(t.noted);
      onClose();
    },
  });
  return (
    <FormDialog
      title={t.toldTitle}
      form={form}
      verb={t.toldVerb}
      intro={t.noticeSaid({ ...item, notice_on: null }, today.value)}
      onClose={onClose}
    >
      <DateField {...form.field('on')} autoFocus />
    </FormDialog>
  );
}

/** @param {{ item: HeldItem, onClose: () => void }} props */
export function GiveBackDialog({ item, onClose }) {
  const form = useForm({
    start: { on: today.value, reason: '' },
    labels: t.labels,
    required: ['on', 'reason'],
    submit: async (values, request) => {
      await call('give_back_item', { held: item.id, ...values }, request);
      toast(t.gone);
      onClose();
    },
  });
  return (
    <FormDialog
      title={t.backTitle(item)}
      form={form}
      verb={t.backVerb}
      danger
      intro={t.backWords}
      onClose={onClose}
    >
      <DateField {...form.field('on')} />
      <TextField {...form.field('reason')} maxLength={200} autoFocus />
    </FormDialog>
  );
}
