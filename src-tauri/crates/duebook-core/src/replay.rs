//! What the payments on one account meet, taken anew from its events in their own order.
//!
//! The order is that of the days on which things happened, never that of typing: effective day;
//! charges before receipts before returns; then the day, number and line of the batch. Interest
//! that a day bears is there before anything of that day, and an account ends after all of it.

use std::collections::BTreeMap;

use crate::allocation::{Filling, Parts};
use crate::id::ItemId;
use crate::interest::{InterestFault, InterestTerms, Reckoning, Running};
use crate::share::{Debt, Split};
use crate::{Day, Money};

mod undone;

use undone::Undone;

/// Where a receipt stands among those of its day: day, number and line of its batch.
pub type Place = (Day, i64, i64);

/// How what was left of a debt ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ending {
    /// It went back to the client: recalled, or closed by the agency.
    Returned,
    /// It was forgiven in a settlement.
    Forgiven,
}

/// Something that changes what is owed on an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// A placement, charge or adjustment.
    Change {
        /// The day it counts from.
        on: Day,
        /// What it adds to each bucket; negative where it takes off.
        parts: Parts,
        /// Of the costs, what the agency advanced.
        advanced: Money,
        /// Of the fees, those that are the agency's.
        agency_fees: Money,
        /// Collected before, in another system: payments of later days come after it.
        collected: Money,
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
        /// How the client's terms of that day fill the debt.
        filling: Filling,
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
    /// What is left at the end of the day ends.
    End {
        /// The day.
        on: Day,
        /// How.
        how: Ending,
    },
    /// What ended is owed again, from before anything else of the day.
    Reopened {
        /// The day.
        on: Day,
        /// How it had ended.
        how: Ending,
    },
}

/// What an item meets on the account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Met {
    /// The item.
    pub item: ItemId,
    /// What it met on the day it came.
    pub received: Split,
    /// What each return took of that, by its day, as negative sums.
    pub returned: BTreeMap<Day, Split>,
    /// What is left of it after its returns.
    pub present: Split,
    /// What was owed when it came.
    pub owed_before: Parts,
    /// What the items before it had met when it came, less what had gone back by then.
    pub met_before: Split,
}

/// What of a debt ends at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Ended {
    /// Taken off each bucket; negative where it is owed again.
    pub parts: Parts,
    /// Of the fees, those that are the agency's.
    pub agency_fees: Money,
}

impl std::ops::AddAssign for Ended {
    fn add_assign(&mut self, other: Ended) {
        self.parts += other.parts;
        self.agency_fees += other.agency_fees;
    }
}

/// An account taken anew from its events.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Replayed {
    /// What each item meets, in the order of the receipts.
    pub met: Vec<Met>,
    /// What ended, and what is owed again, by day and way.
    pub ended: BTreeMap<(Day, Ending), Ended>,
    /// Interest that became due on a day.
    pub accrued: BTreeMap<Day, Money>,
    /// What is owed in the end.
    pub debt: Debt,
}

impl Replayed {
    /// What one item meets.
    pub fn of(&self, item: ItemId) -> Option<&Met> {
        self.met.iter().find(|met| met.item == item)
    }
}

/// Why the events of an account do not fit one another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// More is taken off than was owed on the day: an adjustment that no longer fits what was
    /// paid before it.
    #[error("more is taken off than is owed on {0}")]
    TakenBelowZero(Day),
    /// Interest cannot be reckoned.
    #[error(transparent)]
    Interest(#[from] InterestFault),
}

/// Takes the events in their order and says what each item meets, what ended, and what interest
/// became due up to the last of them.
///
/// # Errors
/// [`Unfit`] when a change takes a bucket below zero, or the terms of interest leave a gap.
pub fn replay(mut events: Vec<Event>, interest: Option<&InterestTerms>) -> Result<Replayed, Unfit> {
    events.sort_by_key(order_of);
    let mut turn = Turn::new(interest)?;
    let mut billed_on = None;
    for event in events {
        match &event {
            Event::Change { on, advanced, .. } if advanced.is_negative() => billed_on = Some(*on),
            _ => {}
        }
        turn.take(event)?;
    }
    // Costs that were billed to the client cannot be met by a payment of an earlier day as well.
    match billed_on.filter(|_| turn.debt.advanced.is_negative()) {
        Some(on) => Err(Unfit::TakenBelowZero(on)),
        None => Ok(turn.done()),
    }
}

