//! Long tables whose rows have cells of several lines: each cell says one thing and, under it,
//! what belongs to it. Heads are repeated on every page, a row is never divided, nothing is cut.

use crate::compose::{Align, Composer, FIRM_LINE, HAIRLINE, Put};
use crate::length::{Length, millipt, pt};
use crate::model::{Ink, NodeId, Part, Role, Tree};
use crate::paragraph::{Paragraph, Span, Style, plain, strong};
use crate::refused::Refused;

/// One column: its head, on which side its values stand, and its part of the room that is left
/// when the narrow columns have theirs. A column without a part is as wide as its widest value.
pub(crate) struct Column {
    pub head: String,
    pub align: Align,
    /// Weight among the columns that wrap; 0 for one that does not.
    pub part: i32,
}

/// What a cell says and what stands small under it; empty when nothing does.
#[derive(Debug, Clone, Default)]
pub(crate) struct Cell {
    pub main: String,
    pub under: String,
}

impl From<String> for Cell {
    fn from(main: String) -> Cell {
        Cell { main, under: String::new() }
    }
}

impl From<&str> for Cell {
    fn from(main: &str) -> Cell {
        Cell::from(main.to_owned())
    }
}

/// A table over the whole measure.
pub(crate) struct Rows {
    pub columns: Vec<Column>,
    pub rows: Vec<Vec<Cell>>,
    /// Last rows under a rule, in heavier letters, with a double rule below the first.
    pub totals: Vec<Vec<Cell>>,
    pub style: Style,
}

/// Space between columns.
const GAP: Length = pt(7);
/// Space above and below what stands in a row.
const AIR: Length = millipt(2_400);
/// The least that a column that wraps must have.
const LEAST: Length = pt(36);

/// The two texts of a cell, set.
type SetCell = [Option<Paragraph>; 2];

struct SetRows<'a> {
    columns: &'a [Column],
    style: Style,
    under: Style,
    heads: Vec<Paragraph>,
    /// Left and right edge of each column.
    edges: Vec<(Length, Length)>,
}

/// Flows the table from the composer's place on.
///
/// # Errors
/// [`Refused::TooWide`] when the columns that do not wrap leave no room for those that do.
pub(crate) fn flow(c: &mut Composer, rows: &Rows) -> Result<(), Refused> {
    let widths = widths(c, rows)?;
    let set = SetRows::new(c, rows, &widths);
    let table = c.node(Tree::ROOT, Role::Table);
    let first = rows.rows.first().map_or(Length::ZERO, |row| set.row(c, row, &widths, false).1);
    c.need(set.head_height() + first);
    set.head(c, Some(table));
    for (at, row) in rows.rows.iter().enumerate() {
        let (cells, height) = set.row(c, row, &widths, false);
        if c.free() < height {
            c.new_page();
            set.head(c, None);
        } else if at > 0 {
            c.rule((set.edges[0].0, c.y), (set.right(), c.y), HAIRLINE);
        }
        set.draw(c, table, &cells, set.style);
        c.y += height;
    }
    set.totals(c, table, rows, &widths);
    Ok(())
}

/// The width of each column: what does not wrap has what it needs, the rest share what is left.
fn widths(c: &mut Composer, rows: &Rows) -> Result<Vec<Length>, Refused> {
    let under = under(rows.style);
    let mut widths = vec![Length::ZERO; rows.columns.len()];
    for (at, column) in rows.columns.iter().enumerate() {
        if column.part > 0 {
            continue;
        }
        let wide = pt(10_000);
        let mut widest = width_of(&c.set(&[plain(&*column.head)], head(rows.style), wide));
        for (row, total) in [(&rows.rows, false), (&rows.totals, true)] {
            for cell in row.iter().map(|row| &row[at]) {
                let main = [if total { strong(&*cell.main) } else { plain(&*cell.main) }];
                widest = widest.max(width_of(&c.set(&main, rows.style, wide)));
                if !cell.under.is_empty() {
                    widest = widest.max(width_of(&c.set(&[plain(&*cell.under)], under, wide)));
                }
            }
        }
        widths[at] = widest;
    }
    let gaps = GAP * (rows.columns.len() as i32 - 1);
    let left = c.measure() - gaps - widths.iter().copied().sum();
    let parts: i32 = rows.columns.iter().map(|column| column.part).sum();
    let wrapping = rows.columns.iter().filter(|column| column.part > 0).count() as i32;
    if left < LEAST * wrapping {
        let widest = rows.rows.iter().flatten().map(|cell| &cell.main);
        let widest = widest.max_by_key(|text| text.len()).cloned().unwrap_or_default();
        return Err(Refused::TooWide { text: widest });
    }
    for (width, column) in widths.iter_mut().zip(&rows.columns) {
        if column.part > 0 {
            *width = left * column.part / parts;
        } else if parts == 0 {
            *width += left / rows.columns.len() as i32;
        }
    }
    Ok(widths)
}

fn under(style: Style) -> Style {
    Style { size: style.size.of_units(930), ink: Ink::SOFT, ..style }
}

fn head(style: Style) -> Style {
    Style { size: style.size.of_units(950), ink: Ink::SOFT, ..style }
}

