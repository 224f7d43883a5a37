//! The same from what is kept for speed, where all is asked that is known now: sums by month and by
//! day, and the release of each item.

use duebook_core::Day;
use duebook_core::id::TrustBankId;

use super::{Sum, read_sum};
use crate::db::Reader;
use crate::error::Result;
use crate::values;

/// Bank, hand, shortage and difference have few sums; a refund is told by its account and what is
/// owed to a third party by the party, which sums by day do not know.
pub(super) const ASSETS: &str =
    "SELECT ledger_account, NULLIF(client_id, 0), NULL, NULL, CAST(sum(amount_cents) AS INTEGER)
       FROM ledger_total
      WHERE ledger_account IN (101, 102, 103, 104) AND booked_on <= ?2 AND trust_bank_id = ?1
      GROUP BY 1, 2 ORDER BY 1, 2";
const TOLD: &str = "SELECT ledger_account, posting.client_id, account_id, third_id,
            CAST(sum(amount_cents) AS INTEGER)
       FROM posting JOIN entry ON entry.id = posting.entry_id
      WHERE ledger_account IN (131, 142) AND trust_bank_id = ?1 AND booked_on <= ?2
      GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4";
/// Whole months, and the days of the last one.
pub(super) const OWNERS: &str =
    "SELECT ledger_account, NULLIF(client_id, 0), NULL, NULL, CAST(sum(amount) AS INTEGER)
       FROM (SELECT ledger_account, client_id, amount_cents AS amount
               FROM owner_month
              WHERE trust_bank_id = ?1 AND month < substr(?2, 1, 7) AND ledger_account <> 142
              UNION ALL
             SELECT ledger_account, client_id, amount_cents
               FROM ledger_total
              WHERE ledger_account IN (111, 121, 122, 123, 124, 125, 126, 141, 143, 144, 145)
                AND booked_on >= substr(?2, 1, 7) AND booked_on <= ?2
                AND trust_bank_id = ?1) AS parts
      GROUP BY 1, 2 ORDER BY 1, 2";
/// The items lead: a cross join keeps the engine from beginning with every posting of owners.
const UNRELEASED: &str = "SELECT ledger_account, posting.client_id,
            CASE ledger_account WHEN 131 THEN account_id END, posting.third_id,
            CAST(sum(posting.amount_cents) AS INTEGER)
       FROM (SELECT item_id FROM item_release WHERE released_on > ?2 AND booked_on <= ?2
              UNION ALL
             SELECT item_id FROM item_release WHERE released_on IS NULL AND booked_on <= ?2) AS held
      CROSS JOIN entry
      CROSS JOIN posting
      WHERE entry.item_id = held.item_id AND posting.entry_id = entry.id
        AND posting.trust_bank_id = ?1 AND ledger_account BETWEEN 111 AND 199
        AND entry.booked_on <= ?2
      GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4";

pub(super) fn sums(r: &Reader<'_>, bank: TrustBankId, on: Day) -> Result<Vec<Sum>> {
    let mut found = Vec::new();
    for sql in [ASSETS, OWNERS, TOLD] {
        found.extend(r.all(sql, values![bank, on], read_sum)?);
    }
    found.sort_by_key(|sum| (sum.on.code(), sum.client, sum.account, sum.third));
    Ok(found)
}

/// What is not released. A voided item is over with its mirror, of the same days.
pub(super) fn unreleased(r: &Reader<'_>, bank: TrustBankId, on: Day) -> Result<Vec<Sum>> {
    r.all(UNRELEASED, values![bank, on], read_sum)
}
