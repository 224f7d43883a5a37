//! Sentences about attorneys, other agencies and sheriffs.

use duebook_core::Money;

use super::Problem;

impl Problem {
    pub(crate) fn not_a_tax_id(field: &str) -> Problem {
        Problem::invalid(
            field,
            "A tax number has nine digits: 12-3456789 or 123-45-6789. Leave it blank to keep the \
             one there is.",
        )
    }

    pub(crate) fn more_than_all(field: &str) -> Problem {
        Problem::invalid(field, "A share of what is collected is at most 100 %.")
    }

    pub(crate) fn third_not_active(name: &str) -> Problem {
        Problem::invalid(
            "through.party",
            format!("{name} is not active any more. The line was not saved."),
        )
        .with_help("Choose another, or make it active again under Trust, Third parties.")
    }

    pub(crate) fn through_to_client() -> Problem {
        Problem::invalid(
            "through.party",
            "What the client got itself did not come through a third party here. The line was \
             not saved.",
        )
        .with_help("Choose who got the money: the agency, or the client.")
    }

    pub(crate) fn third_not_released(name: &str, released: Money) -> Problem {
        Problem::refused(format!(
            "Of what trust owes {name}, {released} is released. Nothing was paid."
        ))
        .with_help("The rest is released with the payments that it comes from.")
    }
}
