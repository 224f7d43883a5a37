//! A sum too small to be paid is deferred, as far as the law or the contract allows: under a
//! minimum its lines stay open until a last day (RCW 19.16.240: under ten dollars, up to three
//! months).

use crate::day::{month_end, plus_months};
use crate::{Day, Money, shape};

shape! {
    /// The least that a client is paid, from a day on.
    #[derive(Eq)]
    pub struct RemitMinimum {
        /// The first day to which it applies.
        pub from_on: Day,
        /// Less than this is deferred; zero defers nothing.
        pub minimum: Money,
        /// Months after the month of the oldest line, by whose end it is paid all the same.
        pub months: u8,
        /// The statute or contract that says so.
        pub source: String,
    }
}

/// Until when a sum is deferred; nothing when it is paid now.
pub fn deferred_until(
    all: &[RemitMinimum],
    today: Day,
    remit: Money,
    oldest: Option<Day>,
) -> Option<Day> {
    use chrono::Datelike;
    let begun = all.iter().filter(|m| m.from_on <= today);
    let rule = begun.max_by_key(|m| m.from_on)?;
    if !remit.is_positive() || remit >= rule.minimum {
        return None;
    }
    let last = plus_months(oldest?, u32::from(rule.months));
    let until = month_end(last.year(), last.month());
    (today < until).then_some(until)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::day;

    #[test]
    fn a_small_sum_waits_until_its_last_day_at_most() {
        let rule = RemitMinimum {
            from_on: day(2026, 1, 1),
            minimum: Money::cents(10_00),
            months: 3,
            source: "RCW 19.16.240".into(),
        };
        let all = [rule];
        let oldest = Some(day(2026, 8, 12));
        let until = |today, cents| deferred_until(&all, today, Money::cents(cents), oldest);
        assert_eq!(until(day(2026, 11, 2), 9_99), Some(day(2026, 11, 30)));
        assert_eq!(until(day(2026, 11, 30), 9_99), None, "its last day has come");
        assert_eq!(until(day(2026, 11, 2), 10_00), None);
        assert_eq!(until(day(2026, 11, 2), 0), None);
        assert_eq!(until(day(2025, 11, 2), 9_99), None, "nobody had set it");
    }
}
