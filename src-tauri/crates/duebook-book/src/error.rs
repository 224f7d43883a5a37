//! Everything that can go wrong with a book, one variant for each thing a person is told
//! differently. What a variant displays is for the log; sentences for people are the desk's.

use std::path::PathBuf;

use duebook_core::Day;

use crate::value::Instant;

/// The result of anything done with a book.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why something could not be done with a book. Unless a variant says otherwise, nothing was
/// changed: a write either happens whole or not at all.
#[derive(Debug, thiserror::Error)]
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
    /// Money would be booked in a month that is closed.
    #[error("the month of {0} is closed")]
    MonthClosed(Day),
    /// A payment would go before an adjustment that then takes off more than is owed.
    #[error("an adjustment of {0} no longer fits")]
    AdjustmentInTheWay(Day),
    /// Interest cannot be reckoned by the terms of an account.
    #[error("interest: {0}")]
    Interest(duebook_core::interest::InterestFault),
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
    #[error("made by program {app}: schema {found}, this one knows {known}")]
    NewerBook {
        /// The program that took the book's last step, as "1.4.0".
        app: String,
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
    /// A book must not live on a network drive.
    #[error("on a network file system: {kind}")]
    NetworkFolder {
        /// Which kind, as "SMB".
        kind: String,
    },
    /// A book must not live in a folder that is kept in step with a cloud.
    #[error("in a folder kept in step by {by}")]
    SyncFolder {
        /// The program that does it.
        by: String,
    },
    /// Too little room for what was asked; nothing was begun.
    #[error("{free_bytes} bytes free, {needed_bytes} needed")]
    NoRoom {
        /// What is free.
        free_bytes: u64,
        /// What is needed.
        needed_bytes: u64,
    },
    /// The book is open already.
    #[error("in use on {host} by {user}")]
    InUse {
        /// The name of the PC; empty when it cannot be read.
        host: String,
        /// The user's login, or the system's name for him before he unlocked.
        user: String,
        /// Since when, if that can be read.
        since: Option<Instant>,
    },
    /// There is no book at this path.
    #[error("no book at {}", .0.display())]
    NoBook(PathBuf),
    /// A new book wants an empty folder, a restored one an empty folder or that of its book.
    #[error("{} is not empty", .0.display())]
    FolderNotEmpty(PathBuf),
    /// The folder has data files and no keyring.
    #[error("no keyring in {}", .0.display())]
    KeyringMissing(PathBuf),
    /// Neither copy of the keyring is whole. The data is safe and cannot be opened without it.
    #[error("both keyrings in {} are damaged", .0.display())]
    KeyringDamaged(PathBuf),
    /// A newer Duebook wrote the keyring. It was not touched.
    #[error("keyring version {found}, this program knows {known}")]
    NewerKeyring {
        /// The keyring's version.
        found: u32,
        /// The version this program knows.
        known: u32,
    },
    /// The keyring is whole but was changed outside Duebook.
    #[error("the keyring was changed outside the program")]
    KeyringChanged,
    /// No user has this login and password. The same whether the login is there or not.
    #[error("wrong login or password")]
    WrongPassword,
    /// A well-formed recovery key of another book, or one that was replaced.
    #[error("not this book's recovery key")]
    WrongRecoveryKey,
    /// A character of the recovery key is missing or wrong.
    #[error("the recovery key is mistyped")]
    RecoveryKeyMistyped,
    /// Tried again too soon after wrong passwords. Not counted as a try.
    #[error("next try in {seconds} s")]
    TooSoon {
        /// So many seconds from now.
        seconds: u64,
    },
    /// Ten wrong passwords in a row. An administrator can reset the password meanwhile.
    #[error("locked until {until}")]
    LoginLocked {
        /// When the next try is taken.
        until: Instant,
    },
    /// The password is right, and the book no longer has this user.
    #[error("not a user of the book any more")]
    NotAUser,
    /// Another user has this login.
    #[error("the login is taken")]
    LoginTaken,
    /// The keyring holds no more users; one who left can be removed.
    #[error("the keyring is full")]
    TooManyUsers,
    /// A login has 1 to 40 letters, digits, dots, dashes and underscores.
    #[error("not a login")]
    BadLogin,
    /// The file is not a Duebook backup.
    #[error("not a backup")]
    NotABackup,
    /// A newer Duebook made the backup.
    #[error("backup version {found}, this program knows {known}")]
    NewerBackup {
        /// The backup's version.
        found: u32,
        /// The version this program knows.
        known: u32,
    },
    /// The backup file is shorter or longer than it says.
    #[error("the backup has {found} bytes and should have {expected}")]
    BackupCutOff {
        /// Its length.
        found: u64,
        /// The length it should have.
        expected: u64,
    },
    /// A part of the backup file is not as it was written.
    #[error("the backup is damaged in its {part}")]
    BackupDamaged {
        /// "manifest", "keyring" or "database".
        part: &'static str,
    },
    /// The folder holds another book than the backup.
    #[error("the folder holds another book")]
    AnotherBook,
    /// The file is whole and what stands in it does not agree with itself.
    #[error("the book does not verify: {0}")]
    NotVerified(String),
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
        Error::BadValue { column: column.to_owned(), expected, found: "something else" }
    }
}
