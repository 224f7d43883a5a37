// What leaves for the examiner and for the agency's bookkeeping, of any days.
import { useSignal } from '@preact/signals';
import { call, newRequest } from '../../api/call.js';
import { Button } from '../../kit/Button.jsx';
import { Dialog } from '../../kit/Dialog.jsx';
import { Choice } from '../../kit/Field.jsx';
import { ProblemView } from '../../kit/ProblemView.jsx';
import { useResource } from '../../kit/resource.js';
import { Banner } from '../../kit/small.jsx';
import { toast } from '../../kit/Toast.jsx';
import { may } from '../../state/session.js';
import { PaperTrouble, Span, usePapers } from './use-papers.jsx';
import { close } from '../../strings/kit.js';
import * as t from '../../strings/papers.js';

/** @import { IncomeBasis, JournalForm, SavedPack } from '../../api/bindings/commands' */

const BASES = /** @type {{ value: IncomeBasis, words: string }[]} */ (
  Object.entries(t.bases).map(([value, words]) => ({ value, words }))
);

/** @param {{ from: string, to: string, onClose: () => void }} props the days at first */
export function MonthFilesDialog({ from: first, to: last, onClose }) {
  const of = usePapers();
  const from = useSignal(first);
  const to = useSignal(last);
  const pack = useSignal(/** @type {SavedPack | null} */ (null));
  const days = () => ({ from_on: from.value, to_on: to.value });
  const savePack = () =>
    of.attempt(async () => {
      const saved = await call('save_examiner_pack', days());
      pack.value = saved;
      if (saved.path) toast(t.packSaved(saved));
    });
  const kept = useResource(() => call('journal_basis', {}), []);
  const chosen = useSignal(/** @type {IncomeBasis | null} */ (null));
  const basis = chosen.value ?? kept.data.value?.basis ?? 'taken_invoiced';
  /** @param {IncomeBasis} wanted */
  const choose = (wanted) => {
    chosen.value = wanted;
    // Who may not set it chooses for this file alone.
    if (!may('pay_out')) return;
    void of.attempt(() => call('save_journal_basis', { basis: wanted }, newRequest()));
  };
  /** @param {JournalForm} form */
  const journal = (form) => of.file(() => call('save_journal', { ...days(), form, basis }));
  return (
    <Dialog
      title={t.monthFilesTitle}
      onClose={onClose}
      actions={<Button onPress={onClose}>{close}</Button>}
    >
      <PaperTrouble of={of} />
      <ProblemView problem={kept.error.value} />
      {pack.value && pack.value.left_out.length > 0 ? (
        <Banner level="care" verdict={t.packLeft(pack.value)} urgent />
      ) : null}
      <Span from={from} to={to} />
      <section class="stack" aria-label={t.pack}>
        <h3>{t.pack}</h3>
        <p>{t.packWords}</p>
        <div>
          <Button
            primary
            icon="file-down"
            busy={of.busy.value}
            onPress={() => void savePack()}
          >
            {t.savePack}
          </Button>
        </div>
      </section>
      <section class="stack" aria-label={t.journal}>
        <h3>{t.journal}</h3>
        <p>{t.journalWords}</p>
        <Choice label={t.basis} value={basis} options={BASES} onValue={choose} />
        <div class="line">
          <Button icon="file-down" busy={of.busy.value} onPress={() => void journal('csv')}>
            {t.saveCsv}
          </Button>
          <Button icon="file-down" busy={of.busy.value} onPress={() => void journal('iif')}>
            {t.saveIif}
          </Button>
        </div>
      </section>
      <section class="stack" aria-label={t.wholeJournal}>
        <h3>{t.wholeJournal}</h3>
        <p>{t.wholeJournalWords}</p>
        <div>
          <Button
            icon="file-down"
            busy={of.busy.value}
            onPress={() => void of.file(() => call('save_whole_journal', {}))}
          >
            {t.saveHledger}
          </Button>
        </div>
      </section>
    </Dialog>
  );
}
