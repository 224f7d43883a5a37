// A payment that stands on the wrong account moves to the right one. What that does to both
// stands in the dialog before it is written.
import { call, newRequest } from '../../api/call.js';
import { TextField } from '../../kit/Field.jsx';
import { useForm } from '../../kit/form.js';
import { FormDialog } from '../../kit/FormDialog.jsx';
import { ProblemView } from '../../kit/ProblemView.jsx';
import { toast } from '../../kit/Toast.jsx';
import { useTrial } from '../../kit/trial.js';
import { AccountField } from './AccountField.jsx';
import { MovedShares } from './MovedShares.jsx';
import * as t from '../../strings/moves.js';

/** @import { MovePayment } from '../../api/bindings/commands' */
/** @import { Chosen } from './item.js' */

/**
 * @param {{
 *   item: number, from: number, fromNumber: string, said: string, onClose: () => void,
 * }} props `said`: the title, which names the payment
 */
export function MoveDialog({ item, from, fromNumber, said, onClose }) {
  const form = useForm({
    start: { to: /** @type {Chosen | null} */ (null), reason: '' },
    labels: t.moveLabels,
    required: ['to', 'reason'],
    submit: async ({ to, reason }, request) => {
      await call('move_payment', { item, from, to: to?.id ?? 0, reason }, request);
      toast(t.moved);
      onClose();
    },
  });
  const { to } = form.values.value;
  const trial = useTrial(
    (/** @type {MovePayment} */ asked) => call('try_move', asked, newRequest()),
    to ? { item, from, to: to.id, reason: '' } : null,
  );
  const { preview, problem } = trial;
  return (
    <FormDialog
      title={said}
      size="wide"
      form={form}
      verb={t.moveVerb}
      intro={t.moveFrom(fromNumber)}
      onClose={onClose}
    >
      <AccountField {...form.field('to')} autoFocus />
      <TextField {...form.field('reason')} maxLength={300} />
      <ProblemView problem={problem.value} />
      {preview.value ? (
        <MovedShares
          shares={preview.value.shares}
          anew={preview.value.reckoned_anew}
          shortage={preview.value.shortage}
          caption={t.moveCaption}
        />
      ) : null}
    </FormDialog>
  );
}
