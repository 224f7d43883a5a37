// Why a payment went to these parts of the debt, and how its commission was reckoned.
import { call } from '../../api/call.js';
import { Button } from '../../kit/Button.jsx';
import { Dialog } from '../../kit/Dialog.jsx';
import { Loaded } from '../../kit/ProblemView.jsx';
import { useResource } from '../../kit/resource.js';
import { Facts, Money } from '../../kit/small.jsx';
import { Table } from '../../kit/Table.jsx';
import { today } from '../../state/session.js';
import { parts } from '../../strings/standing.js';
import { itemSaid } from '../../strings/payments.js';
import { directionSaid } from '../../strings/shares.js';
import * as t from '../../strings/trace.js';

/** @import { Bucket, PaymentTrace } from '../../api/bindings/commands' */

/**
 * @param {{ account: number, item: number, amount: number, onClose: () => void }} props
 */
export function TraceDialog({ account, item, amount, onClose }) {
  const found = useResource(
    () => call('explain_payment', { account, item }),
    [account, item],
    ['payments'],
  );
  const trace = found.data.value;
  return (
    <Dialog
      title={t.title(itemSaid(trace?.method ?? '', trace?.reference ?? '', amount))}
      onClose={onClose}
      actions={
        <Button primary onPress={onClose}>
          {t.done}
        </Button>
      }
    >
      <Loaded of={found} lines={8}>
        {(now) => <Trace trace={now} />}
      </Loaded>
    </Dialog>
  );
}

/** @param {{ trace: PaymentTrace }} props */
function Trace({ trace }) {
  const { owed_before: before, met, left, over } = trace;
  const past = trace.order.reduce((rest, part) => rest - met[part], trace.amount - over);
  const shown = trace.order.filter((part) => before[part] !== 0 || met[part] !== 0);
  return (
    <div class="stack">
      {trace.direction ? (
        <p>{directionSaid(trace.direction, trace.wishes, today.value)}</p>
      ) : null}
      <p>{t.orderWords(trace, today.value)}</p>
      <div class="table-scroll" tabIndex={0} role="region" aria-label={t.caption}>
        <Table
          caption={t.caption}
          rows={shown}
          rowKey={(part) => part}
          columns={[
            { key: 'part', label: t.heads.part, wide: true, cell: (part) => parts[part] },
            figure('before', (part) => before[part]),
            figure('met', (part) => met[part]),
            figure('left', (part) => left[part]),
          ]}
          total={{
            part: over > 0 ? `${t.total}, ${t.overRow.toLowerCase()}` : t.total,
            met: <Money cents={trace.amount} ledger />,
            left: over > 0 ? <Money cents={-over} ledger /> : null,
          }}
        />
      </div>
      {past > 0 ? <p>{t.past(past)}</p> : null}
      <h2>{t.commissionTitle}</h2>
      <p>{t.ruleWords(trace)}</p>
      <Facts
        rows={[
          trace.own_costs > 0 ? fact(t.facts.ownCosts, trace.own_costs) : null,
          trace.own_fees > 0 ? fact(t.facts.ownFees, trace.own_fees) : null,
          trace.collected_before === null
            ? null
            : fact(t.facts.collectedBefore, trace.collected_before),
          fact(t.facts.earning, trace.earning),
          fact(t.facts.commission, trace.commission),
          fact(t.facts.share, trace.client_share),
          trace.claim !== 0 ? fact(t.facts.claim, trace.claim) : null,
        ]}
      />
      {trace.reckoned_anew ? <p>{t.anew}</p> : null}
      {trace.returned > 0 ? <p>{t.returned(trace.returned)}</p> : null}
    </div>
  );
}

/** @param {'before' | 'met' | 'left'} key @param {(part: Bucket) => number} of */
const figure = (key, of) => ({
  key,
  label: t.heads[key],
  num: true,
  cell: (/** @type {Bucket} */ part) => <Money cents={of(part)} ledger />,
});

/** @param {string} words @param {number} cents @returns {[string, preact.VNode]} */
const fact = (words, cents) => [words, <Money key={words} cents={cents} ledger />];
