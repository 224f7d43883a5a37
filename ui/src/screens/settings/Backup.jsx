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
      await found.reload();
    } catch (thrown) {
      problem.value = asProblem(thrown);
    } finally {
      busy.value = false;
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
  const heads = t.fileHeads;
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
      {backups.files.length === 0 ? (
        <EmptyState title={t.noFiles}>{t.noFilesWords}</EmptyState>
      ) : (
        <div class="table-scroll" tabIndex={0} role="region" aria-label={t.fileCaption}>
          <Table
            caption={t.fileCaption}
            rows={backups.files}
            rowKey={(file) => file}
            columns={[{ key: 'path', label: heads.path, wide: true, cell: (file) => file }]}
          />
        </div>
      )}
    </>
  );
}
