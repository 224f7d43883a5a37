//! Trust banks, batches being typed and posted, and deposits.

use duebook_core::id::{AccountId, BatchId, BatchLineId, FileNumber, ItemId, TrustBankId, UserId};
use duebook_core::method::Method;
use duebook_core::receipt::PaidTo;
use duebook_core::third::Through;
use duebook_core::{Day, Money, shape};

use crate::db::{Reader, Row, Writer};
use crate::error::{Error, Result};
use crate::stamp::Stamp;
use crate::value::Instant;
use crate::values;

mod directions;
mod lines;
mod typed;

pub use directions::{Direction, Wish, WishRow, of_item as direction_of_item};
pub use lines::{lines, typed_lines};
pub use typed::{batch_of_line, delete_line, save_line};

shape! {
    /// The head of a batch.
    pub struct BatchHead {
        /// mail, desk, card or ach.
        pub source: String,
        pub booked_on: Day,
        pub trust_bank: TrustBankId,
        /// How many items the adding machine says.
        pub control_count: u32,
        /// And how much.
        pub control_total: Money,
    }

    /// One row of the list of batches.
    pub struct BatchRow {
        pub id: BatchId,
        pub name: String,
        pub head: BatchHead,
        pub trust_bank_name: String,
        pub entered: u32,
        pub entered_total: Money,
        pub posted: bool,
        /// Items of a posted batch that are not deposited, voided or returned.
        pub in_hand: u32,
        pub by: String,
        /// Grows with each change to the batch or one of its lines.
        pub row_version: i64,
    }

    /// A share of a line, as it is typed.
    pub struct ShareForm {
        pub account: AccountId,
        pub amount: Money,
    }

    /// A line of a batch, as it is typed.
    pub struct LineForm {
        pub method: Method,
        /// Who got the money; the client when it was paid directly.
        #[serde(default)]
        pub paid_to: PaidTo,
        /// Check number, last four digits of a card, trace.
        pub reference: String,
        /// The date on the check.
        pub dated_on: Option<Day>,
        /// The day of the person's credit.
        pub received_on: Day,
        pub amount: Money,
        pub note: String,
        /// The accounts it pays; empty while it is not known.
        pub shares: Vec<ShareForm>,
        /// What the person said of where it goes; its shares then follow from it.
        #[serde(default)]
        pub direction: Option<Direction>,
        /// The third party that it came through or is shared with. What that has kept is credited
        /// beyond the sum.
        #[serde(default)]
        pub through: Option<Through>,
        /// Problems that a person has looked at and found right, by their code.
        pub answers: Vec<String>,
    }

    /// A share of a line with the account it pays.
    pub struct ShareRow {
        pub account: AccountId,
        pub file_number: FileNumber,
        pub person: String,
        pub client: String,
        pub balance: Money,
        pub amount: Money,
    }

    /// What became of an item.
    pub struct ItemFacts {
        pub item: ItemId,
        pub deposited_on: Option<Day>,
        /// The first day on which it may leave trust.
        pub released_on: Option<Day>,
        pub voided_on: Option<Day>,
        /// When all of it had been taken back.
        pub returned_on: Option<Day>,
        /// What the bank took back of it.
        pub returned: Money,
        /// Why it was held longer, voided or returned.
        pub reason: Option<String>,
        /// The item as which it went in again.
        pub again: Option<ItemId>,
    }

    /// A line of a batch.
    pub struct BatchLine {
        pub id: BatchLineId,
        pub line: u32,
        pub form: LineForm,
        pub shares: Vec<ShareRow>,
        /// The accounts that the person named.
        pub wishes: Vec<WishRow>,
        /// Once posted, its item and what became of it.
        pub item: Option<ItemFacts>,
    }
}

/// A change of a batch by someone.
pub struct BatchChange {
    /// Their name.
    pub by: String,
    /// When.
    pub at: Instant,
}

