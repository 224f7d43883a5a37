//! The cells of a file in one string, so that a million cells are not a million allocations.

/// Rows of text cells. Rows may differ in length; what a row lacks is blank.
#[derive(Default)]
pub(super) struct Grid {
    text: String,
    /// Where each cell ends in `text`.
    ends: Vec<u32>,
    /// How many cells there are up to the end of each row.
    rows: Vec<u32>,
}

impl Grid {
    pub(super) fn with_capacity(bytes: usize) -> Grid {
        Grid { text: String::with_capacity(bytes), ends: Vec::new(), rows: Vec::new() }
    }

    pub(super) fn push_cell(&mut self, cell: &str) {
        self.text.push_str(cell);
        let end = u32::try_from(self.text.len()).expect("the size limits keep text below 4 GB");
        self.ends.push(end);
    }

    pub(super) fn end_row(&mut self) {
        let cells = u32::try_from(self.ends.len()).expect("fewer cells than bytes");
        self.rows.push(cells);
    }

    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    fn bounds(&self, row: usize) -> std::ops::Range<usize> {
        let from = if row == 0 { 0 } else { self.rows[row - 1] as usize };
        from..self.rows[row] as usize
    }

    pub(super) fn width(&self, row: usize) -> usize {
        self.bounds(row).len()
    }

    /// The cells of a row, first column first.
    pub(super) fn row(&self, row: usize) -> impl Iterator<Item = &str> {
        self.bounds(row).map(|i| self.at(i))
    }

    fn at(&self, i: usize) -> &str {
        let from = if i == 0 { 0 } else { self.ends[i - 1] as usize };
        &self.text[from..self.ends[i] as usize]
    }

    pub(super) fn is_blank(&self, row: usize) -> bool {
        self.row(row).all(|cell| cell.trim().is_empty())
    }

    /// Blank rows after the last text are not rows of the file.
    pub(super) fn drop_blank_tail(&mut self) {
        while self.len() > 0 && self.is_blank(self.len() - 1) {
            self.rows.pop();
        }
    }
}
