//! What happened on an account, appended and never changed.

use duebook_core::Day;
use duebook_core::id::{AccountId, ClientId, PersonId};
use duebook_core::shape;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::db::{Reader, Writer};
use crate::error::Result;
use crate::stamp::Stamp;
use crate::values;

/// What an event is about; any of the three may be missing.
#[derive(Debug, Clone, Copy, Default)]
pub struct About {
    /// The account.
    pub account: Option<AccountId>,
    /// The person.
    pub person: Option<PersonId>,
    /// The client.
    pub client: Option<ClientId>,
}

impl From<AccountId> for About {
    fn from(account: AccountId) -> About {
        About { account: Some(account), ..About::default() }
    }
}

/// What an event says, as it was written: only the page reads it, so nobody takes it apart and
/// puts it together again on the way.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Detail(Box<RawValue>);

impl PartialEq for Detail {
    fn eq(&self, other: &Detail) -> bool {
        self.0.get() == other.0.get()
    }
}

shape! {
    /// One line of history. `detail` is what the kind says it is; the page words it.
    pub struct Event {
        pub id: i64,
        pub kind: String,
        pub on: Day,
        /// The instant of writing, UTC, RFC 3339.
        pub recorded_at: String,
        #[cfg_attr(feature = "bindings", ts(type = "Record<string, any>"))]
        pub detail: Detail,
        /// Who did it; absent when the program did.
        pub by: Option<String>,
    }
}

/// Appends an event.
pub fn tell(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    about: impl Into<About>,
    kind: &str,
    detail: &impl Serialize,
) -> Result<()> {
    let about = about.into();
    let detail = serde_json::to_string(detail).expect("details are plain records");
    w.insert(
        "INSERT INTO event (account_id, person_id, client_id, kind, on_day, detail, user_id,
             recorded_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        values![
            about.account,
            about.person,
            about.client,
            kind,
            stamp.today,
            detail,
            stamp.user,
            stamp.at
        ],
    )?;
    Ok(())
}

/// The history of an account, newest first, at most `limit` events older than `before`.
pub fn of_account(
    r: &Reader<'_>,
    account: AccountId,
    before: Option<i64>,
    limit: u32,
) -> Result<Vec<Event>> {
    r.all(
        "SELECT event.id, event.kind, event.on_day, event.recorded_at, event.detail, app_user.name
           FROM event
           LEFT JOIN app_user ON app_user.id = event.user_id
          WHERE event.account_id = ?1 AND event.id < ?2
          ORDER BY event.id DESC
          LIMIT ?3",
        values![account, before.unwrap_or(i64::MAX), limit],
        |row| {
            Ok(Event {
                id: row.next()?,
                kind: row.next()?,
                on: row.next()?,
                recorded_at: crate::value::rfc3339(row.next()?),
                detail: Detail(RawValue::from_string(row.next()?).unwrap_or_default()),
                by: row.next()?,
            })
        },
    )
}
