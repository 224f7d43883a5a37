//! Sentences about what an agency brings from its old system.

use duebook_core::Money;

use super::Problem;
use crate::taking_over::Wrong;

impl Problem {
    /// What is wrong with a row of the table.
    pub(crate) fn wrong_row(wrong: &Wrong) -> String {
        match wrong {
            Wrong::Kind => "Its kind is none of payment, client money, agency share, check, \
                            invoice, claim, collected and costs."
                .to_owned(),
            Wrong::NotTheSum => "Its amount is not the sum of its parts.".to_owned(),
            Wrong::PartsOfNobody => {
                "Without an account nobody knows whose it is: enter its amount alone.".to_owned()
            }
            Wrong::NoAmount => "It has no amount.".to_owned(),
            Wrong::Means => {
                "Its means is none of check, card, ach, cash, money order and wire.".to_owned()
            }
            Wrong::LongNumber => "Its number has more than 40 characters.".to_owned(),
            Wrong::NobodyTold => "What nobody knows stands on no statement.".to_owned(),
            Wrong::GivenBefore => "It was given to the bank before it was received.".to_owned(),
            Wrong::Where => "Where it is must be hand, transit or bank.".to_owned(),
            Wrong::NotACheck => "Its number is not that of a check, up to ten digits.".to_owned(),
            Wrong::CheckTwice(number) => format!("Check {number} stands in the table twice."),
            Wrong::CheckUsed(number) => format!("Check {number} of this bank was used already."),
            Wrong::NoPayee => "Enter to whom the check was in the last column.".to_owned(),
            Wrong::Costs(room) => format!("Of the account's costs {room} can be the agency's."),
            Wrong::NoAccount => "It names no account.".to_owned(),
            Wrong::NoClient => "It names no client.".to_owned(),
            other => Problem::wrong_cell(other),
        }
    }

    fn wrong_cell(wrong: &Wrong) -> String {
        match wrong {
            Wrong::UnknownClient(name) => format!("There is no client named {name}."),
            Wrong::UnknownAccount(text) => format!("There is no account {text}."),
            Wrong::SeveralAccounts(text) => {
                format!("Several accounts are called {text}: name the client as well.")
            }
            Wrong::AfterTheDay(head) => format!("{head} lies after the day of the take-over."),
            Wrong::NoDay(head) => format!("{head} is empty or no day."),
            Wrong::NotADay(text) => format!("{text} is no day. Write it as MM/DD/YYYY."),
            Wrong::BelowZero(head) => format!("{head} is below zero."),
            Wrong::NotAnAmount(text) => format!("{text} is no amount."),
            Wrong::Told => "On statement must be yes or no.".to_owned(),
            Wrong::LongAbout => "What it is about has more than 200 characters.".to_owned(),
            _ => "What it is about has a card number or marks that cannot be kept.".to_owned(),
        }
    }

    pub(crate) fn taken_over_before() -> Problem {
        Problem::refused("This trust bank was taken over already. Nothing was written.")
            .with_help("What is missing is posted as what it is: a payment, a check, a fee.")
    }

    pub(crate) fn taken_over_too_late() -> Problem {
        Problem::refused(
            "Something is booked on this trust bank, so that it can no longer begin with what \
             was there before. Nothing was written.",
        )
        .with_help("Add the trust bank anew and take it over before its first batch.")
    }

    pub(crate) fn not_a_take_over_table(name: &str) -> Problem {
        Problem::refused(format!(
            "{name} has not the columns of the take-over table in its first row. Nothing was read."
        ))
        .with_help("Save the empty table first, fill it in and choose it here.")
    }

    pub(crate) fn take_over_too_long(most: usize) -> Problem {
        Problem::refused(format!("The table has more than {most} rows. Nothing was read."))
            .with_help("Leave out accounts on which nothing was collected.")
    }

    pub(crate) fn take_over_row(line: u32, words: &str, faults: usize) -> Problem {
        let all = match faults {
            1 => "It is the only one.".to_owned(),
            more => format!("{more} rows have something wrong."),
        };
        Problem::refused(format!("Row {line}: {words} {all} Nothing was written."))
            .with_help("Correct the table and choose it again.")
    }

    pub(crate) fn take_over_excess(excess: Money) -> Problem {
        Problem::refused(format!(
            "Trust has {excess} more than the table says whose it is. Nothing was written."
        ))
        .with_help("Name its owner; what nobody knows is a payment without an account.")
    }

    pub(crate) fn take_over_short(shortage: Money) -> Problem {
        Problem::invalid(
            "shortage_reason",
            format!(
                "Trust lacks {shortage}, which the agency owes it from the first day. Say what \
                 is missing and why. Nothing was written."
            ),
        )
    }

    pub(crate) fn nothing_to_take_over() -> Problem {
        Problem::refused("There is nothing to take over: the table and the bank are empty.")
            .with_help("A trust bank that begins with nothing needs no take-over.")
    }

    pub(crate) fn taken_over_not_traced() -> Problem {
        Problem::refused("How this payment was divided came from the old system, which knows why.")
    }

    pub(crate) fn taken_over_share_stays() -> Problem {
        Problem::refused(
            "How this payment was divided came from the old system, so all of it comes back or \
             none. Nothing was written.",
        )
        .with_help("Take the whole payment back, or correct the account's balance.")
    }
}
