// Keeping a document with an account, and removing one.
import { call } from '../../api/call.js';
import { DateField } from '../../kit/DateField.jsx';
import { Select, TextField } from '../../kit/Field.jsx';
import { useForm } from '../../kit/form.js';
import { FormDialog } from '../../kit/FormDialog.jsx';
import { toast } from '../../kit/Toast.jsx';
import * as t from '../../strings/documents.js';

/** @import { DocumentFile, DocumentKind, DocumentRow } from '../../api/bindings/commands' */

const KINDS = Object.keys(t.kinds).map((value) => ({ value, words: t.kinds[value] ?? value }));

/** @param {{ account: number, file: DocumentFile, onClose: () => void }} props */
export function AddDocument({ account, file, onClose }) {
  const form = useForm({
    start: { kind: 'bill', evidence: '', dated_on: '', keep_until: '' },
    labels: t.addLabels,
    submit: async (values, request) => {
      const args = {
        account,
        token: file.token,
        kind: /** @type {DocumentKind} */ (values.kind),
        evidence: values.evidence,
        dated_on: values.dated_on || null,
        keep_until: values.keep_until || null,
      };
      await call('add_document', args, request);
      toast(t.added);
      onClose();
    },
  });
  return (
    <FormDialog
      title={t.addTitle(file.name)}
      intro={t.addIntro(file.media, file.size)}
      form={form}
      verb={t.addVerb}
      onClose={onClose}
    >
      <Select {...form.field('kind')} options={KINDS} />
      <TextField {...form.field('evidence')} hint={t.evidenceHint} maxLength={300} optional />
      <DateField {...form.field('dated_on')} width="s" optional />
      <DateField {...form.field('keep_until')} width="s" hint={t.keepHint} optional />
    </FormDialog>
  );
}

/** @param {{ row: DocumentRow, onClose: () => void }} props */
export function RemoveDocument({ row, onClose }) {
  const form = useForm({
    start: { reason: '' },
    labels: t.removeLabels,
    required: ['reason'],
    submit: async ({ reason }, request) => {
      await call('remove_document', { document: row.id, reason }, request);
      toast(t.removedDone);
      onClose();
    },
  });
  return (
    <FormDialog
      title={t.removeTitle(row.name)}
      intro={t.removeIntro}
      form={form}
      verb={t.removeVerb}
      danger
      onClose={onClose}
    >
      <TextField {...form.field('reason')} maxLength={400} autoFocus />
    </FormDialog>
  );
}
