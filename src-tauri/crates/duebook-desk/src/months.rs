//! Closing a month: what must be looked at first, and what it keeps.

use chrono::Datelike;
use duebook_book::months::{self, ClosedMonth};
use duebook_book::trust_day::TrustDay;
use duebook_book::trust_proof::{self, TrustProof};
use duebook_book::{Reader, Writer, bank_lines, paying, payments, trust_banks};
use duebook_core::day::month_end;
use duebook_core::{Day, Money, day, shape};

use crate::act::Act;
use crate::clients::Nothing;
use crate::form;
use crate::problem::Problem;

shape! {
    /// One month: YYYY-MM.
    pub struct OfMonth {
        pub month: String,
    }

    /// A month to close, with the reason why although a bank says something else.
    pub struct CloseMonth {
        pub month: String,
        #[serde(default)]
        pub reason: String,
    }

    /// Something to look at before a month is closed.
    pub struct MonthCheck {
        /// drafts, proof, open_lines, shortage, share, in_hand or not_proved.
        pub kind: String,
        /// Whether it keeps the month open.
        pub blocks: bool,
        /// Whether the month is closed with it only for a reason.
        #[serde(default)]
        pub needs_reason: bool,
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
        /// Of each of these banks at the month's end; none in sheets of earlier programs.
        #[serde(default)]
        pub proofs: Vec<TrustProof>,
        /// Why it was closed with what needs a reason.
        #[serde(default)]
        pub reason: String,
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
    let on = ends_on.min(act.today);
    let mut proofs = Vec::new();
    for bank in trust_banks::all(r)? {
        proofs.push(trust_proof::of(r, bank.id, on)?);
    }
    let banks = proofs.iter().map(|proof| proof.ledger.clone()).collect();
    let checks = checks(act, r, month, &proofs)?;
    Ok(MonthView {
        reason: String::new(),
        month: month.to_owned(),
        ends_on,
        over: ends_on < act.today,
        checks,
        banks,
        proofs,
    })
}

/// What a check does to the closing.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Weight {
    Note,
    NeedsReason,
    Blocks,
}

/// What is to be looked at before the month is closed. A bank that has not sent its statement
/// needs no reason, one that says something else does: its balance may come from before the book.
fn checks(
    act: &Act<'_>,
    r: &Reader<'_>,
    month: &str,
    proofs: &[TrustProof],
) -> Result<Vec<MonthCheck>, Problem> {
    let sum = |of: fn(&TrustDay) -> Money| proofs.iter().map(|p| of(&p.ledger)).sum::<Money>();
    let with = |verdict: &str| proofs.iter().filter(|p| p.verdict == verdict).count() as u32;
    // What was met or taken since the month ended is no longer open.
    let (mut owed, mut share, mut open) = (Money::ZERO, Money::ZERO, 0);
    for proof in proofs {
        let bank = proof.trust_bank;
        owed += paying::shortages(r, bank)?.iter().map(|s| s.1).sum();
        let now: Money = paying::share(r, bank, act.today)?.iter().map(|p| p.released).sum();
        let own = proof.ledger.owners.iter().filter(|o| o.kind.starts_with("share"));
        share += now.min(own.map(|o| o.released).sum());
        open += bank_lines::open(r, bank, proof.on, OPEN_LINES_MAX)?.len() as u32;
    }
    let drafts = payments::drafts_booked(r, month)?;
    let apart = proofs.iter().filter_map(|p| p.off).map(Money::abs).sum();
    let all = [
        ("drafts", Weight::Blocks, drafts, Money::ZERO),
        ("proof", Weight::NeedsReason, with("fails"), apart),
        ("open_lines", Weight::NeedsReason, open, Money::ZERO),
        ("shortage", Weight::Blocks, 0, sum(|day| day.shortage).min(owed)),
        ("share", Weight::Note, 0, share),
        ("in_hand", Weight::Note, 0, sum(|day| day.hand)),
        ("not_proved", Weight::Note, with("not_entered"), Money::ZERO),
    ];
    let look = all.into_iter().filter(|(kind, _, count, amount)| match *kind {
        "shortage" | "share" | "in_hand" => !amount.is_zero(),
        _ => *count > 0,
    });
    let check = |(kind, weight, count, amount): (&str, Weight, u32, Money)| MonthCheck {
        kind: kind.to_owned(),
        blocks: weight == Weight::Blocks,
        needs_reason: weight == Weight::NeedsReason,
        count,
        amount,
    };
    Ok(look.map(check).collect())
}

/// So many open lines are counted.
const OPEN_LINES_MAX: u32 = 500;

/// Closes the month that is next, with its figures as they are known now.
pub(crate) fn close(act: &Act<'_>, w: &Writer<'_>, args: CloseMonth) -> Result<Nothing, Problem> {
    let next = next_month(w, act.today)?;
    if next.as_deref() != Some(args.month.as_str()) {
        return Err(Problem::not_the_next_month(next.as_deref()));
    }
    let mut view = view(act, w, &args.month)?;
    if !view.over {
        return Err(Problem::month_not_over(view.ends_on));
    }
    if let Some(check) = view.checks.iter().find(|c| c.blocks) {
        return Err(Problem::month_not_ready(&check.kind, check.count, check.amount));
    }
    if view.checks.iter().any(|check| check.needs_reason) {
        view.reason = form::reason("reason", &args.reason)?;
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
