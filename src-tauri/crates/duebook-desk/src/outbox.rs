//! Files handed to the system's viewers: inside the book's folder, readable by their owner alone,
//! and gone with the lock.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use crate::opening::shown;
use crate::problem::Problem;
use crate::session::Session;

const NAME: &str = "out";

/// Where files for viewers lie: inside the book's folder, so that nothing is left elsewhere.
pub(crate) fn folder(session: &Session) -> PathBuf {
    session.book().folder().join(NAME)
}

pub(crate) fn put(session: &Session, name: &str, bytes: &[u8]) -> Result<PathBuf, Problem> {
    let folder = self::folder(session);
    let path = folder.join(name);
    let write = || -> std::io::Result<()> {
        std::fs::create_dir_all(&folder)?;
        narrow(&folder, 0o700)?;
        let mut options = std::fs::OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        options.open(&path)?.write_all(bytes)
    };
    write().map_err(|cause| Problem::cannot_write(&shown(&path), &cause))?;
    Ok(path)
}

#[cfg(unix)]
fn narrow(path: &Path, mode: u32) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode))
}

#[cfg(not(unix))]
fn narrow(_: &Path, _: u32) -> std::io::Result<()> {
    // Elsewhere the user's own data directory keeps others out.
    Ok(())
}

/// Deletes what was handed to viewers: on lock and at exit.
pub(crate) fn clear(session: &Session) {
    clear_left(session.book().folder());
}

/// The same for a locked book: what a program left that was killed goes at the next start.
pub(crate) fn clear_left(book: &Path) {
    let folder = book.join(NAME);
    if folder.exists()
        && let Err(cause) = std::fs::remove_dir_all(&folder)
    {
        log::warn!("files for viewers were not deleted: {cause}");
    }
}
