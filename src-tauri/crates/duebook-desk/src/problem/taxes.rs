//! Sentences about sales tax that is paid to a state.

use duebook_core::{Day, Money};

use super::{Problem, said};

impl Problem {
    pub(crate) fn tax_over(left: Money) -> Problem {
        Problem::invalid(
            "amount",
            format!(
                "Of this month {left} is left to pay. Enter more than nothing and at most that."
            ),
        )
    }

    pub(crate) fn tax_undone() -> Problem {
        Problem::refused("This payment was undone already. Nothing was changed.")
    }

    pub(crate) fn tax_undone_early(paid_on: Day) -> Problem {
        Problem::invalid(
            "on",
            format!("It was paid on {}. Enter that day or a later one.", said(paid_on)),
        )
    }
}
