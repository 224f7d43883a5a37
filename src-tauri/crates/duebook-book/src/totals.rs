//! Sums that triggers bring along with every write, so that nothing is added up anew for a
//! screen: accounts by client, standing and placement, money by the day it was booked.

use std::collections::HashMap;

use duebook_core::chart::LedgerAccount;
use duebook_core::id::ClientId;
use duebook_core::{Day, Money};

use crate::db::Reader;
use crate::error::Result;
use crate::values;

/// How many accounts there are and what is owed on them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Accounts {
    /// How many.
    pub count: i64,
    /// What is owed on all of them.
    pub balance: Money,
}

/// The accounts in work that were placed in a range of days, both included.
pub fn open_placed(r: &Reader<'_>, from: Day, to: Day) -> Result<Accounts> {
    r.one(
        "SELECT CAST(coalesce(sum(accounts), 0) AS INTEGER),
                CAST(coalesce(sum(balance_cents), 0) AS INTEGER)
           FROM account_total
          WHERE placed_on BETWEEN ?1 AND ?2
            AND status IN ('new', 'validation', 'active', 'plan', 'plan_late')",
        values![from, to],
        |row| Ok(Accounts { count: row.next()?, balance: row.next()? }),
    )
}

/// How many accounts stand somewhere.
pub fn with_status(r: &Reader<'_>, code: &str) -> Result<i64> {
    r.one(
        "SELECT CAST(coalesce(sum(accounts), 0) AS INTEGER) FROM account_total WHERE status = ?1",
        values![code],
        |row| row.next(),
    )
}

/// The sum on a ledger account, debit positive. Kept for the trust ledger, Placed and Collected.
pub fn on_ledger(r: &Reader<'_>, on: LedgerAccount) -> Result<Money> {
    r.one(
        "SELECT CAST(coalesce(sum(amount_cents), 0) AS INTEGER)
           FROM ledger_total WHERE ledger_account = ?1",
        values![on.code()],
        |row| row.next(),
    )
}

/// [`on_ledger`] for each client that has any.
pub fn by_client(r: &Reader<'_>, on: LedgerAccount) -> Result<HashMap<ClientId, Money>> {
    let sums = r.all(
        "SELECT client_id, CAST(sum(amount_cents) AS INTEGER)
           FROM ledger_total WHERE ledger_account = ?1 GROUP BY client_id",
        values![on.code()],
        |row| Ok((row.next()?, row.next()?)),
    )?;
    Ok(sums.into_iter().collect())
}

/// [`on_ledger`] of single days, oldest first, both ends included.
pub fn by_day(r: &Reader<'_>, on: LedgerAccount, from: Day, to: Day) -> Result<Vec<(Day, Money)>> {
    r.all(
        "SELECT booked_on, CAST(sum(amount_cents) AS INTEGER)
           FROM ledger_total WHERE ledger_account = ?1 AND booked_on BETWEEN ?2 AND ?3
          GROUP BY booked_on ORDER BY booked_on",
        values![on.code(), from, to],
        |row| Ok((row.next()?, row.next()?)),
    )
}
