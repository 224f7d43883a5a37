//! A day of business, without a time and without a zone.

use chrono::{Datelike, Duration, NaiveDate, Weekday};

/// A civil date. TEXT `YYYY-MM-DD` in the book and on the wire.
pub type Day = NaiveDate;

/// The first and last day a book may name: a birth in 1900, a plan of thirty years.
pub const FIRST_YEAR: i32 = 1900;
/// See [`FIRST_YEAR`].
pub const LAST_YEAR: i32 = 2199;

/// A day from its parts, known to exist: for constants and for tests.
///
/// # Panics
/// When the calendar has no such day.
pub fn day(year: i32, month: u32, day: u32) -> Day {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day of the calendar")
}

/// Reads `YYYY-MM-DD`, refusing days that do not exist and years outside the book's range.
pub fn parse_iso(text: &str) -> Option<Day> {
    let shape = text.len() == 10
        && text.bytes().enumerate().all(|(i, b)| match i {
            4 | 7 => b == b'-',
            _ => b.is_ascii_digit(),
        });
    if !shape {
        return None;
    }
    let number = |from: usize, to: usize| text[from..to].parse().ok();
    let year = i32::try_from(number(0, 4)?).ok()?;
    let found = NaiveDate::from_ymd_opt(year, number(5, 7)?, number(8, 10)?)?;
    in_range(found).then_some(found)
}

/// The day as `YYYY-MM-DD`.
pub fn iso(day: Day) -> String {
    let (year, month, day) = (day.year().unsigned_abs(), day.month(), day.day());
    let mut text = String::with_capacity(10);
    for (number, places) in [(year, 4), (month, 2), (day, 2)] {
        if !text.is_empty() {
            text.push('-');
        }
        for place in (0..places).rev() {
            let digit = number / 10_u32.pow(place) % 10;
            text.push(char::from_digit(digit, 10).expect("a digit"));
        }
    }
    text
}

/// Whether a book may name this day.
pub fn in_range(day: Day) -> bool {
    (FIRST_YEAR..=LAST_YEAR).contains(&day.year())
}

/// Saturday or Sunday.
pub fn is_weekend(day: Day) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// The day so many days later (earlier when negative).
pub fn plus_days(day: Day, days: i64) -> Day {
    day + Duration::days(days)
}

/// The last day of the month.
pub fn month_end(year: i32, month: u32) -> Day {
    let (next_year, next_month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
    plus_days(day(next_year, next_month, 1), -1)
}

/// The day `months` after `anchor`, on the anchor's day of the month or the month's last day.
/// Always counted from the anchor, so that Jan 31 gives Feb 28 and then Mar 31 and never drifts
/// (12 CFR Part 1026, Appendix J (b)(3)(iv)).
pub fn plus_months(anchor: Day, months: u32) -> Day {
    let index = anchor.year() * 12 + anchor.month0() as i32 + months as i32;
    let (year, month) = (index.div_euclid(12), index.rem_euclid(12) as u32 + 1);
    let last = month_end(year, month);
    last.with_day(anchor.day()).unwrap_or(last)
}

/// Whole days from one day to another; negative when `to` is earlier.
pub fn days_between(from: Day, to: Day) -> i64 {
    (to - from).num_days()
}

/// Nth weekday of a month, 1 the first.
fn nth_weekday(year: i32, month: u32, weekday: Weekday, n: u32) -> Day {
    let first = day(year, month, 1);
    let ahead = (7 + weekday.num_days_from_monday() - first.weekday().num_days_from_monday()) % 7;
    plus_days(first, i64::from(ahead + 7 * (n - 1)))
}

/// Legal public holidays of a year, 5 U.S.C. 6103(a), by their dates.
pub fn public_holidays(year: i32) -> Vec<Day> {
    let mut holidays = vec![
        day(year, 1, 1),
        nth_weekday(year, 1, Weekday::Mon, 3),
        nth_weekday(year, 2, Weekday::Mon, 3),
        plus_days(nth_weekday(year, 6, Weekday::Mon, 1), -7),
        day(year, 7, 4),
        nth_weekday(year, 9, Weekday::Mon, 1),
        nth_weekday(year, 10, Weekday::Mon, 2),
        day(year, 11, 11),
        nth_weekday(year, 11, Weekday::Thu, 4),
        day(year, 12, 25),
    ];
    if year >= 2021 {
        holidays.push(day(year, 6, 19));
    }
    holidays.sort();
    holidays
}

/// A weekday on which neither a holiday falls nor is observed. Both are left out, which can only
/// give the person more time (5 U.S.C. 6103(b), E.O. 11582).
pub fn is_business_day(candidate: Day) -> bool {
    if is_weekend(candidate) {
        return false;
    }
    let observed = |holiday: Day| match holiday.weekday() {
        Weekday::Sat => plus_days(holiday, -1),
        Weekday::Sun => plus_days(holiday, 1),
        _ => holiday,
    };
    let year = candidate.year();
    // January 1 of the next year may be observed on December 31.
    !(year..=year + 1)
        .flat_map(public_holidays)
        .any(|holiday| candidate == holiday || candidate == observed(holiday))
}

/// The last day on which the person may dispute: five business days for the mail, then thirty
/// days (12 CFR 1006.34(b)(5)).
pub fn validation_period_ends(sent_on: Day) -> Day {
    let mut received = sent_on;
    let mut left = 5;
    while left > 0 {
        received = plus_days(received, 1);
        if is_business_day(received) {
            left -= 1;
        }
    }
    plus_days(received, 30)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_keep_the_anchor_day() {
        let from = day(2025, 1, 31);
        let got: Vec<Day> = (0..6).map(|n| plus_months(from, n)).collect();
        let expected = [(1, 31), (2, 28), (3, 31), (4, 30), (5, 31), (6, 30)];
        assert_eq!(got, expected.map(|(m, d)| day(2025, m, d)));
        assert_eq!(plus_months(day(2024, 1, 30), 1), day(2024, 2, 29));
        assert_eq!(plus_months(day(2025, 11, 15), 14), day(2027, 1, 15));
    }

    #[test]
    fn only_days_of_the_calendar_are_read() {
        assert_eq!(parse_iso("2026-11-23"), Some(day(2026, 11, 23)));
        for wrong in
            ["2026-02-30", "2026-2-03", "26-02-03", "2026/02/03", "+026-01-01", "0001-01-01", ""]
        {
            assert_eq!(parse_iso(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn the_validation_period_leaves_out_weekends_and_holidays() {
        // Sent Mon Nov 23, 2026: Thanksgiving Nov 26 does not count; received Tue Dec 1.
        assert_eq!(validation_period_ends(day(2026, 11, 23)), day(2026, 12, 31));
        // Sent Fri Jul 1, 2022; Monday Jul 4 is a holiday; received Mon Jul 11.
        assert_eq!(validation_period_ends(day(2022, 7, 1)), day(2022, 8, 10));
    }

    #[test]
    fn holidays_are_those_of_the_statute() {
        let names = public_holidays(2026);
        for expected in [(1, 19), (2, 16), (5, 25), (6, 19), (9, 7), (10, 12), (11, 26)] {
            assert!(names.contains(&day(2026, expected.0, expected.1)), "{expected:?}");
        }
        assert!(!is_business_day(day(2026, 7, 3)), "July 4, 2026 is a Saturday, observed Friday");
    }
}
