// What is done with a paper or a file: opened in the system's viewer, or saved where the person
// says. One at a time; what went wrong is kept to be shown.
import { useSignal } from '@preact/signals';
import { asProblem, call } from '../../api/call.js';
import { Button } from '../../kit/Button.jsx';
import { DateField } from '../../kit/DateField.jsx';
import { ProblemView } from '../../kit/ProblemView.jsx';
import { Banner } from '../../kit/small.jsx';
import { toast } from '../../kit/Toast.jsx';
import * as t from '../../strings/papers.js';

/** @import { Paper } from '../../api/bindings/commands' */
/** @import { ProblemError } from '../../api/call.js' */

/** Papers on the screen that draws this. */
export function usePapers() {
  const busy = useSignal(false);
  const problem = useSignal(/** @type {ProblemError | null} */ (null));
  /** Where the file lies when the viewer did not open. */
  const stuck = useSignal(/** @type {string | null} */ (null));
  /** @param {() => Promise<unknown>} act @returns {Promise<boolean>} whether it was done */
  const attempt = async (act) => {
    if (busy.value) return false;
    busy.value = true;
    problem.value = null;
    stuck.value = null;
    try {
      await act();
      return true;
    } catch (thrown) {
      problem.value = asProblem(thrown);
      return false;
    } finally {
      busy.value = false;
    }
  };
  /** @param {() => Promise<{ path: string, opened: boolean }>} ask */
  const view = (ask) =>
    attempt(async () => {
      const answer = await ask();
      stuck.value = answer.opened ? null : answer.path;
      if (answer.opened) toast(t.opened);
    });
  /** @param {() => Promise<{ path: string | null }>} ask */
  const file = (ask) =>
    attempt(async () => {
      const { path } = await ask();
      if (path) toast(t.savedAs(path));
    });
  /** @param {Paper} paper */
  const open = (paper) => view(() => call('open_paper', { paper }));
  /** @param {Paper} paper */
  const save = (paper) => file(() => call('save_paper', { paper }));
  return { busy, problem, stuck, attempt, view, file, open, save };
}

/** @typedef {ReturnType<typeof usePapers>} Papers */

/** What went wrong with a paper, or nothing. @param {{ of: Papers }} props */
export function PaperTrouble({ of }) {
  if (of.problem.value) return <ProblemView problem={of.problem.value} focus />;
  if (!of.stuck.value) return null;
  return <Banner level="care" verdict={t.notOpened(of.stuck.value)} urgent />;
}

/**
 * The days that a paper or file is of; one that is not a day yet changes nothing.
 * @typedef {import('@preact/signals').Signal<string>} DayOf
 * @param {{ from: DayOf, to: DayOf }} props
 */
export const Span = ({ from, to }) => (
  <div class="form-row">
    <DateField label={t.from} value={from.value} onValue={(day) => day && (from.value = day)} />
    <DateField label={t.to} value={to.value} onValue={(day) => day && (to.value = day)} />
  </div>
);

/**
 * The two buttons of a paper.
 * @param {{ of: Papers, paper: Paper, name: string, small?: boolean, off?: string | null }} props
 *   `name`: what it is, for those who hear the button alone
 */
export const PaperButtons = ({ of, paper, name, small, off = null }) => (
  <span class="line">
    <Button
      small={small}
      icon={small ? undefined : 'printer'}
      label={t.printName(name)}
      off={off}
      busy={of.busy.value}
      onPress={() => void of.open(paper)}
    >
      {t.print}
    </Button>
    <Button
      small={small}
      icon={small ? undefined : 'file-down'}
      label={t.saveName(name)}
      off={off}
      busy={of.busy.value}
      onPress={() => void of.save(paper)}
    >
      {t.save}
    </Button>
  </span>
);
