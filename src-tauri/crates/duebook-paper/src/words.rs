//! Words that stand in more than one letter: the statement of 12 CFR 1006.18(e), and how days
//! and amounts are written out.

use duebook_core::allocation::Bucket;
use duebook_core::{Day, Money};

/// Which statement of a debt collector a letter carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Disclosure {
    /// The first communication with the person, or the first in writing after an oral one.
    Initial,
    /// Every later communication.
    Subsequent,
    /// Not a consumer debt: the rule does not ask for a statement.
    None,
}

/// 12 CFR 1006.18(e)(1): "that the debt collector is attempting to collect a debt and that any
/// information obtained will be used for that purpose".
const INITIAL: &str = "This is from a debt collector. We are attempting to collect a debt, and any \
                       information obtained will be used for that purpose.";
/// 12 CFR 1006.18(e)(2): "that the communication is from a debt collector".
const SUBSEQUENT: &str = "This communication is from a debt collector.";

impl Disclosure {
    /// The statement, as it is printed.
    pub fn statement(self) -> Option<&'static str> {
        match self {
            Disclosure::Initial => Some(INITIAL),
            Disclosure::Subsequent => Some(SUBSEQUENT),
            Disclosure::None => None,
        }
    }
}

/// `November 23, 2026`, for sentences.
pub(crate) fn long_day(day: Day) -> String {
    day.format("%B %-d, %Y").to_string()
}

/// `Nov 23, 2026`, for tables.
pub(crate) fn short_day(day: Day) -> String {
    day.format("%b %-d, %Y").to_string()
}

/// `$1,284.50`, negative `($37.60)`, for sentences and totals.
pub(crate) fn dollars(amount: Money) -> String {
    if amount.is_negative() { format!("(${})", amount.abs()) } else { format!("${amount}") }
}

/// A part of a debt as papers name it.
pub(crate) fn part(bucket: Bucket) -> &'static str {
    match bucket {
        Bucket::Costs => "Costs",
        Bucket::Interest => "Interest",
        Bucket::Fees => "Fees",
        Bucket::AttorneyFees => "Attorney fees",
        Bucket::Principal => "Principal",
    }
}
