// The trust figures of a month at its end: each bank, and whose its money was.
import { call } from '../../api/call.js';
import { useResource } from '../../kit/resource.js';
import { Money } from '../../kit/small.jsx';
import { Table } from '../../kit/Table.jsx';
import { ProofShown } from '../bank/Proof.jsx';
import { inOrder } from './owners.js';
import { TrustFigures } from './TrustFigures.jsx';
import * as words from '../../strings/trust.js';
import * as t from '../../strings/months.js';

/** @import { MonthView, TrustDay } from '../../api/bindings/commands' */

/** @param {{ month: MonthView }} props */
export function MonthSheet({ month }) {
  // The sheet has its banks in the order of the book.
  const settings = useResource(() => call('settings', {}), [], ['settings', 'payments']);
  const names = settings.data.value?.trust_banks.map(({ name }) => name) ?? [];
  if (month.banks.length === 0) return <p class="tag">{t.noBanks}</p>;
  const sheets = month.banks.map((day, at) => {
    const title = t.sheetTitle(names[at] ?? words.bank, day.on);
    // Sheets of earlier programs have none.
    const proof = month.proofs[at];
    return (
      <section key={at} class="month-bank" aria-label={title}>
        <h2>{title}</h2>
        {proof ? <ProofShown proof={proof} /> : <TrustFigures day={day} />}
        <OwnersTable day={day} caption={`${words.ownersTitle}, ${title}`} />
      </section>
    );
  });
  return (
    <>
      {month.reason ? <p class="tag">{t.closedFor(month.reason)}</p> : null}
      {sheets}
    </>
  );
}

/** @param {{ day: TrustDay, caption: string }} props */
function OwnersTable({ day, caption }) {
  if (day.owners.length === 0) return <p class="tag">{words.ownersEmpty}</p>;
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={caption}>
      <Table
        caption={caption}
        rows={inOrder(day.owners)}
        rowKey={({ kind, client, account }) => `${kind} ${client} ${account}`}
        total={{ owner: words.total, amount: <Money cents={day.owned} ledger /> }}
        columns={[
          {
            key: 'owner',
            label: words.ownerHeads.owner,
            wide: true,
            cell: (owner) => words.ownerName(owner),
          },
          {
            key: 'kind',
            label: words.ownerHeads.kind,
            cell: ({ kind }) => words.kinds[kind] ?? kind,
          },
          {
            key: 'amount',
            label: words.ownerHeads.amount,
            num: true,
            cell: (owner) => <Money cents={owner.amount} ledger />,
          },
          {
            key: 'released',
            label: words.ownerHeads.released,
            num: true,
            cell: (owner) => <Money cents={owner.released} ledger />,
          },
        ]}
      />
    </div>
  );
}
