//! Backups: one encrypted file each, proven before it counts.

use std::path::Path;

use duebook_book::backup::{EXTENSION, FAILED, folder_of};
use duebook_book::{BackupKind, Instant, last_backup};
use duebook_core::shape;

use crate::act::Act;
use crate::clients::Nothing;
use crate::opening::shown;
use crate::problem::Problem;
use crate::session::Session;

shape! {
    /// A backup that was made and proven.
    pub struct BackupMade {
        pub path: String,
        pub bytes: u64,
        /// UTC, RFC 3339.
        pub made_at: String,
    }

    /// What is known of the backups of the open book.
    pub struct Backups {
        pub last: Option<BackupMade>,
        pub folder: String,
        /// Backup files in that folder, newest first.
        pub files: Vec<String>,
        /// Copies in that folder that did not prove, newest first.
        pub failed: Vec<String>,
    }
}

/// A backup is due when the last is older than this.
const DUE_HOURS: i64 = 24;

pub(crate) fn now(act: &Act<'_>, _: Nothing) -> Result<BackupMade, Problem> {
    let folder = folder_of(act.book().folder());
    let made = act.book().backup_now(&folder, BackupKind::Manual, act.at)?;
    Ok(BackupMade {
        path: shown(&made.path),
        bytes: made.bytes,
        made_at: duebook_book::value::rfc3339(made.made_at),
    })
}

pub(crate) fn list(act: &Act<'_>, _: Nothing) -> Result<Backups, Problem> {
    let folder = folder_of(act.book().folder());
    let last = act.book().read(last_backup)?.map(|info| BackupMade {
        path: shown(&info.path),
        bytes: info.bytes,
        made_at: duebook_book::value::rfc3339(info.made_at),
    });
    let (files, failed) = (ending(&folder, EXTENSION), ending(&folder, FAILED));
    Ok(Backups { last, folder: shown(&folder), files, failed })
}

/// The files in a folder whose names end so, newest first: the names begin alike, then the day.
fn ending(folder: &Path, end: &str) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| Path::new(name).extension().is_some_and(|found| found == end))
        .collect();
    names.sort_by(|a, b| b.cmp(a));
    names
}

/// When the last backup was made, UTC, RFC 3339.
pub(crate) fn last_at(act: &Act<'_>) -> Result<Option<String>, Problem> {
    Ok(act.book().read(last_backup)?.map(|info| duebook_book::value::rfc3339(info.made_at)))
}

/// Backs the book up when the last backup is older than a day.
pub(crate) fn when_due(session: &Session, kind: BackupKind, now: Instant) -> Result<(), Problem> {
    let last = session.book().read(last_backup)?;
    if last.is_some_and(|info| now - info.made_at < chrono::Duration::hours(DUE_HOURS)) {
        return Ok(());
    }
    session.book().backup_now(&folder_of(session.book().folder()), kind, now)?;
    Ok(())
}
