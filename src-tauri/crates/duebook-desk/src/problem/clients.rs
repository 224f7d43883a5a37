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

    pub(crate) fn scale_limits() -> Problem {
        Problem::invalid(
            "steps",
            "The limits of the steps rise from one to the next, and the last step has none. \
             Nothing was saved.",
        )
    }

    pub(crate) fn scale_in_parts() -> Problem {
        Problem::invalid(
            "marginal",
            "Only steps by what was paid or collected can each take a part. Nothing was saved.",
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

    pub(crate) fn cost_more_than_deposit(released: Money) -> Problem {
        Problem::invalid(
            "amount",
            format!(
                "Of the client's deposit for costs {released} is released. Nothing was written."
            ),
        )
    }

    pub(crate) fn cost_not_undone() -> Problem {
        Problem::refused(
            "A cost that was paid stays on the account, so its payment is not undone. Nothing was \
             changed.",
        )
        .with_help("Pay it anew when the check was lost, and correct the account.")
    }

    pub(crate) fn under_minimum(until: Day) -> Problem {
        Problem::refused(format!(
            "This is less than the client is paid at once. Its lines stay open until {} at the \
             latest. Nothing was prepared.",
            said(until)
        ))
    }

    pub(crate) fn deferred_too_long() -> Problem {
        Problem::invalid("months", "A small sum is deferred by at most twelve months.")
    }

    pub(crate) fn same_trust_bank() -> Problem {
        Problem::invalid("to", "Choose another trust bank than the one where the money lies.")
    }

    pub(crate) fn moved_more_than_free(free: Money) -> Problem {
        Problem::invalid(
            "amount",
            format!(
                "Of the client's money {free} is released there and on no statement that is still \
                 to be paid. Nothing was written."
            ),
        )
    }

    pub(crate) fn more_than_claimed(open: Money) -> Problem {
        Problem::invalid(
            "amount",
            format!("The client owes {open} here. At most that can be written off."),
        )
    }
}
