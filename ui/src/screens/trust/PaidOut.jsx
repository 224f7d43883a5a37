// What left a trust bank, newest first.
import { useMemo } from 'preact/hooks';
import { go } from '../../app/router.js';
import { shortDay } from '../../format.js';
import { Grid } from '../../kit/Grid.jsx';
import { sourceOf } from '../../kit/grid-rows.js';
import { Chip, EmptyState, Money } from '../../kit/small.jsx';
import * as t from '../../strings/trust.js';

/** @import { PaymentOut } from '../../api/bindings/commands' */
/** @typedef {import('../../kit/grid-columns.jsx').GridColumn<PaymentOut>} Column */

/** @type {Column[]} */
const columns = [
  { key: 'on', label: t.paidHeads.on, width: 88, cell: (paid) => shortDay(paid.paid_on) },
  {
    key: 'payee',
    label: t.paidHeads.payee,
    width: 110,
    grow: true,
    cell: (paid) => <span title={t.paidTo(paid)}>{t.paidTo(paid)}</span>,
    text: t.paidTo,
  },
  {
    key: 'how',
    label: t.paidHeads.how,
    width: 92,
    cell: (paid) => t.how(paid.method, paid.number),
  },
  {
    key: 'amount',
    label: t.paidHeads.amount,
    width: 92,
    num: true,
    cell: (paid) => <Money cents={paid.amount} />,
  },
  {
    key: 'state',
    label: t.paidHeads.state,
    width: 84,
    cell: (paid) =>
      paid.undone_why === null ? (
        t.paidFor(paid)
      ) : (
        <span title={paid.undone_why}>
          <Chip tone="bad">{t.paidUndone}</Chip>
        </span>
      ),
  },
];

/** @param {{ payments: PaymentOut[], onActive: (paid: PaymentOut | undefined) => void }} props */
export function PaidOut({ payments, onActive }) {
  const source = useMemo(() => sourceOf(payments), [payments]);
  return (
    <Grid
      name="paid-out"
      label={t.paidTitle}
      source={source}
      columns={columns}
      onActive={onActive}
      onOpen={open}
      empty={<EmptyState title={t.paidEmpty}>{t.paidEmptyWords}</EmptyState>}
    />
  );
}

/** To what it paid: the statement, the account of a refund. @param {PaymentOut} paid */
function open({ statement, account }) {
  if (statement !== null) void go('statement', { id: statement });
  else if (account !== null) void go('account', { id: account });
}
