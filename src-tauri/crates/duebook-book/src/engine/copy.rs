//! Copies an open database page by page, between the writes of others.

use std::ffi::c_int;
use std::ptr::NonNull;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use rusqlite::{Connection, ffi};

use crate::book::held;
use crate::error::{Error, Result};

/// Two megabytes at a time: short enough that nobody waits for it.
const PAGES_AT_ONCE: c_int = 500;
/// Lets a waiting writer have the connection between two steps.
const PAUSE: Duration = Duration::from_millis(1);

/// Copies everything the source holds into the empty target, which may have another key. The
/// source is locked for one step at a time; what is written through it meanwhile is copied too.
pub(crate) fn copy(source: &Arc<Mutex<Connection>>, target: &Connection) -> Result<()> {
    let copying = Copying::begin(source, target)?;
    while copying.step()? {
        std::thread::sleep(PAUSE);
    }
    Ok(())
}

/// SQLite's online backup, which rusqlite only offers while the source is borrowed throughout.
struct Copying<'a> {
    handle: NonNull<ffi::sqlite3_backup>,
    source: Arc<Mutex<Connection>>,
    target: &'a Connection,
}

impl<'a> Copying<'a> {
    #[allow(unsafe_code, reason = "rusqlite's Backup borrows the source for its whole life")]
    fn begin(source: &Arc<Mutex<Connection>>, target: &'a Connection) -> Result<Copying<'a>> {
        let from = held(source);
        let main = c"main".as_ptr();
        // SAFETY: both handles are open and not the same; the source is locked by `from`.
        let handle =
            unsafe { ffi::sqlite3_backup_init(target.handle(), main, from.handle(), main) };
        let handle = NonNull::new(handle).ok_or_else(|| last_error(target))?;
        Ok(Copying { handle, source: source.clone(), target })
    }

    /// Copies some pages; whether there are more.
    #[allow(unsafe_code, reason = "see begin")]
    fn step(&self) -> Result<bool> {
        let _from = held(&self.source);
        // SAFETY: the handle lives until drop; both connections outlive it, the source because
        // `self.source` owns it and the target because it is borrowed. The source is locked.
        let code = unsafe { ffi::sqlite3_backup_step(self.handle.as_ptr(), PAGES_AT_ONCE) };
        match code {
            ffi::SQLITE_DONE => Ok(false),
            ffi::SQLITE_OK | ffi::SQLITE_BUSY | ffi::SQLITE_LOCKED => Ok(true),
            code => Err(rusqlite::Error::SqliteFailure(ffi::Error::new(code), None).into()),
        }
    }
}

impl Drop for Copying<'_> {
    #[allow(unsafe_code, reason = "see begin")]
    fn drop(&mut self) {
        let _from = held(&self.source);
        // SAFETY: the handle came from sqlite3_backup_init and is finished once, here.
        unsafe { ffi::sqlite3_backup_finish(self.handle.as_ptr()) };
        debug_assert!(self.target.is_autocommit(), "a copy leaves no transaction behind");
    }
}

#[allow(unsafe_code, reason = "rusqlite has no call for the last error of a connection")]
fn last_error(connection: &Connection) -> Error {
    // SAFETY: the handle is open.
    let code = unsafe { ffi::sqlite3_extended_errcode(connection.handle()) };
    rusqlite::Error::SqliteFailure(ffi::Error::new(code), None).into()
}
