// What a payment that finds an account does to each of them, before it is written.
import { Banner, Money } from '../../kit/small.jsx';
import { Table } from '../../kit/Table.jsx';
import * as t from '../../strings/moves.js';

/** @import { MovedShare } from '../../api/bindings/commands' */

/**
 * @param {{
 *   shares: MovedShare[], anew: number, shortage: number, caption: string, quiet?: boolean,
 * }} props `quiet`: money that only comes in leaves nobody short, so nothing is said of it
 */
export function MovedShares({ shares, anew, shortage, caption, quiet }) {
  return (
    <section class="stack" aria-label={t.previewTitle}>
      <h2>{t.previewTitle}</h2>
      <div class="table-scroll" tabIndex={0} role="region" aria-label={caption}>
        <Table
          caption={caption}
          rows={shares}
          rowKey={(share) => share.account}
          columns={[
            { key: 'account', label: t.heads.account, cell: (share) => share.file_number },
            { key: 'person', label: t.heads.person, wide: true, cell: (share) => share.person },
            { key: 'client', label: t.heads.client, cell: (share) => share.client },
            money('amount', (share) => share.amount),
            money('commission', (share) => share.commission),
            money('share', (share) => share.client_share),
            money('after', (share) => share.balance_after),
          ]}
        />
      </div>
      <ul class="to-look">
        {shares.map((share) => (
          <Said key={share.account} share={share} />
        ))}
        {anew > 0 ? <li>{t.anew(anew)}</li> : null}
      </ul>
      {shortage > 0 ? (
        <Banner level="stop" verdict={t.shortVerdict(shortage)}>
          {t.shortWords}
        </Banner>
      ) : quiet ? null : (
        <p class="tag">{t.noShortage}</p>
      )}
    </section>
  );
}

/** @param {{ share: MovedShare }} props */
const Said = ({ share }) => (
  <>
    {share.over > 0 ? <li>{t.over(share.file_number, share.over)}</li> : null}
    {share.plan_late ? <li>{t.planLate(share.file_number)}</li> : null}
  </>
);

/**
 * @param {'amount' | 'commission' | 'share' | 'after'} key
 * @param {(share: MovedShare) => number} of
 */
const money = (key, of) => ({
  key,
  label: t.heads[key],
  num: true,
  cell: (/** @type {MovedShare} */ share) => <Money cents={of(share)} ledger />,
});
