//! Sentences about documents that are kept with an account.

use duebook_core::Day;

use super::{Code, Problem, said};

impl Problem {
    pub(crate) fn document_too_large(name: &str, length: u64, most: u64) -> Problem {
        Problem::refused(format!(
            "{name} has {} MB; a document may have {} MB at most. Nothing was kept.",
            length.div_ceil(1_000_000),
            most / 1_000_000
        ))
        .with_help("Scan it with fewer dots an inch, or keep it in parts.")
    }

    pub(crate) fn document_empty(name: &str) -> Problem {
        Problem::refused(format!("{name} is empty. Nothing was kept."))
            .with_help("Look whether it is the right file.")
    }

    pub(crate) fn document_not_kept(name: &str) -> Problem {
        Problem::refused(format!(
            "{name} is no kind of file that Duebook keeps: it may be a program, an archive or \
             hold macros. Nothing was kept."
        ))
        .with_help("Keep PDFs, pictures, e-mails (.eml), plain text or office documents.")
    }

    pub(crate) fn document_known(name: &str, on: Day) -> Problem {
        Problem::refused(format!(
            "The same file is kept with this account since {} as {name}. Nothing was added.",
            said(on)
        ))
    }

    pub(crate) fn document_kept_until_past(today: Day) -> Problem {
        Problem::invalid(
            "keep_until",
            format!("Enter a day after {}, or leave it blank.", said(today)),
        )
    }

    pub(crate) fn document_removed(name: &str, on: Day) -> Problem {
        Problem::new(
            Code::Gone,
            format!("{name} was removed on {}. Only that it was there is kept.", said(on)),
        )
    }

    pub(crate) fn document_of_open_account(number: &str) -> Problem {
        Problem::refused(format!(
            "Account {number} is open. Its records stay until three years after the last \
             collection activity (12 CFR 1006.100). Nothing was removed."
        ))
    }

    pub(crate) fn document_kept(until: Day) -> Problem {
        Problem::refused(format!(
            "This document is kept until {}. Nothing was removed.",
            said(until)
        ))
        .with_help("Records stay for three years after the last collection activity.")
    }
}
