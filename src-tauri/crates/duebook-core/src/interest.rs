//! Interest, reckoned from nothing: terms and what changed the debt go in, the periods of a proof
//! sheet and their sum come out.
//!
//! A day bears interest on what is owed at the end of the day before, at the rate of that day.
//! So the day interest runs from is not counted, and the day of a payment is. A period ends with
//! a money event, a new rate, the first or last day of a hold, a judgment or a compounding, and
//! is rounded there once, half a cent away from zero; within it nothing is rounded.

mod count;
mod level;
mod terms;

pub use count::DayCount;
pub use level::{LevelRow, level_schedule};
pub use terms::{Basis, Cap, Compounding, InterestTerms, Judgment, RateFrom};

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Serialize};

use crate::day::{plus_days, plus_months};
use crate::{Day, Money, Rate};

/// What a money event does to the debt, at the end of its day. Interest of this reckoning is not
/// among the changes: it is added here, at the end of each period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// The day it counts from: it bears interest from the next day on.
    pub on: Day,
    /// Added to the principal; negative when paid, waived or returned.
    pub principal: Money,
    /// Added to the interest owed, as a placement does; negative when paid, or when a judgment
    /// makes it principal.
    pub interest: Money,
}

/// A stretch of one principal and one rate, as a proof sheet shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Period {
    /// The day up to which interest was reckoned before; it does not count here.
    pub from: Day,
    /// The last day that counts.
    pub to: Day,
    /// As the convention counts them.
    pub days: i64,
    /// The convention.
    pub count: DayCount,
    /// Whether its days are after the judgment.
    pub judged: bool,
    /// Principal.
    pub principal: Money,
    /// Interest that bears interest, by compounding.
    pub compounded: Money,
    /// For a year, in force.
    pub rate: Rate,
    /// Whether a hold or cap made the rate less than the terms say.
    pub capped: bool,
    /// In dollars, before rounding.
    #[cfg_attr(feature = "bindings", ts(type = "string"))]
    pub exact: Decimal,
    /// Half a cent away from zero.
    pub rounded: Money,
}

/// Interest of an account up to a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Reckoning {
    /// In order; each begins where the one before ends.
    pub periods: Vec<Period>,
    /// The sum of the rounded amounts.
    pub total: Money,
    /// Principal owed at the end of the day.
    pub principal: Money,
    /// Interest owed at the end of the day, compounded or not.
    pub interest: Money,
    /// What the next day will bear, in dollars, before rounding.
    #[cfg_attr(feature = "bindings", ts(type = "string"))]
    pub per_day: Decimal,
}

/// Why interest cannot be reckoned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum InterestFault {
    /// No rate is in force on a day that should bear interest.
    #[error("no rate is in force on {0}")]
    NoRate(Day),
    /// Two rates begin on one day.
    #[error("two rates begin on {0}")]
    TwoRates(Day),
    /// More was taken off than is owed.
    #[error("more is taken off than is owed on {0}")]
    BelowZero(Day),
    /// More than a book can hold.
    #[error("interest grows beyond what a book can hold by {0}")]
    TooLarge(Day),
}

/// Reckons the interest of an account from the day it runs to the end of a day.
///
/// # Errors
/// When the terms leave a day without a rate, or the changes do not fit the debt.
pub fn reckon(
    terms: &InterestTerms,
    changes: &[Change],
    to: Day,
) -> Result<Reckoning, InterestFault> {
    let mut running = Running::new(terms)?;
    for (on, (principal, interest)) in by_day(changes).range(..=to) {
        running.advance(*on)?;
        running.take(*on, *principal, *interest)?;
    }
    running.advance(to)?;
    running.reckoning(to)
}

/// Interest that is reckoned event by event: up to the day of each, then what it changes.
#[derive(Debug, Clone)]
pub struct Running<'t> {
    terms: &'t InterestTerms,
    debt: Debt,
    /// Up to which day it is reckoned.
    from: Day,
    /// The last event, from which the days of a convention are counted, and how many of them are
    /// in periods that ended.
    anchor: Day,
    counted: i64,
    /// What was reckoned so far.
    pub periods: Vec<Period>,
}

