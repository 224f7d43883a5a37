// Sales tax on the commission: what is payable to each state, and what was paid.
import { useSignal } from '@preact/signals';
import { call } from '../../api/call.js';
import { shortDay } from '../../format.js';
import { Button } from '../../kit/Button.jsx';
import { Loaded } from '../../kit/ProblemView.jsx';
import { useResource } from '../../kit/resource.js';
import { Screen } from '../../kit/Screen.jsx';
import { EmptyState, Money } from '../../kit/small.jsx';
import { Table } from '../../kit/Table.jsx';
import { may } from '../../state/session.js';
import { TrustNav } from '../trust/TrustNav.jsx';
import { PayTaxDialog, UndoTaxDialog } from './dialogs.jsx';
import { named } from '../../strings/months.js';
import * as t from '../../strings/taxes.js';

/** @import { TaxDue, TaxPayment } from '../../api/bindings/commands' */

export default function Taxes() {
  const found = useResource(() => call('sales_tax', {}), [], ['payments', 'clients']);
  const paying = useSignal(/** @type {TaxDue | null} */ (null));
  const undoing = useSignal(/** @type {TaxPayment | null} */ (null));
  return (
    <Screen title={t.title} sub={t.intro} banner={<TrustNav here="taxes" />}>
      <Loaded of={found}>
        {({ due, payments }) => (
          <div class="stack">
            <h2>{t.caption}</h2>
            <Due rows={due} onPay={(one) => (paying.value = one)} />
            <h2>{t.payments}</h2>
            <Payments rows={payments} onUndo={(one) => (undoing.value = one)} />
          </div>
        )}
      </Loaded>
      {paying.value ? (
        <PayTaxDialog due={paying.value} onClose={() => (paying.value = null)} />
      ) : null}
      {undoing.value ? (
        <UndoTaxDialog payment={undoing.value} onClose={() => (undoing.value = null)} />
      ) : null}
    </Screen>
  );
}

/** @param {string} key @param {string} label @param {(row: any) => number} of */
const figure = (key, label, of) => ({
  key,
  label,
  num: true,
  cell: (/** @type {any} */ row) => <Money cents={of(row)} />,
});

/** @param {{ rows: TaxDue[], onPay: (due: TaxDue) => void }} props */
function Due({ rows, onPay }) {
  if (rows.length === 0) return <EmptyState title={t.empty}>{t.emptyWords}</EmptyState>;
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={t.caption}>
      <Table
        caption={t.caption}
        rows={rows}
        rowKey={(due) => `${due.state} ${due.month}`}
        columns={[
          { key: 'month', label: t.heads.month, cell: (due) => named(due.month) },
          { key: 'state', label: t.heads.state, cell: (due) => due.state },
          { key: 'from', label: t.heads.from, wide: true, cell: t.from },
          figure('tax', t.heads.tax, (due) => due.tax),
          figure('paid', t.heads.paid, (due) => due.paid),
          figure('left', t.heads.left, (due) => due.left),
          {
            key: 'acts',
            label: t.heads.acts,
            cell: (due) => (
              <Button
                small
                label={t.payName(due)}
                off={!may('pay_out') ? t.forbidden : due.left > 0 ? null : t.nothingLeft}
                onPress={() => onPay(due)}
              >
                {t.pay}
              </Button>
            ),
          },
        ]}
      />
    </div>
  );
}

/** @param {{ rows: TaxPayment[], onUndo: (payment: TaxPayment) => void }} props */
function Payments({ rows, onUndo }) {
  if (rows.length === 0) return <EmptyState title={t.noPayments} />;
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={t.payments}>
      <Table
        caption={t.payments}
        rows={rows}
        rowKey={(payment) => payment.id}
        columns={[
          { key: 'on', label: t.heads.on, cell: (payment) => shortDay(payment.paid_on) },
          { key: 'state', label: t.heads.state, cell: (payment) => payment.state },
          { key: 'month', label: t.heads.month, cell: (payment) => named(payment.month) },
          {
            key: 'reference',
            label: t.heads.reference,
            wide: true,
            cell: (payment) => payment.reference,
          },
          figure('amount', t.heads.amount, (payment) => payment.amount),
          {
            key: 'acts',
            label: t.heads.acts,
            cell: (payment) =>
              payment.undone_why === null ? (
                <Button
                  small
                  label={t.undoName(payment)}
                  off={may('pay_out') ? null : t.forbidden}
                  onPress={() => onUndo(payment)}
                >
                  {t.undo}
                </Button>
              ) : (
                t.undoneSaid(payment.undone_why)
              ),
          },
        ]}
      />
    </div>
  );
}
