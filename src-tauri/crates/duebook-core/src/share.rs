//! What a sum meets on one account: the debt by bucket, and whose the costs and fees in it are.

use crate::Money;
use crate::allocation::{Allocation, Filling, Parts, allocate};

/// What is owed on an account, and what of it would come back to the agency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Debt {
    /// By bucket.
    pub owed: Parts,
    /// Of the costs, what the agency itself advanced and has not got back.
    pub advanced: Money,
    /// Of the fees, those that are the agency's.
    pub agency_fees: Money,
    /// What went back to the client and may still come in here.
    pub given_back: Money,
}

/// A sum divided over a debt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Split {
    /// What meets the debt, by bucket.
    pub pieces: Parts,
    /// What meets a debt that went back to the client.
    pub after: Money,
    /// Surplus that belongs to the person.
    pub over: Money,
    /// Of the costs, what goes back to the agency. It comes before the client's costs.
    pub costs: Money,
    /// Of the fees, what is the agency's. It comes before the client's fees.
    pub fees: Money,
}

impl Debt {
    /// Fills the buckets as the terms say, then what went back to the client.
    pub fn split(&self, amount: Money, filling: &Filling) -> Split {
        let Allocation { pieces, over } = allocate(amount, &self.owed, filling);
        self.split_of(pieces, over)
    }

    /// What is left of a sum that met `met` of this debt, when all but `kept` is taken back.
    pub(crate) fn left(&self, met: &Split, kept: Money, filling: &Filling) -> Split {
        let pieces = filling.left(&met.pieces, kept);
        self.split_of(pieces, kept - pieces.total())
    }

    fn split_of(&self, pieces: Parts, over: Money) -> Split {
        let after = over.min(self.given_back);
        Split {
            pieces,
            after,
            over: over - after,
            // Costs that were billed to the client on the day are below zero until what came back
            // on it is there again.
            costs: pieces.costs.min(self.advanced.or_zero()),
            fees: pieces.fees.min(self.agency_fees),
        }
    }

    /// Takes off what was paid.
    pub fn pay(&mut self, split: &Split) {
        self.owed = self.owed - split.pieces;
        self.advanced -= split.costs;
        self.agency_fees -= split.fees;
        self.given_back -= split.after;
    }
}

impl Split {
    /// The whole sum.
    pub fn amount(&self) -> Money {
        self.debt() + self.over
    }

    /// What of it meets a debt, held here or given back.
    pub fn debt(&self) -> Money {
        self.pieces.total() + self.after
    }
}

impl std::ops::Sub for Split {
    type Output = Split;
    fn sub(self, other: Split) -> Split {
        Split {
            pieces: self.pieces - other.pieces,
            after: self.after - other.after,
            over: self.over - other.over,
            costs: self.costs - other.costs,
            fees: self.fees - other.fees,
        }
    }
}

impl std::ops::AddAssign for Split {
    fn add_assign(&mut self, other: Split) {
        self.pieces += other.pieces;
        self.after += other.after;
        self.over += other.over;
        self.costs += other.costs;
        self.fees += other.fees;
    }
}
