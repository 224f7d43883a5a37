// A prepared client statement: looked at and approved by another person, then paid.
import { useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { asProblem, call, newRequest } from '../../api/call.js';
import { go } from '../../app/router.js';
import { Button } from '../../kit/Button.jsx';
import { ask } from '../../kit/Dialog.jsx';
import { Loaded, ProblemView } from '../../kit/ProblemView.jsx';
import { useResource } from '../../kit/resource.js';
import { Screen } from '../../kit/Screen.jsx';
import { Banner } from '../../kit/small.jsx';
import { toast } from '../../kit/Toast.jsx';
import { may, today } from '../../state/session.js';
import { PaperButtons, PaperTrouble, usePapers } from '../papers/use-papers.jsx';
import { PayStatementDialog } from './PayStatementDialog.jsx';
import { StatementSheet } from './StatementSheet.jsx';
import * as t from '../../strings/statements.js';

/** @import { StatementList, StatementView } from '../../api/bindings/commands' */
/** @import { ProblemError } from '../../api/call.js' */
/** @import { Papers } from '../papers/use-papers.jsx' */

/**
 * A statement with what the list knows of it.
 * @typedef {object} Known
 * @property {StatementView} view
 * @property {string | null} paidBy
 * @property {boolean} alone
 * @property {string} nextCheck
 */

/** @param {number} id @returns {Promise<Known>} */
async function load(id) {
  /** @type {[StatementView, StatementList]} */
  const [view, list] = await Promise.all([
    call('statement', { statement: id }),
    call('statements', {}),
  ]);
  const row = list.statements.find((known) => known.id === id);
  return {
    view,
    paidBy: row?.paid_by ?? null,
    alone: list.alone,
    nextCheck: list.next_checks.find((next) => next.trust_bank === view.trust_bank)?.number ?? '',
  };
}

/** @param {{ id: string }} props */
export default function Statement({ id }) {
  const found = useResource(() => load(Number(id)), [id], ['payments', 'clients', 'settings']);
  const known = found.data.value;
  const problem = useSignal(/** @type {ProblemError | null} */ (null));
  const papers = usePapers();
  return (
    <Screen
      title={known ? t.viewTitle(known.view.client_name, known.view.number) : t.statementTitle}
      layout={known ? 'split' : 'page'}
      sub={known ? t.viewSub(known.view, today.value) : null}
      banner={
        <>
          <ProblemView problem={problem.value} focus />
          <PaperTrouble of={papers} />
          {known ? <Verdict known={known} /> : null}
        </>
      }
      bar={known ? <Bar id={Number(id)} known={known} problem={problem} papers={papers} /> : null}
    >
      <Loaded of={found}>{({ view }) => <StatementSheet view={view} />}</Loaded>
    </Screen>
  );
}

/** @param {{ known: Known }} props */
function Verdict({ known: { view, paidBy, alone } }) {
  if (!view.approved) {
    const by = view.prepared_by ?? '';
    return (
      <Banner level="care" verdict={t.approveVerdict}>
        {alone ? t.aloneWords(by) : t.approveWords(by)}
      </Banner>
    );
  }
  const by = view.approved_by ?? '';
  if (paidBy !== null) {
    return (
      <Banner level="clear" verdict={t.paidVerdict}>
        {t.paidWords(by, t.paidBy(paidBy))}
      </Banner>
    );
  }
  return view.sums.remit === 0 ? (
    <Banner level="clear" verdict={t.paysVerdict}>
      {t.paysWords(by)}
    </Banner>
  ) : (
    <Banner level="info" verdict={t.payVerdict}>
      {t.payWords(by, view.sums.remit)}
    </Banner>
  );
}

/**
 * @param {{
 *   id: number, known: Known, problem: import('@preact/signals').Signal<ProblemError | null>,
 *   papers: Papers,
 * }} props
 */
function Bar({ id, known, problem, papers }) {
  const { view, paidBy, nextCheck } = known;
  const paying = useSignal(false);
  const busy = useSignal(false);
  const request = useRef(newRequest());
  /** @param {(request: string) => Promise<unknown>} act */
  const run = async (act) => {
    busy.value = true;
    problem.value = null;
    try {
      await act(request.current);
      request.current = newRequest();
    } catch (thrown) {
      problem.value = asProblem(thrown);
      // Refused is not done: the next press is another act.
      request.current = newRequest();
    } finally {
      busy.value = false;
    }
  };
  const approve = () =>
    run(async (mark) => {
      await call('approve_statement', { statement: id }, mark);
      toast(t.approved);
    });
  const discard = async () => {
    const reply = await ask({
      title: t.discardTitle(view.client_name),
      words: t.discardWords,
      verb: t.discardVerb,
      keep: t.keep,
      danger: true,
    });
    if (reply !== 'yes') return;
    await run(async (mark) => {
      await call('discard_statement', { statement: id }, mark);
      toast(t.discarded);
      await go('statements');
    });
  };
  const unpaid = view.approved && paidBy === null && view.sums.remit !== 0;
  return (
    <>
      <Button onPress={() => void go('statements')}>{t.backToList}</Button>
      <Button onPress={() => void go('client', { id: view.client })}>{t.openClient}</Button>
      <PaperButtons of={papers} paper={{ kind: 'statement', statement: id }} name={t.paperName} />
      <span class="push" />
      {view.approved ? null : (
        <>
          <Button off={may('pay_out') ? null : t.forbidden} onPress={() => void discard()}>
            {t.discard}
          </Button>
          <Button
            primary
            command="primary"
            busy={busy.value}
            off={may('approve') ? null : t.forbiddenApprove}
            onPress={() => void approve()}
          >
            {t.approve}
          </Button>
        </>
      )}
      {unpaid ? (
        <Button
          primary
          command="primary"
          off={may('pay_out') ? null : t.forbidden}
          onPress={() => (paying.value = true)}
        >
          {t.pay}
        </Button>
      ) : null}
      {paying.value ? (
        <PayStatementDialog
          id={id}
          view={view}
          nextCheck={nextCheck}
          onClose={() => (paying.value = false)}
        />
      ) : null}
    </>
  );
}
