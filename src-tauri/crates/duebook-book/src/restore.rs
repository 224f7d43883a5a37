//! Takes a book back from a backup: always as a new file, never over one that is there.

use std::path::Path;
use std::sync::{Arc, Mutex};

use crate::backup;
use crate::container::Opened;
use crate::data;
use crate::engine::{self, Purpose};
use crate::error::{Error, Result};
use crate::folder;
use crate::keyring::format::{Body, Hex, Keyring};
use crate::keyring::recovery::RecoveryKey;
use crate::keyring::{self, Keys, store};
use crate::lock::LockFile;
use crate::setup::Setup;
use crate::user;
use crate::value::Instant;
use crate::volume;

/// What opens a backup.
#[derive(Debug, Clone, Copy)]
pub enum Unlock<'a> {
    /// A user's login and the password he had when the backup was made.
    Password {
        /// The login.
        login: &'a str,
        /// The password of then.
        password: &'a str,
    },
    /// The recovery key of then.
    Recovery(&'a RecoveryKey),
}

/// What was restored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Restored {
    /// When the backup was made: everything after it has to be entered again.
    pub made_at: Instant,
    /// The number of the new data file.
    pub generation: u32,
}

/// When a backup was made, without opening it.
///
/// # Errors
/// [`Error::NotABackup`], [`Error::NewerBackup`], [`Error::BackupCutOff`],
/// [`Error::BackupDamaged`].
pub fn made_at(file: &Path) -> Result<Instant> {
    instant(Opened::open(file)?.manifest.made_at)
}

/// Restores a backup into a folder: a new or empty one, or that of the same book, which must not
/// be open. The restored book is proven before it counts. In the book's own folder, the data
/// file of before stays for 30 days. From then on the passwords and the recovery key are those
/// of the backup.
///
/// # Errors
/// The faults of a backup file, [`Error::WrongPassword`], [`Error::WrongRecoveryKey`], the place,
/// [`Error::InUse`], [`Error::FolderNotEmpty`], [`Error::AnotherBook`], [`Error::NoRoom`],
/// [`Error::NewerBook`], [`Error::NotVerified`]. The folder is then as before.
pub fn restore(
    setup: &Setup,
    file: &Path,
    unlock: Unlock<'_>,
    folder: &Path,
    now: Instant,
) -> Result<Restored> {
    let mut backup = Opened::open(file)?;
    let keys = open_keys(&backup, unlock, setup)?;
    backup.manifest.check_mac(&keys)?;
    volume::check(setup.volumes.as_ref(), folder)?;
    let was_there = folder.exists();
    let is_new = must_fit(folder, &backup.keyring)?;
    volume::check_room(setup.volumes.as_ref(), folder, backup.manifest.database.bytes)?;
    folder::make(folder)?;
    let restored = LockFile::take(setup, folder, now)
        .and_then(|_lock| write(setup, &mut backup, &keys, folder, now));
    restored.inspect_err(|_| {
        if is_new {
            folder::clear(folder, was_there);
        }
    })
}

fn open_keys(backup: &Opened, unlock: Unlock<'_>, setup: &Setup) -> Result<Keys> {
    let opened = match unlock {
        Unlock::Password { login, password } => {
            let login = user::login_of(login).unwrap_or_else(|_| "?".to_owned());
            keyring::open_password(&backup.keyring, &login, password, &setup.kdf)?
        }
        Unlock::Recovery(key) => keyring::open_recovery(&backup.keyring, key)?,
    };
    Ok(Keys::of(opened.book_key))
}

/// Whether the folder is new to the book; an error when something else is in it.
fn must_fit(folder: &Path, keyring: &Keyring) -> Result<bool> {
    if store::is_in(folder) {
        return match store::read(folder) {
            Ok(there) if there.body.book_id != keyring.body.book_id => Err(Error::AnotherBook),
            // A keyring that cannot be read is a reason to restore.
            Ok(_) | Err(Error::KeyringDamaged(_)) => Ok(false),
            Err(error) => Err(error),
        };
    }
    let names = folder::names(folder)?;
    if names.is_empty() {
        Ok(true)
    } else if folder::highest_generation(folder)? > 0 {
        Ok(false)
    } else {
        Err(Error::FolderNotEmpty(folder.to_owned()))
    }
}

/// Out of the backup, proven; into a new data file under its own key, proven; then the keyring.
fn write(
    setup: &Setup,
    backup: &mut Opened,
    keys: &Keys,
    folder: &Path,
    now: Instant,
) -> Result<Restored> {
    let before = &backup.keyring.body;
    let generation = folder::highest_generation(folder)?.max(before.generation) + 1;
    let path = data::path(folder, generation);
    let part = folder::part_of(&path);
    let raw = folder.join(format!("restoring.{}", folder::PART));
    let made = unpack(setup, backup, keys, &raw, now).and_then(|()| {
        let from = engine::open(&raw, &keys.backup(&backup.manifest.backup_id), Purpose::Check)?;
        let from = Arc::new(Mutex::new(from));
        let key = keys.data(generation);
        backup::copy_to(&from, &part, &key)?;
        data::prove(&part, &key, setup, &keys.fields(), now).inspect_err(|_| folder::remove(&part))
    });
    folder::remove(&raw);
    made?;
    folder::retire_data(folder, now)?;
    folder::finish(&part, &path)?;
    folder::make(&backup::folder_of(folder))?;
    folder::write_readme(folder)?;
    let seq = store::read(folder).map_or(0, |there| there.body.seq);
    let body = Body {
        seq: seq.max(backup.keyring.body.seq) + 1,
        generation,
        ..backup.keyring.body.clone()
    };
    store::write_both(folder, &Keyring::sealed(body, keys.book()))?;
    Ok(Restored { made_at: instant(backup.manifest.made_at)?, generation })
}

fn unpack(setup: &Setup, backup: &mut Opened, keys: &Keys, raw: &Path, now: Instant) -> Result<()> {
    folder::remove(raw);
    let mut file = folder::make_file(raw)?;
    backup.copy_database(&mut file, raw)?;
    file.sync_all().map_err(folder::at(raw))?;
    let id: Hex<16> = backup.manifest.backup_id;
    data::prove(raw, &keys.backup(&id), setup, &keys.fields(), now)
}

fn instant(millis: i64) -> Result<Instant> {
    Instant::from_timestamp_millis(millis).ok_or(Error::BackupDamaged { part: "manifest" })
}
