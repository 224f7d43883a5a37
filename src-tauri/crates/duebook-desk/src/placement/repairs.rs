//! What a person put in the place of cells. The file itself stays as it was sent.

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};

/// The texts that take the place of sent ones, by row and column, both counted from 1.
#[derive(Debug, Clone, Default)]
pub(super) struct Repairs {
    rows: HashMap<usize, BTreeMap<usize, String>>,
}

impl Repairs {
    /// The repaired cells of a row, by column.
    pub(super) fn of_row(&self, row: usize) -> Option<&BTreeMap<usize, String>> {
        self.rows.get(&row)
    }

    pub(super) fn put(&mut self, row: usize, column: usize, text: String) {
        self.rows.entry(row).or_default().insert(column, text);
    }

    pub(super) fn take_back(&mut self, row: usize, column: usize) {
        if let Some(cells) = self.rows.get_mut(&row) {
            cells.remove(&column);
            if cells.is_empty() {
                self.rows.remove(&row);
            }
        }
    }
}

/// How the cells of one column are changed in many records.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(tag = "how", rename_all = "snake_case")]
pub enum Change {
    /// One text for all.
    Set {
        /// The text.
        text: String,
        /// Only where nothing stands.
        only_blank: bool,
    },
    /// A part of the text becomes another, wherever it stands.
    Replace {
        /// The part, letter by letter.
        find: String,
        /// What it becomes.
        with: String,
    },
    /// Every one of these characters goes.
    TakeOut {
        /// The characters.
        letters: String,
    },
    /// What stands in another column of the same record, counted from 1.
    Copy {
        /// The column.
        from: usize,
    },
    /// What was sent.
    AsSent,
}

impl Change {
    /// The longest text in it, in bytes.
    pub fn longest(&self) -> usize {
        match self {
            Change::Set { text, .. } => text.len(),
            Change::Replace { find, with } => find.len().max(with.len()),
            Change::TakeOut { letters } => letters.len(),
            Change::Copy { .. } | Change::AsSent => 0,
        }
    }

    /// Whether it says nothing to look for.
    pub fn looks_for_nothing(&self) -> bool {
        match self {
            Change::Replace { find, .. } => find.is_empty(),
            Change::TakeOut { letters } => letters.is_empty(),
            Change::Set { .. } | Change::Copy { .. } | Change::AsSent => false,
        }
    }

    /// What a cell becomes. `cells`: the record as it stands; `column` counts from 0.
    pub(super) fn applied(&self, cells: &[&str], column: usize) -> String {
        let cell = cells.get(column).copied().unwrap_or("");
        match self {
            Change::Set { only_blank: true, .. } if !cell.trim().is_empty() => cell.to_owned(),
            Change::Set { text, .. } => text.clone(),
            Change::Replace { find, with } => cell.replace(find.as_str(), with),
            Change::TakeOut { letters } => cell.replace(|c| letters.contains(c), ""),
            Change::Copy { from } => {
                from.checked_sub(1).and_then(|at| cells.get(at)).copied().unwrap_or("").to_owned()
            }
            Change::AsSent => cell.to_owned(),
        }
    }
}
