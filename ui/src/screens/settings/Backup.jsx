import { useSignal } from '@preact/signals';
import { asProblem, call, newRequest } from '../../api/call.js';
import { dayAndTime, fileSize } from '../../format.js';
import { Button } from '../../kit/Button.jsx';
import { Loaded, ProblemView } from '../../kit/ProblemView.jsx';
import { useResource } from '../../kit/resource.js';
import { Banner, EmptyState } from '../../kit/small.jsx';
import { Table } from '../../kit/Table.jsx';
import { toast } from '../../kit/Toast.jsx';
import { lockNow, may } from '../../state/session.js';
import { CheckBook } from './CheckBook.jsx';
import * as t from '../../strings/settings.js';

/** @import { Backups } from '../../api/bindings/commands' */

export function Backup() {
  const found = useResource(() => call('backups', {}), []);
  const busy = useSignal(false);
  const problem = useSignal(/** @type {import('../../api/call.js').ProblemError | null} */ (null));
  const backUp = async () => {
    busy.value = true;
    problem.value = null;
    try {
      const made = await call('back_up_now', {}, newRequest());
      toast(t.backedUp(fileSize(made.bytes)));
    } catch (thrown) {
      problem.value = asProblem(thrown);
    } finally {
      busy.value = false;
      // Also a copy that failed its check is there now.
      await found.reload();
    }
  };
  return (
    <>
      <p class="sub">{t.backupIntro}</p>
      <ProblemView problem={problem.value} />
      <Loaded of={found}>{(backups) => <State backups={backups} />}</Loaded>
      <div>
        <Button primary icon="save" busy={busy.value} onPress={backUp}>
          {t.backupNow}
        </Button>
      </div>
      {may('verify') ? <CheckBook /> : null}
      <section aria-label={t.restoreTitle}>
        <h2>{t.restoreTitle}</h2>
        <p>{t.restoreWords}</p>
        <p class="acts">
          <span>
            <Button
              onPress={() => lockNow().catch((thrown) => (problem.value = asProblem(thrown)))}
            >
              {t.lockAndRestore}
            </Button>
          </span>
        </p>
      </section>
    </>
  );
}

/** @param {{ backups: Backups }} props */
function State({ backups }) {
  return (
    <>
      {backups.last ? (
        <Banner level="clear" verdict={t.lastBackup(dayAndTime(backups.last.made_at))}>
          {fileSize(backups.last.bytes)}, {t.folder}: <span class="path">{backups.folder}</span>
        </Banner>
      ) : (
        <Banner level="stop" verdict={t.neverBackedUp}>
          {t.neverWords}
        </Banner>
      )}
      {backups.failed.length > 0 ? <Failed files={backups.failed} /> : null}
      {backups.files.length === 0 ? (
        <EmptyState title={t.noFiles}>{t.noFilesWords}</EmptyState>
      ) : (
        <Files caption={t.fileCaption} head={t.fileHead} files={backups.files} />
      )}
    </>
  );
}

/** @param {{ files: string[] }} props copies that did not prove */
function Failed({ files }) {
  return (
    <>
      <Banner level="stop" verdict={t.failedBackups(files.length)}>
        {t.failedWords}
      </Banner>
      <Files caption={t.failedCaption} head={t.failedHead} files={files} />
    </>
  );
}

/** @param {{ caption: string, head: string, files: string[] }} props */
function Files({ caption, head, files }) {
  const cell = (/** @type {string} */ file) => file;
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={caption}>
      <Table
        caption={caption}
        rows={files}
        rowKey={cell}
        columns={[{ key: 'path', label: head, wide: true, cell }]}
      />
    </div>
  );
}
