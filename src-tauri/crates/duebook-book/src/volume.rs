//! Where a folder lies. A live book on a network drive or in a folder that a program keeps in
//! step with a cloud gets damaged sooner or later, so such a place is refused before anything is
//! opened there.

use std::path::{Path, PathBuf};

use crate::error::{Error, Result};

/// What the system says about the file system a path lies on.
#[derive(Debug, Clone, Default)]
pub struct FileSystem {
    /// The number of its kind (`f_type` of statfs on Linux), 0 where the system gives none.
    pub magic: u64,
    /// Its name in the table of mounts, as `ext4` or `fuse.sshfs`; empty when not known.
    pub name: String,
    /// Bytes that can still be written; `u64::MAX` when not known.
    pub free_bytes: u64,
}

/// A folder that a program keeps in step with a cloud.
#[derive(Debug, Clone)]
pub struct Synced {
    /// The folder.
    pub root: PathBuf,
    /// The program's name.
    pub by: String,
}

/// What the PC tells about its disks. Tests tell something else.
pub trait Volumes: Send + Sync {
    /// About the file system of a path that exists.
    fn file_system(&self, path: &Path) -> std::io::Result<FileSystem>;
    /// Folders known to be kept in step with a cloud.
    fn synced(&self) -> Vec<Synced>;
}

/// Network file systems by their number: `include/uapi/linux/magic.h` and `man 2 statfs`.
const NETWORK: &[(u64, &str)] = &[
    (0xFE53_4D42, "SMB"),
    (0xFF53_4D42, "CIFS"),
    (0x517B, "SMB"),
    (0x6969, "NFS"),
    (0x564C, "NCP"),
    (0x00C3_6400, "Ceph"),
    (0x5346_414F, "AFS"),
    (0x6B41_4653, "AFS"),
    (0x7375_7245, "Coda"),
    (0x0102_1997, "9P"),
    (0x786F_4256, "VirtualBox shared folder"),
    (0xBACB_ACBC, "VMware shared folder"),
    (0x0BD0_0BD0, "Lustre"),
    (0x0116_1970, "GFS2"),
    (0x7461_636F, "OCFS2"),
];
const FUSE: u64 = 0x6573_5546;
/// FUSE is also how some local disks are read.
const LOCAL_FUSE: &[&str] = &[
    "fuseblk",
    "fuse.ntfs-3g",
    "fuse.exfat",
    "fuse.gocryptfs",
    "fuse.encfs",
    "fuse.cryfs",
    "fuse.securefs",
    "fuse.veracrypt",
    "fuse.mergerfs",
];
/// Folder names that such programs choose.
const SYNC_NAMES: &[&str] = &[
    "Dropbox",
    "OneDrive",
    "Google Drive",
    "GoogleDrive",
    "My Drive",
    "iCloudDrive",
    "Mobile Documents",
    "CloudStorage",
    "Nextcloud",
    "ownCloud",
    "pCloudDrive",
    "MEGAsync",
];

/// # Errors
/// [`Error::NetworkFolder`] or [`Error::SyncFolder`] when a book must not live at this path.
pub(crate) fn check(volumes: &dyn Volumes, folder: &Path) -> Result<()> {
    let whole = std::path::absolute(folder).map_err(crate::folder::at(folder))?;
    if whole.to_string_lossy().starts_with(r"\\") {
        return Err(Error::NetworkFolder { kind: "Windows share".into() });
    }
    let existing = existing(&whole);
    let found = volumes.file_system(&existing).map_err(crate::folder::at(&existing))?;
    if let Some(kind) = network(&found) {
        return Err(Error::NetworkFolder { kind });
    }
    let real = existing.canonicalize().unwrap_or(existing);
    match synced_by(volumes, &whole).or_else(|| synced_by(volumes, &real)) {
        Some(by) => Err(Error::SyncFolder { by }),
        None => Ok(()),
    }
}

/// # Errors
/// [`Error::NoRoom`] unless twice the book and 200 MB more can still be written there.
pub(crate) fn check_room(volumes: &dyn Volumes, folder: &Path, book_bytes: u64) -> Result<()> {
    let existing = existing(folder);
    let found = volumes.file_system(&existing).map_err(crate::folder::at(&existing))?;
    let needed = book_bytes.saturating_mul(2).saturating_add(200_000_000);
    if found.free_bytes < needed {
        return Err(Error::NoRoom { free_bytes: found.free_bytes, needed_bytes: needed });
    }
    Ok(())
}

