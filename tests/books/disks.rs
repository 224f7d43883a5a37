//! Disks that a book cannot live on or that fill up: told in words, and nothing is lost.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering::Relaxed;

use duebook_book::{FileSystem, Synced, Volumes};
use duebook_desk::{Code, Desk, Problem};
use duebook_tests::{Office, PASSWORD, TestClock, agency, day, desk_at, number, request_of};
use serde_json::{Value, json};

use crate::bad_files::{is_plain, locked_book, unlock};

struct Disk {
    magic: u64,
    free: AtomicU64,
    synced: Option<PathBuf>,
}

impl Volumes for Disk {
    fn file_system(&self, _: &Path) -> std::io::Result<FileSystem> {
        Ok(FileSystem {
            magic: self.magic,
            name: String::new(),
            free_bytes: self.free.load(Relaxed),
        })
    }
    fn synced(&self) -> Vec<Synced> {
        let by = |root: &PathBuf| Synced { root: root.clone(), by: "Dropbox".into() };
        self.synced.iter().map(by).collect()
    }
}

fn new_book() -> Value {
    json!({ "agency": agency("Harbor Recovery LLC"), "login": "amy", "person_name": "Amy Reyes",
            "password": PASSWORD })
}

#[test]
fn a_book_does_not_live_on_a_network_drive_or_in_a_cloud() {
    const NFS: u64 = 0x6969;
    const EXT4: u64 = 0xEF53;
    let disk = |magic, synced| Arc::new(Disk { magic, free: u64::MAX.into(), synced });
    for (disk, words) in [
        (disk(NFS, None), "on a network drive (NFS)"),
        (disk(0xFE53_4D42, None), "on a network drive (SMB)"),
        (disk(EXT4, Some("/".into())), "kept in step by Dropbox"),
    ] {
        let office = Office::on_disks("2026-11-23", disk);
        let problem = office.refused("create_book", new_book());
        is_plain(&problem, Code::Refused, words);
        assert_eq!(office.ok("start_state", json!({}))["stage"], "first_run");
    }
    let office = Office::on_disks("2026-11-23", disk(EXT4, None));
    office.ok("create_book", new_book());
    let folder = office.book_folder();
    office.ok("lock", json!({}));
    let moved = Office::on_disks("2026-11-23", disk(NFS, None));
    moved.ok("choose_book", json!({ "path": folder }));
    is_plain(&moved.refused("unlock", unlock()), Code::Refused, "network drive");
}

#[test]
fn a_backup_is_not_begun_without_room() {
    let disk = Disk { magic: 0xEF53, free: 1_000_000.into(), synced: None };
    let office = Office::on_disks("2026-11-23", Arc::new(disk));
    office.ok("create_book", new_book());
    let problem = office.refused("back_up_now", json!({}));
    is_plain(&problem, Code::Disk, "too little room");
    assert_eq!(office.ok("backups", json!({}))["files"], json!([]));
    office.verify();
}

#[test]
fn an_import_is_not_begun_without_room() {
    let disk = Arc::new(Disk { magic: 0xEF53, free: 1_000_000.into(), synced: None });
    let office = Office::on_disks("2026-11-23", disk.clone());
    office.ok("create_book", new_book());
    let client = office.client("Alder", "30", "net");
    let path = duebook_tests::fixture("placements/alder_utilities_2026-11.xlsx");
    let (read, file) = office.read_file(client, &path);
    let post = json!({ "file": file, "client": client, "map": read["map"]["map"],
                       "save_map_as": "Their list", "placed_on": "2026-11-23",
                       "control_count": null, "control_total": null, "anyway": false });
    is_plain(&office.refused("post_placement", post.clone()), Code::Disk, "Nothing was begun");
    let accounts = |office: &Office| number(&office.ok("clients", json!({}))[0]["accounts"]);
    assert_eq!(accounts(&office), 0);
    disk.free.store(u64::MAX, Relaxed);
    let posted = office.ok("post_placement", post);
    assert_eq!(accounts(&office), number(&posted["accepted"]), "there is room");
    office.verify();
}

fn call(desk: &Desk, name: &str, args: Value) -> Result<Value, Problem> {
    desk.call(name, args, Some(&request_of(std::process::id()))).read()
}

/// Writes notes until the disk refuses; what it said, and how many were written.
fn write_until_refused(desk: &Desk, account: i64) -> (Problem, i64) {
    let note = json!({ "account": account, "note": "called, no answer. ".repeat(200) });
    for written in 0..5_000 {
        if let Err(problem) = call(desk, "add_note", note.clone()) {
            return (problem, written);
        }
    }
    panic!("the disk never refused");
}

fn notes_of(desk: &Desk, account: i64) -> i64 {
    let (mut before, mut notes) = (i64::MAX, 0);
    loop {
        let args = json!({ "account": account, "before": before });
        let events = call(desk, "older_events", args).unwrap();
        let events = events.as_array().unwrap();
        let Some(last) = events.last() else { return notes };
        notes += i64::try_from(events.iter().filter(|e| e["kind"] == "note").count()).unwrap();
        before = number(&last["id"]);
    }
}

