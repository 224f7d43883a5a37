// Where the money of one share goes: the parts it meets, commission, costs and fees, and why.
import { shortDay } from '../../format.js';
import { Facts, Money } from '../../kit/small.jsx';
import { Table } from '../../kit/Table.jsx';
import * as splits from '../../strings/splits.js';
import * as t from '../../strings/payments.js';

/** @import { AnewRow, SplitRow } from '../../api/bindings/commands' */
/** @typedef {keyof import('../../api/bindings/commands').Parts} Part */

/**
 * One share with who it belongs to.
 * @typedef {{ split: SplitRow, amount: number, number: string, person: string, client: string }}
 *   Shown
 */

/** @param {{ share: Shown, alone: boolean }} props */
export function Share({ share, alone }) {
  const { split, amount, number, person, client } = share;
  const rows = Object.keys(t.parts)
    .map((part) => /** @type {Part} */ (part))
    .filter((part) => split.pieces[part] !== 0 || split.owed[part] !== 0)
    .map((part) => ({ part: t.parts[part] ?? part, cents: split.pieces[part] }));
  if (split.given_back > 0) rows.push({ part: splits.givenBack, cents: split.given_back });
  if (split.over > 0) rows.push({ part: t.refundOwed, cents: split.over });
  return (
    <>
      {alone ? null : <h2>{`${number} · ${person}`}</h2>}
      <Facts
        rows={[
          [t.facts.owed, <Money key="owed" cents={split.before} />],
          split.over > 0 ? [t.facts.over, <Money key="over" cents={-split.over} />] : null,
        ]}
      />
      <h2>{t.splitTitle}</h2>
      <Table
        caption={alone ? t.splitTitle : `${t.splitTitle}, ${number}`}
        class="where"
        rows={rows}
        rowKey={(row) => row.part}
        total={{ part: t.total, cents: <Money cents={amount} /> }}
        columns={[
          { key: 'part', label: t.splitHeads.part, wide: true, cell: (row) => row.part },
          {
            key: 'cents',
            label: t.splitHeads.amount,
            num: true,
            cell: (row) => <Money cents={row.cents} />,
          },
        ]}
      />
      <h2>{t.commissionTitle}</h2>
      <Facts
        rows={[
          [client, <span key="rate" class="amount">{t.rate(split.rate)}</span>],
          [t.commission, <Money key="commission" cents={split.commission} />],
          split.tax > 0 ? [splits.tax, <Money key="tax" cents={split.tax} />] : null,
          split.costs > 0 ? [t.costsBack, <Money key="costs" cents={split.costs} />] : null,
          split.fees > 0 ? [splits.feesBack, <Money key="fees" cents={split.fees} />] : null,
          split.theirs > 0 ? [splits.theirs, <Money key="theirs" cents={split.theirs} />] : null,
          split.forwarding > 0
            ? [splits.forwarding, <Money key="forwarding" cents={split.forwarding} />]
            : null,
          [t.clientShare, <Money key="share" cents={split.client_share} />],
          split.claim > 0 ? [splits.claim, <Money key="claim" cents={split.claim} />] : null,
        ]}
      />
      <p class="tag small">{splits.rateRule(split.rule)}</p>
      {split.anew.length > 0 ? <Anew rows={split.anew} number={number} /> : null}
    </>
  );
}

/**
 * Payments of later days that would meet something else.
 * @param {{ rows: AnewRow[], number: string }} props
 */
const Anew = ({ rows, number }) => (
  <section class="anew" aria-label={`${splits.anewTitle}, ${number}`}>
    <h2>{splits.anewTitle}</h2>
    <p class="small">{splits.anewWords}</p>
    {rows.map((row) => (
      <Facts
        key={row.item}
        rows={[
          [splits.anewHeads.item, shortDay(row.received_on)],
          [splits.anewHeads.before, splits.piecesSaid(row.before)],
          [splits.anewHeads.after, splits.piecesSaid(row.after)],
        ]}
      />
    ))}
  </section>
);
