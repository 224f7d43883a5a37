//! The encrypted file of an agency: keys, opening and closing, migrations, reading and writing.
//!
//! SQL is written in this crate alone. [`Book`] is the way in; [`Reader`] and [`Writer`] are what
//! the closures of [`Book::read`] and [`Book::write`] get.

pub mod accounts;
pub mod area;
pub mod book;
pub mod clients;
pub mod db;
mod engine;
pub mod error;
pub mod field;
pub mod grid;
pub mod history;
pub mod items;
mod keyring;
pub mod ledger;
pub mod letters;
pub mod migrate;
pub mod payments;
pub mod people;
pub mod placements;
pub mod plans;
pub mod report;
pub mod search;
pub mod settings;
pub mod stamp;
#[cfg(test)]
pub(crate) mod testing;
pub mod value;
pub mod verify;

pub use area::{Area, Changed};
pub use book::{Book, Stop};
pub use db::{Reader, Row, Writer};
pub use error::{Error, Refusal, Result};
pub use field::Fields;
pub use stamp::Stamp;
pub use value::{FromValue, Instant, Params, ToValue, Value};