/// Starts a batch under the next free name of its day: `2026-11-23-A`.
pub fn add_batch(w: &Writer<'_>, stamp: &Stamp<'_>, head: &BatchHead) -> Result<BatchId> {
    let day = head.booked_on.format("%Y-%m-%d");
    // The character after the hyphen ends the range, so that no name of another day is read.
    let taken = "SELECT name FROM batch WHERE name > ?1 AND name < ?2";
    let range = values![format!("{day}-"), format!("{day}.")];
    let taken = w.all(taken, range, |row| row.next::<String>())?;
    let mut names = (0..).map(|at| format!("{day}-{}", letters(at)));
    let name = names.find(|name| !taken.contains(name)).expect("some name is free");
    let id = w.insert(
        "INSERT INTO batch (name, source, booked_on, trust_bank_id, control_count,
             control_total_cents,
                            created_at, created_by)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        values![
            name,
            head.source,
            head.booked_on,
            head.trust_bank,
            head.control_count,
            head.control_total,
            stamp.at,
            stamp.user
        ],
    )?;
    Ok(BatchId(id))
}

/// A, B … Z, AA, AB …
fn letters(mut index: i64) -> String {
    let mut name = String::new();
    loop {
        let letter = u8::try_from(index % 26).expect("a remainder of 26");
        name.insert(0, char::from(b'A' + letter));
        index = index / 26 - 1;
        if index < 0 {
            return name;
        }
    }
}

/// Changes the head of a draft.
pub fn save_batch(w: &Writer<'_>, id: BatchId, head: &BatchHead) -> Result<()> {
    let changed = w.run(
        "UPDATE batch SET source = ?2, booked_on = ?3, trust_bank_id = ?4, control_count = ?5,
                          control_total_cents = ?6
          WHERE id = ?1 AND state = 'draft'",
        values![
            id,
            head.source,
            head.booked_on,
            head.trust_bank,
            head.control_count,
            head.control_total
        ],
    )?;
    if changed == 1 { Ok(()) } else { Err(Error::Gone) }
}

/// The last change of a batch by someone else than a user, after a version that the user saw.
pub fn changed_by_others(
    r: &Reader<'_>,
    id: BatchId,
    seen: i64,
    user: UserId,
) -> Result<Option<BatchChange>> {
    r.maybe(
        "SELECT name, changed_at
           FROM batch_change JOIN app_user ON app_user.id = user_id
          WHERE batch_id = ?1 AND batch_change.row_version > ?2 AND user_id <> ?3
          ORDER BY batch_change.row_version DESC LIMIT 1",
        values![id, seen, user],
        |row| Ok(BatchChange { by: row.next()?, at: row.next()? }),
    )
}

/// Notes that a person changed a batch or one of its lines.
pub fn touch(w: &Writer<'_>, stamp: &Stamp<'_>, id: BatchId) -> Result<()> {
    w.run("UPDATE batch SET row_version = row_version + 1 WHERE id = ?1", values![id])?;
    w.run(
        "INSERT INTO batch_change (batch_id, user_id, row_version, changed_at)
         VALUES (?1, ?2, (SELECT row_version FROM batch WHERE id = ?1), ?3)
         ON CONFLICT (batch_id, user_id) DO UPDATE
            SET row_version = excluded.row_version, changed_at = excluded.changed_at",
        values![id, stamp.user, stamp.at],
    )?;
    Ok(())
}

/// Throws a draft away with its lines.
pub fn delete_draft(w: &Writer<'_>, id: BatchId) -> Result<()> {
    for line in lines(w, id)? {
        delete_line(w, line.id)?;
    }
    w.run("DELETE FROM batch_change WHERE batch_id = ?1", values![id])?;
    let gone = w.run("DELETE FROM batch WHERE id = ?1 AND state = 'draft'", values![id])?;
    if gone == 1 { Ok(()) } else { Err(Error::Gone) }
}

