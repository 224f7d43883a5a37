//! What the agency agreed with a client: rate, order of allocation, net or gross.

use serde::{Deserialize, Serialize};

use crate::allocation::{AllocationOrder, Parts};
use crate::{Day, Money, Rate, Rounding};

/// How collected money goes to the client.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum Remit {
    /// The agency keeps its commission and pays the rest.
    Net,
    /// The agency pays everything and invoices its commission.
    Gross,
}

/// The terms of a client from one day on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Terms {
    /// The first credit day to which they apply.
    pub from_on: Day,
    /// Commission on all that is collected but costs.
    pub rate: Rate,
    /// The order in which a payment fills the parts of a debt.
    pub order: AllocationOrder,
    /// Net or gross.
    pub remit: Remit,
}

impl Terms {
    /// The agency's commission on what an item brought to one account: rounded once, half away
    /// from zero. Costs carry none.
    pub fn commission(&self, pieces: &Parts) -> Money {
        self.rate.of(pieces.total() - pieces.costs, Rounding::HalfAway)
    }
}

/// The terms in force on a day: the latest that began on or before it; before the first, the
/// first, since an agency never collects without terms.
pub fn in_force(all: &[Terms], on: Day) -> Option<&Terms> {
    all.iter()
        .filter(|t| t.from_on <= on)
        .max_by_key(|t| t.from_on)
        .or_else(|| all.iter().min_by_key(|t| t.from_on))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::day;

    fn terms(from_on: Day, percent: &str) -> Terms {
        Terms {
            from_on,
            rate: percent.parse().unwrap(),
            order: AllocationOrder::default(),
            remit: Remit::Net,
        }
    }

    #[test]
    fn the_credit_day_decides_the_terms() {
        let all = [terms(day(2026, 6, 1), "40"), terms(day(2026, 1, 1), "30")];
        let rate_on = |d| in_force(&all, d).unwrap().rate.to_string();
        assert_eq!(rate_on(day(2026, 5, 31)), "30.00");
        assert_eq!(rate_on(day(2026, 6, 1)), "40.00");
        assert_eq!(rate_on(day(2025, 1, 1)), "30.00");
        assert!(in_force(&[], day(2026, 1, 1)).is_none());
    }

    #[test]
    fn costs_carry_no_commission() {
        let pieces = Parts {
            costs: Money::cents(38_00),
            interest: Money::cents(36_50),
            principal: Money::cents(125_50),
            ..Parts::default()
        };
        assert_eq!(terms(day(2026, 1, 1), "30").commission(&pieces), Money::cents(48_60));
    }
}
