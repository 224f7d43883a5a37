//! How long payments of clients are held, by day.

use std::collections::BTreeMap;

use duebook_core::Day;
use duebook_core::hold::{ClientHolds, in_force};
use duebook_core::id::{ClientId, ItemId};
use duebook_core::method::Holds;

use crate::db::{Reader, Row, Writer};
use crate::error::{Error, Result};
use crate::stamp::Stamp;
use crate::values;

/// The holds that were agreed with a client, oldest first.
pub fn of(r: &Reader<'_>, client: ClientId) -> Result<Vec<ClientHolds>> {
    r.all(
        "SELECT from_on, days, source FROM client_hold WHERE client_id = ?1 ORDER BY from_on",
        values![client],
        read,
    )
}

fn read(row: &Row<'_>) -> Result<ClientHolds> {
    let (from_on, days): (Day, String) = (row.next()?, row.next()?);
    let days = serde_json::from_str(&days).map_err(|_| Error::bad_value("days", "holds"))?;
    Ok(ClientHolds { from_on, days, source: row.next()? })
}

/// Agrees holds with a client from a day on.
pub fn add(w: &Writer<'_>, stamp: &Stamp<'_>, client: ClientId, of: &ClientHolds) -> Result<()> {
    let days = serde_json::to_string(&of.days).expect("holds are a plain record");
    w.insert(
        "INSERT INTO client_hold (client_id, from_on, days, source, set_at, set_by)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        values![client, of.from_on, days, of.source, stamp.at, stamp.user],
    )?;
    Ok(())
}

/// The holds of the clients of many items on one day, each client's read once.
pub struct HoldsOfDay<'a> {
    agency: &'a Holds,
    on: Day,
    known: BTreeMap<ClientId, Holds>,
}

impl HoldsOfDay<'_> {
    /// None read yet.
    pub fn new(agency: &Holds, on: Day) -> HoldsOfDay<'_> {
        HoldsOfDay { agency, on, known: BTreeMap::new() }
    }

    /// The holds that an item may fall under: those of its clients, or the agency's while nobody
    /// knows whose it is.
    pub fn of_item(&mut self, r: &Reader<'_>, item: ItemId) -> Result<Vec<Holds>> {
        let clients: Vec<ClientId> = r.all(
            "SELECT client_id FROM line WHERE item_id = ?1
              GROUP BY client_id HAVING sum(amount_cents) <> 0 ORDER BY client_id",
            values![item],
            |row| row.next(),
        )?;
        if clients.is_empty() {
            return Ok(vec![*self.agency]);
        }
        clients.into_iter().map(|client| self.of_client(r, client)).collect()
    }

    fn of_client(&mut self, r: &Reader<'_>, client: ClientId) -> Result<Holds> {
        if let Some(known) = self.known.get(&client) {
            return Ok(*known);
        }
        let holds = *in_force(self.agency, &of(r, client)?, self.on);
        self.known.insert(client, holds);
        Ok(holds)
    }
}
