//! Sentences about money that its owner does not take.

use duebook_core::{Day, Money};

use super::{Problem, said};

impl Problem {
    pub(crate) fn not_a_dormancy() -> Problem {
        Problem::invalid(
            "rule",
            "Enter 1 to 600 months, up to 366 days for the notice, and a day that every year has \
             for the report.",
        )
    }

    pub(crate) fn dormancy_not_known(state: &str) -> Problem {
        let whose = if state.is_empty() { "the state of the agency" } else { state };
        Problem::refused(format!(
            "Nobody has set when such money counts as unclaimed in {whose}. Nothing was written."
        ))
        .with_help("Ask counsel, then set the rule with its source on this screen.")
    }

    pub(crate) fn not_unclaimed_yet(from: Day) -> Problem {
        Problem::refused(format!(
            "This money counts as unclaimed from {} on. Nothing was written.",
            said(from)
        ))
        .with_help("Until then it is its owner's: pay it as soon as the owner is found.")
    }

    pub(crate) fn money_is_taken() -> Problem {
        Problem::refused(
            "Nothing of this money is released and unpaid any more. Nothing was written.",
        )
        .with_help("Look at the list again: it was paid, used or taken back meanwhile.")
    }

    pub(crate) fn notice_before_owed(since: Day) -> Problem {
        Problem::invalid(
            "sent_on",
            format!("The money is owed since {}. Enter the day of a later notice.", said(since)),
        )
    }

    pub(crate) fn not_an_owners_check() -> Problem {
        Problem::refused(
            "Only a check to a person or client, or one that sends unidentified money back, \
             becomes unclaimed property. Nothing was written.",
        )
        .with_help("Void or stop the check: its money is then owed again to whom it was.")
    }

    pub(crate) fn unclaimed_before(moved_on: Day) -> Problem {
        Problem::invalid(
            "on",
            format!("The money is unclaimed since {}. Choose a later day.", said(moved_on)),
        )
    }

    pub(crate) fn unclaimed_gone() -> Problem {
        Problem::refused(
            "One of these sums is not in trust as unclaimed property any more. Nothing was \
             written.",
        )
        .with_help(
            "It was paid to a state or given back. After a state has it, its owner asks \
                    the state.",
        )
    }

    pub(crate) fn nothing_for_the_state() -> Problem {
        Problem::refused("Choose at least one sum for the state. Nothing was written.")
    }

    pub(crate) fn states_differ() -> Problem {
        Problem::refused(
            "These sums lie in different trust banks or belong to different states. Nothing was \
             written.",
        )
        .with_help("Pay each state by itself, from each trust bank.")
    }

    pub(crate) fn owner_not_noticed(owner: &str, amount: Money, last: Day) -> Problem {
        let whose = if owner.is_empty() { "an unknown owner" } else { owner };
        Problem::refused(format!(
            "No notice to {whose} about {amount} is on record up to {}. Nothing was written.",
            said(last)
        ))
        .with_help("Write to the owner, note the day, and pay the state when the time has passed.")
    }

    pub(crate) fn statement_unclaimed() -> Problem {
        Problem::refused("What this statement pays became unclaimed property. Nothing was written.")
            .with_help("Where the client turned up after all, give it back under Trust, Unclaimed.")
    }
}
