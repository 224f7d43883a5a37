//! Making, opening and locking a book, and who may.

mod steps;

use std::fs;
use std::sync::Arc;

use chrono::Duration;

use super::*;
use crate::book::held;
use crate::create::FirstUser;
use crate::engine;
use crate::keyring::kdf::KdfPolicy;
use crate::migrate::{STEPS, Step};
use crate::testing::{PASSWORD, PAT, Place, noon, scratch, setup};
use crate::user::{NewUser, Role};
use crate::values;
use crate::volume::{FileSystem, Synced, Volumes};

const ANN: NewUser<'_> =
    NewUser { login: "Ann", name: "Ann Bell", roles: &[Role::Collector, Role::Auditor] };

fn unlock(place: &Place, login: &str, password: &str) -> Result<Unlocked> {
    Book::unlock(&setup(), &place.folder(), login, password, noon())
}

fn fault<T>(tried: Result<T>) -> Error {
    tried.err().expect("it was refused")
}

fn write_note(book: &Book, name: &str) {
    book.write(|w| remember::set(w, name, &"x", noon())).unwrap();
}

fn has_note(book: &Book, name: &str) -> bool {
    book.read(|r| remember::get::<String>(r, name)).unwrap().is_some()
}

#[test]
fn a_book_is_made_locked_and_opened_again() {
    let scratch = scratch();
    write_note(&scratch.book, "kept");
    let (place, _) = scratch.lock();
    let names = folder::names(&place.folder()).unwrap();
    let expected = ["README.txt", "backups", "book-000001.db", "keyring.a", "keyring.b", "lock"];
    assert_eq!(names, expected);

    let unlocked = unlock(&place, " PAT ", PASSWORD).unwrap();
    assert!(has_note(&unlocked.book, "kept"));
    assert!(!unlocked.must_change);
    assert_eq!(unlocked.notices, []);
    let users = unlocked.book.read(user::all).unwrap();
    assert_eq!(users.len(), 1);
    assert_eq!((users[0].login.as_str(), users[0].name.as_str()), ("pat", "Pat Doyle"));
    assert_eq!(users[0].roles, Role::OF_FIRST_USER);
    assert_eq!(unlocked.book.user(), Some(users[0].id));
    unlocked.book.lock(noon()).unwrap();
    assert_eq!(folder::names(&place.folder()).unwrap(), expected);
}

#[cfg(unix)]
#[test]
fn nobody_else_can_read_the_folder() {
    use std::os::unix::fs::PermissionsExt;
    let scratch = scratch();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let folder = scratch.folder();
    assert_eq!(mode(&folder), 0o700);
    for name in folder::names(&folder).unwrap() {
        let expected = if name == "backups" { 0o700 } else { 0o600 };
        assert_eq!(mode(&folder.join(&name)), expected, "{name}");
    }
}

#[test]
fn a_book_is_made_only_in_an_empty_place() {
    let place = Place::new();
    fs::create_dir(place.folder()).unwrap();
    fs::write(place.folder().join("letter.txt"), "x").unwrap();
    let create = |first: &FirstUser<'_>| Book::create(&setup(), &place.folder(), first, noon());
    assert!(matches!(fault(create(&PAT)), Error::FolderNotEmpty(_)));
    assert_eq!(folder::names(&place.folder()).unwrap(), ["letter.txt"]);
    fs::remove_file(place.folder().join("letter.txt")).unwrap();
    let bad = FirstUser { login: "a b", ..PAT };
    assert!(matches!(fault(create(&bad)), Error::BadLogin));
    assert!(folder::names(&place.folder()).unwrap().is_empty());
    assert!(create(&PAT).is_ok());
}

#[test]
fn a_wrong_password_is_told_and_counted() {
    let (place, _) = scratch().lock();
    for (login, password) in [("pat", "wrong"), ("pat", ""), ("nobody", PASSWORD), ("a b", "x")] {
        assert!(matches!(fault(unlock(&place, login, password)), Error::WrongPassword), "{login}");
    }
    assert!(matches!(fault(unlock(&place, "pat", "wrong")), Error::WrongPassword));
    match fault(unlock(&place, "pat", PASSWORD)) {
        Error::TooSoon { seconds } => assert_eq!(seconds, 1),
        other => panic!("{other}"),
    }
    let later = noon() + Duration::seconds(1);
    let unlocked = Book::unlock(&setup(), &place.folder(), "pat", PASSWORD, later).unwrap();
    assert_eq!(unlocked.notices, [Notice::WrongPasswords(3)]);
}

