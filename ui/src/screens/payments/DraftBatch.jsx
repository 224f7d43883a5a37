import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { asProblem, call, newRequest } from '../../api/call.js';
import { withProgress } from '../../app/activity.jsx';
import { go } from '../../app/router.js';
import { useCommand } from '../../app/use-command.js';
import { Button } from '../../kit/Button.jsx';
import { ask } from '../../kit/Dialog.jsx';
import { ProblemView } from '../../kit/ProblemView.jsx';
import { useResource } from '../../kit/resource.js';
import { Column, Screen } from '../../kit/Screen.jsx';
import { Banner, Money } from '../../kit/small.jsx';
import { toast } from '../../kit/Toast.jsx';
import { may, today } from '../../state/session.js';
import { BatchDialog } from './BatchDialog.jsx';
import { DifferenceDialog } from './DifferenceDialog.jsx';
import { cellId, focusSoon, useDraft } from './draft.js';
import { isBlank, problemCounts } from './item.js';
import { ItemPane } from './ItemPane.jsx';
import { ItemTable } from './ItemTable.jsx';
import { copyAbove } from './TypingRow.jsx';
import * as t from '../../strings/payments.js';

/** @import { BatchScreen } from '../../api/bindings/commands' */
/** @import { ProblemError } from '../../api/call.js' */

/** @param {{ screen: BatchScreen, problem: ProblemError | null }} props */
export function DraftBatch({ screen, problem }) {
  const draft = useDraft(screen);
  const { batch } = screen;
  useEffect(() => void focusSoon(cellId('reference')), []);
  useCommand('edit', () => draft.edit(draft.chosen.value ?? screen.lines.at(-1)?.line.id ?? null));
  useCommand('copy-above', () => copyAbove(draft));
  useCommand('next-problem', () => draft.toProblem(1));
  useCommand('previous-problem', () => draft.toProblem(-1));
  return (
    <Screen
      title={t.batchTitle(batch.name)}
      layout="split"
      sub={t.batchSub(batch, today.value)}
      aside={<Controls screen={screen} />}
      banner={
        <>
          <ProblemView problem={draft.problem.value ?? problem} focus />
          <Readiness screen={screen} onNext={() => draft.toProblem(1)} />
        </>
      }
      bar={<Bar draft={draft} />}
    >
      <Column label={t.itemsName} flush id="batch-items">
        <div class="items-scroll">
          <ItemTable draft={draft} />
        </div>
      </Column>
      <ItemPane draft={draft} />
    </Screen>
  );
}

/** The adding machine's figures beside what was typed. @param {{ screen: BatchScreen }} props */
export function Controls({ screen }) {
  const { batch, left_count: count, left_total: total } = screen;
  const done = count === 0 && total === 0;
  return (
    <div role="group" aria-label={t.controls.name}>
      <dl class="controls">
        <div>
          <dt>{t.controls.count}</dt>
          <dd>{batch.head.control_count}</dd>
        </div>
        <div>
          <dt>{t.controls.total}</dt>
          <dd>
            <Money cents={batch.head.control_total} />
          </dd>
        </div>
        <div>
          <dt>{t.controls.entered}</dt>
          <dd>{batch.entered}</dd>
        </div>
        <div>
          <dt>{t.controls.enteredTotal}</dt>
          <dd>
            <Money cents={batch.entered_total} />
          </dd>
        </div>
        <div class={done ? 'left done' : 'left'}>
          <dt>{batch.posted ? t.controls.difference : t.controls.left}</dt>
          <dd>
            <Money cents={total} />
          </dd>
        </div>
      </dl>
    </div>
  );
}

/** @param {BatchScreen} screen */
const leftWords = (screen) =>
  t.whatIsLeft(screen.left_count, screen.left_total, problemCounts(screen.lines));

/** @param {{ screen: BatchScreen, onNext: () => void }} props */
function Readiness({ screen, onNext }) {
  const left = leftWords(screen);
  if (screen.lines.length === 0) {
    return (
      <Banner level="info" verdict={t.noItems}>
        {t.noItemsWords} {left}
      </Banner>
    );
  }
  if (left === '') {
    return (
      <Banner level="clear" verdict={t.ready}>
        {t.readyWords}
      </Banner>
    );
  }
  return (
    <Banner
      level="care"
      verdict={t.notReady}
      aside={
        screen.open_problems > 0 ? (
          <Button small keys="F8" onPress={onNext}>
            {t.nextProblem}
          </Button>
        ) : null
      }
    >
      {left}
    </Banner>
  );
}

