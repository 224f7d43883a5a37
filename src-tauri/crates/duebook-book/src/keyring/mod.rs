//! Who can open the book: the keys, and the files that keep them wrapped.
//!
//! One random book key opens everything of a book. Each user, and the recovery key, has a slot
//! in the keyring that leads to it; a password change touches its slot and no data.

pub(crate) mod format;
pub mod kdf;
pub mod one_time;
pub mod recovery;
pub(crate) mod secret;
pub(crate) mod slot;
pub(crate) mod store;
#[cfg(test)]
mod tests;

use crate::error::{Error, Result};
use crate::field::Fields;
use crate::value::Instant;
use format::{Body, Hex, Keyring, Slot, SlotKind};
use kdf::{Kdf, KdfPolicy};
use recovery::RecoveryKey;
use secret::Key;
use slot::{Of, Opened, Owner};

/// The book key and what is derived from it.
pub(crate) struct Keys {
    book: Key,
}

impl Keys {
    pub(crate) fn random() -> Result<Keys> {
        Ok(Keys { book: Key::random()? })
    }

    pub(crate) fn of(book: Key) -> Keys {
        Keys { book }
    }

    pub(crate) fn book(&self) -> &Key {
        &self.book
    }

    /// The key of a data file.
    pub(crate) fn data(&self, generation: u32) -> Key {
        self.book.derive(format!("db/{generation}").as_bytes())
    }

    /// The key of the database inside a backup.
    pub(crate) fn backup(&self, id: &Hex<16>) -> Key {
        self.book.derive(&[b"backup/".as_slice(), &id.0].concat())
    }

    /// The key under which a backup's manifest is authenticated.
    pub(crate) fn manifest(&self) -> Key {
        self.book.derive(b"backup-manifest")
    }

    pub(crate) fn fields(&self) -> Fields {
        Fields::new(self.book.derive(b"field/v1"), self.book.derive(b"bidx/v1"))
    }
}

/// One way into the book, as it may be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlotInfo {
    /// A password or the recovery key.
    pub kind: SlotKind,
    /// The user's login; empty for the recovery key.
    pub login: String,
    /// When the password was set or the key made.
    pub created: Instant,
    /// The password is one-time.
    pub must_change: bool,
}

impl Body {
    pub(crate) fn of(&self) -> Of {
        Of { book_id: self.book_id, key_gen: self.key_gen }
    }

    pub(crate) fn password_slot(&self, login: &str) -> Option<&Slot> {
        self.slots.iter().find(|slot| slot.kind == SlotKind::Password && slot.login == login)
    }

    /// Puts a slot in the place of the one with the same kind and login.
    pub(crate) fn put(&mut self, slot: Slot) {
        self.drop_slot(slot.kind, &slot.login);
        self.slots.push(slot);
    }

    pub(crate) fn drop_slot(&mut self, kind: SlotKind, login: &str) {
        self.slots.retain(|slot| slot.kind != kind || slot.login != login);
    }

    pub(crate) fn infos(&self) -> Vec<SlotInfo> {
        let info = |slot: &Slot| SlotInfo {
            kind: slot.kind,
            login: slot.login.clone(),
            created: Instant::from_timestamp_millis(slot.created).unwrap_or_default(),
            must_change: slot.must_change,
        };
        self.slots.iter().map(info).collect()
    }
}

/// A user and the password that opens his slot.
pub(crate) struct Login<'a> {
    pub(crate) login: &'a str,
    pub(crate) password: &'a str,
    pub(crate) must_change: bool,
}

/// A password slot with a key pair of its own.
pub(crate) fn password_slot(
    of: Of,
    login: &Login<'_>,
    keys: &Keys,
    policy: &KdfPolicy,
    now: Instant,
) -> Result<Slot> {
    slot::make(of, &owner(login, policy)?, keys.book(), now)
}

/// A password slot for a key pair that is there.
pub(crate) fn rewrapped_slot(
    of: Of,
    login: &Login<'_>,
    opened: &Opened,
    policy: &KdfPolicy,
    now: Instant,
) -> Result<Slot> {
    slot::wrap(of, &owner(login, policy)?, &opened.book_key, &opened.private, now)
}

fn owner<'a>(login: &Login<'a>, policy: &KdfPolicy) -> Result<Owner<'a>> {
    Ok(Owner {
        kind: SlotKind::Password,
        login: login.login,
        secret: login.password,
        kdf: policy.fresh()?,
        must_change: login.must_change,
    })
}

/// The slot of a recovery key.
pub(crate) fn recovery_slot(of: Of, key: &RecoveryKey, keys: &Keys, now: Instant) -> Result<Slot> {
    let owner = Owner {
        kind: SlotKind::Recovery,
        login: "",
        secret: key.secret(),
        kdf: Kdf::Hkdf,
        must_change: false,
    };
    slot::make(of, &owner, keys.book(), now)
}

/// Opens a user's slot, taking as long for a login that is not there.
pub(crate) fn open_password(
    keyring: &Keyring,
    login: &str,
    password: &str,
    policy: &KdfPolicy,
) -> Result<Opened> {
    let Some(slot) = keyring.body.password_slot(login) else {
        policy.fresh()?.kek(password, b"nobody")?;
        return Err(Error::WrongPassword);
    };
    // A derivation made cheap is a way to guess passwords; it was not Duebook that wrote it.
    if !policy.allows(&slot.kdf) || slot.kdf == Kdf::Hkdf {
        return Err(Error::KeyringChanged);
    }
    let opened = slot::open(keyring.body.of(), slot, password)?;
    keyring.check_mac(&opened.book_key)?;
    Ok(opened)
}

/// Opens the slot of the recovery key.
pub(crate) fn open_recovery(keyring: &Keyring, key: &RecoveryKey) -> Result<Opened> {
    let slots = keyring.body.slots.iter().filter(|slot| slot.kind == SlotKind::Recovery);
    for slot in slots {
        if slot.kdf != Kdf::Hkdf {
            return Err(Error::KeyringChanged);
        }
        match slot::open(keyring.body.of(), slot, key.secret()) {
            Ok(opened) => {
                keyring.check_mac(&opened.book_key)?;
                return Ok(opened);
            }
            Err(Error::WrongPassword) => {}
            Err(error) => return Err(error),
        }
    }
    Err(Error::WrongRecoveryKey)
}
