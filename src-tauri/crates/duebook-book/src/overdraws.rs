//! Payments out of trust that were refused for want of money, kept for those who watch over it.

use duebook_core::id::TrustBankId;
use duebook_core::{Day, Money, shape};

use crate::db::{Reader, Writer};
use crate::error::Result;
use crate::stamp::Stamp;
use crate::values;

shape! {
    /// A payment out of trust that was refused.
    pub struct OverdrawRow {
        pub id: i64,
        pub tried_on: Day,
        pub by: String,
        /// The command that was refused.
        pub command: String,
        pub wanted: Money,
        /// What could have been paid then.
        pub there: Money,
        /// What the person was told.
        pub words: String,
    }
}

/// A payment that was refused.
pub struct Overdraw<'a> {
    /// The bank that would have paid.
    pub bank: TrustBankId,
    /// The command that was refused.
    pub command: &'a str,
    /// What should have been paid.
    pub wanted: Money,
    /// What could have been.
    pub there: Money,
    /// What the person was told.
    pub words: &'a str,
}

/// Keeps an attempt.
pub fn keep(w: &Writer<'_>, stamp: &Stamp<'_>, of: &Overdraw<'_>) -> Result<()> {
    w.insert(
        "INSERT INTO overdraw_attempt (trust_bank_id, command, wanted_cents, there_cents, words,
             tried_on, tried_at, tried_by)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        values![
            of.bank,
            of.command,
            of.wanted,
            of.there,
            of.words,
            stamp.today,
            stamp.at,
            stamp.user
        ],
    )?;
    Ok(())
}

/// The latest attempts at a bank.
pub fn latest(r: &Reader<'_>, bank: TrustBankId, limit: u32) -> Result<Vec<OverdrawRow>> {
    r.all(
        "SELECT overdraw_attempt.id, tried_on, app_user.name, command, wanted_cents, there_cents,
                words
           FROM overdraw_attempt JOIN app_user ON app_user.id = tried_by
          WHERE trust_bank_id = ?1 ORDER BY overdraw_attempt.id DESC LIMIT ?2",
        values![bank, limit],
        |row| {
            Ok(OverdrawRow {
                id: row.next()?,
                tried_on: row.next()?,
                by: row.next()?,
                command: row.next()?,
                wanted: row.next()?,
                there: row.next()?,
                words: row.next()?,
            })
        },
    )
}
