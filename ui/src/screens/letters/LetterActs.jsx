// What can be done with a letter that was made: print it, save it, say whether it printed.
import { useSignal } from '@preact/signals';
import { asProblem, call, newRequest } from '../../api/call.js';
import { useCommand } from '../../app/use-command.js';
import { Button } from '../../kit/Button.jsx';
import { ProblemView } from '../../kit/ProblemView.jsx';
import { Banner } from '../../kit/small.jsx';
import { toast } from '../../kit/Toast.jsx';
import { may } from '../../state/session.js';
import * as t from '../../strings/letters.js';

/** @typedef {import('../../api/call.js').ProblemError} ProblemError */

/**
 * @param {number} letter
 * @param {(mailed: boolean) => void} onSaid
 */
export function useLetterActs(letter, onSaid) {
  const busy = useSignal(false);
  const problem = useSignal(/** @type {ProblemError | null} */ (null));
  /** Where the file lies when the viewer did not open. */
  const stuck = useSignal(/** @type {string | null} */ (null));
  /** @param {() => Promise<unknown>} act */
  const attempt = async (act) => {
    if (busy.value) return;
    busy.value = true;
    problem.value = null;
    try {
      await act();
    } catch (thrown) {
      problem.value = asProblem(thrown);
    }
    busy.value = false;
  };
  const open = () =>
    attempt(async () => {
      const answer = await call('open_letter', { letter });
      stuck.value = answer.opened ? null : answer.path;
      if (answer.opened) toast(t.opened);
    });
  const save = () =>
    attempt(async () => {
      const { path } = await call('save_letter', { letter });
      if (path) toast(t.savedAs(path));
    });
  /** @param {boolean} printed */
  const say = (printed) =>
    attempt(async () => {
      await call('letter_printed', { letter, printed }, newRequest());
      toast(printed ? t.noted : t.notNoted);
      onSaid(printed);
    });
  return { busy, problem, stuck, open, save, say };
}

/** @typedef {ReturnType<typeof useLetterActs>} Acts */

/** What went wrong with it, or null. @param {Acts} acts */
export function letterTrouble({ problem, stuck }) {
  if (problem.value) return <ProblemView problem={problem.value} />;
  if (!stuck.value) return null;
  return <Banner level="care" verdict={t.notOpened(stuck.value)} urgent />;
}

/**
 * The bar of a letter that was made.
 * @param {{ acts: Acts, mailed: boolean, onLater: () => void }} props
 */
export function LetterBar({ acts, mailed, onLater }) {
  const off = may('print_letters') ? null : t.forbidden;
  useCommand('print', off ? null : () => void acts.open());
  return (
    <>
      <Button
        primary={!mailed}
        icon="printer"
        keys="Ctrl+P"
        off={off}
        onPress={() => void acts.open()}
      >
        {t.open}
      </Button>
      <Button icon="file-down" off={off} onPress={() => void acts.save()}>
        {t.save}
      </Button>
      {mailed ? (
        <span class="push">
          <Button onPress={onLater}>{t.backToAccount}</Button>
        </span>
      ) : (
        <span class="push line" role="group" aria-label={t.didPrint}>
          <span title={t.countsMailed}>{t.didPrint}</span>
          <Button off={off} onPress={() => void acts.say(true)}>
            {t.yes}
          </Button>
          <Button off={off} onPress={() => void acts.say(false)}>
            {t.no}
          </Button>
          <Button onPress={onLater}>{t.notYet}</Button>
        </span>
      )}
    </>
  );
}
