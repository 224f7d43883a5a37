//! Sentences of the rules: who may do what, and what the trade and the law do not allow.

use duebook_core::plan::{INSTALLMENTS_MAX, PlanFault};
use duebook_core::{Day, Money};

use super::{Code, Problem};

/// A day as a sentence has it: Nov 23, 2026.
fn said(day: Day) -> String {
    day.format("%b %-d, %Y").to_string()
}

impl Problem {
    pub(crate) fn locked() -> Problem {
        Problem::new(
            Code::Locked,
            "The book is locked. What you typed is kept. Unlock it to go on.",
        )
    }

    pub(crate) fn forbidden(what: &str) -> Problem {
        Problem::new(
            Code::Forbidden,
            format!("Your roles do not include this ({what}). Nothing was changed."),
        )
        .with_help("An administrator can give you the role under Admin, Users.")
    }

    pub(crate) fn must_change_password() -> Problem {
        Problem::new(
            Code::Forbidden,
            "Choose your own password first. Until then nothing else can be done.",
        )
    }

    pub(crate) fn no_such_command(name: &str) -> Problem {
        Problem::fault(&format_args!("no command {name:?}"))
    }

    pub(crate) fn bad_arguments(cause: &serde_json::Error) -> Problem {
        Problem::new(
            Code::Invalid,
            "What was sent could not be understood. Nothing was changed.",
        )
        .with_help(format!(
            "The page and the engine may be of different versions: {cause}."
        ))
    }

    pub(crate) fn no_request_mark() -> Problem {
        Problem::fault(&"a write came without its request mark")
    }

    pub(crate) fn request_reused() -> Problem {
        Problem::fault(&"one request mark came with two commands")
    }

    pub(crate) fn blank(field: &str, what: &str) -> Problem {
        Problem::invalid(field, format!("Enter {what}."))
    }

    pub(crate) fn too_long(field: &str, max: usize) -> Problem {
        Problem::invalid(
            field,
            format!("This is too long: {max} characters at most. Nothing was saved."),
        )
    }

    pub(crate) fn not_a_state(field: &str) -> Problem {
        Problem::invalid(field, "Enter the state by its two letters, such as CA.")
    }

    pub(crate) fn not_a_zip(field: &str) -> Problem {
        Problem::invalid(
            field,
            "Enter a ZIP code of five digits, or nine as 94607-1234.",
        )
    }

    pub(crate) fn not_a_phone(field: &str) -> Problem {
        Problem::invalid(
            field,
            "Enter a telephone number of ten digits, such as (415) 555-0142.",
        )
    }

    pub(crate) fn not_an_email(field: &str) -> Problem {
        Problem::invalid(
            field,
            "Enter an e-mail address such as name@example.com, or leave it blank.",
        )
    }

    pub(crate) fn not_an_ssn(field: &str) -> Problem {
        Problem::invalid(
            field,
            "Enter a Social Security number of nine digits, or leave it blank.",
        )
    }

    pub(crate) fn future_day(field: &str, today: Day) -> Problem {
        Problem::invalid(field, format!("Enter a date up to today, {}.", said(today)))
    }

    pub(crate) fn day_out_of_range(field: &str) -> Problem {
        Problem::invalid(field, "Enter a date between the years 1900 and 2199.")
    }

    pub(crate) fn negative(field: &str) -> Problem {
        Problem::invalid(field, "This cannot be below zero.")
    }

