//! What an agency brings from its old system: for each trust bank once, before anything else is
//! booked on it.

use std::collections::{BTreeMap, BTreeSet};

use duebook_core::id::{AccountId, FileNumber, ItemId, TrustBankId};
use duebook_core::method::Holds;
use duebook_core::{Day, Money, shape, text};

use crate::db::{Reader, Writer};
use crate::error::Result;
use crate::ledger::{self, Link};
use crate::stamp::Stamp;
use crate::{positions, standings, values};

mod act;
mod items;
mod moving;
mod statement;

use act::Act;
pub use moving::{Moving, OldAccount, OldCheck, OldClaim, OldItem, OldMoney, Place};

shape! {
    /// The take-over of a trust bank.
    pub struct TakenOver {
        pub trust_bank: TrustBankId,
        pub on: Day,
        /// What the bank's statement said.
        pub bank: Money,
        /// What did not agree: the agency owed it to trust from the first day.
        pub shortage: Money,
        /// What was missing and why.
        pub shortage_reason: String,
    }
}

/// The take-over of a trust bank, if there was one.
pub fn of_bank(r: &Reader<'_>, bank: TrustBankId) -> Result<Option<TakenOver>> {
    r.maybe(
        "SELECT trust_bank_id, on_day, bank_cents, shortage_cents, shortage_reason
           FROM taken_over
          WHERE trust_bank_id = ?1",
        values![bank],
        |row| {
            Ok(TakenOver {
                trust_bank: row.next()?,
                on: row.next()?,
                bank: row.next()?,
                shortage: row.next()?,
                shortage_reason: row.next()?,
            })
        },
    )
}

/// Whether something is booked on a trust bank, or its bank's statements were taken in.
pub fn is_begun(r: &Reader<'_>, bank: TrustBankId) -> Result<bool> {
    let found = r.maybe(
        "SELECT 1 WHERE EXISTS (SELECT 1 FROM posting WHERE trust_bank_id = ?1)
             OR EXISTS (SELECT 1 FROM bank_statement WHERE trust_bank_id = ?1)
             OR EXISTS (SELECT 1 FROM batch WHERE trust_bank_id = ?1 AND state = 'posted')",
        values![bank],
        |row| row.next::<i64>(),
    )?;
    Ok(found.is_some())
}

/// Whether what an account has of an item came from the old system: how it was divided there stays
/// as it is.
pub fn is_old(r: &Reader<'_>, item: ItemId, account: AccountId) -> Result<bool> {
    let found = r.maybe(
        "SELECT 1 FROM taken_over_share WHERE item_id = ?1 AND account_id = ?2",
        values![item, account],
        |row| row.next::<i64>(),
    )?;
    Ok(found.is_some())
}

/// Keeps what is missing and why, where something is.
pub fn name_shortage(w: &Writer<'_>, bank: TrustBankId, reason: &str) -> Result<()> {
    let sql = "UPDATE taken_over SET shortage_reason = ?2 WHERE trust_bank_id = ?1";
    w.run(sql, values![bank, reason]).map(drop)
}

/// Whether the old system had divided an item: what was earned on it was earned there.
pub(crate) fn has_old_share(r: &Reader<'_>, item: ItemId) -> Result<bool> {
    let found =
        r.maybe("SELECT 1 FROM taken_over_share WHERE item_id = ?1", values![item], |row| {
            row.next::<i64>()
        })?;
    Ok(found.is_some())
}

/// Takes a trust bank over: what lay in it and whose it was, checks on their way, what clients owe,
/// and what was collected on accounts. Nothing of it may be there before.
///
/// # Errors
/// [`crate::Error`] when an entry does not balance, or a month of its days is closed.
pub fn take_over(w: &Writer<'_>, stamp: &Stamp<'_>, moving: &Moving, holds: &Holds) -> Result<()> {
    let opening = moving.opening();
    let entry = match opening.is_nothing() {
        true => None,
        false => {
            let entry = opening.entry(moving.bank, moving.on)?;
            Some(ledger::post(w, stamp, &entry, Link::None)?)
        }
    };
    let mut act = Act { w, stamp, moving, entry, touched: BTreeSet::new(), told: BTreeMap::new() };
    act.keep(&opening)?;
    act.accounts()?;
    act.items(holds)?;
    act.clients()?;
    act.statements()?;
    act.checks()?;
    act.claims()?;
    act.bank_statement()?;
    positions::fill(w, stamp, moving.bank, moving.on, act.because())?;
    act.touched.iter().try_for_each(|account| standings::refresh(w, *account, stamp.today))
}

/// The accounts that clients have placed under a reference.
pub fn by_reference(r: &Reader<'_>, reference: &str) -> Result<Vec<AccountId>> {
    r.all(
        "SELECT id FROM account WHERE reference_fold = ?1 AND client_reference = ?2 ORDER BY id",
        values![text::fold(reference), reference],
        |row| row.next(),
    )
}

/// Open accounts with the names of their clients, by file number, at most so many.
pub fn open_with_clients(r: &Reader<'_>, limit: usize) -> Result<Vec<(FileNumber, String)>> {
    r.all(
        "SELECT file_number, client.name FROM account JOIN client ON client.id = client_id
          WHERE closed_on IS NULL ORDER BY file_number LIMIT ?1",
        values![limit],
        |row| Ok((row.next()?, row.next()?)),
    )
}
