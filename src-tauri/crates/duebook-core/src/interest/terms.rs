//! What a debt bears: rates by day, before and after judgment, and what limits them.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{DayCount, InterestFault};
use crate::day::plus_days;
use crate::{Day, Money, Rate, Rounding};

/// Whether interest itself comes to bear interest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum Compounding {
    /// Interest that is not paid waits and bears nothing (United States Rule, 12 CFR Part 1026,
    /// Appendix J (a)(3)).
    #[default]
    Never,
    /// What is unpaid joins the principal each month. Only where the contract says so.
    Monthly,
    /// What is unpaid joins the principal each year: contracts and statutes that say so, such as
    /// 28 U.S.C. 1961(b).
    Yearly,
}

/// A rate a year, from a day on. That day bears it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct RateFrom {
    /// The first day that bears it.
    pub from: Day,
    /// For a year.
    pub rate: Rate,
}

/// A contract's, statute's or judgment's way to reckon interest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(rename = "InterestBasis"))]
pub struct Basis {
    /// In any order; each holds until the next begins.
    pub rates: Vec<RateFrom>,
    /// How days are counted.
    pub count: DayCount,
    /// Whether interest bears interest.
    pub compounding: Compounding,
}

/// From the day after its entry a judgment has its own basis.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(rename = "AfterJudgment"))]
pub struct Judgment {
    /// The last day on the basis before.
    pub entered_on: Day,
    /// From then on.
    pub basis: Basis,
}

/// Days that bear no more than a rate: nothing on a hold, 6 % in military service
/// (50 U.S.C. 3937(a)).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Cap {
    /// The first day.
    pub from: Day,
    /// The last day; `None` for no end yet.
    pub to: Option<Day>,
    /// For a year.
    pub at_most: Rate,
}

impl Cap {
    /// Days that bear nothing.
    pub fn hold(from: Day, to: Option<Day>) -> Cap {
        Cap { from, to, at_most: Rate::ZERO }
    }

    fn holds_on(&self, day: Day) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }
}

/// All that decides how an account bears interest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct InterestTerms {
    /// The day interest runs from; it bears none itself.
    pub starts_on: Day,
    /// Up to a judgment.
    pub basis: Basis,
    /// After it.
    pub judgment: Option<Judgment>,
    /// What limits the rates, before and after judgment.
    pub caps: Vec<Cap>,
}

/// What a day bears.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Bears {
    pub(super) rate: Rate,
    /// Whether a hold or cap made it less.
    pub(super) capped: bool,
}

impl InterestTerms {
    /// Whether a day is after the judgment.
    pub(super) fn is_judged(&self, day: Day) -> bool {
        self.judgment.as_ref().is_some_and(|judgment| day > judgment.entered_on)
    }

    /// The basis of a day.
    pub(super) fn basis_on(&self, day: Day) -> &Basis {
        match &self.judgment {
            Some(judgment) if day > judgment.entered_on => &judgment.basis,
            Some(_) | None => &self.basis,
        }
    }

    /// The rate of a day.
    pub(super) fn bears_on(&self, day: Day) -> Result<Bears, InterestFault> {
        let in_force = self.basis_on(day).rates.iter().filter(|rate| rate.from <= day);
        let rate = in_force.max_by_key(|rate| rate.from).ok_or(InterestFault::NoRate(day))?.rate;
        let caps = self.caps.iter().filter(|cap| cap.holds_on(day)).map(|cap| cap.at_most);
        let least = caps.fold(rate, Rate::min);
        Ok(Bears { rate: least, capped: least < rate })
    }

    /// The days that end a stretch of one rate, between two days, without the judgment.
    pub(super) fn turns(&self, after: Day, until: Day) -> Result<Vec<Day>, InterestFault> {
        let judged = self.judgment.iter().flat_map(|judgment| &judgment.basis.rates);
        let begins = self.basis.rates.iter().chain(judged).map(|rate| rate.from);
        let begins = begins.chain(self.caps.iter().map(|cap| cap.from));
        let ends = self.caps.iter().filter_map(|cap| cap.to);
        let days = begins.map(|day| plus_days(day, -1)).chain(ends);
        let mut turns = Vec::new();
        for day in days.filter(|day| after < *day && *day < until) {
            if self.bears_on(day)? != self.bears_on(plus_days(day, 1))? {
                turns.push(day);
            }
        }
        Ok(turns)
    }

    pub(super) fn check(&self) -> Result<(), InterestFault> {
        check_rates(&self.basis)?;
        self.judgment.as_ref().map_or(Ok(()), |judgment| check_rates(&judgment.basis))
    }
}

fn check_rates(basis: &Basis) -> Result<(), InterestFault> {
    let mut days: Vec<Day> = basis.rates.iter().map(|rate| rate.from).collect();
    days.sort();
    match days.windows(2).find(|two| two[0] == two[1]) {
        Some(two) => Err(InterestFault::TwoRates(two[0])),
        None => Ok(()),
    }
}

/// A rate as a fraction of one. A rate has at most six decimals as a fraction, so that its share
/// of a million cents is exact.
pub(super) fn fraction(rate: Rate) -> Decimal {
    let millionths = rate.of(Money::cents(1_000_000), Rounding::Down);
    Decimal::new(millionths.in_cents(), 6)
}
