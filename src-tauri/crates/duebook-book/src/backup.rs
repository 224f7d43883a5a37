//! Copies of a book that were opened and proven before they got their name.
//!
//! The database is copied between the user's own writes, under a key of its own; the keyring of
//! the moment goes along, so that the passwords of then, and the recovery key, open it.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use crate::book::Book;
use crate::container::{self, Manifest, Part};
use crate::data;
use crate::db::Reader;
use crate::engine::{self, Purpose, copy};
use crate::error::Result;
use crate::folder;
use crate::keyring::Keys;
use crate::keyring::format::{Hex, Keyring};
use crate::remember;
use crate::setup::Setup;
use crate::value::Instant;
use crate::volume;

/// What a backup file's name ends with.
pub const EXTENSION: &str = "duebook-backup";
/// What the name of a copy that did not prove ends with.
pub const FAILED: &str = "failed";
const LAST: &str = "backup.last";

/// Why a backup was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BackupKind {
    /// A person asked for it.
    Manual,
    /// The book was locked and the last one was too old.
    OnLock,
    /// A newer program is about to change the schema.
    BeforeMigration,
}

impl BackupKind {
    fn word(self) -> &'static str {
        match self {
            BackupKind::Manual => "manual",
            BackupKind::OnLock => "lock",
            BackupKind::BeforeMigration => "before-migration",
        }
    }
}

/// A backup that was made and proven.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BackupInfo {
    /// The file.
    pub path: PathBuf,
    /// Its length.
    pub bytes: u64,
    /// When it was made.
    pub made_at: Instant,
    /// Why.
    pub kind: BackupKind,
}

/// The newest backup this book knows of; `None` when there never was one. The file may have been
/// moved since.
pub fn last_backup(r: &Reader<'_>) -> Result<Option<BackupInfo>> {
    remember::get(r, LAST)
}

/// Where the program's own backups of a book lie.
pub fn folder_of(book: &Path) -> PathBuf {
    book.join("backups")
}

impl Book {
    /// Makes a backup in a folder, which may be on another disk or a share. Others go on writing
    /// meanwhile. The file has its name only after it was opened and proven; one that does not
    /// prove stays in the book's `backups` as `.failed`.
    ///
    /// # Errors
    /// [`crate::Error::NoRoom`], [`crate::Error::DiskFull`]; [`crate::Error::DamagedPage`],
    /// [`crate::Error::NotVerified`] and the like when the book itself does not prove.
    pub fn backup_now(&self, into: &Path, kind: BackupKind, now: Instant) -> Result<BackupInfo> {
        let home = &self.home;
        let keyring = home.keyring().clone();
        let source = Source {
            writer: self.writer(),
            keys: &home.keys,
            keyring: &keyring,
            setup: &home.setup,
        };
        let info = make(&source, &home.folder, into, kind, now)?;
        self.write(|w| remember::set(w, LAST, &info, now))?;
        Ok(info)
    }

    /// Whether there is room to write as much as the book is large, before that is begun.
    ///
    /// # Errors
    /// [`crate::Error::NoRoom`] unless twice the book and 200 MB more are free on its disk.
    pub fn has_room(&self) -> Result<()> {
        check_room(&self.home.setup, &self.home.folder, self.home.keyring().body.generation)
    }
}

/// Room for what is as large as the book, before it is begun.
fn check_room(setup: &Setup, book: &Path, generation: u32) -> Result<()> {
    let size = std::fs::metadata(data::path(book, generation)).map_or(0, |meta| meta.len());
    volume::check_room(setup.volumes.as_ref(), book, size)
}

/// What a backup is made of.
pub(crate) struct Source<'a> {
    pub(crate) writer: &'a Arc<Mutex<Connection>>,
    pub(crate) keys: &'a Keys,
    pub(crate) keyring: &'a Keyring,
    pub(crate) setup: &'a Setup,
}

/// Copies, proves, packs, names.
pub(crate) fn make(
    source: &Source<'_>,
    book: &Path,
    into: &Path,
    kind: BackupKind,
    now: Instant,
) -> Result<BackupInfo> {
    let own = folder_of(book);
    folder::make(&own)?;
    std::fs::create_dir_all(into).map_err(folder::at(into))?;
    let generation = source.keyring.body.generation;
    check_room(source.setup, book, generation)?;

    let path = free_name(book, into, kind, now);
    let name = path.file_name().expect("it has just got one").to_owned();
    let backup_id = Hex::random()?;
    let key = source.keys.backup(&backup_id);
    let database = folder::part_of(&own.join(&name).with_extension("db"));
    let packed = copy_to(source.writer, &database, &key).and_then(|()| {
        prove(source, &database, &key, now).inspect_err(|_| {
            let _ = std::fs::rename(&database, own.join(&name).with_extension(FAILED));
        })?;
        let keyring = source.keyring.to_bytes();
        let (format, v) = container::format();
        let manifest = Manifest {
            format,
            v,
            book_id: source.keyring.body.book_id,
            backup_id,
            made_at: now.timestamp_millis(),
            app: source.setup.app.clone(),
            kind,
            keyring: Part::of(&keyring),
            database: container::measure(&database)?,
            mac: Hex([0; 32]),
        };
        container::write(&path, &manifest.sealed(source.keys), &keyring, &database)
    });
    folder::remove(&database);
    packed?;
    let bytes = std::fs::metadata(&path).map_err(folder::at(&path))?.len();
    Ok(BackupInfo { path, bytes, made_at: now, kind })
}

/// Copies an open database into a new file under another key, in the old journal mode, so that
/// the file is whole by itself.
pub(crate) fn copy_to(
    from: &Arc<Mutex<Connection>>,
    path: &Path,
    key: &crate::keyring::secret::Key,
) -> Result<()> {
    folder::remove(path);
    folder::make_file(path)?;
    let copied = (|| {
        let target = engine::open(path, key, Purpose::Create)?;
        copy::copy(from, &target)?;
        engine::leave_wal(&target)?;
        engine::close(target)?;
        folder::sync(path)
    })();
    copied.inspect_err(|_| folder::remove(path))
}

fn prove(
    source: &Source<'_>,
    database: &Path,
    key: &crate::keyring::secret::Key,
    now: Instant,
) -> Result<()> {
    data::prove(database, key, source.setup, &source.keys.fields(), now)
}

/// `Acme-2026-11-23-150000-manual.duebook-backup`, with a number when that is taken.
fn free_name(book: &Path, into: &Path, kind: BackupKind, now: Instant) -> PathBuf {
    let stem = book.file_stem().map(|stem| stem.to_string_lossy().into_owned());
    let stem = stem.unwrap_or_else(|| "book".to_owned());
    let base = format!("{stem}-{}-{}", now.format("%Y-%m-%d-%H%M%S"), kind.word());
    let numbered = |number: u32| match number {
        1 => into.join(format!("{base}.{EXTENSION}")),
        number => into.join(format!("{base}-{number}.{EXTENSION}")),
    };
    (1..).map(numbered).find(|path| !path.exists()).expect("numbers do not end")
}

#[cfg(test)]
mod tests;
