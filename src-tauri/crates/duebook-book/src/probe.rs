//! Looks into an open book behind the back of the commands, and does to it what only a fault or
//! a stranger could: for the tests of other crates. In no program.

use crate::book::Book;
use crate::error::Result;
use crate::value::Value;
use crate::values;

/// What a stranger with the key could do to a book.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tamper {
    /// A newer program has taken further steps with it.
    NewerSchema,
    /// The database is another program's.
    AnotherProgram,
    /// A step that was taken reads differently.
    AnotherStep,
    /// The newest sealed birth date has one byte that is wrong.
    SealedField,
    /// The newest account says that it owes a cent more than its postings do.
    Balance,
    /// The newest document has another first byte.
    Document,
}

impl Book {
    /// Every value of every table, those of the search index included: table, column, value.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn every_value(&self, mut take: impl FnMut(&str, &str, Value)) -> Result<()> {
        self.read_long(|r| {
            let tables = r.all(
                "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name",
                values![],
                |row| row.next::<String>(),
            )?;
            for table in tables {
                let columns = r.all(
                    "SELECT name FROM pragma_table_info(?1) ORDER BY cid",
                    values![table],
                    |row| row.next::<String>(),
                )?;
                for column in columns {
                    let sql = format!("SELECT \"{column}\" FROM \"{table}\"");
                    r.each(&sql, values![], |row| {
                        take(&table, &column, row.next()?);
                        Ok(())
                    })?;
                }
            }
            Ok(())
        })
    }

    /// Does one of these to the book.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn tamper(&self, how: Tamper) -> Result<()> {
        let sql = match how {
            Tamper::NewerSchema => "PRAGMA user_version = 9999",
            Tamper::AnotherProgram => "PRAGMA application_id = 1",
            Tamper::AnotherStep => {
                "UPDATE schema_migration SET sha256 = replace(hex(zeroblob(32)), '00',
                     'ab') WHERE id = 1"
            }
            Tamper::SealedField => {
                "UPDATE person SET birth_seal = CAST(substr(birth_seal, 1,
                     length(birth_seal) - 1) || x'00' AS BLOB)
                  WHERE id = (SELECT max(id) FROM person)"
            }
            Tamper::Balance => {
                "UPDATE account SET principal_cents = principal_cents + 1,
                     balance_cents = balance_cents + 1
                  WHERE id = (SELECT max(id) FROM account)"
            }
            Tamper::Document => {
                "REPLACE INTO document_content (document_id, content)
                 SELECT max(document_id), CAST('x' || substr(content, 2) AS BLOB)
                   FROM document_content"
            }
        };
        self.write(|w| w.run(sql, values![])).map(|_| ())
    }
}
