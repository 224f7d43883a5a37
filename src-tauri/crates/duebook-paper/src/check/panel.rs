//! The check itself. The lowest 5/8 inch is left empty: it is the clear band of the line of
//! magnetic ink (ANSI X9.100-160).

use super::Check;
use crate::compose::{Align, At, Composer, FIRM_LINE, Leaf, PARAGRAPH};
use crate::length::{Length, mil, millipt, pt};
use crate::model::{Ink, Role, Tree};
use crate::paragraph::{Style, plain, strong};
use crate::refused::Refused;
use crate::shape::Figures;
use crate::words::long_day;

/// A place on the check: left edge and baseline from its top left corner, and the width.
#[derive(Clone, Copy)]
pub(super) struct Spot {
    pub name: &'static str,
    pub x: Length,
    pub baseline: Length,
    pub width: Length,
}

const fn spot(name: &'static str, x: i32, baseline: i32, width: i32) -> Spot {
    Spot { name, x: mil(x), baseline: mil(baseline), width: mil(width) }
}

pub(super) const NUMBER: Spot = spot("Number", 7_050, 450, 900);
pub(super) const DATE: Spot = spot("Date", 6_450, 800, 1_500);
pub(super) const PAYEE: Spot = spot("Payee", 1_000, 1_250, 5_300);
pub(super) const AMOUNT: Spot = spot("Amount", 6_650, 1_250, 1_300);
pub(super) const WORDS: Spot = spot("Amount in words", 500, 1_600, 6_900);
/// The first of four lines.
pub(super) const ADDRESS: Spot = spot("Name and address", 1_000, 1_960, 3_700);
pub(super) const VOID: Spot = spot("Void after", 5_100, 1_960, 2_850);
/// Where the stock has its signature line: a copy is not signed.
const COPY: Spot = spot("Copy", 5_100, 2_500, 2_850);
pub(super) const MEMO: Spot = spot("Memo", 900, 2_800, 3_800);
/// What the stock leaves for the line of magnetic ink, from the check's bottom.
pub(super) const CLEAR_BAND: Length = mil(625);
pub(super) const ADDRESS_LEADING: Length = pt(12);
/// The name and three lines.
pub(super) const ADDRESS_LINES: usize = 4;

const TEXT: Style =
    Style { size: pt(11), leading: pt(13), figures: Figures::Tabular, ink: Ink::BLACK };
/// Smaller and smaller, until a text stands on one line.
const SIZES: [i32; 5] = [11_000, 10_000, 9_000, 8_000, 7_200];

type Corner = (Length, Length);

pub(super) fn draw(
    c: &mut Composer,
    check: &Check,
    words: &str,
    corner: Corner,
) -> Result<(), Refused> {
    if check.stock.prints_number {
        one_line(c, &check.number.to_string(), NUMBER, corner, Align::RightAt)?;
    }
    one_line(c, &long_day(check.date), DATE, corner, Align::RightAt)?;
    one_line(c, &check.payee, PAYEE, corner, Align::Left)?;
    // Stars leave no room before the figures, a line none after the words.
    one_line(c, &format!("***{}", check.amount), AMOUNT, corner, Align::RightAt)?;
    let end = one_line(c, words, WORDS, corner, Align::Left)?;
    no_room_after(c, end, corner);
    address(c, check, corner)?;
    if !check.void_after.is_empty() {
        one_line(c, &check.void_after, VOID, corner, Align::RightAt)?;
    }
    if !check.memo.is_empty() {
        one_line(c, &check.memo, MEMO, corner, Align::Left)?;
    }
    if check.copy {
        one_line(c, "COPY, NOT A CHECK", COPY, corner, Align::RightAt)?;
    }
    Ok(())
}

/// A line from the end of the words to the end of their spot.
fn no_room_after(c: &mut Composer, end: Length, (x, y): Corner) {
    let (from, to) = (end + pt(8), x + WORDS.x + WORDS.width);
    if from < to {
        let middle = y + WORDS.baseline - pt(3);
        c.rule((from, middle), (to, middle), FIRM_LINE);
    }
}

/// Puts a text at its spot, as large as it fits on one line; gives its right end.
fn one_line(
    c: &mut Composer,
    text: &str,
    spot: Spot,
    (x, y): Corner,
    align: Align,
) -> Result<Length, Refused> {
    let span = [if align == Align::RightAt { strong(text) } else { plain(text) }];
    for size in SIZES {
        let style = Style { size: millipt(size), ..TEXT };
        let lines = c.set(&span, style, spot.width).lines;
        if lines.len() > 1 {
            continue;
        }
        let left = x + spot.x;
        let edge = if align == Align::Left { left } else { left + spot.width };
        let at = At { x: edge, y: y + spot.baseline - style.size, width: spot.width, align };
        c.place(PARAGRAPH, &span, style, at);
        let width: Length = lines.iter().map(|line| line.width).sum();
        return Ok(if align == Align::Left { left + width } else { edge });
    }
    Err(Refused::TooWide { text: text.chars().take(60).collect() })
}

fn address(c: &mut Composer, check: &Check, (x, y): Corner) -> Result<(), Refused> {
    let style = Style { size: millipt(10_500), leading: ADDRESS_LEADING, ..TEXT };
    let mut at = y + ADDRESS.baseline - style.size;
    let block = c.node(Tree::ROOT, Role::Block);
    let mut lines = 0;
    for line in std::iter::once(&check.payee).chain(&check.address) {
        let span = [plain(&**line)];
        lines += c.set(&span, style, ADDRESS.width).lines.len();
        if lines > ADDRESS_LINES {
            return Err(Refused::TooWide { text: line.chars().take(60).collect() });
        }
        let place = At { x: x + ADDRESS.x, y: at, width: ADDRESS.width, align: Align::Left };
        at = c.place(Leaf { parent: block, role: Role::P }, &span, style, place);
    }
    Ok(())
}
