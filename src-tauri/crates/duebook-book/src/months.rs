//! Closed months: what was booked in them stays, and nothing more is booked there.

use duebook_core::day::{month_end, plus_days};
use duebook_core::{Day, shape};

use crate::db::{Reader, Writer};
use crate::error::{Error, Result};
use crate::stamp::Stamp;
use crate::value::Instant;
use crate::values;

shape! {
    /// A month that is closed.
    pub struct ClosedMonth {
        /// YYYY-MM.
        pub month: String,
        pub closed_at: Instant,
        pub by: String,
    }
}

/// The month of a day: YYYY-MM.
pub fn month_of(on: Day) -> String {
    on.format("%Y-%m").to_string()
}

/// Whether the month of a day is closed.
pub fn is_closed(r: &Reader<'_>, on: Day) -> Result<bool> {
    let closed =
        r.maybe("SELECT 1 FROM month_close WHERE month = ?1", values![month_of(on)], |row| {
            row.next::<i64>()
        })?;
    Ok(closed.is_some())
}

/// Refuses money booked in a closed month.
pub(crate) fn must_be_open(r: &Reader<'_>, booked_on: Day) -> Result<()> {
    if is_closed(r, booked_on)? { Err(Error::MonthClosed(booked_on)) } else { Ok(()) }
}

/// The day on which money of a day is booked: the day itself, or the first day of the first
/// month after it that is open.
pub fn open_day(r: &Reader<'_>, on: Day) -> Result<Day> {
    let mut day = on;
    while let Err(Error::MonthClosed(_)) = must_be_open(r, day) {
        day = first_after(day);
    }
    Ok(day)
}

fn first_after(on: Day) -> Day {
    use chrono::Datelike;
    plus_days(month_end(on.year(), on.month()), 1)
}

/// The last month that is closed: YYYY-MM.
pub fn last_closed(r: &Reader<'_>) -> Result<Option<String>> {
    r.one("SELECT max(month) FROM month_close", values![], |row| row.next())
}

/// Closes a month with its sheet as it is now.
pub fn close(w: &Writer<'_>, stamp: &Stamp<'_>, month: &str, sheet: &str) -> Result<()> {
    w.insert(
        "INSERT INTO month_close (month, sheet, closed_at, closed_by) VALUES (?1, ?2, ?3, ?4)",
        values![month, sheet, stamp.at, stamp.user],
    )?;
    Ok(())
}

/// The sheet of a closed month, as it was at the close.
pub fn sheet(r: &Reader<'_>, month: &str) -> Result<String> {
    r.one("SELECT sheet FROM month_close WHERE month = ?1", values![month], |row| row.next())
}

/// Closed months, the latest first.
pub fn all(r: &Reader<'_>) -> Result<Vec<ClosedMonth>> {
    r.all(
        "SELECT month, closed_at, app_user.name
           FROM month_close JOIN app_user ON app_user.id = closed_by ORDER BY month DESC",
        values![],
        |row| Ok(ClosedMonth { month: row.next()?, closed_at: row.next()?, by: row.next()? }),
    )
}
