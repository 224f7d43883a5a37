//! What is particular to SQLCipher: keys, settings, memory, codes of errors, hooks.
//!
//! The rest of the crate asks for a connection and gets one that is ready. A book on another
//! engine replaces this module and nothing else.

pub(crate) mod copy;
mod fault;
mod key;
pub(crate) mod memory;
pub(crate) mod search;

use std::path::Path;
use std::sync::Arc;
use std::sync::Once;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use crate::area::Changed;
use crate::error::{Error, Result};
use crate::keyring::secret::Key;

/// "DuB1" in ASCII: the application id of a Duebook database.
pub(crate) const APPLICATION_ID: i64 = 0x4475_4231;
/// Bytes of a page. Left as SQLCipher has it; a wrong value looks like a wrong key.
pub(crate) const PAGE_BYTES: u64 = 4096;

/// The first SQLite without the WAL-reset bug, which could lose commits when two connections
/// checkpoint at once.
const OLDEST_SQLITE: i32 = 3_051_003;
const STATEMENTS_KEPT: usize = 256;

/// For what a connection is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// Makes a new file, journaled in the old way until it is complete.
    Create,
    /// Changes the book.
    Write,
    /// Answers the screens.
    Screens,
    /// Answers reports and searches.
    Reports,
    /// Checks a finished file that nobody else has open.
    Check,
}

/// Opens a data file and makes it ready, in the one order that is safe: key, proof, settings.
pub(crate) fn open(path: &Path, key: &Key, purpose: Purpose) -> Result<Connection> {
    prepare_library()?;
    let mut flags = OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_EXRESCODE;
    flags |= match purpose {
        Purpose::Create => OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
        Purpose::Write => OpenFlags::SQLITE_OPEN_READ_WRITE,
        Purpose::Screens | Purpose::Reports | Purpose::Check => OpenFlags::SQLITE_OPEN_READ_ONLY,
    };
    let connection = Connection::open_with_flags(path, flags)?;
    key::set(&connection, key)?;
    connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
    connection.busy_timeout(Duration::from_secs(5))?;
    journal(&connection, purpose)?;
    settle(&connection, purpose)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS_KEPT);
    Ok(connection)
}

/// WAL with FULL: a power cut loses nothing that was acknowledged. NORMAL would lose the last
/// commits, and a payment must not vanish after its receipt was printed.
fn journal(connection: &Connection, purpose: Purpose) -> Result<()> {
    let wanted = match purpose {
        Purpose::Create => "delete",
        Purpose::Write => "wal",
        Purpose::Screens | Purpose::Reports | Purpose::Check => return Ok(()),
    };
    let sql = format!("PRAGMA journal_mode = {wanted}");
    let got: String = connection.query_row(&sql, [], |row| row.get(0))?;
    if got != wanted {
        return Err(Error::Engine(format!("journal mode {got} instead of {wanted}")));
    }
    Ok(())
}

fn settle(connection: &Connection, purpose: Purpose) -> Result<()> {
    let cache = memory::cache_kib(purpose);
    connection.execute_batch(&format!(
        "PRAGMA synchronous = FULL;
         PRAGMA fullfsync = 1;
         PRAGMA checkpoint_fullfsync = 1;
         PRAGMA foreign_keys = ON;
         PRAGMA secure_delete = ON;
         PRAGMA temp_store = MEMORY;
         PRAGMA mmap_size = 0;
         PRAGMA trusted_schema = OFF;
         PRAGMA cell_size_check = ON;
         PRAGMA wal_autocheckpoint = 1000;
         PRAGMA journal_size_limit = 67108864;
         PRAGMA cache_size = -{cache};"
    ))?;
    if matches!(purpose, Purpose::Screens | Purpose::Reports | Purpose::Check) {
        connection.execute_batch("PRAGMA query_only = ON;")?;
    }
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
    // A plan that may depend on bound values is made anew for each of them, which costs more than
    // most of our statements: `LIMIT ?` is enough for it.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    Ok(())
}

