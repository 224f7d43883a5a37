//! Days by which the rules of a trust bank ask for something, reckoned from facts of the book. A
//! rule that nobody has set gives no day (see [`crate::trust_rule`]).

use serde::{Deserialize, Serialize};

use crate::day::{days_between, month_end, plus_days};
use crate::{Day, Money};

/// So many days ahead a deadline is near: a week, so that a working day is left in any case.
pub const NEAR_DAYS: i64 = 7;

/// How a deadline stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum Urgency {
    /// More than [`NEAR_DAYS`] ahead.
    Ahead,
    /// Not past, and at most so many days ahead.
    Near,
    /// Its day is over, or it cannot be kept any more.
    Late,
}

/// How a deadline stands: on its day it is still kept.
pub fn urgency(due_on: Day, today: Day) -> Urgency {
    match days_between(today, due_on) {
        ..0 => Urgency::Late,
        0..=NEAR_DAYS => Urgency::Near,
        _ => Urgency::Ahead,
    }
}

/// The last day of a limit of days that begins on a day.
pub fn due(since: Day, within: i64) -> Day {
    plus_days(since, within)
}

/// The last day on which a client is paid: days after the end of the month of collection, not of
/// clearing (RCW 19.16.240, NRS 649.355, ORS 697.058).
pub fn remit_due(collected_on: Day, within: i64) -> Day {
    use chrono::Datelike;
    due(month_end(collected_on.year(), collected_on.month()), within)
}

/// The day back to which records are there when they are kept for so many years.
pub fn kept_from(today: Day, years: i64) -> Day {
    use chrono::Datelike;
    let year = today.year() - i32::try_from(years).unwrap_or(0);
    today.with_year(year).unwrap_or_else(|| month_end(year, today.month()))
}

/// Since when the oldest of what is left has been there, when what was there first goes first:
/// what came on each day, less what was taken back. None when that does not explain what is left.
pub fn oldest(came: &[(Day, Money)], left: Money) -> Option<Day> {
    let mut newest_first: Vec<(Day, Money)> = came.to_vec();
    newest_first.sort_by_key(|(on, _)| std::cmp::Reverse(*on));
    let mut explained = Money::ZERO;
    newest_first.into_iter().find_map(|(on, amount)| {
        explained += amount;
        (explained >= left).then_some(on)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::day;

    #[test]
    fn a_deadline_is_kept_on_its_day_and_late_on_the_next() {
        let due_on = due(day(2026, 11, 2), 10);
        assert_eq!(due_on, day(2026, 11, 12));
        assert_eq!(urgency(due_on, day(2026, 11, 4)), Urgency::Ahead);
        assert_eq!(urgency(due_on, day(2026, 11, 5)), Urgency::Near);
        assert_eq!(urgency(due_on, day(2026, 11, 12)), Urgency::Near);
        assert_eq!(urgency(due_on, day(2026, 11, 13)), Urgency::Late);
    }

    #[test]
    fn a_client_is_paid_after_the_month_of_collection() {
        assert_eq!(remit_due(day(2026, 10, 1), 30), day(2026, 11, 30));
        assert_eq!(remit_due(day(2026, 10, 31), 30), day(2026, 11, 30));
        assert_eq!(remit_due(day(2026, 11, 1), 30), day(2026, 12, 30));
        assert_eq!(remit_due(day(2024, 2, 29), 0), day(2024, 2, 29));
    }

    #[test]
    fn records_are_kept_for_whole_years() {
        assert_eq!(kept_from(day(2026, 11, 26), 4), day(2022, 11, 26));
        assert_eq!(kept_from(day(2028, 2, 29), 3), day(2025, 2, 28));
    }

    #[test]
    fn what_is_left_is_what_came_last() {
        let (first, second) = (day(2026, 11, 2), day(2026, 11, 9));
        let came = [(first, Money::cents(40_00)), (second, Money::cents(20_00))];
        assert_eq!(oldest(&came, Money::cents(60_00)), Some(first));
        assert_eq!(oldest(&came, Money::cents(20_01)), Some(first));
        assert_eq!(oldest(&came, Money::cents(20_00)), Some(second));
        assert_eq!(oldest(&came, Money::cents(60_01)), None);
        let back = [came[0], came[1], (day(2026, 11, 16), Money::cents(-20_00))];
        assert_eq!(oldest(&back, Money::cents(10_00)), Some(first), "the second was taken back");
    }
}
