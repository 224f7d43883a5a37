//! The least that clients are paid, by day.

use duebook_core::id::ClientId;
use duebook_core::remit_minimum::RemitMinimum;

use crate::db::{Reader, Writer};
use crate::error::Result;
use crate::stamp::Stamp;
use crate::values;

/// The minimums of a client, oldest first.
pub fn of(r: &Reader<'_>, client: ClientId) -> Result<Vec<RemitMinimum>> {
    r.all(
        "SELECT from_on, minimum_cents, months, source FROM client_minimum
          WHERE client_id = ?1 ORDER BY from_on",
        values![client],
        |row| {
            Ok(RemitMinimum {
                from_on: row.next()?,
                minimum: row.next()?,
                months: u8::try_from(row.next::<i64>()?).unwrap_or(0),
                source: row.next()?,
            })
        },
    )
}

/// Sets the minimum of a client from a day on.
pub fn add(w: &Writer<'_>, stamp: &Stamp<'_>, client: ClientId, of: &RemitMinimum) -> Result<()> {
    w.insert(
        "INSERT INTO client_minimum (client_id, from_on, minimum_cents, months, source, set_at,
             set_by)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        values![
            client,
            of.from_on,
            of.minimum,
            i64::from(of.months),
            of.source,
            stamp.at,
            stamp.user
        ],
    )?;
    Ok(())
}
