//! Why a file is no bank statement that can be taken in.

use duebook_core::money::NotMoney;

use crate::placement::NotASheet;

/// What is the matter with a file. Each case is a sentence of its own.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BankFileProblem {
    /// More than [`super::FILE_MAX`] bytes.
    #[error("the file has {bytes} bytes")]
    TooLarge {
        /// How many.
        bytes: usize,
    },
    /// No text with columns and no OFX: a picture, a PDF, a workbook.
    #[error("not a bank file: {0}")]
    NotABankFile(NotASheet),
    /// A workbook: the bank's page or Excel can save it as CSV.
    #[error("a workbook")]
    Workbook,
    /// A bank's format that Duebook does not read.
    #[error("another format: {0:?}")]
    OtherFormat(OtherFormat),
    /// Columns, but none that a bank would have: no day, or no amount.
    #[error("no columns of a bank")]
    NoColumns,
    /// The end is missing: a download that broke off.
    #[error("the file is cut off")]
    Cut,
    /// A statement without a line.
    #[error("no lines")]
    NoLines,
    /// A statement of a card or of investments.
    #[error("not the statement of a bank account")]
    NotABankAccount,
    /// More than one account; a file is of one.
    #[error("{} accounts", .last_fours.len())]
    TwoAccounts {
        /// The last four characters of each, in the order of the file.
        last_fours: Vec<String>,
    },
    /// Amounts in another money.
    #[error("the currency is {0}")]
    Currency(String),
    /// A day that cannot be.
    #[error("line {at}: {text} is {why:?}")]
    Day {
        /// See [`super::BankLine::at`]; 0 for the balance.
        at: usize,
        /// As it stands in the file.
        text: String,
        /// What is wrong with it.
        why: BadDay,
    },
    /// No amount, or one that is none.
    #[error("line {at}: {text} is {why}")]
    Amount {
        /// See [`super::BankLine::at`]; 0 for the balance.
        at: usize,
        /// As it stands in the file.
        text: String,
        /// What is wrong with it.
        why: NotMoney,
    },
    /// Money in and money out in one row.
    #[error("line {at} is both in and out")]
    BothWays {
        /// The row.
        at: usize,
    },
    /// The file tells in words whether money came in or went out, and here it does not.
    #[error("line {at} is neither in nor out")]
    NoDirection {
        /// The row.
        at: usize,
    },
    /// It corrects a line of an earlier file. Nothing is changed by a file; a person looks at it.
    #[error("line {at} corrects another")]
    Correction {
        /// The line.
        at: usize,
    },
}

/// What is wrong with a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadDay {
    /// No day at all.
    NotADay,
    /// February 30.
    NoSuchDay,
    /// Before banks gave files, such as 1899, which is an empty cell of a spreadsheet.
    LongAgo,
    /// After today.
    InTheFuture,
}

/// Formats of banks that are told apart to name them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OtherFormat {
    /// Cash management reporting, BAI version 2 or BTRS.
    Bai2,
    /// Quicken Interchange Format.
    Qif,
    /// SWIFT MT940 or MT942.
    Mt940,
    /// ISO 20022 camt.052 to camt.054.
    Camt,
}

impl BankFileProblem {
    /// A name for the sentence that says it.
    pub fn code(&self) -> &'static str {
        match self {
            BankFileProblem::TooLarge { .. } => "too_large",
            BankFileProblem::NotABankFile(_) => "not_a_bank_file",
            BankFileProblem::Workbook => "workbook",
            BankFileProblem::OtherFormat(_) => "other_format",
            BankFileProblem::NoColumns => "no_columns",
            BankFileProblem::Cut => "cut",
            BankFileProblem::NoLines => "no_lines",
            BankFileProblem::NotABankAccount => "not_a_bank_account",
            BankFileProblem::TwoAccounts { .. } => "two_accounts",
            BankFileProblem::Currency(_) => "currency",
            BankFileProblem::Day { .. } => "day",
            BankFileProblem::Amount { .. } => "amount",
            BankFileProblem::BothWays { .. } => "both_ways",
            BankFileProblem::NoDirection { .. } => "no_direction",
            BankFileProblem::Correction { .. } => "correction",
        }
    }
}
