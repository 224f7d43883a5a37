//! The encrypted file of an agency: keys, opening and closing, migrations, reading and writing.
//!
//! SQL is written in this crate alone. [`Book`] is the way in; [`Reader`] and [`Writer`] are what
//! the closures of [`Book::read`] and [`Book::write`] get.

pub mod area;
pub mod book;
pub mod db;
mod engine;
pub mod error;
pub mod field;
mod keyring;
pub mod migrate;
#[cfg(test)]
pub(crate) mod testing;
pub mod value;

pub use area::{Area, Changed};
pub use book::{Book, Stop};
pub use db::{Reader, Row, Writer};
pub use error::{Error, Refusal, Result};
pub use field::Fields;
pub use value::{FromValue, Instant, Params, ToValue, Value};
