//! Sentences about trust money, statements, payments out and closed months.

use duebook_core::{Day, Money};

use super::{Problem, said};

impl Problem {
    pub(crate) fn month_closed(on: Day) -> Problem {
        Problem::refused(format!(
            "{} is closed, so no money can be booked on {}. Nothing was written.",
            on.format("%B %Y"),
            said(on)
        ))
        .with_help("Date the batch in an open month; the day the person paid may stay.")
    }

    pub(crate) fn adjustment_in_the_way(on: Day) -> Problem {
        Problem::refused(format!(
            "The account was adjusted on {}. With this change the adjustment would take off more \
             than was owed then. Nothing was written.",
            said(on)
        ))
        .with_help("Take the adjustment back first, then try again.")
    }

    pub(crate) fn item_not_in_hand() -> Problem {
        Problem::refused(
            "One of these items is no longer in hand: it was deposited, settled or voided \
             meanwhile. Nothing was written.",
        )
    }

    pub(crate) fn settled_more_than_charged(total: Money) -> Problem {
        Problem::invalid(
            "received",
            format!("Enter what arrived at the bank, at most the {total} of these items."),
        )
    }

    pub(crate) fn returned_more_than_there(there: Money) -> Problem {
        Problem::invalid(
            "amount",
            format!("The bank can take back at most the {there} that are left of this item."),
        )
    }

    pub(crate) fn cover_more_than_short(short: Money) -> Problem {
        Problem::invalid("amount", format!("The agency owes {short} to this trust bank."))
    }

    pub(crate) fn share_too_small(released: Money) -> Problem {
        Problem::invalid(
            "amount",
            format!("Of the agency's share {released} is released. Nothing was written."),
        )
    }

    pub(crate) fn money_of_others(lacking: Money, most: Money) -> Problem {
        Problem::invalid(
            "amount",
            format!(
                "This trust bank is {lacking} short, so {most} can be paid without taking the \
                 money of others. Meet the shortage first. Nothing was written."
            ),
        )
    }

    pub(crate) fn share_covers_first(released: Money) -> Problem {
        Problem::invalid(
            "amount",
            format!(
                "Of the agency's share in this trust bank {released} is released. It meets the \
                 shortage first. Nothing was written."
            ),
        )
    }

    pub(crate) fn refund_not_released(released: Money) -> Problem {
        Problem::invalid(
            "amount",
            format!(
                "Of this refund {released} is released. What is not cleared cannot be paid back \
                 yet. Nothing was written."
            ),
        )
    }

    pub(crate) fn payment_undone() -> Problem {
        Problem::refused("This payment was undone already, or it is the agency's own.")
    }

    pub(crate) fn undone_before_paid(paid_on: Day) -> Problem {
        Problem::invalid("on", format!("It was paid on {}. Choose a later day.", said(paid_on)))
    }

    pub(crate) fn stale_not_known() -> Problem {
        Problem::refused(
            "Nobody has set after how many days a check of this trust bank is stale. Nothing was \
             written.",
        )
        .with_help("Ask counsel, then set the rule with its source in Settings.")
    }

    pub(crate) fn not_stale(from: Day) -> Problem {
        Problem::refused(format!(
            "This check is stale from {} on. Nothing was written.",
            said(from)
        ))
        .with_help("Until then it can be voided or stopped and made again.")
    }

    pub(crate) fn check_cashed(number: &str) -> Problem {
        Problem::refused(format!("The bank paid check {number}. Nothing was written."))
    }

    pub(crate) fn not_a_check_number() -> Problem {
        Problem::invalid("number", "Enter the number printed on the check, up to ten digits.")
    }

    pub(crate) fn check_number_taken(number: &str) -> Problem {
        Problem::invalid(
            "number",
            format!("Check {number} of this bank was used already. Take the next one."),
        )
    }

    pub(crate) fn nothing_to_tell() -> Problem {
        Problem::refused(
            "There is nothing to tell this client yet: no line of its money is released.",
        )
    }

    pub(crate) fn statement_approved() -> Problem {
        Problem::refused("This statement is approved already. It is never changed.")
    }

    pub(crate) fn statement_not_approved() -> Problem {
        Problem::refused("This statement is not approved yet. Nothing was paid.")
    }

    pub(crate) fn statement_changed() -> Problem {
        Problem::refused(
            "Something happened to the money of this statement since it was prepared. Nothing was \
             approved.",
        )
        .with_help("Prepare it again and look at the lines.")
    }

    pub(crate) fn approved_by_preparer() -> Problem {
        Problem::refused(
            "You prepared this statement, so another person approves it. Nothing was changed.",
        )
        .with_help("An agency of one can switch this off in Settings, with a reason.")
    }

    pub(crate) fn nothing_to_remit() -> Problem {
        Problem::refused("This statement pays nothing, so there is no check to write.")
    }

    pub(crate) fn statement_paid() -> Problem {
        Problem::refused("This statement is paid already. Nothing was written.")
    }

    pub(crate) fn remit_more_than_released(released: Money) -> Problem {
        Problem::refused(format!(
            "Only {released} of this client's money is released now. Nothing was paid."
        ))
        .with_help("Something came back since the approval. Look at the client's next statement.")
    }

    pub(crate) fn earlier_statement_unpaid(client: &str) -> Problem {
        Problem::refused(format!(
            "Money of an earlier statement of {client} came back before that statement was paid. \
             Nothing was prepared."
        ))
        .with_help("Pay the earlier statement first; what came back is then a line of this one.")
    }

    pub(crate) fn terms_in_the_past(last: Day) -> Problem {
        Problem::invalid(
            "from_on",
            format!(
                "Payments credited up to {} are posted under the terms before. New terms begin \
                 after that day.",
                said(last)
            ),
        )
    }

    pub(crate) fn not_the_next_month(next: Option<&str>) -> Problem {
        Problem::invalid(
            "month",
            match next {
                Some(month) => format!("Months are closed in turn. The next one is {month}."),
                None => "There is no month to close.".to_owned(),
            },
        )
    }

    pub(crate) fn month_not_over(ends_on: Day) -> Problem {
        Problem::refused(format!("The month ends on {}. It stays open until then.", said(ends_on)))
    }

    pub(crate) fn month_not_ready(kind: &str, count: u32, amount: Money) -> Problem {
        Problem::refused(match kind {
            "drafts" => format!("{count} batches of this month are not posted. It stays open."),
            _ => format!("The agency owes {amount} to trust. The month stays open."),
        })
        .with_help("Look at it, then close the month.")
    }
}
