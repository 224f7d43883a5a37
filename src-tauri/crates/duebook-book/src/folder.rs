//! The folder of a book: its names, its modes, and files that are replaced whole or not at all.

use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};
use crate::keyring::format::generation_of;
use crate::value::Instant;

/// What a half-made file is called; swept away when the book is opened.
pub(crate) const PART: &str = "part";
const README: &str = "\
This folder is a Duebook book. Do not copy or move it while Duebook has it open, and do not put
it into a folder that is kept in step with a cloud or lies on another computer. To take a copy,
use Backup in Duebook: it makes one file that can be kept anywhere.
";
/// Data files that are no longer the book's are kept so long.
const KEPT_DAYS: i64 = 30;

/// Turns a fault of the system into an error that names the file.
pub(crate) fn at(path: &Path) -> impl FnOnce(std::io::Error) -> Error {
    let path = path.to_owned();
    move |cause| match cause.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
            Error::DiskFull
        }
        _ => Error::Io { path, cause },
    }
}

/// Makes a folder that its owner alone can enter; also one that is there already is made so.
pub(crate) fn make(folder: &Path) -> Result<()> {
    std::fs::create_dir_all(folder).map_err(at(folder))?;
    narrow(folder, 0o700)
}

#[cfg(unix)]
fn narrow(path: &Path, mode: u32) -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).map_err(at(path))
}

/// What was found of a book's folder, which a person may have copied in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Found {
    /// Only its owner can enter it.
    Narrow,
    /// Others could, and can no longer.
    Narrowed,
    /// Others can, and the disk or its owner keeps it so.
    StaysOpen,
}

/// Closes a book's folder, its backups and the files in both to everyone but their owner.
#[cfg(unix)]
pub(crate) fn close_to_others(folder: &Path, backups: &Path) -> Result<Found> {
    use std::os::unix::fs::PermissionsExt;
    let mut found = Found::Narrow;
    for place in [folder, backups] {
        let files = names(place)?.into_iter().map(|name| place.join(name));
        for path in files.filter(|path| path.is_file()).chain([place.to_owned()]) {
            let mode = || std::fs::metadata(&path).map(|meta| meta.permissions().mode());
            // What is not there, or gone meanwhile, is open to nobody.
            let Ok(before) = mode() else { continue };
            if before & 0o077 == 0 {
                continue;
            }
            let narrowed = narrow(&path, before & 0o700).is_ok()
                && mode().is_ok_and(|after| after & 0o077 == 0);
            if !narrowed {
                found = Found::StaysOpen;
            } else if found == Found::Narrow {
                found = Found::Narrowed;
            }
        }
    }
    Ok(found)
}

#[cfg(not(unix))]
pub(crate) fn close_to_others(_folder: &Path, _backups: &Path) -> Result<Found> {
    Ok(Found::Narrow)
}

#[cfg(not(unix))]
fn narrow(_path: &Path, _mode: u32) -> Result<()> {
    // Elsewhere the user's own data directory keeps others out.
    Ok(())
}

