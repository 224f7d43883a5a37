//! Items that came back and went in again.

use duebook_core::Money;
use duebook_core::id::{AccountId, ItemId};

use crate::db::{Reader, Writer};
use crate::error::Result;
use crate::values;

/// What was taken back of an item from each account and of it the third party's part, in the order
/// in which they were paid.
pub fn taken_from(r: &Reader<'_>, id: ItemId) -> Result<Vec<(AccountId, Money, Money)>> {
    r.all(
        "SELECT account_id, CAST(-sum(amount_cents) AS INTEGER),
                CAST(-sum(third_cents) AS INTEGER) FROM line
          WHERE item_id = ?1 AND kind = 'return'
          GROUP BY account_id HAVING sum(amount_cents) < 0
          ORDER BY (SELECT min(id) FROM line AS first
                     WHERE first.item_id = ?1 AND first.account_id = line.account_id)",
        values![id],
        |row| Ok((row.next()?, row.next()?, row.next()?)),
    )
}

/// Notes that a returned item went in again as another.
pub fn link_again(w: &Writer<'_>, old: ItemId, new: ItemId) -> Result<()> {
    w.insert("INSERT INTO item_again (item_id, of_item_id) VALUES (?1, ?2)", values![new, old])?;
    Ok(())
}

/// The item as which a returned one went in again.
pub fn again_as(r: &Reader<'_>, id: ItemId) -> Result<Option<ItemId>> {
    r.maybe("SELECT item_id FROM item_again WHERE of_item_id = ?1", values![id], |row| row.next())
}
