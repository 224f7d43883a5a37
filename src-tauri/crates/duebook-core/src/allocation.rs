//! Divides a payment over the parts of a debt, in the order the client agreed to.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::Money;

/// A part of what a person owes on one account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum Bucket {
    /// Costs advanced by the client or by the agency, court costs above all.
    Costs,
    /// Interest charged to the person.
    Interest,
    /// Fees added to the debt on a legal basis.
    Fees,
    /// The creditor's attorney's fees, where law and contract allow them.
    AttorneyFees,
    /// The debt itself.
    Principal,
}

/// Every bucket, in the order that applies unless the client agreed to another.
pub const BUCKETS: [Bucket; 5] =
    [Bucket::Costs, Bucket::Interest, Bucket::Fees, Bucket::AttorneyFees, Bucket::Principal];

/// An amount in each bucket.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Parts {
    /// See [`Bucket::Costs`].
    pub costs: Money,
    /// See [`Bucket::Interest`].
    pub interest: Money,
    /// See [`Bucket::Fees`].
    pub fees: Money,
    /// See [`Bucket::AttorneyFees`].
    pub attorney_fees: Money,
    /// See [`Bucket::Principal`].
    pub principal: Money,
}

impl Parts {
    /// The amount in one bucket.
    pub fn get(&self, bucket: Bucket) -> Money {
        match bucket {
            Bucket::Costs => self.costs,
            Bucket::Interest => self.interest,
            Bucket::Fees => self.fees,
            Bucket::AttorneyFees => self.attorney_fees,
            Bucket::Principal => self.principal,
        }
    }

    /// Adds to one bucket.
    pub fn add(&mut self, bucket: Bucket, amount: Money) {
        let part = match bucket {
            Bucket::Costs => &mut self.costs,
            Bucket::Interest => &mut self.interest,
            Bucket::Fees => &mut self.fees,
            Bucket::AttorneyFees => &mut self.attorney_fees,
            Bucket::Principal => &mut self.principal,
        };
        *part += amount;
    }

    /// All buckets together.
    pub fn total(&self) -> Money {
        BUCKETS.iter().map(|b| self.get(*b)).sum()
    }

    /// No bucket is below zero.
    pub fn none_negative(&self) -> bool {
        BUCKETS.iter().all(|b| !self.get(*b).is_negative())
    }
}

impl std::ops::Sub for Parts {
    type Output = Parts;
    fn sub(self, other: Parts) -> Parts {
        let mut left = self;
        BUCKETS.into_iter().for_each(|b| left.add(b, -other.get(b)));
        left
    }
}

impl std::ops::AddAssign for Parts {
    fn add_assign(&mut self, other: Parts) {
        BUCKETS.into_iter().for_each(|b| self.add(b, other.get(b)));
    }
}

impl std::ops::Neg for Parts {
    type Output = Parts;
    fn neg(self) -> Parts {
        Parts::default() - self
    }
}

/// The order in which a payment fills the buckets: each of them exactly once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<Bucket>", into = "Vec<Bucket>")]
pub struct AllocationOrder([Bucket; 5]);

/// A list that leaves a bucket out or names one twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an order names every part of the debt once")]
pub struct NotAnOrder;

impl AllocationOrder {
    /// The buckets, first filled first.
    pub fn buckets(&self) -> [Bucket; 5] {
        self.0
    }
}

impl Default for AllocationOrder {
    fn default() -> Self {
        AllocationOrder(BUCKETS)
    }
}

impl TryFrom<Vec<Bucket>> for AllocationOrder {
    type Error = NotAnOrder;
    fn try_from(order: Vec<Bucket>) -> Result<AllocationOrder, NotAnOrder> {
        let order: [Bucket; 5] = order.try_into().map_err(|_| NotAnOrder)?;
        if BUCKETS.iter().all(|b| order.contains(b)) {
            Ok(AllocationOrder(order))
        } else {
            Err(NotAnOrder)
        }
    }
}

impl From<AllocationOrder> for Vec<Bucket> {
    fn from(order: AllocationOrder) -> Vec<Bucket> {
        order.0.to_vec()
    }
}

