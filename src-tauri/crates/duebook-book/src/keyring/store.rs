//! The two copies of the keyring in the book's folder. Losing the keyring is losing the book,
//! so one copy is always whole: a write replaces the older of the two.

use std::path::{Path, PathBuf};

use super::format::{Keyring, LARGEST};
use crate::error::{Error, Result};
use crate::folder;

const COPIES: [&str; 2] = ["keyring.a", "keyring.b"];

/// What was found.
pub(crate) struct Found {
    pub(crate) keyring: Keyring,
    /// One copy was damaged or missing and was written anew from the other.
    pub(crate) repaired: bool,
}

/// The newest whole keyring of a folder. Writes nothing.
///
/// # Errors
/// [`Error::KeyringMissing`] when there is no copy at all, [`Error::KeyringDamaged`] when none is
/// whole, [`Error::NewerKeyring`].
pub(crate) fn read(folder: &Path) -> Result<Keyring> {
    let copies = copies(folder)?;
    if copies.iter().all(|copy| matches!(copy, Copy::Missing)) {
        return Err(Error::KeyringMissing(folder.to_owned()));
    }
    newest(copies).ok_or_else(|| Error::KeyringDamaged(folder.to_owned()))
}

/// [`read`], and when one copy is not whole, the other takes its place.
pub(crate) fn read_and_repair(folder: &Path) -> Result<Found> {
    let keyring = read(folder)?;
    let bytes = keyring.to_bytes();
    let mut repaired = false;
    for (name, copy) in COPIES.iter().zip(copies(folder)?) {
        if !matches!(copy, Copy::Whole(_)) {
            match folder::replace(&folder.join(name), &bytes) {
                Ok(()) => repaired = true,
                // One whole copy is enough to read by; the other can wait for room.
                Err(Error::DiskFull) => {}
                Err(error) => return Err(error),
            }
        }
    }
    Ok(Found { keyring, repaired })
}

/// Writes a keyring over the older copy. When this returns, the new one counts.
pub(crate) fn write(folder: &Path, keyring: &Keyring) -> Result<()> {
    folder::replace(&older(folder)?, &keyring.to_bytes())
}

/// Writes a keyring to both copies, one after the other: for a new folder, and for a restore,
/// after which the keyring before must not come back.
pub(crate) fn write_both(folder: &Path, keyring: &Keyring) -> Result<()> {
    let first = older(folder)?;
    folder::replace(&first, &keyring.to_bytes())?;
    for name in COPIES {
        let path = folder.join(name);
        if path != first {
            folder::replace(&path, &keyring.to_bytes())?;
        }
    }
    Ok(())
}

/// Whether the folder has any copy, whole or not.
pub(crate) fn is_in(folder: &Path) -> bool {
    COPIES.iter().any(|name| folder.join(name).exists())
}

enum Copy {
    Missing,
    Damaged,
    Whole(Keyring),
}

fn copies(folder: &Path) -> Result<[Copy; 2]> {
    Ok([copy(&folder.join(COPIES[0]))?, copy(&folder.join(COPIES[1]))?])
}

fn copy(path: &Path) -> Result<Copy> {
    match folder::read_up_to(path, LARGEST as u64 + 1) {
        Ok(bytes) => Ok(Keyring::parse(&bytes)?.map_or(Copy::Damaged, Copy::Whole)),
        Err(Error::Io { cause, .. }) if cause.kind() == std::io::ErrorKind::NotFound => {
            Ok(Copy::Missing)
        }
        Err(error) => Err(error),
    }
}

fn newest(copies: [Copy; 2]) -> Option<Keyring> {
    let whole = copies.into_iter().filter_map(|copy| match copy {
        Copy::Whole(keyring) => Some(keyring),
        Copy::Missing | Copy::Damaged => None,
    });
    whole.max_by_key(|keyring| keyring.body.seq)
}

/// The copy that may be overwritten: one that is not whole, else the one of lower number.
fn older(folder: &Path) -> Result<PathBuf> {
    let number = |copy: &Copy| match copy {
        Copy::Whole(keyring) => keyring.body.seq,
        Copy::Missing | Copy::Damaged => 0,
    };
    let [a, b] = copies(folder)?;
    let name = if number(&a) <= number(&b) { COPIES[0] } else { COPIES[1] };
    Ok(folder.join(name))
}
