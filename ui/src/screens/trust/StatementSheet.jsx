// A client statement as it is or would be: its lines, and the box of sums beside them.
import { useMemo } from 'preact/hooks';
import { shortDay } from '../../format.js';
import { Grid } from '../../kit/Grid.jsx';
import { sourceOf } from '../../kit/grid-rows.js';
import { Column } from '../../kit/Screen.jsx';
import { EmptyState, Facts, Money } from '../../kit/small.jsx';
import { Table } from '../../kit/Table.jsx';
import * as t from '../../strings/statements.js';

/** @import { StatementLine, StatementView } from '../../api/bindings/commands' */
/** @typedef {import('../../kit/grid-columns.jsx').GridColumn<StatementLine>} LineColumn */

/**
 * @param {'amount' | 'own' | 'commission' | 'tax' | 'fee' | 'share' | 'claim'} key
 * @param {boolean} [always]
 * @returns {LineColumn}
 */
const money = (key, always) => ({
  key,
  label: t.lineHeads[key],
  width: 88,
  num: true,
  cell: (line) => (line[key] === 0 && !always ? null : <Money cents={line[key]} ledger />),
});

/** @type {LineColumn[]} */
const columns = [
  { key: 'on', label: t.lineHeads.on, width: 88, cell: (line) => shortDay(line.booked_on) },
  {
    key: 'what',
    label: t.lineHeads.what,
    width: 150,
    grow: true,
    cell: (line) => <span title={t.lineTitle(line)}>{t.lineSaid(line)}</span>,
    text: t.lineSaid,
  },
  { key: 'account', label: t.lineHeads.account, width: 84, cell: (line) => line.file_number },
  { key: 'person', label: t.lineHeads.person, width: 116, cell: (line) => line.person },
  {
    key: 'reference',
    label: t.lineHeads.reference,
    width: 96,
    hidden: true,
    cell: (line) => line.client_reference,
  },
  money('amount', true),
  money('own'),
  {
    key: 'rate',
    label: t.lineHeads.rate,
    width: 66,
    num: true,
    cell: (line) => (line.commission === 0 ? null : t.rate(line.rate)),
  },
  money('commission'),
  { ...money('tax'), hidden: true },
  money('fee'),
  money('share', true),
  money('claim'),
];

/** A fee has its column only where one was taken off. */
const withoutFee = columns.filter(({ key }) => key !== 'fee');

/** @param {{ view: StatementView }} props */
export function StatementSheet({ view }) {
  const source = useMemo(() => sourceOf(view.lines), [view]);
  const { shares, claims } = view.sums;
  return (
    <>
      <Column label={t.linesName} flush>
        <Grid
          name="statement-lines"
          label={t.linesName}
          source={source}
          columns={view.lines.some(({ fee }) => fee !== 0) ? columns : withoutFee}
          autoFocus
          empty={
            <EmptyState title={t.noLines}>
              {t.heldBack(view.held_back, view.held_back_total)}
            </EmptyState>
          }
          total={t.lineTotal(shares, claims).map((words) => (
            <span key={words}>{words}</span>
          ))}
        />
      </Column>
      <Sums view={view} />
    </>
  );
}

/** @param {{ view: StatementView }} props */
function Sums({ view }) {
  const { sums } = view;
  const owed = [
    { what: t.sums.shares, cents: sums.shares },
    { what: t.sums.offset, cents: -sums.offset },
  ];
  const claimed = [
    { what: t.sums.claims, cents: sums.claims },
    { what: t.sums.carriedIn, cents: sums.carried_in },
    { what: t.sums.offset, cents: -sums.offset },
    { what: t.sums.invoice, cents: -sums.invoice },
  ];
  return (
    <Column label={t.sumsTitle} id="statement-sums">
      <h2>{t.owedTitle}</h2>
      <SumTable caption={t.owedTitle} rows={owed} total={t.sums.remit} cents={sums.remit} />
      <h2>{t.claimTitle}</h2>
      <SumTable
        caption={t.claimTitle}
        rows={claimed}
        total={t.sums.carriedOut}
        cents={sums.carried_out}
      />
      {view.tax === 0 ? null : <p class="tag small">{t.taxSaid(view.tax)}</p>}
      {sums.carried_out < 0 ? <p class="tag small">{t.credit}</p> : null}
      <p class="small held">{t.heldBack(view.held_back, view.held_back_total)}</p>
      {view.prepared_by ? (
        <>
          <h2>{t.peopleTitle}</h2>
          <Facts
            rows={[
              [t.people.prepared, view.prepared_by],
              view.approved_by ? [t.people.approved, view.approved_by] : null,
              view.alone_reason ? [t.people.alone, view.alone_reason] : null,
            ]}
          />
        </>
      ) : null}
    </Column>
  );
}

/**
 * @param {{
 *   caption: string, rows: { what: string, cents: number }[], total: string, cents: number,
 * }} props
 */
const SumTable = ({ caption, rows, total, cents }) => (
  <Table
    caption={caption}
    class="where sums"
    rows={rows}
    rowKey={(row) => row.what}
    total={{ what: total, cents: <Money cents={cents} ledger /> }}
    columns={[
      { key: 'what', label: t.sumHeads.what, wide: true, cell: (row) => row.what },
      {
        key: 'cents',
        label: t.sumHeads.cents,
        num: true,
        cell: (row) => <Money cents={row.cents} ledger />,
      },
    ]}
  />
);
