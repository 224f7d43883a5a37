//! Finds the row of headings below title lines, and names the columns.

use std::collections::HashMap;

use duebook_core::text::{clean_line, fold};

use super::grid::Grid;
use super::shape::{Shape, shape};
use super::sheet::Header;
use super::words;

/// Titles, addresses and remarks above the headings rarely fill more rows than this.
const SEARCH_ROWS: usize = 60;
/// How many rows below a heading are looked at.
const BODY_ROWS: usize = 40;

/// The value that occurs most; of equals the larger.
pub(super) fn most_common(values: &[usize]) -> Option<usize> {
    let mut counts: HashMap<usize, usize> = HashMap::new();
    for value in values {
        *counts.entry(*value).or_default() += 1;
    }
    counts.into_iter().max_by_key(|(value, count)| (*count, *value)).map(|(value, _)| value)
}

/// The first row in which nearly every column has a name and below which stand values.
pub(super) fn find(grid: &Grid) -> Header {
    let rows = grid.len().min(SEARCH_ROWS + BODY_ROWS);
    let widths: Vec<usize> =
        (0..rows).filter(|row| !grid.is_blank(*row)).map(|row| grid.width(row)).collect();
    let width = most_common(&widths).unwrap_or(0);
    for row in 0..rows.min(SEARCH_ROWS) {
        if is_heading(grid, row, width) {
            return Header::Row(row + 1);
        }
    }
    Header::Nowhere
}

fn is_heading(grid: &Grid, row: usize, width: usize) -> bool {
    let cells: Vec<&str> = grid.row(row).filter(|cell| !cell.trim().is_empty()).collect();
    if cells.len() < 2 || cells.len() * 10 < width * 6 {
        return false;
    }
    let known = cells.iter().filter(|cell| words::is_heading(&fold(cell))).count();
    let labels = cells.iter().all(|cell| is_label(cell));
    known >= 2 && known * 2 >= cells.len() || labels && has_values_below(grid, row)
}

/// A name of a column: a few words, no value.
fn is_label(cell: &str) -> bool {
    let cell = cell.trim();
    let letters = cell.chars().filter(|c| c.is_alphabetic()).count();
    let digits = cell.chars().filter(char::is_ascii_digit).count();
    let worded = matches!(
        shape(cell),
        Shape::Text | Shape::Words | Shape::State | Shape::CommaName | Shape::Business
    );
    letters > 0 && digits <= letters && cell.chars().count() <= 60 && worded
}

/// Whether most rows below hold something that is no label.
fn has_values_below(grid: &Grid, row: usize) -> bool {
    let below = (row + 1..grid.len()).filter(|r| !grid.is_blank(*r)).take(BODY_ROWS);
    let (mut rows, mut valued) = (0, 0);
    for r in below {
        rows += 1;
        let has = grid.row(r).any(|cell| !cell.trim().is_empty() && !is_label(cell));
        valued += usize::from(has);
    }
    rows > 0 && valued * 2 > rows
}

/// One different name a column: the heading, or the letter a spreadsheet gives the column.
pub(super) fn names(grid: &Grid, header: Header) -> Vec<String> {
    let heading = match header {
        Header::Row(row) if (1..=grid.len()).contains(&row) => Some(row - 1),
        Header::Row(_) | Header::Nowhere => None,
    };
    let from = heading.unwrap_or(0);
    let width = (from..grid.len()).map(|row| grid.width(row)).max().unwrap_or(0);
    let mut names: Vec<String> =
        heading.map(|row| grid.row(row).map(clean_line).collect()).unwrap_or_default();
    names.resize(width.max(names.len()), String::new());
    let mut seen: HashMap<String, usize> = HashMap::new();
    for (i, name) in names.iter_mut().enumerate() {
        if name.is_empty() {
            *name = letters(i);
        }
        let times = seen.entry(fold(name)).or_default();
        *times += 1;
        if *times > 1 {
            name.push_str(&format!(" ({times})"));
        }
    }
    names
}

/// A, B, … Z, AA, AB, …
pub(super) fn letters(index: usize) -> String {
    let mut name = String::new();
    let mut left = index + 1;
    while left > 0 {
        let digit = u8::try_from((left - 1) % 26).expect("below 26");
        name.insert(0, char::from(b'A' + digit));
        left = (left - 1) / 26;
    }
    name
}
