// The short forms about an account: a note, a notice, its dates, its person, and why.
import { call } from '../../api/call.js';
import { DateField } from '../../kit/DateField.jsx';
import { TextField } from '../../kit/Field.jsx';
import { FormDialog } from '../../kit/FormDialog.jsx';
import { useForm } from '../../kit/form.js';
import { toast } from '../../kit/Toast.jsx';
import { today } from '../../state/session.js';
import { PersonFields } from './PersonFields.jsx';
import { personForm, personLabels, personValues, phoneLines } from './person-form.js';
import * as t from '../../strings/accounts.js';

/** @import { Account, Person } from '../../api/bindings/commands' */

/** @param {{ account: Account, onClose: () => void }} props */
export function NoteForm({ account, onClose }) {
  const form = useForm({
    start: { note: '' },
    labels: { note: t.note },
    required: ['note'],
    draft: `note.${account.id}`,
    submit: async ({ note }, request) => {
      await call('add_note', { account: account.id, note }, request);
      toast(t.noteSaved);
      onClose();
    },
  });
  return (
    <FormDialog title={t.actions.note} form={form} verb={t.save} onClose={onClose}>
      <TextField {...form.field('note')} lines={5} hint={t.noteHint} autoFocus />
    </FormDialog>
  );
}

/** @param {{ account: Account, onClose: () => void }} props */
export function NoticeForm({ account, onClose }) {
  const form = useForm({
    start: {
      sent_on: account.notice_sent_on ?? today.value,
      source: account.notice_source ?? '',
    },
    labels: t.noticeLabels,
    required: ['sent_on', 'source'],
    submit: async (values, request) => {
      await call('set_notice', { account: account.id, ...values }, request);
      toast(t.noticeSaved);
      onClose();
    },
  });
  return (
    <FormDialog
      title={t.actions.notice}
      intro={t.noticeIntroDialog}
      form={form}
      verb={t.save}
      onClose={onClose}
    >
      <DateField {...form.field('sent_on')} width="s" />
      <TextField {...form.field('source')} hint={t.sourceHint} />
    </FormDialog>
  );
}

/** @param {{ account: Account, onClose: () => void }} props */
export function LegalForm({ account, onClose }) {
  const form = useForm({
    start: { on: account.legal_on ?? '' },
    labels: t.legalLabels,
    submit: async ({ on }, request) => {
      await call('set_legal', { account: account.id, on: on || null }, request);
      toast(t.saved);
      onClose();
    },
  });
  return (
    <FormDialog
      title={t.actions.legal}
      intro={t.legalIntro}
      size="small"
      form={form}
      verb={t.save}
      onClose={onClose}
    >
      <DateField {...form.field('on')} width="s" hint={t.legalHint} autoFocus />
    </FormDialog>
  );
}

/** @param {{ account: Account, onClose: () => void }} props */
export function AccountForm({ account, onClose }) {
  const { form: kept } = account;
  const form = useForm({
    start: {
      client_reference: kept.client_reference,
      opened_on: kept.opened_on ?? '',
      delinquent_on: kept.delinquent_on ?? '',
      charged_off_on: kept.charged_off_on ?? '',
      last_paid_on: kept.last_paid_on ?? '',
    },
    labels: t.accountLabels,
    required: ['client_reference'],
    submit: async (values, request) => {
      const saved = {
        client_reference: values.client_reference,
        opened_on: values.opened_on || null,
        delinquent_on: values.delinquent_on || null,
        charged_off_on: values.charged_off_on || null,
        last_paid_on: values.last_paid_on || null,
      };
      const { id, row_version } = account;
      await call('save_account', { account: id, form: saved, row_version }, request);
      toast(t.saved);
      onClose();
    },
  });
  return (
    <FormDialog
      title={t.editAccount(account.file_number)}
      form={form}
      verb={t.save}
      onClose={onClose}
    >
      <TextField {...form.field('client_reference')} autoFocus />
      <DebtDates form={form} />
    </FormDialog>
  );
}

/** @param {{ form: import('../../kit/form.js').Form<any> }} props */
export const DebtDates = ({ form }) => (
  <div class="form-row">
    <DateField {...form.field('opened_on')} />
    <DateField {...form.field('delinquent_on')} />
    <DateField {...form.field('charged_off_on')} />
    <DateField {...form.field('last_paid_on')} />
  </div>
);

/** @param {{ person: Person, name: string, onClose: () => void }} props */
export function PersonFormDialog({ person, name, onClose }) {
  const lines = phoneLines(person);
  const form = useForm({
    start: personValues(person),
    labels: personLabels(lines),
    required: ['last_name'],
    submit: async (values, request) => {
      const saved = personForm(values, lines);
      const { id, row_version } = person;
      await call('save_person', { person: id, form: saved, row_version }, request);
      toast(t.saved);
      onClose();
    },
  });
  return (
    <FormDialog
      title={t.editPerson(name)}
      size="wide"
      form={form}
      verb={t.save}
      onClose={onClose}
    >
      <PersonFields form={form} lines={lines} last4={person.ssn_last4} autoFocus />
    </FormDialog>
  );
}

/**
 * Something that is done only with a reason.
 * @param {{
 *   title: string, intro?: string, verb: string, danger?: boolean, onClose: () => void,
 *   act: (reason: string, request: string) => Promise<unknown>,
 * }} props `act` throws when it was not done
 */
export function ReasonForm({ title, intro, verb, danger, onClose, act }) {
  const form = useForm({
    start: { reason: '' },
    labels: { reason: t.reason },
    required: ['reason'],
    submit: async ({ reason }, request) => {
      await act(reason, request);
      onClose();
    },
  });
  return (
    <FormDialog
      title={title}
      intro={intro}
      size="small"
      form={form}
      verb={verb}
      danger={danger}
      onClose={onClose}
    >
      <TextField {...form.field('reason')} hint={t.reasonHint} autoFocus />
    </FormDialog>
  );
}
