//! Attorneys, other agencies and sheriffs: who money comes through, or whom it is shared with, and
//! what of it is theirs.

use serde::{Deserialize, Serialize};

use crate::id::ThirdPartyId;
use crate::{Money, Rate, Rounding};

/// What a third party is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum PartyKind {
    /// An attorney who collects for the agency.
    Attorney,
    /// Another agency that collects for this one.
    Agency,
    /// A sheriff, constable or garnishee: one who takes from the debtor by order of a court.
    Sheriff,
}

impl PartyKind {
    /// The name the book keeps.
    pub fn code(self) -> &'static str {
        match self {
            PartyKind::Attorney => "attorney",
            PartyKind::Agency => "agency",
            PartyKind::Sheriff => "sheriff",
        }
    }

    /// The kind of a kept name.
    pub fn from_code(code: &str) -> Option<PartyKind> {
        [PartyKind::Attorney, PartyKind::Agency, PartyKind::Sheriff]
            .into_iter()
            .find(|kind| kind.code() == code)
    }
}

/// How a third party gets its part of a payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum Way {
    /// It collected the whole and has kept its part: a share of the agency's commission.
    Kept,
    /// The agency got the whole and owes it its part.
    Owed,
    /// It took a fee off that the client bears: the person is credited the whole.
    ClientFee,
    /// It took a fee off that the person bears, who is credited what came in.
    DebtorFee,
}

impl Way {
    /// The name the book keeps.
    pub fn code(self) -> &'static str {
        match self {
            Way::Kept => "kept",
            Way::Owed => "owed",
            Way::ClientFee => "client_fee",
            Way::DebtorFee => "debtor_fee",
        }
    }

    /// The way of a kept name.
    pub fn from_code(code: &str) -> Option<Way> {
        [Way::Kept, Way::Owed, Way::ClientFee, Way::DebtorFee]
            .into_iter()
            .find(|way| way.code() == code)
    }
}

/// So often a part is reckoned anew until it is its rate of the whole.
const TURNS: usize = 200;

impl Way {
    /// The part of a payment of which so much came in, by the party's share of what it collects.
    /// Of what it kept itself the whole is that and the part; a fee follows no rate.
    pub fn part(self, rate: Rate, came: Money) -> Money {
        let of = |whole| rate.of(whole, Rounding::HalfAway);
        match self {
            Way::Owed => of(came),
            Way::Kept => (0..TURNS).fold(Money::ZERO, |part, _| of(came + part)),
            Way::ClientFee | Way::DebtorFee => Money::ZERO,
        }
    }
}

/// The third party of a payment and its part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Through {
    /// Who.
    pub party: ThirdPartyId,
    /// How it gets its part.
    pub way: Way,
    /// Its part.
    pub amount: Money,
}

impl Through {
    /// The same with another part.
    #[must_use]
    pub fn of(self, amount: Money) -> Through {
        Through { amount, ..self }
    }

    /// What the person is credited and did not come in, since the third party has it.
    pub fn credited_beyond(&self) -> Money {
        match self.way {
            Way::Kept | Way::ClientFee => self.amount,
            Way::Owed | Way::DebtorFee => Money::ZERO,
        }
    }

    /// The parts of the shares of a payment, by their sums (largest remainder). A fee that the
    /// person bears is no share's: it was never credited.
    pub fn over(self, shares: &[Money]) -> Vec<Through> {
        if self.way == Way::DebtorFee || shares.is_empty() {
            return shares.iter().map(|_| self.of(Money::ZERO)).collect();
        }
        let weights: Vec<i64> = shares.iter().map(|share| share.in_cents()).collect();
        self.amount.share(&weights).into_iter().map(|part| self.of(part)).collect()
    }

    /// What is left of its part when so much of what came in stays and so much goes back.
    #[must_use]
    pub fn after_return(self, stays: Money, back: Money) -> Through {
        self.of(self.amount.share(&[stays.in_cents(), back.in_cents()])[0])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_part_is_divided_by_the_shares_and_no_cent_is_lost() {
        let of = |way| Through { party: ThirdPartyId(1), way, amount: Money::cents(10_00) };
        let shares = [Money::cents(100_00), Money::cents(100_00), Money::cents(100_00)];
        let parts: Vec<i64> =
            of(Way::Kept).over(&shares).iter().map(|t| t.amount.in_cents()).collect();
        assert_eq!(parts, [3_34, 3_33, 3_33]);
        assert!(of(Way::DebtorFee).over(&shares).iter().all(|t| t.amount.is_zero()));
        let left = of(Way::Owed).after_return(Money::cents(50_00), Money::cents(150_00));
        assert_eq!(left.amount, Money::cents(2_50));
    }

    #[test]
    fn the_part_by_rate_is_one_of_the_whole() {
        let rate: Rate = "20".parse().unwrap();
        assert_eq!(Way::Owed.part(rate, Money::cents(300_00)), Money::cents(60_00));
        assert_eq!(Way::Kept.part(rate, Money::cents(240_00)), Money::cents(60_00));
        assert!(Way::ClientFee.part(rate, Money::cents(240_00)).is_zero());
    }

    #[test]
    fn every_kept_name_is_read_back() {
        for way in [Way::Kept, Way::Owed, Way::ClientFee, Way::DebtorFee] {
            assert_eq!(Way::from_code(way.code()), Some(way));
        }
        for kind in [PartyKind::Attorney, PartyKind::Agency, PartyKind::Sheriff] {
            assert_eq!(PartyKind::from_code(kind.code()), Some(kind));
        }
    }
}
