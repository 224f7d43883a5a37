//! A file read into rows: how it was read, what may be chosen otherwise, and its records.

use serde::{Deserialize, Serialize};

use super::grid::Grid;
use super::map::{FixedShape, Map};
use super::repairs::{Change, Repairs};
use super::sniff::{self, Kind, NotASheet};
use super::{csv, encoding, fixed, header, workbook};

/// How characters stand in a text file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Encoding {
    /// With or without a byte-order mark.
    Utf8,
    /// Low byte first.
    Utf16Le,
    /// High byte first.
    Utf16Be,
    /// Also reads Latin-1, of which it holds every printed character.
    Windows1252,
}

/// What separates the columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Layout {
    /// `,`
    Comma,
    /// `;`
    Semicolon,
    /// A tab.
    Tab,
    /// `|`
    Bar,
    /// Columns stand at fixed places of the line.
    Fixed,
    /// A workbook has cells of its own.
    Workbook,
}

/// Where the headings stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Header {
    /// In this row, counted from 1.
    Row(usize),
    /// Nowhere: the columns are called A, B, C and so on.
    Nowhere,
}

/// What a person chose about the reading; what is not chosen is found out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields, default)]
pub struct Choices {
    /// Characters of a text file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encoding: Option<Encoding>,
    /// Columns of a text file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub layout: Option<Layout>,
    /// The row of the headings.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub header: Option<Header>,
    /// The sheet of a workbook, by name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
}

/// A file in rows and cells. All text is as sent.
pub struct Sheet {
    pub(super) grid: Grid,
    /// How the columns are separated.
    pub layout: Layout,
    /// How the characters were read; `None` for a workbook.
    pub encoding: Option<Encoding>,
    /// The sheet that was read; `None` for text.
    pub sheet: Option<String>,
    /// Every sheet of the workbook.
    pub sheets: Vec<String>,
    /// Where the headings stand. A fixed-width file has none.
    pub header: Header,
    /// One name a column, each different. Empty for a fixed-width file, whose map names the cuts.
    pub headings: Vec<String>,
    /// Rows that begin a quote which nothing closes; their quotes were read as plain characters.
    pub stray_quotes: Vec<usize>,
    /// What a person or a saved map chose about the reading.
    pub chosen: Choices,
    pub(super) repairs: Repairs,
}

/// One row of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// Counted from 1 as a spreadsheet program numbers rows.
    pub row: usize,
    /// The cells as sent.
    pub cells: Vec<String>,
}

/// Reads a file, finding out what it is.
///
/// # Errors
/// Why it is no spreadsheet.
pub fn read(bytes: &[u8]) -> Result<Sheet, NotASheet> {
    read_with(bytes, &Choices::default())
}

/// Reads a file as a person or a saved map chose.
///
/// # Errors
/// Why it is no spreadsheet.
pub fn read_with(bytes: &[u8], choices: &Choices) -> Result<Sheet, NotASheet> {
    let mut sheet = match sniff::kind(bytes)? {
        Kind::Workbook => read_workbook(bytes, choices)?,
        Kind::Text => read_text(bytes, choices)?,
    };
    sheet.chosen = choices.clone();
    sheet.grid.drop_blank_tail();
    if sheet.grid.len() == 0 {
        return Err(NotASheet::Empty);
    }
    if sheet.layout != Layout::Fixed {
        sheet.header = choices.header.unwrap_or_else(|| header::find(&sheet.grid));
        sheet.headings = header::names(&sheet.grid, sheet.header);
    }
    Ok(sheet)
}

fn read_workbook(bytes: &[u8], choices: &Choices) -> Result<Sheet, NotASheet> {
    let found = workbook::read(bytes, choices.sheet.as_deref())?;
    let mut sheet = Sheet::of(found.grid, Layout::Workbook);
    sheet.sheet = Some(found.sheet);
    sheet.sheets = found.sheets;
    Ok(sheet)
}

fn read_text(bytes: &[u8], choices: &Choices) -> Result<Sheet, NotASheet> {
    let chosen = choices.encoding.unwrap_or_else(|| encoding::detect(bytes));
    let text = encoding::decode(bytes, chosen)?;
    let layout = match choices.layout {
        Some(layout) if layout != Layout::Workbook => layout,
        _ => detect_layout(&text)?,
    };
    let mut sheet = match layout.delimiter() {
        None => Sheet::of(fixed::lines(&text), Layout::Fixed),
        Some(delimiter) => {
            let (grid, stray_quotes) = csv::parse(&text, delimiter);
            Sheet { stray_quotes, ..Sheet::of(grid, layout) }
        }
    };
    sheet.encoding = Some(chosen);
    Ok(sheet)
}

fn detect_layout(text: &str) -> Result<Layout, NotASheet> {
    let found = csv::detect(text);
    let even = fixed::has_even_lines(text);
    match found {
        Some((layout, certain)) if certain || !even => Ok(layout),
        _ if even => Ok(Layout::Fixed),
        _ => Err(NotASheet::NoColumns),
    }
}

