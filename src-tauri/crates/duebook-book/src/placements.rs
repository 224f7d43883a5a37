//! Placement files that were taken in, their records as sent, and the saved maps.

use duebook_core::id::{AccountId, ClientId, MapId, PersonId, PlacementId};
use duebook_core::{Day, Money, shape};

use crate::db::{Reader, Row, Writer};
use crate::error::Result;
use crate::ledger::Link;
use crate::stamp::Stamp;
use crate::{ledger, values};

shape! {
    /// A placement file in the list of imports.
    pub struct PlacementRow {
        pub id: PlacementId,
        pub client: ClientId,
        pub client_name: String,
        pub file_name: String,
        pub placed_on: Day,
        pub records: i64,
        pub accepted: i64,
        pub rejected: i64,
        pub skipped: i64,
        pub total: Money,
        /// What the parts missed and went to fees.
        pub to_fees: Money,
        /// The instant of taking in, UTC, RFC 3339.
        pub recorded_at: String,
        pub by: String,
        pub undone: bool,
    }

    /// A cell that a person repaired before the record was taken in.
    pub struct RepairedCell {
        /// Counted from 0.
        pub column: usize,
        /// What was put in the place of what was sent, masked.
        pub text: String,
    }

    /// A record of a placement file as it was kept.
    pub struct KeptRecord {
        /// The row of the file as a person counts.
        pub file_row: i64,
        /// accepted, rejected or skipped.
        pub fate: String,
        pub account: Option<AccountId>,
        pub reason: Option<String>,
        /// The cells as they were sent, numbers that identify a person masked.
        pub cells: Vec<String>,
        pub repaired: Vec<RepairedCell>,
    }

    /// A saved way to read a client's files.
    pub struct SavedMap {
        pub id: MapId,
        pub name: String,
        /// What the head of such a file looks like.
        pub fingerprint: String,
        /// The map, as the reader of placement files writes it.
        pub map: String,
    }
}

/// A placement that is about to be written.
pub struct NewPlacement<'a> {
    /// Whose accounts they are.
    pub client: ClientId,
    /// The file's name, without its folder.
    pub file_name: &'a str,
    /// SHA-256 of the file, in hex.
    pub file_sha256: &'a str,
    /// The day of placement.
    pub placed_on: Day,
    /// Records by their fate.
    pub accepted: usize,
    /// See `accepted`.
    pub rejected: usize,
    /// See `accepted`.
    pub skipped: usize,
    /// Balance of the accepted.
    pub total: Money,
    /// What the parts missed and went to fees.
    pub to_fees: Money,
}

/// Writes a placement; its accounts and records follow in the same transaction.
pub fn add(w: &Writer<'_>, stamp: &Stamp<'_>, new: &NewPlacement<'_>) -> Result<PlacementId> {
    let records = new.accepted + new.rejected + new.skipped;
    let id = w.insert(
        "INSERT INTO placement (client_id, file_name, file_sha256, placed_on, records, accepted,
             rejected,
                                skipped, total_cents, to_fees_cents, recorded_at, recorded_by)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
        values![
            new.client,
            new.file_name,
            new.file_sha256,
            new.placed_on,
            records,
            new.accepted,
            new.rejected,
            new.skipped,
            new.total,
            new.to_fees,
            stamp.at,
            stamp.user
        ],
    )?;
    Ok(PlacementId(id))
}

/// A record that is about to be kept.
pub struct NewRecord<'a> {
    /// The row of the file as a person counts.
    pub file_row: usize,
    /// accepted, rejected or skipped.
    pub fate: &'a str,
    /// What became of it.
    pub account: Option<AccountId>,
    /// Why it was rejected or skipped, as JSON.
    pub reason: Option<&'a str>,
    /// What to look at, as JSON.
    pub looks: Option<&'a str>,
    /// The cells as JSON, numbers that identify a person masked: an array of texts, or an object
    /// of the array (`sent`) and of pairs of a column and its repaired text (`repaired`).
    pub cells: &'a str,
}

