//! Sentences of the rules for clients, accounts, plans and letters.

use duebook_core::plan::{INSTALLMENTS_MAX, PlanFault};
use duebook_core::{Day, Money};

use super::{Problem, said};

impl Problem {
    pub(crate) fn name_taken(field: &str, name: &str) -> Problem {
        Problem::invalid(
            field,
            format!("There is a client named {name} already. Choose another name."),
        )
    }

    pub(crate) fn reference_taken(field: &str, reference: &str) -> Problem {
        Problem::invalid(
            field,
            format!("This client has placed an account under {reference} already."),
        )
    }

    pub(crate) fn terms_taken(day: Day) -> Problem {
        Problem::invalid(
            "from_on",
            format!(
                "There are terms from {} already. What was agreed is kept; choose another day.",
                said(day)
            ),
        )
    }

    pub(crate) fn nothing_owed(field: &str) -> Problem {
        Problem::invalid(field, "Enter what is owed. An account needs a balance above zero.")
    }

    pub(crate) fn advanced_over_costs(costs: Money) -> Problem {
        Problem::invalid(
            "advanced",
            format!("The agency cannot have advanced more than the costs of {costs}."),
        )
    }

    pub(crate) fn closed_account(number: &str) -> Problem {
        Problem::refused(format!("Account {number} is closed. Nothing was changed."))
            .with_help("Open it again first, if work is to go on.")
    }

    pub(crate) fn account_not_closed(number: &str) -> Problem {
        Problem::refused(format!("Account {number} is open already."))
    }

    pub(crate) fn plan_in_force(number: &str) -> Problem {
        Problem::refused(format!(
            "Account {number} has a payment plan in force. Nothing was saved."
        ))
        .with_help("Cancel that plan first; what was paid stays.")
    }

    pub(crate) fn no_plan(number: &str) -> Problem {
        Problem::refused(format!(
            "Account {number} has no payment plan in force, so there is \
            nothing to confirm by letter."
        ))
        .with_help("Set up a plan first.")
    }

    pub(crate) fn plan_ended() -> Problem {
        Problem::refused("This plan has ended already. Nothing was changed.")
    }

    pub(crate) fn plan(fault: PlanFault, owed: Money) -> Problem {
        match fault {
            PlanFault::NothingOwed => {
                Problem::invalid("total", "Nothing is owed, so there is nothing to pay by plan.")
            }
            PlanFault::DownPayment => Problem::invalid(
                "down_payment",
                format!("The down payment must be below {owed}, so that something is left to pay."),
            ),
            PlanFault::NoInstallments => {
                Problem::invalid("split", "A plan needs at least one payment of more than nothing.")
            }
            PlanFault::TooMany(count) => Problem::invalid(
                "split",
                format!("That makes {count} payments. The longest plan has {INSTALLMENTS_MAX}."),
            ),
            PlanFault::LessThanACent => Problem::invalid(
                "split",
                "There are more payments than cents. Choose fewer payments.",
            ),
            PlanFault::FirstDay => Problem::invalid(
                "first_on",
                "Choose a first payment on or after the day of the agreement.",
            ),
            PlanFault::LastDay => Problem::invalid(
                "split",
                "The last payment would be due after the year 2199. Choose fewer payments.",
            ),
        }
    }

    pub(crate) fn plan_over_balance(total: Money, balance: Money) -> Problem {
        Problem::invalid("total", format!("The plan is for {total}, but only {balance} is owed."))
    }

    pub(crate) fn no_notice(number: &str) -> Problem {
        Problem::refused(format!(
            "No validation notice is on record for account {number}, so a reminder may not go out \
                yet (12 CFR 1006.34). Nothing was printed."
        ))
        .with_help("Enter the date on which the notice was sent, and how you know it.")
    }

    pub(crate) fn nothing_due(number: &str) -> Problem {
        Problem::refused(format!(
            "Nothing is owed on account {number}, so there is nothing to remind of."
        ))
    }

    pub(crate) fn no_address(person: &str) -> Problem {
        Problem::refused(format!(
            "No address is known for {person}, so no letter can be mailed. Nothing was printed."
        ))
        .with_help("Add an address to the person first.")
    }

    pub(crate) fn bad_address(person: &str) -> Problem {
        Problem::refused(format!(
            "Mail to {person} came back from the address on record. Nothing was printed."
        ))
        .with_help("Enter the new address, or take the mark off if it was wrong.")
    }
}
