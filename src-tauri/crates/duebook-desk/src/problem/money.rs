//! Sentences about batches, items and deposits.

use chrono_tz::Tz;
use duebook_book::Instant;
use duebook_core::{Day, Money};

use super::{Code, Problem, counted, said};

impl Problem {
    pub(crate) fn no_trust_bank() -> Problem {
        Problem::refused(
            "The agency has no trust bank on record, so there is no place for client \
            money. Nothing was saved.",
        )
        .with_help("Add the trust bank under Admin, Settings.")
    }

    pub(crate) fn account_twice() -> Problem {
        Problem::invalid(
            "shares",
            "The same account stands in this item twice. Nothing was saved; put the two sums \
                together.",
        )
    }

    pub(crate) fn batch_posted(name: &str) -> Problem {
        Problem::refused(format!("Batch {name} is posted. What is posted is never changed."))
            .with_help("Void or return the item instead.")
    }

    pub(crate) fn batch_changed(name: &str, by: &str, at: Instant, zone: Tz) -> Problem {
        let when = at.with_timezone(&zone).format("%b %-d, %-I:%M %p");
        Problem::new(
            Code::Stale,
            format!(
                "{by} changed batch {name} on {when}, after you opened it. Nothing was written."
            ),
        )
        .with_help("Look at the batch as it is now, then do it again.")
    }

    pub(crate) fn batch_empty(name: &str) -> Problem {
        Problem::refused(format!("Batch {name} has no items yet. Nothing was posted."))
    }

    pub(crate) fn stopped() -> Problem {
        Problem::refused(
            "It was stopped, as you asked. Nothing of it was written, and everything is as it was \
            before.",
        )
        .with_help("Start it again whenever you like.")
    }

    /// Asked of who closes the window while a job runs.
    pub(crate) fn closing_stops(running: &crate::jobs::Progress) -> Problem {
        let what = match running.job.as_str() {
            "import" => "taking in a file",
            _ => "posting a batch",
        };
        Problem::refused(format!(
            "Duebook is still {what}: {} of {}. If you close it now, the work stops and nothing of \
             it is written.",
            running.done, running.total
        ))
    }

    pub(crate) fn batch_not_ready(name: &str, open: usize, first: usize) -> Problem {
        let open = match open {
            1 => format!("One problem is open, on item {first}."),
            open => format!("{open} problems are open, the first on item {first}."),
        };
        Problem::refused(format!("Batch {name} was not posted. Nothing was written. {open}"))
            .with_help("F8 goes to the next problem.")
    }

    pub(crate) fn batch_difference(name: &str, count: i64, amount: Money) -> Problem {
        let left = counted(count.unsigned_abs(), "item", "items");
        let left = if count < 0 { format!("-{left}") } else { left };
        Problem::refused(format!(
            "Batch {name} does not agree with its control: {left} and {amount} are left. Nothing \
            was posted."
        ))
        .with_help("Enter what is missing, or correct the control count and total.")
    }

    pub(crate) fn difference_needs_reason() -> Problem {
        Problem::invalid("difference_reason", "Say why the batch is posted with a difference.")
    }

    pub(crate) fn booked_in_future() -> Problem {
        Problem::invalid(
            "booked_on",
            "A batch cannot be dated in the future. Post-dated items wait for their day.",
        )
    }

    pub(crate) fn received_after_batch(booked_on: Day) -> Problem {
        Problem::invalid(
            "received_on",
            format!("The item cannot be received after its batch of {}.", said(booked_on)),
        )
    }

    pub(crate) fn already_deposited() -> Problem {
        Problem::refused(
            "This item was deposited, so it can no longer be voided. Nothing was changed.",
        )
        .with_help("When the bank takes it back, record the return.")
    }

    pub(crate) fn not_deposited() -> Problem {
        Problem::refused(
            "This item was not deposited, so the bank cannot have returned it. \
            Nothing was changed.",
        )
        .with_help("Void it instead.")
    }

    pub(crate) fn hold_not_begun() -> Problem {
        Problem::refused(
            "This item is not deposited, so its hold has not begun. Nothing was changed.",
        )
        .with_help("It cannot leave trust before its deposit. Extend the hold after that.")
    }

    pub(crate) fn hold_is_over(on: Day) -> Problem {
        Problem::refused(format!(
            "The hold of this item ended on {}, so its money may be paid out already. Nothing was \
             changed.",
            said(on)
        ))
        .with_help("When the bank takes it back, record the return.")
    }

    pub(crate) fn hold_not_longer(ends_on: Day, last: Day) -> Problem {
        Problem::invalid(
            "until",
            format!(
                "Its hold ends on {} as it is. Choose a later day, up to {}.",
                said(ends_on),
                said(last)
            ),
        )
    }

    pub(crate) fn item_undone() -> Problem {
        Problem::refused("This item was voided or returned already. Nothing was changed.")
    }

    pub(crate) fn returned_before_deposit(deposited_on: Day) -> Problem {
        Problem::invalid(
            "on",
            format!("The bank cannot return it before its deposit on {}.", said(deposited_on)),
        )
    }

    pub(crate) fn deposit_before_batch(booked_on: Day) -> Problem {
        Problem::invalid(
            "on",
            format!(
                "The newest item came with a batch of {}. A deposit cannot be older.",
                said(booked_on)
            ),
        )
    }

    pub(crate) fn nothing_to_deposit() -> Problem {
        Problem::refused("Everything is deposited. There is nothing in hand for this bank.")
    }

    pub(crate) fn hold_too_long() -> Problem {
        Problem::invalid("holds", "Choose from 0 to 120 days for each kind of payment.")
    }

    pub(crate) fn not_a_bank_account() -> Problem {
        Problem::invalid(
            "account_number",
            "Enter the account number by its digits, 4 to 17 of them, or leave it blank.",
        )
    }

    pub(crate) fn only_cash_differs(total: Money, cash: Money) -> Problem {
        Problem::invalid(
            "counted",
            format!(
                "These items come to {total}, of it {cash} cash. Only cash can be more or less at \
                 the bank. Nothing was written."
            ),
        )
    }

    pub(crate) fn nothing_goes_in_again() -> Problem {
        Problem::refused("This payment did not come back whole, so nothing of it goes in again.")
    }

    pub(crate) fn went_in_again() -> Problem {
        Problem::refused("This payment went in again already. Nothing was written.")
    }

    pub(crate) fn again_before_return(returned_on: Day) -> Problem {
        Problem::invalid(
            "on",
            format!("It came back on {}. Choose that day or a later one.", said(returned_on)),
        )
    }
}
