// What an act would do, asked while it is typed and shown before it is written.
import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { asProblem } from '../api/call.js';
import { latest } from './latest.js';

/** @import { ProblemError } from '../api/call.js' */

/**
 * @template Question, Answer
 * @param {(question: Question) => Promise<Answer>} ask
 * @param {Question | null} question null while there is nothing to ask
 */
export function useTrial(ask, question) {
  const preview = useSignal(/** @type {Answer | null} */ (null));
  const problem = useSignal(/** @type {ProblemError | null} */ (null));
  /** Grows when what is typed asks nothing any more, so that a late answer is not shown. */
  const turn = useSignal(0);
  const run = useMemo(() => {
    /** @param {{ turn: number }} asked */
    const stale = (asked) => asked.turn !== turn.peek();
    return latest(
      (/** @type {{ question: Question, turn: number }} */ asked) => ask(asked.question),
      (answer, asked) => {
        if (stale(asked)) return;
        preview.value = answer;
        problem.value = null;
      },
      (thrown, asked) => {
        if (stale(asked)) return;
        preview.value = null;
        problem.value = asProblem(thrown);
      },
    );
  }, []);
  const key = JSON.stringify(question);
  useEffect(() => {
    if (question !== null) {
      run({ question, turn: turn.peek() });
      return;
    }
    turn.value = turn.peek() + 1;
    preview.value = null;
    problem.value = null;
  }, [key]);
  return { preview, problem };
}