#[test]
fn a_book_that_is_open_says_by_whom() {
    let scratch = scratch();
    for again in [
        Book::unlock(&setup(), &scratch.folder(), "pat", PASSWORD, noon()).map(|_| ()),
        Book::unlock_with_recovery(&setup(), &scratch.folder(), &scratch.recovery_key, noon())
            .map(|_| ()),
    ] {
        match fault(again) {
            Error::InUse { host, user, since } => {
                assert_eq!((host, user.as_str()), (setup().host, "pat"));
                assert_eq!(since, Some(noon()));
            }
            other => panic!("{other}"),
        }
    }
    let (place, _) = scratch.lock();
    assert!(unlock(&place, "pat", PASSWORD).is_ok(), "a lock file left behind locks nothing");
}

#[test]
fn a_folder_that_is_no_book_stays_as_it_is() {
    let place = Place::new();
    let refused = || fault(unlock(&place, "pat", PASSWORD));
    assert!(matches!(refused(), Error::NoBook(_)));
    assert!(!place.folder().exists());
    fs::create_dir(place.folder()).unwrap();
    fs::write(place.folder().join("letter.txt"), "x").unwrap();
    assert!(matches!(refused(), Error::NoBook(_)));
    assert!(matches!(fault(slots(&place.folder())), Error::NoBook(_)));
    assert_eq!(folder::names(&place.folder()).unwrap(), ["letter.txt"]);
}

#[test]
fn lost_and_damaged_keyrings_have_their_own_words() {
    let (place, _) = scratch().lock();
    let copies = ["keyring.a", "keyring.b"].map(|name| place.folder().join(name));
    let whole = fs::read(&copies[0]).unwrap();
    fs::write(&copies[0], &whole[..100]).unwrap();
    let unlocked = unlock(&place, "pat", PASSWORD).unwrap();
    assert_eq!(unlocked.notices, [Notice::KeyringRepaired]);
    unlocked.book.lock(noon()).unwrap();
    assert_eq!(fs::read(&copies[0]).unwrap(), whole);

    copies.iter().for_each(|copy| fs::write(copy, b"{}").unwrap());
    assert!(matches!(fault(unlock(&place, "pat", PASSWORD)), Error::KeyringDamaged(_)));
    copies.iter().for_each(|copy| fs::remove_file(copy).unwrap());
    assert!(matches!(fault(unlock(&place, "pat", PASSWORD)), Error::KeyringMissing(_)));
}

#[test]
fn another_password_changes_no_byte_of_the_data() {
    let scratch = scratch();
    engine::checkpoint(&held(scratch.book.writer())).unwrap();
    let data = scratch.folder().join("book-000001.db");
    let before = fs::read(&data).unwrap();
    let new = "another horse battery";
    let tried = scratch.book.change_password("wrong", new, noon());
    assert!(matches!(tried, Err(Error::WrongPassword)));
    scratch.book.change_password(PASSWORD, new, noon()).unwrap();
    engine::checkpoint(&held(scratch.book.writer())).unwrap();
    assert!(fs::read(&data).unwrap() == before);
    scratch.book.check_password(new, noon()).unwrap();
    let (place, _) = scratch.lock();
    assert!(matches!(fault(unlock(&place, "pat", PASSWORD)), Error::WrongPassword));
    assert!(unlock(&place, "pat", new).is_ok());
}

