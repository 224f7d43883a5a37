//! Making a book.

use std::path::Path;
use std::sync::Mutex;

use crate::backup;
use crate::book::{Book, Home};
use crate::data;
use crate::error::{Error, Result};
use crate::folder;
use crate::keyring::format::{Body, Hex, Keyring};
use crate::keyring::recovery::RecoveryKey;
use crate::keyring::{self, Keys, Login, store};
use crate::lock::LockFile;
use crate::open::KEYRING_SEQ;
use crate::remember;
use crate::setup::Setup;
use crate::user::{self, NewUser, Role};
use crate::value::Instant;
use crate::volume;

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
}

fn make(setup: &Setup, folder: &Path, first: &FirstUser<'_>, now: Instant) -> Result<Created> {
    let mut lock = LockFile::take(setup, folder, now)?;
    let login = user::login_of(first.login)?;
    let keys = Keys::random()?;
    let recovery_key = RecoveryKey::random()?;
    let mut body =
        Body { seq: 1, book_id: Hex::random()?, generation: 1, key_gen: 1, slots: Vec::new() };
    let login_of = Login { login: &login, password: first.password, must_change: false };
    let slot = keyring::password_slot(body.of(), &login_of, &keys, &setup.kdf, now)?;
    let public = slot.public;
    body.put(slot);
    body.put(keyring::recovery_slot(body.of(), &recovery_key, &keys, now)?);

    let (path, key) = (data::path(folder, 1), keys.data(1));
    let new = NewUser { login: &login, name: first.name, roles: &Role::OF_FIRST_USER };
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
    let home = Home {
        keys,
        keyring: Mutex::new(keyring),
        user: Some(user),
        login,
        setup: setup.clone(),
        folder: folder.to_owned(),
        _lock: lock,
    };
    Ok(Created { book: Book::of(checked.writer, home)?, recovery_key })
}
