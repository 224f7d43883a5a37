//! Tables for spreadsheets: UTF-8 with its mark, lines that end as RFC 4180 says.

/// A table that grows row by row in memory.
pub(crate) struct Table(csv::Writer<Vec<u8>>);

impl Table {
    /// With its heads, where it has any.
    pub(crate) fn new<const N: usize>(heads: [&str; N]) -> Table {
        let table = csv::WriterBuilder::new()
            .terminator(csv::Terminator::CRLF)
            .flexible(true)
            .from_writer(b"\xEF\xBB\xBF".to_vec());
        let mut table = Table(table);
        if N > 0 {
            table.row(heads);
        }
        table
    }

    /// Adds a row.
    pub(crate) fn row<C: AsRef<[u8]>>(&mut self, cells: impl IntoIterator<Item = C>) {
        self.0.write_record(cells).expect("a table in memory takes every row");
    }

    /// The file.
    pub(crate) fn bytes(self) -> Vec<u8> {
        self.0.into_inner().expect("a table in memory is written")
    }
}
