//! Passwords and the recovery key: the ways into a book.

use duebook_book::{RecoveryKey, settings};
use duebook_core::shape;

use crate::act::Act;
use crate::clients::Nothing;
use crate::desk::held;
use crate::opening::UnlockBook;
use crate::problem::Problem;
use crate::right::Right;

shape! {
    /// A recovery key, shown once.
    pub struct RecoveryShown {
        pub groups: Vec<String>,
        /// The last character, which shows a slip of the pen.
        pub check: String,
        /// Which group is to be typed back, counted from 1.
        pub confirm_group: usize,
    }

    /// A group of the recovery key, typed back.
    pub struct ConfirmRecovery {
        pub group: usize,
        pub text: String,
    }

    /// The old and the new password.
    pub struct ChangePassword {
        pub old: String,
        pub new: String,
    }
}

/// Characters a password needs at least: it is the only factor (NIST SP 800-63B-4, 3.1.1.2).
const PASSWORD_MIN: usize = 15;
const PASSWORD_MAX: usize = 256;

/// The key in its groups, and one of them by chance to be typed back.
pub(crate) fn shown_once(key: &RecoveryKey) -> Result<RecoveryShown, Problem> {
    let groups: Vec<String> = (1..=RecoveryKey::GROUPS).map(|n| key.group(n).to_owned()).collect();
    let chance = usize::from(crate::token::random().as_bytes()[0]);
    Ok(RecoveryShown {
        groups,
        check: key.text().chars().last().map(String::from).unwrap_or_default(),
        confirm_group: chance % RecoveryKey::GROUPS + 1,
    })
}

pub(crate) fn confirm_recovery(act: &Act<'_>, args: ConfirmRecovery) -> Result<Nothing, Problem> {
    let mut pending = held(&act.session.recovery);
    let right = match pending.as_ref() {
        Some(key) if (1..=RecoveryKey::GROUPS).contains(&args.group) => {
            key.is_group(args.group, &args.text)
        }
        Some(_) => false,
        None => return Err(Problem::no_recovery_pending()),
    };
    if !right {
        return Err(Problem::recovery_group_wrong(args.group));
    }
    act.session.write(|w| Ok(settings::set(w, &act.stamp(), "recovery_confirmed", &true)?))?;
    *pending = None;
    Ok(Nothing {})
}

/// Makes a new recovery key; the old one opens nothing from now on.
pub(crate) fn new_recovery(act: &Act<'_>, args: UnlockBook) -> Result<RecoveryShown, Problem> {
    act.must(Right::KeepUsers)?;
    act.book().check_password(&args.password, act.at).map_err(|e| act.desk.told(e))?;
    let key = act.book().replace_recovery_key(act.at)?;
    act.session.write(|w| Ok(settings::set(w, &act.stamp(), "recovery_confirmed", &false)?))?;
    let shown = shown_once(&key)?;
    *held(&act.session.recovery) = Some(key);
    Ok(shown)
}

pub(crate) fn change(act: &Act<'_>, args: ChangePassword) -> Result<Nothing, Problem> {
    check("new", &args.new)?;
    if args.new == args.old {
        return Err(Problem::same_password());
    }
    act.book().change_password(&args.old, &args.new, act.at).map_err(|e| act.desk.told(e))?;
    act.session.password_changed();
    Ok(Nothing {})
}

/// Long enough, and not one of those that are tried first.
pub(crate) fn check(field: &str, password: &str) -> Result<(), Problem> {
    let length = password.chars().count();
    if length < PASSWORD_MIN {
        return Err(Problem::password_short(field, PASSWORD_MIN));
    }
    if length > PASSWORD_MAX {
        return Err(Problem::too_long(field, PASSWORD_MAX));
    }
    if zxcvbn::zxcvbn(password, &["duebook"]).score() < zxcvbn::Score::Three {
        return Err(Problem::password_weak(field));
    }
    Ok(())
}