/// What is owed at the end of a day with the interest up to it, posted or not, and how that is
/// reckoned, if the account bears any.
///
/// # Errors
/// As [`replay`].
pub fn owed_on(
    events: Vec<Event>,
    interest: Option<&InterestTerms>,
    day: Day,
) -> Result<(Debt, Option<Reckoning>), Unfit> {
    let Turn { debt, running, .. } =
        up_to(events, interest, day, |event| order_of(event).0 <= day)?;
    let reckoning = running.map(|running| running.reckoning(day)).transpose()?;
    Ok((debt, reckoning))
}

/// What is owed on a day before what comes in on it: what a judgment of the day is about.
///
/// # Errors
/// As [`replay`].
pub fn owed_before_receipts(
    events: Vec<Event>,
    interest: Option<&InterestTerms>,
    day: Day,
) -> Result<Debt, Unfit> {
    let is_before = |event: &Event| {
        let (on, rank, _) = order_of(event);
        on < day || (on == day && rank < 2)
    };
    Ok(up_to(events, interest, day, is_before)?.debt)
}

fn up_to(
    mut events: Vec<Event>,
    interest: Option<&InterestTerms>,
    day: Day,
    counts: impl Fn(&Event) -> bool,
) -> Result<Turn<'_>, Unfit> {
    events.sort_by_key(order_of);
    let mut turn = Turn::new(interest)?;
    for event in events.into_iter().filter(|event| counts(event)) {
        turn.take(event)?;
    }
    turn.accrue(day)?;
    Ok(turn)
}

struct Standing {
    met: Met,
    /// How many recalls there had been when it came.
    recalls: usize,
    owed_before: Debt,
    filling: Filling,
    kept: Money,
}

/// The account while its events are taken.
struct Turn<'t> {
    debt: Debt,
    met: Split,
    standing: Vec<Standing>,
    ended: BTreeMap<(Day, Ending), Ended>,
    /// What the last ending of each way took and has not been given back.
    open_endings: BTreeMap<Ending, Ended>,
    recalls: usize,
    /// Recalls that were undone, by their number.
    undone: BTreeMap<usize, Undone>,
    running: Option<Running<'t>>,
}

