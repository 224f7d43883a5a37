//! Files whose columns stand at fixed places: lines of one length, with other kinds of line
//! above and below, told apart by how they begin.

use super::dates;
use super::grid::Grid;
use super::header::most_common;
use super::map::{Cut, FixedShape};
use super::sheet::Sheet;

/// A shorter line is no record of a placement.
const LENGTH_MIN: usize = 40;
/// How many lines are looked at to find the cuts.
const SAMPLE_LINES: usize = 2_000;

/// One row a line, one cell a row.
pub(super) fn lines(text: &str) -> Grid {
    let mut grid = Grid::with_capacity(text.len());
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.find(['\r', '\n']).unwrap_or(rest.len());
        // A mark of the end of a file from the days of DOS is no text.
        grid.push_cell(rest[..end].trim_matches('\u{1a}'));
        grid.end_row();
        rest = &rest[end..];
        rest = rest.strip_prefix("\r\n").or_else(|| rest.get(1..)).unwrap_or("");
    }
    grid
}

/// Whether nearly all lines are long and of one length.
pub(super) fn has_even_lines(text: &str) -> bool {
    let lengths: Vec<usize> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .take(SAMPLE_LINES)
        .map(|line| line.chars().count())
        .collect();
    let Some(common) = most_common(&lengths) else {
        return false;
    };
    let agreeing = lengths.iter().filter(|l| **l == common).count();
    lengths.len() >= 3 && common >= LENGTH_MIN && agreeing * 10 >= lengths.len() * 8
}

/// A piece of a line, in characters from 0, with the name of its column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Segment {
    pub(super) name: String,
    start: usize,
    len: usize,
}

/// The cuts of a shape, and what lies between and behind them, so that no character of a line
/// is lost. Cuts come first, in the order of the map.
pub(super) fn segments(shape: &FixedShape, sheet: &Sheet) -> Vec<Segment> {
    let longest = (0..sheet.grid.len())
        .flat_map(|row| sheet.grid.row(row).next())
        .map(str::len)
        .max()
        .unwrap_or(0);
    let segment =
        |cut: &Cut| Segment { name: cut.name.clone(), start: cut.start.max(1) - 1, len: cut.len };
    let mut all: Vec<Segment> = shape.cuts.iter().map(segment).collect();
    let mut taken: Vec<(usize, usize)> =
        all.iter().map(|s| (s.start, s.start.saturating_add(s.len))).collect();
    taken.push((longest, longest));
    taken.sort_unstable();
    let mut from = 0;
    for (start, end) in taken {
        if start > from {
            all.push(Segment { name: place(from, start), start: from, len: start - from });
        }
        from = from.max(end);
    }
    all
}

/// The place of a piece as people count it: `14-33`.
fn place(from: usize, to: usize) -> String {
    format!("{}-{}", from + 1, to)
}

/// The pieces of a line; what a short line lacks is blank. Pieces keep no blanks around them.
pub(super) fn cut<'a>(line: &'a str, segments: &[Segment], cells: &mut Vec<&'a str>) {
    if line.is_ascii() {
        for segment in segments {
            let from = segment.start.min(line.len());
            let to = segment.start.saturating_add(segment.len).min(line.len());
            cells.push(line[from..to].trim());
        }
        return;
    }
    let places: Vec<usize> =
        line.char_indices().map(|(at, _)| at).chain(std::iter::once(line.len())).collect();
    let at = |i: usize| places[i.min(places.len() - 1)];
    for segment in segments {
        cells.push(line[at(segment.start)..at(segment.start.saturating_add(segment.len))].trim());
    }
}

