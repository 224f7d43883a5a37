// The documents that are kept with an account.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { asProblem, call } from '../../api/call.js';
import { onFileDropped } from '../../api/changes.js';
import { go } from '../../app/router.js';
import { fileSize, historyDay } from '../../format.js';
import { Button } from '../../kit/Button.jsx';
import { Loaded, ProblemView } from '../../kit/ProblemView.jsx';
import { useResource } from '../../kit/resource.js';
import { Chip, EmptyState } from '../../kit/small.jsx';
import { Table } from '../../kit/Table.jsx';
import { may, today } from '../../state/session.js';
import { AddDocument } from './dialogs.jsx';
import * as t from '../../strings/documents.js';

/** @import { DocumentFile, DocumentRow } from '../../api/bindings/commands' */
/** @typedef {import('../../api/call.js').ProblemError} ProblemError */

/** @param {DocumentRow} row */
const look = (row) => void go('document', { id: row.id });

/** @param {{ account: number }} props */
export function FilesTab({ account }) {
  const found = useResource(() => call('documents', { account }), [account], ['accounts']);
  const chosen = useChosen();
  return (
    <div class="stack">
      {chosen.problem.value ? <ProblemView problem={chosen.problem.value} /> : null}
      <Loaded of={found}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title={t.none} action={<AddButton chosen={chosen} />}>
              {t.noneWords} {t.dropHint}
            </EmptyState>
          ) : (
            <>
              <div class="line">
                <AddButton chosen={chosen} />
                <span class="fld-hint">{t.dropHint}</span>
              </div>
              <Rows rows={rows} />
            </>
          )
        }
      </Loaded>
      {chosen.file.value ? (
        <AddDocument
          account={account}
          file={chosen.file.value}
          onClose={() => (chosen.file.value = null)}
        />
      ) : null}
    </div>
  );
}

/** A file to be kept, chosen or dropped. */
function useChosen() {
  const file = useSignal(/** @type {DocumentFile | null} */ (null));
  const problem = useSignal(/** @type {ProblemError | null} */ (null));
  const busy = useSignal(false);
  /** @param {() => Promise<DocumentFile | null>} ask */
  const take = async (ask) => {
    if (busy.value || file.value || !may('keep_documents')) return;
    busy.value = true;
    problem.value = null;
    try {
      file.value = await ask();
    } catch (thrown) {
      problem.value = asProblem(thrown);
    }
    busy.value = false;
  };
  useEffect(
    () => onFileDropped(({ token }) => void take(() => call('take_dropped_document', { token }))),
    [],
  );
  return { file, problem, busy, choose: () => take(() => call('choose_document', {})) };
}

/** @param {{ chosen: ReturnType<typeof useChosen> }} props */
const AddButton = ({ chosen }) => (
  <Button
    icon="file-up"
    busy={chosen.busy.value}
    off={may('keep_documents') ? null : t.forbidden}
    onPress={() => void chosen.choose()}
  >
    {t.add}
  </Button>
);

/** @type {import('../../kit/Table.jsx').TableColumn<DocumentRow>[]} */
const COLUMNS = [
  {
    key: 'added',
    label: t.heads.added,
    cell: (row) => historyDay(row.added_on, today.value),
  },
  {
    key: 'name',
    label: t.heads.name,
    wide: true,
    cell: (row) => (
      <>
        {row.name} {row.removed_on ? <Chip>{t.removed}</Chip> : null}
      </>
    ),
  },
  { key: 'kind', label: t.heads.kind, cell: (row) => t.kinds[row.kind] },
  { key: 'evidence', label: t.heads.evidence, cell: (row) => row.evidence },
  { key: 'size', label: t.heads.size, num: true, cell: (row) => fileSize(row.size) },
  { key: 'by', label: t.heads.by, cell: (row) => row.by },
  {
    key: 'acts',
    label: t.heads.acts,
    hideLabel: true,
    cell: (row) => (
      <Button small label={t.lookAt(row.name)} onPress={() => look(row)}>
        {t.look}
      </Button>
    ),
  },
];

/** @param {{ rows: DocumentRow[] }} props */
const Rows = ({ rows }) => (
  <div class="table-scroll" tabIndex={0} role="region" aria-label={t.caption}>
    <Table
      caption={t.caption}
      rows={rows}
      rowKey={(row) => row.id}
      onOpen={look}
      columns={COLUMNS}
    />
  </div>
);
