//! Files that cannot be: no spreadsheet, a list with faults, a damaged book, a book in use. Each is
//! told as what it is, and nothing is lost or half written.

use std::path::{Path, PathBuf};

use duebook_book::probe::Tamper;
use duebook_book::{Book, Setup};
use duebook_desk::{Clock, Code, Problem};
use duebook_tests::{Office, PASSWORD, TestClock, day, number};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::bad_input::Desk as Used;

fn file(desk: &Used, name: &str, bytes: &[u8]) -> PathBuf {
    let path = desk.office.folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    *desk.office.host.open.lock().unwrap() = Some(path.clone());
    path
}

#[test]
fn a_file_that_is_no_list_is_told_as_what_it_is() {
    let desk = Used::new();
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01";
    let zip =
        std::fs::read(duebook_tests::fixture("placements/alder_utilities_2026-11.xlsx")).unwrap();
    let page = b"<!DOCTYPE html><html><body><table><tr><td>1</td></tr></table></body></html>";
    for (name, bytes, words) in [
        ("list.pdf", b"%PDF-1.7\n1 0 obj".as_slice(), "is a PDF"),
        ("list.csv", b"%PDF-1.7\n1 0 obj", "is a PDF"),
        ("scan.png", png, "is a picture"),
        ("list.zip", b"PK\x03\x04\x14\0\0\0\0\0not a workbook", "is a"),
        ("cut.xlsx", &zip[..zip.len() / 2], "is a"),
        ("empty.csv", b"", "is empty"),
        ("blank.csv", b"  \r\n \r\n", "is empty"),
        ("page.xls", page, "is a web page"),
        ("program.csv", b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x02\0", "is no text"),
        ("essay.txt", b"Dear Sir,\nplease collect what they owe.\nYours\n", "without columns"),
    ] {
        file(&desk, name, bytes);
        let problem = desk.refused("choose_placement_file", json!({}), words);
        assert!(problem.words.contains(name) && problem.words.contains("Nothing was taken in"));
        assert!(problem.help.is_some(), "{problem}");
    }
    let path = file(&desk, "gone.csv", b"");
    std::fs::remove_file(path).unwrap();
    desk.refused("choose_placement_file", json!({}), "could not be read");
}

#[test]
fn a_file_of_two_gigabytes_is_not_read() {
    let desk = Used::new();
    let path = file(&desk, "all.csv", b"");
    std::fs::File::create(&path).unwrap().set_len(2 << 30).unwrap();
    desk.refused("choose_placement_file", json!({}), "has 2147 MB");
}

/// Checks a list of accounts as a person would; what the check said, and its token.
fn checked(desk: &Used, rows: &str) -> (Value, Value, Value) {
    let list = format!("Account,Last Name,First Name,Date of Birth,Balance\n{rows}");
    let path = file(desk, "list.csv", list.as_bytes());
    let (read, token) = desk.office.read_file(desk.client, &path);
    let map = read["map"]["map"].clone();
    let args = json!({ "file": token, "client": desk.client, "map": map });
    (desk.office.ok("check_placement", args), token, map)
}

#[test]
fn what_is_wrong_in_a_list_is_shown_before_anything_is_written() {
    let desk = Used::new();
    let long = "y".repeat(1_000_000);
    let rows = format!(
        "1001,Ruiz,Ana,1980-02-30,100.00\n1002,Kim,Bo,1980-02-03,12.345\n\
         1003,<b>Li</b>,=1+1,1980-02-03,50.00\n1004,{long},Max,1980-02-03,60.00\n\
         1005,Roe,Jo,1980-02-03,-5.00\n,Poe,Ed,1980-02-03,5.00\n"
    );
    let before = desk.counted();
    let (check, token, map) = checked(&desk, &rows);
    assert_eq!(desk.counted(), before);
    let count = |name: &str| number(&check[name]);
    assert_eq!(count("ready") + count("rejected") + count("skipped"), count("records"), "{check}");
    let of = |fate: &str| {
        let args = json!({ "file": token, "fate": fate, "offset": 0, "limit": 50 });
        desk.office.ok("placement_rows", args)
    };
    let rejected = of("rejected").to_string();
    for reference in ["1002", "1005"] {
        assert!(rejected.contains(reference), "{reference}: {rejected}");
    }
    let looks = of("look").to_string();
    assert!(looks.contains("1001"), "a day that is not in the calendar is looked at: {looks}");
    let posted = desk.office.ok(
        "post_placement",
        json!({
            "file": token, "client": desk.client, "map": map, "save_map_as": "", "anyway": false,
            "placed_on": "2026-11-23", "control_count": null, "control_total": null,
        }),
    );
    assert_eq!(number(&posted["accepted"]), count("ready"));
    let found = desk.office.ok("find", json!({ "text": "1003" }));
    let markup = desk.office.screen(number(&found["accounts"][0]["id"]))["person"].clone();
    assert_eq!(markup["last_name"], "<b>Li</b>", "markup stays text");
    assert!(markup["first_name"].as_str().unwrap().contains("1+1"), "a formula stays text");
    desk.office.verify();
}

/// A locked book in its folder, with what is owed on its only account.
pub fn locked_book() -> (Office, PathBuf, i64) {
    let office = Office::open("2026-11-23");
    let client = office.client("Northside Dental", "30", "net");
    let account = office.account(client, "N-1", 640_00);
    let folder = office.book_folder();
    office.ok("lock", json!({}));
    (office, folder, account)
}

/// Does to a locked book what only a fault or a stranger could.
pub fn tampered(folder: &Path, how: Tamper) {
    let setup = Setup::for_tests(|_, _| Ok(()));
    let now = TestClock::at(day("2026-11-23")).now();
    let book = Book::unlock(&setup, folder, "amy", PASSWORD, now).unwrap().book;
    book.tamper(how).unwrap();
    book.lock(now).unwrap();
}

pub fn unlock() -> Value {
    json!({ "login": "amy", "password": PASSWORD })
}

pub fn is_plain(problem: &Problem, code: Code, words: &str) {
    assert_eq!(problem.code, code, "{problem:?}");
    assert!(problem.words.contains(words), "{words:?} is not in {problem}");
    assert!(problem.help.is_some(), "{problem} says what to do");
}

/// Damages a file of a book, looks at what is said, and puts the file back: the book is whole.
fn damaged(names: &[&str], words: &str, damage: impl Fn(&Path)) {
    damaged_by(names, words, |folder| names.iter().for_each(|name| damage(&folder.join(name))));
}

/// The same by what is done to the folder; these files of it are put back.
fn damaged_by(names: &[&str], words: &str, damage: impl Fn(&Path)) {
    let (office, folder, account) = locked_book();
    let paths: Vec<PathBuf> = names.iter().map(|name| folder.join(name)).collect();
    let whole: Vec<Vec<u8>> = paths.iter().map(|path| std::fs::read(path).unwrap()).collect();
    damage(&folder);
    for _ in 0..2 {
        is_plain(&office.refused("unlock", unlock()), Code::Damaged, words);
    }
    assert_eq!(office.ok("start_state", json!({}))["stage"], "locked");
    for (path, bytes) in paths.iter().zip(whole) {
        std::fs::write(path, bytes).unwrap();
    }
    office.ok("unlock", unlock());
    assert_eq!(office.owed(account), 640_00);
    office.verify();
}

fn cut(path: &Path, to: impl Fn(u64) -> u64) {
    let file = std::fs::OpenOptions::new().write(true).open(path).unwrap();
    let length = file.metadata().unwrap().len();
    file.set_len(to(length)).unwrap();
}

fn spoil(path: &Path, at: usize) {
    let mut bytes = std::fs::read(path).unwrap();
    bytes[at..at + 64].iter_mut().for_each(|byte| *byte ^= 0x5A);
    std::fs::write(path, bytes).unwrap();
}

const DATA: &str = "book-000001.db";
const KEYS: [&str; 2] = ["keyring.a", "keyring.b"];

#[test]
fn a_damaged_book_file_is_told_as_what_it_is() {
    damaged(&[DATA], "cut off", |path| cut(path, |length| length / 2));
    damaged(&[DATA], "cut off", |path| cut(path, |length| length - 1));
    damaged(&[DATA], "cut off", |path| cut(path, |_| 0));
    damaged(&[DATA], "missing", |path| std::fs::remove_file(path).unwrap());
    damaged(&[DATA], "damaged at its start", |path| spoil(path, 100));
    damaged(&[DATA], "damaged at its start", |path| {
        let length = std::fs::metadata(path).unwrap().len();
        std::fs::write(path, vec![7; usize::try_from(length).unwrap()]).unwrap();
    });
}

#[test]
fn a_lost_or_damaged_keyring_is_told_as_what_it_is() {
    damaged(&KEYS, "missing", |path| std::fs::remove_file(path).unwrap());
    damaged(&KEYS, "damaged", |path| spoil(path, 60));
    damaged(&KEYS, "damaged", |path| cut(path, |_| 0));
    let (office, folder, account) = locked_book();
    spoil(&folder.join("keyring.a"), 60);
    let session = office.ok("unlock", unlock());
    assert!(session["notices"][0].as_str().unwrap().contains("made anew"), "one copy is enough");
    assert_eq!(office.owed(account), 640_00);
}

/// Spoils a page in the middle of the book file, which is not looked at before it is needed.
pub fn spoil_page(path: &Path) {
    let pages = usize::try_from(std::fs::metadata(path).unwrap().len()).unwrap() / 4096;
    spoil(path, pages / 2 * 4096 + 77);
}

/// What is said first: at the door, or when a backup looks at each page.
pub fn first_refusal(office: &Office) -> Problem {
    let opened = office.call("unlock", unlock());
    opened.err().unwrap_or_else(|| office.refused("back_up_now", json!({})))
}

#[test]
fn a_damaged_page_is_told_and_nothing_is_copied() {
    let (office, folder, account) = locked_book();
    let (whole, backups) = (std::fs::read(folder.join(DATA)).unwrap(), backup_files(&folder));
    spoil_page(&folder.join(DATA));
    is_plain(&first_refusal(&office), Code::Damaged, "A page of the book file is damaged");
    office.desk.lock();
    assert_eq!(backup_files(&folder), backups, "no copy of it counts as a backup");
    std::fs::write(folder.join(DATA), whole).unwrap();
    office.ok("unlock", unlock());
    assert_eq!(office.owed(account), 640_00);
    office.verify();
}

fn backup_files(folder: &Path) -> usize {
    let files = std::fs::read_dir(folder.join("backups")).into_iter().flatten().flatten();
    files.filter(|file| file.file_name().to_string_lossy().ends_with(".duebook-backup")).count()
}

/// Changes the keyring as someone would who can compute its checksum, but has no key.
pub fn forge_keyring(folder: &Path) {
    for name in KEYS {
        let path = folder.join(name);
        let text = std::fs::read_to_string(&path).unwrap();
        let blank: String = text.replace("\"key_gen\": 1", "\"key_gen\": 2");
        assert_ne!(text, blank, "{name} was changed");
        // The checksum is of the file without blanks, zeros in its own place.
        let mut plain: String = blank.split_whitespace().collect();
        let sum = plain.len() - 66..plain.len() - 2;
        let old = plain[sum.clone()].to_owned();
        plain.replace_range(sum, &"0".repeat(64));
        let new: String = Sha256::digest(&plain).iter().map(|byte| format!("{byte:02x}")).collect();
        std::fs::write(&path, blank.replace(&old, &new)).unwrap();
    }
}

#[test]
fn a_forged_keyring_is_told_as_what_it_is() {
    damaged_by(&KEYS, "changed outside Duebook", forge_keyring);
}

/// Lets everyone read a book's folder and its files, as a copy may leave them.
pub fn open_to_all(folder: &Path) {
    use std::os::unix::fs::PermissionsExt;
    let set = |path: &Path, mode| {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    };
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        set(&path, if path.is_dir() { 0o755 } else { 0o644 });
    }
    set(folder, 0o755);
}