const CHILD: &str = "DUEBOOK_CHILD_FILLS";

/// Not a test of its own: what [`a_disk_that_refuses_loses_nothing`] starts under a limit.
#[test]
fn child_that_fills_the_disk() {
    let Some(folder) = std::env::var_os(CHILD) else { return };
    let desk = desk_at(Path::new(&folder), Arc::new(TestClock::at(day("2026-11-23"))));
    call(&desk, "start_state", json!({})).unwrap();
    call(&desk, "unlock", unlock()).unwrap();
    let (problem, written) = write_until_refused(&desk, 1);
    assert_eq!(
        call(&desk, "account", json!({ "account": 1 })).unwrap()["account"]["balance"],
        640_00
    );
    let told = json!({ "code": problem.code, "words": problem.words, "written": written });
    writeln!(std::io::stdout(), "\ntold {told}").unwrap();
}

#[test]
fn a_disk_that_refuses_loses_nothing() {
    let (office, _, account) = locked_book();
    // Files of at most 2 MB, and no signal for a larger one: the write itself fails.
    let program = std::env::current_exe().unwrap();
    let limit = "trap '' XFSZ; ulimit -f 4096; exec \"$0\" \"$@\"";
    let child = Command::new("/bin/sh")
        .args(["-c", limit])
        .arg(program)
        .args(["--exact", "disks::child_that_fills_the_disk", "--nocapture"])
        .env(CHILD, office.folder.path())
        .stderr(Stdio::inherit())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&child.stdout).into_owned();
    let told = said.lines().find_map(|line| line.strip_prefix("told "));
    let told: Value = serde_json::from_str(told.unwrap_or_else(|| panic!("{said}"))).unwrap();
    assert_eq!(told["code"], "disk", "{told}");
    assert!(told["words"].as_str().unwrap().contains("saved before is safe"), "{told}");
    assert!(number(&told["written"]) > 10, "{told}");
    office.ok("unlock", unlock());
    assert_eq!(notes_of(&office.desk, account), number(&told["written"]));
    assert_eq!(office.owed(account), 640_00);
    office.verify();
}

/// A small disk of memory, as root can make one; unmounted when dropped.
struct SmallDisk(tempfile::TempDir);

impl SmallDisk {
    fn new(megabytes: u32) -> Option<SmallDisk> {
        let folder = tempfile::tempdir().unwrap();
        let size = std::ffi::CString::new(format!("size={megabytes}m")).unwrap();
        let flags = rustix::mount::MountFlags::NOSUID;
        rustix::mount::mount("tmpfs", folder.path(), "tmpfs", flags, size.as_c_str()).ok()?;
        Some(SmallDisk(folder))
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = rustix::mount::unmount(self.0.path(), rustix::mount::UnmountFlags::DETACH);
    }
}

#[test]
fn a_full_disk_loses_nothing_and_goes_on_when_there_is_room() {
    let Some(disk) = SmallDisk::new(6) else {
        // Past the harness, which keeps what a passing test prints to itself.
        let told = "LEFT OUT, a full disk was not tried: only root can make a small one";
        writeln!(std::io::stderr(), "{told}").unwrap();
        return;
    };
    let ballast = disk.0.path().join("ballast");
    std::fs::write(&ballast, vec![0; 1_000_000]).unwrap();
    let desk = desk_at(disk.0.path(), Arc::new(TestClock::at(day("2026-11-23"))));
    call(&desk, "create_book", new_book()).unwrap();
    let terms = crate::bad_input::terms("2020-01-01");
    let form = json!({ "name": "Northside", "contact": "", "street": "", "city": "", "state": "",
                       "zip": "", "phone": "", "email": "", "consumer": true });
    call(&desk, "add_client", json!({ "form": form, "terms": terms })).unwrap();
    call(&desk, "add_account", json!({
        "client": 1, "person": null, "new_person": duebook_tests::person("Ana", "Ruiz"),
        "form": { "client_reference": "N-1", "opened_on": null, "delinquent_on": null,
                  "charged_off_on": null, "last_paid_on": null },
        "placed_on": "2026-11-23", "advanced": 0, "notice_sent_on": null, "notice_source": "",
        "owed": { "costs": 0, "interest": 0, "fees": 0, "attorney_fees": 0, "principal": 640_00 },
    })).unwrap();
    let (problem, written) = write_until_refused(&desk, 1);
    is_plain(&problem, Code::Disk, "The disk is full. Nothing was lost");
    assert_eq!(notes_of(&desk, 1), written, "it can still be read");
    call(&desk, "lock", json!({})).unwrap();
    let session = call(&desk, "unlock", unlock()).unwrap();
    assert!(session["notices"].to_string().contains("The disk is full"), "{session}");
    assert_eq!(notes_of(&desk, 1), written);
    std::fs::remove_file(ballast).unwrap();
    call(&desk, "add_note", json!({ "account": 1, "note": "there is room" })).unwrap();
    assert_eq!(notes_of(&desk, 1), written + 1);
    assert_eq!(call(&desk, "verify_book", json!({})).unwrap()["findings"], json!([]));
}
