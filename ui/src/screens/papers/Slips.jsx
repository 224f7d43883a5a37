// The deposit slips of a trust bank, the latest first.
import { call } from '../../api/call.js';
import { shortDay } from '../../format.js';
import { Loaded } from '../../kit/ProblemView.jsx';
import { useResource } from '../../kit/resource.js';
import { EmptyState, Money } from '../../kit/small.jsx';
import { Table } from '../../kit/Table.jsx';
import { PaperButtons } from './use-papers.jsx';
import * as t from '../../strings/papers.js';

/** @import { SlipRow, TrustBank } from '../../api/bindings/commands' */
/** @import { Papers } from './use-papers.jsx' */

/** @param {{ bank: TrustBank, of: Papers }} props */
export function Slips({ bank, of }) {
  const found = useResource(
    () => call('deposit_slips', { trust_bank: bank.id }),
    [bank.id],
    ['payments'],
  );
  return (
    <Loaded of={found}>
      {(slips) =>
        slips.length === 0 ? (
          <EmptyState title={t.slipsEmpty} />
        ) : (
          <List slips={slips} of={of} />
        )
      }
    </Loaded>
  );
}

/** @param {{ slips: SlipRow[], of: Papers }} props */
const List = ({ slips, of }) => (
  <div class="table-scroll" tabIndex={0} role="region" aria-label={t.slipsCaption}>
    <Table
      caption={t.slipsCaption}
      rows={slips}
      rowKey={(slip) => slip.id}
      columns={[
        { key: 'on', label: t.slipHeads.on, cell: (slip) => shortDay(slip.on) },
        { key: 'number', label: t.slipHeads.number, num: true, cell: (slip) => slip.id },
        { key: 'items', label: t.slipHeads.items, num: true, cell: (slip) => slip.items },
        {
          key: 'total',
          label: t.slipHeads.total,
          num: true,
          cell: (slip) => <Money cents={slip.total} />,
        },
        {
          key: 'acts',
          label: t.slipHeads.acts,
          wide: true,
          cell: (slip) => (
            <PaperButtons
              of={of}
              small
              paper={{ kind: 'deposit_slip', deposit: slip.id }}
              name={t.slipName(slip)}
            />
          ),
        },
      ]}
    />
  </div>
);
