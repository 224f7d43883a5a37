//! Closing a month: what must be looked at first, and what it keeps.

use chrono::Datelike;
use duebook_book::months::{self, ClosedMonth};
use duebook_book::trust_day::{self, AsOf, TrustDay};
use duebook_book::{Reader, Writer, paying, payments, trust_banks};
use duebook_core::day::month_end;
use duebook_core::{Day, Money, day, shape};

use crate::act::Act;
use crate::clients::Nothing;
use crate::problem::Problem;

shape! {
    /// One month: YYYY-MM.
    pub struct OfMonth {
        pub month: String,
    }

    /// Something to look at before a month is closed.
    pub struct MonthCheck {
        /// drafts, shortage, in_hand or earlier.
        pub kind: String,
        /// Whether it keeps the month open.
        pub blocks: bool,
        pub count: u32,
        pub amount: Money,
    }

    /// A month that could be closed.
    pub struct MonthView {
        pub month: String,
        pub ends_on: Day,
        /// Whether it has ended.
        pub over: bool,
        pub checks: Vec<MonthCheck>,
        pub banks: Vec<TrustDay>,
    }

    /// Months that are closed and the next one.
    pub struct Months {
        pub closed: Vec<ClosedMonth>,
        pub next: Option<MonthView>,
    }
}

pub(crate) fn list(act: &Act<'_>, r: &Reader<'_>, _: Nothing) -> Result<Months, Problem> {
    let next = next_month(r, act.today)?;
    let next = next.map(|month| view(act, r, &month)).transpose()?;
    Ok(Months { closed: months::all(r)?, next })
}

/// The month after the last closed one; the month before this one when none is.
fn next_month(r: &Reader<'_>, today: Day) -> Result<Option<String>, Problem> {
    let first = match months::last_closed(r)? {
        Some(month) => day::plus_days(last_day(&month)?, 1),
        None => day::plus_days(today.with_day(1).expect("every month has a first day"), -1),
    };
    Ok((first <= today).then(|| months::month_of(first)))
}

fn last_day(month: &str) -> Result<Day, Problem> {
    let first = day::parse_iso(&format!("{month}-01"));
    let first = first.ok_or_else(|| Problem::invalid("month", "Choose a month."))?;
    Ok(month_end(first.year(), first.month()))
}

fn view(act: &Act<'_>, r: &Reader<'_>, month: &str) -> Result<MonthView, Problem> {
    let ends_on = last_day(month)?;
    let as_of = AsOf { on: ends_on.min(act.today), known_at: None };
    let mut banks = Vec::new();
    for bank in trust_banks::all(r)? {
        banks.push(trust_day::of(r, bank.id, as_of)?);
    }
    let drafts = payments::drafts_booked(r, month)?;
    let sum = |of: fn(&TrustDay) -> Money| banks.iter().map(of).sum::<Money>();
    let hand = sum(|b| b.hand);
    // What was met since the month ended no longer keeps it open.
    let mut now = Money::ZERO;
    for bank in trust_banks::all(r)? {
        now += paying::shortages(r, bank.id)?.iter().map(|s| s.1).sum();
    }
    let short = sum(|b| b.shortage).min(now);
    let check = |kind: &str, blocks, count, amount| MonthCheck {
        kind: kind.to_owned(),
        blocks,
        count,
        amount,
    };
    let mut checks = Vec::new();
    if drafts > 0 {
        checks.push(check("drafts", true, drafts, Money::ZERO));
    }
    if !short.is_zero() {
        checks.push(check("shortage", true, 0, short));
    }
    if !hand.is_zero() {
        checks.push(check("in_hand", false, 0, hand));
    }
    Ok(MonthView { month: month.to_owned(), ends_on, over: ends_on < act.today, checks, banks })
}

/// Closes the month that is next, with its figures as they are known now.
pub(crate) fn close(act: &Act<'_>, w: &Writer<'_>, args: OfMonth) -> Result<Nothing, Problem> {
    let next = next_month(w, act.today)?;
    if next.as_deref() != Some(args.month.as_str()) {
        return Err(Problem::not_the_next_month(next.as_deref()));
    }
    let view = view(act, w, &args.month)?;
    if !view.over {
        return Err(Problem::month_not_over(view.ends_on));
    }
    if let Some(check) = view.checks.iter().find(|c| c.blocks) {
        return Err(Problem::month_not_ready(&check.kind, check.count, check.amount));
    }
    let sheet = serde_json::to_string(&view).map_err(|cause| Problem::fault(&cause))?;
    months::close(w, &act.stamp(), &args.month, &sheet)?;
    Ok(Nothing {})
}

/// The sheet of a closed month.
pub(crate) fn sheet(_: &Act<'_>, r: &Reader<'_>, args: OfMonth) -> Result<MonthView, Problem> {
    let kept = months::sheet(r, &args.month)?;
    serde_json::from_str(&kept).map_err(|cause| Problem::fault(&cause))
}
