//! How days are counted and what part of a year they are.

use chrono::Datelike;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::Day;
use crate::day::{day, days_between};

/// A day count convention, each by its exact name: the 2006 ISDA Definitions, section 4.16.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum DayCount {
    /// Actual/365 (Fixed), 4.16(d): the days of the calendar over 365, in a leap year too. What
    /// courts and statutes use that say "a year" and no more.
    #[serde(rename = "actual_365")]
    Actual365,
    /// Actual/360, 4.16(e): the days of the calendar over 360.
    #[serde(rename = "actual_360")]
    Actual360,
    /// 30/360, Bond Basis, 4.16(f): every month has thirty days. The end of February is not
    /// stretched to a thirtieth, as the NASD and spreadsheet variants do.
    #[serde(rename = "thirty_360")]
    Thirty360,
    /// Actual/Actual, 4.16(b): the days of a leap year over 366, all others over 365.
    ActualActual,
}

impl DayCount {
    /// The days from one day to a later one. The first is not counted and the last is.
    pub fn days(self, from: Day, to: Day) -> i64 {
        match self {
            DayCount::Thirty360 => thirty(from, to),
            DayCount::Actual365 | DayCount::Actual360 | DayCount::ActualActual => {
                days_between(from, to)
            }
        }
    }

    /// So much of a rate is due for a stretch of so many days: the rate times the days over the
    /// days of the year. Multiplied first, so that only one division can round, at the 28th digit.
    pub(super) fn portion(self, yearly: Decimal, from: Day, to: Day, days: i64) -> Decimal {
        match self {
            DayCount::Actual365 => yearly * Decimal::from(days) / Decimal::from(365),
            DayCount::Actual360 | DayCount::Thirty360 => {
                yearly * Decimal::from(days) / Decimal::from(360)
            }
            DayCount::ActualActual => by_years(yearly, from, to),
        }
    }
}

/// 360 for each year, 30 for each month and the difference of the days, of which a 31st counts
/// as a 30th: the first always, the last where the first is a 30th too.
fn thirty(from: Day, to: Day) -> i64 {
    let first = from.day().min(30);
    let last = if to.day() == 31 && first == 30 { 30 } else { to.day() };
    let months = (to.year() - from.year()) * 12 + to.month() as i32 - from.month() as i32;
    i64::from(months) * 30 + i64::from(last) - i64::from(first)
}

/// Each year by itself: a period begins with its first day and ends before its last.
fn by_years(yearly: Decimal, from: Day, to: Day) -> Decimal {
    let mut sum = Decimal::ZERO;
    let mut at = from;
    while at < to {
        let end = day(at.year() + 1, 1, 1).min(to);
        let of_year = if at.leap_year() { 366 } else { 365 };
        sum += yearly * Decimal::from(days_between(at, end)) / Decimal::from(of_year);
        at = end;
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    fn d(text: &str) -> Day {
        crate::day::parse_iso(text).unwrap()
    }

    #[test]
    fn thirty_360_is_the_bond_basis() {
        // thirty360_bond_basis 1 to 16: the cases that ISDA published for 30/360.
        for (id, from, to, days) in [
            (1, "2006-08-20", "2007-02-20", 180),
            (2, "2006-08-31", "2007-02-28", 178),
            (3, "2007-02-28", "2007-08-31", 183),
            (4, "2007-08-31", "2008-02-29", 179),
            (5, "2008-02-29", "2008-08-31", 182),
            (6, "2006-01-31", "2006-02-28", 28),
            (7, "2006-01-30", "2006-02-28", 28),
            (8, "2006-02-28", "2006-03-03", 5),
            (9, "2006-02-14", "2006-02-28", 14),
            (10, "2006-09-30", "2006-10-31", 30),
            (11, "2006-10-31", "2006-11-28", 28),
            (12, "2008-02-28", "2008-08-30", 182),
            (13, "2008-02-28", "2008-08-31", 183),
            (14, "2007-02-26", "2008-02-28", 362),
            (15, "2008-02-29", "2009-02-28", 359),
            (16, "2008-02-28", "2008-03-31", 33),
        ] {
            let counted = DayCount::Thirty360.days(d(from), d(to));
            assert_eq!(counted, days, "thirty360_bond_basis {id}: {from} to {to}");
        }
    }

    #[test]
    fn spreadsheets_agree_but_at_the_end_of_february() {
        // DAYS360 of spreadsheets, which follows the NASD.
        for (id, from, to, days) in [
            ("DAYS360-1", "2008-12-20", "2009-03-31", 101),
            ("DAYS360-2", "2008-02-27", "2009-03-31", 394),
            ("DAYS360-3", "2004-07-15", "2004-12-25", 160),
        ] {
            assert_eq!(DayCount::Thirty360.days(d(from), d(to)), days, "{id}");
        }
        let counted = DayCount::Thirty360.days(d("2008-02-29"), d("2008-08-31"));
        assert_eq!(counted, 182, "DAYS360-4 gives 180, since it stretches the end of February");
    }

    #[test]
    fn the_calendar_counts_its_days() {
        for count in [DayCount::Actual365, DayCount::Actual360, DayCount::ActualActual] {
            assert_eq!(count.days(d("2024-02-28"), d("2024-03-01")), 2, "{count:?}");
            assert_eq!(count.days(d("2023-03-01"), d("2024-03-01")), 366, "{count:?}");
        }
    }

    #[test]
    fn a_longer_stretch_is_never_fewer_days() {
        let from = d("2024-01-15");
        for first in 0..60 {
            let from = crate::day::plus_days(from, first);
            let counted = |n| DayCount::Thirty360.days(from, crate::day::plus_days(from, n));
            assert!((0..800).all(|n| counted(n) <= counted(n + 1)), "from {from}");
        }
    }
}