/// As the book keeps it: the initials of the buckets, `cifap`.
impl fmt::Display for AllocationOrder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|b| write!(f, "{}", letter(*b)))
    }
}

impl std::str::FromStr for AllocationOrder {
    type Err = NotAnOrder;
    fn from_str(text: &str) -> Result<AllocationOrder, NotAnOrder> {
        text.chars()
            .map(|c| BUCKETS.into_iter().find(|b| letter(*b) == c).ok_or(NotAnOrder))
            .collect::<Result<Vec<_>, _>>()?
            .try_into()
    }
}

fn letter(bucket: Bucket) -> char {
    match bucket {
        Bucket::Costs => 'c',
        Bucket::Interest => 'i',
        Bucket::Fees => 'f',
        Bucket::AttorneyFees => 'a',
        Bucket::Principal => 'p',
    }
}

#[cfg(feature = "bindings")]
impl ts_rs::TS for AllocationOrder {
    type WithoutGenerics = AllocationOrder;
    type OptionInnerType = AllocationOrder;
    fn name(_: &ts_rs::Config) -> String {
        "Array<Bucket>".into()
    }
    fn inline(_: &ts_rs::Config) -> String {
        "Array<Bucket>".into()
    }
    fn visit_dependencies(visitor: &mut impl ts_rs::TypeVisitor) {
        visitor.visit::<Bucket>();
    }
}

/// How a payment is spread over the parts of a debt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum Spread {
    /// One part after the other.
    #[default]
    Sequential,
    /// Over all of them at once, by what is owed in each.
    ProRata,
}

impl Spread {
    /// The name the book keeps.
    pub fn code(self) -> &'static str {
        match self {
            Spread::Sequential => "sequential",
            Spread::ProRata => "pro_rata",
        }
    }

    /// The way of a kept name.
    pub fn from_code(code: &str) -> Option<Spread> {
        [Spread::Sequential, Spread::ProRata].into_iter().find(|s| s.code() == code)
    }
}

/// What a client's terms say of how a payment fills a debt.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filling {
    /// Which part is filled first, where it is one after the other.
    pub order: AllocationOrder,
    /// One after the other, or all at once.
    pub spread: Spread,
}

impl Filling {
    /// What a payment still meets of `met` when all of it but `kept` is taken back. In an order,
    /// what was filled last is emptied first; pro rata, each part gives by what it had met, so
    /// that none rises by a cent when the payment falls.
    pub(crate) fn left(&self, met: &Parts, kept: Money) -> Parts {
        allocate(kept, met, self).pieces
    }
}

/// Where a payment goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Allocation {
    /// What meets the debt, by bucket.
    pub pieces: Parts,
    /// What is left when nothing more is owed: it belongs to the person.
    pub over: Money,
}

/// Fills the buckets one after the other, or each by what is owed in it: to the cent by largest
/// remainder, ties to the bucket that stands first in [`BUCKETS`]. An amount that nobody is
/// authorized to collect is not a bucket, so nothing can go there (15 U.S.C. 1692f(1)).
///
/// # Panics
/// When the amount or a bucket is negative: a return is the mirror of a receipt and is never
/// allocated.
pub fn allocate(amount: Money, owed: &Parts, filling: &Filling) -> Allocation {
    assert!(!amount.is_negative(), "only money received is allocated");
    assert!(owed.none_negative(), "no bucket is below zero");
    let pieces = match filling.spread {
        Spread::Sequential => one_after_the_other(amount, owed, &filling.order),
        Spread::ProRata => by_what_is_owed(amount.min(owed.total()), owed),
    };
    Allocation { pieces, over: amount - pieces.total() }
}

fn one_after_the_other(amount: Money, owed: &Parts, order: &AllocationOrder) -> Parts {
    let mut left = amount;
    let mut pieces = Parts::default();
    for bucket in order.buckets() {
        let piece = left.min(owed.get(bucket));
        pieces.add(bucket, piece);
        left -= piece;
    }
    pieces
}

