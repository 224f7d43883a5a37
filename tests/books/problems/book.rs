//! Sentences about the book's folder: ways in, damage, backups, and what is told after opening.

use std::path::Path;
use std::sync::Arc;

use duebook_book::probe::Tamper;
use duebook_book::{Book, FileSystem, Setup, Synced, Volumes};
use duebook_desk::Clock;
use duebook_tests::{Office, PASSWORD, TestClock, agency, day, text};
use serde_json::{Value, json};

use super::Said;
use crate::bad_files::{
    first_refusal, forge_keyring, locked_book, open_to_all, spoil_page, unlock,
};

pub fn say(said: &mut Said) {
    ways_in(said);
    damage(said);
    places(said);
    backups(said);
}

fn wrong() -> Value {
    json!({ "login": "amy", "password": "a crane stands in the ledger" })
}

fn ways_in(said: &mut Said) {
    let empty = Office::empty("2026-11-23");
    said.say("no_book_chosen", &empty.refused("unlock", unlock()));
    let nowhere = json!({ "path": "/no/such/folder" });
    said.say("Error::NoBook", &empty.refused("choose_book", nowhere));
    let new = json!({ "agency": agency("Harbor"), "login": "amy", "person_name": "Amy",
                      "password": PASSWORD });
    let shown = empty.ok("create_book", new)["recovery"].clone();
    let groups: Vec<String> = shown["groups"].as_array().unwrap().iter().map(text).collect();
    let key = format!("{}-{}", groups.join("-"), text(&shown["check"]));
    let way = |key: &str, login: &str| {
        let mut way = json!({ "recovery": key, "login": login });
        way["new_password"] = json!(PASSWORD);
        way
    };
    let problem = empty.refused("unlock_with_recovery", way(&key[1..], "amy"));
    said.say("Error::RecoveryKeyMistyped", &problem);
    said.say("no_such_login", &empty.refused("unlock_with_recovery", way(&key, "bo")));
    empty.sign_in("amy", PASSWORD);
    empty.ok("new_recovery_key", unlock());
    let problem = empty.refused("unlock_with_recovery", way(&key, "amy"));
    said.say("Error::WrongRecoveryKey", &problem);

    let (office, ..) = locked_book();
    said.say("Error::WrongPassword", &office.refused("unlock", wrong()));
    office.refused("unlock", wrong());
    office.refused("unlock", wrong());
    said.say("Error::TooSoon", &office.refused("unlock", wrong()));
    for next in ["24", "25", "26", "27", "28", "29", "30"] {
        office.on(&format!("2026-11-{next}")).refused("unlock", wrong());
    }
    said.say("Error::LoginLocked", &office.refused("unlock", wrong()));
    let session = office.on("2026-12-01").ok("unlock", unlock());
    said.note("Notice::WrongPasswords", &text(&session["notices"][0]));
}

fn damage(said: &mut Said) {
    let mut after = |name: &str, harm: &dyn Fn(&Path)| {
        let (office, folder, _) = locked_book();
        harm(&folder);
        said.say(name, &office.refused("unlock", unlock()));
    };
    let data = "book-000001.db";
    let keys = ["keyring.a", "keyring.b"];
    after("Error::DataMissing", &|f| std::fs::remove_file(f.join(data)).unwrap());
    after("Error::CutOff", &|f| std::fs::write(f.join(data), b"").unwrap());
    after("Error::DamagedStart", &|f| {
        let length = std::fs::metadata(f.join(data)).unwrap().len();
        std::fs::write(f.join(data), vec![7; usize::try_from(length).unwrap()]).unwrap();
    });
    after("Error::KeyringMissing", &|f| {
        keys.iter().for_each(|k| std::fs::remove_file(f.join(k)).unwrap())
    });
    after("Error::KeyringDamaged", &|f| {
        keys.iter().for_each(|k| std::fs::write(f.join(k), b"x").unwrap())
    });
    after("Error::NewerBook", &|f| tamper(f, Tamper::NewerSchema));
    after("Error::NotABook", &|f| tamper(f, Tamper::AnotherProgram));
    after("Error::MigrationChanged", &|f| tamper(f, Tamper::AnotherStep));
    after("Error::KeyringChanged", &forge_keyring);
    let (office, folder, _) = locked_book();
    spoil_page(&folder.join(data));
    said.say("Error::DamagedPage", &first_refusal(&office));
    let (office, folder, account) = locked_book();
    tamper(&folder, Tamper::SealedField);
    std::fs::write(folder.join(keys[0]), b"x").unwrap();
    let session = office.ok("unlock", unlock());
    said.note("Notice::KeyringRepaired", &text(&session["notices"][0]));
    said.say("Error::FieldDamaged", &office.refused("account", json!({ "account": account })));
    let (office, folder, _) = locked_book();
    open_to_all(&folder);
    said.note("Notice::Narrowed", &text(&office.ok("unlock", unlock())["notices"][0]));
    let (office, folder, _) = locked_book();
    tamper(&folder, Tamper::Balance);
    office.ok("unlock", unlock());
    said.say("Error::NotVerified", &office.refused("back_up_now", json!({})));
}

