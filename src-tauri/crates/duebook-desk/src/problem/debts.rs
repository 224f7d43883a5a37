//! Sentences about settlements, judgments, interest, and accounts that went back to the client.

use duebook_core::interest::InterestFault;
use duebook_core::{Day, Money};

use super::{Problem, said};

impl Problem {
    pub(crate) fn pay_by_past(field: &str) -> Problem {
        Problem::invalid(field, "The last day to pay cannot be over already.")
    }

    pub(crate) fn settlement_not_less(owed: Money) -> Problem {
        Problem::invalid(
            "amount",
            format!("Owed is ${owed}. A settlement is more than nothing and less than that."),
        )
    }

    pub(crate) fn settlement_in_force() -> Problem {
        Problem::refused("A settlement is in force on this account. Nothing was changed.")
            .with_help("Cancel it first, if another one was agreed.")
    }

    pub(crate) fn no_settlement() -> Problem {
        Problem::refused("No settlement is in force on this account. Nothing was changed.")
    }

    pub(crate) fn judgment_before_placement(placed_on: Day) -> Problem {
        Problem::invalid(
            "entered_on",
            format!(
                "The account was placed on {}. Place a debt that a court has judged before with \
                the amounts of the judgment.",
                said(placed_on)
            ),
        )
    }

    pub(crate) fn judgment_there() -> Problem {
        Problem::refused(
            "A judgment stands on this account already. What the court changes later is a \
            correction. Nothing was changed.",
        )
    }

    pub(crate) fn no_rate_on(on: Day) -> Problem {
        Problem::invalid(
            "terms",
            format!("No rate is in force on {}. Nothing was changed.", said(on)),
        )
        .with_help("Enter a rate that begins on or before the first day that bears interest.")
    }

    pub(crate) fn two_rates_on(on: Day) -> Problem {
        Problem::invalid("terms", format!("Two rates begin on {}. Keep one of them.", said(on)))
    }

    pub(crate) fn hold_ends_before_it_begins() -> Problem {
        Problem::invalid("terms", "A hold of interest cannot end before it begins.")
    }

    pub(crate) fn bears_no_interest(file: &str) -> Problem {
        Problem::refused(format!("{file} bears no interest, so there is none to prove."))
            .with_help("What is owed on the day is on the account’s screen.")
    }

    pub(crate) fn interest(fault: &InterestFault) -> Problem {
        match fault {
            InterestFault::NoRate(on) => Problem::no_rate_on(*on),
            InterestFault::TwoRates(on) => Problem::two_rates_on(*on),
            InterestFault::BelowZero(on) => Problem::adjustment_in_the_way(*on),
            InterestFault::TooLarge(on) => Problem::invalid(
                "terms",
                format!(
                    "By {} the interest would be more than a book can hold. Nothing was changed.",
                    said(*on)
                ),
            ),
        }
    }
}
