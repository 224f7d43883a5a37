//! One program at a time has the book open. The system holds the lock and lets it go when the
//! program ends, however it ends; the file's content only says who it is.

use std::fs::{File, TryLockError};
use std::io::{Read, Seek, Write};
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::folder;
use crate::setup::Setup;
use crate::value::Instant;

const NAME: &str = "lock";

/// The lock, held until dropped.
pub(crate) struct LockFile {
    file: File,
    holder: Holder,
}

#[derive(Clone, Default, Serialize, Deserialize)]
struct Holder {
    host: String,
    pid: u32,
    user: String,
    /// Milliseconds of UTC.
    since: i64,
}

/// A program that this one starts, a viewer for instance, holds a lock that was just let go until
/// it has become itself: a few milliseconds.
const TRIES: u32 = 15;
const PAUSE: std::time::Duration = std::time::Duration::from_millis(20);

impl LockFile {
    /// # Errors
    /// [`Error::InUse`] when another program, or this one, has it.
    pub(crate) fn take(setup: &Setup, folder: &Path, now: Instant) -> Result<LockFile> {
        let path = folder.join(NAME);
        let mut options = folder::options();
        let opened = options.read(true).write(true).create(true).truncate(false);
        let mut file = opened.open(&path).map_err(folder::at(&path))?;
        let mut tries = TRIES;
        loop {
            match file.try_lock() {
                Ok(()) => break,
                Err(TryLockError::WouldBlock) if tries > 0 => {
                    tries -= 1;
                    std::thread::sleep(PAUSE);
                }
                Err(TryLockError::WouldBlock) => return Err(in_use(&mut file)),
                Err(TryLockError::Error(cause)) => return Err(folder::at(&path)(cause)),
            }
        }
        let holder = Holder {
            host: setup.host.clone(),
            pid: std::process::id(),
            user: setup.os_user.clone(),
            since: now.timestamp_millis(),
        };
        let mut lock = LockFile { file, holder };
        lock.write();
        Ok(lock)
    }

    /// Says who unlocked the book.
    pub(crate) fn name_user(&mut self, login: &str) {
        self.holder.user = login.to_owned();
        self.write();
    }

    /// The content is a courtesy to others; a full disk must not keep anyone out.
    fn write(&mut self) {
        let text = serde_json::to_vec(&self.holder).expect("plain data becomes JSON");
        let file = &mut self.file;
        let _ = file.rewind().and_then(|()| file.set_len(0)).and_then(|()| file.write_all(&text));
    }
}

fn in_use(file: &mut File) -> Error {
    let mut text = String::new();
    let read = file.take(4096).read_to_string(&mut text);
    let holder: Holder =
        read.ok().and_then(|_| serde_json::from_str(&text).ok()).unwrap_or_default();
    Error::InUse {
        host: holder.host,
        user: holder.user,
        since: Instant::from_timestamp_millis(holder.since).filter(|_| holder.since > 0),
    }
}
