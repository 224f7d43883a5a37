//! Letters as they were made, and whether they were mailed.

use duebook_core::id::{AccountId, LetterId, PersonId, PlanId};
use duebook_core::{Day, shape};

use crate::db::{Reader, Row, Writer};
use crate::error::Result;
use crate::stamp::Stamp;
use crate::values;

shape! {
    /// A letter in the list of an account.
    pub struct LetterRow {
        pub id: LetterId,
        pub account: AccountId,
        /// plan_agreement or reminder.
        pub kind: String,
        pub dated_on: Day,
        pub pages: u32,
        pub mailed_on: Option<Day>,
        pub by: String,
    }
}

/// A letter that was just laid out.
pub struct NewLetter<'a> {
    /// The account it is about.
    pub account: AccountId,
    /// To whom it goes.
    pub person: PersonId,
    /// plan_agreement or reminder.
    pub kind: &'a str,
    /// The plan it confirms.
    pub plan: Option<PlanId>,
    /// The date on it.
    pub dated_on: Day,
    /// How many pages.
    pub pages: usize,
    /// Its words.
    pub text: &'a str,
    /// The document.
    pub pdf: &'a [u8],
    /// Its SHA-256, in hex.
    pub sha256: &'a str,
}

/// Keeps a letter.
pub fn add(w: &Writer<'_>, stamp: &Stamp<'_>, new: &NewLetter<'_>) -> Result<LetterId> {
    let id = w.insert(
        "INSERT INTO letter (account_id, person_id, kind, plan_id, dated_on, pages, text, pdf,
             sha256, made_at, made_by)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        values![
            new.account,
            new.person,
            new.kind,
            new.plan,
            new.dated_on,
            new.pages,
            new.text,
            new.pdf,
            new.sha256,
            stamp.at,
            stamp.user
        ],
    )?;
    Ok(LetterId(id))
}

/// Notes that a letter was printed and mailed. Saying it twice changes nothing.
pub fn set_mailed(w: &Writer<'_>, stamp: &Stamp<'_>, id: LetterId) -> Result<()> {
    w.run(
        "INSERT INTO letter_mailing (letter_id, mailed_on, recorded_at, recorded_by) VALUES (?1,
             ?2, ?3, ?4)
         ON CONFLICT (letter_id) DO NOTHING",
        values![id, stamp.today, stamp.at, stamp.user],
    )?;
    Ok(())
}

const ROWS: &str = "SELECT letter.id, account_id, kind, dated_on, pages, mailed_on, app_user.name
       FROM letter
       JOIN app_user ON app_user.id = letter.made_by
       LEFT JOIN letter_mailing ON letter_mailing.letter_id = letter.id";

/// The letters of an account, newest first.
pub fn of_account(r: &Reader<'_>, account: AccountId) -> Result<Vec<LetterRow>> {
    r.all(
        &format!("{ROWS} WHERE account_id = ?1 ORDER BY letter.id DESC"),
        values![account],
        read_row,
    )
}

/// The newest letters of the book that were not mailed.
pub fn not_mailed(r: &Reader<'_>, limit: u32) -> Result<Vec<LetterRow>> {
    r.all(
        &format!("{ROWS} WHERE mailed_on IS NULL ORDER BY letter.id DESC LIMIT ?1"),
        values![limit],
        read_row,
    )
}

/// One letter without its document.
pub fn get(r: &Reader<'_>, id: LetterId) -> Result<LetterRow> {
    r.one(&format!("{ROWS} WHERE letter.id = ?1"), values![id], read_row)
}

/// The document as it was made, and its words.
pub fn document(r: &Reader<'_>, id: LetterId) -> Result<(Vec<u8>, String)> {
    r.one("SELECT pdf, text FROM letter WHERE id = ?1", values![id], |row| {
        Ok((row.next()?, row.next()?))
    })
}

/// Whether any letter went to the person about this account.
pub fn any_sent(r: &Reader<'_>, account: AccountId) -> Result<bool> {
    Ok(r.maybe(
        "SELECT 1 FROM letter JOIN letter_mailing ON letter_mailing.letter_id = letter.id
             WHERE account_id = ?1",
        values![account],
        |row| row.next::<i64>(),
    )?
    .is_some())
}

fn read_row(row: &Row<'_>) -> Result<LetterRow> {
    Ok(LetterRow {
        id: row.next()?,
        account: row.next()?,
        kind: row.next()?,
        dated_on: row.next()?,
        pages: row.next()?,
        mailed_on: row.next()?,
        by: row.next()?,
    })
}
