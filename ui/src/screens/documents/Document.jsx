// One document: its pages, picture or words, and what is known of it.
import { useSignal } from '@preact/signals';
import { asProblem, call } from '../../api/call.js';
import { go } from '../../app/router.js';
import { useCommand } from '../../app/use-command.js';
import { historyDay } from '../../format.js';
import { Button } from '../../kit/Button.jsx';
import { PagePreview } from '../../kit/PagePreview.jsx';
import { Loaded, ProblemView } from '../../kit/ProblemView.jsx';
import { useResource } from '../../kit/resource.js';
import { Column, Screen } from '../../kit/Screen.jsx';
import { Banner, Chip, EmptyState, Facts } from '../../kit/small.jsx';
import { toast } from '../../kit/Toast.jsx';
import { may, today } from '../../state/session.js';
import { RemoveDocument } from './dialogs.jsx';
import * as t from '../../strings/documents.js';

/** @import { DocumentRow, DocumentView } from '../../api/bindings/commands' */
/** @typedef {import('../../api/call.js').ProblemError} ProblemError */

/** @param {string} day */
const shown = (day) => historyDay(day, today.value);

/** @param {{ id: string }} props */
export default function DocumentRoute({ id }) {
  const document = Number(id);
  const found = useResource(() => call('document', { document }), [id], ['accounts']);
  if (found.data.value === undefined) {
    return (
      <Screen title={t.title}>
        <Loaded of={found}>{() => null}</Loaded>
      </Screen>
    );
  }
  return <Shown data={found.data.value} />;
}

/** @param {{ data: DocumentView }} props */
function Shown({ data }) {
  const { row } = data;
  const acts = useActs(row.id);
  const removing = useSignal(false);
  return (
    <Screen
      title={row.name}
      sub={
        <>
          {t.sub(row.kind, shown(row.added_on), row.by, row.size)}{' '}
          {row.removed_on ? <Chip>{t.removed}</Chip> : null}
        </>
      }
      layout="split"
      banner={<Trouble acts={acts} />}
      bar={<Bar data={data} acts={acts} onRemove={() => (removing.value = true)} />}
    >
      <Column label={t.view} flush>
        <Content data={data} />
      </Column>
      <Column label={t.about} shown>
        <About row={row} pages={data.pages} />
      </Column>
      {removing.value ? (
        <RemoveDocument row={row} onClose={() => (removing.value = false)} />
      ) : null}
    </Screen>
  );
}

/** @param {number} document */
function useActs(document) {
  const problem = useSignal(/** @type {ProblemError | null} */ (null));
  /** Where the file lies when no program opened it. */
  const stuck = useSignal(/** @type {string | null} */ (null));
  /** @param {() => Promise<void>} act */
  const attempt = async (act) => {
    problem.value = null;
    try {
      await act();
    } catch (thrown) {
      problem.value = asProblem(thrown);
    }
  };
  const open = () =>
    attempt(async () => {
      const answer = await call('open_document', { document });
      stuck.value = answer.opened ? null : answer.path;
      if (answer.opened) toast(t.opened);
    });
  const save = () =>
    attempt(async () => {
      const { path } = await call('save_document', { document });
      if (path) toast(t.savedAs(path));
    });
  return { problem, stuck, open, save };
}

/** @typedef {ReturnType<typeof useActs>} Acts */

/** @param {{ acts: Acts }} props */
function Trouble({ acts: { problem, stuck } }) {
  if (problem.value) return <ProblemView problem={problem.value} />;
  return stuck.value ? <Banner level="care" verdict={t.notOpened(stuck.value)} urgent /> : null;
}

/** @param {{ data: DocumentView, acts: Acts, onRemove: () => void }} props */
function Bar({ data: { row, stays }, acts, onRemove }) {
  const gone = row.removed_on ? t.goneTitle : null;
  useCommand('print', gone ? null : () => void acts.open());
  return (
    <>
      <Button icon="external-link" keys="Ctrl+P" off={gone} onPress={() => void acts.open()}>
        {t.open}
      </Button>
      <Button icon="file-down" off={gone} onPress={() => void acts.save()}>
        {t.save}
      </Button>
      <Button off={gone ?? (may('keep_documents') ? stays : t.forbidden)} onPress={onRemove}>
        {t.remove}
      </Button>
      <span class="push">
        <Button onPress={() => void go('account', { id: row.account }, { tab: 'files' })}>
          {t.back}
        </Button>
      </span>
    </>
  );
}

/** @param {{ data: DocumentView }} props */
function Content({ data: { row, token, pages, text, cut } }) {
  if (row.removed_on) {
    return (
      <EmptyState title={t.goneTitle}>
        {t.goneWords(shown(row.removed_on), row.removed_by ?? '')}
      </EmptyState>
    );
  }
  if (token) return <PagePreview token={token} pages={pages} title={row.name} />;
  if (text === null) return <EmptyState title={t.notDrawn}>{t.notDrawnWords}</EmptyState>;
  return (
    <div class="preview-sheet" tabIndex={0} role="region" aria-label={t.textLabel}>
      {cut ? <p class="tag">{t.cut}</p> : null}
      <pre class="preview-text">{text}</pre>
    </div>
  );
}

/** @param {{ row: DocumentRow, pages: number }} props */
function About({ row, pages }) {
  const { facts } = t;
  const { removed_on: on, removed_by: by, removed_why: why } = row;
  const extent = pages > 1 ? `, ${t.pageCount(pages)}` : '';
  return (
    <Facts
      rows={[
        [facts.name, `${t.media[row.media]}${extent}`],
        [facts.kind, t.kinds[row.kind]],
        row.evidence ? [facts.evidence, row.evidence] : null,
        row.dated_on ? [facts.dated, shown(row.dated_on)] : null,
        row.keep_until ? [facts.keep, shown(row.keep_until)] : null,
        [facts.added, t.onBy(shown(row.added_on), row.by)],
        on ? [facts.removed, t.onBy(shown(on), by ?? '')] : null,
        why ? [facts.why, why] : null,
        [facts.sha, <span class="mono break">{row.sha256}</span>],
      ]}
    />
  );
}
