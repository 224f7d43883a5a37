//! Tables of short values: columns as wide as their widest value, hairlines between rows, heads
//! repeated on every page, the double rule under a total. Nothing is ever cut.

use crate::compose::{Align, Composer, FIRM_LINE, HAIRLINE, Put};
use crate::length::{Length, pt};
use crate::model::{NodeId, Part, Role, Tree};
use crate::paragraph::{Paragraph, Style, plain, strong};
use crate::refused::Refused;

/// One column: its head and on which side its values stand.
#[derive(Debug, Clone)]
pub(crate) struct Column {
    pub head: String,
    pub align: Align,
}

/// A table, to be set in one or more blocks side by side.
pub(crate) struct Grid {
    pub columns: Vec<Column>,
    pub rows: Vec<Vec<String>>,
    /// A last row under a rule, with a double rule below.
    pub total: Option<Vec<String>>,
    pub style: Style,
    /// Blocks of columns side by side; rows run down the first, then down the next.
    pub blocks: usize,
    pub x: Length,
    pub width: Length,
}

/// Space between blocks.
const GUTTER: Length = pt(14);
/// Least space between columns.
const GAP: Length = pt(5);
/// Rows that stay together at the foot of a page.
const ROWS_TOGETHER: i32 = 3;

/// A grid with all its values set.
struct SetGrid<'a> {
    grid: &'a Grid,
    heads: Vec<Paragraph>,
    rows: Vec<Vec<Paragraph>>,
    total: Option<Vec<Paragraph>>,
    /// Left and right edge of each column, from the block's left edge.
    edges: Vec<(Length, Length)>,
    block: Length,
}

/// Flows the table from the composer's place on.
///
/// # Errors
/// [`Refused::TooWide`] when the values of a row do not stand beside each other in a block.
pub(crate) fn flow(c: &mut Composer, grid: &Grid) -> Result<(), Refused> {
    let set = SetGrid::new(c, grid)?;
    let table = c.node(Tree::ROOT, Role::Table);
    let mut next = 0;
    let row_height = grid.style.leading;
    while next < set.rows.len() {
        c.need(
            set.head_height() + row_height * ROWS_TOGETHER.min(set.rows.len() as i32 - next as i32),
        );
        let free = c.free() - set.head_height() - set.foot_height();
        let fit = ((free.in_millipt() / row_height.in_millipt()).max(1)) as usize;
        let left = set.rows.len() - next;
        let down = fit.min(left.div_ceil(grid.blocks));
        let top = c.y;
        for block in 0..grid.blocks {
            let from = (next + block * down).min(set.rows.len());
            let to = (from + down).min(set.rows.len());
            if from < to || grid.blocks == 1 {
                set.draw_block(c, table, block, (from, to), top);
            }
        }
        next = (next + down * grid.blocks).min(set.rows.len());
        c.y = top + set.head_height() + row_height * down as i32;
        if next < set.rows.len() {
            c.new_page();
        }
    }
    set.draw_total(c, table);
    Ok(())
}

