//! Sentences about what clients owe the agency.

use duebook_core::{Day, Money};

use super::{Problem, said};

impl Problem {
    pub(crate) fn more_than_invoiced(open: Money) -> Problem {
        Problem::invalid(
            "amount",
            format!("{open} is open on these invoices. Enter at most that. Nothing was written."),
        )
    }

    pub(crate) fn paid_before_invoice(invoiced_on: Day) -> Problem {
        Problem::invalid(
            "on",
            format!(
                "The invoice was made on {}. Choose that day or a later one.",
                said(invoiced_on)
            ),
        )
    }

    pub(crate) fn corrected_before_terms(begin: Day) -> Problem {
        Problem::invalid(
            "from_on",
            format!("The first terms of this client begin on {}.", said(begin)),
        )
    }

    pub(crate) fn rates_are_the_same() -> Problem {
        Problem::invalid("rate", "These are the rates that were in force. Nothing was changed.")
    }

    pub(crate) fn more_than_claimed(open: Money) -> Problem {
        Problem::invalid(
            "amount",
            format!("The client owes {open} here. At most that can be written off."),
        )
    }
}