/// The path, or the nearest folder above it that is there.
fn existing(path: &Path) -> PathBuf {
    path.ancestors().find(|path| path.exists()).unwrap_or(Path::new("/")).to_owned()
}

fn network(found: &FileSystem) -> Option<String> {
    if found.magic == FUSE {
        let local = LOCAL_FUSE.contains(&found.name.as_str());
        return (!local).then(|| found.name.clone());
    }
    let (_, kind) = NETWORK.iter().find(|(magic, _)| *magic == found.magic)?;
    Some((*kind).to_owned())
}

fn synced_by(volumes: &dyn Volumes, path: &Path) -> Option<String> {
    let known = volumes.synced().into_iter().find(|synced| path.starts_with(&synced.root));
    if let Some(synced) = known {
        return Some(synced.by);
    }
    path.components().find_map(|part| {
        let name = part.as_os_str().to_string_lossy();
        let named = |known: &&&str| name == **known || name.starts_with(&format!("{known} - "));
        SYNC_NAMES.iter().find(named).map(|known| (*known).to_owned())
    })
}

/// This PC.
#[derive(Debug, Clone, Copy, Default)]
pub struct ThisPc;

impl Volumes for ThisPc {
    fn file_system(&self, path: &Path) -> std::io::Result<FileSystem> {
        system(path)
    }

    fn synced(&self) -> Vec<Synced> {
        let variables = ["OneDrive", "OneDriveCommercial", "OneDriveConsumer"];
        let one_drive = variables.iter().filter_map(std::env::var_os);
        let mut found: Vec<Synced> = one_drive
            .filter(|root| !root.is_empty())
            .map(|root| Synced { root: root.into(), by: "OneDrive".into() })
            .collect();
        let Some(home) = std::env::home_dir() else {
            return found;
        };
        let read = |path: &str| std::fs::read_to_string(home.join(path)).unwrap_or_default();
        found.extend(dropbox(&read(".dropbox/info.json")));
        found.extend(nextcloud(&read(".config/Nextcloud/nextcloud.cfg")));
        found
    }
}

/// The folders Dropbox writes down for other programs.
fn dropbox(info: &str) -> Vec<Synced> {
    let Ok(serde_json::Value::Object(accounts)) = serde_json::from_str(info) else {
        return Vec::new();
    };
    let paths = accounts.values().filter_map(|account| account.get("path")?.as_str());
    paths.map(|path| Synced { root: path.into(), by: "Dropbox".into() }).collect()
}

/// The folders in Nextcloud's settings: lines like `0\Folders\1\localPath=/home/amy/Cloud/`.
fn nextcloud(settings: &str) -> Vec<Synced> {
    let paths = settings.lines().filter_map(|line| line.split_once("localPath=")).map(|(_, p)| p);
    paths.map(|path| Synced { root: path.trim().into(), by: "Nextcloud".into() }).collect()
}

#[cfg(target_os = "linux")]
fn system(path: &Path) -> std::io::Result<FileSystem> {
    let about = rustix::fs::statfs(path)?;
    let room = rustix::fs::statvfs(path)?;
    let mounts = std::fs::read_to_string("/proc/self/mountinfo").unwrap_or_default();
    Ok(FileSystem {
        // The kernel's numbers have 32 bits, whatever the sign they come with.
        magic: about.f_type as u64 & 0xFFFF_FFFF,
        name: mount_name(&mounts, &path.canonicalize()?).unwrap_or_default(),
        free_bytes: room.f_bavail.saturating_mul(room.f_frsize),
    })
}

#[cfg(not(target_os = "linux"))]
fn system(_path: &Path) -> std::io::Result<FileSystem> {
    Ok(FileSystem { free_bytes: u64::MAX, ..FileSystem::default() })
}

/// The file system of the deepest mount above a path, from `/proc/self/mountinfo`.
#[cfg(any(target_os = "linux", test))]
fn mount_name(mounts: &str, path: &Path) -> Option<String> {
    let mount = |line: &str| {
        let (place, rest) = line.split_once(" - ")?;
        let point = PathBuf::from(place.split(' ').nth(4)?.replace("\\040", " "));
        let name = rest.split(' ').next()?.to_owned();
        path.starts_with(&point).then_some((point.components().count(), name))
    };
    mounts.lines().filter_map(mount).max_by_key(|(depth, _)| *depth).map(|(_, name)| name)
}

#[cfg(test)]
mod tests;
