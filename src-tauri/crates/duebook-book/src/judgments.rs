//! Judgments: what a court entered stands in the place of what was owed.

use duebook_core::allocation::Parts;
use duebook_core::charge::Charged;
use duebook_core::chart::LedgerAccount;
use duebook_core::id::{AccountId, EntryId};
use duebook_core::{Day, Money, ending, shape};

use crate::db::{Reader, Writer};
use crate::error::Result;
use crate::ledger::{self, Link, Together};
use crate::replaying::History;
use crate::stamp::Stamp;
use crate::{items, months, values};

shape! {
    /// A judgment as it was entered.
    pub struct Judgment {
        pub entered_on: Day,
        pub court: String,
        pub case_number: String,
        pub by: String,
    }
}

/// The judgment on an account, if there is one.
pub fn of_account(r: &Reader<'_>, account: AccountId) -> Result<Option<Judgment>> {
    r.maybe(
        "SELECT entered_on, court, case_number, app_user.name
           FROM judgment JOIN app_user ON app_user.id = judgment.recorded_by
          WHERE account_id = ?1",
        values![account],
        |row| {
            Ok(Judgment {
                entered_on: row.next()?,
                court: row.next()?,
                case_number: row.next()?,
                by: row.next()?,
            })
        },
    )
}

/// Keeps a judgment: what the court entered by part, from its day on.
///
/// # Errors
/// [`crate::Error::AdjustmentInTheWay`] when what came later does not fit it.
pub fn enter(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    account: AccountId,
    (entered_on, court, case_number): (Day, &str, &str),
    entered: &Parts,
) -> Result<EntryId> {
    let history = History::of(w, account)?;
    let owed = history.debt_before_receipts(entered_on)?;
    let charged = Charged {
        account,
        client: history.account.client,
        effective_on: entered_on,
        booked_on: months::open_day(w, stamp.today)?,
        agency_fees: owed.agency_fees.min(entered.fees) - owed.agency_fees,
        judged_on: Some(entered_on),
    };
    let mut together = Together::default();
    let entry = ending::judgment(&charged, &owed.owed, entered)?;
    let entry = together.post(w, stamp, entry, Link::None)?;
    w.run(
        "UPDATE account SET judged_on = ?2, row_version = row_version + 1 WHERE id = ?1",
        values![account, entered_on],
    )?;
    w.run(
        "INSERT INTO judgment (account_id, entered_on, court, case_number, entry_id, recorded_at,
             recorded_by)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        values![account, entered_on, court, case_number, entry, stamp.at, stamp.user],
    )?;
    items::settle(w, stamp, together, None, entry, std::iter::once(account))?;
    // Payments and interest of its own and of later days were posted against the debt.
    let left = |on| debt_on(w, account, on);
    let (principal, interest) = (left(LedgerAccount::Principal)?, left(LedgerAccount::Interest)?);
    if !principal.is_zero() || !interest.is_zero() {
        let moved = ending::to_judgment(&charged, principal, interest)?;
        ledger::post(w, stamp, &moved, Link::Because(entry))?;
    }
    Ok(entry)
}

fn debt_on(r: &Reader<'_>, account: AccountId, on: LedgerAccount) -> Result<Money> {
    r.one(
        "SELECT CAST(coalesce(sum(amount_cents), 0) AS INTEGER) FROM posting
          WHERE account_id = ?1 AND ledger_account = ?2",
        values![account, on.code()],
        |row| row.next(),
    )
}
