import { useSignal } from '@preact/signals';
import { asProblem, call, newRequest } from '../../api/call.js';
import { Button } from '../../kit/Button.jsx';
import { TextField } from '../../kit/Field.jsx';
import { Form } from '../../kit/Form.jsx';
import { useForm } from '../../kit/form.js';
import { ProblemView } from '../../kit/ProblemView.jsx';
import * as t from '../../strings/setup.js';

/** @import { RecoveryShown } from '../../api/bindings/commands' */

/**
 * A recovery key, shown once: in groups, as a page to print, and one group typed back from it.
 * @param {{ shown: RecoveryShown, onConfirmed: () => void }} props
 */
export function RecoveryKey({ shown, onConfirmed }) {
  const said = useSignal('');
  const problem = useSignal(/** @type {import('../../api/call.js').ProblemError | null} */ (null));
  const print = async () => {
    problem.value = null;
    try {
      const kit = await call('recovery_kit', {}, newRequest());
      said.value = kit.opened ? t.kitOpened : t.kitNotOpened(kit.path);
    } catch (thrown) {
      problem.value = asProblem(thrown);
    }
  };
  const form = useForm({
    start: { text: '' },
    labels: { text: t.confirmGroup(shown.confirm_group) },
    required: ['text'],
    submit: async ({ text }, request) => {
      await call('confirm_recovery', { group: shown.confirm_group, text }, request);
      onConfirmed();
    },
  });
  return (
    <>
      <ol class="recovery mono">
        {shown.groups.map((group, index) => (
          <li key={index}>
            <span class="tag">{t.group(index + 1)}</span>
            {group}
          </li>
        ))}
        <li>
          <span class="tag">{t.checkLetter}</span>
          {shown.check}
        </li>
      </ol>
      <div class="line">
        <Button icon="printer" onPress={print}>
          {t.printKit}
        </Button>
        <span class="path" role="status">
          {said.value}
        </span>
      </div>
      <ProblemView problem={problem.value} />
      <Form form={form} label={t.recoveryTitle}>
        <TextField {...form.field('text')} hint={t.confirmWhy} width="m" mono />
        <div class="form-foot">
          <span class="push" />
          <Button primary submit busy={form.busy.value}>
            {t.recoveryDone}
          </Button>
        </div>
      </Form>
    </>
  );
}
