//! Sentences about a surplus that pays another account of its person.

use duebook_core::{Day, Money};

use super::{Problem, said};

impl Problem {
    pub(crate) fn linked_surplus_not_known() -> Problem {
        Problem::refused(
            "Nobody has set whether a surplus in this trust bank may pay another account of the \
             person. Nothing was written.",
        )
        .with_help("Ask counsel, then set the rule with its source in Settings.")
    }

    pub(crate) fn linked_surplus_stays() -> Problem {
        Problem::refused(
            "The rules of this trust bank do not let a surplus pay another account. Nothing was \
             written.",
        )
        .with_help("Pay the surplus back to the person.")
    }

    pub(crate) fn surplus_of_another() -> Problem {
        Problem::invalid(
            "to",
            "A surplus pays another account of the same person only. Nothing was written.",
        )
    }

    pub(crate) fn surplus_too_small(there: Money) -> Problem {
        Problem::invalid(
            "amount",
            format!("Of this surplus {there} can be used. Nothing was written."),
        )
    }

    pub(crate) fn surplus_more_than_owed() -> Problem {
        Problem::invalid(
            "amount",
            "The other account owes less than this. Nothing was written; enter at most what it \
             owes.",
        )
    }

    pub(crate) fn authority_before(what: &str, day: Day) -> Problem {
        Problem::invalid(
            "on",
            format!(
                "On {} {what}. The authority is of that day or a later one. Nothing was written.",
                said(day)
            ),
        )
    }

    pub(crate) fn surplus_not_there() -> Problem {
        Problem::refused(
            "The account has nothing of this surplus any more: it was taken back or returned. \
             Nothing was written.",
        )
    }

    pub(crate) fn surplus_is_not_moved() -> Problem {
        Problem::refused(
            "This money is the surplus of another account, used with the person's authority. \
             Nothing was written.",
        )
        .with_help("Take it back to that account first, on the account's screen.")
    }
}