/// Once for the process: the version is new enough, and SQLCipher does not write to stderr.
fn prepare_library() -> Result<()> {
    static SILENCED: Once = Once::new();
    if rusqlite::version_number() < OLDEST_SQLITE {
        return Err(Error::Engine(format!("SQLite {} is too old", rusqlite::version())));
    }
    let mut silenced = Ok(());
    SILENCED.call_once(|| {
        silenced = Connection::open_in_memory()
            .and_then(|c| c.query_row("PRAGMA cipher_log_level = NONE", [], |_| Ok(())));
    });
    Ok(silenced?)
}

/// Notes in `touched` which areas the connection's statements change from now on.
pub(crate) fn watch(connection: &mut Connection, touched: Arc<AtomicU32>) -> Result<()> {
    connection.update_hook(Some(move |_, _: &str, table: &str, _| {
        touched.fetch_or(Changed::bit_of_table(table), Ordering::Relaxed);
    }))?;
    Ok(())
}

/// Asks `stop` now and then while a statement runs; `true` ends it with [`Error::Stopped`].
pub(crate) fn stop_when<F>(connection: &mut Connection, stop: Option<F>) -> Result<()>
where
    F: FnMut() -> bool + Send + 'static,
{
    Ok(connection.progress_handler(10_000, stop)?)
}

/// Gives back the memory of pages that a connection keeps.
pub(crate) fn give_back(connection: &Connection) -> Result<()> {
    Ok(connection.release_memory()?)
}

/// Gives the writer the caches of the readers as well, or takes them back.
pub(crate) fn borrow_cache(writer: &Connection, all: bool) -> Result<()> {
    let own = memory::cache_kib(Purpose::Write);
    let of_others = memory::cache_kib(Purpose::Screens) + memory::cache_kib(Purpose::Reports);
    let kib = if all { own + of_others } else { own };
    Ok(writer.execute_batch(&format!("PRAGMA cache_size = -{kib}"))?)
}

/// A number from a pragma.
pub(crate) fn number(connection: &Connection, pragma: &str) -> Result<i64> {
    Ok(connection.query_row(&format!("PRAGMA {pragma}"), [], |row| row.get(0))?)
}

/// Writes a number into the file's header; inside a transaction it is part of it.
pub(crate) fn set_number(connection: &Connection, pragma: &str, value: i64) -> Result<()> {
    Ok(connection.execute_batch(&format!("PRAGMA {pragma} = {value}"))?)
}

/// Puts everything in the write-ahead log into the data file and empties the log.
pub(crate) fn checkpoint(connection: &Connection) -> Result<()> {
    let busy: i64 =
        connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    if busy != 0 { Err(Error::Busy) } else { Ok(()) }
}

/// Closes a connection and says when that fails.
pub(crate) fn close(connection: Connection) -> Result<()> {
    connection.close().map_err(|(_, error)| error.into())
}

/// Looks at the structure of every page. About seven seconds for a gigabyte.
pub(crate) fn quick_check(connection: &Connection) -> Result<()> {
    let said: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if said == "ok" { Ok(()) } else { Err(Error::DamagedPage(said)) }
}

/// Authenticates every page of the data file. Reads the file itself, so the log must be empty.
pub(crate) fn cipher_check(connection: &Connection) -> Result<()> {
    let mut statement = connection.prepare("PRAGMA cipher_integrity_check")?;
    let mut rows = statement.query([])?;
    match rows.next()? {
        None => Ok(()),
        Some(row) => Err(Error::DamagedPage(row.get(0)?)),
    }
}

/// Whether a file that does not open ends before the book in it does. The header alone is read,
/// through a connection that is thrown away: a bad page further on is no matter here.
pub(crate) fn is_cut_off(path: &Path, key: &Key) -> bool {
    let looked = || -> Result<i64> {
        let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        key::set(&connection, key)?;
        number(&connection, "schema_version")
    };
    matches!(looked(), Err(Error::DamagedPage(_)))
}

/// Leaves the write-ahead log, which a copy inherits, so that the file stands alone.
pub(crate) fn leave_wal(connection: &Connection) -> Result<()> {
    journal(connection, Purpose::Create)
}
