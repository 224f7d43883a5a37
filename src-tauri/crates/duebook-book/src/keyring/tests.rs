//! The keyring against damage, forgery and the loss of a copy.

use std::path::Path;

use super::*;
use crate::testing::{PASSWORD, noon};
use store::{read, read_and_repair, write, write_both};

const POLICY: KdfPolicy = KdfPolicy::for_tests();

fn body(keys: &Keys) -> Body {
    let mut body =
        Body { seq: 1, book_id: Hex([3; 16]), generation: 7, key_gen: 1, slots: Vec::new() };
    let login = Login { login: "amy", password: PASSWORD, must_change: false };
    body.put(password_slot(body.of(), &login, keys, &POLICY, noon()).unwrap());
    body
}

fn keyring() -> (Keyring, Keys) {
    let keys = Keys::random().unwrap();
    (Keyring::sealed(body(&keys), keys.book()), keys)
}

fn open(keyring: &Keyring) -> Result<Opened> {
    open_password(keyring, "amy", PASSWORD, &POLICY)
}

#[test]
fn a_password_leads_to_the_book_key_and_another_does_not() {
    let (keyring, keys) = keyring();
    assert_eq!(open(&keyring).unwrap().book_key.bytes(), keys.book().bytes());
    for (login, password) in
        [("amy", "Correct horse battery"), ("amy", ""), ("bob", PASSWORD), ("", PASSWORD)]
    {
        let tried = open_password(&keyring, login, password, &POLICY);
        assert!(matches!(tried, Err(Error::WrongPassword)), "{login} {password}");
    }
}

#[test]
fn the_recovery_key_leads_to_the_book_key() {
    let keys = Keys::random().unwrap();
    let mut body = body(&keys);
    let key = RecoveryKey::random().unwrap();
    body.put(recovery_slot(body.of(), &key, &keys, noon()).unwrap());
    let keyring = Keyring::sealed(body, keys.book());
    assert_eq!(open_recovery(&keyring, &key).unwrap().book_key.bytes(), keys.book().bytes());
    let typed = RecoveryKey::parse(&key.text().to_lowercase()).unwrap();
    assert!(open_recovery(&keyring, &typed).is_ok());
    let other = RecoveryKey::random().unwrap();
    assert!(matches!(open_recovery(&keyring, &other), Err(Error::WrongRecoveryKey)));
}

#[test]
fn a_keyring_file_is_read_back_as_it_was() {
    let (keyring, _) = keyring();
    let bytes = keyring.to_bytes();
    assert_eq!(Keyring::parse(&bytes).unwrap(), Some(keyring));
    let text = String::from_utf8(bytes).unwrap();
    assert!(text.contains("\"data_file\": \"book-000007.db\""), "{text}");
    assert!(!text.contains(PASSWORD));
}

#[test]
fn a_damaged_byte_anywhere_in_the_file_is_noticed_without_a_password() {
    let (keyring, _) = keyring();
    let bytes = keyring.to_bytes();
    for place in 0..bytes.len() {
        let mut damaged = bytes.clone();
        damaged[place] ^= 0x10;
        // A blank that becomes another blank changes nothing.
        let read = Keyring::parse(&damaged);
        assert!(
            matches!(&read, Ok(None)) || matches!(&read, Ok(Some(same)) if *same == keyring),
            "byte {place}"
        );
        // Without its last line end it is still whole.
        let cut = &bytes[..place];
        assert!(place + 1 == bytes.len() || Keyring::parse(cut).unwrap().is_none(), "{place}");
    }
}

