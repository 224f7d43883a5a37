//! Days as creditors' systems write them.

use chrono::{Datelike, Days as Length, NaiveDate};
use duebook_core::day::{Day, in_range, plus_months};

use super::fate::Fault;
use super::field::is_filler;
use super::map::DateOrder;

/// How far ahead of today a year of two digits may lie.
const AHEAD_YEARS: i32 = 20;

/// Reads a day; `Ok(None)` when the cell says there is none.
///
/// A year of two digits lies at most twenty years ahead; `born` ones are never in the future.
pub(crate) fn read(
    text: &str,
    order: DateOrder,
    today: Day,
    born: bool,
) -> Result<Option<Day>, Fault> {
    let text = without_time(text.trim());
    let nothing = text.bytes().all(|b| matches!(b, b'0' | b'/' | b'-' | b'.' | b' '));
    if nothing || is_filler(text) {
        return Ok(None);
    }
    let parts = split(text, order).ok_or(Fault::NotADate)?;
    let found = match parts {
        Parts::Serial(days) => serial(days).ok_or(Fault::NotADate)?,
        Parts::Civil { year, month, day } => {
            let full = |year| NaiveDate::from_ymd_opt(year, month, day);
            match year {
                Year::Full(year) => full(year).ok_or(Fault::NoSuchDay)?,
                Year::Short(year) => pivoted(year, month, day, today, born)?,
            }
        }
    };
    if !in_range(found) {
        return Err(Fault::NoSuchDay);
    }
    if found > today {
        return Err(Fault::InTheFuture);
    }
    Ok(Some(found))
}

/// Whether a value looks like a day in some order, for guessing.
pub(super) fn looks_like_day(text: &str) -> bool {
    let text = without_time(text);
    if text.len() == 8 && text.bytes().all(|b| b.is_ascii_digit()) {
        return is_compact_day(text);
    }
    if text.len() > 20 || text.bytes().all(|b| b.is_ascii_digit()) {
        return false;
    }
    match split(text, DateOrder::Mdy) {
        Some(Parts::Civil { month, day, .. }) => {
            (1..=31).contains(&month) && (1..=31).contains(&day)
        }
        Some(Parts::Serial(_)) | None => false,
    }
}

/// Whether eight digits are a day `YYYYMMDD` between 1900 and 2100.
pub(super) fn is_compact_day(text: &str) -> bool {
    if text.len() != 8 || !matches!(&text.as_bytes()[..2], b"19" | b"20") {
        return false;
    }
    match split(text, DateOrder::Ymd) {
        Some(Parts::Civil { year: Year::Full(year), month, day }) => {
            NaiveDate::from_ymd_opt(year, month, day).is_some()
        }
        Some(Parts::Civil { .. } | Parts::Serial(_)) | None => false,
    }
}

/// Which of the first two numbers is above twelve, if one is: it is the day of the month.
pub(crate) fn evidence(text: &str) -> Option<DateOrder> {
    let text = without_time(text.trim());
    let numbers: Vec<u32> = text.split(['/', '-', '.']).map(|n| n.parse().unwrap_or(0)).collect();
    match numbers[..] {
        [first, _, _] if first > 31 => Some(DateOrder::Ymd),
        [first, second, _] if first > 12 && (1..=12).contains(&second) => Some(DateOrder::Dmy),
        [first, second, _] if second > 12 && (1..=12).contains(&first) => Some(DateOrder::Mdy),
        _ => None,
    }
}

fn without_time(text: &str) -> &str {
    if let Some(at) = text.find(':') {
        let end = text[..at].rfind([' ', 'T', 't']);
        return end.map_or(text, |end| text[..end].trim_end());
    }
    text
}

enum Year {
    Full(i32),
    Short(i32),
}

enum Parts {
    Civil { year: Year, month: u32, day: u32 },
    Serial(u64),
}