impl<'t> Turn<'t> {
    fn new(interest: Option<&'t InterestTerms>) -> Result<Turn<'t>, Unfit> {
        Ok(Turn {
            debt: Debt::default(),
            met: Split::default(),
            standing: Vec::new(),
            ended: BTreeMap::new(),
            open_endings: BTreeMap::new(),
            recalls: 0,
            undone: BTreeMap::new(),
            running: interest.map(Running::new).transpose()?,
        })
    }

    fn take(&mut self, event: Event) -> Result<(), Unfit> {
        let on = order_of(&event).0;
        self.accrue(on)?;
        let before = self.debt.owed;
        match event {
            Event::Change { parts, advanced, agency_fees, collected, .. } => {
                self.met.pieces.principal += collected;
                self.debt.owed += parts;
                self.debt.advanced += advanced;
                self.debt.agency_fees += agency_fees;
            }
            Event::Receipt { item, amount, filling, .. } => self.receive(item, amount, filling),
            Event::Return { item, taken, .. } => self.give_back(item, on, taken),
            Event::End { how, .. } => self.end(on, how),
            Event::Reopened { how, .. } => self.reopen(on, how),
        }
        let debt = &self.debt;
        if !debt.owed.none_negative()
            || debt.agency_fees.is_negative()
            || debt.agency_fees > debt.owed.fees
        {
            return Err(Unfit::TakenBelowZero(on));
        }
        if let Some(running) = &mut self.running {
            let changed = self.debt.owed - before;
            running.take(on, changed.principal, changed.interest)?;
        }
        Ok(())
    }

    /// Interest up to the end of a day is owed before anything of that day.
    fn accrue(&mut self, on: Day) -> Result<(), Unfit> {
        if let Some(running) = &mut self.running {
            self.debt.owed.interest += running.advance(on)?;
        }
        Ok(())
    }

    fn receive(&mut self, item: ItemId, amount: Money, filling: Filling) {
        let split = self.debt.split(amount, &filling);
        let (returned, owed_before) = (BTreeMap::new(), self.debt.owed);
        let (met_before, recalls) = (self.met, self.recalls);
        let met = Met { item, received: split, returned, present: split, owed_before, met_before };
        self.met += split;
        let owed_before = self.debt;
        self.standing.push(Standing { met, recalls, owed_before, filling, kept: amount });
        self.debt.pay(&split);
    }

    /// A part that is taken back leaves, in an order, what a payment of the rest would have met
    /// on its day; pro rata, each part gives by what it had met.
    fn give_back(&mut self, item: ItemId, on: Day, taken: Money) {
        let Some(at) = self.standing.iter().rposition(|s| s.met.item == item) else { return };
        let of = &mut self.standing[at];
        of.kept -= taken;
        let left = of.owed_before.left(&of.met.present, of.kept, &of.filling);
        let back = left - of.met.present;
        self.debt.pay(&back);
        self.met += back;
        *of.met.returned.entry(on).or_default() += back;
        of.met.present = left;
        let recalls = of.recalls;
        self.owe_again(on, recalls, back.after);
    }

    /// What came in after a recall and goes back once the recall was undone is owed again: it was
    /// taken off what the undoing brought back. `back` is not above zero.
    fn owe_again(&mut self, on: Day, recall: usize, back: Money) {
        let Some(undone) = self.undone.get_mut(&recall).filter(|_| !back.is_zero()) else { return };
        let before = undone.again();
        undone.came_in += back;
        let after = undone.again();
        self.debt.given_back += back;
        let more = Ended {
            parts: after.parts - before.parts,
            agency_fees: after.agency_fees - before.agency_fees,
        };
        self.bring_back(on, Ending::Returned, &more);
    }

    fn end(&mut self, on: Day, how: Ending) {
        let ended = Ended { parts: self.debt.owed, agency_fees: self.debt.agency_fees };
        self.debt.owed = Parts::default();
        self.debt.agency_fees = Money::ZERO;
        if how == Ending::Returned {
            self.debt.given_back = ended.parts.total();
            self.recalls += 1;
        }
        *self.ended.entry((on, how)).or_default() += ended;
        self.open_endings.insert(how, ended);
    }

    /// What ended is owed again, but for what came in of it meanwhile.
    fn reopen(&mut self, on: Day, how: Ending) {
        let Some(whole) = self.open_endings.remove(&how) else { return };
        if how == Ending::Forgiven {
            return self.bring_back(on, how, &whole);
        }
        let came_in = whole.parts.total() - self.debt.given_back;
        self.debt.given_back = Money::ZERO;
        let undone = Undone { whole, came_in };
        self.bring_back(on, how, &undone.again());
        self.undone.insert(self.recalls, undone);
    }

    fn bring_back(&mut self, on: Day, how: Ending, again: &Ended) {
        self.debt.owed += again.parts;
        self.debt.agency_fees += again.agency_fees;
        // On the day of another ending of the same way both count together.
        *self.ended.entry((on, how)).or_default() +=
            Ended { parts: -again.parts, agency_fees: -again.agency_fees };
    }

    fn done(self) -> Replayed {
        let mut accrued: BTreeMap<Day, Money> = BTreeMap::new();
        for period in self.running.iter().flat_map(|running| &running.periods) {
            *accrued.entry(period.to).or_default() += period.rounded;
        }
        accrued.retain(|_, amount| !amount.is_zero());
        Replayed {
            met: self.standing.into_iter().map(|s| s.met).collect(),
            ended: self.ended,
            accrued,
            debt: self.debt,
        }
    }
}

fn order_of(event: &Event) -> (Day, u8, Option<Place>) {
    match event {
        Event::Reopened { on, .. } => (*on, 0, None),
        Event::Change { on, .. } => (*on, 1, None),
        Event::Receipt { on, place, .. } => (*on, 2, Some(*place)),
        Event::Return { on, .. } => (*on, 3, None),
        Event::End { on, .. } => (*on, 4, None),
    }
}

#[cfg(test)]
#[path = "replay/tests.rs"]
mod tests;