#[test]
fn a_forged_slot_opens_nothing_even_under_a_right_checksum() {
    let (keyring, keys) = keyring();
    let slot = keyring.body.slots[0].clone();
    let forged = |change: &dyn Fn(&mut Slot)| {
        let mut other = slot.clone();
        change(&mut other);
        assert_ne!(other, slot, "something was changed");
        // Sealed under the right key: the slot alone has to notice.
        let mut body = keyring.body.clone();
        body.slots = vec![other.clone()];
        let keyring = Keyring::sealed(body, keys.book());
        let opened = open_password(&keyring, &other.login, PASSWORD, &POLICY);
        assert!(opened.is_err(), "{other:?}");
    };
    for place in 0..72 {
        forged(&|slot| slot.wrapped_priv.0[place] ^= 1);
    }
    for place in 0..80 {
        forged(&|slot| slot.sealed_bk.0[place] ^= 1);
    }
    for place in 0..32 {
        forged(&|slot| slot.public.0[place] ^= 1);
    }
    for place in 0..16 {
        forged(&|slot| slot.slot.0[place] ^= 1);
        forged(&|slot| match &mut slot.kdf {
            Kdf::Argon2id { salt, .. } => salt.0[place] ^= 1,
            Kdf::Hkdf => unreachable!("a password slot"),
        });
    }
    forged(&|slot| slot.login = "bob".into());
    forged(&|slot| slot.created += 1);
    forged(&|slot| slot.must_change = true);
    forged(&|slot| slot.kdf = Kdf::Hkdf);
    forged(&|slot| slot.kind = SlotKind::Recovery);
    forged(&|slot| match &mut slot.kdf {
        Kdf::Argon2id { t, .. } => *t += 1,
        Kdf::Hkdf => unreachable!("a password slot"),
    });
}

#[test]
fn a_forged_keyring_is_told_from_a_wrong_password() {
    let (keyring, _) = keyring();
    let forger = Keys::random().unwrap();
    let forged = |change: &dyn Fn(&mut Body)| {
        let mut body = keyring.body.clone();
        change(&mut body);
        let keyring = Keyring::sealed(body, forger.book());
        assert!(matches!(open(&keyring), Err(Error::KeyringChanged)));
    };
    forged(&|body| body.generation = 1);
    forged(&|body| body.seq = 99);
    forged(&|body| {
        body.slots.push(
            password_slot(
                body.of(),
                &Login { login: "eve", password: "x", must_change: false },
                &forger,
                &POLICY,
                noon(),
            )
            .unwrap(),
        )
    });
}

#[test]
fn a_slot_of_another_book_or_an_older_key_opens_nothing() {
    let (keyring, keys) = keyring();
    for change in
        [|body: &mut Body| body.book_id = Hex([4; 16]), |body: &mut Body| body.key_gen = 2]
    {
        let mut body = keyring.body.clone();
        change(&mut body);
        assert!(open(&Keyring::sealed(body, keys.book())).is_err());
    }
}

#[test]
fn a_cheap_derivation_is_refused_whatever_the_password() {
    let (keyring, _) = keyring();
    let opened = open_password(&keyring, "amy", PASSWORD, &KdfPolicy::standard());
    assert!(matches!(opened, Err(Error::KeyringChanged)), "64 KiB are not 64 MiB");
}

#[test]
fn a_newer_keyring_and_foreign_names_are_refused() {
    let (keyring, _) = keyring();
    let text = String::from_utf8(keyring.to_bytes()).unwrap();
    let parse = |text: String| Keyring::parse(text.as_bytes());
    let newer = parse(text.replace("\"v\": 1", "\"v\": 2"));
    assert!(matches!(newer, Err(Error::NewerKeyring { found: 2, known: 1 })));
    assert!(parse(text.replace("\"v\": 1", "\"v\": 1, \"x\": 1")).unwrap().is_none());
    assert!(parse(text.replace("book-000007.db", "../etc/passwd")).unwrap().is_none());
    assert!(parse(text.replace("duebook-keyring", "other")).unwrap().is_none());
    assert!(Keyring::parse(&vec![b' '; LARGEST_PLUS]).unwrap().is_none());
    for name in ["book-7.db", "book-0000007.db", "book-00000x.db", "book-000007.db-wal", ""] {
        assert_eq!(format::generation_of(name), None, "{name}");
    }
}

const LARGEST_PLUS: usize = format::LARGEST + 1;

fn next(keyring: &Keyring, keys: &Keys) -> Keyring {
    let body = Body { seq: keyring.body.seq + 1, ..keyring.body.clone() };
    Keyring::sealed(body, keys.book())
}

