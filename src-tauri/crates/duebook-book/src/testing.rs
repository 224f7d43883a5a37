//! Books for the tests of this crate.

use rusqlite::{Transaction, TransactionBehavior};
use tempfile::TempDir;

use crate::book::Book;
use crate::db::Writer;
use crate::engine::{self, Purpose};
use crate::field::Fields;
use crate::keyring::secret::Key;
use crate::migrate;
use crate::value::Instant;

/// A real encrypted book in a folder that goes away with it, without keyring and lock.
pub(crate) struct Scratch {
    pub(crate) book: Book,
    // Dropped last: the book closes its files first.
    folder: TempDir,
}

impl Scratch {
    pub(crate) fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }
}

/// 2026-11-23 15:00 UTC.
pub(crate) fn noon() -> Instant {
    Instant::from_timestamp_millis(1_795_446_000_000).unwrap()
}

pub(crate) fn scratch() -> Scratch {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("book-000001.db");
    let key = Key::random().unwrap();
    let fields = || Fields::new(key.derive(b"field/v1"), key.derive(b"bidx/v1"));
    {
        let connection = engine::open(&path, &key, Purpose::Create).unwrap();
        let fields = fields();
        let transaction =
            Transaction::new_unchecked(&connection, TransactionBehavior::Immediate).unwrap();
        engine::set_number(&transaction, "application_id", engine::APPLICATION_ID).unwrap();
        migrate::apply(&Writer::new(&transaction, &fields), 0, noon(), "test").unwrap();
        transaction.commit().unwrap();
    }
    let book = Book::connect(&path, &key, fields()).unwrap();
    Scratch { book, folder }
}
