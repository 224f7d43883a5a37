//! Sales tax on the commission, by client and day.

use duebook_core::id::ClientId;
use duebook_core::sales_tax::SalesTax;

use crate::db::{Reader, Writer};
use crate::error::Result;
use crate::stamp::Stamp;
use crate::values;

/// The sales tax of a client, oldest first.
pub fn of(r: &Reader<'_>, client: ClientId) -> Result<Vec<SalesTax>> {
    r.all(
        "SELECT from_on, rate, state, source FROM client_tax
          WHERE client_id = ?1 ORDER BY from_on",
        values![client],
        |row| {
            Ok(SalesTax {
                from_on: row.next()?,
                rate: row.next()?,
                state: row.next()?,
                source: row.next()?,
            })
        },
    )
}

/// Sets the sales tax of a client from a day on.
pub fn add(w: &Writer<'_>, stamp: &Stamp<'_>, client: ClientId, tax: &SalesTax) -> Result<()> {
    w.insert(
        "INSERT INTO client_tax (client_id, from_on, rate, state, source, set_at, set_by)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        values![client, tax.from_on, tax.rate, tax.state, tax.source, stamp.at, stamp.user],
    )?;
    Ok(())
}
