import { useSignal } from '@preact/signals';
import { Select, TextField } from '../../kit/Field.jsx';
import { useForm } from '../../kit/form.js';
import { FormDialog } from '../../kit/FormDialog.jsx';
import * as t from '../../strings/imports.js';

/** @import { RowView } from '../../api/bindings/commands' */

/**
 * Puts another text in a cell of the file as it is held, and checks it again.
 * @param {{
 *   row: RowView, columns: string[], marked: number, onClose: () => void,
 *   onRepair: (row: number, column: number, text: string) => Promise<void>,
 * }} props `marked`: the cell that the reason is about, -1 for none
 */
export function RepairDialog({ row, columns, marked, onRepair, onClose }) {
  const at = useSignal(Math.max(0, marked));
  const form = useForm({
    start: { text: row.cells[at.value] ?? '' },
    labels: { text: t.repairLabels.text },
    submit: async ({ text }) => {
      await onRepair(row.row, at.value + 1, text);
      onClose();
    },
  });
  return (
    <FormDialog
      title={t.repairTitle(row.row)}
      form={form}
      verb={t.repairVerb}
      intro={t.rowWords(row)}
      onClose={onClose}
    >
      <Select
        label={t.repairLabels.column}
        value={String(at.value)}
        onValue={(place) => {
          at.value = Number(place);
          form.reset({ text: row.cells[at.value] ?? '' });
        }}
        options={columns.map((name, place) => ({ value: String(place), words: name }))}
      />
      <TextField {...form.field('text')} autoFocus hint={t.repairHint} />
    </FormDialog>
  );
}