fn split(text: &str, order: DateOrder) -> Option<Parts> {
    if text.len() > 40 {
        return None;
    }
    if text.bytes().all(|b| b.is_ascii_digit()) {
        return compact(text, order);
    }
    if order == DateOrder::Serial {
        let whole = text.split_once('.').map_or(text, |(whole, _)| whole);
        if !whole.is_empty() && whole.bytes().all(|b| b.is_ascii_digit()) {
            return compact(whole, order);
        }
    }
    let pieces: Vec<&str> =
        text.split(['/', '-', '.', ' ', ',']).filter(|piece| !piece.is_empty()).collect();
    let [a, b, c] = pieces[..] else { return None };
    if let Some(month) = month_named(a) {
        return civil(c, month, b.trim_end_matches(|c: char| c.is_alphabetic()).parse().ok()?);
    }
    if let Some(month) = month_named(b) {
        return civil(c, month, a.parse().ok()?);
    }
    if [a, b, c].iter().any(|n| n.len() > 4 || !n.bytes().all(|b| b.is_ascii_digit())) {
        return None;
    }
    if a.len() == 4 {
        return civil(a, b.parse().ok()?, c.parse().ok()?);
    }
    match order {
        DateOrder::Mdy | DateOrder::Serial => civil(c, a.parse().ok()?, b.parse().ok()?),
        DateOrder::Dmy => civil(c, b.parse().ok()?, a.parse().ok()?),
        DateOrder::Ymd => civil(a, b.parse().ok()?, c.parse().ok()?),
    }
}

fn civil(year: &str, month: u32, day: u32) -> Option<Parts> {
    let number: i32 = year.parse().ok()?;
    let year = match year.len() {
        4 => Year::Full(number),
        2 => Year::Short(number),
        _ => return None,
    };
    Some(Parts::Civil { year, month, day })
}

fn compact(text: &str, order: DateOrder) -> Option<Parts> {
    if order == DateOrder::Serial {
        return Some(Parts::Serial(text.parse().ok()?));
    }
    let two = |at: usize| text[at..at + 2].parse::<u32>().ok();
    match (text.len(), order) {
        (8, DateOrder::Ymd) => civil(&text[..4], two(4)?, two(6)?),
        // No month and no day is called 19 or 20 and followed by such a year: the year leads.
        (8, _) if is_leading_year(text, order) => civil(&text[..4], two(4)?, two(6)?),
        (8, DateOrder::Mdy) => civil(&text[4..], two(0)?, two(2)?),
        (8, _) => civil(&text[4..], two(2)?, two(0)?),
        (6, DateOrder::Ymd) => civil(&text[..2], two(2)?, two(4)?),
        (6, DateOrder::Mdy) => civil(&text[4..], two(0)?, two(2)?),
        (6, _) => civil(&text[4..], two(2)?, two(0)?),
        _ => None,
    }
}

fn is_leading_year(text: &str, order: DateOrder) -> bool {
    let fits = |from: usize, most: u32| {
        text[from..from + 2].parse::<u32>().is_ok_and(|n| (1..=most).contains(&n))
    };
    let (first, second) = if order == DateOrder::Mdy { (12, 31) } else { (31, 12) };
    let ends_in_year = matches!(&text[4..6], "19" | "20");
    !(fits(0, first) && fits(2, second) && ends_in_year) && matches!(&text[..2], "19" | "20")
}

fn month_named(text: &str) -> Option<u32> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let name = text.trim_end_matches('.').to_ascii_lowercase();
    if name.len() < 3 || !name.is_ascii() {
        return None;
    }
    let found = MONTHS.iter().position(|month| {
        month.starts_with(&name) && (name.len() == 3 || name.len() == 4 || *month == name)
    })?;
    u32::try_from(found + 1).ok()
}

