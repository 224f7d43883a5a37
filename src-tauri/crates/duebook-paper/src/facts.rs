//! Lists of facts: a label at the left, what it says beside it, in as many lines as it takes.

use crate::compose::{Align, At, Composer, Leaf, Put, SIDE_MARGIN, TABLE};
use crate::length::{Length, pt};
use crate::model::{Ink, NodeId, Part, Role};
use crate::paragraph::{Span, Style, plain};

/// A label and what it says.
pub(crate) type Fact = (String, Vec<Span>);

/// Where a list of facts stands.
#[derive(Clone, Copy)]
pub(crate) struct Place {
    pub x: Length,
    pub width: Length,
    /// Width of the labels' column.
    pub labels: Length,
    pub style: Style,
}

impl Place {
    /// Over the whole measure of the letter.
    pub fn of_measure(c: &Composer) -> Place {
        Place { x: SIDE_MARGIN, width: c.measure(), labels: pt(128), style: TABLE }
    }
}

/// Draws the facts at a place of the page and gives the place under them.
pub(crate) fn place(
    c: &mut Composer,
    parent: NodeId,
    facts: &[Fact],
    at: Place,
    y: Length,
) -> Length {
    let table = c.node(parent, Role::Table);
    let mut y = y;
    for (label, value) in facts {
        let row = c.node(table, Role::TR);
        let soft = Style { ink: Ink::SOFT, ..at.style };
        let head = At { x: at.x, y, width: at.labels - pt(8), align: Align::Left };
        let under_head =
            c.place(Leaf { parent: row, role: Role::RowHead }, &[plain(&**label)], soft, head);
        let cell = At { x: at.x + at.labels, width: at.width - at.labels, ..head };
        let under = c.place(Leaf { parent: row, role: Role::TD }, value, at.style, cell);
        y = under.max(under_head);
    }
    y
}

/// Draws the facts in the flow of the letter. A row is never divided between pages.
pub(crate) fn flow(c: &mut Composer, facts: &[Fact], after: Length) {
    let at = Place::of_measure(c);
    let table = c.node(crate::model::Tree::ROOT, Role::Table);
    for (label, value) in facts {
        let soft = Style { ink: Ink::SOFT, ..at.style };
        let head = c.set(&[plain(&**label)], soft, at.labels - pt(8));
        let cell = c.set(value, at.style, at.width - at.labels);
        let lines = head.lines.len().max(cell.lines.len()) as i32;
        c.need(at.style.leading * lines);
        let row = c.node(table, Role::TR);
        let part: Part = c.leaf(row, Role::RowHead, &head.text);
        c.put(Put { paragraph: &head, part, style: soft, align: Align::Left }, at.x, c.y);
        let part = c.leaf(row, Role::TD, &cell.text);
        let put = Put { paragraph: &cell, part, style: at.style, align: Align::Left };
        c.put(put, at.x + at.labels, c.y);
        c.y += at.style.leading * lines;
    }
    c.y += after;
}
