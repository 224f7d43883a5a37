import { go } from '../../app/router.js';
import { routes } from '../../app/routes.js';
import { dollars, historyDay } from '../../format.js';
import { EmptyState, Money } from '../../kit/small.jsx';
import { Table } from '../../kit/Table.jsx';
import { may, today } from '../../state/session.js';
import { parts } from '../../strings/standing.js';
import * as t from '../../strings/accounts.js';

/** @import { Bucket, LedgerLine } from '../../api/bindings/commands' */
/** @typedef {import('../../kit/Table.jsx').TableColumn<LedgerLine>} Column */

const rowId = (/** @type {number} */ entry) => `entry-${entry}`;

/** Every posting on the account, in the order of writing. @param {{ lines: LedgerLine[] }} props */
export function Ledger({ lines }) {
  if (lines.length === 0) return <EmptyState title={t.noLedger} />;
  const buckets = /** @type {Bucket[]} */ (Object.keys(parts)).filter((bucket) =>
    lines.some((line) => line.change[bucket] !== 0),
  );
  const heads = t.ledgerHeads;
  /** @type {Column[]} */
  const columns = [
    { key: 'day', label: heads.day, cell: (line) => historyDay(line.effective_on, today.value) },
    { key: 'what', label: heads.what, wide: true, cell: (line) => <What {...{ line, lines }} /> },
    ...buckets.map((bucket) => ({
      key: bucket,
      label: parts[bucket],
      num: true,
      cell: (/** @type {LedgerLine} */ line) => <Figure cents={line.change[bucket]} />,
    })),
    {
      key: 'change',
      label: heads.change,
      num: true,
      cell: (line) => <Money cents={line.change_total} ledger />,
    },
    { key: 'after', label: heads.after, num: true, cell: (line) => <After line={line} /> },
    ...(may('see_payments') ? moneyColumns : []),
  ];
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={t.ledgerCaption}>
      <Table
        caption={t.ledgerCaption}
        class="ledger"
        rows={lines}
        rowKey={(line) => line.entry}
        columns={columns}
      />
    </div>
  );
}

/** @type {Column[]} */
const moneyColumns = [
  {
    key: 'commission',
    label: t.ledgerHeads.commission,
    num: true,
    cell: (line) => <Figure cents={line.commission} />,
  },
  {
    key: 'share',
    label: t.ledgerHeads.share,
    num: true,
    cell: (line) => <Figure cents={line.client_share} />,
  },
];

/** Nothing is blank. @param {{ cents: number }} props */
const Figure = ({ cents }) => (cents === 0 ? null : <Money cents={cents} ledger />);

/** @param {{ line: LedgerLine }} props */
const After = ({ line }) => (
  <b>
    <Money cents={line.after} ledger />
  </b>
);

/** @param {{ line: LedgerLine, lines: LedgerLine[] }} props */
function What({ line, lines }) {
  const undoneBy = lines.find((other) => other.entry === line.reversed_by);
  const undoes = lines.find((other) => other.entry === line.reverses);
  const batch = routes.find((route) => route.name === 'batch');
  return (
    <span class="what" id={rowId(line.entry)} tabIndex={-1}>
      <span>{t.entryKinds[line.kind] ?? line.kind}</span>
      {undoneBy ? (
        <Jump to={undoneBy.entry} bad>
          {t.reversed(
            historyDay(undoneBy.booked_on, today.value),
            t.reversals[undoneBy.kind] ?? undoneBy.kind,
          )}
        </Jump>
      ) : null}
      {undoes ? (
        <Jump to={undoes.entry}>{t.reverses(historyDay(undoes.booked_on, today.value))}</Jump>
      ) : null}
      {line.over > 0 ? <span class="tag">{t.overWords(dollars(line.over))}</span> : null}
      {line.batch !== null && batch && may(batch.right) ? (
        <button
          type="button"
          class="link"
          onClick={() => void go('batch', { id: Number(line.batch) })}
        >
          {t.batch}
        </button>
      ) : null}
    </span>
  );
}

/** @param {{ to: number, bad?: boolean, children: string }} props */
const Jump = ({ to, bad, children }) => (
  <button
    type="button"
    class={bad ? 'link neg' : 'link'}
    onClick={() => document.getElementById(rowId(to))?.focus()}
  >
    {children}
  </button>
);