#[test]
fn a_user_is_added_with_words_that_must_be_changed() {
    let scratch = scratch();
    let (ann, words) = scratch.book.add_user(&ANN, noon()).unwrap();
    assert!(matches!(fault(scratch.book.add_user(&ANN, noon())), Error::LoginTaken));
    let of_ann = |book: &Book| book.read(|r| user::get(r, ann)).unwrap();
    assert_eq!(of_ann(&scratch.book).roles, [Role::Collector, Role::Auditor]);
    let logins: Vec<String> = scratch.book.slots().into_iter().map(|slot| slot.login).collect();
    assert_eq!(logins, ["pat", "", "ann"]);
    let (place, _) = scratch.lock();

    let unlocked = unlock(&place, "ann", words.text()).unwrap();
    assert!(unlocked.must_change && of_ann(&unlocked.book).must_change);
    assert_eq!(unlocked.book.user(), Some(ann));
    unlocked.book.change_password(words.text(), "ann's own password", noon()).unwrap();
    assert!(!of_ann(&unlocked.book).must_change);
    unlocked.book.lock(noon()).unwrap();
    assert!(matches!(fault(unlock(&place, "ann", words.text())), Error::WrongPassword));
    assert!(!unlock(&place, "ann", "ann's own password").unwrap().must_change);
}

#[test]
fn a_lost_password_is_replaced_by_an_administrator() {
    let scratch = scratch();
    let (ann, first) = scratch.book.add_user(&ANN, noon()).unwrap();
    let (place, _) = scratch.lock();
    for _ in 0..3 {
        assert!(unlock(&place, "ann", "forgotten").is_err());
    }
    assert!(matches!(fault(unlock(&place, "ann", first.text())), Error::TooSoon { .. }));
    let book = unlock(&place, "pat", PASSWORD).unwrap().book;
    let second = book.reset_password(ann, noon()).unwrap();
    assert!(matches!(book.reset_password(UserId(99), noon()), Err(Error::Gone)));
    book.lock(noon()).unwrap();
    assert!(unlock(&place, "ann", second.text()).unwrap().must_change, "and need not wait");
    assert!(matches!(fault(unlock(&place, "ann", first.text())), Error::WrongPassword));
}

#[test]
fn a_removed_user_has_no_way_in() {
    let scratch = scratch();
    let (ann, words) = scratch.book.add_user(&ANN, noon()).unwrap();
    let old = fs::read(scratch.folder().join("keyring.a")).unwrap();
    let newer = fs::read(scratch.folder().join("keyring.b")).unwrap();
    scratch.book.remove_user(ann).unwrap();
    assert!(!scratch.book.read(|r| user::get(r, ann)).unwrap().active);
    let (place, _) = scratch.lock();
    assert!(matches!(fault(unlock(&place, "ann", words.text())), Error::WrongPassword));
    // With the keyring of before put back, the book itself says no.
    fs::write(place.folder().join("keyring.a"), &old).unwrap();
    fs::write(place.folder().join("keyring.b"), &newer).unwrap();
    assert!(matches!(fault(unlock(&place, "ann", words.text())), Error::NotAUser));
    let unlocked = unlock(&place, "pat", PASSWORD).unwrap();
    assert_eq!(unlocked.notices, [Notice::KeyringWentBack]);
    unlocked.book.lock(noon()).unwrap();
    assert_eq!(unlock(&place, "pat", PASSWORD).unwrap().notices, [], "told once");
}

#[test]
fn the_recovery_key_opens_the_book_when_all_passwords_are_lost() {
    let (place, key) = scratch().lock();
    let typed = RecoveryKey::parse(&key.text()).unwrap();
    let open = |key| Book::unlock_with_recovery(&setup(), &place.folder(), key, noon());
    let unlocked = open(&typed).unwrap();
    assert_eq!(unlocked.book.user(), None);
    let words = unlocked.book.reset_password(UserId(1), noon()).unwrap();
    let newer = unlocked.book.replace_recovery_key(noon()).unwrap();
    unlocked.book.lock(noon()).unwrap();
    assert!(unlock(&place, "pat", words.text()).unwrap().must_change);
    assert!(matches!(fault(open(&typed)), Error::WrongRecoveryKey));
    assert!(open(&newer).is_ok());
}

#[test]
fn a_dearer_policy_wraps_the_slot_anew_at_the_next_login() {
    let (place, _) = scratch().lock();
    let dearer = Setup { kdf: KdfPolicy::dearer_for_tests(), ..setup() };
    let kdf = || {
        let keyring = store::read(&place.folder()).unwrap();
        keyring.body.password_slot("pat").unwrap().kdf.clone()
    };
    let cheap = kdf();
    let book = Book::unlock(&dearer, &place.folder(), "pat", PASSWORD, noon()).unwrap().book;
    book.lock(noon()).unwrap();
    assert!(dearer.kdf.is_above(&cheap) && !dearer.kdf.is_above(&kdf()));
    assert!(Book::unlock(&dearer, &place.folder(), "pat", PASSWORD, noon()).is_ok());
}

