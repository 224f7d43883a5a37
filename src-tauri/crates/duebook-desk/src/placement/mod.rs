//! Understands the placement files that creditors send: bytes come in, typed accounts and the
//! fate of every record go out.
//!
//! Nothing here knows a client, a path, the clock or the book. The steps are [`open`] (what the
//! file is, and which column is which field) and [`check`] (what becomes of each record).
//!
//! A *record* is one row of the file as its format parses it, and a row is what a spreadsheet
//! program numbers: title lines, the heading, totals and blank lines count, a line break inside
//! quotes does not start a new one, blank lines after the last text are not rows. Every record
//! has one fate, so that accepted + rejected + skipped = records.

mod account;
pub(crate) mod card;
mod check;
mod cities;
mod csv;
pub(crate) mod dates;
mod encoding;
mod fate;
mod field;
mod fields;
mod fixed;
mod grid;
mod guards;
mod guess;
mod header;
mod keep;
mod map;
mod names;
mod parts;
mod reading;
mod repairs;
mod shape;
mod sheet;
mod sniff;
mod sums;
mod values;
mod words;
mod workbook;

#[cfg(test)]
mod tests;

pub use card::{Masked, has_card, mask};
pub use check::check;
pub use fate::{
    Address, Candidate, Check, Control, Days, Fault, Hidden, Kept, Known, Look, Name, RejectReason,
    Rejected, Sealed, SkipReason, Skipped,
};
pub use guess::{Basis, Guess, guess, open};
pub use keep::shown;
pub use map::{
    ControlLine, Cut, DateOrder, Field, FixedShape, Map, MapFault, NameOrder, Remainder, Source,
    Span, Unit,
};
pub use parts::Parts;
pub use repairs::Change;
pub use sheet::{Choices, Encoding, Header, Layout, Record, Sheet, read, read_with};
pub use sniff::NotASheet;

/// The largest file that is read, in bytes. A line of a placement file is 100 to 250 bytes, so
/// this is about a million accounts, the most one book is measured for; text of this size is held
/// in memory once or twice while it is read.
pub const FILE_MAX: u64 = 200 * 1024 * 1024;
