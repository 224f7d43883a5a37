//! A stub: what the check says, and what its amount is made of.

use super::Check;
use crate::compose::{Align, At, Composer, Leaf, PARAGRAPH, SMALL, TABLE};
use crate::facts::{self, Fact, Place};
use crate::grid::{self, Column, Grid};
use crate::length::{Length, mil, millipt, pt};
use crate::model::{Role, Tree};
use crate::paragraph::{Style, plain, strong};
use crate::refused::Refused;
use crate::words::{dollars, short_day};

const LEFT: Length = mil(600);
const WIDTH: Length = mil(7_300);
/// From the stub's top edge.
const TOP: Length = mil(400);
/// Two columns: what the check says, what it is made of.
const FACTS: Length = mil(2_900);
const GUTTER: Length = mil(250);
/// From the stub's top edge to where nothing stands any more.
const END: Length = mil(2_900);
const STYLE: Style = Style { size: millipt(8_500), leading: millipt(11_500), ..TABLE };

pub(super) fn draw(
    c: &mut Composer,
    check: &Check,
    (x, y): (Length, Length),
) -> Result<(), Refused> {
    let (left, end) = (x + LEFT, y + END);
    let top = y + TOP;
    let block = c.node(Tree::ROOT, Role::Block);
    let at = At { x: left, y: top, width: FACTS, align: Align::Left };
    let line = Leaf { parent: block, role: Role::P };
    let under = c.place(line, &[strong(&*check.payer)], STYLE, at);
    let small = Style { leading: STYLE.leading, ..SMALL };
    let under = c.place(line, &[plain(&*check.account)], small, At { y: under, ..at }) + pt(5);
    let facts: Vec<Fact> = vec![
        ("Check".into(), vec![strong(check.number.to_string())]),
        ("Date".into(), vec![plain(short_day(check.date))]),
        ("Paid to".into(), vec![plain(&*check.payee)]),
        ("Memo".into(), vec![plain(&*check.memo)]),
        ("Amount".into(), vec![strong(dollars(check.amount))]),
    ];
    let facts: Vec<Fact> = facts.into_iter().filter(|(_, said)| !said[0].text.is_empty()).collect();
    let place = Place { x: left, width: FACTS, labels: pt(48), style: STYLE };
    let under = facts::place(c, Tree::ROOT, &facts, place, under);
    let right = left + FACTS + GUTTER;
    let parts = if check.stub.is_empty() { top } else { made_of(c, check, right, top, end)? };
    if under > end || parts > end {
        return Err(Refused::TooWide { text: format!("stub of check {}", check.number) });
    }
    Ok(())
}

/// The parts of the amount. More than fit are refused: a statement has them all.
fn made_of(
    c: &mut Composer,
    check: &Check,
    x: Length,
    top: Length,
    end: Length,
) -> Result<Length, Refused> {
    let width = WIDTH - FACTS - GUTTER;
    let rows = check.stub.len() as i32;
    if top + STYLE.leading * (rows + 2) + pt(11) > end {
        return Err(Refused::TooWide { text: format!("stub of check {}", check.number) });
    }
    let column = |head: &str, align| Column { head: head.to_owned(), align };
    let rows = check.stub.iter().map(|line| vec![line.what.clone(), line.amount.to_string()]);
    let grid = Grid {
        columns: vec![column("For", Align::Left), column("Amount", Align::RightAt)],
        rows: rows.collect(),
        total: Some(vec!["Check".to_owned(), dollars(check.amount)]),
        style: STYLE,
        blocks: 1,
        x,
        width,
    };
    c.y = top;
    grid::flow(c, &grid)?;
    Ok(c.y)
}

/// Where a stub's text stands, for the test page.
pub(super) fn words(c: &mut Composer, text: &str, (x, y): (Length, Length)) {
    let at = At { x: x + LEFT, y: y + TOP, width: WIDTH, align: Align::Left };
    c.place(PARAGRAPH, &[plain(text)], STYLE, at);
}
