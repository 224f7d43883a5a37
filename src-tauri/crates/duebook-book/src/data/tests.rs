//! Damaged files: each kind of damage has its own word, and none of them is "wrong password".

use std::fs;
use std::io::{Read, Write};
use std::process::{Command, Stdio};

use super::*;
use crate::book::Book;
use crate::remember;
use crate::testing::{PASSWORD, Place, noon, scratch, setup};
use crate::values;

const PAGE: usize = PAGE_BYTES as usize;

/// A locked book of a few dozen pages with something on each of them.
fn filled() -> Place {
    let scratch = scratch();
    scratch
        .book
        .write(|w| {
            (0..200).try_for_each(|i| {
                remember::set(w, &format!("filler.{i}"), &"x".repeat(900), noon())
            })
        })
        .unwrap();
    scratch.lock().0
}

fn damage(place: &Place, change: impl FnOnce(&mut Vec<u8>)) {
    let mut bytes = fs::read(place.data()).unwrap();
    change(&mut bytes);
    fs::write(place.data(), bytes).unwrap();
}

/// What opening says, and if that goes well, what a copy says, for which each page is looked at.
fn fault(place: &Place) -> Error {
    let into = place.around().join("copies");
    let copy = |book: Book| book.backup_now(&into, crate::BackupKind::Manual, noon());
    place.unlock().and_then(copy).expect_err("the damage is found")
}

#[test]
fn a_damaged_first_page_is_not_a_wrong_password() {
    for at in [0, 15, 16, 100, PAGE - 1] {
        let place = filled();
        damage(&place, |bytes| bytes[at] ^= 1);
        assert!(matches!(fault(&place), Error::DamagedStart), "byte {at}");
    }
}

#[test]
fn a_damaged_page_is_named_as_one() {
    let place = filled();
    let pages = fs::metadata(place.data()).unwrap().len() as usize / PAGE;
    let whole = fs::read(place.data()).unwrap();
    for page in [1, 2, pages / 2, pages - 1].into_iter().chain((3..pages).step_by(13)) {
        damage(&place, |bytes| bytes[page * PAGE + 77] ^= 1);
        let error = fault(&place);
        assert!(matches!(error, Error::DamagedPage(_)), "page {page} of {pages}: {error}");
        fs::write(place.data(), &whole).unwrap();
    }
    let place = filled();
    damage(&place, |bytes| bytes[pages / 2 * PAGE..][..PAGE].fill(0));
    assert!(matches!(fault(&place), Error::DamagedPage(_)), "a page of zeros");
    let place = filled();
    damage(&place, |bytes| {
        let (low, high) = bytes.split_at_mut((pages - 1) * PAGE);
        low[(pages - 2) * PAGE..].swap_with_slice(&mut high[..PAGE]);
    });
    assert!(matches!(fault(&place), Error::DamagedPage(_)), "two pages exchanged");
}

#[test]
fn a_missing_empty_or_cut_file_is_told_as_such() {
    let whole = filled();
    let length = fs::metadata(whole.data()).unwrap().len();
    for cut in [0, 1, PAGE_BYTES, PAGE_BYTES * 2, length - PAGE_BYTES, length - 1, length - 4095] {
        let place = filled();
        damage(&place, |bytes| bytes.truncate(cut as usize));
        match fault(&place) {
            Error::CutOff { bytes } => assert_eq!(bytes, cut),
            other => panic!("cut to {cut}: {other}"),
        }
        assert_eq!(fs::metadata(place.data()).unwrap().len(), cut, "nothing was made of it");
    }
    fs::remove_file(whole.data()).unwrap();
    assert!(matches!(fault(&whole), Error::DataMissing(path) if path == whole.data()));
    assert!(!whole.data().exists());
}

#[test]
fn the_file_of_another_book_is_not_taken_for_this_one() {
    let (place, other) = (filled(), filled());
    fs::copy(other.data(), place.data()).unwrap();
    assert!(matches!(fault(&place), Error::DamagedStart));
    fs::write(place.data(), b"SQLite format 3\0".repeat(PAGE)).unwrap();
    assert!(matches!(fault(&place), Error::DamagedStart));
}

/// Opens the data file under its key, past all checks.
fn pry(place: &Place, act: impl FnOnce(&Connection)) {
    let keyring = crate::keyring::store::read(&place.folder()).unwrap();
    let opened = crate::keyring::open_password(&keyring, "pat", PASSWORD, &setup().kdf).unwrap();
    let key = crate::keyring::Keys::of(opened.book_key).data(1);
    let connection = engine::open(&place.data(), &key, Purpose::Write).unwrap();
    act(&connection);
    engine::checkpoint(&connection).unwrap();
}

