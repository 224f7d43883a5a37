//! Files whose columns are separated by a character.

use csv::{ByteRecord, ReaderBuilder};

use super::grid::Grid;
use super::sheet::Layout;

/// More line breaks than a creditor's system puts into one note: the quote was never closed.
const QUOTED_LINES_MAX: usize = 50;
/// How much of the file is looked at to find the delimiter.
const SAMPLE_BYTES: usize = 128 * 1024;
const SAMPLE_ROWS: usize = 400;

/// The layout that splits the text most evenly, and whether nearly every row agrees.
pub(super) fn detect(text: &str) -> Option<(Layout, bool)> {
    let cut = text.len().min(SAMPLE_BYTES);
    let end = match text.as_bytes()[..cut].iter().rposition(|b| *b == b'\n') {
        Some(at) if cut < text.len() => at + 1,
        _ => text.floor_char_boundary(cut),
    };
    let sample = &text[..end];
    [Layout::Comma, Layout::Semicolon, Layout::Tab, Layout::Bar]
        .into_iter()
        .filter_map(|layout| Some((layout, evenness(sample, layout)?)))
        .max_by_key(|(_, found)| found.score)
        .map(|(layout, found)| (layout, found.certain))
}

struct Evenness {
    score: usize,
    certain: bool,
}

/// How evenly a delimiter splits the rows; `None` when it does not split most of them.
fn evenness(sample: &str, layout: Layout) -> Option<Evenness> {
    let (grid, _) = parse(sample, layout.delimiter()?);
    let widths: Vec<usize> = (0..grid.len().min(SAMPLE_ROWS))
        .filter(|row| !grid.is_blank(*row))
        .map(|row| grid.width(row))
        .collect();
    let common = super::header::most_common(&widths)?;
    let agreeing = widths.iter().filter(|w| **w == common).count();
    if common < 2 || agreeing * 2 < widths.len() {
        return None;
    }
    let share = agreeing * 1_000 / widths.len();
    Some(Evenness { score: share * share * common.min(16), certain: common >= 3 && share >= 950 })
}

/// The rows of the text, blank lines among them, and the rows (counted from 1) whose quote is
/// never closed. Such a row is read by itself, so that it does not swallow the rest of the file.
pub(super) fn parse(text: &str, delimiter: u8) -> (Grid, Vec<usize>) {
    let bytes = text.as_bytes();
    let mut grid = Grid::with_capacity(bytes.len());
    let mut stray = Vec::new();
    let mut from = 0;
    while from < bytes.len() {
        let Some(broken) = parse_until_broken(bytes, from, delimiter, &mut grid) else {
            break;
        };
        let end = line_end(bytes, broken);
        push_plain(&bytes[broken..end], delimiter, &mut grid);
        stray.push(grid.len());
        from = end;
    }
    (grid, stray)
}

/// Parses rows from a place on; gives the place of a row with a quote that nothing closes.
fn parse_until_broken(bytes: &[u8], from: usize, delimiter: u8, grid: &mut Grid) -> Option<usize> {
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(&bytes[from..]);
    let mut record = ByteRecord::new();
    loop {
        let place = |reader: &csv::Reader<&[u8]>| {
            from + usize::try_from(reader.position().byte()).expect("within the file")
        };
        let before = place(&reader);
        let start = skip_blank_lines(bytes, before, grid);
        match reader.read_byte_record(&mut record) {
            Ok(true) => {}
            Ok(false) | Err(_) => return None,
        }
        if is_broken(&bytes[start..place(&reader)]) {
            return Some(start);
        }
        push(&record, grid);
    }
}

/// The reader passes over blank lines; here each is a row.
fn skip_blank_lines(bytes: &[u8], before: usize, grid: &mut Grid) -> usize {
    let mut at = before;
    if at > 0 && bytes[at - 1] == b'\r' && bytes.get(at) == Some(&b'\n') {
        at += 1;
    }
    loop {
        at += match bytes.get(at..) {
            Some([b'\r', b'\n', ..]) => 2,
            Some([b'\r' | b'\n', ..]) => 1,
            _ => return at,
        };
        grid.end_row();
    }
}

/// Whether a row of several lines is the work of a quote that nobody closed.
fn is_broken(raw: &[u8]) -> bool {
    let body = raw.trim_ascii_end();
    let breaks = body.iter().filter(|b| **b == b'\n').count();
    if breaks == 0 {
        return false;
    }
    breaks > QUOTED_LINES_MAX || body.iter().filter(|b| **b == b'"').count() % 2 == 1
}

fn line_end(bytes: &[u8], from: usize) -> usize {
    let found = bytes[from..].iter().position(|b| matches!(b, b'\n' | b'\r'));
    let at = from + found.unwrap_or(bytes.len() - from);
    match bytes.get(at..) {
        Some([b'\r', b'\n', ..]) => at + 2,
        Some([_, ..]) => at + 1,
        _ => at,
    }
}

fn push_plain(line: &[u8], delimiter: u8, grid: &mut Grid) {
    let line = line.trim_ascii_end();
    for cell in line.split(|b| *b == delimiter) {
        grid.push_cell(&String::from_utf8_lossy(cell));
    }
    grid.end_row();
}

fn push(record: &ByteRecord, grid: &mut Grid) {
    for cell in record {
        // The text was UTF-8 and the delimiters are ASCII, so every cell is UTF-8 too.
        match std::str::from_utf8(cell) {
            Ok(cell) => grid.push_cell(cell),
            Err(_) => grid.push_cell(&String::from_utf8_lossy(cell)),
        }
    }
    grid.end_row();
}
