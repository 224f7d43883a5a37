//! The books that this PC knows: a small list beside them, without anything secret.

use std::path::{Path, PathBuf};

use duebook_book::Instant;
use duebook_core::shape;

use crate::opening::{UserName, shown};
use crate::problem::Problem;

shape! {
    /// A book that was open on this PC.
    pub struct KnownBook {
        pub path: String,
        pub name: String,
        pub demo: bool,
        /// UTC, RFC 3339; none when it was only chosen.
        pub last_opened_at: Option<String>,
        pub users: Vec<UserName>,
    }
}

const LIST: &str = "books.json";

/// The books of this PC whose folder is still there, the last opened first. A list that cannot
/// be read is an empty one: nothing in it matters.
pub(crate) fn all(data_folder: &Path) -> Vec<KnownBook> {
    let text = std::fs::read_to_string(data_folder.join(LIST)).unwrap_or_default();
    let mut books: Vec<KnownBook> = serde_json::from_str(&text).unwrap_or_default();
    books.retain(|book| Path::new(&book.path).is_dir());
    books.sort_by(|a, b| b.last_opened_at.cmp(&a.last_opened_at));
    books
}

/// Puts a book first in the list.
pub(crate) fn remember(
    data_folder: &Path,
    folder: &Path,
    opened: Option<(&str, bool, Vec<UserName>)>,
    now: Instant,
) -> Result<(), Problem> {
    let mut books = all(data_folder);
    let path = shown(folder);
    let old = books.iter().position(|b| b.path == path).map(|place| books.remove(place));
    let stem = folder.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let mut book = old.unwrap_or(KnownBook {
        path,
        name: stem,
        demo: false,
        last_opened_at: None,
        users: Vec::new(),
    });
    book.last_opened_at = Some(duebook_book::value::rfc3339(now));
    if let Some((name, demo, users)) = opened {
        book.name = name.to_owned();
        book.demo = demo;
        book.users = users;
    }
    books.insert(0, book);
    let text = serde_json::to_string_pretty(&books).expect("the list is plain records");
    let written = std::fs::create_dir_all(data_folder)
        .and_then(|()| std::fs::write(data_folder.join(LIST), text));
    written.map_err(|cause| Problem::data_folder(&shown(data_folder), &cause))
}

/// A folder that is not there yet, named after the agency.
pub(crate) fn free_folder(data_folder: &Path, name: &str) -> PathBuf {
    let safe: String = name
        .chars()
        .map(|c| if c.is_alphanumeric() || c == ' ' || c == '-' { c } else { ' ' })
        .take(60)
        .collect();
    let safe = duebook_core::text::clean_line(&safe);
    let safe = if safe.is_empty() { "Book".to_owned() } else { safe };
    let mut folder = data_folder.join(format!("{safe}.duebook"));
    let mut number = 2;
    while folder.exists() {
        folder = data_folder.join(format!("{safe} {number}.duebook"));
        number += 1;
    }
    folder
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_named_after_the_agency_and_stays_in_its_place() {
        let data = tempfile::tempdir().unwrap();
        let folder = free_folder(data.path(), "../Harbor: Recovery, LLC");
        assert_eq!(folder, data.path().join("Harbor Recovery LLC.duebook"));
        std::fs::create_dir(&folder).unwrap();
        let second = free_folder(data.path(), "Harbor Recovery LLC");
        assert_eq!(second, data.path().join("Harbor Recovery LLC 2.duebook"));
        assert_eq!(free_folder(data.path(), "///"), data.path().join("Book.duebook"));
    }
}
