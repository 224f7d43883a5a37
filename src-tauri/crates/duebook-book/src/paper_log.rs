//! Which papers about money were printed: the first is the original, whatever comes later a copy.

use duebook_core::Day;
use duebook_core::id::{PaymentOutId, StatementId};

use crate::db::{Reader, Writer};
use crate::error::Result;
use crate::stamp::Stamp;
use crate::value::Instant;
use crate::values;

/// The day on which a statement was first printed.
pub fn statement_made_on(r: &Reader<'_>, id: StatementId) -> Result<Option<Day>> {
    r.one("SELECT min(made_on) FROM paper_made WHERE statement_id = ?1", values![id], |row| {
        row.next()
    })
}

/// When a statement was approved, if it was.
pub fn approved_at(r: &Reader<'_>, id: StatementId) -> Result<Option<Instant>> {
    r.one("SELECT approved_at FROM statement WHERE id = ?1", values![id], |row| row.next())
}

/// The day on which a check was first printed.
pub fn check_made_on(r: &Reader<'_>, id: PaymentOutId) -> Result<Option<Day>> {
    r.one("SELECT min(made_on) FROM paper_made WHERE payment_id = ?1", values![id], |row| {
        row.next()
    })
}

/// Takes note that a statement was printed.
pub fn statement_made(w: &Writer<'_>, stamp: &Stamp<'_>, id: StatementId) -> Result<()> {
    w.insert(
        "INSERT INTO paper_made (statement_id, made_on, made_at, made_by) VALUES (?1, ?2, ?3, ?4)",
        values![id, stamp.today, stamp.at, stamp.user],
    )?;
    Ok(())
}

/// Takes note that a check was printed.
pub fn check_made(w: &Writer<'_>, stamp: &Stamp<'_>, id: PaymentOutId) -> Result<()> {
    w.insert(
        "INSERT INTO paper_made (payment_id, made_on, made_at, made_by) VALUES (?1, ?2, ?3, ?4)",
        values![id, stamp.today, stamp.at, stamp.user],
    )?;
    Ok(())
}
