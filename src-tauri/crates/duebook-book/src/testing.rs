//! Books for the tests of this crate.

use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::book::Book;
use crate::create::FirstUser;
use crate::error::Result;
use crate::keyring::recovery::RecoveryKey;
use crate::setup::Setup;
use crate::value::Instant;

pub(crate) const PASSWORD: &str = "correct horse battery";
pub(crate) const PAT: FirstUser<'_> =
    FirstUser { login: "Pat", name: "Pat Doyle", password: PASSWORD };

/// 2026-11-23 15:00 UTC.
pub(crate) fn noon() -> Instant {
    Instant::from_timestamp_millis(1_795_446_000_000).unwrap()
}

pub(crate) fn setup() -> Setup {
    Setup::for_tests(|_, _| Ok(()))
}

/// A real encrypted book in a folder that goes away with it.
pub(crate) struct Scratch {
    pub(crate) book: Book,
    pub(crate) recovery_key: RecoveryKey,
    // Dropped last: the book closes its files first.
    place: Place,
}

impl Scratch {
    pub(crate) fn folder(&self) -> PathBuf {
        self.place.folder()
    }

    /// Locks the book and keeps its folder.
    pub(crate) fn lock(self) -> (Place, RecoveryKey) {
        self.book.lock(noon()).unwrap();
        (self.place, self.recovery_key)
    }
}

/// The folder of a book that is locked.
pub(crate) struct Place(TempDir);

impl Place {
    pub(crate) fn new() -> Place {
        Place(tempfile::tempdir().unwrap())
    }

    /// The book's folder.
    pub(crate) fn folder(&self) -> PathBuf {
        self.0.path().join("Acme.duebook")
    }

    /// The first data file.
    pub(crate) fn data(&self) -> PathBuf {
        self.folder().join("book-000001.db")
    }

    /// The folder around the book's.
    pub(crate) fn around(&self) -> &Path {
        self.0.path()
    }

    pub(crate) fn unlock(&self) -> Result<Book> {
        let opened = Book::unlock(&setup(), &self.folder(), "pat", PASSWORD, noon());
        opened.map(|unlocked| unlocked.book)
    }
}

pub(crate) fn scratch() -> Scratch {
    let place = Place::new();
    let created = Book::create(&setup(), &place.folder(), &PAT, noon()).unwrap();
    Scratch { book: created.book, recovery_key: created.recovery_key, place }
}
