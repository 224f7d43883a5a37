//! Reads the statement files that banks give for download: bytes come in, the lines of one
//! account and its balance go out. Nothing here knows a path, the clock or the book.
//!
//! A file is [`Format::Ofx`] when it has an `<OFX>` element, else it must be a text with columns
//! whose headings a bank would use. What is wrong anywhere in a file refuses the whole file: a
//! statement with a hole in it proves nothing.
//!
//! # What is read of OFX
//!
//! Versions 1.0.2 to 1.6 (SGML, most elements not closed) and 2.0 to 2.3 (XML) of the *Open
//! Financial Exchange Specification* (Financial Data Exchange; chapters 2, 3.2.8, 3.2.9 and 11.4):
//!
//! | element | becomes |
//! |---|---|
//! | header `CHARSET`, XML `encoding` | how bytes that are not UTF-8 are read |
//! | `STMTRS` with `CURDEF` | one statement; only `USD` |
//! | `BANKACCTFROM`: `BANKID`, `ACCTID` | the account, of which the last four digits are kept |
//! | `BANKTRANLIST`: `DTSTART`, `DTEND` | the days the bank says it covers |
//! | `STMTTRN`: `TRNTYPE`, `DTPOSTED`, `TRNAMT`, `FITID`, `CHECKNUM`, `NAME`, `MEMO` | a line |
//! | `LEDGERBAL`: `BALAMT`, `DTASOF` | the balance |
//!
//! A day is the first eight digits as the bank wrote them, whatever zone follows. Pending lines
//! (`STMTTRNP`), the available balance, images and all other elements are passed over. A line that
//! corrects one of an earlier file (`CORRECTFITID`) and a line in another currency (`CURRENCY`)
//! refuse the file. Card and investment statements are no bank statements.

mod cells;
mod columns;
mod markup;
mod ofx;
mod problem;
mod rows;
mod run;

#[cfg(test)]
mod tests;

use chrono::Datelike;
pub use duebook_core::bank_line::BankLineKind;
use duebook_core::text::clean_line;
use duebook_core::{Day, Money};

pub use problem::{BadDay, BankFileProblem, OtherFormat};

/// The largest file that is read, in bytes. A line takes 100 to 400, so this is ten years of a
/// busy account.
pub const FILE_MAX: usize = 20 * 1024 * 1024;
/// No bank gives lines of before this year for download; OFX is of 1997.
const FIRST_YEAR: i32 = 1997;
/// The longest text of a line that is kept, in characters: name (32) and memo (255) of OFX.
const TEXT_MAX: usize = 300;
/// The longest id or number that is kept, in characters: a `FITID` has 255 at most.
const ID_MAX: usize = 255;

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// OFX of either kind, also under the names QFX and QBO.
    Ofx,
    /// Text with columns.
    Csv,
}

/// A bank's account of one account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BankStatement {
    /// What was read.
    pub format: Format,
    /// The last four characters of the account's number; `None` when the file does not name it.
    pub last_four: Option<String>,
    /// Always `USD`: every other currency is refused.
    pub currency: &'static str,
    /// First and last day that the bank says it covers.
    pub covers: Option<(Day, Day)>,
    /// In the order of the file, also those that look alike: a bank may have two of a kind.
    pub lines: Vec<BankLine>,
    /// What the bank says the account held, and at the end of which day.
    pub balance: Option<BankBalance>,
}

/// One movement on the account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BankLine {
    /// Where it stands: the row of a text with columns, the number of the line in OFX.
    pub at: usize,
    /// The bank's day.
    pub posted_on: Day,
    /// Into the account positive, out of it negative.
    pub amount: Money,
    /// The bank's word for it.
    pub kind: BankLineKind,
    /// Of a check, as printed.
    pub check_number: Option<String>,
    /// Whom and what for; card numbers are masked.
    pub text: String,
    /// The bank's own id of the line. It should never come twice for one account.
    pub bank_id: Option<String>,
}

/// A balance with its day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BankBalance {
    /// At the end of this day.
    pub on: Day,
    /// Positive unless the account is overdrawn.
    pub amount: Money,
}

/// Reads a bank's statement file.
///
/// # Errors
/// Why no statement can be taken from it; never a part of one.
pub fn read(name: &str, bytes: &[u8], today: Day) -> Result<BankStatement, BankFileProblem> {
    if bytes.len() > FILE_MAX {
        return Err(BankFileProblem::TooLarge { bytes: bytes.len() });
    }
    if ofx::is_ofx(name, bytes) { ofx::read(bytes, today) } else { rows::read(bytes, today) }
}

/// Refuses a day that no line can have.
fn sensible(found: Day, today: Day) -> Result<Day, BadDay> {
    if found.year() < FIRST_YEAR {
        Err(BadDay::LongAgo)
    } else if found > today {
        Err(BadDay::InTheFuture)
    } else {
        Ok(found)
    }
}

/// A text as it is kept: one line, no card number, not too long.
fn kept_text(text: &str) -> String {
    let line = clean_line(text);
    crate::placement::mask(&line).text.chars().take(TEXT_MAX).collect()
}

/// An id or number as it is kept; `None` when it says nothing.
fn kept_id(text: &str) -> Option<String> {
    let line: String = clean_line(text).chars().take(ID_MAX).collect();
    let says = line.chars().any(|c| c.is_alphanumeric() && c != '0');
    says.then_some(line)
}

/// The last four letters or digits of an account's number; it may be masked already.
fn last_four(number: &str) -> Option<String> {
    let plain: Vec<char> = number.chars().filter(|c| c.is_alphanumeric()).collect();
    let from = plain.len().saturating_sub(4);
    (!plain.is_empty()).then(|| plain[from..].iter().collect())
}