/// Guesses which lines are details and where they are cut, from what stands at each place.
pub(super) fn suggest(sheet: &Sheet) -> FixedShape {
    let all: Vec<Vec<char>> = (0..sheet.grid.len())
        .filter_map(|row| sheet.grid.row(row).next())
        .filter(|line| !line.trim().is_empty())
        .take(SAMPLE_LINES)
        .map(|line| line.chars().collect())
        .collect();
    let lengths: Vec<usize> = all.iter().map(Vec::len).collect();
    let common = most_common(&lengths).unwrap_or(0);
    let detail: Vec<&Vec<char>> = all.iter().filter(|l| l.len() == common).collect();
    let prefix = detail_prefix(&all, &detail, common);
    let lines = Lines { lines: detail, len: common };
    let starts = lines.starts(prefix.chars().count());
    let mut cuts = Vec::new();
    for (i, start) in starts.iter().enumerate() {
        let end = starts.get(i + 1).copied().unwrap_or(common);
        cuts.push(Cut { name: place(*start, end), start: start + 1, len: end - start });
    }
    FixedShape { detail: prefix, cuts, control: None }
}

/// The letter that begins every detail line and no other line; nothing if there is none.
fn detail_prefix(all: &[Vec<char>], detail: &[&Vec<char>], len: usize) -> String {
    let Some(first) = detail.first().and_then(|line| line.first()) else {
        return String::new();
    };
    let shared = detail.iter().all(|line| line.first() == Some(first));
    let others: Vec<&Vec<char>> = all.iter().filter(|line| line.len() != len).collect();
    let apart = !others.is_empty() && others.iter().all(|line| line.first() != Some(first));
    if shared && (apart || first.is_alphabetic()) { first.to_string() } else { String::new() }
}

/// The detail lines, all of one length.
struct Lines<'a> {
    lines: Vec<&'a Vec<char>>,
    len: usize,
}

impl Lines<'_> {
    /// Percent of the lines in which the character at a place is such.
    fn percent(&self, at: usize, such: impl Fn(char) -> bool) -> usize {
        let count = self.lines.iter().filter(|line| such(line[at])).count();
        count * 100 / self.lines.len().max(1)
    }

    /// Where columns begin: behind padding, and where letters turn to digits in every line.
    fn starts(&self, prefix: usize) -> Vec<usize> {
        let blank = |at: usize| self.percent(at, |c| c == ' ');
        let digit = |at: usize| self.percent(at, |c| c.is_ascii_digit());
        let letter = |at: usize| self.percent(at, char::is_alphabetic);
        let mut starts = vec![prefix];
        for at in prefix + 1..self.len {
            let padded = blank(at - 1) >= 98 && blank(at) <= 60;
            let turned = letter(at - 1) == 100 && digit(at) == 100
                || digit(at - 1) == 100 && letter(at) == 100;
            if padded || turned {
                starts.push(at);
            }
        }
        let mut split: Vec<usize> = Vec::new();
        for (i, start) in starts.iter().enumerate() {
            let end = starts.get(i + 1).copied().unwrap_or(self.len);
            split.push(*start);
            split.extend(self.starts_of_days(*start, end));
        }
        split
    }

    /// In a run of digits, the places of days (`YYYYMMDD`) and of what follows them.
    fn starts_of_days(&self, from: usize, to: usize) -> Vec<usize> {
        let all_digits = (from..to).all(|at| self.percent(at, |c| c.is_ascii_digit()) >= 50);
        let mut starts = Vec::new();
        if !all_digits || to - from <= 8 {
            return starts;
        }
        let mut at = from;
        while at + 8 <= to {
            if self.is_day(at) {
                starts.extend([at, at + 8]);
                at += 8;
            } else {
                at += 1;
            }
        }
        starts.dedup();
        starts.retain(|start| *start > from && *start < to);
        starts
    }

    /// Whether nearly every line has a day of the last century or this one at the place.
    fn is_day(&self, at: usize) -> bool {
        let (mut filled, mut days) = (0, 0);
        for line in &self.lines {
            let text: String = line[at..at + 8].iter().collect();
            let nothing = text.bytes().all(|b| matches!(b, b' ' | b'0'));
            filled += usize::from(!nothing);
            days += usize::from(!nothing && dates::is_compact_day(&text));
        }
        filled * 2 >= self.lines.len() && filled > 0 && days * 100 >= filled * 95
    }
}
