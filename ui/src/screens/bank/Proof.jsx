// The proof of one day, three ways, with what is named when it fails.
import { call } from '../../api/call.js';
import { shortDay } from '../../format.js';
import { Loaded } from '../../kit/ProblemView.jsx';
import { useResource } from '../../kit/resource.js';
import { Banner, Chip, Facts, Money } from '../../kit/small.jsx';
import { Table } from '../../kit/Table.jsx';
import * as t from '../../strings/bank.js';

/** @import { TrustProof } from '../../api/bindings/commands' */
/** @import { Level } from '../../kit/small.jsx' */

/** @type {Record<string, Level>} */
const LEVELS = { not_entered: 'info', fails: 'stop', look: 'care', agrees: 'clear' };

/** @param {{ bank: number, on: string }} props */
export function Proof({ bank, on }) {
  const found = useResource(
    () => call('trust_proof', { trust_bank: bank, on }),
    [bank, on],
    ['payments'],
  );
  return (
    <Loaded of={found}>
      {(proof) => <ProofShown proof={proof} />}
    </Loaded>
  );
}

/** A proof as it is now, or as a closed month keeps it. @param {{ proof: TrustProof }} props */
export const ProofShown = ({ proof }) => (
  <>
    <Banner
      level={LEVELS[proof.verdict] ?? 'info'}
      verdict={t.verdicts[proof.verdict] ?? proof.verdict}
    >
      {t.verdictWords(proof)}
    </Banner>
    <ThreeWays proof={proof} />
    <Waiting proof={proof} />
    <Named proof={proof} />
  </>
);

/** @param {{ proof: TrustProof }} props */
function ThreeWays({ proof }) {
  const { ledger } = proof;
  /** @param {string} words @param {number} cents @returns {[string, preact.VNode] | null} */
  const some = (words, cents) =>
    cents === 0 ? null : [words, <Money key={words} cents={cents} ledger />];
  /** @param {string} words @param {number} cents @returns {[string, preact.VNode]} */
  const row = (words, cents) => [words, <Money key={words} cents={cents} ledger />];
  return (
    <Facts
      rows={[
        proof.bank ? row(t.ways.bank, proof.bank.amount) : [t.ways.bank, t.notEntered],
        row(t.ways.transit, proof.in_transit),
        row(t.ways.outstanding, proof.outstanding),
        some(t.ways.later, proof.booked_later),
        some(t.ways.off, proof.off ?? 0),
        row(t.ways.ledger, ledger.bank),
        row(t.ways.hand, ledger.hand),
        some(t.ways.shortage, ledger.shortage),
        some(t.ways.difference, ledger.difference),
        row(t.ways.owners, ledger.owned),
      ]}
    />
  );
}

/** @param {{ proof: TrustProof }} props */
function Waiting({ proof }) {
  if (proof.waiting.length === 0) return null;
  const heads = t.waitingHeads;
  return (
    <div class="stack">
      <h2>{t.waitingTitle}</h2>
      <div class="table-scroll" tabIndex={0} role="region" aria-label={t.waitingTitle}>
        <Table
          caption={t.waitingTitle}
          rows={proof.waiting}
          rowKey={({ movement }) => movement.entry}
          columns={[
            {
              key: 'what',
              label: heads.what,
              wide: true,
              cell: ({ movement, late }) => (
                <>
                  {t.movementName(movement)} {late ? <Chip tone="warn">{t.late}</Chip> : null}
                </>
              ),
            },
            { key: 'on', label: heads.on, cell: ({ movement }) => shortDay(movement.booked_on) },
            { key: 'days', label: heads.days, num: true, cell: ({ days }) => days },
            {
              key: 'amount',
              label: heads.amount,
              num: true,
              cell: ({ movement }) => <Money cents={movement.amount} ledger />,
            },
          ]}
        />
      </div>
    </div>
  );
}

/** @param {{ proof: TrustProof }} props */
function Named({ proof }) {
  if (proof.open_lines.length === 0 && proof.open_movements.length === 0) return null;
  return (
    <div class="stack">
      <h2>{t.namedTitle}</h2>
      <Facts
        rows={[
          ...proof.open_lines.map(
            (line) =>
              /** @type {const} */ ([
                `${shortDay(line.posted_on)} · ${t.lineName(line)}`,
                <Money key={line.id} cents={line.amount} ledger />,
              ]),
          ),
          ...proof.open_movements.map(
            (movement) =>
              /** @type {const} */ ([
                `${shortDay(movement.booked_on)} · ${t.movementName(movement)}`,
                <Money key={movement.entry} cents={movement.amount} ledger />,
              ]),
          ),
        ]}
      />
    </div>
  );
}
