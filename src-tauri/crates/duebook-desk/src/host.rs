//! What the desk asks of the window: the time, a path, the system's viewer.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

/// Tells the time. The only reader of the clock stands in the window.
pub trait Clock: Send + Sync {
    /// The instant.
    fn now(&self) -> DateTime<Utc>;
    /// The time zone that this PC keeps, by its IANA name, if it is known.
    fn zone(&self) -> Option<String>;
}

/// What kind of file a person is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// A folder that is a book.
    Book,
    /// A backup of a book.
    Backup,
    /// A placement file.
    Placement,
    /// A bank's statement file.
    BankFile,
    /// A document to be kept with an account, or one that was.
    Document,
    /// A letter as PDF.
    Pdf,
    /// A table: rejected records, checks for the bank, a journal.
    Table,
    /// A journal for QuickBooks.
    Iif,
    /// The whole journal as plain text.
    Journal,
    /// A file of transfers for the bank.
    Ach,
    /// A folder to be made for many files.
    Folder,
}

/// The system around the window.
pub trait Host: Send + Sync {
    /// Asks for a file or folder to read; `None` when the person changes their mind.
    fn choose_open(&self, what: FileKind) -> Option<PathBuf>;
    /// Asks where to write.
    fn choose_save(&self, what: FileKind, suggested: &str) -> Option<PathBuf>;
    /// Opens a finished document with the program the system has for it.
    ///
    /// # Errors
    /// What the system says.
    fn open_with_system(&self, path: &Path) -> Result<(), String>;
    /// The path behind a token that the window gave the page for a dropped file.
    fn dropped(&self, token: &str) -> Option<PathBuf>;
    /// The name of this PC.
    fn machine_name(&self) -> String;
}