#[test]
fn a_row_that_missed_its_new_key_gets_it_at_the_next_login() {
    let scratch = scratch();
    scratch
        .book
        .write(|w| w.run("UPDATE app_user SET public_key = ?1", values![[9u8; 32]]))
        .unwrap();
    let (place, _) = scratch.lock();
    let book = unlock(&place, "pat", PASSWORD).unwrap().book;
    let known = book.read(|r| user::known(r, "pat")).unwrap().unwrap();
    let keyring = store::read(&place.folder()).unwrap();
    assert_eq!(known.public, keyring.body.password_slot("pat").unwrap().public.0);
}

struct NetworkDrive;

impl Volumes for NetworkDrive {
    fn file_system(&self, _: &Path) -> std::io::Result<FileSystem> {
        Ok(FileSystem { magic: 0x6969, name: "nfs4".into(), free_bytes: u64::MAX })
    }
    fn synced(&self) -> Vec<Synced> {
        Vec::new()
    }
}

#[test]
fn a_book_on_a_network_drive_is_neither_made_nor_opened() {
    let (place, key) = scratch().lock();
    let away = Setup { volumes: Arc::new(NetworkDrive), ..setup() };
    let folder = place.folder();
    let is_told = |error| matches!(error, Error::NetworkFolder { kind } if kind == "NFS");
    assert!(is_told(fault(Book::unlock(&away, &folder, "pat", PASSWORD, noon()))));
    assert!(is_told(fault(Book::unlock_with_recovery(&away, &folder, &key, noon()))));
    let other = place.around().join("Other.duebook");
    assert!(is_told(fault(Book::create(&away, &other, &PAT, noon()))));
    assert!(!other.exists());
}

const ONE_MORE: Step = Step {
    id: STEPS.len() as u32 + 1,
    name: "later",
    sql: "CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT;",
};

#[test]
fn half_made_and_long_retired_files_are_swept_away() {
    let (place, _) = scratch().lock();
    let file = |name: &str| place.folder().join(name);
    for name in ["book-000002.db.part", "keyring.a.part", "book-000000.db", "letter.part.txt"] {
        fs::write(file(name), b"x").unwrap();
    }
    let old = fs::File::options().write(true).open(file("book-000000.db")).unwrap();
    old.set_modified((noon() - Duration::days(31)).into()).unwrap();
    fs::write(file("book-000009.db"), b"young").unwrap();
    let young = fs::File::options().write(true).open(file("book-000009.db")).unwrap();
    young.set_modified((noon() - Duration::days(29)).into()).unwrap();
    unlock(&place, "pat", PASSWORD).unwrap();
    let names = folder::names(&place.folder()).unwrap();
    for gone in ["book-000002.db.part", "keyring.a.part", "book-000000.db"] {
        assert!(!names.iter().any(|name| name == gone), "{gone}");
    }
    for kept in ["book-000001.db", "book-000009.db", "letter.part.txt"] {
        assert!(names.iter().any(|name| name == kept), "{kept}");
    }
}

#[test]
fn a_keyring_takes_no_more_users_than_it_can_hold() {
    let scratch = scratch();
    let add = |number: u32| {
        let login = format!("{}{number}", "x".repeat(35));
        scratch.book.add_user(&NewUser { login: &login, ..ANN }, noon())
    };
    let added = (0..200).map_while(|number| match add(number) {
        Ok(_) => Some(number),
        Err(error) => {
            assert!(matches!(error, Error::TooManyUsers), "{error}");
            None
        }
    });
    let added = added.count();
    assert!((40..150).contains(&added), "{added}");
    assert_eq!(scratch.book.read(user::all).unwrap().len(), 1 + added, "no row without a slot");
    let (place, _) = scratch.lock();
    assert!(unlock(&place, "pat", PASSWORD).is_ok());
}