    pub(crate) fn card_number(field: &str) -> Problem {
        Problem::invalid(
            field,
            "This looks like a card number, and Duebook never keeps one. Nothing was saved.",
        )
        .with_help("Write the last four digits only.")
    }

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
        Problem::invalid(
            field,
            "Enter what is owed. An account needs a balance above zero.",
        )
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
        Problem::refused(format!("Account {number} has no payment plan in force, so there is nothing to confirm by letter."))
            .with_help("Set up a plan first.")
    }

    pub(crate) fn plan_ended() -> Problem {
        Problem::refused("This plan has ended already. Nothing was changed.")
    }

    pub(crate) fn plan(fault: PlanFault, owed: Money) -> Problem {
        match fault {
            PlanFault::NothingOwed => Problem::invalid(
                "total",
                "Nothing is owed, so there is nothing to pay by plan.",
            ),
            PlanFault::DownPayment => Problem::invalid(
                "down_payment",
                format!("The down payment must be below {owed}, so that something is left to pay."),
            ),
            PlanFault::NoInstallments => Problem::invalid(
                "split",
                "A plan needs at least one payment of more than nothing.",
            ),
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
        }
    }

    pub(crate) fn plan_over_balance(total: Money, balance: Money) -> Problem {
        Problem::invalid(
            "total",
            format!("The plan is for {total}, but only {balance} is owed."),
        )
    }

    pub(crate) fn no_notice(number: &str) -> Problem {
        Problem::refused(format!(
            "No validation notice is on record for account {number}, so a reminder may not go out yet (12 CFR 1006.34). Nothing was printed."
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

    pub(crate) fn no_trust_bank() -> Problem {
        Problem::refused("The agency has no trust bank on record, so there is no place for client money. Nothing was saved.")
            .with_help("Add the trust bank under Admin, Settings.")
    }

    pub(crate) fn batch_posted(name: &str) -> Problem {
        Problem::refused(format!(
            "Batch {name} is posted. What is posted is never changed."
        ))
        .with_help("Void or return the item instead.")
    }

    pub(crate) fn batch_empty(name: &str) -> Problem {
        Problem::refused(format!(
            "Batch {name} has no items yet. Nothing was posted."
        ))
    }

    pub(crate) fn batch_not_ready(name: &str, open: usize, first: usize) -> Problem {
        Problem::refused(format!("Batch {name} was not posted. Nothing was written. {open} problem(s) are open, the first on item {first}."))
            .with_help("F8 goes to the next problem.")
    }

    pub(crate) fn batch_difference(name: &str, count: i64, amount: Money) -> Problem {
        Problem::refused(format!("Batch {name} does not agree with its control: {count} item(s) and {amount} are left. Nothing was posted."))
            .with_help("Enter what is missing, or correct the control count and total.")
    }

    pub(crate) fn difference_needs_reason() -> Problem {
        Problem::invalid(
            "difference_reason",
            "Say why the batch is posted with a difference.",
        )
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
            format!(
                "The item cannot be received after its batch of {}.",
                said(booked_on)
            ),
        )
    }

    pub(crate) fn already_deposited() -> Problem {
        Problem::refused(
            "This item was deposited, so it can no longer be voided. Nothing was changed.",
        )
        .with_help("When the bank takes it back, record the return.")
    }

    pub(crate) fn not_deposited() -> Problem {
        Problem::refused("This item was not deposited, so the bank cannot have returned it. Nothing was changed.")
            .with_help("Void it instead.")
    }

    pub(crate) fn item_undone() -> Problem {
        Problem::refused("This item was voided or returned already. Nothing was changed.")
    }

    pub(crate) fn returned_before_deposit(deposited_on: Day) -> Problem {
        Problem::invalid(
            "on",
            format!(
                "The bank cannot return it before its deposit on {}.",
                said(deposited_on)
            ),
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

    pub(crate) fn reason_missing(field: &str) -> Problem {
        Problem::invalid(field, "Say why in a few words. It stays in the history.")
    }

    pub(crate) fn import_in_use(number: &str, what: &str) -> Problem {
        Problem::refused(format!(
            "This import can no longer be undone: account {number} has been worked ({what}). Nothing was changed."
        ))
    }

    pub(crate) fn import_undone() -> Problem {
        Problem::refused("This import was undone already. Nothing was changed.")
    }
}

impl Problem {
    pub(crate) fn idle_minutes() -> Problem {
        Problem::invalid("idle_minutes", "Choose from 5 to 60 minutes.")
    }

    pub(crate) fn hold_too_long() -> Problem {
        Problem::invalid(
            "holds",
            "Choose from 0 to 120 days for each kind of payment.",
        )
    }

    pub(crate) fn not_a_bank_account() -> Problem {
        Problem::invalid(
            "account_number",
            "Enter the account number by its digits, 4 to 17 of them, or leave it blank.",
        )
    }
}

impl Problem {
    pub(crate) fn own_reset() -> Problem {
        Problem::refused("You cannot reset your own password. Change it under Settings instead.")
    }

    pub(crate) fn own_removal() -> Problem {
        Problem::refused("You cannot take away your own way into the book. Nothing was changed.")
            .with_help("Another administrator can do it.")
    }

    pub(crate) fn last_administrator() -> Problem {
        Problem::refused("This would leave the book without an administrator. Nothing was changed.")
            .with_help("Give the role to someone else first.")
    }

    pub(crate) fn same_password() -> Problem {
        Problem::invalid("new", "Choose a password that is not the one you have.")
    }

    pub(crate) fn password_short(field: &str, min: usize) -> Problem {
        Problem::invalid(
            field,
            format!("Choose at least {min} characters. A short sentence is easiest to remember."),
        )
    }

    pub(crate) fn password_weak(field: &str) -> Problem {
        Problem::invalid(
            field,
            "This password is among the first that someone would try. Choose a sentence of your own.",
        )
    }

    pub(crate) fn no_recovery_pending() -> Problem {
        Problem::refused("No recovery key is waiting to be confirmed.")
            .with_help("Make a new one under Admin, Settings, Security.")
    }

    pub(crate) fn recovery_group_wrong(group: usize) -> Problem {
        Problem::invalid(
            "text",
            format!(
                "This is not group {group} of the recovery key. Look at what you wrote down and type it again."
            ),
        )
    }

    pub(crate) fn drop_gone() -> Problem {
        Problem::new(
            Code::Gone,
            "The dropped file is no longer there. Nothing was changed.",
        )
        .with_help("Drop it again, or choose it with the button.")
    }

    pub(crate) fn file_gone() -> Problem {
        Problem::new(
            Code::Gone,
            "The chosen file is no longer at hand. Nothing was written.",
        )
        .with_help("Choose the file again.")
    }

    pub(crate) fn not_checked() -> Problem {
        Problem::new(
            Code::Gone,
            "The file was changed since it was checked. Nothing was written.",
        )
        .with_help("Check it again.")
    }

    pub(crate) fn nothing_accepted() -> Problem {
        Problem::refused("Not one record of the file can be taken in. Nothing was written.")
            .with_help("Look at the reasons under Reject, or change the map.")
    }

    pub(crate) fn file_repeated(name: &str, on: Day) -> Problem {
        Problem::refused(format!(
            "This file was taken in before, as {name} on {}. Nothing was written.",
            said(on)
        ))
        .with_help("If the client really placed it twice, say so and post again.")
    }

    pub(crate) fn control_differs(
        said: (Option<usize>, Option<Money>),
        found: (usize, Option<Money>),
    ) -> Problem {
        let total = |amount: Option<Money>| amount.map_or("no total".to_owned(), |a| a.to_string());
        let count = said.0.map_or("no count".to_owned(), |c| c.to_string());
        Problem::refused(format!(
            "The client says {count} and {}; the file has {} and {}. Nothing was written.",
            total(said.1),
            found.0,
            total(found.1)
        ))
        .with_help(
            "Ask the client for the missing part, or post what is there knowing that it differs.",
        )
    }
}
