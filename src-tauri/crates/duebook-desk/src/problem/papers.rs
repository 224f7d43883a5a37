//! Sentences about papers about money: statements, checks, slips, receipts, and files for the
//! bank.

use duebook_core::Day;

use super::{Problem, counted, said};
use crate::bank_out::BankFileFault;

impl Problem {
    pub(crate) fn paper_refused(why: &duebook_paper::Refused) -> Problem {
        use duebook_paper::Refused;
        match why {
            Refused::NoGlyphs { characters, text } => Problem::refused(format!(
                "Duebook has no letters for {} in \"{text}\", so this paper would come out with \
                    gaps. It was not made.",
                characters.iter().map(char::to_string).collect::<Vec<_>>().join(" ")
            ))
            .with_help("Write the name in other letters, or write this paper by hand."),
            Refused::TooLong { pages_at_most } => Problem::refused(format!(
                "This paper needs more than {}. It was not made.",
                counted(*pages_at_most as u64, "page", "pages")
            )),
            Refused::TooWide { text } => Problem::refused(format!(
                "\"{text}\" is too long for its place on the paper. It was not made."
            ))
            .with_help("Shorten it."),
            Refused::Missing { what } => {
                Problem::refused(format!("The paper lacks its {what}. It was not made."))
                    .with_help("Fill in the agency and its trust banks under Admin, Settings.")
            }
            _ => Problem::fault(why),
        }
    }

    pub(crate) fn receipt_of_undone() -> Problem {
        Problem::refused("This payment was voided or returned, so there is no receipt for it.")
    }

    pub(crate) fn receipt_of_direct() -> Problem {
        Problem::refused("The client got this payment, so the receipt for it is the client's.")
    }

    pub(crate) fn not_a_check() -> Problem {
        Problem::refused("This payment was not made by check, so there is no check to print.")
    }

    pub(crate) fn check_undone(number: &str) -> Problem {
        Problem::refused(format!("Check {number} was voided or stopped. It was not printed."))
            .with_help("Pay again with the next check.")
    }

    pub(crate) fn check_printed(number: &str, on: Day) -> Problem {
        Problem::refused(format!(
            "Check {number} was printed on {}, and nobody may hold two of it. It was not printed \
                again.",
            said(on)
        ))
        .with_help(
            "Print a copy for the file. If the sheet was spoiled, undo the payment and pay with \
                the next check.",
        )
    }

    pub(crate) fn check_moved_too_far(field: &str) -> Problem {
        Problem::invalid(
            field,
            "Checks are moved by at most half an inch, 500 thousandths. Put the sheet right in \
                the printer instead.",
        )
    }

    pub(crate) fn check_void_too_late() -> Problem {
        Problem::invalid(
            "void_after_days",
            "Banks need not pay a check after six months. Choose 180 days or fewer.",
        )
    }

    pub(crate) fn not_a_routing_number(field: &str) -> Problem {
        Problem::invalid(
            field,
            "This is not a routing number: it has nine digits, and the last one proves the \
                others. Compare it with a check of the account.",
        )
    }

    pub(crate) fn not_a_client_account() -> Problem {
        Problem::invalid("account_number", "An account number has 4 to 17 digits.")
    }

    pub(crate) fn client_account_missing(client: &str) -> Problem {
        Problem::refused(format!(
            "The book does not know the bank account of {client}, so no file was made. Nothing \
                was sent."
        ))
        .with_help("Enter it on the client's page.")
    }

    pub(crate) fn transfers_not_set_up() -> Problem {
        Problem::refused(
            "The book does not know how this trust bank takes files of transfers. No file was \
                made.",
        )
        .with_help("Fill in \"Transfers\" of the bank under Admin, Settings, Trust accounts.")
    }

    pub(crate) fn no_transfer_waits() -> Problem {
        Problem::refused("No remittance by ACH waits to be sent from this trust bank.")
    }

    pub(crate) fn too_many_files_today() -> Problem {
        Problem::refused("26 files of this bank were made today, and a bank takes no more.")
            .with_help("Make the next one tomorrow.")
    }

    pub(crate) fn effective_before_today() -> Problem {
        Problem::invalid("effective_on", "The bank cannot pay before today. Choose a later day.")
    }

    pub(crate) fn trust_account_unknown() -> Problem {
        Problem::refused(
            "The book does not know the account number of this trust bank, which the bank needs. \
                No file was made.",
        )
        .with_help("Add the trust bank with its number under Admin, Settings, Trust accounts.")
    }

    pub(crate) fn nothing_to_export() -> Problem {
        Problem::refused("There is nothing to write for these days. No file was made.")
    }

    pub(crate) fn span_backwards() -> Problem {
        Problem::invalid("to_on", "The last day comes before the first. Choose a later one.")
    }

    /// Why a file for the bank was not written.
    pub(crate) fn bank_file_fault(why: &BankFileFault) -> Problem {
        use BankFileFault as Fault;
        let words = match why {
            Fault::Empty => return Problem::nothing_to_export(),
            Fault::Routing(text) => format!("\"{text}\" is not a routing number."),
            Fault::AccountNumber => "An account number is not one that a bank has.".to_owned(),
            Fault::Blank(field) => format!("The {field} is blank."),
            Fault::Amount { whose, amount } => format!("${amount} of {whose} cannot be sent."),
            Fault::TooLong { field, text } => {
                format!("\"{text}\" is too long for the {field} of the file.")
            }
            Fault::NotWritable { field, text } => {
                format!("\"{text}\" has no letter that the {field} of the file can hold.")
            }
            Fault::Twice(number) => format!("Check {number} stands twice."),
            Fault::Unbalanced { .. } => return Problem::fault(why),
        };
        Problem::refused(format!("{words} No file was made."))
            .with_help("Set it right in the book, then make the file again.")
    }
}
