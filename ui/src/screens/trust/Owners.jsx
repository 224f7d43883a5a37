// Whose the money of a trust bank is, and what of it may leave.
import { useMemo } from 'preact/hooks';
import { go } from '../../app/router.js';
import { Grid } from '../../kit/Grid.jsx';
import { sourceOf } from '../../kit/grid-rows.js';
import { EmptyState, Money } from '../../kit/small.jsx';
import { today } from '../../state/session.js';
import { inOrder } from './owners.js';
import * as t from '../../strings/trust.js';

/** @import { Owner, TrustDay } from '../../api/bindings/commands' */
/** @typedef {import('../../kit/grid-columns.jsx').GridColumn<Owner>} Column */

/** @type {Column[]} */
const columns = [
  {
    key: 'owner',
    label: t.ownerHeads.owner,
    width: 200,
    grow: true,
    cell: (owner) => <span title={t.ownerName(owner)}>{t.ownerName(owner)}</span>,
    text: t.ownerName,
  },
  {
    key: 'kind',
    label: t.ownerHeads.kind,
    width: 150,
    cell: (owner) => t.kinds[owner.kind] ?? owner.kind,
  },
  {
    key: 'amount',
    label: t.ownerHeads.amount,
    width: 110,
    num: true,
    cell: (owner) => <Money cents={owner.amount} ledger />,
  },
  {
    key: 'released',
    label: t.ownerHeads.released,
    width: 110,
    num: true,
    cell: (owner) => <Money cents={owner.released} ledger />,
  },
];

/**
 * @param {{
 *   day: TrustDay, past: string | null, onActive: (owner: Owner | undefined) => void,
 * }} props `past`: the day, when it is not today
 */
export function Owners({ day, past, onActive }) {
  const source = useMemo(() => sourceOf(inOrder(day.owners)), [day]);
  return (
    <Grid
      name="owners"
      label={t.ownersTitle}
      source={source}
      columns={columns}
      autoFocus={past === null}
      onActive={onActive}
      onOpen={open}
      empty={
        <EmptyState title={past ? t.ownersPastEmpty(past, today.value) : t.ownersEmpty}>
          {past ? null : t.ownersEmptyWords}
        </EmptyState>
      }
      total={<span>{t.together(day.owned)}</span>}
    />
  );
}

/** To where the money comes from: the account of a refund, the client, the list of what nobody
 * knows. @param {Owner} owner */
function open({ kind, account, client }) {
  if (kind === 'suspense') void go('unidentified');
  else if (account !== null) void go('account', { id: account });
  else if (client !== null) void go('client', { id: client });
}