const BATCH_ROWS: &str =
    "SELECT batch.id, batch.name, source, booked_on, trust_bank_id, control_count,
         control_total_cents,
            trust_bank.name,
            (SELECT count(*) FROM batch_line WHERE batch_id = batch.id),
            (SELECT CAST(coalesce(sum(amount_cents), 0) AS INTEGER) FROM batch_line
              WHERE batch_id = batch.id),
            state = 'posted',
            (SELECT count(*) FROM item WHERE item.batch_id = batch.id AND item.paid_to = 'agency'
                AND NOT EXISTS (SELECT 1 FROM item_fact WHERE item_fact.item_id = item.id)),
            app_user.name, batch.row_version
       FROM batch
       JOIN trust_bank ON trust_bank.id = batch.trust_bank_id
       JOIN app_user ON app_user.id = batch.created_by";

/// Batches: drafts first, then the latest posted.
pub fn batches(r: &Reader<'_>, limit: u32) -> Result<Vec<BatchRow>> {
    let sql =
        format!("{BATCH_ROWS} ORDER BY state = 'posted', booked_on DESC, batch.id DESC LIMIT ?1");
    r.all(&sql, values![limit], read_batch)
}

/// One batch.
pub fn batch(r: &Reader<'_>, id: BatchId) -> Result<BatchRow> {
    r.one(&format!("{BATCH_ROWS} WHERE batch.id = ?1"), values![id], read_batch)
}

/// The day of a batch, its name, and whether it is posted.
pub fn day_of(r: &Reader<'_>, id: BatchId) -> Result<(Day, String, bool)> {
    r.one("SELECT booked_on, name, state = 'posted' FROM batch WHERE id = ?1", values![id], |row| {
        Ok((row.next()?, row.next()?, row.next()?))
    })
}

fn read_batch(row: &Row<'_>) -> Result<BatchRow> {
    Ok(BatchRow {
        id: row.next()?,
        name: row.next()?,
        head: BatchHead {
            source: row.next()?,
            booked_on: row.next()?,
            trust_bank: row.next()?,
            control_count: row.next()?,
            control_total: row.next()?,
        },
        trust_bank_name: row.next()?,
        entered: row.next()?,
        entered_total: row.next()?,
        posted: row.next()?,
        in_hand: row.next()?,
        by: row.next()?,
        row_version: row.next()?,
    })
}

/// Marks a batch as posted. The items were written before.
pub fn set_posted(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    id: BatchId,
    difference: Option<&str>,
) -> Result<()> {
    let changed = w.run(
        "UPDATE batch SET state = 'posted', difference_reason = ?2, posted_at = ?3, posted_by = ?4,
                          row_version = row_version + 1
          WHERE id = ?1 AND state = 'draft'",
        values![id, difference, stamp.at, stamp.user],
    )?;
    if changed == 1 { Ok(()) } else { Err(Error::Gone) }
}

/// How many drafts are dated in a month (YYYY-MM).
pub fn drafts_booked(r: &Reader<'_>, month: &str) -> Result<u32> {
    r.one(
        "SELECT count(*) FROM batch WHERE state = 'draft' AND substr(booked_on, 1, 7) = ?1",
        values![month],
        |row| row.next(),
    )
}

/// Batches whose name begins like this, or that hold an item with this reference; newest first.
pub fn batches_named(r: &Reader<'_>, text: &str, limit: usize) -> Result<Vec<(BatchId, String)>> {
    r.all(
        "SELECT id, name FROM batch
          WHERE substr(name, 1, length(?1)) = ?1
             OR id IN (SELECT batch_id FROM item WHERE reference = ?1)
          ORDER BY id DESC LIMIT ?2",
        values![text, limit],
        |row| Ok((row.next()?, row.next()?)),
    )
}

pub(crate) fn read_paid_to(code: &str) -> Result<PaidTo> {
    PaidTo::from_code(code).ok_or_else(|| Error::bad_value("paid_to", "agency or client"))
}

pub(crate) fn read_method(code: &str) -> Result<Method> {
    Method::from_code(code).ok_or_else(|| Error::bad_value("method", "a method"))
}

#[cfg(test)]
mod tests {
    #[test]
    fn batches_of_a_day_are_lettered() {
        let names: Vec<String> = [0, 25, 26, 27, 51, 52, 701, 702].map(super::letters).into();
        assert_eq!(names, ["A", "Z", "AA", "AB", "AZ", "BA", "ZZ", "AAA"]);
    }
}
