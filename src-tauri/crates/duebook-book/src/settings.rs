//! Settings of the agency, views of its users, and the counters of numbers people see.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::db::{Reader, Writer};
use crate::error::{Error, Result};
use crate::stamp::Stamp;
use crate::values;

/// A setting, or its default when it was never set.
pub fn get<T: DeserializeOwned + Default>(r: &Reader<'_>, name: &str) -> Result<T> {
    let kept = r.maybe("SELECT value FROM setting WHERE name = ?1", values![name], |row| {
        row.next::<String>()
    })?;
    match kept {
        None => Ok(T::default()),
        Some(text) => serde_json::from_str(&text).map_err(|_| Error::bad_value(name, "a setting")),
    }
}

/// Whether a setting was ever set.
pub fn is_set(r: &Reader<'_>, name: &str) -> Result<bool> {
    Ok(r.maybe("SELECT 1 FROM setting WHERE name = ?1", values![name], |row| row.next::<i64>())?
        .is_some())
}

/// Sets a setting.
pub fn set(w: &Writer<'_>, stamp: &Stamp<'_>, name: &str, value: &impl Serialize) -> Result<()> {
    let text = serde_json::to_string(value).expect("settings are plain records");
    w.run(
        "INSERT INTO setting (name, value, set_at, set_by) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (name) DO UPDATE SET value = ?2, set_at = ?3, set_by = ?4",
        values![name, text, stamp.at, stamp.user],
    )?;
    Ok(())
}

/// The next number of a counter, and the counter moves on. A counter never heard of starts at
/// 100,001.
pub fn next_number(w: &Writer<'_>, counter: &str) -> Result<i64> {
    w.one(
        "INSERT INTO counter (name, next) VALUES (?1, 100002)
         ON CONFLICT (name) DO UPDATE SET next = next + 1
         RETURNING next - 1",
        values![counter],
        |row| row.next(),
    )
}
