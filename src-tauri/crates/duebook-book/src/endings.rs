//! Debts that end without being paid: given back to the client, or forgiven in a settlement; and
//! those that are owed again.

use std::collections::BTreeSet;

use duebook_core::charge::Charged;
use duebook_core::id::{AccountId, TrustBankId};
use duebook_core::replay::{Ending, Event};
use duebook_core::terms::in_force;
use duebook_core::{Day, Money, ending};

use crate::accounts::{self, Account};
use crate::db::{Reader, Writer};
use crate::error::{Error, Result};
use crate::ledger::{self, Link, Together};
use crate::stamp::Stamp;
use crate::{clients, lines, months, plans, positions, replaying, standings, values};

/// The endings of an account as events. One that was taken back on its own day never was.
pub(crate) fn events(r: &Reader<'_>, account: AccountId) -> Result<Vec<Event>> {
    let mut events = Vec::new();
    r.each(
        "SELECT how, on_day, reopened_on FROM ending WHERE account_id = ?1 ORDER BY id",
        values![account],
        |row| {
            let how = read_how(&row.next::<String>()?)?;
            let (on, reopened): (Day, Option<Day>) = (row.next()?, row.next()?);
            if reopened != Some(on) {
                events.push(Event::End { on, how });
                events.extend(reopened.map(|on| Event::Reopened { on, how }));
            }
            Ok(())
        },
    )?;
    Ok(events)
}

fn read_how(code: &str) -> Result<Ending> {
    Ending::from_code(code).ok_or_else(|| Error::bad_value("how", "a way of ending"))
}

/// Ends what is left of a debt at the end of a day.
pub fn end(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    account: AccountId,
    how: Ending,
    on: Day,
) -> Result<()> {
    w.insert(
        "INSERT INTO ending (account_id, how, on_day, recorded_at, recorded_by)
         VALUES (?1, ?2, ?3, ?4, ?5)",
        values![account, how.code(), on, stamp.at, stamp.user],
    )?;
    anew(w, stamp, account)
}

/// What ended is owed again from a day on; from the day it ended, when that is later. Says whether
/// there was anything.
pub fn reopen(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    account: AccountId,
    how: Ending,
    on: Day,
) -> Result<bool> {
    let found = mark_reopened(w, account, how, on)?;
    if found {
        anew(w, stamp, account)?;
    }
    Ok(found)
}

/// [`reopen`] without the entries, for an act that reckons the account anew by itself.
pub(crate) fn mark_reopened(
    w: &Writer<'_>,
    account: AccountId,
    how: Ending,
    on: Day,
) -> Result<bool> {
    let changed = w.run(
        "UPDATE ending SET reopened_on = CASE WHEN on_day > ?3 THEN on_day ELSE ?3 END
          WHERE account_id = ?1 AND how = ?2 AND reopened_on IS NULL",
        values![account, how.code(), on],
    )?;
    Ok(changed > 0)
}

/// Reckons an account anew by itself, and what follows from that.
pub(crate) fn anew(w: &Writer<'_>, stamp: &Stamp<'_>, account: AccountId) -> Result<()> {
    let mut together = Together::default();
    let changed = replaying::redo(w, stamp, &mut together, account, Link::None)?;
    together.keep(w)?;
    plans::follow_payments(w, stamp, account)?;
    standings::refresh(w, account, stamp.today)?;
    let banks: BTreeSet<TrustBankId> = changed.iter().map(|one| one.before.bank).collect();
    for bank in banks {
        positions::fill(w, stamp, bank, stamp.today, Link::None)?;
    }
    Ok(())
}

/// Ends the work on an account: what is left goes back to the client, and so do costs that are
/// still out, where the terms say that the client bears them.
pub fn close(w: &Writer<'_>, stamp: &Stamp<'_>, id: AccountId, why: &str) -> Result<()> {
    mark_closed(w, stamp, id, why)?;
    end(w, stamp, id, Ending::Returned, stamp.today)?;
    bill_costs(w, stamp, &accounts::get(w, id)?)
}

/// Ends the work on an account that owes nothing.
pub(crate) fn mark_closed(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    id: AccountId,
    why: &str,
) -> Result<()> {
    w.run(
        "UPDATE account SET closed_on = ?2, closed_why = ?3, row_version = row_version + 1
          WHERE id = ?1",
        values![id, stamp.today, why],
    )?;
    standings::refresh(w, id, stamp.today)
}

/// Opens an account that was closed: what went back is owed again.
pub fn open_again(w: &Writer<'_>, stamp: &Stamp<'_>, id: AccountId) -> Result<()> {
    w.run(
        "UPDATE account SET closed_on = NULL, closed_why = NULL, row_version = row_version + 1
          WHERE id = ?1",
        values![id],
    )?;
    if !reopen(w, stamp, id, Ending::Returned, stamp.today)? {
        standings::refresh(w, id, stamp.today)?;
    }
    Ok(())
}

fn bill_costs(w: &Writer<'_>, stamp: &Stamp<'_>, account: &Account) -> Result<()> {
    let terms = clients::terms_of(w, account.client)?;
    let bears = in_force(&terms, stamp.today).is_some_and(|terms| terms.bill_costs);
    let Some(bank) = bank_of(w, account)?.filter(|_| bears && account.advanced.is_positive())
    else {
        return Ok(());
    };
    let charged = Charged {
        account: account.id,
        client: account.client,
        effective_on: stamp.today,
        booked_on: months::open_day(w, stamp.today)?,
        agency_fees: Money::ZERO,
        judged_on: account.judged_on,
    };
    let entry = ending::costs_billed(&charged, account.advanced)?;
    let entry = ledger::post(w, stamp, &entry, Link::None)?;
    lines::keep_costs(w, entry, account.client, bank, account.advanced)
}

/// The trust bank on whose statement the client reads a claim: that of its latest payment, else
/// the first that is in use.
fn bank_of(r: &Reader<'_>, account: &Account) -> Result<Option<TrustBankId>> {
    let latest = r.maybe(
        "SELECT trust_bank_id FROM line
          WHERE client_id = ?1 AND kind IN ('receipt', 'direct', 'taken_over')
          ORDER BY id DESC LIMIT 1",
        values![account.client],
        |row| row.next(),
    )?;
    let first = || {
        let sql = "SELECT id FROM trust_bank WHERE active = 1 ORDER BY id LIMIT 1";
        r.maybe(sql, values![], |row| row.next())
    };
    latest.map_or_else(first, |bank| Ok(Some(bank)))
}
