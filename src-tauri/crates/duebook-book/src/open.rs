//! Opening a book. The checks come in one order, so that each fault is told as
//! what it is: place, lock, keyring, password, tampering, data file, schema.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use duebook_core::id::UserId;

use crate::access::{rewritten, try_password};
use crate::attempts::Attempts;
use crate::backup;
use crate::book::{Book, Home};
use crate::data;
use crate::db::Reader;
use crate::error::{Error, Result};
use crate::folder;
use crate::keyring::format::{Keyring, Slot};
use crate::keyring::recovery::RecoveryKey;
use crate::keyring::slot::Opened;
use crate::keyring::{self, Keys, Login, SlotInfo, store};
use crate::lock::LockFile;
use crate::remember;
use crate::setup::Setup;
use crate::upgrade;
use crate::user;
use crate::value::Instant;
use crate::volume;

/// The setting that remembers the newest keyring this book was opened with.
pub(crate) const KEYRING_SEQ: &str = "keyring.seq";

/// A book that was unlocked.
pub struct Unlocked {
    /// The book.
    pub book: Book,
    /// The password was one-time: nothing else before it is changed.
    pub must_change: bool,
    /// What happened on the way in that somebody should know.
    pub notices: Vec<Notice>,
}

/// Something that did not stop a book from being opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// One copy of the keyring was damaged or missing; it was written anew from the other.
    KeyringRepaired,
    /// The keyring is older than the one the book was last opened with: someone put an old copy
    /// back, and old passwords count again.
    KeyringWentBack,
    /// So many wrong passwords were tried for this login since it last opened the book.
    WrongPasswords(u32),
    /// Others who use this PC could read the book's files, as after copying its folder; now its
    /// owner alone can.
    Narrowed,
    /// Others who use this PC can read the book's files, and that could not be changed.
    StaysOpen,
    /// The program or the PC had stopped while the book was open. All of it was checked.
    AfterCrash,
    /// The disk is full or refuses to write: the book can be read, nothing is lost.
    DiskFull,
    /// The book was brought from one schema to another; the backup made before is kept.
    Migrated {
        /// The schema it had.
        from: u32,
        /// The schema it has.
        to: u32,
        /// The backup.
        backup: PathBuf,
    },
}

/// The ways into a book, for the login screen. Needs no password and opens nothing.
///
/// # Errors
/// Those of a keyring that cannot be read, [`Error::NoBook`].
pub fn slots(folder: &Path) -> Result<Vec<SlotInfo>> {
    must_hold_book(folder)?;
    Ok(store::read(folder)?.body.infos())
}

impl Book {
    /// Opens a book with a user's password.
    ///
    /// # Errors
    /// In this order: the place, [`Error::InUse`], the keyring's faults, [`Error::TooSoon`] and
    /// [`Error::LoginLocked`], [`Error::WrongPassword`], [`Error::KeyringChanged`], the data
    /// file's faults, [`Error::NotABook`], [`Error::NewerBook`], [`Error::MigrationChanged`],
    /// [`Error::NotAUser`].
    pub fn unlock(
        setup: &Setup,
        folder: &Path,
        login: &str,
        password: &str,
        now: Instant,
    ) -> Result<Unlocked> {
        let (lock, mut found) = enter(setup, folder, now)?;
        let login = user::login_of(login).unwrap_or_else(|_| "?".to_owned());
        let attempts = Attempts::of(folder);
        let failures = attempts.failures(&login)?;
        let opened = try_password(setup, folder, &found.keyring, &login, password, now)?;
        let slot = found.keyring.body.password_slot(&login);
        let slot = slot.expect("it has just been opened").clone();
        if setup.kdf.is_above(&slot.kdf) {
            let dearer = wrap_dearer(setup, folder, &found.keyring, &opened, &slot, password, now);
            match dearer {
                Ok(keyring) => found.keyring = keyring,
                Err(error) => on_a_full_disk(error)?,
            }
        }
        let entry = Entry { lock, found, keys: Keys::of(opened.book_key), slot: Some(slot) };
        let mut unlocked = finish(setup, folder, entry, now)?;
        if failures > 0 {
            attempts.opened(&login, now).or_else(on_a_full_disk)?;
            unlocked.notices.push(Notice::WrongPasswords(failures));
        }
        Ok(unlocked)
    }

    /// Opens a book with its recovery key, for when no administrator's password is known. The
    /// caller lets the person give someone a new password and a new recovery key, then lock.
    ///
    /// # Errors
    /// Those of [`Book::unlock`], with [`Error::WrongRecoveryKey`] for the password.
    pub fn unlock_with_recovery(
        setup: &Setup,
        folder: &Path,
        key: &RecoveryKey,
        now: Instant,
    ) -> Result<Unlocked> {
        let (lock, found) = enter(setup, folder, now)?;
        let opened = keyring::open_recovery(&found.keyring, key)?;
        let entry = Entry { lock, found, keys: Keys::of(opened.book_key), slot: None };
        finish(setup, folder, entry, now)
    }

    /// Notes the keyring's number in the book, so that an older one put back is noticed.
    pub(crate) fn remember_keyring(&self, now: Instant) -> Result<()> {
        let seq = self.home.keyring().body.seq;
        let remembered = self.read(|r| remember::get::<u64>(r, KEYRING_SEQ))?;
        if remembered == Some(seq) {
            return Ok(());
        }
        self.write(|w| remember::set(w, KEYRING_SEQ, &seq, now)).map(|_| ())
    }
}