fn by_what_is_owed(amount: Money, owed: &Parts) -> Parts {
    let shares = amount.share(&BUCKETS.map(|bucket| owed.get(bucket).in_cents()));
    let mut pieces = Parts::default();
    BUCKETS.into_iter().zip(shares).for_each(|(bucket, share)| pieces.add(bucket, share));
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    const OWED: Parts = Parts {
        costs: Money::cents(38_00),
        interest: Money::cents(36_50),
        fees: Money::ZERO,
        attorney_fees: Money::ZERO,
        principal: Money::cents(1_410_00),
    };

    #[test]
    fn costs_come_first_then_interest_then_principal() {
        let got = allocate(Money::cents(200_00), &OWED, &Filling::default());
        assert_eq!(got.pieces.costs, Money::cents(38_00));
        assert_eq!(got.pieces.interest, Money::cents(36_50));
        assert_eq!(got.pieces.principal, Money::cents(125_50));
        assert_eq!(got.over, Money::ZERO);
    }

    #[test]
    fn another_order_is_kept_as_agreed() {
        let order: AllocationOrder = "pcifa".parse().unwrap();
        let filling = Filling { order: order.clone(), ..Filling::default() };
        let got = allocate(Money::cents(1_420_00), &OWED, &filling);
        assert_eq!(got.pieces.principal, Money::cents(1_410_00));
        assert_eq!(got.pieces.costs, Money::cents(10_00));
        assert_eq!(order.to_string(), "pcifa");
    }

    #[test]
    fn what_is_not_owed_is_over() {
        let got = allocate(Money::cents(1_500_00), &OWED, &Filling::default());
        assert_eq!(got.pieces.total(), OWED.total());
        assert_eq!(got.over, Money::cents(15_50));
    }

    fn pro_rata() -> Filling {
        Filling { spread: Spread::ProRata, ..Filling::default() }
    }

    #[test]
    fn pro_rata_fills_every_part_by_what_is_owed_in_it() {
        // 200.00 of 1,484.50: 5.1195..., 4.9174..., 189.9629...; the two cents that are missing
        // go to the largest remainders, costs (.95 of a cent) and interest (.74).
        let got = allocate(Money::cents(200_00), &OWED, &pro_rata());
        assert_eq!(got.pieces.costs, Money::cents(5_12));
        assert_eq!(got.pieces.interest, Money::cents(4_92));
        assert_eq!(got.pieces.principal, Money::cents(189_96));
        let all = allocate(Money::cents(1_500_00), &OWED, &pro_rata());
        assert_eq!((all.pieces, all.over), (OWED, Money::cents(15_50)));
    }

    #[test]
    fn a_tie_of_remainders_goes_to_the_bucket_that_stands_first() {
        let one = Money::cents(1_00);
        let owed = Parts { fees: one, principal: one, ..Parts::default() };
        let got = allocate(Money::cents(1), &owed, &pro_rata());
        assert_eq!((got.pieces.fees, got.pieces.principal), (Money::cents(1), Money::ZERO));
        assert_eq!(allocate(Money::ZERO, &Parts::default(), &pro_rata()).over, Money::ZERO);
    }

    #[test]
    fn what_is_taken_back_pro_rata_raises_no_part() {
        let mut seed = 7_u64;
        let mut draw = |below: u64| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            i64::try_from((seed >> 33) % below).unwrap()
        };
        for _ in 0..2_000 {
            let mut owed = Parts::default();
            BUCKETS.into_iter().for_each(|b| owed.add(b, Money::cents(draw(12))));
            let paid = Money::cents(draw(40)).min(owed.total());
            let met = allocate(paid, &owed, &pro_rata()).pieces;
            let kept = paid - Money::cents(draw(5)).min(paid);
            let left = pro_rata().left(&met, kept);
            assert_eq!(left.total(), kept);
            assert!((met - left).none_negative() && (owed - met).none_negative(), "{met:?}");
        }
    }

    #[test]
    fn an_order_names_every_part_once() {
        for wrong in ["", "cifa", "ccifa", "cifapp", "xifap"] {
            assert_eq!(wrong.parse::<AllocationOrder>(), Err(NotAnOrder), "{wrong}");
        }
    }
}
