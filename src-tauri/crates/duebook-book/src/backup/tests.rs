//! Backups and what becomes of them.

use std::fs;

use super::*;
use crate::error::Error;
use crate::keyring::store;
use crate::restore::{Unlock, made_at, restore};
use crate::testing::{PASSWORD, Place, Scratch, noon, scratch, setup};
use crate::user::{NewUser, Role};
use crate::values;

const PAT: Unlock<'_> = Unlock::Password { login: "pat", password: PASSWORD };

/// A book with rows and a backup of it.
fn backed_up() -> (Scratch, BackupInfo) {
    let scratch = scratch();
    fill(&scratch.book, 0..100);
    let into = scratch.folder().parent().unwrap().join("usb");
    let info = scratch.book.backup_now(&into, BackupKind::Manual, noon()).unwrap();
    (scratch, info)
}

fn fill(book: &Book, rows: std::ops::Range<u32>) {
    book.write(|w| {
        rows.into_iter()
            .try_for_each(|i| remember::set(w, &format!("row.{i}"), &"x".repeat(700), noon()))
    })
    .unwrap();
}

fn rows(book: &Book) -> u32 {
    let sql = "SELECT count(*) FROM setting WHERE name LIKE 'row.%'";
    book.read(|r| r.one(sql, values![], |row| row.next())).unwrap()
}

#[test]
fn a_backup_is_one_file_and_the_book_remembers_it() {
    let scratch = scratch();
    assert_eq!(scratch.book.read(last_backup).unwrap(), None, "never backed up");
    let own = folder_of(&scratch.folder());
    let info = scratch.book.backup_now(&own, BackupKind::Manual, noon()).unwrap();
    assert_eq!(folder::names(&own).unwrap(), ["Acme-2026-11-23-150000-manual.duebook-backup"]);
    assert_eq!(info.bytes, fs::metadata(&info.path).unwrap().len());
    assert_eq!(made_at(&info.path).unwrap(), noon());
    assert_eq!(scratch.book.read(last_backup).unwrap(), Some(info));
    let again = scratch.book.backup_now(&own, BackupKind::Manual, noon()).unwrap();
    assert!(again.path.ends_with("Acme-2026-11-23-150000-manual-2.duebook-backup"));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(&again.path).unwrap().permissions().mode() & 0o777, 0o600);
    }
}

#[test]
fn a_backup_is_restored_elsewhere_with_the_recovery_key() {
    let (scratch, info) = backed_up();
    let sealed = scratch.book.fields().seal("person.ssn/1", "123-45-6789").unwrap();
    let elsewhere = Place::new();
    let unlock = Unlock::Recovery(&scratch.recovery_key);
    let restored = restore(&setup(), &info.path, unlock, &elsewhere.folder(), noon()).unwrap();
    assert_eq!((restored.made_at, restored.generation), (noon(), 2));
    let book = elsewhere.unlock().unwrap();
    assert_eq!(rows(&book), 100);
    let opened = book.fields().open_text("person.ssn/1", &sealed).unwrap();
    assert_eq!(opened.as_str(), "123-45-6789", "sealed fields open in the restored book");
    book.lock(noon()).unwrap();
    let names = folder::names(&elsewhere.folder()).unwrap();
    assert!(names.iter().all(|name| !name.ends_with(".part")), "{names:?}");
}