/// The keyring with this slot under a derivation as dear as the policy has become.
fn wrap_dearer(
    setup: &Setup,
    folder: &Path,
    keyring: &Keyring,
    opened: &Opened,
    slot: &Slot,
    password: &str,
    now: Instant,
) -> Result<Keyring> {
    let login = Login { login: &slot.login, password, must_change: slot.must_change };
    let dearer = keyring::rewrapped_slot(keyring.body.of(), &login, opened, &setup.kdf, now)?;
    rewritten(folder, keyring, &opened.book_key, |body| body.put(dearer))
}

/// The first checks: place, book, lock, keyring.
fn enter(setup: &Setup, folder: &Path, now: Instant) -> Result<(LockFile, store::Found)> {
    volume::check(setup.volumes.as_ref(), folder)?;
    must_hold_book(folder)?;
    let lock = LockFile::take(setup, folder, now)?;
    let found = store::read_and_repair(folder)?;
    Ok((lock, found))
}

/// A folder without keyring and data file is no book; nothing is made in it.
fn must_hold_book(folder: &Path) -> Result<()> {
    if store::is_in(folder) || folder::highest_generation(folder)? > 0 {
        return Ok(());
    }
    Err(Error::NoBook(folder.to_owned()))
}

/// Someone who has the book key.
struct Entry {
    lock: LockFile,
    found: store::Found,
    keys: Keys,
    /// His slot; none for the recovery key.
    slot: Option<Slot>,
}

/// The checks that need the book key: data file, schema, user.
fn finish(setup: &Setup, folder: &Path, entry: Entry, now: Instant) -> Result<Unlocked> {
    let Entry { mut lock, found, keys, slot } = entry;
    let mut keyring = found.keyring;
    let generation = keyring.body.generation;
    let mut notices = Vec::new();
    notices.extend(match folder::close_to_others(folder, &backup::folder_of(folder))? {
        folder::Found::Narrow => None,
        folder::Found::Narrowed => Some(Notice::Narrowed),
        folder::Found::StaysOpen => Some(Notice::StaysOpen),
    });
    let path = data::path(folder, generation);
    let checked = data::open(&path, &keys.data(generation), setup.steps)?;
    notices.extend(found.repaired.then_some(Notice::KeyringRepaired));
    notices.extend(checked.after_crash.then_some(Notice::AfterCrash));
    notices.extend(checked.disk_full.then_some(Notice::DiskFull));
    let fields = keys.fields();
    let user = match &slot {
        Some(slot) => Some(enabled(&Reader::new(&checked.writer, &fields), slot)?),
        None => None,
    };
    let writer = Arc::new(Mutex::new(checked.writer));
    let source = backup::Source { writer: &writer, keys: &keys, keyring: &keyring, setup };
    notices.extend(upgrade::to_newest(&source, folder, checked.schema, now)?);
    let writer = Arc::into_inner(writer).expect("the backup has ended");
    let writer = writer.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);

    let reader = Reader::new(&writer, &fields);
    if let Some(remembered) = ahead(&reader, keyring.body.seq)? {
        notices.push(Notice::KeyringWentBack);
        keyring = rewritten(folder, &keyring, keys.book(), |body| body.seq = remembered + 1)?;
    }
    folder::sweep(folder, generation, now)?;
    folder::sweep(&backup::folder_of(folder), generation, now)?;
    let login = slot.as_ref().map(|slot| slot.login.clone()).unwrap_or_default();
    lock.name_user(if slot.is_some() { &login } else { "recovery key" });
    let home = Home {
        keys,
        keyring: Mutex::new(keyring),
        user,
        login,
        setup: setup.clone(),
        folder: folder.to_owned(),
        _lock: lock,
    };
    let book = Book::of(writer, home)?;
    note(&book, slot.as_ref(), now).or_else(on_a_full_disk)?;
    let must_change = slot.is_some_and(|slot| slot.must_change);
    Ok(Unlocked { book, must_change, notices })
}

/// What is written at each opening.
fn note(book: &Book, slot: Option<&Slot>, now: Instant) -> Result<()> {
    book.remember_keyring(now)?;
    match (slot, book.user()) {
        (Some(slot), Some(user)) => book.heal(user, slot),
        _ => Ok(()),
    }
}

/// What opening a book notes must not keep anyone from reading it.
fn on_a_full_disk(error: Error) -> Result<()> {
    match error {
        Error::DiskFull | Error::DiskFault { .. } => Ok(()),
        error => Err(error),
    }
}

fn enabled(reader: &Reader<'_>, slot: &Slot) -> Result<UserId> {
    match user::known(reader, &slot.login)? {
        Some(known) if known.active => Ok(known.id),
        _ => Err(Error::NotAUser),
    }
}

/// The number the book remembers when it is above the keyring's.
fn ahead(reader: &Reader<'_>, seq: u64) -> Result<Option<u64>> {
    let remembered = remember::get::<u64>(reader, KEYRING_SEQ)?;
    Ok(remembered.filter(|remembered| *remembered > seq))
}

#[cfg(test)]
mod tests;
