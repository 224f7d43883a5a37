// What a statement of a client would say today, or through an earlier day; preparing it.
import { useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { asProblem, call, newRequest } from '../../api/call.js';
import { go } from '../../app/router.js';
import { Button } from '../../kit/Button.jsx';
import { DateField } from '../../kit/DateField.jsx';
import { Loaded, ProblemView } from '../../kit/ProblemView.jsx';
import { useResource } from '../../kit/resource.js';
import { Screen } from '../../kit/Screen.jsx';
import { Banner } from '../../kit/small.jsx';
import { toast } from '../../kit/Toast.jsx';
import { may, today } from '../../state/session.js';
import { PaperButtons, PaperTrouble, usePapers } from '../papers/use-papers.jsx';
import { StatementSheet } from './StatementSheet.jsx';
import * as t from '../../strings/statements.js';

/** @import { AskStatement, StatementView } from '../../api/bindings/commands' */
/** @import { ProblemError } from '../../api/call.js' */
/** @import { Papers } from '../papers/use-papers.jsx' */

/** @param {{ client: string, bank: string }} props */
export default function StatementDue({ client, bank }) {
  const through = useSignal(today.value);
  /** @type {AskStatement} */
  const asked = {
    client: Number(client),
    trust_bank: Number(bank),
    through_on: through.value,
  };
  const found = useResource(
    () => call('statement_draft', asked),
    [client, bank, through.value],
    ['payments', 'clients'],
  );
  const view = found.data.value;
  const problem = useSignal(/** @type {ProblemError | null} */ (null));
  const papers = usePapers();
  return (
    <Screen
      title={view ? t.viewTitle(view.client_name, null) : t.dueTitle}
      layout={view ? 'split' : 'page'}
      sub={view ? t.viewSub(view, today.value) : null}
      aside={
        <DateField
          label={t.through}
          width="s"
          value={through.value}
          onValue={(day) => day && (through.value = day)}
        />
      }
      banner={
        <>
          <ProblemView problem={problem.value} focus />
          <PaperTrouble of={papers} />
          {view ? <Verdict view={view} /> : null}
        </>
      }
      bar={view ? <Bar view={view} asked={asked} problem={problem} papers={papers} /> : null}
    >
      <Loaded of={found}>{(now) => <StatementSheet view={now} />}</Loaded>
    </Screen>
  );
}

/** @param {{ view: StatementView }} props */
const Verdict = ({ view }) =>
  view.lines.length > 0 ? (
    <Banner level="info" verdict={t.draftVerdict}>
      {t.draftWords}
    </Banner>
  ) : (
    <Banner level="info" verdict={t.nothingVerdict}>
      {t.heldBack(view.held_back, view.held_back_total)}
    </Banner>
  );

/**
 * @param {{
 *   view: StatementView, asked: AskStatement,
 *   problem: import('@preact/signals').Signal<ProblemError | null>, papers: Papers,
 * }} props
 */
function Bar({ view, asked, problem, papers }) {
  const busy = useSignal(false);
  const request = useRef(newRequest());
  const prepare = async () => {
    busy.value = true;
    problem.value = null;
    try {
      const made = await call('prepare_statement', asked, request.current);
      toast(t.prepared);
      await go('statement', { id: made.statement });
    } catch (thrown) {
      problem.value = asProblem(thrown);
      request.current = newRequest();
    } finally {
      busy.value = false;
    }
  };
  return (
    <>
      <Button onPress={() => void go('statements')}>{t.backToList}</Button>
      <Button onPress={() => void go('client', { id: view.client })}>{t.openClient}</Button>
      <PaperButtons of={papers} paper={{ kind: 'statement_draft', ...asked }} name={t.paperName} />
      <span class="push" />
      <Button
        primary
        command="primary"
        busy={busy.value}
        off={may('pay_out') ? (view.lines.length > 0 ? null : t.nothingVerdict) : t.forbidden}
        onPress={() => void prepare()}
      >
        {t.prepare}
      </Button>
    </>
  );
}
