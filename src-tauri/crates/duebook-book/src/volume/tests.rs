//! Places where a book may and may not live.

use super::*;

struct Pretended(FileSystem, Vec<Synced>);

impl Volumes for Pretended {
    fn file_system(&self, _: &Path) -> std::io::Result<FileSystem> {
        Ok(self.0.clone())
    }
    fn synced(&self) -> Vec<Synced> {
        self.1.clone()
    }
}

fn pretend(magic: u64, name: &str) -> Pretended {
    let file_system = FileSystem { magic, name: name.into(), free_bytes: 1_000_000_000 };
    Pretended(file_system, Vec::new())
}

#[test]
fn a_book_does_not_live_on_a_network_drive() {
    for (magic, name) in NETWORK {
        let refused = check(&pretend(*magic, ""), Path::new("/somewhere/Acme.duebook"));
        assert!(matches!(refused, Err(Error::NetworkFolder { kind }) if kind == *name));
    }
    let check = |volumes: &Pretended, path| check(volumes, Path::new(path));
    assert!(check(&pretend(0xEF53, "ext4"), "/somewhere").is_ok());
    assert!(check(&pretend(FUSE, "fuseblk"), "/somewhere").is_ok(), "a local Windows disk");
    let sshfs = check(&pretend(FUSE, "fuse.sshfs"), "/somewhere");
    assert!(matches!(sshfs, Err(Error::NetworkFolder { kind }) if kind == "fuse.sshfs"));
}

#[test]
fn a_book_does_not_live_in_a_cloud_folder() {
    let mut volumes = pretend(0xEF53, "ext4");
    volumes.1 = vec![Synced { root: "/home/amy/Files".into(), by: "Nextcloud".into() }];
    let by = |path| match check(&volumes, Path::new(path)) {
        Err(Error::SyncFolder { by }) => Some(by),
        Ok(()) => None,
        Err(other) => panic!("{other}"),
    };
    assert_eq!(by("/home/amy/Files/Acme.duebook").as_deref(), Some("Nextcloud"));
    assert_eq!(by("/home/amy/Dropbox/Acme.duebook").as_deref(), Some("Dropbox"));
    assert_eq!(by("/home/amy/OneDrive - Acme/Acme.duebook").as_deref(), Some("OneDrive"));
    assert_eq!(by("/home/amy/Filesystem/Acme.duebook"), None);
    assert_eq!(by("/home/amy/Dropboxes/Acme.duebook"), None);
}

#[test]
fn this_pc_knows_its_own_disk() {
    let folder = tempfile::tempdir().unwrap();
    let found = ThisPc.file_system(folder.path()).unwrap();
    assert!(found.free_bytes > 0);
    #[cfg(target_os = "linux")]
    assert!(found.magic != 0 && !found.name.is_empty(), "{found:?}");
    check(&ThisPc, folder.path()).unwrap();
}

#[test]
fn a_big_step_wants_room_for_two_books_more() {
    let volumes = pretend(0xEF53, "ext4");
    assert!(check_room(&volumes, Path::new("/"), 400_000_000).is_ok());
    match check_room(&volumes, Path::new("/"), 400_000_001) {
        Err(Error::NoRoom { free_bytes, needed_bytes }) => {
            assert_eq!((free_bytes, needed_bytes), (1_000_000_000, 1_000_000_002));
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn settings_of_sync_programs_are_read() {
    let info = r#"{"personal": {"path": "/home/amy/Box", "host": 1}, "business": {}}"#;
    assert_eq!(dropbox(info)[0].root, Path::new("/home/amy/Box"));
    assert!(dropbox("").is_empty() && dropbox("[1]").is_empty());
    let settings = "[Accounts]\n0\\Folders\\1\\localPath=/home/amy/Cloud/\n0\\url=x\n";
    assert_eq!(nextcloud(settings)[0].root, Path::new("/home/amy/Cloud"));
}

#[test]
fn the_deepest_mount_counts() {
    let mounts = "22 1 8:1 / / rw - ext4 /dev/sda1 rw\n\
                  30 22 0:5 / /mnt/my\\040nas rw - fuse.sshfs amy@nas rw\n";
    let name = |path| mount_name(mounts, Path::new(path));
    assert_eq!(name("/home/amy").as_deref(), Some("ext4"));
    assert_eq!(name("/mnt/my nas/books").as_deref(), Some("fuse.sshfs"));
}
