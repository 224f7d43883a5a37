//! An open book: one connection that writes, one that answers the screens, one that answers
//! reports and searches, so that a long report never holds up a key.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use duebook_core::id::UserId;
use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::area::Changed;
use crate::data;
use crate::db::{Reader, Writer};
use crate::engine::{self, Purpose};
use crate::error::{Error, Result};
use crate::field::Fields;
use crate::keyring::Keys;
use crate::keyring::format::Keyring;
use crate::lock::LockFile;
use crate::setup::Setup;
use crate::value::Instant;

/// An open book. May be shared between threads; reads and writes wait for one another only on
/// the connection they share. Dropped without [`Book::lock`] it closes all the same, but nobody
/// hears of a fault.
pub struct Book {
    // In the order in which they are dropped: the writer closes last and tidies up the log, then
    // the keys are wiped, then others may open the book.
    screens: Mutex<Connection>,
    reports: Mutex<Connection>,
    writer: Arc<Mutex<Connection>>,
    fields: Fields,
    /// Areas the running write touched, as bits of [`Changed`].
    touched: Arc<AtomicU32>,
    list_version: AtomicU64,
    names_version: AtomicU64,
    pub(crate) home: Home,
}

/// Where the book lives and who has it open.
pub(crate) struct Home {
    pub(crate) keys: Keys,
    pub(crate) keyring: Mutex<Keyring>,
    pub(crate) user: Option<UserId>,
    /// The user's login; empty when the recovery key opened the book.
    pub(crate) login: String,
    pub(crate) setup: Setup,
    pub(crate) folder: PathBuf,
    /// Held until the book is dropped.
    pub(crate) _lock: LockFile,
}

impl Home {
    pub(crate) fn keyring(&self) -> MutexGuard<'_, Keyring> {
        self.keyring.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Ends a long read from another thread.
#[derive(Debug, Clone, Default)]
pub struct Stop(Arc<AtomicBool>);

impl Stop {
    /// One that has not been asked for yet.
    pub fn new() -> Stop {
        Stop::default()
    }

