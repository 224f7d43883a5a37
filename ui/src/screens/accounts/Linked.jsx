import { go, to } from '../../app/router.js';
import { EmptyState, Money } from '../../kit/small.jsx';
import { Table } from '../../kit/Table.jsx';
import { StatusChip } from './standing.jsx';
import * as t from '../../strings/accounts.js';

/** @import { AccountRow } from '../../api/bindings/commands' */

/** The person's other accounts. @param {{ rows: AccountRow[] }} props */
export function Linked({ rows }) {
  if (rows.length === 0) return <EmptyState title={t.noLinked} />;
  const heads = t.linkedHeads;
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={t.linkedCaption}>
      <Table
        caption={t.linkedCaption}
        rows={rows}
        rowKey={(row) => row.id}
        onOpen={(row) => void go('account', { id: row.id })}
        columns={[
          {
            key: 'file',
            label: heads.file,
            cell: (row) => (
              <a
                href={to('account', { id: row.id })}
                onClick={(event) => {
                  event.preventDefault();
                  void go('account', { id: row.id });
                }}
              >
                {row.file_number}
              </a>
            ),
          },
          { key: 'client', label: heads.client, wide: true, cell: (row) => row.client },
          { key: 'reference', label: heads.reference, cell: (row) => row.client_reference },
          {
            key: 'balance',
            label: heads.balance,
            num: true,
            cell: (row) => <Money cents={row.balance} />,
          },
          {
            key: 'status',
            label: heads.status,
            cell: (row) => <StatusChip status={row.status} />,
          },
        ]}
      />
    </div>
  );
}
