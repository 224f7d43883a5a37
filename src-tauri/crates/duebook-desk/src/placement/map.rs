//! The map of a client's files: which column is which of our fields, and how its text is read.
//! Saved as JSON; columns are named by their headings, so their order does not matter.

use std::collections::BTreeMap;

use duebook_core::text::fold;
use serde::{Deserialize, Serialize};

pub use super::fields::Field;
use super::sheet::{Choices, Layout, Sheet};

/// What this program writes. A map of a newer version is refused, not half understood.
pub const VERSION: u32 = 1;

/// In which order a day's numbers stand. A year of four digits in front is read whatever is said.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum DateOrder {
    /// 11/23/2026, 11/23/26, 11232026.
    #[default]
    Mdy,
    /// 23/11/2026.
    Dmy,
    /// 2026-11-23, 20261123.
    Ymd,
    /// Days since the end of 1899, as a spreadsheet counts them.
    Serial,
}

/// In which order a whole name stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum NameOrder {
    /// `Ruiz, Ana`.
    LastFirst,
    /// `Ana Ruiz`.
    FirstLast,
}

/// What an amount without a decimal point counts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// `1234` is 1,234.00.
    #[default]
    Dollars,
    /// `1234` is 12.34.
    Cents,
}

/// Where a field comes from and how its text is read. What does not apply to a field is ignored.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The heading of the column, or the name of the cut.
    pub column: String,
    /// For days.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dates: Option<DateOrder>,
    /// For whole names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub names: Option<NameOrder>,
    /// For amounts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Unit>,
    /// Digits a number has when a spreadsheet has not dropped its leading zeros.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pad: Option<u8>,
}

impl Source {
    /// A column read in the plainest way.
    pub fn column(name: &str) -> Source {
        Source { column: name.to_owned(), ..Source::default() }
    }
}

/// A piece of a fixed-width line: first character counted from 1, and how many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Span {
    /// Counted from 1.
    pub start: usize,
    /// In characters.
    pub len: usize,
}

/// A column of a fixed-width file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Cut {
    /// What the map calls it.
    pub name: String,
    /// First character, counted from 1.
    pub start: usize,
    /// In characters.
    pub len: usize,
}

/// A line in which the client says how many accounts and how much there are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ControlLine {
    /// How the line begins.
    pub prefix: String,
    /// Where the count of accounts stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<Span>,
    /// Where the total stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<Span>,
    /// What the total counts.
    #[serde(default)]
    pub unit: Unit,
}

/// How a fixed-width file is cut.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct FixedShape {
    /// How a line of an account begins; empty when all lines are accounts.
    #[serde(default)]
    pub detail: String,
    /// The columns.
    pub cuts: Vec<Cut>,
    /// The client's own totals.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub control: Option<ControlLine>,
}

/// Which part takes what the parts miss of the balance.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Remainder {
    /// Fees until placement.
    #[default]
    Fees,
    /// The original amount.
    Principal,
    /// Interest until placement.
    Interest,
    /// Costs until placement.
    Costs,
}

/// The map of one client's files.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Map {
    /// [`VERSION`] when it was written.
    pub version: u32,
    /// What marks a file as of this kind: its headings without their order.
    #[serde(default)]
    pub fingerprint: String,
    /// How the file is read.
    #[serde(default)]
    pub reading: Choices,
    /// For fixed-width files.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fixed: Option<FixedShape>,
    /// Where each field comes from.
    pub fields: BTreeMap<Field, Source>,
    /// Which part takes what the parts miss.
    #[serde(default)]
    pub remainder: Remainder,
}

/// Why a map cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MapFault {
    /// The text is no map.
    #[error("not a map: {0}")]
    Unreadable(String),
    /// Written by a newer program.
    #[error("a map of version {0}")]
    Newer(u32),
    /// A required field comes from nowhere. For the name this is [`Field::FullName`].
    #[error("no column for {0:?}")]
    Missing(Field),
    /// A column of the map is not in the file.
    #[error("{field:?} comes from the column {column:?}, which the file has not")]
    NoSuchColumn {
        /// The field that wants it.
        field: Field,
        /// The column's name in the map.
        column: String,
    },
}

impl Map {
    /// A map of nothing yet, for a file.
    pub fn empty(sheet: &Sheet) -> Map {
        Map {
            version: VERSION,
            fingerprint: fingerprint(sheet),
            reading: sheet.chosen.clone(),
            fixed: None,
            fields: BTreeMap::new(),
            remainder: Remainder::default(),
        }
    }

    /// Reads a saved map.
    ///
    /// # Errors
    /// When the text is no map or a newer program wrote it.
    pub fn from_json(text: &str) -> Result<Map, MapFault> {
        let version = serde_json::from_str::<serde_json::Value>(text)
            .map_err(|cause| MapFault::Unreadable(cause.to_string()))?
            .get("version")
            .and_then(serde_json::Value::as_u64);
        match version.and_then(|v| u32::try_from(v).ok()) {
            Some(newer) if newer > VERSION => return Err(MapFault::Newer(newer)),
            _ => {}
        }
        serde_json::from_str(text).map_err(|cause| MapFault::Unreadable(cause.to_string()))
    }

    /// The map as it is saved.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).expect("a map has only text keys")
    }

    /// The names of the columns as this map sees the file.
    pub fn columns(&self, sheet: &Sheet) -> Vec<String> {
        match &self.fixed {
            Some(shape) if sheet.layout == Layout::Fixed => {
                super::fixed::segments(shape, sheet).into_iter().map(|s| s.name).collect()
            }
            _ => sheet.headings.clone(),
        }
    }

    /// What keeps the map from being used on the file; empty when it can be.
    pub fn faults(&self, sheet: &Sheet) -> Vec<MapFault> {
        let columns = self.columns(sheet);
        let mut faults = Vec::new();
        let has = |fields: &[Field]| fields.iter().any(|f| self.fields.contains_key(f));
        if !has(&[Field::Reference]) {
            faults.push(MapFault::Missing(Field::Reference));
        }
        if !has(&[Field::FullName, Field::LastName, Field::BusinessName]) {
            faults.push(MapFault::Missing(Field::FullName));
        }
        if !has(&[Field::Balance]) {
            faults.push(MapFault::Missing(Field::Balance));
        }
        for (field, source) in &self.fields {
            if position(&columns, &source.column).is_none() {
                let column = source.column.clone();
                faults.push(MapFault::NoSuchColumn { field: *field, column });
            }
        }
        faults
    }
}

/// The column of that name: as written, or else as compared without case and marks.
pub(super) fn position(columns: &[String], name: &str) -> Option<usize> {
    let folded = fold(name);
    let alike = |c: &String| !folded.is_empty() && fold(c) == folded;
    columns.iter().position(|c| c == name).or_else(|| columns.iter().position(alike))
}

/// What marks the kind of a file: its headings in any order, or the length of its lines.
pub(super) fn fingerprint(sheet: &Sheet) -> String {
    if sheet.layout == Layout::Fixed {
        let lengths: Vec<usize> = (0..sheet.grid.len())
            .filter_map(|row| sheet.grid.row(row).next())
            .map(|line| line.chars().count())
            .collect();
        return format!("fixed {}", super::header::most_common(&lengths).unwrap_or(0));
    }
    let mut names: Vec<String> = sheet.headings.iter().map(|name| fold(name)).collect();
    names.sort();
    names.join("|")
}