/// How a file of the book is opened: for its owner alone.
pub(crate) fn options() -> OpenOptions {
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// A new file that its owner alone can read.
pub(crate) fn make_file(path: &Path) -> Result<File> {
    options().read(true).write(true).create_new(true).open(path).map_err(at(path))
}

/// Replaces a file's content so that after a power cut it is the old one or the new one.
pub(crate) fn replace(path: &Path, bytes: &[u8]) -> Result<()> {
    let part = part_of(path);
    let written = (|| {
        let mut file = options().write(true).create(true).truncate(true).open(&part)?;
        file.write_all(bytes)?;
        file.sync_all()
    })();
    written.map_err(at(&part)).inspect_err(|_| remove(&part))?;
    finish(&part, path)
}

/// Gives a finished and synced file its name, for good.
pub(crate) fn finish(part: &Path, path: &Path) -> Result<()> {
    std::fs::rename(part, path).map_err(at(path))?;
    sync_folder(path.parent().unwrap_or(Path::new(".")))
}

/// The name of a file while it is being made.
pub(crate) fn part_of(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(PART);
    PathBuf::from(name)
}

/// Puts a file's content on the disk.
pub(crate) fn sync(path: &Path) -> Result<()> {
    let file = OpenOptions::new().read(true).write(true).open(path).map_err(at(path))?;
    file.sync_all().map_err(at(path))
}

/// Puts the names of a folder on the disk.
pub(crate) fn sync_folder(folder: &Path) -> Result<()> {
    #[cfg(unix)]
    match File::open(folder).and_then(|folder| folder.sync_all()) {
        // A share that takes a finished backup may not know how to do this for a folder.
        Err(cause) if matches!(cause.kind(), ErrorKind::InvalidInput | ErrorKind::Unsupported) => {}
        done => done.map_err(at(folder))?,
    }
    Ok(())
}

/// Reads a file that should be small; more than `most` bytes are not read.
pub(crate) fn read_up_to(path: &Path, most: u64) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(at(path))?;
    file.take(most).read_to_end(&mut bytes).map_err(at(path))?;
    Ok(bytes)
}

/// Removes a file of ours that is of no use; one that stays is swept at the next opening.
pub(crate) fn remove(path: &Path) {
    let _ = std::fs::remove_file(path);
}

/// Undoes the making of a book that failed: what it left, and the folder when it made that.
pub(crate) fn clear(folder: &Path, keep_folder: bool) {
    if keep_folder {
        for name in names(folder).unwrap_or_default() {
            remove(&folder.join(name));
        }
        let _ = std::fs::remove_dir(folder.join("backups"));
    } else {
        let _ = std::fs::remove_dir_all(folder);
    }
}

/// The log that belongs to a data file.
pub(crate) fn wal_of(data: &Path) -> PathBuf {
    let mut name = data.as_os_str().to_owned();
    name.push("-wal");
    PathBuf::from(name)
}

/// Writes the note that tells a person what the folder is.
pub(crate) fn write_readme(folder: &Path) -> Result<()> {
    replace(&folder.join("README.txt"), README.as_bytes())
}

/// The names in a folder, sorted; none when it is not there.
pub(crate) fn names(folder: &Path) -> Result<Vec<String>> {
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(cause) if cause.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(cause) => return Err(at(folder)(cause)),
    };
    let mut names = Vec::new();
    for entry in entries {
        names.push(entry.map_err(at(folder))?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}

/// The highest generation any file of the folder bears, 0 for none.
pub(crate) fn highest_generation(folder: &Path) -> Result<u32> {
    let of = |name: &String| {
        let data = name.find(".db").map_or("", |end| &name[..end + 3]);
        generation_of(data)
    };
    Ok(names(folder)?.iter().filter_map(of).max().unwrap_or(0))
}

/// Removes half-made files, and data files that have not been the book's for 30 days. What cannot
/// be removed stays for the next time.
pub(crate) fn sweep(folder: &Path, current: u32, now: Instant) -> Result<()> {
    for name in names(folder)? {
        let path = folder.join(&name);
        let half_made = name.ends_with(&format!(".{PART}")) || name.contains(&format!(".{PART}-"));
        let data = name.find(".db").and_then(|end| generation_of(&name[..end + 3]));
        let retired = data.is_some_and(|found| found != current) && is_old(&path, now);
        if half_made || retired {
            remove(&path);
        }
    }
    Ok(())
}

/// Starts the 30 days of the data files that are about to be no longer the book's.
pub(crate) fn retire_data(folder: &Path, now: Instant) -> Result<()> {
    for name in names(folder)?.iter().filter(|name| generation_of(name).is_some()) {
        let path = folder.join(name);
        let file = OpenOptions::new().write(true).open(&path).map_err(at(&path))?;
        file.set_modified(now.into()).map_err(at(&path))?;
    }
    Ok(())
}

fn is_old(path: &Path, now: Instant) -> bool {
    let changed = std::fs::metadata(path).and_then(|meta| meta.modified());
    changed.is_ok_and(|at| now - Instant::from(at) > chrono::Duration::days(KEPT_DAYS))
}
