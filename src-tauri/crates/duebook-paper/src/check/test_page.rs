//! A page to hold against the stock: the edges of check and stubs, a frame where each thing is
//! printed, and rulers in tenths of an inch. No word or figure on it can be cashed.

use duebook_core::Day;

use super::panel::{self, Spot};
use super::{CHECK, CheckStock, moved, sheet, stub};
use crate::compose::{Align, At, Composer, FIRM_LINE, HAIRLINE, PARAGRAPH, SMALL};
use crate::length::{Length, mil, millipt, pt};
use crate::model::{Document, Frame, Ink, Rule};
use crate::paragraph::{Style, plain};
use crate::refused::Refused;

/// Makes the test page for a stock, moved as its checks are.
///
/// # Errors
/// [`Refused::TooWide`] when the stock is moved farther than half an inch.
pub fn check_test_page(stock: CheckStock, date: Day) -> Result<Document, Refused> {
    let mut c = sheet("Check test page", date, stock)?;
    let (x, y) = moved(stock);
    let top = y + stock.place.top();
    for spot in [
        panel::NUMBER,
        panel::DATE,
        panel::PAYEE,
        panel::AMOUNT,
        panel::WORDS,
        panel::VOID,
        panel::MEMO,
    ] {
        outline(&mut c, spot, pt(13), (x, top));
    }
    let lines = panel::ADDRESS_LEADING * panel::ADDRESS_LINES as i32;
    outline(&mut c, panel::ADDRESS, lines, (x, top));
    edges(&mut c, top, top + CHECK);
    band(&mut c, x, top + CHECK);
    rulers(&mut c, (x, top));
    let [first, second] = stock.place.stubs();
    for edge in [first, second] {
        edges(&mut c, y + edge, y + edge);
    }
    let words = format!(
        "Test page. Print it on plain paper, hold it with a check of the stock against the light, \
         and measure how far a frame lies from its place. Moved now: {} to the right, {} down, in \
         thousandths of an inch.",
        stock.right_mil, stock.down_mil
    );
    stub::words(&mut c, &words, (x, y + first));
    stub::words(&mut c, "The other stub stands here.", (x, y + second));
    c.finish_unnumbered(1)
}

/// The frame of a spot, from a line above its first baseline, with its name inside.
fn outline(c: &mut Composer, spot: Spot, height: Length, (x, y): (Length, Length)) {
    let top = y + spot.baseline - pt(10);
    let frame = Frame {
        x: x + spot.x,
        y: top,
        width: spot.width,
        height,
        weight: HAIRLINE,
        ink: Ink::BLACK,
    };
    c.frame(frame);
    let style = Style { size: millipt(7_500), leading: pt(9), ..SMALL };
    let at = At { x: x + spot.x + pt(3), y: top + pt(2), width: spot.width, align: Align::Left };
    c.place(PARAGRAPH, &[plain(spot.name)], style, at);
}

fn edges(c: &mut Composer, top: Length, bottom: Length) {
    let right = c.sheet().width;
    for y in [top, bottom] {
        let dash = Some(pt(4));
        c.line(Rule {
            from: (Length::ZERO, y),
            to: (right, y),
            weight: HAIRLINE,
            dash,
            ink: Ink::BLACK,
        });
    }
}

/// The band in which nothing may be printed.
fn band(c: &mut Composer, x: Length, bottom: Length) {
    let y = bottom - panel::CLEAR_BAND;
    let right = c.sheet().width;
    c.rule((Length::ZERO, y), (right, y), HAIRLINE);
    let style = Style { size: millipt(7_500), leading: pt(9), ..SMALL };
    let at = At { x: x + mil(900), y: y + pt(3), width: mil(5_000), align: Align::Left };
    c.place(PARAGRAPH, &[plain("Nothing is printed below this line")], style, at);
}

/// Ticks every tenth of an inch from the check's corner, longer at every half.
fn rulers(c: &mut Composer, (x, y): (Length, Length)) {
    let tick = |tenth: i32| if tenth % 5 == 0 { pt(7) } else { pt(4) };
    for tenth in 1..85 {
        let at = x + mil(tenth * 100);
        c.rule((at, y), (at, y + tick(tenth)), FIRM_LINE);
    }
    for tenth in 1..35 {
        let at = y + mil(tenth * 100);
        c.rule((x + pt(18), at), (x + pt(18) + tick(tenth), at), FIRM_LINE);
    }
}