#[test]
fn a_database_of_something_else_is_no_book() {
    let place = filled();
    pry(&place, |c| engine::set_number(c, "application_id", 7).unwrap());
    assert!(matches!(fault(&place), Error::NotABook { found: 7 }));
}

#[test]
fn a_newer_book_is_left_untouched() {
    let place = filled();
    pry(&place, |c| engine::set_number(c, "user_version", 999).unwrap());
    let before = fs::read(place.data()).unwrap();
    assert!(matches!(fault(&place), Error::NewerBook { found: 999, .. }));
    assert!(fs::read(place.data()).unwrap() == before);
}

#[test]
fn an_old_copy_beside_a_newer_log_is_noticed() {
    let scratch = scratch();
    let data = scratch.folder().join("book-000001.db");
    engine::checkpoint(&crate::book::held(scratch.book.writer())).unwrap();
    let old = fs::read(&data).unwrap();
    let fill = |from: u32| {
        scratch
            .book
            .write(|w| {
                (from..from + 300).try_for_each(|i| {
                    remember::set(w, &format!("filler.{i}"), &"x".repeat(900), noon())
                })
            })
            .unwrap();
    };
    fill(0);
    engine::checkpoint(&crate::book::held(scratch.book.writer())).unwrap();
    fill(300);
    let log = fs::read(folder::wal_of(&data)).unwrap();
    assert!(!log.is_empty());
    let (place, _) = scratch.lock();
    // What a person does who copies an old file over the book of a PC that crashed.
    fs::write(place.data(), old).unwrap();
    fs::write(folder::wal_of(&place.data()), log).unwrap();
    assert!(matches!(fault(&place), Error::DamagedPage(_)));
}

const CHILD: &str = "DUEBOOK_TEST_CHILD_FOLDER";

/// Writes until it is killed, and says each write that was acknowledged.
#[test]
fn child_that_writes_until_it_is_killed() {
    let Ok(folder) = std::env::var(CHILD) else {
        return;
    };
    let opened = Book::unlock(&setup(), Path::new(&folder), "pat", PASSWORD, noon());
    let book = opened.unwrap().book;
    let first = book.read(|r| remember::get::<u32>(r, "count")).unwrap().unwrap_or(0);
    let mut out = std::io::stdout();
    for count in first + 1.. {
        book.write(|w| {
            remember::set(w, "count", &count, noon())?;
            remember::set(w, &format!("row.{count}"), &"x".repeat(500), noon())
        })
        .unwrap();
        writeln!(out, "wrote {count}").unwrap();
    }
}

#[test]
fn a_killed_program_loses_nothing_it_had_acknowledged() {
    let place = scratch().lock().0;
    let mut acknowledged = 0;
    for round in 0..12 {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["data::tests::child_that_writes_until_it_is_killed", "--exact", "--nocapture"])
            .env(CHILD, place.folder())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        std::thread::sleep(std::time::Duration::from_millis(120 + round * 17));
        child.kill().unwrap();
        let mut said = String::new();
        child.stdout.take().unwrap().read_to_string(&mut said).unwrap();
        child.wait().unwrap();
        let whole = &said[..said.rfind('\n').map_or(0, |end| end + 1)];
        let last =
            whole.lines().filter_map(|line| line.strip_prefix("wrote ")?.parse().ok()).next_back();
        acknowledged = last.unwrap_or(acknowledged);
    }
    assert!(acknowledged > 0, "the child wrote before it was killed");
    let unlocked = Book::unlock(&setup(), &place.folder(), "pat", PASSWORD, noon()).unwrap();
    let (count, rows) = unlocked
        .book
        .read(|r| {
            let sql = "SELECT count(*) FROM setting WHERE name LIKE 'row.%'";
            let rows: u32 = r.one(sql, values![], |row| row.next())?;
            Ok::<_, Error>((remember::get::<u32>(r, "count")?.unwrap(), rows))
        })
        .unwrap();
    assert!(count >= acknowledged, "{count} of {acknowledged}");
    assert_eq!(rows, count, "no write is there in part");
    engine::quick_check(&crate::book::held(unlocked.book.writer())).unwrap();
}

/// Runs alone in a process that may not write files beyond a limit.
#[cfg(unix)]
#[test]
fn child_on_a_full_disk() {
    let Ok(folder) = std::env::var(CHILD) else {
        return;
    };
    let opened = Book::unlock(&setup(), Path::new(&folder), "pat", PASSWORD, noon());
    let book = opened.unwrap().book;
    fill_until_refused(&book);
}