impl<'a> SetGrid<'a> {
    fn new(c: &mut Composer, grid: &'a Grid) -> Result<SetGrid<'a>, Refused> {
        let wide = pt(10_000);
        let style = grid.style;
        let head_style = Style { ink: crate::model::Ink::SOFT, ..style };
        let heads: Vec<Paragraph> =
            grid.columns.iter().map(|col| c.set(&[plain(&*col.head)], head_style, wide)).collect();
        let rows: Vec<Vec<Paragraph>> = grid
            .rows
            .iter()
            .map(|row| row.iter().map(|cell| c.set(&[plain(cell)], style, wide)).collect())
            .collect();
        let total = grid.total.as_ref().map(|row| {
            row.iter().map(|cell| c.set(&[strong(cell)], style, wide)).collect::<Vec<_>>()
        });
        let block = (grid.width - GUTTER * (grid.blocks as i32 - 1)) / grid.blocks as i32;
        let widths: Vec<Length> = (0..grid.columns.len())
            .map(|at| {
                // In side-by-side blocks the total stands apart and takes what room it needs.
                let total = total.iter().filter(|_| grid.blocks == 1);
                let cells = rows.iter().chain(total).map(|row| &row[at]);
                let narrowest = cells.chain([&heads[at]]).map(width_of).max();
                narrowest.unwrap_or(Length::ZERO)
            })
            .collect();
        let gaps = widths.len() as i32 - 1;
        let spare = block - widths.iter().copied().sum();
        if spare < GAP * gaps {
            let widest = grid.rows.iter().max_by_key(|row| row.concat().len());
            return Err(Refused::TooWide {
                text: widest.map_or_else(String::new, |r| r.join(" ")),
            });
        }
        let gap = if gaps > 0 { spare / gaps } else { Length::ZERO };
        let mut x = Length::ZERO;
        let mut edges = Vec::with_capacity(widths.len());
        for width in widths {
            edges.push((x, x + width));
            x += width + gap;
        }
        Ok(SetGrid { grid, heads, rows, total, edges, block })
    }

    /// A table of which no column has a head begins with its first row.
    fn has_head(&self) -> bool {
        self.grid.columns.iter().any(|column| !column.head.is_empty())
    }

    fn head_height(&self) -> Length {
        if self.has_head() { self.grid.style.leading + pt(3) } else { Length::ZERO }
    }

    fn foot_height(&self) -> Length {
        if self.total.is_some() { self.grid.style.leading + pt(4) } else { Length::ZERO }
    }

    /// Head, rows and hairlines of one block. The head is structure once, then repetition.
    fn draw_block(
        &self,
        c: &mut Composer,
        table: NodeId,
        block: usize,
        (from, to): (usize, usize),
        top: Length,
    ) {
        let style = self.grid.style;
        let x = self.grid.x + (self.block + GUTTER) * block as i32;
        if self.has_head() {
            self.draw_head(c, (from == 0).then_some(table), (x, top));
        }
        let mut y = top + self.head_height();
        for (count, row) in self.rows[from..to].iter().enumerate() {
            let node = c.node(table, Role::TR);
            self.draw_row(c, node, row, (x, y));
            y += style.leading;
            let every = if self.grid.blocks == 1 { 1 } else { 5 };
            let last = count + 1 == to - from;
            if !last && (count + 1) % every == 0 {
                let line = y + between_rows(style);
                c.rule((x, line), (x + self.block, line), HAIRLINE);
            }
        }
    }

    /// The heads over a rule; `table` when they are structure.
    fn draw_head(&self, c: &mut Composer, table: Option<NodeId>, (x, top): (Length, Length)) {
        let style = Style { ink: crate::model::Ink::SOFT, ..self.grid.style };
        let row = table.map(|table| c.node(table, Role::TR));
        for (at, head) in self.heads.iter().enumerate() {
            let part = match row {
                Some(row) => c.leaf(row, Role::ColumnHead, &head.text),
                None => Part::Artifact,
            };
            self.put(c, at, head, part, style, (x, top));
        }
        let y = top + style.leading;
        c.rule((x, y), (x + self.block, y), FIRM_LINE);
    }

    fn draw_row(&self, c: &mut Composer, node: NodeId, row: &[Paragraph], at: (Length, Length)) {
        for (column, cell) in row.iter().enumerate() {
            let part = c.leaf(node, Role::TD, &cell.text);
            self.put(c, column, cell, part, self.grid.style, at);
        }
    }

    fn put(
        &self,
        c: &mut Composer,
        column: usize,
        paragraph: &Paragraph,
        part: Part,
        style: Style,
        (x, y): (Length, Length),
    ) {
        let align = self.grid.columns[column].align;
        let (left, right) = self.edges[column];
        let edge = match align {
            Align::Left => left,
            Align::RightAt => right,
        };
        c.put(Put { paragraph, part, style, align }, x + edge, y);
    }

    /// The total: an ink rule above it, the accountant's double rule below its figures.
    fn draw_total(&self, c: &mut Composer, table: NodeId) {
        let Some(total) = &self.total else { return };
        let x = self.grid.x + (self.block + GUTTER) * (self.grid.blocks as i32 - 1);
        let y = c.y + pt(2);
        c.rule((x, c.y), (x + self.block, c.y), FIRM_LINE);
        let under = y + self.grid.style.leading;
        let node = c.node(table, Role::TR);
        // Side by side, the figures end with the block and the words stand before them.
        let mut right = self.block;
        let parts: Vec<Part> =
            total.iter().map(|cell| c.leaf(node, Role::TD, &cell.text)).collect();
        for (column, cell) in total.iter().enumerate().rev() {
            let part = parts[column];
            if self.grid.blocks == 1 {
                self.put(c, column, cell, part, self.grid.style, (x, y));
                right = self.edges[column].1;
            } else {
                let (style, align) = (self.grid.style, Align::RightAt);
                c.put(Put { paragraph: cell, part, style, align }, x + right, y);
            }
            if self.grid.columns[column].align == Align::RightAt && !cell.text.is_empty() {
                let ends = (x + right - width_of(cell), x + right);
                c.rule((ends.0, under), (ends.1, under), FIRM_LINE);
                c.rule((ends.0, under + pt(2)), (ends.1, under + pt(2)), FIRM_LINE);
            }
            if !cell.text.is_empty() {
                right -= width_of(cell) + GAP * 2;
            }
        }
        c.y = under + pt(4);
    }
}

/// Where a rule stands between two rows, from the top of the lower one: halfway from the
/// descenders above (a fifth of the size) to the capitals below (two thirds of the size high).
fn between_rows(style: Style) -> Length {
    (style.size.of_units(1_540) - style.leading) / 2
}

fn width_of(paragraph: &Paragraph) -> Length {
    paragraph.lines.iter().map(|line| line.width).max().unwrap_or(Length::ZERO)
}