impl<'a> SetRows<'a> {
    fn new(c: &mut Composer, rows: &'a Rows, widths: &[Length]) -> SetRows<'a> {
        let mut x = crate::compose::SIDE_MARGIN;
        let mut edges = Vec::with_capacity(widths.len());
        for width in widths {
            edges.push((x, x + *width));
            x += *width + GAP;
        }
        let set = |(column, width): (&Column, &Length)| {
            c.set(&[plain(&*column.head)], head(rows.style), *width)
        };
        let heads = rows.columns.iter().zip(widths).map(set).collect();
        let (style, under) = (rows.style, under(rows.style));
        SetRows { columns: &rows.columns, style, under, heads, edges }
    }

    fn right(&self) -> Length {
        self.edges.last().map_or(Length::ZERO, |edge| edge.1)
    }

    fn head_height(&self) -> Length {
        let lines = self.heads.iter().map(|head| head.lines.len()).max().unwrap_or(1);
        self.style.leading * lines as i32 + millipt(500)
    }

    /// Sets a row; gives it with its height.
    fn row(
        &self,
        c: &mut Composer,
        row: &[Cell],
        widths: &[Length],
        total: bool,
    ) -> (Vec<SetCell>, Length) {
        let mut most = 1;
        let mut set = |span: Option<Span>, style: Style, width: Length| {
            span.map(|span| c.set(&[span], style, width))
        };
        let mut cells = Vec::with_capacity(row.len());
        for (cell, width) in row.iter().zip(widths) {
            let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
            let main = some(&cell.main).map(|t| if total { strong(t) } else { plain(t) });
            let pair = [
                set(main, self.style, *width),
                set(some(&cell.under).map(plain), self.under, *width),
            ];
            let lines: usize = pair.iter().flatten().map(|text| text.lines.len()).sum();
            most = most.max(lines);
            cells.push(pair);
        }
        (cells, self.style.leading * most as i32 + AIR * 2)
    }

    /// Draws the head and goes below it. It is structure once, then repetition.
    fn head(&self, c: &mut Composer, table: Option<NodeId>) {
        let row = table.map(|table| c.node(table, Role::TR));
        let most = self.heads.iter().map(|head| head.lines.len()).max().unwrap_or(1);
        for (at, head_text) in self.heads.iter().enumerate() {
            let part = match row {
                Some(row) => c.leaf(row, Role::ColumnHead, &head_text.text),
                None => Part::Artifact,
            };
            let down = self.style.leading * (most - head_text.lines.len()) as i32;
            self.put(c, at, head_text, part, (head(self.style), c.y + down));
        }
        c.y += self.head_height();
        c.rule((self.edges[0].0, c.y), (self.right(), c.y), FIRM_LINE);
    }

    fn draw(&self, c: &mut Composer, table: NodeId, cells: &[SetCell], style: Style) {
        let row = c.node(table, Role::TR);
        for (at, [main, under]) in cells.iter().enumerate() {
            let texts = [main, under].map(|text| text.as_ref().map_or("", |set| &*set.text));
            let blank = if main.is_some() && under.is_some() { " " } else { "" };
            let part = c.leaf(row, Role::TD, &format!("{}{blank}{}", texts[0], texts[1]));
            let mut y = c.y + AIR;
            if let Some(main) = main {
                self.put(c, at, main, part, (style, y));
                y += self.style.leading * main.lines.len() as i32;
            }
            if let Some(under) = under {
                self.put(c, at, under, part, (self.under, y));
            }
        }
    }

    fn put(
        &self,
        c: &mut Composer,
        column: usize,
        paragraph: &Paragraph,
        part: Part,
        (style, y): (Style, Length),
    ) {
        let align = self.columns[column].align;
        let (left, right) = self.edges[column];
        let x = if align == Align::Left { left } else { right };
        c.put(Put { paragraph, part, style, align }, x, y);
    }

    /// The totals: an ink rule above, the accountant's double rule below the first's figures.
    /// They stay together.
    fn totals(&self, c: &mut Composer, table: NodeId, rows: &Rows, widths: &[Length]) {
        let set: Vec<_> = rows.totals.iter().map(|row| self.row(c, row, widths, true)).collect();
        if set.is_empty() {
            return;
        }
        let height: Length = set.iter().map(|(_, height)| *height).sum();
        if c.free() < height + pt(4) {
            c.new_page();
            self.head(c, None);
        } else {
            c.rule((self.edges[0].0, c.y), (self.right(), c.y), FIRM_LINE);
        }
        for (at, (cells, height)) in set.iter().enumerate() {
            self.draw(c, table, cells, self.style);
            c.y += *height;
            for (column, [main, _]) in cells.iter().enumerate().filter(|_| at == 0) {
                let Some(main) = main else { continue };
                if self.columns[column].align == Align::RightAt {
                    let right = self.edges[column].1;
                    let left = right - width_of(main);
                    for y in [c.y, c.y + millipt(1_800)] {
                        c.rule((left, y), (right, y), FIRM_LINE);
                    }
                }
            }
            c.y += if at == 0 { millipt(2_400) } else { Length::ZERO };
        }
    }
}

fn width_of(paragraph: &Paragraph) -> Length {
    paragraph.lines.iter().map(|line| line.width).max().unwrap_or(Length::ZERO)
}
