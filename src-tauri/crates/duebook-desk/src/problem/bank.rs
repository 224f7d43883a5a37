//! Sentences about banks' files, their lines, and the movements that they are.

use duebook_core::money::NotMoney;
use duebook_core::{Day, Money};

use super::{Problem, said};
use crate::bank_file::{BadDay, BankFileProblem, FILE_MAX, OtherFormat};
use crate::placement::NotASheet;

/// What to do about a format that cannot be read.
const OTHER: &str = "Ask the bank's page for the file as OFX, QFX, QBO or CSV.";
const AGAIN: &str = "Download the file again from the bank's page.";

impl Problem {
    /// Why a file is no bank statement that can be taken in.
    pub(crate) fn bank_file(name: &str, problem: &BankFileProblem) -> Problem {
        let (what, help) = match problem {
            BankFileProblem::TooLarge { bytes } => (
                format!("has {} MB, and {} is the most", bytes / 1_000_000, FILE_MAX / 1_000_000),
                "Ask the bank's page for fewer months at a time.",
            ),
            BankFileProblem::NotABankFile(NotASheet::Empty) => ("is empty".to_owned(), AGAIN),
            BankFileProblem::NotABankFile(NotASheet::Pdf) => {
                ("is a PDF, which is made for reading".to_owned(), OTHER)
            }
            BankFileProblem::NotABankFile(_) => ("is no file of a bank".to_owned(), OTHER),
            BankFileProblem::Workbook => (
                "is a workbook".to_owned(),
                "Open it in a spreadsheet program and save it as CSV, or take OFX from the bank.",
            ),
            BankFileProblem::OtherFormat(format) => {
                (format!("is written in {}", format_name(*format)), OTHER)
            }
            BankFileProblem::NoColumns => {
                ("has no columns with a day and an amount".to_owned(), OTHER)
            }
            BankFileProblem::Cut => ("breaks off before its end".to_owned(), AGAIN),
            BankFileProblem::NoLines => {
                ("has no lines".to_owned(), "Choose the days of the statement on the bank's page.")
            }
            BankFileProblem::NotABankAccount => (
                "is of a card or of investments".to_owned(),
                "Choose the trust account on the bank's page.",
            ),
            BankFileProblem::TwoAccounts { last_fours } => (
                format!("has {} accounts, {}", last_fours.len(), ending(last_fours)),
                "Ask the bank's page for the trust account alone.",
            ),
            BankFileProblem::Currency(currency) => (
                format!("is in {currency}, and the book is kept in USD"),
                "Choose the trust account on the bank's page.",
            ),
            of_a_line => of_line(of_a_line),
        };
        Problem::refused(format!("{name} {what}. Nothing was taken in.")).with_help(help)
    }

    pub(crate) fn bank_file_of_another(file: &str, bank: &str) -> Problem {
        Problem::refused(format!(
            "The file is of the account that ends in {file}; this trust bank ends in {bank}. Nothing \
             was taken in."
        ))
        .with_help("Choose the trust bank of that account, or the file of this one.")
    }

    pub(crate) fn bank_file_repeated(name: &str, on: Day) -> Problem {
        Problem::refused(format!(
            "This file was taken in before, as {name} on {}. Nothing was written.",
            said(on)
        ))
    }

    pub(crate) fn bank_balance_differs(typed: Money, file: Money, on: Day) -> Problem {
        Problem::invalid(
            "balance",
            format!(
                "The file says {file} on {}, and {typed} was typed. Nothing was taken in.",
                said(on)
            ),
        )
        .with_help("Look at the bank's statement. Leave it blank to take what the file says.")
    }

    pub(crate) fn bank_statement_not_the_latest() -> Problem {
        Problem::refused(
            "A later statement of this bank was taken in, and it leans on this one. Nothing was \
             changed.",
        )
        .with_help("Take the latest one out first.")
    }

    pub(crate) fn bank_statement_in_use() -> Problem {
        Problem::refused("Lines of this statement have their movements. Nothing was changed.")
            .with_help("Take the matches back first.")
    }

    pub(crate) fn bank_statement_closed() -> Problem {
        Problem::refused(
            "Lines of this statement are of a closed month, so it stays. Nothing was changed.",
        )
    }

    pub(crate) fn line_matched() -> Problem {
        Problem::refused(
            "This bank line has its movement already; a line is one movement and never two. Nothing \
             was written.",
        )
        .with_help("Take the match back first, if it is wrong.")
    }

    pub(crate) fn movement_matched() -> Problem {
        Problem::refused(
            "This movement has its bank line already; the bank moves it once. Nothing was written.",
        )
        .with_help("Take that match back first, if it is wrong.")
    }

