//! Recalls that were undone.

use super::Ended;
use crate::Money;
use crate::allocation::{Filling, allocate};

/// A recall that was undone: what went back, and what had come in of it by then.
pub(super) struct Undone {
    pub(super) whole: Ended,
    pub(super) came_in: Money,
}

impl Undone {
    /// What is owed again: what came in met costs first and principal last.
    pub(super) fn again(&self) -> Ended {
        let met = allocate(self.came_in, &self.whole.parts, &Filling::default()).pieces;
        let parts = self.whole.parts - met;
        Ended { parts, agency_fees: self.whole.agency_fees.min(parts.fees) }
    }
}
