//! Who may open the book: passwords changed and reset, users added and removed, the recovery key
//! replaced. Each is a new keyring; no data is encrypted anew.

use std::path::Path;

use duebook_core::id::UserId;

use crate::attempts::Attempts;
use crate::book::Book;
use crate::error::{Error, Result};
use crate::keyring::format::{Body, Keyring, LARGEST, Slot, SlotKind};
use crate::keyring::one_time::OneTimePassword;
use crate::keyring::recovery::RecoveryKey;
use crate::keyring::secret::Key;
use crate::keyring::slot::Opened;
use crate::keyring::{self, Login, SlotInfo, store};
use crate::setup::Setup;
use crate::user::{self, NewUser};
use crate::value::Instant;

impl Book {
    /// The ways into this book.
    pub fn slots(&self) -> Vec<SlotInfo> {
        self.home.keyring().body.infos()
    }

    /// Whether this is the password of the user who unlocked the book: before something that
    /// wants it typed again. Wrong ones are counted.
    ///
    /// # Errors
    /// [`Error::WrongPassword`], [`Error::TooSoon`], [`Error::LoginLocked`].
    pub fn check_password(&self, password: &str, now: Instant) -> Result<()> {
        self.try_own(password, now).map(|_| ())
    }

    /// Gives the user who unlocked the book another password. The data file stays as it is.
    ///
    /// # Errors
    /// Those of [`Book::check_password`] for the old one.
    pub fn change_password(&self, old: &str, new: &str, now: Instant) -> Result<()> {
        let opened = self.try_own(old, now)?;
        let home = &self.home;
        let login = Login { login: &home.login, password: new, must_change: false };
        let of = home.keyring().body.of();
        let was_one_time = self.slot_of(&home.login).is_some_and(|slot| slot.must_change);
        let slot = keyring::rewrapped_slot(of, &login, &opened, &home.setup.kdf, now)?;
        let public = slot.public;
        self.rewrite(|body| body.put(slot))?;
        Attempts::of(&home.folder).opened(&home.login, now)?;
        match home.user {
            Some(user) if was_one_time => {
                self.write(|w| user::set_key(w, user, &public, false)).map(|_| ())
            }
            _ => Ok(()),
        }
    }

    /// Adds a user with a one-time password, to be shown once and changed at the first login.
    ///
    /// # Errors
    /// [`Error::LoginTaken`], [`Error::BadLogin`], [`Error::TooManyUsers`].
    pub fn add_user(&self, new: &NewUser<'_>, now: Instant) -> Result<(UserId, OneTimePassword)> {
        let login = user::login_of(new.login)?;
        let (slot, password) = self.one_time_slot(&login, now)?;
        let (id, _) = self.write(|w| {
            let id = user::insert(w, new, &slot.public, true, now)?;
            // The keyring is written last: before it, the new row is rolled back.
            self.rewrite(|body| body.put(slot))?;
            Ok::<_, Error>(id)
        })?;
        Ok((id, password))
    }

    /// Gives a user a one-time password in the place of one that is lost, and lets him in again
    /// if he was locked out or removed. His key pair is new: the old password opens nothing.
    ///
    /// # Errors
    /// [`Error::Gone`] when there is no such user.
    pub fn reset_password(&self, user: UserId, now: Instant) -> Result<OneTimePassword> {
        let login = self.read(|r| user::get(r, user))?.login;
        let (slot, password) = self.one_time_slot(&login, now)?;
        self.write(|w| {
            user::set_key(w, user, &slot.public, true)?;
            user::set_active(w, user, true)?;
            self.rewrite(|body| body.put(slot))
        })?;
        Attempts::of(&self.home.folder).clear(&login, now)?;
        Ok(password)
    }

    /// Takes a user's way into the book. Someone who kept a copy of the folder from before can
    /// still open that copy with the password of then.
    ///
    /// # Errors
    /// [`Error::Gone`] when there is no such user.
    pub fn remove_user(&self, user: UserId) -> Result<()> {
        let login = self.read(|r| user::get(r, user))?.login;
        self.write(|w| {
            user::set_active(w, user, false)?;
            self.rewrite(|body| body.drop_slot(SlotKind::Password, &login))
        })
        .map(|_| ())
    }

    /// Makes a new recovery key; the old one opens nothing from now on.
    pub fn replace_recovery_key(&self, now: Instant) -> Result<RecoveryKey> {
        let key = RecoveryKey::random()?;
        let of = self.home.keyring().body.of();
        let slot = keyring::recovery_slot(of, &key, &self.home.keys, now)?;
        self.rewrite(|body| body.put(slot))?;
        Ok(key)
    }

    /// A user's row names the key pair his slot has. They differ when the power failed between
    /// the two; the keyring counts, its MAC shows that Duebook wrote it.
    pub(crate) fn heal(&self, user: UserId, slot: &Slot) -> Result<()> {
        let known = self.read(|r| user::known(r, &slot.login))?;
        if known.is_none_or(|known| known.public == slot.public.0) {
            return Ok(());
        }
        self.write(|w| user::set_key(w, user, &slot.public, slot.must_change)).map(|_| ())
    }

    fn try_own(&self, password: &str, now: Instant) -> Result<Opened> {
        let home = &self.home;
        let keyring = home.keyring().clone();
        try_password(&home.setup, &home.folder, &keyring, &home.login, password, now)
    }

    fn one_time_slot(&self, login: &str, now: Instant) -> Result<(Slot, OneTimePassword)> {
        let home = &self.home;
        let password = OneTimePassword::random()?;
        let login = Login { login, password: password.text(), must_change: true };
        let of = home.keyring().body.of();
        let slot = keyring::password_slot(of, &login, &home.keys, &home.setup.kdf, now)?;
        Ok((slot, password))
    }

    fn slot_of(&self, login: &str) -> Option<Slot> {
        self.home.keyring().body.password_slot(login).cloned()
    }

    fn rewrite(&self, change: impl FnOnce(&mut Body)) -> Result<()> {
        let mut keyring = self.home.keyring();
        *keyring = rewritten(&self.home.folder, &keyring, self.home.keys.book(), change)?;
        Ok(())
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
    if keyring.to_bytes().len() > LARGEST {
        return Err(Error::TooManyUsers);
    }
    store::write(folder, &keyring)?;
    Ok(keyring)
}
