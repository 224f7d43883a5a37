//! Reading and writing: statements with `?1` placeholders, rows with typed columns.
//!
//! Statements keep to the part of SQL that SQLite and PostgreSQL share; what they do not share
//! stands in [`crate::engine`]. Every statement is prepared once for each connection and kept.

use std::cell::{Cell, RefCell};
use std::collections::HashSet;
use std::ops::Deref;

use rusqlite::Connection;
use rusqlite::types as sqlite;

use crate::engine::search::{self, Indexed};
use crate::error::{Error, Result};
use crate::field::Fields;
use crate::value::{FromValue, Params, ValueRef};

/// Answers questions, all of them from the same moment of the book.
pub struct Reader<'a> {
    connection: &'a Connection,
    fields: &'a Fields,
}

/// Changes the book inside one transaction; everything a [`Reader`] can do as well.
pub struct Writer<'a> {
    reader: Reader<'a>,
    seen: RefCell<HashSet<String>>,
    found_later: RefCell<Vec<Indexed>>,
}

/// One row of an answer.
pub struct Row<'a> {
    row: &'a rusqlite::Row<'a>,
    next: Cell<usize>,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(connection: &'a Connection, fields: &'a Fields) -> Reader<'a> {
        Reader { connection, fields }
    }

    /// Seals and opens single fields.
    pub fn fields(&self) -> &'a Fields {
        self.fields
    }

    /// Every row of the answer.
    pub fn all<T>(
        &self,
        sql: &str,
        params: impl Params,
        mut read: impl FnMut(&Row<'_>) -> Result<T>,
    ) -> Result<Vec<T>> {
        let mut found = Vec::new();
        self.each(sql, params, |row| {
            found.push(read(row)?);
            Ok(())
        })?;
        Ok(found)
    }

    /// The first row of the answer, if it has one.
    pub fn maybe<T>(
        &self,
        sql: &str,
        params: impl Params,
        mut read: impl FnMut(&Row<'_>) -> Result<T>,
    ) -> Result<Option<T>> {
        let mut statement = self.bound(sql, params)?;
        let mut rows = statement.raw_query();
        match rows.next()? {
            Some(row) => read(&Row { row, next: Cell::new(0) }).map(Some),
            None => Ok(None),
        }
    }

    /// The first row of the answer.
    ///
    /// # Errors
    /// [`Error::Gone`] when there is none.
    pub fn one<T>(
        &self,
        sql: &str,
        params: impl Params,
        read: impl FnMut(&Row<'_>) -> Result<T>,
    ) -> Result<T> {
        self.maybe(sql, params, read)?.ok_or(Error::Gone)
    }

    /// Row by row, none kept: for answers too long for memory. Stops at the first error.
    pub fn each(
        &self,
        sql: &str,
        params: impl Params,
        mut take: impl FnMut(&Row<'_>) -> Result<()>,
    ) -> Result<()> {
        let mut statement = self.bound(sql, params)?;
        let mut rows = statement.raw_query();
        while let Some(row) = rows.next()? {
            take(&Row { row, next: Cell::new(0) })?;
        }
        Ok(())
    }

    /// The statement with its placeholders filled.
    fn bound(&self, sql: &str, params: impl Params) -> Result<rusqlite::CachedStatement<'a>> {
        let mut statement = self.connection.prepare_cached(sql)?;
        if statement.parameter_count() != params.count() {
            return Err(Error::Engine(format!(
                "{} values for {} placeholders in: {sql}",
                params.count(),
                statement.parameter_count()
            )));
        }
        for index in 0..params.count() {
            statement.raw_bind_parameter(index + 1, params.at(index))?;
        }
        Ok(statement)
    }
}

impl<'a> Writer<'a> {
    pub(crate) fn new(connection: &'a Connection, fields: &'a Fields) -> Writer<'a> {
        Writer {
            reader: Reader::new(connection, fields),
            seen: RefCell::default(),
            found_later: RefCell::default(),
        }
    }

    /// Runs a statement that gives no rows; how many rows it touched.
    pub fn run(&self, sql: &str, params: impl Params) -> Result<usize> {
        Ok(self.reader.bound(sql, params)?.raw_execute()?)
    }

    /// Runs an INSERT of one row; the row's number.
    pub fn insert(&self, sql: &str, params: impl Params) -> Result<i64> {
        self.run(sql, params)?;
        Ok(self.reader.connection.last_insert_rowid())
    }

    /// Whether this transaction asks for the first time about a word: what is written once for
    /// each of a long import's names.
    pub(crate) fn is_first(&self, word: &str) -> bool {
        let mut seen = self.seen.borrow_mut();
        !seen.contains(word) && seen.insert(word.to_owned())
    }

    /// Tells the search index of something when the transaction is about to end. The index writes
    /// what it holds in memory whenever another statement begins, so that in between each account
    /// of an import would become a segment of its own, all of them to be merged.
    pub(crate) fn index_later(&self, what: Indexed) {
        self.found_later.borrow_mut().push(what);
    }

    /// Does what was put off to the end of the transaction.
    pub(crate) fn finish(&self) -> Result<()> {
        let put_off = self.found_later.take();
        put_off.iter().try_for_each(|what| search::put(self, what))
    }

    /// Runs a text of many statements, as migrations have them.
    pub(crate) fn script(&self, sql: &str) -> Result<()> {
        Ok(self.reader.connection.execute_batch(sql)?)
    }
}

impl<'a> Deref for Writer<'a> {
    type Target = Reader<'a>;
    fn deref(&self) -> &Reader<'a> {
        &self.reader
    }
}

impl Row<'_> {
    /// The column at a place, the first at 0.
    ///
    /// # Errors
    /// [`Error::BadValue`] when the column holds something else than the type can take.
    pub fn get<T: FromValue>(&self, index: usize) -> Result<T> {
        let bad =
            |found| Error::BadValue { column: self.name(index), expected: T::EXPECTED, found };
        let found = match self.row.get_ref(index)? {
            sqlite::ValueRef::Null => ValueRef::Null,
            sqlite::ValueRef::Integer(number) => ValueRef::I64(number),
            sqlite::ValueRef::Real(_) => return Err(bad("a fraction")),
            sqlite::ValueRef::Text(bytes) => match std::str::from_utf8(bytes) {
                Ok(text) => ValueRef::Text(text.into()),
                Err(_) => return Err(bad("a text that is not UTF-8")),
            },
            sqlite::ValueRef::Blob(bytes) => ValueRef::Bytes(bytes.into()),
        };
        let kind = found.kind();
        T::from_value(found).ok_or_else(|| bad(kind))
    }

    /// The next column: the first call reads the first, and so on.
    pub fn next<T: FromValue>(&self) -> Result<T> {
        let index = self.next.get();
        self.next.set(index + 1);
        self.get(index)
    }

    fn name(&self, index: usize) -> String {
        self.row.as_ref().column_name(index).unwrap_or("?").to_owned()
    }
}

impl rusqlite::ToSql for ValueRef<'_> {
    fn to_sql(&self) -> rusqlite::Result<sqlite::ToSqlOutput<'_>> {
        Ok(sqlite::ToSqlOutput::Borrowed(match self {
            ValueRef::Null => sqlite::ValueRef::Null,
            ValueRef::I64(number) => sqlite::ValueRef::Integer(*number),
            ValueRef::Text(text) => sqlite::ValueRef::Text(text.as_bytes()),
            ValueRef::Bytes(bytes) => sqlite::ValueRef::Blob(bytes),
        }))
    }
}
