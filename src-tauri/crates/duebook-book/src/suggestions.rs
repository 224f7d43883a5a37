//! Accounts that money of nobody may belong to, each found by one fact of the item.

use duebook_core::id::{AccountId, ItemId};
use duebook_core::{Day, Money};

use crate::db::Reader;
use crate::error::Result;
use crate::values;

/// What was noted of an item as it was typed; blank when nothing was.
pub fn note_of(r: &Reader<'_>, item: ItemId) -> Result<String> {
    let found = r.maybe(
        "SELECT batch_line.note FROM item
           JOIN batch_line ON batch_line.batch_id = item.batch_id AND batch_line.line = item.line
          WHERE item.id = ?1",
        values![item],
        |row| row.next(),
    )?;
    Ok(found.unwrap_or_default())
}

/// Accounts that earlier items of the same means and one of these references paid, the latest
/// first, with the day of the latest.
pub fn paid_before(
    r: &Reader<'_>,
    item: ItemId,
    method: &str,
    references: &[String],
    limit: u32,
) -> Result<Vec<(AccountId, Day)>> {
    let mut found: Vec<(AccountId, Day)> = Vec::new();
    for reference in references {
        found.extend(r.all(
            "SELECT line.account_id, max(item.received_on)
               FROM item JOIN line ON line.item_id = item.id
              WHERE item.reference = ?1 AND item.method = ?2 AND item.id <> ?3
                AND line.account_id IS NOT NULL
              GROUP BY line.account_id ORDER BY 2 DESC, 1 LIMIT ?4",
            values![reference, method, item, limit],
            |row| Ok((row.next()?, row.next()?)),
        )?);
    }
    Ok(found)
}

/// Open accounts whose plan expects just this sum around a day, with the day it is due.
pub fn due_of(
    r: &Reader<'_>,
    amount: Money,
    (from, to): (Day, Day),
    limit: u32,
) -> Result<Vec<(AccountId, Day)>> {
    r.all(
        "SELECT plan.account_id, min(installment.due_on)
           FROM plan JOIN installment ON installment.plan_id = plan.id
          WHERE plan.state = 'active' AND installment.left_cents = ?1
            AND installment.due_on BETWEEN ?2 AND ?3
          GROUP BY plan.account_id ORDER BY 2, 1 LIMIT ?4",
        values![amount, from, to, limit],
        |row| Ok((row.next()?, row.next()?)),
    )
}

/// Open accounts that owe just this sum.
pub fn owing(r: &Reader<'_>, amount: Money, limit: u32) -> Result<Vec<AccountId>> {
    r.all(
        "SELECT id FROM account WHERE balance_cents = ?1 AND closed_on IS NULL
          ORDER BY id LIMIT ?2",
        values![amount, limit],
        |row| row.next(),
    )
}
