//! What SQLite's codes mean for a book.

use rusqlite::ffi;

use crate::error::{Error, Refusal};

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Error {
        match error {
            rusqlite::Error::QueryReturnedNoRows => Error::Gone,
            rusqlite::Error::SqliteFailure(code, message) => {
                of_code(code.extended_code, message.unwrap_or_else(|| code.to_string()))
            }
            rusqlite::Error::SqlInputError { error, msg, sql, .. } => {
                match of_code(error.extended_code, msg) {
                    Error::Engine(message) => Error::Engine(format!("{message} in: {sql}")),
                    other => other,
                }
            }
            other => Error::Engine(other.to_string()),
        }
    }
}

fn of_code(extended: i32, message: String) -> Error {
    // The lower byte is the kind, the upper ones say more.
    match extended & 0xFF {
        ffi::SQLITE_FULL => Error::DiskFull,
        ffi::SQLITE_IOERR | ffi::SQLITE_CANTOPEN => Error::DiskFault { code: extended },
        ffi::SQLITE_CORRUPT => Error::DamagedPage(message),
        ffi::SQLITE_NOTADB => Error::DamagedStart,
        ffi::SQLITE_BUSY | ffi::SQLITE_LOCKED => Error::Busy,
        ffi::SQLITE_INTERRUPT => Error::Stopped,
        ffi::SQLITE_CONSTRAINT => Error::Refused { kind: refusal(extended), message },
        _ => Error::Engine(message),
    }
}

fn refusal(extended: i32) -> Refusal {
    match extended {
        ffi::SQLITE_CONSTRAINT_UNIQUE
        | ffi::SQLITE_CONSTRAINT_PRIMARYKEY
        | ffi::SQLITE_CONSTRAINT_ROWID => Refusal::Unique,
        ffi::SQLITE_CONSTRAINT_FOREIGNKEY => Refusal::Reference,
        ffi::SQLITE_CONSTRAINT_CHECK => Refusal::Check,
        ffi::SQLITE_CONSTRAINT_NOTNULL => Refusal::NotNull,
        ffi::SQLITE_CONSTRAINT_TRIGGER => Refusal::Trigger,
        _ => Refusal::Other,
    }
}
