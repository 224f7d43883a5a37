//! The data file: made whole before it has its name, and checked before anything reads it.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::db::{Reader, Writer};
use crate::engine::{self, PAGE_BYTES, Purpose};
use crate::error::{Error, Result};
use crate::field::Fields;
use crate::folder;
use crate::keyring::secret::Key;
use crate::migrate::{self, Step};
use crate::setup::Setup;
use crate::value::Instant;

/// Makes a data file with every step taken and what `fill` adds, in one transaction. It gets its
/// name when it is complete and on the disk: a power cut leaves a half-made file under another
/// name or none.
pub(crate) fn create<T>(
    path: &Path,
    key: &Key,
    setup: &Setup,
    fields: &Fields,
    now: Instant,
    fill: impl FnOnce(&Writer<'_>) -> Result<T>,
) -> Result<T> {
    let part = folder::part_of(path);
    folder::remove(&part);
    let made = (|| -> Result<T> {
        folder::make_file(&part)?;
        let connection = engine::open(&part, key, Purpose::Create)?;
        let transaction = Transaction::new_unchecked(&connection, TransactionBehavior::Immediate)?;
        let writer = Writer::new(&transaction, fields);
        engine::set_number(&transaction, "application_id", engine::APPLICATION_ID)?;
        migrate::apply(&writer, setup.steps, 0, now, &setup.app)?;
        let filled = fill(&writer)?;
        writer.finish()?;
        transaction.commit()?;
        engine::close(connection)?;
        folder::sync(&part)?;
        Ok(filled)
    })();
    let filled = made.inspect_err(|_| folder::remove(&part))?;
    folder::finish(&part, path)?;
    Ok(filled)
}

/// An open data file that passed its checks.
pub(crate) struct Checked {
    pub(crate) writer: Connection,
    pub(crate) schema: u32,
    /// The program had ended without closing the book, and every page was looked at.
    pub(crate) after_crash: bool,
    /// The log could not be put into the file. Reading works, and nothing is lost.
    pub(crate) disk_full: bool,
}

/// Opens a data file for writing, under a key that is known to be right. Each fault has its own
/// error, and none of them changes the file.
pub(crate) fn open(path: &Path, key: &Key, steps: &[Step]) -> Result<Checked> {
    let wal = folder::wal_of(path);
    let after_crash = std::fs::metadata(&wal).is_ok_and(|meta| meta.len() > 0);
    check_length(path, after_crash)?;
    let writer =
        engine::open(path, key, Purpose::Write).map_err(|error| tell_cut_off(error, path, key))?;
    let disk_full = match engine::checkpoint(&writer) {
        Ok(()) => false,
        Err(Error::DiskFull | Error::DiskFault { .. }) => true,
        Err(error) => return Err(error),
    };
    if !disk_full {
        check_pages(&writer, path)?;
    }
    if after_crash {
        // A log that does not belong to this file spoils it silently; now is the time to see.
        engine::quick_check(&writer)?;
    }
    let schema = migrate::check(&writer, steps)?;
    Ok(Checked { writer, schema, after_crash, disk_full })
}

/// Missing, empty, or not whole pages. An empty file would open as a new, empty book.
fn check_length(path: &Path, has_log: bool) -> Result<()> {
    let bytes = match std::fs::metadata(path) {
        Ok(meta) if meta.is_file() => meta.len(),
        Ok(_) => return Err(Error::DataMissing(path.to_owned())),
        Err(cause) if cause.kind() == std::io::ErrorKind::NotFound => {
            return Err(Error::DataMissing(path.to_owned()));
        }
        Err(cause) => return Err(folder::at(path)(cause)),
    };
    // With a log beside it, a file may end in the middle of a page that the log has whole.
    if bytes == 0 || (bytes % PAGE_BYTES != 0 && !has_log) {
        return Err(Error::CutOff { bytes });
    }
    Ok(())
}

/// The file is as long as the book in it.
pub(crate) fn check_pages(connection: &Connection, path: &Path) -> Result<()> {
    let bytes = std::fs::metadata(path).map_err(folder::at(path))?.len();
    let pages = engine::number(connection, "page_count")?.unsigned_abs();
    if bytes < pages * PAGE_BYTES || !bytes.is_multiple_of(PAGE_BYTES) {
        return Err(Error::CutOff { bytes });
    }
    Ok(())
}

/// A file that ends too early and one with a bad page give the same code; of the second the
/// header can be read.
fn tell_cut_off(error: Error, path: &Path, key: &Key) -> Error {
    if !matches!(error, Error::DamagedPage(_)) || !engine::is_cut_off(path, key) {
        return error;
    }
    let bytes = std::fs::metadata(path).map_or(0, |meta| meta.len());
    Error::CutOff { bytes }
}

/// Everything that can be checked about a finished file that nobody has open: each page's
/// authentication, the length, the structure, the references, and `verify` when the schema is
/// this program's own.
pub(crate) fn prove(
    path: &Path,
    key: &Key,
    setup: &Setup,
    fields: &Fields,
    now: Instant,
) -> Result<()> {
    if folder::wal_of(path).exists() {
        return Err(Error::NotVerified("the copy has a log beside it".into()));
    }
    let connection = engine::open(path, key, Purpose::Check)?;
    engine::cipher_check(&connection)?;
    check_pages(&connection, path)?;
    engine::quick_check(&connection)?;
    let schema = migrate::check(&connection, setup.steps)?;
    let reader = Reader::new(&connection, fields);
    migrate::references(&reader)?;
    if schema as usize == setup.steps.len() {
        (setup.verify)(&reader, now)?;
    }
    Ok(())
}

/// The path of a generation's data file.
pub(crate) fn path(folder: &Path, generation: u32) -> PathBuf {
    folder.join(crate::keyring::format::data_file(generation))
}

#[cfg(test)]
mod tests;
