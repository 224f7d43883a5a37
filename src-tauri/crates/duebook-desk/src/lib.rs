//! Everything a person can do at the desk, without a window.
//!
//! [`Desk::call`] is the one way in: a name of the table in [`commands`], arguments and an answer
//! as JSON. To add a command, write its function in the file of its screen and its line in the
//! table; the page's types follow from it.

pub mod accounts;
mod act;
mod again;
pub mod agency;
pub mod backups;
mod bank;
mod bank_entries;
pub mod bank_file;
pub mod bank_out;
mod bank_taking;
mod batch_lines;
mod batch_post;
pub mod batches;
#[cfg(feature = "bindings")]
pub mod bindings;
pub mod charges;
mod checks;
mod client_money;
mod client_rules;
mod clients;
pub mod commands;
mod debts;
mod demo;
mod desk;
mod dormancy;
mod examiner;
mod exports;
pub mod find;
mod form;
mod held;
mod host;
mod import_post;
pub mod import_view;
pub mod imports;
mod inbox;
mod interest_sheet;
mod item_uses;
mod jobs;
mod known_books;
mod letter_text;
pub mod letters;
pub mod money;
mod months;
mod moving;
pub mod opening;
mod outbox;
mod paper_text;
mod papers;
pub mod passwords;
pub mod people;
pub mod placement;
pub mod plans;
mod problem;
mod rate_correction;
mod register;
mod repairs;
pub mod restoring;
mod right;
mod session;
mod statements;
mod suggesting;
mod surplus;
pub mod table;
mod taking_over;
pub mod third_parties;
pub mod today;
mod token;
mod tracing;
mod transfers;
mod trust;
mod trust_rules;
mod unclaimed;
mod unclaiming;
pub mod users;
mod zone;

pub use act::Act;
pub use desk::{Answer, Desk, DeskSetup, PageRefused};
pub use duebook_book::{Area, KdfPolicy, Setup};
pub use host::{Clock, FileKind, Host};
pub use problem::{Code, Problem};
pub use right::{RIGHTS, Right, Role, rights_of};
