//! The periods of a reckoning, a row each.

use duebook_core::Rate;
use duebook_core::interest::{DayCount, Period};

use super::InterestProof;
use crate::compose::{Align, Composer, TABLE};
use crate::length::millipt;
use crate::paragraph::Style;
use crate::refused::Refused;
use crate::rows::{self, Cell, Column, Rows};
use crate::words::short_day;

/// From the most readable size to the smallest, in thousandths of a point: size and leading.
const SIZES: [(i32, i32); 3] = [(8_500, 10_800), (7_800, 9_900), (7_000, 9_000)];
/// Decimals of an exact amount that are printed; the rest is cut, so that what is printed always
/// rounds to the cents beside it.
const DECIMALS: u32 = 6;

/// The convention's exact name (2006 ISDA Definitions, section 4.16).
fn name(count: DayCount) -> &'static str {
    match count {
        DayCount::Actual365 => "Actual/365 (Fixed)",
        DayCount::Actual360 => "Actual/360",
        DayCount::Thirty360 => "30/360 (Bond Basis)",
        DayCount::ActualActual => "Actual/Actual",
    }
}

/// An exact amount in dollars, cut after six decimals.
pub(super) fn exact(amount: &impl ToString) -> String {
    let text = amount.to_string();
    match text.split_once('.') {
        Some((whole, part)) => {
            let part: String = part.chars().take(DECIMALS as usize).collect();
            format!("{whole}.{part:0<2}")
        }
        None => format!("{text}.00"),
    }
}

/// Flows the table, smaller when the amounts are long.
pub(super) fn flow(c: &mut Composer, proof: &InterestProof) -> Result<(), Refused> {
    let mut rows = rows(proof);
    let mut refused = Refused::TooWide { text: proof.our_file.clone() };
    for (size, leading) in SIZES {
        rows.style = Style { size: millipt(size), leading: millipt(leading), ..TABLE };
        // A table that is too wide is refused before anything of it is drawn.
        match rows::flow(c, &rows) {
            Err(again @ Refused::TooWide { .. }) => refused = again,
            done_or_refused => return done_or_refused,
        }
    }
    Err(refused)
}

fn rows(proof: &InterestProof) -> Rows {
    let text = |head: &str, part| Column { head: head.into(), align: Align::Left, part };
    let right = |head: &str| Column { head: head.into(), align: Align::RightAt, part: 0 };
    let mut total = vec![Cell::from("Total")];
    total.extend((0..6).map(|_| Cell::default()));
    total.push(Cell::from(proof.reckoning.total.to_string()));
    Rows {
        columns: vec![
            text("After", 0),
            text("Through", 0),
            right("Days"),
            text("Day count", 1),
            right("Principal"),
            right("Rate"),
            right("Exact"),
            right("Rounded"),
        ],
        rows: proof.reckoning.periods.iter().map(row).collect(),
        totals: vec![total],
        style: TABLE,
    }
}

fn row(period: &Period) -> Vec<Cell> {
    let limited = match (period.capped, period.rate == Rate::ZERO) {
        (false, _) => "",
        (true, true) => "held",
        (true, false) => "capped",
    };
    let compounded = match period.compounded.is_zero() {
        true => String::new(),
        false => format!("and {} interest", period.compounded),
    };
    let judged = if period.judged { "after judgment" } else { "" };
    vec![
        Cell::from(short_day(period.from)),
        Cell::from(short_day(period.to)),
        Cell::from(period.days.to_string()),
        Cell { main: name(period.count).to_owned(), under: judged.to_owned() },
        Cell { main: period.principal.to_string(), under: compounded },
        Cell { main: format!("{} %", period.rate), under: limited.to_owned() },
        Cell::from(exact(&period.exact)),
        Cell::from(period.rounded.to_string()),
    ]
}
