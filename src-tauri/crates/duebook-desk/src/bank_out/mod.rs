//! Files that leave the agency for its bank and for its bookkeeping: transfers (`nacha`), checks
//! that the bank may pay (`positive_pay`), the agency's own journal (`iif`, `journal_csv`), and
//! the whole one (`hledger`).
//!
//! Values in, bytes out: the same values give the same bytes. Nothing here reads the book.

pub mod hledger;
pub mod iif;
pub mod journal;
pub mod nacha;
mod plain;
pub mod positive_pay;
mod record;
pub mod routing;
mod table;
#[cfg(test)]
mod tests;

pub(crate) use plain::{amount, harmless};
pub(crate) use table::Table;

/// Why a file is not written. Nothing is sent that a bank would refuse or book wrongly.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BankFileFault {
    /// There is nothing to write.
    #[error("nothing to write")]
    Empty,
    /// Something the file cannot do without is blank.
    #[error("{0} is blank")]
    Blank(&'static str),
    /// No routing number: nine digits with the right check digit.
    #[error("not a routing number: {0}")]
    Routing(String),
    /// An account number with other than letters, digits and hyphens, or longer than its field.
    #[error("not an account number")]
    AccountNumber,
    /// An amount that is zero, negative, or longer than its field.
    #[error("{whose}: {amount} cannot be sent")]
    Amount {
        /// Whom or what it was for.
        whose: String,
        /// The amount.
        amount: duebook_core::Money,
    },
    /// A text that is longer than its field and must not be cut.
    #[error("too long for {field}: {text}")]
    TooLong {
        /// The field, as the format calls it.
        field: &'static str,
        /// The text.
        text: String,
    },
    /// A text without a letter or digit that the format can write.
    #[error("{field} cannot be written: {text}")]
    NotWritable {
        /// The field, as the format calls it.
        field: &'static str,
        /// The text.
        text: String,
    },
    /// The same check twice in one list.
    #[error("check {0} stands twice")]
    Twice(u64),
    /// An entry whose debits and credits differ.
    #[error("entry {entry} does not balance: {apart} apart")]
    Unbalanced {
        /// Its number.
        entry: String,
        /// Debits less credits.
        apart: duebook_core::Money,
    },
}