#[test]
fn a_book_goes_back_to_its_backup_and_keeps_the_file_of_before() {
    let (scratch, info) = backed_up();
    fill(&scratch.book, 100..150);
    let new = "another horse battery";
    scratch.book.change_password(PASSWORD, new, noon()).unwrap();
    let refused = restore(&setup(), &info.path, PAT, &scratch.folder(), noon());
    assert!(matches!(refused, Err(Error::InUse { .. })), "not while it is open");
    let (place, _) = scratch.lock();
    let before = fs::read(place.data()).unwrap();
    let idle = noon() - chrono::Duration::days(90);
    let data = fs::File::options().write(true).open(place.data()).unwrap();
    data.set_modified(idle.into()).unwrap();
    let seq = store::read(&place.folder()).unwrap().body.seq;

    let restored = restore(&setup(), &info.path, PAT, &place.folder(), noon()).unwrap();
    assert_eq!(restored.generation, 2);
    assert!(fs::read(place.data()).unwrap() == before, "never over a file");
    assert!(store::read(&place.folder()).unwrap().body.seq > seq);
    let unlocked = Book::unlock(&setup(), &place.folder(), "pat", PASSWORD, noon()).unwrap();
    assert_eq!(rows(&unlocked.book), 100);
    assert_eq!(unlocked.notices, [], "the password is that of the backup");
    assert!(place.data().exists(), "kept for 30 days, however long it was idle");
}

#[test]
fn a_book_without_keyrings_is_restored_in_its_place() {
    let (scratch, info) = backed_up();
    let (place, _) = scratch.lock();
    for name in ["keyring.a", "keyring.b"] {
        fs::write(place.folder().join(name), b"spoiled").unwrap();
    }
    restore(&setup(), &info.path, PAT, &place.folder(), noon()).unwrap();
    assert_eq!(rows(&place.unlock().unwrap()), 100);
}

#[test]
fn a_restore_goes_only_where_it_belongs() {
    let (scratch, info) = backed_up();
    let other = self::scratch();
    let to = |folder: &Path| restore(&setup(), &info.path, PAT, folder, noon());
    let (other, _) = other.lock();
    assert!(matches!(to(&other.folder()), Err(Error::AnotherBook)));
    let letters = Place::new();
    fs::create_dir(letters.folder()).unwrap();
    fs::write(letters.folder().join("letter.txt"), "x").unwrap();
    assert!(matches!(to(&letters.folder()), Err(Error::FolderNotEmpty(_))));
    assert_eq!(folder::names(&letters.folder()).unwrap(), ["letter.txt"]);
    drop(scratch);
}

#[test]
fn a_backup_opens_with_the_passwords_of_its_day() {
    let (scratch, info) = backed_up();
    let ann = NewUser { login: "ann", name: "Ann", roles: &[Role::Collector] };
    let (_, words) = scratch.book.add_user(&ann, noon()).unwrap();
    let elsewhere = Place::new();
    let to = |unlock| restore(&setup(), &info.path, unlock, &elsewhere.folder(), noon());
    let later = Unlock::Password { login: "ann", password: words.text() };
    assert!(matches!(to(later), Err(Error::WrongPassword)));
    let wrong = Unlock::Password { login: "pat", password: "x" };
    assert!(matches!(to(wrong), Err(Error::WrongPassword)));
    let key = crate::keyring::recovery::RecoveryKey::random().unwrap();
    assert!(matches!(to(Unlock::Recovery(&key)), Err(Error::WrongRecoveryKey)));
    assert!(!elsewhere.folder().exists(), "nothing was made");
}

#[test]
fn a_damaged_backup_is_refused_wherever_the_damage_is() {
    let (scratch, info) = backed_up();
    let whole = fs::read(&info.path).unwrap();
    let elsewhere = Place::new();
    let damaged = elsewhere.around().join("damaged.duebook-backup");
    let tried = |bytes: &[u8]| {
        fs::write(&damaged, bytes).unwrap();
        let refused = restore(&setup(), &damaged, PAT, &elsewhere.folder(), noon());
        assert!(!elsewhere.folder().exists(), "nothing stays of a refused restore");
        refused.expect_err("damage is found")
    };
    let manifest = u32::from_be_bytes(whole[16..20].try_into().unwrap()) as usize;
    for place in
        (0..20 + manifest + 2_000).step_by(23).chain((0..30).map(|i| whole.len() - 1 - i * 900))
    {
        let mut bytes = whole.clone();
        bytes[place] ^= 4;
        let error = tried(&bytes);
        assert!(
            matches!(
                error,
                Error::NotABackup
                    | Error::BackupDamaged { .. }
                    | Error::BackupCutOff { .. }
                    | Error::NewerBackup { .. }
            ),
            "byte {place}: {error}"
        );
    }
    for length in [0, 10, 19, 20, 25, 20 + manifest, 20 + manifest + 100, whole.len() - 1] {
        let error = tried(&whole[..length]);
        assert!(
            matches!(error, Error::NotABackup | Error::BackupCutOff { .. }),
            "{length}: {error}"
        );
    }
    let longer = [whole.as_slice(), b"x"].concat();
    assert!(matches!(tried(&longer), Error::BackupCutOff { .. }));
    assert!(matches!(tried(b"PK\x03\x04 this is some archive, not a backup"), Error::NotABackup));
    drop(scratch);
}

