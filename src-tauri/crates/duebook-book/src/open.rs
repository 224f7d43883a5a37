//! Making a book and opening one. The checks come in one order, so that each fault is told as
//! what it is: place, lock, keyring, password, tampering, data file, schema.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use duebook_core::id::UserId;
use rusqlite::{Transaction, TransactionBehavior};

use crate::attempts::Attempts;
use crate::backup::{self, BackupKind};
use crate::book::{Book, Home, held};
use crate::data;
use crate::db::{Reader, Writer};
use crate::error::{Error, Result};
use crate::folder;
use crate::keyring::format::{Body, Hex, Keyring, Slot};
use crate::keyring::recovery::RecoveryKey;
use crate::keyring::secret::Key;
use crate::keyring::slot::Opened;
use crate::keyring::{self, Keys, Login, SlotInfo, store};
use crate::lock::LockFile;
use crate::migrate;
use crate::remember;
use crate::setup::Setup;
use crate::user::{self, NewUser, Role};
use crate::value::Instant;
use crate::volume;

/// The setting that remembers the newest keyring this book was opened with.
const KEYRING_SEQ: &str = "keyring.seq";

/// Who makes a book.
#[derive(Clone, Copy)]
pub struct FirstUser<'a> {
    /// What he will type to log in; capital letters do not count.
    pub login: &'a str,
    /// His name.
    pub name: &'a str,
    /// His password, as typed. How good it must be is decided by the caller.
    pub password: &'a str,
}

/// A new book, open.
pub struct Created {
    /// The book, unlocked by its first user.
    pub book: Book,
    /// To be shown once, and typed back in part.
    pub recovery_key: RecoveryKey,
}

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
    /// Makes a book in a folder that is not there yet or is empty, and opens it. The keyring is
    /// written last: before that there is no book.
    ///
    /// # Errors
    /// [`Error::NetworkFolder`], [`Error::SyncFolder`], [`Error::FolderNotEmpty`],
    /// [`Error::BadLogin`], [`Error::DiskFull`] and other faults of the disk. Nothing stays then.
    pub fn create(
        setup: &Setup,
        folder: &Path,
        first: &FirstUser<'_>,
        now: Instant,
    ) -> Result<Created> {
        volume::check(setup.volumes.as_ref(), folder)?;
        user::login_of(first.login)?;
        if !folder::names(folder)?.is_empty() {
            return Err(Error::FolderNotEmpty(folder.to_owned()));
        }
        let was_there = folder.exists();
        folder::make(folder)?;
        make(setup, folder, first, now).inspect_err(|_| folder::clear(folder, was_there))
    }

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
            let login = Login {
                login: &login,
                password,
                must_change: slot.must_change,
            };
            let of = found.keyring.body.of();
            let dearer = keyring::rewrapped_slot(of, &login, &opened, &setup.kdf, now)?;
            found.keyring = rewritten(folder, &found.keyring, &opened.book_key, |body| {
                body.put(dearer);
            })?;
        }
        let entry = Entry {
            lock,
            found,
            keys: Keys::of(opened.book_key),
            slot: Some(slot),
        };
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
        let entry = Entry {
            lock,
            found,
            keys: Keys::of(opened.book_key),
            slot: None,
        };
        finish(setup, folder, entry, now)
    }

    /// Notes the keyring's number in the book, so that an older one put back is noticed.
    pub(crate) fn remember_keyring(&self, now: Instant) -> Result<()> {
        let seq = self.home.keyring().body.seq;
        let remembered = self.read(|r| remember::get::<u64>(r, KEYRING_SEQ))?;
        if remembered == Some(seq) {
            return Ok(());
        }
        self.write(|w| remember::set(w, KEYRING_SEQ, &seq, now))
            .map(|_| ())
    }
}

/// A password tried and counted.
pub(crate) fn try_password(
    setup: &Setup,
    folder: &Path,
    keyring: &Keyring,
    login: &str,
    password: &str,
    now: Instant,
) -> Result<Opened> {
    let attempts = Attempts::of(folder);
    attempts.may_try(login, now)?;
    let opened = keyring::open_password(keyring, login, password, &setup.kdf);
    if matches!(opened, Err(Error::WrongPassword)) {
        attempts.failed(login, now)?;
    }
    opened
}

/// The next keyring after this one, written.
pub(crate) fn rewritten(
    folder: &Path,
    before: &Keyring,
    book_key: &Key,
    change: impl FnOnce(&mut Body),
) -> Result<Keyring> {
    let mut body = before.body.clone();
    body.seq += 1;
    change(&mut body);
    let keyring = Keyring::sealed(body, book_key);
    store::write(folder, &keyring)?;
    Ok(keyring)
}

