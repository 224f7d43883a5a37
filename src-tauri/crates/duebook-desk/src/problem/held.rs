//! Sentences about checks and card charges dated ahead.

use duebook_core::Day;

use super::{Problem, said};

impl Problem {
    pub(crate) fn not_post_dated() -> Problem {
        Problem::invalid("due_on", "Only what is dated after the day it came is held.")
    }

    pub(crate) fn not_held() -> Problem {
        Problem::invalid("method", "Checks, card charges and transfers can be dated ahead.")
    }

    pub(crate) fn notice_outside(from: Day, to: Day) -> Problem {
        Problem::invalid(
            "on",
            format!(
                "The notice of this deposit is sent from {} to {} (12 CFR 1006.22(c)(1)).",
                said(from),
                said(to)
            ),
        )
    }

    pub(crate) fn held_until(due_on: Day) -> Problem {
        Problem::refused(format!(
            "This is dated {} and may not be deposited before (12 CFR 1006.22(c)(3)). Nothing was \
             written.",
            said(due_on)
        ))
    }

    pub(crate) fn deposit_without_notice(number: &str) -> Problem {
        Problem::refused(format!(
            "The payment on account {number} was dated more than five days ahead, and no notice of \
             its deposit was sent three to ten business days before today (12 CFR 1006.22(c)(1)). \
             Nothing was written."
        ))
        .with_help("Send the notice, note the day here, and deposit it three business days later.")
    }
}
