//! Checks and card charges dated ahead: no entry before their day, and the notice that comes before
//! the deposit.

use crate::Day;
use crate::day::{days_between, is_business_day, plus_days};

/// Dated more than so many days ahead, it needs a notice.
const DAYS_AHEAD: i64 = 5;

/// Whether the person must be told in writing before it is deposited: it is post-dated by more than
/// five days (12 CFR 1006.22(c)(1)).
pub fn needs_notice(received_on: Day, due_on: Day) -> bool {
    days_between(received_on, due_on) > DAYS_AHEAD
}

/// The first and the last day on which the notice may be sent for a deposit on a day: not more than
/// ten and not less than three days before it, without Saturdays, Sundays and public holidays
/// (12 CFR 1006.22(c)(1)).
pub fn notice_window(deposit_on: Day) -> (Day, Day) {
    (business_days_before(deposit_on, 10), business_days_before(deposit_on, 3))
}

fn business_days_before(day: Day, days: u32) -> Day {
    let (mut found, mut left) = (day, days);
    while left > 0 {
        found = plus_days(found, -1);
        if is_business_day(found) {
            left -= 1;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::day;

    #[test]
    fn the_notice_is_sent_ten_to_three_business_days_before_the_deposit() {
        for (deposit, first, last) in [
            (day(2025, 3, 14), day(2025, 2, 28), day(2025, 3, 11)),
            (day(2025, 7, 10), day(2025, 6, 25), day(2025, 7, 7)),
            (day(2025, 12, 1), day(2025, 11, 14), day(2025, 11, 25)),
            (day(2026, 1, 2), day(2025, 12, 17), day(2025, 12, 29)),
        ] {
            assert_eq!(notice_window(deposit), (first, last), "{deposit}");
        }
    }

    #[test]
    fn five_days_ahead_need_no_notice() {
        assert!(!needs_notice(day(2026, 11, 2), day(2026, 11, 7)));
        assert!(needs_notice(day(2026, 11, 2), day(2026, 11, 8)));
    }
}
