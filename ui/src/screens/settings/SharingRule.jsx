// How one payment is shared among several accounts where the person did not say it.
import { useSignal } from '@preact/signals';
import { asProblem, call, newRequest } from '../../api/call.js';
import { Choice } from '../../kit/Field.jsx';
import { ProblemView } from '../../kit/ProblemView.jsx';
import { toast } from '../../kit/Toast.jsx';
import * as t from '../../strings/shares.js';

/** @import { SharingRule as Rule } from '../../api/bindings/commands' */
/** @import { ProblemError } from '../../api/call.js' */

const OPTIONS = /** @type {{ value: Rule, words: string }[]} */ (
  Object.entries(t.rules).map(([value, words]) => ({ value, words }))
);

/** @param {{ rule: Rule }} props */
export function SharingRule({ rule }) {
  const chosen = useSignal(rule);
  const problem = useSignal(/** @type {ProblemError | null} */ (null));
  /** @param {Rule} wanted */
  const save = async (wanted) => {
    const before = chosen.value;
    chosen.value = wanted;
    problem.value = null;
    try {
      await call('save_sharing', { rule: wanted }, newRequest());
      toast(t.ruleSaved);
    } catch (thrown) {
      chosen.value = before;
      problem.value = asProblem(thrown);
    }
  };
  return (
    <section aria-label={t.ruleTitle}>
      <h2>{t.ruleTitle}</h2>
      <ProblemView problem={problem.value} />
      <p>{t.ruleIntro}</p>
      <Choice
        label={t.ruleLabel}
        value={chosen.value}
        options={OPTIONS}
        onValue={(wanted) => void save(wanted)}
      />
    </section>
  );
}