impl<'t> Running<'t> {
    /// Begins where the terms begin.
    ///
    /// # Errors
    /// [`InterestFault::TwoRates`].
    pub fn new(terms: &'t InterestTerms) -> Result<Running<'t>, InterestFault> {
        terms.check()?;
        let start = terms.starts_on;
        let debt = Debt::default();
        Ok(Running { terms, debt, from: start, anchor: start, counted: 0, periods: Vec::new() })
    }

    /// Reckons to the end of a day; what that adds to the interest owed.
    ///
    /// # Errors
    /// When the terms leave a day without a rate, or a book cannot hold the sum.
    pub fn advance(&mut self, to: Day) -> Result<Money, InterestFault> {
        let compounding = compounding(self.terms, to);
        let mut added = Money::ZERO;
        for end in ends(self.terms, self.from, &compounding, to)? {
            self.compound(&compounding)?;
            let so_far = self.terms.basis_on(end).count.days(self.anchor, end);
            let days = so_far - self.counted;
            let period = period(self.terms, &self.debt, (self.from, end), days)?;
            self.counted = so_far;
            self.debt.open = plus(self.debt.open, period.rounded, end)?;
            added += period.rounded;
            self.periods.push(period);
            if judged_on(self.terms) == Some(end) {
                (self.anchor, self.counted) = (end, 0);
            }
            self.from = end;
        }
        Ok(added)
    }

    /// Takes a change of the debt at the end of a day to which interest was reckoned.
    ///
    /// # Errors
    /// [`InterestFault::BelowZero`] when more is taken off than is owed.
    pub fn take(
        &mut self,
        on: Day,
        principal: Money,
        interest: Money,
    ) -> Result<(), InterestFault> {
        self.debt.take((&on, &(principal, interest)))?;
        if on > self.terms.starts_on {
            (self.anchor, self.counted) = (on, 0);
        }
        Ok(())
    }

    /// Interest that is unpaid at the end of a compounding day joins the principal, after what
    /// was paid on that day.
    fn compound(&mut self, days: &BTreeSet<Day>) -> Result<(), InterestFault> {
        if days.contains(&self.from) {
            self.debt.compounded = plus(self.debt.compounded, self.debt.open, self.from)?;
            self.debt.open = Money::ZERO;
        }
        Ok(())
    }

    /// What was reckoned up to a day, the last to which it was.
    ///
    /// # Errors
    /// When the terms leave the next day without a rate.
    pub fn reckoning(mut self, to: Day) -> Result<Reckoning, InterestFault> {
        if self.from == to {
            self.compound(&compounding(self.terms, to))?;
        }
        Ok(Reckoning {
            total: self.periods.iter().map(|period| period.rounded).sum(),
            per_day: per_day(self.terms, &self.debt, to)?,
            principal: self.debt.principal,
            interest: self.debt.open + self.debt.compounded,
            periods: self.periods,
        })
    }
}

/// What is added to principal and interest.
type Added = (Money, Money);

/// The changes of each day in one, so that their order within a day changes nothing.
fn by_day(changes: &[Change]) -> BTreeMap<Day, Added> {
    let mut days: BTreeMap<Day, Added> = BTreeMap::new();
    for change in changes {
        let (principal, interest) = days.entry(change.on).or_default();
        *principal += change.principal;
        *interest += change.interest;
    }
    days
}

/// What is owed while interest is reckoned.
#[derive(Debug, Clone, Default)]
struct Debt {
    principal: Money,
    /// Interest that bears nothing.
    open: Money,
    /// Interest that bears interest.
    compounded: Money,
}

impl Debt {
    fn bearing(&self, on: Day) -> Result<Money, InterestFault> {
        plus(self.principal, self.compounded, on)
    }

