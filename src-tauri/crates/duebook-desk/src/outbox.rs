//! Files that leave the program: saved where the person says, or handed to the system's viewers,
//! which lie inside the book's folder, readable by their owner alone, and are gone with the lock.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use duebook_core::shape;

use crate::act::Act;
use crate::host::FileKind;
use crate::opening::shown;
use crate::problem::Problem;
use crate::session::Session;

shape! {
    /// Where a file was written; none when the person changed their mind.
    pub struct SavedFile {
        pub path: Option<String>,
    }

    /// A document that was handed to the system's viewer.
    pub struct OpenedFile {
        pub path: String,
        /// Whether the viewer opened; if not, save the file and open it by hand.
        pub opened: bool,
    }
}

const NAME: &str = "out";

/// Where files for viewers lie: inside the book's folder, so that nothing is left elsewhere.
pub(crate) fn folder(session: &Session) -> PathBuf {
    session.book().folder().join(NAME)
}

/// Asks where to save and writes the file there; nothing when the person changed their mind.
pub(crate) fn save_as(
    act: &Act<'_>,
    kind: FileKind,
    name: &str,
    bytes: &[u8],
) -> Result<SavedFile, Problem> {
    let Some(path) = act.desk.setup.host.choose_save(kind, name) else {
        return Ok(SavedFile { path: None });
    };
    std::fs::write(&path, bytes).map_err(|cause| Problem::cannot_write(&shown(&path), &cause))?;
    Ok(SavedFile { path: Some(shown(&path)) })
}

/// [`save_as`] for a file too long for memory: it is written as it is read, and deleted when it
/// does not become whole.
pub(crate) fn save_long(
    act: &Act<'_>,
    kind: FileKind,
    name: &str,
    write: impl FnOnce(&std::fs::File, &Path) -> Result<(), Problem>,
) -> Result<SavedFile, Problem> {
    let Some(path) = act.desk.setup.host.choose_save(kind, name) else {
        return Ok(SavedFile { path: None });
    };
    let cannot = |cause: std::io::Error| Problem::cannot_write(&shown(&path), &cause);
    // Whole under another name first: a file that was there is lost only to a whole one.
    let part = path.with_added_extension("part");
    let written = std::fs::File::create(&part).map_err(cannot).and_then(|file| write(&file, &part));
    if let Err(problem) = written {
        if let Err(cause) = std::fs::remove_file(&part) {
            log::warn!("half a file was not deleted: {cause}");
        }
        return Err(problem);
    }
    std::fs::rename(&part, &path).map_err(cannot)?;
    Ok(SavedFile { path: Some(shown(&path)) })
}

/// Hands a file to the system's viewer.
pub(crate) fn open(act: &Act<'_>, name: &str, bytes: &[u8]) -> Result<OpenedFile, Problem> {
    let path = put(&act.session, name, bytes)?;
    let opened = act.desk.setup.host.open_with_system(&path);
    if let Err(cause) = &opened {
        log::warn!("the viewer did not open: {cause}");
    }
    Ok(OpenedFile { path: shown(&path), opened: opened.is_ok() })
}

/// Deletes a file that was handed to the viewer.
pub(crate) fn delete(act: &Act<'_>, name: &str) {
    let path = folder(&act.session).join(name);
    if path.exists()
        && let Err(cause) = std::fs::remove_file(&path)
    {
        log::warn!("a printed file was not deleted: {cause}");
    }
}

fn put(session: &Session, name: &str, bytes: &[u8]) -> Result<PathBuf, Problem> {
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