/// The cells of a kept record as they were sent, and those that were repaired; none when it
/// cannot be read.
pub fn kept_cells(kept: &[u8]) -> Option<(Vec<String>, Vec<RepairedCell>)> {
    #[derive(serde::Deserialize)]
    #[serde(untagged)]
    enum Kept {
        AsSent(Vec<String>),
        Repaired { sent: Vec<String>, repaired: Vec<(usize, String)> },
    }
    Some(match serde_json::from_slice(kept).ok()? {
        Kept::AsSent(cells) => (cells, Vec::new()),
        Kept::Repaired { sent, repaired } => {
            let cell = |(column, text)| RepairedCell { column, text };
            (sent, repaired.into_iter().map(cell).collect())
        }
    })
}

/// Keeps one record as it was sent, sealed.
pub fn add_record(w: &Writer<'_>, placement: PlacementId, record: &NewRecord<'_>) -> Result<()> {
    let file_row = i64::try_from(record.file_row).expect("a row of a file in memory");
    let seal = w.fields().seal(&record_place(placement, file_row), record.cells)?;
    w.run(
        "INSERT INTO placement_record (placement_id, file_row, fate, account_id, reason, looks,
             kept_seal)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        values![
            placement,
            file_row,
            record.fate,
            record.account,
            record.reason,
            record.looks,
            seal
        ],
    )?;
    Ok(())
}

fn record_place(placement: PlacementId, file_row: i64) -> String {
    format!("placement_record/{}/{file_row}", placement.0)
}

/// The records of a placement with one fate.
pub fn records(
    r: &Reader<'_>,
    id: PlacementId,
    fate: &str,
    offset: u32,
    limit: u32,
) -> Result<Vec<KeptRecord>> {
    let rows = r.all(
        "SELECT file_row, fate, account_id, reason, kept_seal FROM placement_record
          WHERE placement_id = ?1 AND fate = ?2 ORDER BY file_row LIMIT ?4 OFFSET ?3",
        values![id, fate, offset, limit],
        |row| {
            let record = KeptRecord {
                file_row: row.next()?,
                fate: row.next()?,
                account: row.next()?,
                reason: row.next()?,
                cells: Vec::new(),
                repaired: Vec::new(),
            };
            Ok((record, row.next::<Vec<u8>>()?))
        },
    )?;
    let open = |(mut record, seal): (KeptRecord, Vec<u8>)| {
        let place = record_place(id, record.file_row);
        let cells = r.fields().open(&place, &seal)?;
        (record.cells, record.repaired) =
            kept_cells(&cells).ok_or(crate::error::Error::FieldDamaged { context: place })?;
        Ok(record)
    };
    rows.into_iter().map(open).collect()
}

const ROWS: &str = "SELECT placement.id, client_id, client.name, file_name, placed_on, records,
  accepted,
            rejected, skipped, total_cents, to_fees_cents, recorded_at, app_user.name,
              undone_at IS NOT NULL
       FROM placement
       JOIN client ON client.id = placement.client_id
       JOIN app_user ON app_user.id = placement.recorded_by";

/// Placements, newest first.
pub fn list(r: &Reader<'_>, limit: u32) -> Result<Vec<PlacementRow>> {
    r.all(&format!("{ROWS} ORDER BY placement.id DESC LIMIT ?1"), values![limit], read_row)
}

/// One placement.
pub fn get(r: &Reader<'_>, id: PlacementId) -> Result<PlacementRow> {
    r.one(&format!("{ROWS} WHERE placement.id = ?1"), values![id], read_row)
}

/// The placement that the same file made before, unless it was undone.
pub fn of_file(r: &Reader<'_>, sha256: &str) -> Result<Option<PlacementRow>> {
    r.maybe(
        &format!("{ROWS} WHERE file_sha256 = ?1 AND undone_at IS NULL ORDER BY placement.id DESC"),
        values![sha256],
        read_row,
    )
}

