//! THE TABLE: everything a person can do. `open` needs no session, `read` reads from one moment,
//! `write` is one act in one transaction and `much` one that may be large, `act` manages its own
//! reads and writes. Its lines stand in two files by what they are about.

mod money;
mod names;
mod office;

use serde_json::Value;

use crate::desk::{Answer, Desk};
use crate::problem::Problem;
use crate::table::{Command, joined};

/// Every command of the desk.
pub const COMMANDS: &[Command] =
    &joined::<{ office::LIST.len() + money::LIST.len() }>(&[office::LIST, money::LIST]);

/// Runs one command.
pub(crate) fn run(desk: &Desk, name: &str, args: Value, request: Option<&str>) -> Answer {
    office::run(desk, name, args, request)
        .or_else(|args| money::run(desk, name, args, request))
        .unwrap_or_else(|_| Answer::refused(Problem::no_such_command(name)))
}

/// Shows every command with its types to the writer of the page's declarations.
#[cfg(feature = "bindings")]
pub(crate) fn declare(page: &mut crate::bindings::Page) {
    office::declare(page);
    money::declare(page);
}