fn make(setup: &Setup, folder: &Path, first: &FirstUser<'_>, now: Instant) -> Result<Created> {
    let mut lock = LockFile::take(setup, folder, now)?;
    let login = user::login_of(first.login)?;
    let keys = Keys::random()?;
    let recovery_key = RecoveryKey::random()?;
    let mut body = Body {
        seq: 1,
        book_id: Hex::random()?,
        generation: 1,
        key_gen: 1,
        slots: Vec::new(),
    };
    let login_of = Login {
        login: &login,
        password: first.password,
        must_change: false,
    };
    let slot = keyring::password_slot(body.of(), &login_of, &keys, &setup.kdf, now)?;
    let public = slot.public;
    body.put(slot);
    body.put(keyring::recovery_slot(
        body.of(),
        &recovery_key,
        &keys,
        now,
    )?);

    let (path, key) = (data::path(folder, 1), keys.data(1));
    let new = NewUser {
        login: &login,
        name: first.name,
        roles: &Role::OF_FIRST_USER,
    };
    let user = data::create(&path, &key, setup, &keys.fields(), now, |w| {
        remember::set(w, KEYRING_SEQ, &1, now)?;
        user::insert(w, &new, &public, false, now)
    })?;
    let checked = data::open(&path, &key, setup.steps)?;
    folder::make(&backup::folder_of(folder))?;
    folder::write_readme(folder)?;
    let keyring = Keyring::sealed(body, keys.book());
    store::write_both(folder, &keyring)?;
    folder::sync_folder(folder.parent().unwrap_or(folder))?;

    lock.name_user(&login);
    let home = home(
        setup,
        folder,
        Present {
            lock,
            keyring,
            keys,
            user: Some(user),
            login,
        },
    );
    Ok(Created {
        book: Book::of(checked.writer, home)?,
        recovery_key,
    })
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
    let Entry {
        mut lock,
        found,
        keys,
        slot,
    } = entry;
    let mut keyring = found.keyring;
    let generation = keyring.body.generation;
    let mut notices = Vec::new();
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
    let source = backup::Source {
        writer: &writer,
        keys: &keys,
        keyring: &keyring,
        setup,
    };
    notices.extend(migrate_to_newest(&source, folder, checked.schema, now)?);
    let writer = Arc::into_inner(writer).expect("the backup has ended");
    let writer = writer
        .into_inner()
        .unwrap_or_else(std::sync::PoisonError::into_inner);

    let reader = Reader::new(&writer, &fields);
    if let Some(remembered) = ahead(&reader, keyring.body.seq)? {
        notices.push(Notice::KeyringWentBack);
        keyring = rewritten(folder, &keyring, keys.book(), |body| {
            body.seq = remembered + 1
        })?;
    }
    folder::sweep(folder, generation, now)?;
    folder::sweep(&backup::folder_of(folder), generation, now)?;
    let login = slot
        .as_ref()
        .map(|slot| slot.login.clone())
        .unwrap_or_default();
    lock.name_user(if slot.is_some() {
        &login
    } else {
        "recovery key"
    });
    let home = home(
        setup,
        folder,
        Present {
            lock,
            keyring,
            keys,
            user,
            login,
        },
    );
    let book = Book::of(writer, home)?;
    note(&book, slot.as_ref(), now).or_else(on_a_full_disk)?;
    let must_change = slot.is_some_and(|slot| slot.must_change);
    Ok(Unlocked {
        book,
        must_change,
        notices,
    })
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

/// Who has the book open.
struct Present {
    lock: LockFile,
    keyring: Keyring,
    keys: Keys,
    user: Option<UserId>,
    login: String,
}

fn home(setup: &Setup, folder: &Path, entry: Present) -> Home {
    Home {
        keys: entry.keys,
        keyring: Mutex::new(entry.keyring),
        user: entry.user,
        login: entry.login,
        setup: setup.clone(),
        folder: folder.to_owned(),
        _lock: entry.lock,
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

/// Brings an older book to this program's schema: a verified backup, then every missing step and
/// its proof in one transaction.
fn migrate_to_newest(
    source: &backup::Source<'_>,
    folder: &Path,
    from: u32,
    now: Instant,
) -> Result<Option<Notice>> {
    let setup = source.setup;
    let to = setup.steps.len() as u32;
    if from == to {
        return Ok(None);
    }
    let target = backup::folder_of(folder);
    let made = backup::make(source, folder, &target, BackupKind::BeforeMigration, now)?;
    let writer = held(source.writer);
    let transaction = Transaction::new_unchecked(&writer, TransactionBehavior::Immediate)?;
    let fields = source.keys.fields();
    let w = Writer::new(&transaction, &fields);
    migrate::apply(&w, setup.steps, from, now, &setup.app)?;
    (setup.verify)(&w, now)?;
    transaction.commit()?;
    Ok(Some(Notice::Migrated {
        from,
        to,
        backup: made.path,
    }))
}

#[cfg(test)]
mod tests;