impl Layout {
    /// The character between columns; `None` when there is none.
    pub(super) fn delimiter(self) -> Option<u8> {
        match self {
            Layout::Comma => Some(b','),
            Layout::Semicolon => Some(b';'),
            Layout::Tab => Some(b'\t'),
            Layout::Bar => Some(b'|'),
            Layout::Fixed | Layout::Workbook => None,
        }
    }
}

impl Sheet {
    fn of(grid: Grid, layout: Layout) -> Sheet {
        Sheet {
            grid,
            layout,
            encoding: None,
            sheet: None,
            sheets: Vec::new(),
            header: Header::Nowhere,
            headings: Vec::new(),
            stray_quotes: Vec::new(),
            chosen: Choices::default(),
            repairs: Repairs::default(),
        }
    }

    /// How many records the file has.
    pub fn records(&self) -> usize {
        self.grid.len()
    }

    /// So many records from a row on (counted from 1), as sent, to be shown to the person who
    /// chose the file. A fixed-width file is cut as the map says, or given as whole lines.
    pub fn show(&self, from_row: usize, count: usize, cuts: Option<&FixedShape>) -> Vec<Record> {
        let segments = cuts.map(|shape| fixed::segments(shape, self)).unwrap_or_default();
        let mut cells = Vec::new();
        let first = from_row.max(1) - 1;
        (first..self.records().min(first.saturating_add(count)))
            .map(|i| {
                self.fill(i, &segments, &mut cells);
                Record { row: i + 1, cells: cells.iter().map(|c| (*c).to_owned()).collect() }
            })
            .collect()
    }

    /// Changes a column of many records, as a person repaired them. Rows and column count from 1.
    /// How many cells are another text now.
    pub fn repair(&mut self, rows: &[usize], column: usize, change: &Change, map: &Map) -> usize {
        let segments = self.segments(map);
        let mut changes = Vec::new();
        let mut cells = Vec::new();
        for row in rows.iter().copied().filter(|row| (1..=self.records()).contains(row)) {
            self.fill(row - 1, &segments, &mut cells);
            let before = cells.get(column - 1).copied().unwrap_or("").to_owned();
            let wanted = (*change != Change::AsSent).then(|| change.applied(&cells, column - 1));
            self.fill_sent(row - 1, &segments, &mut cells);
            let sent = cells.get(column - 1).copied().unwrap_or("");
            let after = wanted.filter(|text| text != sent);
            if after.as_deref().unwrap_or(sent) != before {
                changes.push((row, after));
            }
        }
        let changed = changes.len();
        for (row, after) in changes {
            match after {
                Some(text) => self.repairs.put(row, column, text),
                None => self.repairs.take_back(row, column),
            }
        }
        changed
    }

    /// Runs a trial and takes back what it repaired.
    pub fn trial<T>(&mut self, run: impl FnOnce(&mut Sheet) -> T) -> T {
        let before = self.repairs.clone();
        let answer = run(self);
        self.repairs = before;
        answer
    }

    /// Takes over the repairs of a reading of the same file that has the same cells.
    pub fn keep_repairs(&mut self, before: &Sheet) {
        let reading = |s: &Sheet| (s.layout, s.encoding, s.sheet.clone(), s.header, s.grid.len());
        if reading(self) == reading(before) {
            self.repairs = before.repairs.clone();
        }
    }

    /// The pieces into which a map cuts the lines; none for a file with cells of its own.
    pub(super) fn segments(&self, map: &Map) -> Vec<fixed::Segment> {
        match (&map.fixed, self.layout) {
            (Some(shape), Layout::Fixed) => fixed::segments(shape, self),
            _ => Vec::new(),
        }
    }

    /// The cells of a row (counted from 0) into `cells`, repaired, cut by `segments` if any.
    pub(super) fn fill<'a>(
        &'a self,
        index: usize,
        segments: &[fixed::Segment],
        cells: &mut Vec<&'a str>,
    ) {
        self.fill_sent(index, segments, cells);
        for (column, text) in self.repairs.of_row(index + 1).into_iter().flatten() {
            // What a row lacks is blank, and can be repaired as well.
            if cells.len() < *column {
                cells.resize(*column, "");
            }
            cells[column - 1] = text;
        }
    }

    /// The cells of a row (counted from 0) into `cells` as they were sent.
    pub(super) fn fill_sent<'a>(
        &'a self,
        index: usize,
        segments: &[fixed::Segment],
        cells: &mut Vec<&'a str>,
    ) {
        cells.clear();
        if self.layout == Layout::Fixed && !segments.is_empty() {
            let line = self.grid.row(index).next().unwrap_or("");
            fixed::cut(line, segments, cells);
        } else {
            cells.extend(self.grid.row(index));
        }
    }
}
