//! What the program itself notes in a book, among the settings: JSON under a name, by nobody.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::db::{Reader, Writer};
use crate::error::Result;
use crate::value::Instant;
use crate::values;

/// A note; `None` when there is none or an older program wrote it in another way.
pub(crate) fn get<T: DeserializeOwned>(r: &Reader<'_>, name: &str) -> Result<Option<T>> {
    let sql = "SELECT value FROM setting WHERE name = ?1";
    let text = r.maybe(sql, values![name], |row| row.next::<String>())?;
    Ok(text.and_then(|text| serde_json::from_str(&text).ok()))
}

/// Writes a note over the one before.
pub(crate) fn set(w: &Writer<'_>, name: &str, note: &impl Serialize, now: Instant) -> Result<()> {
    let text = serde_json::to_string(note).expect("notes are plain records");
    w.run(
        "INSERT INTO setting (name, value, set_at) VALUES (?1, ?2, ?3)
         ON CONFLICT (name) DO UPDATE SET value = excluded.value, set_at = excluded.set_at",
        values![name, text, now],
    )?;
    Ok(())
}
