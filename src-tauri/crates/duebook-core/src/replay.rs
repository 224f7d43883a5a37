//! What the payments on one account meet, taken anew from its events in their own order.
//!
//! The order is that of the days on which things happened, never that of typing: effective day;
//! charges before receipts before returns; then the day, number and line of the batch.

use crate::allocation::{AllocationOrder, Parts};
use crate::id::ItemId;
use crate::share::{Debt, Split};
use crate::{Day, Money};

/// Where a receipt stands among those of its day: day, number and line of its batch.
pub type Place = (Day, i64, i64);

/// Something that changes what is owed on an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// A placement, charge, accrual or adjustment.
    Change {
        /// The day it counts from.
        on: Day,
        /// What it adds to each bucket; negative where it takes off.
        parts: Parts,
        /// Of the costs, what the agency advanced.
        advanced: Money,
        /// Of the fees, those that are the agency's.
        agency_fees: Money,
    },
    /// Money of an item for this account.
    Receipt {
        /// The item.
        item: ItemId,
        /// The day of the person's credit.
        on: Day,
        /// Where it stands among the receipts of its day.
        place: Place,
        /// The sum for this account.
        amount: Money,
        /// The order in which the client's terms of that day fill the debt.
        order: AllocationOrder,
    },
    /// The bank took an item back, or a part of it.
    Return {
        /// The item.
        item: ItemId,
        /// The bank's day.
        on: Day,
        /// What of its sum for this account is taken back.
        taken: Money,
    },
}

/// What an item meets on the account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Met {
    /// The item.
    pub item: ItemId,
    /// What it met on the day it came.
    pub received: Split,
    /// What is left of that after its returns.
    pub present: Split,
    /// What was owed when it came.
    pub owed_before: Parts,
}

/// An account of which more was taken off than it owed on a day: an adjustment that no longer
/// fits what was paid before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("more is taken off than is owed on {0}")]
pub struct TakenBelowZero(pub Day);

struct Standing {
    met: Met,
    owed_before: Debt,
    order: AllocationOrder,
    /// What of its sum is still there.
    kept: Money,
}

/// Takes the events in their order and says what each item meets, in that order too.
///
/// # Errors
/// [`TakenBelowZero`] when a change takes a bucket, or the agency's part of the fees, below zero.
pub fn replay(mut events: Vec<Event>) -> Result<(Vec<Met>, Debt), TakenBelowZero> {
    events.sort_by_key(order_of);
    let mut debt = Debt::default();
    let mut standing: Vec<Standing> = Vec::new();
    for event in events {
        match event {
            Event::Change { on, parts, advanced, agency_fees } => {
                debt.owed += parts;
                debt.advanced += advanced;
                debt.agency_fees += agency_fees;
                if !debt.owed.none_negative() || debt.agency_fees.is_negative() {
                    return Err(TakenBelowZero(on));
                }
            }
            Event::Receipt { item, amount, order, .. } => {
                let split = debt.split(amount, &order);
                let met = Met { item, received: split, present: split, owed_before: debt.owed };
                standing.push(Standing { met, owed_before: debt, order, kept: amount });
                debt.pay(&split);
            }
            Event::Return { item, taken, .. } => {
                let Some(at) = standing.iter().rposition(|s| s.met.item == item) else { continue };
                let of = &mut standing[at];
                of.kept -= taken;
                let left = of.owed_before.split(of.kept, &of.order);
                debt.pay(&(left - of.met.present));
                of.met.present = left;
            }
        }
    }
    Ok((standing.into_iter().map(|s| s.met).collect(), debt))
}

fn order_of(event: &Event) -> (Day, u8, Option<Place>) {
    match event {
        Event::Change { on, .. } => (*on, 0, None),
        Event::Receipt { on, place, .. } => (*on, 1, Some(*place)),
        Event::Return { on, .. } => (*on, 2, None),
    }
}

#[cfg(test)]
#[path = "replay/tests.rs"]
mod tests;
