// What an act does to a trust bank and its owners, asked while it is typed.
import { Money } from '../../kit/small.jsx';
import { ProblemView } from '../../kit/ProblemView.jsx';
import { Table } from '../../kit/Table.jsx';
import * as t from '../../strings/unclaimed.js';

/** @import { ReadonlySignal } from '@preact/signals' */
/** @import { ProblemError } from '../../api/call.js' */
/** @import { UnclaimedPreview } from '../../api/bindings/commands' */

/**
 * @param {{
 *   trial: {
 *     preview: ReadonlySignal<UnclaimedPreview | null>,
 *     problem: ReadonlySignal<ProblemError | null>,
 *   },
 * }} props
 */
export function Preview({ trial }) {
  const preview = trial.preview.value;
  if (preview === null) return <ProblemView problem={trial.problem.value} />;
  const { owners, bank_before: before, bank_after: after } = preview;
  const rows = owners.map((one) => ({ ...one, name: t.changeName(one) }));
  if (before !== after) rows.push({ kind: 'bank', name: t.theBank, before, after });
  return (
    <section class="stack" aria-label={t.previewTitle}>
      <h2>{t.previewTitle}</h2>
      <Table
        caption={t.previewTitle}
        rows={rows}
        rowKey={(_, at) => at}
        columns={[
          { key: 'owner', label: t.previewHeads.owner, wide: true, cell: (row) => row.name },
          {
            key: 'before',
            label: t.previewHeads.before,
            num: true,
            cell: (row) => <Money cents={row.before} />,
          },
          {
            key: 'after',
            label: t.previewHeads.after,
            num: true,
            cell: (row) => <Money cents={row.after} />,
          },
        ]}
      />
    </section>
  );
}