    /// Takes a change. Paid interest is first that which bears nothing.
    fn take(&mut self, change: (&Day, &Added)) -> Result<(), InterestFault> {
        let (on, (principal, interest)) = change;
        self.principal = plus(self.principal, *principal, *on)?;
        self.open = plus(self.open, *interest, *on)?;
        if self.open.is_negative() {
            self.compounded += self.open;
            self.open = Money::ZERO;
        }
        if self.principal.is_negative() || self.compounded.is_negative() {
            return Err(InterestFault::BelowZero(*on));
        }
        Ok(())
    }
}

/// A sum that a book can hold.
fn plus(one: Money, other: Money, on: Day) -> Result<Money, InterestFault> {
    Money::from_cents(one.in_cents() + other.in_cents()).map_err(|_| InterestFault::TooLarge(on))
}

/// The days after one on which a period ends, up to another.
fn ends(
    terms: &InterestTerms,
    after: Day,
    compounding: &BTreeSet<Day>,
    to: Day,
) -> Result<BTreeSet<Day>, InterestFault> {
    let mut ends = BTreeSet::new();
    if to <= after {
        return Ok(ends);
    }
    ends.insert(to);
    ends.extend(judged_on(terms));
    ends.extend(terms.turns(after, to)?);
    ends.extend(compounding);
    ends.retain(|day| after < *day && *day <= to);
    Ok(ends)
}

fn judged_on(terms: &InterestTerms) -> Option<Day> {
    terms.judgment.as_ref().map(|judgment| judgment.entered_on)
}

/// The days on which unpaid interest joins the principal: counted from the day interest runs,
/// and after a judgment from its entry.
fn compounding(terms: &InterestTerms, to: Day) -> BTreeSet<Day> {
    let last = judged_on(terms).map_or(to, |on| on.min(to));
    let before = anniversaries(terms.basis.compounding, terms.starts_on, last);
    let after = terms
        .judgment
        .iter()
        .flat_map(|judgment| anniversaries(judgment.basis.compounding, judgment.entered_on, to));
    before.chain(after).collect()
}

fn anniversaries(how: Compounding, anchor: Day, last: Day) -> impl Iterator<Item = Day> {
    let months = match how {
        Compounding::Never => None,
        Compounding::Monthly => Some(1),
        Compounding::Yearly => Some(12),
    };
    let nth = move |n: u32| months.map(|months| plus_months(anchor, n * months));
    (1..).map_while(nth).take_while(move |day| *day <= last)
}

fn period(
    terms: &InterestTerms,
    debt: &Debt,
    (from, to): (Day, Day),
    days: i64,
) -> Result<Period, InterestFault> {
    let bears = terms.bears_on(to)?;
    let count = terms.basis_on(to).count;
    let yearly = yearly(debt.bearing(to)?, bears.rate);
    let exact = count.portion(yearly, from, to, days);
    Ok(Period {
        from,
        to,
        days,
        count,
        judged: terms.is_judged(to),
        principal: debt.principal,
        compounded: debt.compounded,
        rate: bears.rate,
        capped: bears.capped,
        exact,
        rounded: cents(exact).ok_or(InterestFault::TooLarge(to))?,
    })
}

/// What a principal bears in a year, in dollars.
fn yearly(principal: Money, rate: Rate) -> Decimal {
    Decimal::new(principal.in_cents(), 2) * terms::fraction(rate)
}

/// What the day after `to` will bear. Of the 30/360 convention that is a thirtieth of a month.
fn per_day(terms: &InterestTerms, debt: &Debt, to: Day) -> Result<Decimal, InterestFault> {
    let next = plus_days(to, 1);
    if next <= terms.starts_on {
        return Ok(Decimal::ZERO);
    }
    let yearly = yearly(debt.bearing(to)?, terms.bears_on(next)?.rate);
    Ok(terms.basis_on(next).count.portion(yearly, to, next, 1))
}

/// Dollars to whole cents, half a cent away from zero; `None` beyond what a book can hold.
fn cents(dollars: Decimal) -> Option<Money> {
    let exact = dollars.checked_mul(Decimal::ONE_HUNDRED)?;
    let whole = exact.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
    Money::from_cents(whole.to_i64()?).ok()
}

#[cfg(test)]
#[path = "interest/tests.rs"]
mod tests;