fn tamper(folder: &Path, how: Tamper) {
    let setup = Setup::for_tests(|_, _| Ok(()));
    let now = TestClock::at(day("2026-11-23")).now();
    let book = Book::unlock(&setup, folder, "amy", PASSWORD, now).unwrap().book;
    book.tamper(how).unwrap();
    book.lock(now).unwrap();
}

struct Disk(u64, u64, bool);

impl Volumes for Disk {
    fn file_system(&self, _: &Path) -> std::io::Result<FileSystem> {
        Ok(FileSystem { magic: self.0, name: String::new(), free_bytes: self.1 })
    }
    fn synced(&self) -> Vec<Synced> {
        if self.2 { vec![Synced { root: "/".into(), by: "Dropbox".into() }] } else { Vec::new() }
    }
}

fn places(said: &mut Said) {
    let new = json!({ "agency": agency("Harbor"), "login": "amy", "person_name": "Amy",
                      "password": PASSWORD });
    let on = |disk: Disk| Office::on_disks("2026-11-23", Arc::new(disk));
    let network = on(Disk(0x6969, u64::MAX, false)).refused("create_book", new.clone());
    said.say("Error::NetworkFolder", &network);
    let cloud = on(Disk(0xEF53, u64::MAX, true)).refused("create_book", new.clone());
    said.say("Error::SyncFolder", &cloud);
    let small = on(Disk(0xEF53, 1, false));
    small.ok("create_book", new);
    let mut room = small.refused("back_up_now", json!({}));
    room.words = digits_out(&room.words);
    said.say("Error::NoRoom", &room);

    let office = Office::open("2026-11-23");
    let other = office.neighbor();
    other.call("start_state", json!({}), None).read().unwrap();
    let mut problem = other.call("unlock", unlock(), None).read().unwrap_err();
    let (before, rest) = problem.words.split_once(" on ").unwrap();
    let (_, rest) = rest.split_once(" by ").unwrap();
    let words = format!("{before} on OFFICE-1 by {rest}");
    problem.words = words;
    said.say("Error::InUse", &problem);
}

/// Numbers that are another on each PC.
fn digits_out(words: &str) -> String {
    words.chars().map(|c| if c.is_ascii_digit() { '#' } else { c }).collect()
}

fn backups(said: &mut Said) {
    let office = Office::open("2026-11-23");
    let path = text(&office.ok("back_up_now", json!({}))["path"]);
    let whole = std::fs::read(&path).unwrap();
    let copy = office.folder.path().join("copy.duebook-backup");
    let restore = json!({ "path": copy, "login": "amy", "password": PASSWORD, "recovery": "" });
    let mut with = |name: &str, bytes: &[u8]| {
        std::fs::write(&copy, bytes).unwrap();
        said.say(name, &office.refused("restore_book", restore.clone()));
    };
    with("Error::NotABackup", b"not a backup at all, only a text of some length");
    with("Error::BackupCutOff", &whole[..whole.len() - 4096]);
    let mut spoiled = whole.clone();
    let middle = spoiled.len() / 2;
    spoiled[middle] ^= 1;
    with("Error::BackupDamaged", &spoiled);
}
