// What the bank took back of an item: all of it or a part. What will be written stands in the
// dialog before it is.
import { call, newRequest } from '../../api/call.js';
import { DateField } from '../../kit/DateField.jsx';
import { MoneyField, TextField } from '../../kit/Field.jsx';
import { useForm } from '../../kit/form.js';
import { FormDialog } from '../../kit/FormDialog.jsx';
import { ProblemView } from '../../kit/ProblemView.jsx';
import { Banner, Money } from '../../kit/small.jsx';
import { Table } from '../../kit/Table.jsx';
import { toast } from '../../kit/Toast.jsx';
import { useTrial } from '../../kit/trial.js';
import { today } from '../../state/session.js';
import { leftOf } from '../../typing/money.js';
import * as t from '../../strings/returns.js';

/**
 * @import { BatchLine, ItemFacts, ReturnItem, ReturnPreview, ReturnedShare }
 *   from '../../api/bindings/commands'
 */

/** @param {{ item: ItemFacts, line: BatchLine, onClose: () => void }} props */
export function ReturnDialog({ item, line, onClose }) {
  const { form: paid } = line;
  const there = leftOf(paid.amount, [{ amount: item.returned }]);
  const form = useForm({
    start: { on: today.value, amount: /** @type {number | null} */ (there), reason: '' },
    labels: t.labels,
    required: ['on', 'amount', 'reason'],
    submit: async ({ on, amount, reason }, request) => {
      await call('return_item', { item: item.item, on, amount, reason }, request);
      toast(t.done);
      onClose();
    },
  });
  const { on, amount } = form.values.value;
  const trial = useTrial(
    (/** @type {ReturnItem} */ asked) => call('try_return', asked, newRequest()),
    on !== '' && amount ? { item: item.item, on, amount, reason: '' } : null,
  );
  return (
    <FormDialog
      title={t.title(paid.method, paid.reference, paid.amount)}
      size="wide"
      form={form}
      verb={t.verb}
      danger
      onClose={onClose}
    >
      <div class="form-row">
        <DateField {...form.field('on')} />
        <MoneyField {...form.field('amount')} hint={t.amountHint(there)} />
      </div>
      <TextField {...form.field('reason')} maxLength={300} />
      <ProblemView problem={trial.problem.value} />
      {trial.preview.value ? <Preview preview={trial.preview.value} /> : null}
    </FormDialog>
  );
}

/** @param {{ preview: ReturnPreview }} props */
function Preview({ preview }) {
  return (
    <section class="stack" aria-label={t.previewTitle}>
      <h2>{t.previewTitle}</h2>
      <div class="table-scroll" tabIndex={0} role="region" aria-label={t.caption}>
        <Table
          caption={t.caption}
          rows={preview.shares}
          rowKey={(share) => share.account}
          total={{ account: t.total, amount: <Money cents={preview.amount} /> }}
          columns={[
            { key: 'account', label: t.heads.account, cell: (share) => share.file_number },
            { key: 'person', label: t.heads.person, cell: (share) => share.person },
            { key: 'client', label: t.heads.client, cell: (share) => share.client },
            money('amount', (share) => share.amount),
            money('commission', (share) => share.commission),
            money('share', (share) => share.client_share),
            money('after', (share) => share.balance_after),
          ]}
        />
      </div>
      <ul class="to-look">
        {preview.shares
          .filter((share) => share.plan_late)
          .map((share) => (
            <li key={share.account}>{t.planLate(share.file_number)}</li>
          ))}
      </ul>
      {preview.shortage > 0 ? (
        <Banner level="stop" verdict={t.shortVerdict(preview.shortage)}>
          {t.shortWords}
        </Banner>
      ) : (
        <p class="tag">{t.noShortage}</p>
      )}
    </section>
  );
}

/**
 * @param {'amount' | 'commission' | 'share' | 'after'} key
 * @param {(share: ReturnedShare) => number} of
 */
const money = (key, of) => ({
  key,
  label: t.heads[key],
  num: true,
  cell: (/** @type {ReturnedShare} */ share) => <Money cents={of(share)} />,
});