fn rows(book: &Book) -> u32 {
    let sql = "SELECT count(*) FROM setting WHERE name LIKE 'row.%'";
    book.read(|r| r.one(sql, values![], |row| row.next())).unwrap()
}

/// Writes until the disk refuses, and shows that nothing is lost and reading goes on.
fn fill_until_refused(book: &Book) -> u32 {
    let mut written = 0;
    let refused = loop {
        let name = format!("row.{written}");
        match book.write(|w| remember::set(w, &name, &"x".repeat(20_000), noon())) {
            Ok(_) => written += 1,
            Err(error) => break error,
        }
    };
    assert!(matches!(refused, Error::DiskFull | Error::DiskFault { .. }), "{refused}");
    let sql = "SELECT count(*) FROM setting WHERE name LIKE 'row.%'";
    let rows: u32 = book.read(|r| r.one(sql, values![], |row| row.next())).unwrap();
    assert_eq!(rows, written, "what was acknowledged is there, the rest is not");
    assert!(written > 0);
    written
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_grow_loses_nothing() {
    let place = scratch().lock().0;
    // 2 MB in blocks of 512 bytes. The signal is ignored, as a program with a window has it.
    let me = std::env::current_exe().unwrap();
    let test = "data::tests::child_on_a_full_disk";
    let script = format!("trap '' XFSZ; ulimit -f 4096; exec '{}' {test} --exact", me.display());
    let mut child = Command::new("sh");
    let done = child.args(["-c", &script]).env(CHILD, place.folder()).output().unwrap();
    let said = String::from_utf8_lossy(&done.stdout);
    assert!(done.status.success(), "{said}{}", String::from_utf8_lossy(&done.stderr));
    assert!(said.contains("1 passed"), "{said}");
    let book = place.unlock().unwrap();
    engine::quick_check(&crate::book::held(book.writer())).unwrap();
    book.write(|w| remember::set(w, "after", &1, noon())).unwrap();
}

/// A disk of three megabytes, for as long as it lives.
#[cfg(target_os = "linux")]
struct SmallDisk(tempfile::TempDir);

#[cfg(target_os = "linux")]
impl SmallDisk {
    fn mount() -> Option<SmallDisk> {
        let folder = tempfile::tempdir().unwrap();
        let mount = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=3m", "duebook-test"])
            .arg(folder.path())
            .stderr(Stdio::null())
            .status();
        mount.is_ok_and(|status| status.success()).then_some(SmallDisk(folder))
    }

    /// Makes room.
    fn grow(&self) {
        let options = ["-o", "remount,size=8m"];
        let grown = Command::new("mount").args(options).arg(self.0.path()).status();
        assert!(grown.unwrap().success());
    }
}

#[cfg(target_os = "linux")]
impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.0.path()).status();
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_loses_nothing_and_writing_goes_on_when_there_is_room() {
    let Some(disk) = SmallDisk::mount() else {
        eprintln!("SKIPPED: a small disk can only be mounted by root");
        return;
    };
    let folder = disk.0.path().join("Acme.duebook");
    let created = Book::create(&setup(), &folder, &crate::testing::PAT, noon()).unwrap();
    let book = created.book;
    let ballast = disk.0.path().join("ballast");
    fs::write(&ballast, vec![1; 300_000]).unwrap();
    let written = fill_until_refused(&book);
    let refused = book.backup_now(&folder, crate::BackupKind::Manual, noon());
    assert!(matches!(refused, Err(Error::NoRoom { .. })), "{refused:?}");
    let locked = book.lock(noon());
    assert!(matches!(locked, Err(Error::DiskFull)), "{locked:?}");
    let open = || Book::unlock(&setup(), &folder, "pat", PASSWORD, noon());

    // Almost full, the book opens for reading; with room it takes writes again.
    fs::write(&ballast, vec![1; 200_000]).unwrap();
    let unlocked = open().unwrap();
    assert_eq!(unlocked.notices, [crate::Notice::AfterCrash, crate::Notice::DiskFull]);
    assert_eq!(rows(&unlocked.book), written);
    drop(unlocked);
    fs::remove_file(&ballast).unwrap();
    disk.grow();
    let book = open().unwrap().book;
    assert_eq!(rows(&book), written);
    book.write(|w| remember::set(w, "after", &1, noon())).unwrap();
    book.lock(noon()).unwrap();
    let full = disk.0.path().join("Other.duebook");
    fs::write(&ballast, vec![1; 9_000_000]).unwrap_err();
    let refused = Book::create(&setup(), &full, &crate::testing::PAT, noon());
    assert!(matches!(refused.err(), Some(Error::DiskFull | Error::DiskFault { .. })));
    assert!(!full.exists(), "nothing half made stays");
}
