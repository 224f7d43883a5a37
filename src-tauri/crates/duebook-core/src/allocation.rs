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

/// Where a payment goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Allocation {
    /// What meets the debt, by bucket.
    pub pieces: Parts,
    /// What is left when nothing more is owed: it belongs to the person.
    pub over: Money,
}

/// Fills the buckets one after the other. An amount that nobody is authorized to collect is not
/// a bucket, so nothing can go there (15 U.S.C. 1692f(1)).
///
/// # Panics
/// When the amount or a bucket is negative: a return is the mirror of a receipt and is never
/// allocated.
pub fn allocate(amount: Money, owed: &Parts, order: &AllocationOrder) -> Allocation {
    assert!(!amount.is_negative(), "only money received is allocated");
    assert!(owed.none_negative(), "no bucket is below zero");
    let mut left = amount;
    let mut pieces = Parts::default();
    for bucket in order.buckets() {
        let piece = left.min(owed.get(bucket));
        pieces.add(bucket, piece);
        left -= piece;
    }
    debug_assert_eq!(pieces.total() + left, amount, "every cent goes somewhere");
    Allocation { pieces, over: left }
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
        let got = allocate(Money::cents(200_00), &OWED, &AllocationOrder::default());
        assert_eq!(got.pieces.costs, Money::cents(38_00));
        assert_eq!(got.pieces.interest, Money::cents(36_50));
        assert_eq!(got.pieces.principal, Money::cents(125_50));
        assert_eq!(got.over, Money::ZERO);
    }

    #[test]
    fn another_order_is_kept_as_agreed() {
        let order: AllocationOrder = "pcifa".parse().unwrap();
        let got = allocate(Money::cents(1_420_00), &OWED, &order);
        assert_eq!(got.pieces.principal, Money::cents(1_410_00));
        assert_eq!(got.pieces.costs, Money::cents(10_00));
        assert_eq!(order.to_string(), "pcifa");
    }

    #[test]
    fn what_is_not_owed_is_over() {
        let got = allocate(Money::cents(1_500_00), &OWED, &AllocationOrder::default());
        assert_eq!(got.pieces.total(), OWED.total());
        assert_eq!(got.over, Money::cents(15_50));
    }

    #[test]
    fn an_order_names_every_part_once() {
        for wrong in ["", "cifa", "ccifa", "cifapp", "xifap"] {
            assert_eq!(wrong.parse::<AllocationOrder>(), Err(NotAnOrder), "{wrong}");
        }
    }
}
