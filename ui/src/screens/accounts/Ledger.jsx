import { useSignal } from '@preact/signals';
import { go } from '../../app/router.js';
import { routes } from '../../app/routes.js';
import { dollars, historyDay } from '../../format.js';
import { EmptyState, Money } from '../../kit/small.jsx';
import { Table } from '../../kit/Table.jsx';
import { may, today } from '../../state/session.js';
import { MoveDialog } from '../payments/MoveDialog.jsx';
import { TraceDialog } from './TraceDialog.jsx';
import { moveTitle } from '../../strings/moves.js';
import { itemSaid } from '../../strings/payments.js';
import * as trace from '../../strings/trace.js';
import { parts } from '../../strings/standing.js';
import * as t from '../../strings/accounts.js';

/** @import { Account, AccountScreen, Bucket, EntryKind, LedgerLine }
 *   from '../../api/bindings/commands' */
/** @typedef {{ what: 'why' | 'move', line: LedgerLine }} Asked */
/** @typedef {import('../../kit/Table.jsx').TableColumn<LedgerLine>} Column */

const rowId = (/** @type {number} */ entry) => `entry-${entry}`;

/** Lines that brought money to the account. @type {EntryKind[]} */
const PAYS = ['receipt', 'direct', 'identified', 'move'];

/** Every posting on the account, in the order of writing. @param {{ data: AccountScreen }} props */
export function Ledger({ data }) {
  const { account, ledger: lines } = data;
  const asked = useSignal(/** @type {Asked | null} */ (null));
  if (lines.length === 0) return <EmptyState title={t.noLedger} />;
  const buckets = /** @type {Bucket[]} */ (Object.keys(parts)).filter((bucket) =>
    lines.some((line) => line.change[bucket] !== 0),
  );
  const heads = t.ledgerHeads;
  /** @type {Column[]} */
  const columns = [
    { key: 'day', label: heads.day, cell: (line) => historyDay(line.effective_on, today.value) },
    {
      key: 'what',
      label: heads.what,
      wide: true,
      cell: (line) => (
        <What line={line} lines={lines} onAsk={(what) => (asked.value = { what, line })} />
      ),
    },
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
      {asked.value ? (
        <Answer asked={asked.value} account={account} onClose={() => (asked.value = null)} />
      ) : null}
    </div>
  );
}

/** @param {{ asked: Asked, account: Account, onClose: () => void }} props */
function Answer({ asked: { what, line }, account, onClose }) {
  const { id, file_number: number } = account;
  const item = line.item ?? 0;
  if (what === 'why') {
    return <TraceDialog account={id} item={item} amount={line.paid} onClose={onClose} />;
  }
  const said = moveTitle(line.method ?? '', line.reference ?? '', line.paid);
  return <MoveDialog item={item} from={id} fromNumber={number} said={said} onClose={onClose} />;
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

/**
 * @param {{
 *   line: LedgerLine, lines: LedgerLine[], onAsk: (what: 'why' | 'move') => void,
 * }} props
 */
function What({ line, lines, onAsk }) {
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
      {line.past > 0 ? <span class="tag">{t.pastWords(dollars(line.past))}</span> : null}
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
      {pays(line) && may('see_payments') ? (
        <button
          type="button"
          class="link"
          aria-label={trace.openName(paymentSaid(line))}
          onClick={() => onAsk('why')}
        >
          {trace.open}
        </button>
      ) : null}
      {pays(line) && !undoneBy && may('post_payments') ? (
        <button
          type="button"
          class="link"
          aria-label={moveTitle(line.method ?? '', line.reference ?? '', line.paid)}
          onClick={() => onAsk('move')}
        >
          {t.move}
        </button>
      ) : null}
    </span>
  );
}

/** @param {LedgerLine} line */
const pays = ({ item, kind, paid }) => item !== null && PAYS.includes(kind) && paid > 0;

/** @param {LedgerLine} line */
const paymentSaid = (line) =>
  itemSaid(line.method ?? '', line.reference ?? '', line.paid);

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
