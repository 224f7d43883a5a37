//! Sentences about taking in placement files.

use duebook_core::{Day, Money};

use super::{Code, Problem, said};

impl Problem {
    pub(crate) fn import_in_use(number: &str, event: &str) -> Problem {
        let worked = match event {
            "note" => "has a note",
            "payment" | "payment_voided" | "payment_returned" => "has a payment",
            "plan_made" | "plan_cancelled" => "has a payment plan",
            "letter_made" | "letter_mailed" => "has a letter",
            "closed" | "reopened" => "was closed or opened again",
            "notice_recorded" => "has a validation notice on record",
            "ssn_shown" => "had its Social Security number shown",
            _ => "was changed by hand",
        };
        Problem::refused(format!(
            "This import can no longer be undone: account {number} {worked} since. Nothing was \
                changed."
        ))
        .with_help("Close the accounts that should not be worked, one by one.")
    }

    pub(crate) fn import_undone() -> Problem {
        Problem::refused("This import was undone already. Nothing was changed.")
    }

    pub(crate) fn drop_gone() -> Problem {
        Problem::new(Code::Gone, "The dropped file is no longer there. Nothing was changed.")
            .with_help("Drop it again, or choose it with the button.")
    }

    pub(crate) fn file_gone() -> Problem {
        Problem::new(Code::Gone, "The chosen file is no longer at hand. Nothing was written.")
            .with_help("Choose the file again.")
    }

    pub(crate) fn not_checked() -> Problem {
        Problem::new(Code::Gone, "The file was changed since it was checked. Nothing was written.")
            .with_help("Check it again.")
    }

    pub(crate) fn nothing_accepted() -> Problem {
        Problem::refused("Not one record of the file can be taken in. Nothing was written.")
            .with_help("Look at the reasons under Reject, or change the map.")
    }

    pub(crate) fn file_repeated(name: &str, on: Day) -> Problem {
        Problem::refused(format!(
            "This file was taken in before, as {name} on {}. Nothing was written.",
            said(on)
        ))
        .with_help("If the client really placed it twice, say so and post again.")
    }

    pub(crate) fn control_differs(
        said: (Option<usize>, Option<Money>),
        found: (usize, Option<Money>),
    ) -> Problem {
        let total = |amount: Option<Money>| amount.map_or("no total".to_owned(), |a| a.to_string());
        let count = said.0.map_or("no count".to_owned(), |c| c.to_string());
        Problem::refused(format!(
            "The client says {count} and {}; the file has {} and {}. Nothing was written.",
            total(said.1),
            found.0,
            total(found.1)
        ))
        .with_help(
            "Ask the client for the missing part, or post what is there knowing that it differs.",
        )
    }
}
