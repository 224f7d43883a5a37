//! Where accounts stand: the facts in the book, the decision, and the turn of the day.

use duebook_core::Day;
use duebook_core::id::AccountId;
use duebook_core::standing::{Clearance, Facts, standing};

use crate::db::{Reader, Writer};
use crate::error::Result;
use crate::stamp::Stamp;
use crate::{plans, settlements, values};

/// The facts that decide where an account stands.
pub fn facts(r: &Reader<'_>, id: AccountId, today: Day) -> Result<Facts> {
    let (placed_on, closed_on, balance, notice_sent_on) = r.one(
        "SELECT placed_on, closed_on, balance_cents, notice_sent_on FROM account WHERE id = ?1",
        values![id],
        |row| Ok((row.next()?, row.next()?, row.next()?, row.next()?)),
    )?;
    Ok(Facts {
        placed_on,
        closed_on,
        balance,
        notice_sent_on,
        installment_due_on: plans::next_due(r, id, today)?,
        money: clearance(r, id)?,
    })
}

/// How good the money is that the account received, voided and returned items left out.
fn clearance(r: &Reader<'_>, id: AccountId) -> Result<Clearance> {
    let releases = r.all(
        "SELECT item_release.released_on
           FROM (SELECT item_id FROM line WHERE account_id = ?1
                  GROUP BY item_id HAVING sum(amount_cents) <> 0) AS standing
           JOIN item_release ON item_release.item_id = standing.item_id",
        values![id],
        |row| row.next::<Option<Day>>(),
    )?;
    if releases.iter().any(Option::is_none) {
        return Ok(Clearance::NotDeposited);
    }
    Ok(Clearance::GoodFrom(releases.into_iter().flatten().max()))
}

/// Decides anew where an account stands.
pub fn refresh(w: &Writer<'_>, id: AccountId, today: Day) -> Result<()> {
    let stands = standing(&facts(w, id, today)?, today);
    // Four indexes are written with it, so that it is written only where it says something new.
    w.run(
        "UPDATE account SET status = ?2, next_step = ?3, next_on = ?4, status_changes_on = ?5
          WHERE id = ?1
            AND (status <> ?2 OR next_step IS DISTINCT FROM ?3 OR next_on IS DISTINCT FROM ?4
                 OR status_changes_on IS DISTINCT FROM ?5)",
        values![
            id,
            stands.status.code(),
            stands.next.map(|n| n.0.code()),
            stands.next.map(|n| n.1),
            stands.changes_on
        ],
    )?;
    Ok(())
}

/// Notes when a validation notice was sent and how the agency knows.
pub fn set_notice(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    id: AccountId,
    sent_on: Day,
    source: &str,
) -> Result<()> {
    w.run(
        "UPDATE account SET notice_sent_on = ?2, notice_source = ?3, row_version = row_version + 1
          WHERE id = ?1",
        values![id, sent_on, source],
    )?;
    refresh(w, id, stamp.today)
}

/// Decides anew where those accounts stand whose day has come, and forgives what is left of those
/// whose settlement became good. Done at the start of a day.
pub fn roll(w: &Writer<'_>, stamp: &Stamp<'_>) -> Result<usize> {
    let today = stamp.today;
    settlements::keep_due(w, stamp, None)?;
    let due =
        w.all("SELECT id FROM account WHERE status_changes_on <= ?1", values![today], |row| {
            row.next::<AccountId>()
        })?;
    for id in &due {
        refresh(w, *id, today)?;
    }
    Ok(due.len())
}
