import { call, newRequest } from '../../api/call.js';
import { MoneyField } from '../../kit/Field.jsx';
import { useForm } from '../../kit/form.js';
import { FormDialog } from '../../kit/FormDialog.jsx';
import { ProblemView } from '../../kit/ProblemView.jsx';
import { toast } from '../../kit/Toast.jsx';
import { useTrial } from '../../kit/trial.js';
import { AccountField } from '../payments/AccountField.jsx';
import { MovedShares } from '../payments/MovedShares.jsx';
import * as t from '../../strings/moves.js';

/** @import { IdentifyPayment, Suggestion, UnidentifiedItem } from '../../api/bindings/commands' */
/** @import { Chosen } from '../payments/item.js' */

/** @param {Suggestion} found @returns {Chosen} */
const chosen = ({ account, file_number: number, person, client, balance }) => ({
  id: account,
  number,
  person,
  client,
  balance,
});

/**
 * Says whose unidentified money is; what it would meet there stands below first.
 * @param {{ waiting: UnidentifiedItem, suggested: Suggestion | null, onClose: () => void }} props
 */
export function IdentifyDialog({ waiting, suggested, onClose }) {
  const { item } = waiting;
  const form = useForm({
    start: {
      account: suggested ? chosen(suggested) : null,
      amount: /** @type {number | null} */ (waiting.amount),
    },
    labels: t.identifyLabels,
    required: ['account', 'amount'],
    submit: async ({ account, amount }, request) => {
      const shares = [{ account: account?.id ?? 0, amount: amount ?? 0 }];
      await call('identify_payment', { item, shares }, request);
      toast(t.identified);
      onClose();
    },
  });
  const { account, amount } = form.values.value;
  const trial = useTrial(
    (/** @type {IdentifyPayment} */ asked) => call('try_identify', asked, newRequest()),
    account && amount ? { item, shares: [{ account: account.id, amount }] } : null,
  );
  const preview = trial.preview.value;
  return (
    <FormDialog
      title={t.identifyTitle(waiting.amount)}
      size="wide"
      form={form}
      verb={t.identifyVerb}
      intro={t.identifyIntro}
      onClose={onClose}
    >
      <div class="form-row">
        <AccountField {...form.field('account')} autoFocus={suggested === null} />
        <MoneyField {...form.field('amount')} />
      </div>
      <ProblemView problem={trial.problem.value} />
      {preview ? (
        <>
          <MovedShares
            shares={preview.shares}
            anew={preview.reckoned_anew}
            shortage={preview.shortage}
            caption={t.identifyCaption}
            quiet
          />
          {preview.left > 0 ? <p role="status">{t.stillWaits(preview.left)}</p> : null}
        </>
      ) : null}
    </FormDialog>
  );
}
