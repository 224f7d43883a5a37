//! Brings a book's schema to what this program knows, one numbered step after the other.
//!
//! A step that was released never changes; there are no steps back. All missing steps happen in
//! one transaction together with their proof, so a book is either as before or as after.

use rusqlite::Connection;
use sha2::{Digest, Sha256};

use crate::db::Writer;
use crate::engine;
use crate::error::{Error, Result};
use crate::value::Instant;
use crate::values;

/// One step: a file of `migrations/`.
pub(crate) struct Step {
    pub(crate) id: u32,
    pub(crate) name: &'static str,
    pub(crate) sql: &'static str,
}

macro_rules! steps {
    ($($id:literal $name:literal),* $(,)?) => {
        &[$(Step {
            id: $id,
            name: $name,
            sql: include_str!(concat!("../migrations/", $name, ".sql")),
        }),*]
    };
}

/// Every step, the first is 1 and none is left out.
pub(crate) const STEPS: &[Step] = steps![
    1 "0001_book",
    2 "0002_parties",
    3 "0003_accounts",
    4 "0004_ledger",
    5 "0005_plans_letters",
    6 "0006_search",
    7 "0007_totals",
    8 "0008_money",
    9 "0009_bank",
    10 "0010_clients",
    11 "0011_papers",
    12 "0012_debts",
    13 "0013_parties",
    14 "0014_holds",
    15 "0015_takeover",
    16 "0016_third",
    17 "0017_lean",
];

/// The schema this program knows.
pub const KNOWN: u32 = STEPS.len() as u32;

/// The schema a book has.
pub(crate) fn schema(connection: &Connection) -> Result<u32> {
    let found = engine::number(connection, "user_version")?;
    u32::try_from(found).map_err(|_| Error::Engine(format!("user_version is {found}")))
}

/// Checks that it is a book, that it is not newer than these steps, and that the steps it has
/// taken are these. Changes nothing; the schema it has.
pub(crate) fn check(connection: &Connection, steps: &[Step]) -> Result<u32> {
    let application = engine::number(connection, "application_id")?;
    if application != engine::APPLICATION_ID {
        return Err(Error::NotABook { found: application });
    }
    let found = schema(connection)?;
    let known = steps.len() as u32;
    let applied = applied(connection)?;
    if found > known {
        let app = applied.last().map(|step| step.app.clone()).unwrap_or_default();
        return Err(Error::NewerBook { app, found, known });
    }
    for (index, step) in steps.iter().take(found as usize).enumerate() {
        let same = applied
            .get(index)
            .is_some_and(|taken| taken.id == step.id && taken.sha256 == digest(step.sql));
        if !same {
            return Err(Error::MigrationChanged { id: step.id, name: step.name.to_owned() });
        }
    }
    Ok(found)
}

struct Applied {
    id: u32,
    sha256: String,
    app: String,
}

fn applied(connection: &Connection) -> Result<Vec<Applied>> {
    let mut statement =
        connection.prepare("SELECT id, sha256, app FROM schema_migration ORDER BY id")?;
    let rows = statement.query_map([], |row| {
        Ok(Applied { id: row.get(0)?, sha256: row.get(1)?, app: row.get(2)? })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Takes every step after `from`. Belongs inside a transaction; the caller proves the result
/// before he commits.
pub(crate) fn apply(
    writer: &Writer<'_>,
    steps: &[Step],
    from: u32,
    now: Instant,
    app: &str,
) -> Result<()> {
    for step in steps.iter().skip(from as usize) {
        writer.script(step.sql)?;
        writer.run(
            "INSERT INTO schema_migration (id, name, sha256, applied_at, app)
             VALUES (?1, ?2, ?3, ?4, ?5)",
            values![step.id, step.name, digest(step.sql), now, app],
        )?;
    }
    writer.script(&format!("PRAGMA user_version = {}", steps.len()))?;
    references(writer)
}

/// Every row points to one that is there.
pub(crate) fn references(reader: &crate::db::Reader<'_>) -> Result<()> {
    let broken = reader.all("PRAGMA foreign_key_check", values![], |row| row.get::<String>(0))?;
    match broken.first() {
        None => Ok(()),
        Some(table) => Err(Error::BrokenReference { table: table.clone(), rows: broken.len() }),
    }
}

fn digest(sql: &str) -> String {
    data_encoding::HEXLOWER.encode(&Sha256::digest(sql.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_numbered_without_a_gap_and_named_by_their_number() {
        for (index, step) in STEPS.iter().enumerate() {
            assert_eq!(step.id as usize, index + 1);
            assert!(step.name.starts_with(&format!("{:04}_", step.id)), "{}", step.name);
        }
    }
}
