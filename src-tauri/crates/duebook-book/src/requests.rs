//! Requests that were carried out: the same one again changes nothing and gets the first answer.

use serde_json::value::RawValue;

use crate::db::{Reader, Writer};
use crate::error::Result;
use crate::stamp::Stamp;
use crate::values;

/// The command and the answer of a request that was carried out.
pub fn find(r: &Reader<'_>, request: &str) -> Result<Option<(String, Box<RawValue>)>> {
    r.maybe("SELECT command, answer FROM request WHERE request_id = ?1", values![request], |row| {
        let (command, answer): (String, Option<String>) = (row.next()?, row.next()?);
        let answer = answer.and_then(|text| RawValue::from_string(text).ok());
        Ok((command, answer.unwrap_or_default()))
    })
}

/// Keeps the answer of a request beside what it changed.
pub fn keep(w: &Writer<'_>, stamp: &Stamp<'_>, command: &str, answer: &RawValue) -> Result<()> {
    w.run(
        "INSERT INTO request (request_id, command, user_id, recorded_at, answer) VALUES (?1, ?2,
             ?3, ?4, ?5)",
        values![stamp.request, command, stamp.user, stamp.at, answer.get()],
    )?;
    Ok(())
}