#[test]
fn a_folder_that_was_copied_in_is_closed_to_others() {
    use std::os::unix::fs::PermissionsExt;
    let (office, folder, account) = locked_book();
    office.ok("unlock", unlock());
    let backup = PathBuf::from(duebook_tests::text(&office.ok("back_up_now", json!({}))["path"]));
    office.ok("lock", json!({}));
    open_to_all(&folder);
    open_to_all(&folder.join("backups"));
    let session = office.ok("unlock", unlock());
    assert!(session["notices"][0].as_str().unwrap().contains("no longer can"), "{session}");
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode(&folder), mode(&folder.join("backups"))), (0o700, 0o700));
    let files = KEYS.iter().chain(&[DATA]).map(|name| folder.join(name)).chain([backup]);
    files.for_each(|path| assert_eq!(mode(&path), 0o600, "{}", path.display()));
    assert_eq!(office.owed(account), 640_00);
    office.ok("lock", json!({}));
    assert_eq!(office.ok("unlock", unlock())["notices"], json!([]), "it is told once");
}

#[test]
fn a_backup_that_does_not_prove_is_listed_as_failed() {
    let (office, folder, _) = locked_book();
    tampered(&folder, Tamper::Balance);
    office.ok("unlock", unlock());
    let before = office.ok("backups", json!({}));
    assert_eq!(before["failed"], json!([]));
    is_plain(&office.refused("back_up_now", json!({})), Code::Damaged, "do not agree");
    let backups = office.ok("backups", json!({}));
    assert_eq!((&backups["files"], &backups["last"]), (&before["files"], &before["last"]));
    let failed = backups["failed"].as_array().unwrap();
    assert_eq!(failed.len(), 1, "{backups}");
    assert!(failed[0].as_str().unwrap().contains("2026-11-23"), "{backups}");
}

