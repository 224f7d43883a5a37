//! What the agency agreed with a client: rate, order of allocation, net or gross.

use serde::{Deserialize, Serialize};

use crate::allocation::{AllocationOrder, Filling, Spread};
use crate::commission::{Basis, RateFacts, Rates, Reckoned, Scale};
use crate::share::Split;
use crate::{Day, Money, Rate};

/// How collected money goes to the client.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum Remit {
    /// The agency keeps its commission and pays the rest; claims are offset where allowed.
    Net,
    /// The agency pays everything and invoices its commission.
    Gross,
    /// Net on money received here, an invoice for the fee on direct payments, nothing offset.
    Combined,
}

/// What becomes of a claim on the client that its money does not meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum Unmet {
    /// It stands open for the next statement.
    #[default]
    Carry,
    /// It is invoiced.
    Invoice,
}

/// The terms of a client from one day on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Terms {
    /// The first credit day to which they apply.
    pub from_on: Day,
    /// Commission on all that is collected but costs and the agency's own fees.
    pub rate: Rate,
    /// Rates by age, balance or amount, in the place of the one rate.
    #[serde(default)]
    pub scale: Option<Scale>,
    /// The rate for payments credited after the legal date.
    #[serde(default)]
    pub legal_rate: Option<Rate>,
    /// The order in which a payment fills the parts of a debt.
    pub order: AllocationOrder,
    /// Whether it fills them one after the other in that order, or all at once.
    #[serde(default)]
    pub spread: Spread,
    /// Net, gross or combined.
    pub remit: Remit,
    /// What becomes of a claim that the client's money does not meet.
    #[serde(default)]
    pub unmet: Unmet,
    /// The order from a judgment on, where it is another.
    #[serde(default)]
    pub judgment_order: Option<AllocationOrder>,
    /// One after the other or all at once from a judgment on, where it is another way.
    #[serde(default)]
    pub judgment_spread: Option<Spread>,
    /// Whether commission is earned on what comes in after an account went back.
    #[serde(default)]
    pub tail: bool,
    /// Whether costs that are still out are billed to the client when an account goes back.
    #[serde(default)]
    pub bill_costs: bool,
}

impl Terms {
    /// Terms of one rate.
    pub fn of_rate(from_on: Day, rate: Rate, order: AllocationOrder, remit: Remit) -> Terms {
        Terms {
            from_on,
            rate,
            scale: None,
            legal_rate: None,
            order,
            spread: Spread::Sequential,
            remit,
            unmet: Unmet::Carry,
            judgment_order: None,
            judgment_spread: None,
            tail: false,
            bill_costs: false,
        }
    }

    /// How money fills the debt before a judgment.
    pub fn filling(&self) -> Filling {
        Filling { order: self.order.clone(), spread: self.spread }
    }

    /// How money of a day fills the debt.
    pub fn filling_on(&self, day: Day, judged_on: Option<Day>) -> Filling {
        let before = self.filling();
        if judged_on.is_none_or(|on| on > day) {
            return before;
        }
        Filling {
            order: self.judgment_order.clone().unwrap_or(before.order),
            spread: self.judgment_spread.unwrap_or(before.spread),
        }
    }

    /// What of a sum on one account earns commission. Costs do not, and neither do fees that are
    /// the agency's; what comes in after an account went back does only where the terms say so.
    pub fn earning(&self, split: &Split) -> Money {
        let after = if self.tail { split.after } else { Money::ZERO };
        split.pieces.total() + after - split.pieces.costs - split.fees
    }

    /// Whether the commission on a payment depends on those before it.
    pub fn is_cumulative(&self) -> bool {
        self.scale.as_ref().is_some_and(|scale| scale.by == Basis::Collected)
    }

    /// The agency's commission on what an item brought to one account.
    pub fn commission(&self, split: &Split, facts: &RateFacts, credit_on: Day) -> Reckoned {
        let rates = Rates { rate: self.rate, scale: self.scale.as_ref(), legal: self.legal_rate };
        rates.commission(self.earning(split), facts, credit_on)
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
    use crate::allocation::Parts;
    use crate::day::day;

    fn terms(from_on: Day, percent: &str) -> Terms {
        let order = AllocationOrder::default();
        Terms::of_rate(from_on, percent.parse().unwrap(), order, Remit::Net)
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
    fn from_a_judgment_on_its_own_way_of_filling_counts() {
        let judged = Some(day(2026, 6, 1));
        let mut terms = terms(day(2026, 1, 1), "30");
        assert_eq!(terms.filling_on(day(2026, 6, 1), judged), terms.filling());
        terms.judgment_spread = Some(Spread::ProRata);
        assert_eq!(terms.filling_on(day(2026, 5, 31), judged).spread, Spread::Sequential);
        assert_eq!(terms.filling_on(day(2026, 6, 1), judged).spread, Spread::ProRata);
        assert_eq!(terms.filling_on(day(2026, 6, 1), None).spread, Spread::Sequential);
    }

    #[test]
    fn costs_and_the_agencys_own_fees_carry_no_commission() {
        let cents = Money::cents;
        let pieces = Parts {
            costs: cents(38_00),
            interest: cents(36_50),
            fees: cents(25_00),
            principal: cents(125_50),
            ..Parts::default()
        };
        let split = Split { pieces, fees: cents(25_00), costs: cents(38_00), ..Split::default() };
        let terms = terms(day(2026, 1, 1), "30");
        let got = terms.commission(&split, &RateFacts::default(), day(2026, 11, 2));
        assert_eq!(got.commission, cents(48_60));
    }
}
