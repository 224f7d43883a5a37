//! Users: who works here, as what, and a way in for someone who lost theirs.

use duebook_book::{NewUser, Reader, Role, settings, user};
use duebook_core::id::UserId;
use duebook_core::shape;

use crate::act::Act;
use crate::clients::Nothing;
use crate::form;
use crate::problem::Problem;

shape! {
    /// A user as the list shows one.
    pub struct UserRow {
        pub id: UserId,
        pub login: String,
        pub name: String,
        pub roles: Vec<Role>,
        pub active: bool,
        /// Has a one-time password that was not yet changed.
        pub must_change: bool,
        /// Whether it is the one who looks.
        pub me: bool,
    }

    /// A new user.
    pub struct AddUser {
        pub login: String,
        pub name: String,
        pub roles: Vec<Role>,
    }

    /// A password to be shown once and changed at the first login.
    pub struct OneTime {
        pub user: UserId,
        pub one_time_password: String,
    }

    /// One user.
    pub struct OfUser {
        pub user: UserId,
    }

    /// A user's roles as they were changed.
    pub struct SetRoles {
        pub user: UserId,
        pub roles: Vec<Role>,
    }
}

pub(crate) fn list(act: &Act<'_>, r: &Reader<'_>, _: Nothing) -> Result<Vec<UserRow>, Problem> {
    let row = |u: user::User| UserRow {
        me: u.id == act.session.user.id,
        id: u.id,
        login: u.login,
        name: u.name,
        roles: u.roles,
        active: u.active,
        must_change: u.must_change,
    };
    Ok(user::all(r)?.into_iter().map(row).collect())
}

pub(crate) fn add(act: &Act<'_>, args: AddUser) -> Result<OneTime, Problem> {
    let name = form::needed("name", "the person's name", &args.name)?;
    let roles = some_role(&args.roles)?;
    let new = NewUser { login: &args.login, name: &name, roles };
    let (user, password) = act.book().add_user(&new, act.at)?;
    Ok(OneTime { user, one_time_password: password.text().to_owned() })
}

fn some_role(roles: &[Role]) -> Result<&[Role], Problem> {
    if roles.is_empty() { Err(Problem::blank("roles", "at least one role")) } else { Ok(roles) }
}

pub(crate) fn reset(act: &Act<'_>, args: OfUser) -> Result<OneTime, Problem> {
    if args.user == act.session.user.id {
        return Err(Problem::own_reset());
    }
    let password = act.book().reset_password(args.user, act.at)?;
    Ok(OneTime { user: args.user, one_time_password: password.text().to_owned() })
}

pub(crate) fn set_roles(act: &Act<'_>, args: SetRoles) -> Result<Nothing, Problem> {
    let roles = some_role(&args.roles)?;
    act.session.write(|w| {
        user::set_roles(w, args.user, roles)?;
        must_have_administrator(w)
    })?;
    Ok(Nothing {})
}

pub(crate) fn remove(act: &Act<'_>, args: OfUser) -> Result<Nothing, Problem> {
    if args.user == act.session.user.id {
        return Err(Problem::own_removal());
    }
    act.book().remove_user(args.user)?;
    Ok(Nothing {})
}

/// A book without an administrator could never get one again.
fn must_have_administrator(r: &Reader<'_>) -> Result<(), Problem> {
    let has = user::all(r)?.iter().any(|u| u.active && u.roles.contains(&Role::Administrator));
    if has { Ok(()) } else { Err(Problem::last_administrator()) }
}

pub(crate) fn save_security(
    act: &Act<'_>,
    security: crate::agency::Security,
) -> Result<Nothing, Problem> {
    if !(5..=60).contains(&security.idle_minutes) {
        return Err(Problem::idle_minutes());
    }
    act.session.write(|w| Ok(settings::set(w, &act.stamp(), "security", &security)?))?;
    act.session.set_idle_minutes(security.idle_minutes);
    Ok(Nothing {})
}