fn pivoted(year: i32, month: u32, day: u32, today: Day, born: bool) -> Result<Day, Fault> {
    let century = today.year().div_euclid(100) * 100;
    let latest = if born { today } else { plus_months(today, AHEAD_YEARS as u32 * 12) };
    [century + 100, century, century - 100]
        .into_iter()
        .filter_map(|c| NaiveDate::from_ymd_opt(c + year, month, day))
        .find(|found| *found <= latest)
        .ok_or(Fault::NoSuchDay)
}

/// Day 1 is January 1, 1900, and day 60 a February 29 which 1900 did not have (a mistake of the
/// first spreadsheets that all others keep), so that from March 1900 on the count starts at
/// December 30, 1899.
fn serial(days: u64) -> Option<Day> {
    let start = NaiveDate::from_ymd_opt(1899, 12, 30)?;
    (61..=109_575).contains(&days).then(|| start.checked_add_days(Length::new(days))).flatten()
}

#[cfg(test)]
mod tests {
    use duebook_core::day::day;

    use super::*;

    fn read_on(text: &str, order: DateOrder, born: bool) -> Result<Option<Day>, Fault> {
        read(text, order, day(2026, 11, 23), born)
    }

    #[test]
    fn days_are_read_in_the_order_of_the_map() {
        let expected = Ok(Some(day(2024, 3, 2)));
        for (order, texts) in [
            (
                DateOrder::Mdy,
                "3/2/24|03/02/2024|3-2-2024|03022024|030224|Mar 2, 2024|2-Mar-24|March 2nd 2024\
                 |2024-03-02|20240302|3/2/2024 0:00:00|2024-03-02T00:00:00|3/2/2024 12:00:00 AM",
            ),
            (DateOrder::Dmy, "2/3/24|02.03.2024|02032024|2 Mar 2024|2024/03/02"),
            (DateOrder::Ymd, "20240302|2024-03-02|240302|24/3/2"),
            (DateOrder::Serial, "45353|45353.0|45353.75"),
        ] {
            for text in texts.split('|') {
                assert_eq!(read_on(text, order, false), expected, "{text} {order:?}");
            }
        }
    }

    #[test]
    fn a_year_of_two_digits_is_the_likely_one() {
        for (text, born, year) in [
            ("4/11/45", true, 1945),
            ("4/11/26", true, 2026),
            ("12/11/26", true, 1926),
            ("4/11/23", false, 2023),
            ("4/11/99", false, 1999),
            ("4/11/47", false, 1947),
        ] {
            let found = read_on(text, DateOrder::Mdy, born).expect("a day").expect("filled");
            assert_eq!(found.year(), year, "{text}");
        }
        assert_eq!(read_on("4/11/45", DateOrder::Mdy, false), Err(Fault::InTheFuture));
        assert_eq!(read_on("2/29/00", DateOrder::Mdy, true), Ok(Some(day(2000, 2, 29))));
    }

    #[test]
    fn what_is_no_day_is_said_to_be_none_or_wrong() {
        for nothing in ["", " ", "00000000", "0000-00-00", "00/00/00", "N/A", "none"] {
            assert_eq!(read_on(nothing, DateOrder::Mdy, false), Ok(None), "{nothing}");
        }
        for (text, fault) in [
            ("02/30/1980", Fault::NoSuchDay),
            ("2/29/23", Fault::NoSuchDay),
            ("13/13/2020", Fault::NoSuchDay),
            ("1/1/1802", Fault::NoSuchDay),
            ("11/24/2026", Fault::InTheFuture),
            ("soon", Fault::NotADate),
            ("12", Fault::NotADate),
            ("1/2", Fault::NotADate),
            ("1/2/3", Fault::NotADate),
            ("=NOW()", Fault::NotADate),
            ("١/٢/٢٠٢٠", Fault::NotADate),
            ("999999999999999999999999", Fault::NotADate),
        ] {
            assert_eq!(read_on(text, DateOrder::Mdy, false), Err(fault), "{text}");
        }
        assert_eq!(read_on("45", DateOrder::Serial, false), Err(Fault::NotADate));
    }
}
