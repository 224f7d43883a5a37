//! What could not be done, in words for the person. Every sentence that the engine says to people
//! stands in this folder: what happened, what is safe, what to do.

mod bank;
mod charges;
mod clients;
mod debts;
mod documents;
mod file;
mod form;
mod held;
mod imports;
mod letters;
mod money;
mod papers;
mod people;
mod rules;
mod sharing;
mod surplus;
mod taking_over;
mod taxes;
mod third;
mod trust;
mod trust_rules;
mod unclaimed;

use duebook_core::Money;
use duebook_core::id::TrustBankId;
use serde::{Deserialize, Serialize};

pub(crate) use letters::ways_to_pay;

/// What kind of problem it is. A code exists only because the page does something else for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum Code {
    /// The book is locked: the page goes to the unlock screen.
    Locked,
    /// The password is wrong, or it is too early to try again.
    WrongPassword,
    /// A field is wrong: the page marks it.
    Invalid,
    /// A rule says no: the page shows it where the act was asked for.
    Refused,
    /// Someone else changed it: the page offers to read it again.
    Stale,
    /// It is not there any more: the page goes back.
    Gone,
    /// The user lacks the right.
    Forbidden,
    /// The disk is full or broken: the page shows a banner and goes on reading.
    Disk,
    /// The book file cannot be opened: the page offers to restore.
    Damaged,
    /// A fault of the program: the page shows the incident.
    Internal,
}

/// Why something was not done. Nothing was changed unless the words say so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Problem {
    /// What kind it is.
    pub code: Code,
    /// What happened and what is safe.
    pub words: String,
    /// The field of the form that it is about.
    pub field: Option<String>,
    /// What to do.
    pub help: Option<String>,
    /// A short mark that stands in the log beside the cause.
    pub incident: Option<String>,
    /// What was to leave trust and was not there: such attempts are kept.
    #[serde(skip)]
    #[cfg_attr(feature = "bindings", ts(skip))]
    pub(crate) overdraws: Option<Box<Overdrawn>>,
}

/// A payment out of trust beyond what could be paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Overdrawn {
    /// The bank that would have paid.
    pub(crate) bank: TrustBankId,
    /// What should have been paid.
    pub(crate) wanted: Money,
    /// What could have been.
    pub(crate) there: Money,
}

/// A day as a sentence has it: Nov 23, 2026.
fn said(day: duebook_core::Day) -> String {
    day.format("%b %-d, %Y").to_string()
}

/// A number with its word: 1 item, 2 items.
fn counted(number: u64, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.words)?;
        self.help.iter().try_for_each(|help| write!(f, " {help}"))
    }
}

impl std::error::Error for Problem {}

impl Problem {
    /// A problem with words alone.
    pub(crate) fn new(code: Code, words: impl Into<String>) -> Problem {
        let words = words.into();
        Problem { code, words, field: None, help: None, incident: None, overdraws: None }
    }

    /// A field of a form is wrong.
    pub(crate) fn invalid(field: &str, words: impl Into<String>) -> Problem {
        Problem { field: Some(field.to_owned()), ..Problem::new(Code::Invalid, words) }
    }

    /// A rule says no.
    pub(crate) fn refused(words: impl Into<String>) -> Problem {
        Problem::new(Code::Refused, words)
    }

    /// The same, noting what was to leave trust and was not there, when it was asked for in
    /// earnest.
    pub(crate) fn overdrawing(self, bank: TrustBankId, wanted: Money, there: Money) -> Problem {
        let overdraws = wanted.is_positive().then(|| Box::new(Overdrawn { bank, wanted, there }));
        Problem { overdraws, ..self }
    }

    /// The same with what to do.
    pub(crate) fn with_help(self, help: impl Into<String>) -> Problem {
        Problem { help: Some(help.into()), ..self }
    }

    /// A fault of the program. The cause goes to the log under the same mark.
    pub fn internal() -> Problem {
        let incident = incident();
        Problem {
            incident: Some(incident.clone()),
            ..Problem::new(
                Code::Internal,
                format!(
                    "Something went wrong inside Duebook. Nothing was saved. Incident {incident}."
                ),
            )
        }
    }

    /// [`Problem::internal`] with its cause written to the log.
    pub(crate) fn fault(cause: &dyn std::fmt::Display) -> Problem {
        let problem = Problem::internal();
        log::error!("incident {}: {cause}", problem.incident.as_deref().unwrap_or_default());
        problem
    }
}

/// Four characters that are not mistaken for one another over the telephone.
fn incident() -> String {
    use std::hash::{BuildHasher, Hasher};
    const LETTERS: &[u8] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    let mut random = std::collections::hash_map::RandomState::new().build_hasher().finish();
    (0..4)
        .map(|_| {
            let letter = LETTERS[(random % LETTERS.len() as u64) as usize];
            random /= LETTERS.len() as u64;
            char::from(letter)
        })
        .collect()
}
