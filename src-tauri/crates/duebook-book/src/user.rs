//! Who works at the agency, and as what.

use duebook_core::id::UserId;
use serde::{Deserialize, Serialize};

use crate::db::{Reader, Writer};
use crate::error::{Error, Refusal, Result};
use crate::keyring::format::Hex;
use crate::value::{FromValue, Instant, ToValue, ValueRef};
use crate::values;

/// What a user may do is decided by roles; one user may have several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum Role {
    /// Works accounts.
    Collector,
    /// Posts money and pays clients.
    Bookkeeper,
    /// Approves, and sees everything.
    Manager,
    /// Users, keys, backups, settings.
    Administrator,
    /// Reads.
    Auditor,
}

impl Role {
    /// Every role.
    pub const ALL: [Role; 5] =
        [Role::Collector, Role::Bookkeeper, Role::Manager, Role::Administrator, Role::Auditor];
    /// What the maker of a book is.
    pub const OF_FIRST_USER: [Role; 4] =
        [Role::Collector, Role::Bookkeeper, Role::Manager, Role::Administrator];

    /// The role's word in the book.
    pub fn word(self) -> &'static str {
        match self {
            Role::Collector => "collector",
            Role::Bookkeeper => "bookkeeper",
            Role::Manager => "manager",
            Role::Administrator => "administrator",
            Role::Auditor => "auditor",
        }
    }
}

impl ToValue for Role {
    fn to_value(&self) -> ValueRef<'_> {
        ValueRef::Text(self.word().into())
    }
}

impl FromValue for Role {
    const EXPECTED: &'static str = "a role";
    fn from_value(found: ValueRef<'_>) -> Option<Role> {
        let ValueRef::Text(word) = found else {
            return None;
        };
        Role::ALL.into_iter().find(|role| role.word() == word)
    }
}

/// A user as the book knows him.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct User {
    /// His number.
    pub id: UserId,
    /// What he types to log in.
    pub login: String,
    /// His name.
    pub name: String,
    /// His roles, in their order.
    pub roles: Vec<Role>,
    /// Whether he can log in.
    pub active: bool,
    /// Whether his password is one-time.
    pub must_change: bool,
    /// Grows with each change of the row.
    pub row_version: i64,
}

/// Someone who shall be a user.
#[derive(Debug, Clone, Copy)]
pub struct NewUser<'a> {
    /// What he will type to log in; capital letters do not count.
    pub login: &'a str,
    /// His name.
    pub name: &'a str,
    /// His roles.
    pub roles: &'a [Role],
}

/// A login as it is kept: trimmed, in small letters.
///
/// # Errors
/// [`Error::BadLogin`] unless it is 1 to 40 letters, digits, dots, dashes and underscores.
pub fn login_of(typed: &str) -> Result<String> {
    let login = typed.trim().to_lowercase();
    let fits = (1..=40).contains(&login.chars().count());
    if fits && login.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '_')) {
        Ok(login)
    } else {
        Err(Error::BadLogin)
    }
}

/// Every user, by login.
pub fn all(r: &Reader<'_>) -> Result<Vec<User>> {
    let mut users = r.all(
        "SELECT id, login, name, active, must_change, row_version
           FROM app_user
          ORDER BY login",
        values![],
        |row| {
            Ok(User {
                id: row.next()?,
                login: row.next()?,
                name: row.next()?,
                roles: Vec::new(),
                active: row.next()?,
                must_change: row.next()?,
                row_version: row.next()?,
            })
        },
    )?;
    for user in &mut users {
        user.roles = roles(r, user.id)?;
    }
    Ok(users)
}

/// One user.
///
/// # Errors
/// [`Error::Gone`] when there is no such user.
pub fn get(r: &Reader<'_>, id: UserId) -> Result<User> {
    all(r)?.into_iter().find(|user| user.id == id).ok_or(Error::Gone)
}

/// A user's roles, in their order.
pub fn roles(r: &Reader<'_>, id: UserId) -> Result<Vec<Role>> {
    let sql = "SELECT role FROM user_role WHERE user_id = ?1";
    let mut roles = r.all(sql, values![id], |row| row.next::<Role>())?;
    roles.sort();
    Ok(roles)
}

/// Gives a user these roles and no others.
pub fn set_roles(w: &Writer<'_>, id: UserId, roles: &[Role]) -> Result<()> {
    w.run("DELETE FROM user_role WHERE user_id = ?1", values![id])?;
    for role in roles {
        w.run("INSERT INTO user_role (user_id, role) VALUES (?1, ?2)", values![id, role])?;
    }
    touch(w, id)
}

/// Changes a user's name.
pub fn rename(w: &Writer<'_>, id: UserId, name: &str) -> Result<()> {
    w.run("UPDATE app_user SET name = ?2 WHERE id = ?1", values![id, name])?;
    touch(w, id)
}

fn touch(w: &Writer<'_>, id: UserId) -> Result<()> {
    let sql = "UPDATE app_user SET row_version = row_version + 1 WHERE id = ?1";
    if w.run(sql, values![id])? == 0 { Err(Error::Gone) } else { Ok(()) }
}

/// The row of a new user, whose slot the caller writes.
pub(crate) fn insert(
    w: &Writer<'_>,
    new: &NewUser<'_>,
    public: &Hex<32>,
    must_change: bool,
    now: Instant,
) -> Result<UserId> {
    let inserted = w.insert(
        "INSERT INTO app_user (login, name, public_key, must_change, created_at)
         VALUES (?1, ?2, ?3, ?4, ?5)",
        values![login_of(new.login)?, new.name, public.0, must_change, now],
    );
    let id = match inserted {
        Err(Error::Refused { kind: Refusal::Unique, .. }) => return Err(Error::LoginTaken),
        other => UserId(other?),
    };
    set_roles(w, id, new.roles)?;
    Ok(id)
}

/// What unlocking asks about a login.
pub(crate) struct Known {
    pub(crate) id: UserId,
    pub(crate) public: [u8; 32],
    pub(crate) active: bool,
}

pub(crate) fn known(r: &Reader<'_>, login: &str) -> Result<Option<Known>> {
    let sql = "SELECT id, public_key, active FROM app_user WHERE login = ?1";
    r.maybe(sql, values![login], |row| {
        Ok(Known { id: row.next()?, public: row.next()?, active: row.next()? })
    })
}

/// Notes the key pair a user's slot has, and whether his password is one-time.
pub(crate) fn set_key(
    w: &Writer<'_>,
    id: UserId,
    public: &Hex<32>,
    must_change: bool,
) -> Result<()> {
    w.run(
        "UPDATE app_user SET public_key = ?2, must_change = ?3 WHERE id = ?1",
        values![id, public.0, must_change],
    )?;
    touch(w, id)
}

/// Lets a user in, or keeps him out.
pub(crate) fn set_active(w: &Writer<'_>, id: UserId, active: bool) -> Result<()> {
    w.run("UPDATE app_user SET active = ?2 WHERE id = ?1", values![id, active])?;
    touch(w, id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_login_is_kept_in_one_form() {
        assert_eq!(login_of(" Amy.Ruiz ").unwrap(), "amy.ruiz");
        assert_eq!(login_of("ŁUKASZ").unwrap(), "łukasz");
        for wrong in ["", "  ", "a b", "a\tb", "a/b", "a\u{202E}", &"x".repeat(41)] {
            assert!(matches!(login_of(wrong), Err(Error::BadLogin)), "{wrong:?}");
        }
    }
}
