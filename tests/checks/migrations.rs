//! A migration that has been released is never changed: a book out there was made by it.

use std::fs;

use sha2::{Digest, Sha256};

use crate::source::{files, root};

const LIST: &str = "tests/fixtures/migrations.txt";

/// One line a migration: its SHA-256 and its file. `UPDATE=1` writes the list anew, which is right
/// only for a migration that no released program has.
#[test]
fn migrations_are_those_that_were_recorded() {
    let mut found = String::new();
    let folder = "src-tauri/crates/duebook-book/migrations/";
    for source in files(&["sql"]).iter().filter(|source| source.is_in(&[folder])) {
        let hash = Sha256::digest(source.text.as_bytes());
        let hash: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
        found += &format!("{hash}  {}\n", &source.path[folder.len()..]);
    }
    assert!(!found.is_empty(), "no migration was found");
    let list = root().join(LIST);
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&list, &found).expect("the list can be written");
    }
    let recorded = fs::read_to_string(&list).unwrap_or_default();
    assert_eq!(recorded, found, "{LIST} records other migrations; see this test's comment");
}
