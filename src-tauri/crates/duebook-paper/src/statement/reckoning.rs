//! How the agency and the client stand: what is the client's at the left, what it owes at the
//! right. What is offset stands on both sides.

use duebook_core::Money;

use super::{ClientStatement, Settled};
use crate::compose::{Align, BODY, Composer, SIDE_MARGIN, TABLE};
use crate::grid::{self, Column, Grid};
use crate::length::{Length, millipt, pt};
use crate::model::{Frame, Ink, Role};
use crate::paragraph::{Style, plain};
use crate::refused::Refused;
use crate::words::{dollars, short_day};

const STYLE: Style = Style { size: millipt(9_000), leading: pt(14), ..TABLE };
/// Between the halves, with the frame's line in its middle.
const GUTTER: Length = pt(28);
/// Between the frame and what stands in it.
const INSIDE: Length = pt(9);

/// Flows the reckoning as a box that is never divided, and says under it what was done.
///
/// # Errors
/// [`Refused::TooWide`] when an amount is too long for half a page.
pub(super) fn flow(c: &mut Composer, statement: &ClientStatement) -> Result<(), Refused> {
    let height = STYLE.leading * 5 + pt(14) + INSIDE;
    super::heading(c, "How we stand", height + BODY.leading * 3);
    c.y += INSIDE;
    let (top, page) = (c.y, c.pages());
    let inner = c.measure() - INSIDE * 2;
    let half = (inner - GUTTER) / 2;
    let left = side(c, &yours(statement), SIDE_MARGIN + INSIDE, half)?;
    c.y = top;
    let right = side(c, &owed(statement), SIDE_MARGIN + INSIDE + half + GUTTER, half)?;
    debug_assert_eq!(page, c.pages(), "room was made for the box");
    c.y = left.max(right) + pt(4);
    let (x, width) = (SIDE_MARGIN, c.measure());
    let y = top - INSIDE + pt(4);
    let weight = crate::compose::FIRM_LINE;
    c.frame(Frame { x, y, width, height: c.y - y, weight, ink: Ink::BLACK });
    let middle = SIDE_MARGIN + width / 2;
    c.rule((middle, y), (middle, c.y), crate::compose::HAIRLINE);
    c.y += pt(10);
    c.flow(Role::P, &[plain(said(statement))], BODY, pt(8));
    Ok(())
}

/// A side: its head, its rows, and what is left.
struct Side {
    head: &'static str,
    rows: Vec<(String, String)>,
    left: (String, Money),
}

fn yours(statement: &ClientStatement) -> Side {
    let share = statement.lines.iter().map(|line| line.share).sum::<Money>();
    let left = match &statement.settled {
        Settled::Remitted { .. } => "Remitted",
        Settled::Unpaid { .. } => "Not paid yet",
        Settled::UnderMinimum { .. } => "Carried to a later statement",
    };
    Side {
        head: "What is yours",
        rows: vec![
            ("Your share of the lines".into(), share.to_string()),
            ("Kept for what you owe".into(), less(statement.offset)),
        ],
        left: (left.into(), statement.settled.amount()),
    }
}

fn owed(statement: &ClientStatement) -> Side {
    let claims = statement.lines.iter().map(|line| line.claim).sum::<Money>();
    let mut rows = vec![
        ("Carried in".into(), statement.claim_in.to_string()),
        ("From the lines".into(), claims.to_string()),
        ("Kept from your share".into(), less(statement.offset)),
    ];
    if let Some(invoice) = &statement.invoiced {
        rows.push((format!("Invoice {}", invoice.number), less(invoice.amount)));
    }
    Side { head: "What you owe us", rows, left: ("Carried out".into(), statement.claim_out) }
}

/// An amount that is taken off what stands above it.
fn less(amount: Money) -> String {
    if amount.is_positive() { format!("\u{2212}{amount}") } else { (-amount).to_string() }
}

fn side(c: &mut Composer, side: &Side, x: Length, width: Length) -> Result<Length, Refused> {
    let column = |head: &str, align| Column { head: head.to_owned(), align };
    let grid = Grid {
        columns: vec![column(side.head, Align::Left), column("", Align::RightAt)],
        rows: side.rows.iter().map(|(what, amount)| vec![what.clone(), amount.clone()]).collect(),
        total: Some(vec![side.left.0.clone(), dollars(side.left.1)]),
        style: STYLE,
        blocks: 1,
        x,
        width,
    };
    grid::flow(c, &grid)?;
    Ok(c.y)
}

/// What was done, in a sentence or two.
fn said(statement: &ClientStatement) -> String {
    let mut words = match &statement.settled {
        Settled::Remitted { amount, .. } if amount.is_zero() => {
            "Nothing is paid out with this statement.".to_owned()
        }
        Settled::Remitted { amount, by, on } => {
            format!("We paid you {} by {by} on {}.", dollars(*amount), short_day(*on))
        }
        Settled::Unpaid { amount } => {
            let state = if statement.unapproved.is_some() { "not approved" } else { "approved" };
            format!("{} is {state} and not paid yet.", dollars(*amount))
        }
        Settled::UnderMinimum { amount, minimum, until } => format!(
            "{} is less than the {} from which we pay out. It stays yours in trust and is paid by \
             {} at the latest.",
            dollars(*amount),
            dollars(*minimum),
            short_day(*until)
        ),
    };
    if let Some(invoice) = &statement.invoiced {
        let by = invoice.due_on.map(|on| format!(" by {}", short_day(on))).unwrap_or_default();
        let amount = dollars(invoice.amount.abs());
        words += &match invoice.amount.is_negative() {
            true => format!(" {amount} is credited to you by invoice {}.", invoice.number),
            false => format!(" Please pay invoice {} of {amount}{by}.", invoice.number),
        };
    }
    if statement.claim_out.is_positive() {
        words += &format!(
            " You owe us {}, which we carry to the next statement.",
            dollars(statement.claim_out)
        );
    }
    words
}
