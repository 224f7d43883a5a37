//! Sentences about charges, and payments that find their account later.

use duebook_core::{Day, Money};

use super::{Problem, said};

impl Problem {
    pub(crate) fn charge_before_placement(placed_on: Day) -> Problem {
        Problem::invalid(
            "on",
            format!("The account was placed on {}. A charge cannot be older.", said(placed_on)),
        )
    }

    pub(crate) fn charge_of_another_part() -> Problem {
        Problem::invalid("part", "A fee belongs to the fees and a cost to the costs.")
    }

    pub(crate) fn charge_of_nothing() -> Problem {
        Problem::invalid("amount", "Enter an amount above zero.")
    }

    pub(crate) fn charge_below_zero(owed: Money) -> Problem {
        Problem::invalid(
            "amount",
            format!("Of this part {owed} is owed. No more can be taken off. Nothing was changed."),
        )
    }

    pub(crate) fn identified_more_than_waits(waits: Money) -> Problem {
        Problem::invalid(
            "shares",
            format!("Of this payment {waits} is unidentified. Name accounts for at most that."),
        )
    }

    pub(crate) fn sent_back_more_than_waits(waits: Money) -> Problem {
        Problem::invalid(
            "amount",
            format!("Of this payment {waits} is unidentified. At most that can be sent back."),
        )
    }

    pub(crate) fn sent_back_before_release(released_on: Option<Day>) -> Problem {
        let when = match released_on {
            Some(day) => format!("The money may leave trust from {} on", said(day)),
            None => "The money is not deposited".to_owned(),
        };
        Problem::refused(format!("{when}. Nothing was paid."))
            .with_help("Send it back on or after that day, or void it before its deposit.")
    }

    pub(crate) fn moved_after_return() -> Problem {
        Problem::refused(
            "This payment was voided or came back, so it cannot be moved. Nothing was changed.",
        )
    }

    pub(crate) fn nothing_to_move() -> Problem {
        Problem::refused("That account has nothing of this payment. Nothing was changed.")
    }

    pub(crate) fn has_of_item(number: &str) -> Problem {
        Problem::refused(format!(
            "Account {number} has a share of this payment already. Nothing was changed."
        ))
        .with_help("Choose another account, or void the payment and type it again.")
    }
}
