//! Debts that a person disputes, and until when.

use duebook_core::id::{AccountId, PersonId};
use duebook_core::{Day, shape};

use crate::db::{Reader, Writer};
use crate::error::Result;
use crate::stamp::Stamp;
use crate::values;

shape! {
    /// A dispute that is in force.
    pub struct Dispute {
        pub disputed_on: Day,
        /// What the person says, and how.
        pub about: String,
        pub by: String,
    }
}

/// The dispute in force on an account, if there is one.
pub fn in_force(r: &Reader<'_>, account: AccountId) -> Result<Option<Dispute>> {
    r.maybe(
        "SELECT disputed_on, about, app_user.name
           FROM dispute JOIN app_user ON app_user.id = recorded_by
          WHERE account_id = ?1 AND ended_on IS NULL",
        values![account],
        |row| Ok(Dispute { disputed_on: row.next()?, about: row.next()?, by: row.next()? }),
    )
}

/// Records a dispute. One at a time is in force.
pub fn add(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    account: AccountId,
    on: Day,
    about: &str,
) -> Result<()> {
    w.insert(
        "INSERT INTO dispute (account_id, disputed_on, about, recorded_at, recorded_by)
         VALUES (?1, ?2, ?3, ?4, ?5)",
        values![account, on, about, stamp.at, stamp.user],
    )?;
    Ok(())
}

/// Ends the dispute in force.
pub fn end(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    account: AccountId,
    on: Day,
    why: &str,
) -> Result<()> {
    w.run(
        "UPDATE dispute SET ended_on = ?2, ended_why = ?3, ended_at = ?4, ended_by = ?5
          WHERE account_id = ?1 AND ended_on IS NULL",
        values![account, on, why, stamp.at, stamp.user],
    )?;
    Ok(())
}

/// Whether a person owes on another open account as well.
pub fn owes_more(r: &Reader<'_>, person: PersonId, than: AccountId) -> Result<bool> {
    let found = r.maybe(
        "SELECT 1 FROM account
          WHERE person_id = ?1 AND id <> ?2 AND closed_on IS NULL AND balance_cents > 0 LIMIT 1",
        values![person, than],
        |row| row.next::<i64>(),
    )?;
    Ok(found.is_some())
}