/** @param {{ draft: import('./draft.js').Draft }} props */
function Bar({ draft }) {
  const { screen } = draft;
  const { batch, lines } = screen;
  const changing = useSignal(false);
  const differing = useSignal(false);
  const view = lines.find(({ line }) => line.id === draft.chosen.value);
  const typed = draft.typing.value.line;
  const differs = screen.left_count !== 0 || screen.left_total !== 0;
  const post = async () => {
    // What stands in the row under the fingers belongs to the batch. It is taken first, and the
    // batch is looked at again with it.
    if (!isBlank(draft.typing.value) || typed !== null) {
      await draft.commit();
      return;
    }
    if (differs) differing.value = true;
    else await postBatch(draft);
  };
  return (
    <>
      <Button
        command="delete-item"
        off={view && typed === null ? null : t.whyNoItem}
        onPress={() => view && void draft.remove(view)}
      >
        {t.deleteItem}
      </Button>
      <Button onPress={() => (changing.value = true)}>{t.changeBatch}</Button>
      <Button onPress={() => void deleteBatch(draft)}>{t.deleteBatch}</Button>
      <span class="push tag">{t.onlyReversal}</span>
      <Button
        primary={!differs}
        command="primary"
        busy={draft.busy.value}
        off={whyNot(screen)}
        onPress={() => void post()}
      >
        {differs && may('post_difference') && screen.open_problems === 0 && lines.length > 0
          ? t.postDifference
          : t.postBatch}
      </Button>
      {changing.value ? (
        <ChangeBatch draft={draft} onClose={() => (changing.value = false)} />
      ) : null}
      {differing.value ? (
        <DifferenceDialog
          batch={batch}
          left={leftWords(screen)}
          onClose={() => (differing.value = false)}
        />
      ) : null}
    </>
  );
}

/** Why the batch cannot be posted now. @param {BatchScreen} screen */
function whyNot(screen) {
  if (!may('post_payments')) return t.whyNotRight;
  if (screen.lines.length === 0) return t.whyNotEmpty;
  if (screen.open_problems > 0) return t.whyNotProblems;
  const differs = screen.left_count !== 0 || screen.left_total !== 0;
  return differs && !may('post_difference') ? t.whyNotLeft : null;
}

/** @param {{ draft: import('./draft.js').Draft, onClose: () => void }} props */
function ChangeBatch({ draft, onClose }) {
  const list = useResource(() => call('batches', {}), []);
  const banks = list.data.value?.trust_banks.filter((bank) => bank.active);
  if (list.error.value) return <ProblemView problem={list.error.value} retry={list.reload} />;
  return banks ? <BatchDialog banks={banks} batch={draft.screen.batch} onClose={onClose} /> : null;
}

/** @param {import('./draft.js').Draft} draft */
async function postBatch(draft) {
  const { batch } = draft.screen;
  const reply = await ask({
    title: t.postTitle(batch.entered, batch.entered_total, batch.head.booked_on, today.value),
    words: t.postWords,
    verb: t.postBatch,
  });
  if (reply !== 'yes') return;
  draft.busy.value = true;
  try {
    const args = { batch: batch.id, difference_reason: '', seen: batch.row_version };
    const done = await withProgress(
      'batch_check',
      batch.entered,
      call('post_batch', args, newRequest()),
    );
    toast(t.postedWords(done.items, done.total));
  } catch (thrown) {
    draft.problem.value = asProblem(thrown);
  } finally {
    draft.busy.value = false;
  }
}

/** @param {import('./draft.js').Draft} draft */
async function deleteBatch(draft) {
  const { batch } = draft.screen;
  const reply = await ask({
    title: t.deleteTitle(batch.name, batch.entered),
    words: t.deleteWords,
    verb: t.deleteVerb,
    keep: t.keepBatch,
    danger: true,
  });
  if (reply !== 'yes') return;
  try {
    await call('delete_batch', { batch: batch.id, seen: batch.row_version }, newRequest());
    toast(t.batchDeleted(batch.name));
    await go('payments');
  } catch (thrown) {
    draft.problem.value = asProblem(thrown);
  }
}
