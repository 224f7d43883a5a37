//! Sentences about the rules of a trust bank.

use duebook_core::Money;

use super::Problem;

impl Problem {
    pub(crate) fn not_a_value_of_the_rule() -> Problem {
        Problem::invalid(
            "value",
            "Enter yes or no, or days, years or a sum that the rule can have.",
        )
    }

    pub(crate) fn agency_money_not_known() -> Problem {
        Problem::refused(
            "Nobody has set whether the agency's own money may enter this trust bank. Nothing was \
             written.",
        )
        .with_help(
            "Ask counsel, then set it with its source in Settings, Trust accounts. The agency's \
             released share can meet the shortage meanwhile.",
        )
    }

    pub(crate) fn agency_money_stays_out() -> Problem {
        Problem::refused(
            "No money of the agency may enter this trust bank, also not for a shortage. Nothing \
             was written.",
        )
        .with_help("Pay the client from the agency's own bank instead.")
    }

    pub(crate) fn interest_not_known() -> Problem {
        Problem::refused(
            "Nobody has set whether interest of this trust bank may be the agency's. Nothing was \
             written.",
        )
        .with_help(
            "Ask counsel, then set it with its source in Settings, Trust accounts. Until then the \
             interest can be kept as owed.",
        )
    }

    pub(crate) fn interest_not_agencys() -> Problem {
        Problem::refused(
            "The rules of this trust bank do not leave its interest to the agency. Nothing was \
             written.",
        )
        .with_help("Give it to the client that it belongs to.")
    }

    pub(crate) fn client_lacks_less(lacks: Money) -> Problem {
        Problem::invalid(
            "amount",
            format!("At most {lacks} of the shortage can be met by paying this client."),
        )
    }

    pub(crate) fn late_deposit_needs_reason() -> Problem {
        Problem::invalid(
            "late_reason",
            "Something here is deposited later than the rule of this trust bank asks. Nothing was \
             written. Say why it is late; the list of late deposits keeps it.",
        )
    }
}