fn spoil(folder: &Path, name: &str) {
    let path = folder.join(name);
    let mut bytes = std::fs::read(&path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] = b'~';
    std::fs::write(path, bytes).unwrap();
}

#[test]
fn one_copy_is_always_whole() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let (first, keys) = keyring();
    write_both(folder, &first).unwrap();
    let mut newest = first;
    for _ in 0..4 {
        let before = newest.clone();
        newest = next(&before, &keys);
        write(folder, &newest).unwrap();
        assert_eq!(read(folder).unwrap(), newest);
        let parse = |name: &str| {
            Keyring::parse(&std::fs::read(folder.join(name)).unwrap()).unwrap().unwrap()
        };
        let seqs = [parse("keyring.a").body.seq, parse("keyring.b").body.seq];
        assert!(seqs.contains(&before.body.seq), "the one before is still there");
    }
}

#[test]
fn a_damaged_copy_is_written_anew_from_the_other() {
    for (name, other) in [("keyring.a", "keyring.b"), ("keyring.b", "keyring.a")] {
        for damage in ["spoil", "empty", "remove"] {
            let folder = tempfile::tempdir().unwrap();
            let folder = folder.path();
            let (first, keys) = keyring();
            write_both(folder, &first).unwrap();
            let newest = next(&first, &keys);
            write_both(folder, &newest).unwrap();
            match damage {
                "spoil" => spoil(folder, name),
                "empty" => std::fs::write(folder.join(name), b"").unwrap(),
                _ => std::fs::remove_file(folder.join(name)).unwrap(),
            }
            let found = read_and_repair(folder).unwrap();
            assert!(found.repaired);
            assert_eq!(found.keyring, newest);
            spoil(folder, other);
            assert_eq!(read(folder).unwrap(), newest, "the repaired copy stands alone");
        }
    }
}

#[test]
fn without_a_whole_copy_there_is_a_word_for_it() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    assert!(matches!(read(folder), Err(Error::KeyringMissing(_))));
    write_both(folder, &keyring().0).unwrap();
    spoil(folder, "keyring.a");
    spoil(folder, "keyring.b");
    assert!(matches!(read_and_repair(folder), Err(Error::KeyringDamaged(_))));
    std::fs::remove_file(folder.join("keyring.a")).unwrap();
    assert!(matches!(read(folder), Err(Error::KeyringDamaged(_))));
}

#[test]
fn nothing_secret_prints() {
    let (keyring, keys) = keyring();
    let hex = data_encoding::HEXLOWER.encode(keys.book().bytes());
    assert_eq!(format!("{:?}", keys.book()), "Key(***)");
    assert!(!format!("{keyring:?}").contains(&hex));
}

/// Opened once by other libraries (argon2-cffi, PyNaCl, Python's cryptography) to the same keys.
#[test]
fn a_keyring_of_version_1_opens_for_ever() {
    let keyring = Keyring::parse(include_bytes!("golden_v1.json")).unwrap().unwrap();
    let policy = KdfPolicy::standard();
    let typed = open_password(&keyring, "amy", "cafe\u{301} au lait 1", &policy).unwrap();
    let key = RecoveryKey::parse("QEN9-FC20-5X8Y-4WFQ-NAWJ-5W06-GGQJ-PQB5-1").unwrap();
    let recovered = open_recovery(&keyring, &key).unwrap();
    let expected: [u8; 32] = std::array::from_fn(|i| i as u8);
    assert_eq!(typed.book_key.bytes(), &expected);
    assert_eq!(recovered.book_key.bytes(), &expected);
    let keys = Keys::of(typed.book_key);
    let hex = |bytes: &[u8]| data_encoding::HEXLOWER.encode(bytes);
    let data = "490d0dd216d1f2ad3f32566b7910c0afb1c8fca67019bb8e4ff482b41e666143";
    assert_eq!(hex(keys.data(7).bytes()), data);
    let index = "37c91ac89ba345d7deb71950cad0527fd97d0e556905108f94b7e3a40ceed4ad";
    assert_eq!(hex(&keys.fields().blind_index("person.ssn", "123456789")), index);
}
