//! The encrypted file of an agency: keys, opening and closing, migrations, reading and writing.
//!
//! SQL is written in this crate alone. [`Book`] is the way in; [`Reader`] and [`Writer`] are what
//! the closures of [`Book::read`] and [`Book::write`] get.

mod access;
pub mod accounts;
pub mod ach_files;
pub mod area;
mod attempts;
pub mod backup;
pub mod bank_balance;
pub mod bank_differences;
pub mod bank_lines;
pub mod bank_movements;
pub mod bank_statements;
#[cfg(feature = "bare")]
mod bare;
pub mod book;
pub mod charges;
pub mod client_banks;
pub mod clients;
mod container;
mod create;
mod data;
pub mod db;
pub mod deposits;
mod engine;
pub mod error;
pub mod field;
mod folder;
pub mod grid;
pub mod history;
pub mod items;
mod keyring;
pub mod ledger;
pub mod letters;
pub mod lines;
mod lock;
pub mod migrate;
pub mod months;
pub mod moving;
mod open;
pub mod paper_log;
pub mod paying;
pub mod payments;
pub mod people;
pub mod placements;
pub mod plans;
pub mod positions;
#[cfg(feature = "probe")]
pub mod probe;
pub mod registers;
mod remember;
pub mod replaying;
pub mod report;
pub mod requests;
pub mod restore;
pub mod search;
pub mod settings;
pub mod setup;
pub mod stamp;
pub mod standings;
pub mod statement_list;
pub mod statements;
#[cfg(test)]
pub(crate) mod testing;
pub mod totals;
pub mod trust_banks;
pub mod trust_day;
pub mod trust_proof;
mod upgrade;
pub mod user;
pub mod value;
pub mod verify;
mod volume;

pub use area::{Area, Changed};
pub use backup::{BackupInfo, BackupKind, last_backup};
pub use book::{Book, Stop};
pub use create::{Created, FirstUser};
pub use db::{Reader, Row, Writer};
pub use error::{Error, Refusal, Result};
pub use field::Fields;
pub use keyring::SlotInfo;
pub use keyring::format::SlotKind;
pub use keyring::kdf::KdfPolicy;
pub use keyring::one_time::OneTimePassword;
pub use keyring::recovery::RecoveryKey;
pub use open::{Notice, Unlocked, slots};
pub use restore::{Restored, Unlock, restore};
pub use setup::Setup;
pub use stamp::Stamp;
pub use user::{NewUser, Role, User};
pub use value::{FromValue, Instant, Params, ToValue, Value};
pub use volume::{FileSystem, Synced, ThisPc, Volumes};