    pub(crate) fn line_amount_differs(line: Money, movement: Money) -> Problem {
        Problem::refused(format!(
            "The bank has {line} and the ledger {movement}. Nothing was matched."
        ))
        .with_help(
            "Choose another movement. If the bank is wrong, enter the difference; it stands under \
             the line until the bank sets it right.",
        )
    }

    pub(crate) fn line_not_matched() -> Problem {
        Problem::refused("This bank line has no movement. Nothing was changed.")
    }

    pub(crate) fn line_made_an_entry() -> Problem {
        Problem::refused(
            "An entry was written because of this line, and entries stay. Nothing was changed.",
        )
        .with_help("If the bank takes it back, its next line sets it right.")
    }

    pub(crate) fn match_of_closed_month(on: Day) -> Problem {
        Problem::refused(format!(
            "{} is closed with this match, so it stays. Nothing was changed.",
            on.format("%B %Y")
        ))
    }

    pub(crate) fn charge_goes_out() -> Problem {
        Problem::refused(
            "A charge goes out of the account; this line comes in. Nothing was written.",
        )
        .with_help("Enter it as interest or as a difference.")
    }

    pub(crate) fn interest_comes_in() -> Problem {
        Problem::refused("Interest comes in; this line goes out. Nothing was written.")
            .with_help("Enter it as a charge or as a difference.")
    }

    pub(crate) fn interest_of_two() -> Problem {
        Problem::invalid("client", "Interest is a client's or the agency's. Choose one of them.")
    }

    pub(crate) fn interest_of_nobody() -> Problem {
        Problem::invalid("client", "Choose the client whose interest it is, or the agency.")
    }

    pub(crate) fn interest_not_owed(owed: Money) -> Problem {
        Problem::invalid(
            "amount",
            format!("Of the bank's interest {owed} is without an owner. Nothing was written."),
        )
    }

    pub(crate) fn no_difference() -> Problem {
        Problem::refused("Bank and ledger have the same amount. Nothing was written.")
            .with_help("Match the line with the movement.")
    }

    pub(crate) fn no_such_difference() -> Problem {
        Problem::refused("This difference was set right already. Nothing was written.")
    }

    pub(crate) fn line_does_not_resolve(line: Money, left: Money) -> Problem {
        Problem::refused(format!(
            "A line of {line} does not set a difference of {left} right: it must go the other way, \
             later, and by no more. Nothing was written."
        ))
        .with_help("Choose another line or another difference.")
    }
}

fn format_name(format: OtherFormat) -> &'static str {
    match format {
        OtherFormat::Bai2 => "BAI2",
        OtherFormat::Qif => "QIF",
        OtherFormat::Mt940 => "MT940",
        OtherFormat::Camt => "CAMT",
    }
}

fn ending(last_fours: &[String]) -> String {
    let named: Vec<String> =
        last_fours.iter().map(|last| format!("one ending in {last}")).collect();
    named.join(" and ")
}

/// What is wrong with one line, and what to do.
fn of_line(problem: &BankFileProblem) -> (String, &'static str) {
    match problem {
        BankFileProblem::Day { at, text, why } => {
            let why = match why {
                BadDay::NotADay => "is no day",
                BadDay::NoSuchDay => "is on no calendar",
                BadDay::LongAgo => "is before banks gave such files",
                BadDay::InTheFuture => "is after today",
            };
            (format!("has a day on {} that {why}: {}", place(*at), shown(text)), LOOK)
        }
        BankFileProblem::Amount { at, text, why } => {
            let why = match why {
                NotMoney::Blank => "no amount".to_owned(),
                _ => format!("an amount that is none, {}", shown(text)),
            };
            (format!("has on {} {why}", place(*at)), LOOK)
        }
        BankFileProblem::BothWays { at } => {
            (format!("has on {} money in and money out at once", place(*at)), LOOK)
        }
        BankFileProblem::NoDirection { at } => {
            (format!("does not say on {} whether money came in or went out", place(*at)), LOOK)
        }
        BankFileProblem::Correction { at } => (
            format!("corrects on {} a line of an earlier file", place(*at)),
            "Ask the bank what it corrected. Nothing that was taken in is changed by a file.",
        ),
        _ => ("cannot be read".to_owned(), AGAIN),
    }
}

const LOOK: &str = "Download the file again. If it is the same, show the line to the bank.";

fn place(at: usize) -> String {
    if at == 0 { "its balance".to_owned() } else { format!("line {at}") }
}

/// A cell's text, short enough for a sentence.
fn shown(text: &str) -> String {
    match text.chars().count() {
        0 => "blank".to_owned(),
        1..=40 => text.to_owned(),
        _ => text.chars().take(40).collect::<String>() + "…",
    }
}
