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
    18 "0018_dormancy",
    19 "0019_shares",
    20 "0020_again",
    21 "0021_documents",
    22 "0022_watch",
    23 "0023_contract",
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

/// SHA-256 in hex.
pub(crate) fn digest(of: impl AsRef<[u8]>) -> String {
    data_encoding::HEXLOWER.encode(&Sha256::digest(of))
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

    /// A refund check that was unclaimed before each sum was an owner, and that a state was paid
    /// twice, the first time by a check that was lost.
    const UNCLAIMED_BEFORE: &str = "
        PRAGMA foreign_keys = OFF;
        PRAGMA ignore_check_constraints = ON;
        INSERT INTO address (person_id, street, street2, city, state, zip)
        VALUES (1, '', '', '', 'CA', '');
        INSERT INTO account (id, file_number, client_id, person_id, client_reference,
                             reference_fold, person_fold, placed_on, status,
                             consumer, created_at)
        VALUES (1, 1, 1, 1, 'A-1', 'a-1', 'ruiz', '2026-11-01', 'closed',
                1, 1);
        INSERT INTO entry (id, kind, effective_on, booked_on, recorded_at, user_id, request_id)
        VALUES (5, 'unclaimed_paid', '2026-11-20', '2026-11-20', 7, 3, 'a');
        INSERT INTO payment_out (id, trust_bank_id, kind, client_id, account_id, method, number,
                                 payee, amount_cents, paid_on, entry_id, undone_id, undone_why)
        VALUES (1, 1, 'refund', 1, 1, 'check', '5001', 'Ana', 3760, '2026-11-02', 1, 2, 'stale'),
               (2, 1, 'unclaimed', NULL, NULL, 'check', '5002', 'State', 3760, '2026-11-18', 4, 6,
                'lost'),
               (3, 1, 'unclaimed', NULL, NULL, 'check', '5003', 'State', 3760, '2026-11-20', 5,
                NULL, NULL);
        INSERT INTO unclaimed (id, payment_id, moved_on, entry_id) VALUES (9, 1, '2026-11-10', 3);
        INSERT INTO unclaimed_payment (payment_id, unclaimed_id, letter_on)
        VALUES (2, 9, '2026-11-11'), (3, 9, '2026-11-12');";

    #[test]
    fn what_was_unclaimed_before_is_a_sum_with_its_payments() {
        let book = Connection::open_in_memory().unwrap();
        let take = |from: usize, to: usize| {
            STEPS[from..to].iter().for_each(|step| book.execute_batch(step.sql).unwrap());
        };
        take(0, 17);
        book.execute_batch(UNCLAIMED_BEFORE).unwrap();
        take(17, 18);
        let text = |sql: &str| -> String { book.query_row(sql, [], |row| row.get(0)).unwrap() };
        let parts = "SELECT group_concat(entry_id || ':' || amount_cents, ' ')
                       FROM (SELECT * FROM unclaimed_part ORDER BY entry_id)";
        assert_eq!(text(parts), "3:3760 4:-3760 5:-3760 6:3760");
        let sum = "SELECT kind || ' ' || client_id || ' ' || account_id || ' ' || amount_cents
                          || ' ' || since_on FROM unclaimed WHERE payment_id = 1";
        assert_eq!(text(sum), "check 1 1 3760 2026-11-02");
        let paid = "SELECT group_concat(state || letter_on, ' ') FROM unclaimed_payment";
        assert_eq!(text(paid), "CA2026-11-11 CA2026-11-12");
        let notices = "SELECT group_concat(payment_id || ' ' || sent_on, ', ') FROM owner_notice";
        assert_eq!(text(notices), "1 2026-11-12", "the payment whose entry is there");
    }
}
