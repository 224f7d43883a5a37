//! Sentences about users, rights and passwords.

use super::{Code, Problem};

impl Problem {
    pub(crate) fn own_reset() -> Problem {
        Problem::refused("You cannot reset your own password. Change it under Settings instead.")
    }

    pub(crate) fn own_removal() -> Problem {
        Problem::refused("You cannot take away your own way into the book. Nothing was changed.")
            .with_help("Another administrator can do it.")
    }

    pub(crate) fn last_administrator() -> Problem {
        Problem::refused("This would leave the book without an administrator. Nothing was changed.")
            .with_help("Give the role to someone else first.")
    }

    pub(crate) fn same_password() -> Problem {
        Problem::invalid("new", "Choose a password that is not the one you have.")
    }

    pub(crate) fn password_short(field: &str, min: usize) -> Problem {
        Problem::invalid(
            field,
            format!("Choose at least {min} characters. A short sentence is easiest to remember."),
        )
    }

    pub(crate) fn password_weak(field: &str) -> Problem {
        Problem::invalid(
            field,
            "This password is among the first that someone would try. Choose a sentence of your \
                own.",
        )
    }

    pub(crate) fn no_recovery_pending() -> Problem {
        Problem::refused("No recovery key is waiting to be confirmed.")
            .with_help("Make a new one under Admin, Settings, Security.")
    }

    pub(crate) fn recovery_group_wrong(group: usize) -> Problem {
        Problem::invalid(
            "text",
            format!(
                "This is not group {group} of the recovery key. Look at what you wrote down and \
                    type it again."
            ),
        )
    }

    pub(crate) fn locked() -> Problem {
        Problem::new(
            Code::Locked,
            "The book is locked. What you typed is kept. Unlock it to go on.",
        )
    }

    pub(crate) fn forbidden(what: &str) -> Problem {
        Problem::new(
            Code::Forbidden,
            format!(
                "Your roles do not include this ({}). Nothing was changed.",
                what.replace('_', " ")
            ),
        )
        .with_help("An administrator can give you the role under Admin, Users.")
    }

    pub(crate) fn must_change_password() -> Problem {
        Problem::new(
            Code::Forbidden,
            "Choose your own password first. Until then nothing else can be done.",
        )
    }

    pub(crate) fn no_such_command(name: &str) -> Problem {
        Problem::fault(&format_args!("no command {name:?}"))
    }

    pub(crate) fn bad_arguments(cause: &serde_json::Error) -> Problem {
        Problem::new(Code::Invalid, "What was sent could not be understood. Nothing was changed.")
            .with_help(format!("The page and the engine may be of different versions: {cause}."))
    }

    pub(crate) fn no_request_mark() -> Problem {
        Problem::fault(&"a write came without its request mark")
    }

    pub(crate) fn request_reused() -> Problem {
        Problem::fault(&"one request mark came with two commands")
    }

    pub(crate) fn idle_minutes() -> Problem {
        Problem::invalid("idle_minutes", "Choose from 5 to 60 minutes.")
    }
}
