// Puts other texts in a column of the file as it is held, in one record or in many, and shows
// first what would become of them.
import { call, newRequest } from '../../api/call.js';
import { Check, Choice, Select, TextField } from '../../kit/Field.jsx';
import { useForm } from '../../kit/form.js';
import { FormDialog } from '../../kit/FormDialog.jsx';
import { Facts, Money } from '../../kit/small.jsx';
import { Table } from '../../kit/Table.jsx';
import { useTrial } from '../../kit/trial.js';
import { asks, changeOf, isMasked, startText } from './repair.js';
import * as t from '../../strings/repairs.js';
import { reasonWords, rowWords } from '../../strings/imports.js';

/** @import { RepairPreview, RepairRecords, RowView } from '../../api/bindings/commands' */
/** @import { Form } from '../../kit/form.js' */
/** @import { Chosen, How, Typed } from './repair.js' */

/** @param {RowView} row @param {string} column what was sent there, null when it is as sent */
const sentIn = (row, column) =>
  row.repaired.find((cell) => cell.column === Number(column))?.text ?? null;

/**
 * @param {{
 *   chosen: Chosen, columns: string[], marked: number, onClose: () => void,
 *   about: () => Pick<RepairRecords, 'file' | 'client' | 'map'>,
 *   onRepair: (args: RepairRecords, request: string) => Promise<void>,
 * }} props `marked`: the column that the reason is about, -1 for none
 */
export function RepairDialog({ chosen, columns, marked, about, onRepair, onClose }) {
  const { row, records } = chosen;
  const one = records === 1;
  const first = Math.max(0, marked);
  /** @param {Typed} typed @returns {RepairRecords} */
  const args = (typed) => ({
    ...about(),
    rows: chosen.rows,
    reason: chosen.reason,
    column: Number(typed.column) + 1,
    change: changeOf(typed),
  });
  const form = useForm({
    start: /** @type {Typed} */ ({
      column: String(first),
      how: 'set',
      text: one ? startText(row, first) : '',
      only_blank: false,
      find: '',
      with: '',
      from: '',
    }),
    labels: t.labels,
    check: (typed) => (asks(typed, chosen) ? {} : t.missing(typed.how, one)),
    submit: async (typed, request) => {
      await onRepair(args(typed), request);
      onClose();
    },
  });
  const typed = form.values.value;
  const trial = useTrial(
    (/** @type {RepairRecords} */ asked) => call('try_repair', asked, newRequest()),
    asks(typed, chosen) ? args(typed) : null,
  );
  const place = Number(typed.column);
  /** @type {How[]} */
  const hows = one
    ? sentIn(row, typed.column) === null
      ? ['set']
      : ['set', 'as_sent']
    : ['set', 'replace', 'take_out', 'copy', 'as_sent'];
  return (
    <FormDialog
      title={one ? t.titleOne(row.row) : t.titleMany(records)}
      size={one ? 'normal' : 'wide'}
      form={form}
      verb={t.verb}
      intro={introOf(chosen)}
      onClose={onClose}
    >
      {one ? <Record row={row} sent={sentIn(row, typed.column)} /> : null}
      <Select
        {...form.field('column')}
        onValue={(column) => {
          form.set('column', column);
          if (one) form.set('text', startText(row, Number(column)));
        }}
        options={columns.map((name, at) => ({ value: String(at), words: name }))}
      />
      {hows.length > 1 ? (
        <Choice
          label={t.labels.how}
          value={typed.how}
          onValue={(how) => form.set('how', how)}
          options={hows.map((value) => ({ value, words: t.hows[value] }))}
        />
      ) : null}
      <How
        form={form}
        columns={columns}
        one={one}
        masked={one && isMasked(row.cells[place] ?? '')}
      />
      {trial.problem.value ? <p role="status">{trial.problem.value.words}</p> : null}
      {trial.preview.value ? <Preview preview={trial.preview.value} one={one} /> : null}
      <p class="fld-hint">{t.fileHint}</p>
    </FormDialog>
  );
}

/** Why they are rejected, if they are. @param {Chosen} chosen */
function introOf({ records, reason, row }) {
  if (records === 1) return rowWords(row);
  if (reason) return reasonWords(reason, null);
  return row.reason ? t.anyReason : null;
}

/** Which record it is. @param {{ row: RowView, sent: string | null }} props */
const Record = ({ row, sent }) => (
  <Facts
    rows={[
      [t.facts.reference, row.reference || t.blank],
      [t.facts.person, row.person || t.blank],
      [t.facts.amount, row.amount === null ? t.blank : <Money cents={row.amount} />],
      sent === null ? null : [t.facts.sent, sent || t.blank],
    ]}
  />
);

/** @param {{ form: Form<Typed>, columns: string[], one: boolean, masked: boolean }} props */
function How({ form, columns, one, masked }) {
  const { how, column } = form.values.value;
  const hint = masked ? t.maskedHint : undefined;
  if (how === 'set') {
    return (
      <>
        <TextField {...form.field('text')} hint={hint} autoFocus={one} />
        {one ? null : (
          <Check
            label={t.labels.only_blank}
            checked={form.values.value.only_blank}
            onChecked={(on) => form.set('only_blank', on)}
          />
        )}
      </>
    );
  }
  if (how === 'replace') {
    return (
      <div class="form-row">
        <TextField {...form.field('find')} />
        <TextField {...form.field('with')} />
      </div>
    );
  }
  if (how === 'take_out') {
    return <TextField {...form.field('find')} label={t.labels.letters} hint={t.lettersHint} />;
  }
  if (how === 'copy') {
    const others = columns.map((words, at) => ({ value: String(at), words }));
    return (
      <Select
        {...form.field('from')}
        options={[
          { value: '', words: t.chooseColumn },
          ...others.filter(({ value }) => value !== column),
        ]}
      />
    );
  }
  return null;
}

/** @param {{ preview: RepairPreview, one: boolean }} props */
function Preview({ preview, one }) {
  if (one) return <p role="status">{t.wouldOne(preview)}</p>;
  return (
    <section class="stack" aria-label={t.previewTitle}>
      <h2>{t.previewTitle}</h2>
      <p role="status">
        <b>{t.would(preview)}</b> {t.wouldFile(preview)}
      </p>
      <div class="table-scroll" tabIndex={0} role="region" aria-label={t.caption}>
        <Table
          caption={t.caption}
          rows={preview.examples}
          rowKey={(example) => example.row}
          columns={[
            { key: 'row', label: t.heads.row, num: true, cell: (example) => example.row },
            { key: 'before', label: t.heads.before, cell: (example) => example.before || t.blank },
            { key: 'after', label: t.heads.after, cell: (example) => example.after || t.blank },
            {
              key: 'fate',
              label: t.heads.fate,
              wide: true,
              cell: ({ reason, about }) => (reason ? reasonWords(reason, about) : t.accepted),
            },
          ]}
        />
      </div>
      {preview.changed > preview.examples.length ? (
        <p class="tag">{t.more(preview.changed - preview.examples.length)}</p>
      ) : null}
    </section>
  );
}