fn read_row(row: &Row<'_>) -> Result<PlacementRow> {
    Ok(PlacementRow {
        id: row.next()?,
        client: row.next()?,
        client_name: row.next()?,
        file_name: row.next()?,
        placed_on: row.next()?,
        records: row.next()?,
        accepted: row.next()?,
        rejected: row.next()?,
        skipped: row.next()?,
        total: row.next()?,
        to_fees: row.next()?,
        recorded_at: crate::value::rfc3339(row.next()?),
        by: row.next()?,
        undone: row.next()?,
    })
}

/// The first thing that was done with an account of the placement and that stands against
/// undoing it: the file number and the kind of the event.
pub fn first_use(r: &Reader<'_>, id: PlacementId) -> Result<Option<(i64, String)>> {
    r.maybe(
        "SELECT account.file_number, event.kind
           FROM account JOIN event ON event.account_id = account.id
          WHERE account.placement_id = ?1 AND event.kind <> 'placed'
          ORDER BY event.id LIMIT 1",
        values![id],
        |row| Ok((row.next()?, row.next()?)),
    )
}

/// Undoes a placement whose accounts nobody has worked: their entries are mirrored and the
/// accounts closed. Nothing is deleted.
pub fn undo(w: &Writer<'_>, stamp: &Stamp<'_>, id: PlacementId) -> Result<()> {
    let entries = w.all(
        "SELECT entry.id, account.id
           FROM account
           JOIN posting ON posting.account_id = account.id
           JOIN entry ON entry.id = posting.entry_id
          WHERE account.placement_id = ?1 AND entry.kind IN ('placement', 'cost_advanced')
          GROUP BY entry.id, account.id ORDER BY entry.id",
        values![id],
        |row| Ok((row.next()?, row.next::<AccountId>()?)),
    )?;
    for (entry, account) in entries {
        let mirror = ledger::get(w, entry)?.undone();
        ledger::post(w, stamp, &mirror, Link::Reverses(entry))?;
        w.run(
            "UPDATE account SET client_reference = substr(client_reference, 1,
                 100) || ' undone ' || id
              WHERE id = ?1",
            values![account],
        )?;
        crate::endings::mark_closed(w, stamp, account, "placement_undone")?;
    }
    w.run("UPDATE placement SET undone_at = ?2 WHERE id = ?1", values![id, stamp.at])?;
    Ok(())
}

/// The maps saved for a client, latest first.
pub fn maps_of(r: &Reader<'_>, client: ClientId) -> Result<Vec<SavedMap>> {
    r.all(
        "SELECT id, name, fingerprint, map FROM placement_map
             WHERE client_id = ?1 ORDER BY saved_at DESC",
        values![client],
        |row| {
            Ok(SavedMap {
                id: row.next()?,
                name: row.next()?,
                fingerprint: row.next()?,
                map: row.next()?,
            })
        },
    )
}

/// Saves a map under a name; the same name again replaces it.
pub fn save_map(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    client: ClientId,
    name: &str,
    fingerprint: &str,
    map: &str,
) -> Result<()> {
    w.run(
        "INSERT INTO placement_map (client_id, name, fingerprint, map, saved_at) VALUES (?1, ?2,
             ?3, ?4, ?5)
         ON CONFLICT (client_id, name)
         DO UPDATE SET fingerprint = ?3, map = ?4, saved_at = ?5, row_version = row_version + 1",
        values![client, name, fingerprint, map, stamp.at],
    )?;
    Ok(())
}

/// The references under which a client has placed accounts.
pub fn references_of(
    r: &Reader<'_>,
    client: ClientId,
) -> Result<std::collections::HashSet<String>> {
    let mut known = std::collections::HashSet::new();
    r.each("SELECT client_reference FROM account WHERE client_id = ?1", values![client], |row| {
        known.insert(row.next()?);
        Ok(())
    })?;
    Ok(known)
}

/// People who share a Social Security number with one that is being taken in.
pub fn person_by_ssn(r: &Reader<'_>, ssn: &str) -> Result<Option<PersonId>> {
    let blind = r.fields().blind_index("person.ssn", ssn);
    r.maybe(
        "SELECT id FROM person WHERE ssn_blind = ?1 ORDER BY id LIMIT 1",
        values![blind],
        |row| row.next(),
    )
}
