//! Sentences about where a payment goes: directions, shares, disputed debts.

use duebook_core::Day;

use super::{Problem, said};

impl Problem {
    pub(crate) fn direction_without_account() -> Problem {
        Problem::invalid("wishes", "Choose at least one account that the person named.")
    }

    pub(crate) fn direction_names_nothing() -> Problem {
        Problem::invalid(
            "wishes",
            "A sum that the person named is above zero. Leave it blank for as much as is owed.",
        )
    }

    pub(crate) fn nobody_to_share() -> Problem {
        Problem::refused("No account is chosen, so there is nothing to share among.")
            .with_help("Choose one account of the person first.")
    }

    pub(crate) fn debt_disputed(number: &str) -> Problem {
        Problem::refused(format!(
            "The person disputes account {number} and owes on others. A payment for several debts \
            never goes to a disputed one. Nothing was changed."
        ))
        .with_help("Choose another account, or ask the person and record it.")
    }

    pub(crate) fn disputed_already(number: &str) -> Problem {
        Problem::refused(format!("A dispute of account {number} is in force already."))
            .with_help("What the person adds to it is a note.")
    }

    pub(crate) fn not_disputed(number: &str) -> Problem {
        Problem::refused(format!("No dispute of account {number} is in force."))
    }

    pub(crate) fn dispute_ends_early(disputed_on: Day) -> Problem {
        Problem::invalid("on", format!("It cannot end before it began, on {}.", said(disputed_on)))
    }
}
