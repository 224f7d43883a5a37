//! Everything that can go wrong with a book, one variant for each thing a person is told
//! differently. What a variant displays is for the log; sentences for people are the desk's.

use std::path::PathBuf;

/// The result of anything done with a book.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why something could not be done with a book. Unless a variant says otherwise, nothing was
/// changed: a write either happens whole or not at all.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The row asked for is not there.
    #[error("no such row")]
    Gone,
    /// A column holds something its type does not allow: the file is damaged or was written by
    /// something else.
    #[error("column {column} holds {found} where {expected} should be")]
    BadValue {
        /// The column's name in the statement.
        column: String,
        /// What should be there.
        expected: &'static str,
        /// What is there.
        found: &'static str,
    },
    /// The database refused a row.
    #[error("refused by {kind:?}: {message}")]
    Refused {
        /// By which kind of rule.
        kind: Refusal,
        /// The rule's own text: for a trigger the text it raises, otherwise names of columns.
        message: String,
    },
    /// Someone changed the row since it was read.
    #[error("changed by someone else")]
    Stale,
    /// Postings that are no entry: a fault of the program, stopped before anything was written.
    #[error("not an entry: {0}")]
    NotAnEntry(#[from] duebook_core::ledger::NotAnEntry),
    /// A field that was encrypted on its own does not open: damaged, or moved from another row.
    #[error("an encrypted field does not open: {context}")]
    FieldDamaged {
        /// Table, column and row as the caller named them.
        context: String,
    },
    /// A long read was stopped because it is no longer wanted.
    #[error("stopped")]
    Stopped,
    /// The file is being written to by something else for longer than five seconds.
    #[error("busy")]
    Busy,
    /// A page of the file does not check out.
    #[error("a page of the book is damaged: {0}")]
    DamagedPage(String),
    /// The first page does not open under a key that is known to be right: the file is damaged
    /// at its start, or it is not this book's file.
    #[error("the data file does not open under this book's key")]
    DamagedStart,
    /// The data file is shorter than the book it holds, empty, or not whole pages long.
    #[error("the data file is cut off at {bytes} bytes")]
    CutOff {
        /// Its length now.
        bytes: u64,
    },
    /// The keyring names a data file that is not in the folder.
    #[error("the data file {} is missing", .0.display())]
    DataMissing(PathBuf),
    /// The database was not made by Duebook.
    #[error("not a book: application id {found:#x}")]
    NotABook {
        /// The application id it bears.
        found: i64,
    },
    /// A newer Duebook made this book. It was not touched.
    #[error("made by a newer program: schema {found}, this one knows {known}")]
    NewerBook {
        /// The book's schema.
        found: u32,
        /// The newest schema this program knows.
        known: u32,
    },
    /// A step that this book has taken reads differently now.
    #[error("migration {id} ({name}) is not the one this book was made with")]
    MigrationChanged {
        /// The step's number.
        id: u32,
        /// The step's name.
        name: String,
    },
    /// A row points to one that is not there.
    #[error("{rows} rows of {table} point to rows that are not there")]
    BrokenReference {
        /// The pointing table.
        table: String,
        /// How many of its rows.
        rows: usize,
    },
    /// The disk is full. Nothing was lost.
    #[error("the disk is full")]
    DiskFull,
    /// The disk or its file system refused to read or write. Nothing was lost.
    #[error("the disk refused: code {code}")]
    DiskFault {
        /// The engine's extended code.
        code: i32,
    },
    /// The system's source of random numbers failed.
    #[error("no random numbers")]
    NoRandomness,
    /// The book was locked while something still held it.
    #[error("the book is closed")]
    Closed,
    /// A file or folder could not be read or written.
    #[error("{}: {cause}", path.display())]
    Io {
        /// Which.
        path: PathBuf,
        /// What the system says.
        cause: std::io::Error,
    },
    /// A fault of the program: a statement that does not fit the schema.
    #[error("engine: {0}")]
    Engine(String),
}

/// The kind of rule that refused a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Another row has the same key.
    Unique,
    /// It points to a row that is not there, or is still pointed to.
    Reference,
    /// A CHECK.
    Check,
    /// A column that must not be empty.
    NotNull,
    /// A trigger; the message is the trigger's.
    Trigger,
    /// Anything else, a wrong column type for instance.
    Other,
}

impl Error {
    /// A kept text that is none of those its column may hold.
    pub(crate) fn bad_value(column: &str, expected: &'static str) -> Error {
        Error::BadValue {
            column: column.to_owned(),
            expected,
            found: "something else",
        }
    }
}