#[test]
fn a_book_of_another_program_is_not_touched() {
    for (how, words) in [
        (Tamper::NewerSchema, "this program is older"),
        (Tamper::AnotherProgram, "not a Duebook book"),
        (Tamper::AnotherStep, "never released"),
    ] {
        let (office, folder, _) = locked_book();
        tampered(&folder, how);
        let before = std::fs::read(folder.join(DATA)).unwrap();
        let problem = office.refused("unlock", unlock());
        assert_eq!(problem.code, Code::Damaged);
        assert!(problem.words.contains(words), "{problem}");
        assert!(before == std::fs::read(folder.join(DATA)).unwrap(), "it was not touched");
    }
}

#[test]
fn one_program_at_a_time_has_the_book() {
    let office = Office::open("2026-11-23");
    let client = office.client("Northside Dental", "30", "net");
    let account = office.account(client, "N-1", 640_00);
    let other = office.neighbor();
    let call = |name: &str, args: Value| other.call(name, args, Some("the-mark-of-another")).read();
    call("start_state", json!({})).unwrap();
    let problem = call("unlock", unlock()).unwrap_err();
    assert!(problem.words.contains("is open on") && problem.words.contains("by amy"), "{problem}");
    assert!(problem.words.contains(" since 1:00 PM EST."), "as clocks show it here: {problem}");
    assert_eq!(office.owed(account), 640_00, "who has it works on");
    office.ok("lock", json!({}));
    call("unlock", unlock()).unwrap();
    let problem = office.refused("unlock", unlock());
    assert!(problem.words.contains("is open on"), "{problem}");
}
