//! The schedule of a payment plan: every installment with its due day, amount and what is left,
//! in as many columns as it takes to keep the agreement on two pages.

use chrono::Datelike;
use duebook_core::day::{days_between, plus_days, plus_months};
use duebook_core::{Day, Money};

use crate::compose::{Align, BODY, Composer, SIDE_MARGIN, TABLE};
use crate::grid::{self, Column, Grid};
use crate::length::{Length, millipt, pt};
use crate::model::Role;
use crate::paragraph::{Style, plain};
use crate::refused::Refused;
use crate::words::{dollars, long_day, short_day};

/// One agreed payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Installment {
    /// The day by which it is due.
    pub due_on: Day,
    /// What is due.
    pub amount: Money,
    /// What is left of the plan when it and all before it are paid.
    pub balance_after: Money,
}

/// How densely a schedule is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Density {
    /// One column, a hairline under each row.
    Roomy,
    /// Two columns.
    Two,
    /// Three columns.
    Three,
    /// Four columns, without what is left after each payment.
    Four,
    /// Equal payments at an even distance said in one sentence each.
    Words,
}

impl Density {
    /// From the most readable to the densest.
    pub const ALL: [Density; 5] =
        [Density::Roomy, Density::Two, Density::Three, Density::Four, Density::Words];

    fn blocks(self) -> usize {
        match self {
            Density::Roomy => 1,
            Density::Two => 2,
            Density::Three => 3,
            Density::Four | Density::Words => 4,
        }
    }

    fn style(self) -> Style {
        let (size, leading) = match self {
            Density::Roomy => (10_000, 16_000),
            Density::Two => (9_000, 12_000),
            Density::Three => (8_000, 10_200),
            Density::Four | Density::Words => (7_800, 8_900),
        };
        Style { size: millipt(size), leading: millipt(leading), ..TABLE }
    }
}

/// Draws the schedule with its total.
///
/// # Errors
/// [`Refused::TooWide`] when an amount is too long for this density.
pub(crate) fn flow(
    c: &mut Composer,
    installments: &[Installment],
    total: Money,
    density: Density,
) -> Result<(), Refused> {
    const LONG: usize = 25;
    const FEW: usize = 4;
    let stretches = stretches(installments);
    let words = stretches.iter().map(|stretch| sentence(stretch, installments));
    let words = words.collect::<Vec<_>>().join(" ");
    if density == Density::Words {
        let total = format!("{words} Together {}.", dollars(total));
        c.flow(Role::P, &[plain(total)], BODY, Length::ZERO);
        return Ok(());
    }
    // A long regular schedule is also said in a few words, which are easier to keep in mind.
    if installments.len() >= LONG && stretches.len() <= FEW {
        c.flow(Role::P, &[plain(words)], BODY, pt(7));
    }
    table(c, installments, total, density)
}

fn table(
    c: &mut Composer,
    installments: &[Installment],
    total: Money,
    density: Density,
) -> Result<(), Refused> {
    let with_balance = density != Density::Four;
    let column = |head: &str, align: Align| Column { head: head.to_owned(), align };
    let mut columns = vec![
        column("No.", Align::RightAt),
        column("Due on", Align::Left),
        column("Amount", Align::RightAt),
    ];
    if with_balance {
        columns.push(column("Balance after", Align::RightAt));
    }
    let rows = (1..).zip(installments).map(|(number, installment)| {
        let mut row =
            vec![number.to_string(), short_day(installment.due_on), installment.amount.to_string()];
        if with_balance {
            row.push(installment.balance_after.to_string());
        }
        row
    });
    let mut total_row = vec![String::new(), "Total".to_owned(), dollars(total)];
    if with_balance {
        total_row.push(String::new());
    }
    let grid = Grid {
        rows: rows.collect(),
        columns,
        total: Some(total_row),
        style: density.style(),
        blocks: density.blocks(),
        x: SIDE_MARGIN,
        width: c.measure(),
    };
    grid::flow(c, &grid)
}

/// Equal payments at an even distance, or a single payment: "Nos. 1 to 24: $100.00 each, due on
/// the 5th of every month from December 5, 2026 to November 5, 2028."
#[derive(Debug, PartialEq, Eq)]
struct Stretch {
    first: usize,
    last: usize,
    rhythm: Option<Rhythm>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rhythm {
    /// On this day of every month, or its last when the month is shorter.
    Monthly,
    /// Every so many days.
    Days(i64),
}

/// The schedule as stretches, each as long as it can be.
fn stretches(installments: &[Installment]) -> Vec<Stretch> {
    let mut stretches = Vec::new();
    let mut first = 0;
    while first < installments.len() {
        let reach = |rhythm: Rhythm| {
            let mut last = first;
            while continues(installments, first, last + 1, rhythm) {
                last += 1;
            }
            last
        };
        let gap = installments
            .get(first + 1)
            .map(|second| days_between(installments[first].due_on, second.due_on));
        let mut found = Stretch { first, last: first, rhythm: None };
        for rhythm in [Some(Rhythm::Monthly), gap.map(Rhythm::Days)].into_iter().flatten() {
            let last = reach(rhythm);
            if last > found.last {
                found = Stretch { first, last, rhythm: Some(rhythm) };
            }
        }
        first = found.last + 1;
        stretches.push(found);
    }
    stretches
}

fn continues(installments: &[Installment], first: usize, at: usize, rhythm: Rhythm) -> bool {
    let Some(next) = installments.get(at) else {
        return false;
    };
    let start = installments[first];
    let steps = at - first;
    let expected = match rhythm {
        Rhythm::Monthly => plus_months(start.due_on, steps as u32),
        Rhythm::Days(days) => plus_days(start.due_on, days * steps as i64),
    };
    next.amount == start.amount && next.due_on == expected
}

fn sentence(stretch: &Stretch, installments: &[Installment]) -> String {
    let (first, last) = (installments[stretch.first], installments[stretch.last]);
    let amount = dollars(first.amount);
    let Some(rhythm) = stretch.rhythm else {
        return format!("No. {}: {amount}, due on {}.", stretch.first + 1, long_day(first.due_on));
    };
    let when = match rhythm {
        Rhythm::Monthly => day_of_month(first.due_on),
        Rhythm::Days(7) => "every week".to_owned(),
        Rhythm::Days(14) => "every two weeks".to_owned(),
        Rhythm::Days(days) => format!("every {days} days"),
    };
    format!(
        "Nos. {} to {}: {amount} each, due {when} from {} to {}.",
        stretch.first + 1,
        stretch.last + 1,
        long_day(first.due_on),
        long_day(last.due_on)
    )
}

fn day_of_month(day: Day) -> String {
    let number = day.day();
    if number == 31 {
        return "on the last day of every month".to_owned();
    }
    let ending = match (number % 10, number / 10) {
        (1, tens) if tens != 1 => "st",
        (2, tens) if tens != 1 => "nd",
        (3, tens) if tens != 1 => "rd",
        _ => "th",
    };
    let short_months = if number > 28 { " (in a shorter month on its last day)" } else { "" };
    format!("on the {number}{ending} of every month{short_months}")
}