    /// Ends the read that runs under this, now or as soon as it starts.
    pub fn now(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether [`Stop::now`] was called: for loops between statements.
    pub fn is_asked(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

impl Book {
    /// A book whose data file was checked and whose writer is open.
    pub(crate) fn of(mut writer: Connection, home: Home) -> Result<Book> {
        let generation = home.keyring().body.generation;
        let path = data::path(&home.folder, generation);
        let key = home.keys.data(generation);
        let touched = Arc::new(AtomicU32::new(0));
        engine::watch(&mut writer, touched.clone())?;
        Ok(Book {
            screens: Mutex::new(engine::open(&path, &key, Purpose::Screens)?),
            reports: Mutex::new(engine::open(&path, &key, Purpose::Reports)?),
            writer: Arc::new(Mutex::new(writer)),
            fields: home.keys.fields(),
            touched,
            list_version: AtomicU64::new(0),
            names_version: AtomicU64::new(0),
            home,
        })
    }

    /// Closes the book: everything into the data file, connections closed, keys wiped, others
    /// may open it.
    ///
    /// # Errors
    /// When the disk is full or fails. The book is closed and its keys are wiped all the same,
    /// and nothing is lost: the next opening takes up the log.
    pub fn lock(self, now: Instant) -> Result<()> {
        let noted = self.remember_keyring(now);
        engine::checkpoint(&held(&self.writer)).and(noted)
    }

    /// The user who unlocked the book; nobody after [`Book::unlock_with_recovery`].
    pub fn user(&self) -> Option<UserId> {
        self.home.user
    }

    /// The book's id in hexadecimal digits: tells its emergency kit from another's.
    pub fn id(&self) -> String {
        let id = self.home.keyring().body.book_id;
        id.0.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// The book's folder.
    pub fn folder(&self) -> &Path {
        &self.home.folder
    }

    /// The writer, for copying the book while it is used.
    pub(crate) fn writer(&self) -> &Arc<Mutex<Connection>> {
        &self.writer
    }

    /// Answers from one moment of the book, for a screen. Short: other screens wait for it.
    pub fn read<T, E: From<Error>>(
        &self,
        ask: impl FnOnce(&Reader<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.snapshot(&held(&self.screens), ask)
    }

    /// Answers from one moment of the book, for a report or a search. As long as it takes.
    pub fn read_long<T, E: From<Error>>(
        &self,
        ask: impl FnOnce(&Reader<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.snapshot(&held(&self.reports), ask)
    }

    /// [`Book::read_long`] that `stop` ends early with [`Error::Stopped`].
    pub fn read_until<T, E: From<Error>>(
        &self,
        stop: &Stop,
        ask: impl FnOnce(&Reader<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut reports = held(&self.reports);
        let asked = stop.clone();
        engine::stop_when(&mut reports, Some(move || asked.is_asked()))?;
        let answer =
            if stop.is_asked() { Err(Error::Stopped.into()) } else { self.snapshot(&reports, ask) };
        engine::stop_when(&mut reports, None::<fn() -> bool>)?;
        answer
    }

    /// Changes the book: all of it when `act` returns `Ok` and the disk took it, nothing when it
    /// returns `Err`, panics or the power fails. Says which areas changed.
    ///
    /// One write at a time; a write inside a write would wait for itself for ever, so do not.
    pub fn write<T, E: From<Error>>(
        &self,
        act: impl FnOnce(&Writer<'_>) -> Result<T, E>,
    ) -> Result<(T, Changed), E> {
        let writer = held(&self.writer);
        self.touched.store(0, Ordering::Relaxed);
        // Dropped without commit it rolls back, whatever the reason.
        let transaction = Transaction::new_unchecked(&writer, TransactionBehavior::Immediate)
            .map_err(Error::from)?;
        let w = Writer::new(&transaction, &self.fields);
        let done = act(&w)?;
        w.finish()?;
        drop(w);
        transaction.commit().map_err(Error::from)?;
        let changed = Changed::from_bits(self.touched.swap(0, Ordering::Relaxed));
        self.list_version.fetch_add(changed.has_list().into(), Ordering::Relaxed);
        self.names_version.fetch_add(changed.has_names().into(), Ordering::Relaxed);
        Ok((done, changed))
    }

    /// [`Book::write`] for an act that touches pages all over the book, as a long import does: the
    /// writer gets the memory of the connections that only read, whose pages it would make stale
    /// in any case. One that is reading keeps its own, since nobody waits here for a report.
    pub fn write_much<T, E: From<Error>>(
        &self,
        act: impl FnOnce(&Writer<'_>) -> Result<T, E>,
    ) -> Result<(T, Changed), E> {
        for reading in [&self.screens, &self.reports] {
            if let Ok(reading) = reading.try_lock() {
                engine::give_back(&reading)?;
            }
        }
        engine::borrow_cache(&held(&self.writer), true)?;
        let done = self.write(act);
        engine::borrow_cache(&held(&self.writer), false)?;
        done
    }

    /// Grows with each write after which the list of accounts may be another one: what was
    /// computed of it at an older version may be stale.
    pub fn list_version(&self) -> u64 {
        self.list_version.load(Ordering::Relaxed)
    }

    /// Grows with each write that taught the book another name.
    pub fn names_version(&self) -> u64 {
        self.names_version.load(Ordering::Relaxed)
    }

    /// Seals and opens single fields.
    pub fn fields(&self) -> &Fields {
        &self.fields
    }

    fn snapshot<T, E: From<Error>>(
        &self,
        connection: &Connection,
        ask: impl FnOnce(&Reader<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let transaction = Transaction::new_unchecked(connection, TransactionBehavior::Deferred)
            .map_err(Error::from)?;
        ask(&Reader::new(&transaction, &self.fields))
    }
}

/// The connection, also after a panic of another holder: its transaction was rolled back.
pub(crate) fn held(connection: &Mutex<Connection>) -> MutexGuard<'_, Connection> {
    connection.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests;
