//! The lines of a statement and their sums.

use duebook_core::Money;

use super::{ClientStatement, LineKind, StatementLine};
use crate::compose::{Align, Composer, TABLE};
use crate::length::millipt;
use crate::paragraph::Style;
use crate::refused::Refused;
use crate::rows::{self, Cell, Column, Rows};
use crate::words::short_day;

/// From the most readable size to the smallest, in thousandths of a point: size and leading.
const SIZES: [(i32, i32); 3] = [(8_500, 10_800), (7_800, 9_900), (7_000, 9_000)];

/// A column of amounts: its head and the amount of a line.
type Amounts = (&'static str, fn(&StatementLine) -> Money);

/// Flows the table, smaller when the amounts are long.
///
/// # Errors
/// [`Refused::TooWide`] when even the smallest size is too large.
pub(super) fn flow(c: &mut Composer, statement: &ClientStatement) -> Result<(), Refused> {
    let mut rows = rows(statement);
    let mut refused = Refused::TooWide { text: statement.number.clone() };
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

/// The columns of amounts. Tax has one only where it is charged, a fee where one was taken off.
fn amounts(statement: &ClientStatement) -> Vec<Amounts> {
    let mut amounts: Vec<Amounts> = vec![
        ("Paid", |line| line.paid),
        ("Costs back", |line| line.costs_back),
        ("Commission", |line| line.commission),
    ];
    if statement.lines.iter().any(|line| !line.tax.is_zero()) {
        amounts.push(("Tax", |line| line.tax));
    }
    if statement.lines.iter().any(|line| !line.fee.is_zero()) {
        amounts.push(("Fee taken", |line| line.fee));
    }
    amounts.push(("Your share", |line| line.share));
    amounts.push(("You owe", |line| line.claim));
    amounts
}

fn rows(statement: &ClientStatement) -> Rows {
    let amounts = amounts(statement);
    let text = |head: &str, part| Column { head: head.into(), align: Align::Left, part };
    let mut columns = vec![text("File, your number", 15), text("Person", 22), text("Item", 17)];
    let amount =
        |(head, _): &Amounts| Column { head: (*head).into(), align: Align::RightAt, part: 0 };
    columns.extend(amounts.iter().map(amount));
    let sums = |words: &str, of: &dyn Fn(&StatementLine) -> bool| {
        let lines = || statement.lines.iter().filter(|line| of(line));
        let sum = |(_, get): &Amounts| lines().map(get).sum::<Money>();
        let mut cells = vec![Cell::from(words), Cell::default(), Cell::default()];
        cells.extend(amounts.iter().map(|amount| Cell::from(sum(amount).to_string())));
        cells
    };
    let mut totals = vec![sums("Total", &|_| true)];
    let to_you = |line: &StatementLine| line.kind == LineKind::PaidToYou;
    if statement.lines.iter().any(to_you) {
        totals.push(sums("Of it paid to you", &to_you));
    }
    Rows {
        columns,
        rows: statement.lines.iter().map(|line| row(line, &amounts)).collect(),
        totals,
        style: TABLE,
    }
}

fn row(line: &StatementLine, amounts: &[Amounts]) -> Vec<Cell> {
    let cell = |main: &str, under: &str| Cell { main: main.to_owned(), under: under.to_owned() };
    let mut cells = vec![
        cell(&line.file, &line.reference),
        cell(&line.person, what(&line.kind)),
        cell(&line.item, &short_day(line.on)),
    ];
    for (head, get) in amounts {
        let amount = get(line);
        let main = if amount.is_zero() { String::new() } else { amount.to_string() };
        let rate = line.rate.filter(|_| *head == "Commission");
        let under = rate.map(|rate| format!("{rate} %")).unwrap_or_default();
        cells.push(Cell { main, under });
    }
    cells
}

fn what(kind: &LineKind) -> &str {
    match kind {
        LineKind::Payment => "Payment",
        LineKind::PaidToYou => "Paid to you",
        LineKind::ReckonedAnew => "Reckoned anew",
        LineKind::Returned => "Returned unpaid",
        LineKind::Voided => "Voided",
        LineKind::Moved => "Moved",
        LineKind::Advanced => "Advanced by us",
        LineKind::Charged(what) | LineKind::Credited(what) => what,
    }
}
