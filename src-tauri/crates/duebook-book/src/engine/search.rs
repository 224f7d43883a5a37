//! Full-text search as this engine does it: FTS5 tables without content, words by their
//! beginnings and parts by their trigrams. Row ids are those of accounts.

use crate::db::{Reader, Writer};
use crate::error::Result;
use crate::values;

/// The shortest part of a number that can be looked up.
pub(crate) const PART_MIN: usize = 3;

/// What the index is to know of an account.
pub(crate) struct Indexed {
    pub(crate) id: i64,
    pub(crate) words: String,
    pub(crate) parts: String,
    /// Whether it knows something of the account already.
    pub(crate) known: bool,
}

/// Replaces what the index knows of an account.
pub(crate) fn put(w: &Writer<'_>, what: &Indexed) -> Result<()> {
    let Indexed { id, words, parts, known } = what;
    if *known {
        w.run("DELETE FROM find_word WHERE rowid = ?1", values![*id])?;
        w.run("DELETE FROM find_part WHERE rowid = ?1", values![*id])?;
    }
    w.run("INSERT INTO find_word (rowid, words) VALUES (?1, ?2)", values![*id, words])?;
    w.run("INSERT INTO find_part (rowid, parts) VALUES (?1, ?2)", values![*id, parts])?;
    Ok(())
}

/// Accounts with a word beginning with each of these, in the order of their ids. The words are
/// folded, so that they hold letters and digits alone.
pub(crate) fn by_words(r: &Reader<'_>, words: &[&str], limit: u32) -> Result<Vec<i64>> {
    let query: Vec<String> = words.iter().map(|word| format!("\"{word}\"*")).collect();
    r.all(
        "SELECT rowid FROM find_word WHERE find_word MATCH ?1 LIMIT ?2",
        values![query.join(" "), limit],
        |row| row.next(),
    )
}

/// Accounts with this part in a telephone number or reference.
pub(crate) fn by_part(r: &Reader<'_>, part: &str, limit: u32) -> Result<Vec<i64>> {
    r.all(
        "SELECT rowid FROM find_part WHERE find_part MATCH ?1 LIMIT ?2",
        values![format!("\"{part}\""), limit],
        |row| row.next(),
    )
}