#[test]
fn a_forged_manifest_is_refused() {
    let (scratch, info) = backed_up();
    let whole = fs::read(&info.path).unwrap();
    let text = String::from_utf8_lossy(&whole[20..1500]).into_owned();
    let made = noon().timestamp_millis();
    assert!(text.contains(&made.to_string()));
    let forged = replace(&whole, &made.to_string(), &(made + 1).to_string());
    let elsewhere = Place::new();
    let path = elsewhere.around().join("forged.duebook-backup");
    fs::write(&path, forged).unwrap();
    let refused = restore(&setup(), &path, PAT, &elsewhere.folder(), noon());
    assert!(matches!(refused, Err(Error::BackupDamaged { part: "manifest" })), "{refused:?}");
    drop(scratch);
}

fn replace(bytes: &[u8], old: &str, new: &str) -> Vec<u8> {
    let at = bytes.windows(old.len()).position(|w| w == old.as_bytes()).unwrap();
    [&bytes[..at], new.as_bytes(), &bytes[at + old.len()..]].concat()
}

#[test]
fn a_book_that_does_not_prove_makes_no_backup() {
    let scratch = scratch();
    let folder = scratch.folder();
    let recovery = scratch.lock();
    let unproven = Setup {
        verify: |_, _| Err(Error::NotVerified("trust is short by a cent".into())),
        ..setup()
    };
    let book = Book::unlock(&unproven, &folder, "pat", PASSWORD, noon()).unwrap().book;
    let into = recovery.0.around().join("usb");
    let refused = book.backup_now(&into, BackupKind::Manual, noon());
    assert!(matches!(refused, Err(Error::NotVerified(_))));
    assert!(folder::names(&into).unwrap().is_empty(), "no file has the name of a backup");
    let kept = folder::names(&folder_of(&folder)).unwrap();
    assert_eq!(kept, ["Acme-2026-11-23-150000-manual.failed"]);
    assert_eq!(book.read(last_backup).unwrap(), None);
}

#[test]
fn others_write_while_a_backup_is_made() {
    let scratch = scratch();
    fill(&scratch.book, 0..8_000);
    let done = std::sync::atomic::AtomicBool::new(false);
    let place = Place::new();
    let (info, written) = std::thread::scope(|threads| {
        let writer = threads.spawn(|| {
            let mut written = 8_000;
            while !done.load(std::sync::atomic::Ordering::Relaxed) {
                fill(&scratch.book, written..written + 1);
                written += 1;
            }
            written
        });
        let into = place.around().join("usb");
        let info = scratch.book.backup_now(&into, BackupKind::OnLock, noon()).unwrap();
        done.store(true, std::sync::atomic::Ordering::Relaxed);
        (info, writer.join().unwrap())
    });
    assert!(written > 8_000, "writes went on");
    restore(&setup(), &info.path, PAT, &place.folder(), noon()).unwrap();
    let found = rows(&place.unlock().unwrap());
    assert!((8_000..=written).contains(&found), "{found} of {written}");
}
