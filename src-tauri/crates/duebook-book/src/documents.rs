//! Documents that are kept with an account, as they came. What was removed leaves its row: that
//! it was there, who removed it and why.

use duebook_core::id::{AccountId, DocumentId, UserId};
use duebook_core::{Day, shape};

use crate::db::{Reader, Row, Writer};
use crate::error::Result;
use crate::stamp::Stamp;
use crate::values;

shape! {
    /// A document in the list of an account.
    pub struct DocumentRow {
        pub id: DocumentId,
        pub account: AccountId,
        /// As the file was called.
        pub name: String,
        /// A name of [`duebook_core::document::Media`].
        pub media: String,
        /// A name of [`duebook_core::document::DocumentKind`].
        pub kind: String,
        /// What it is evidence of.
        pub evidence: String,
        pub dated_on: Option<Day>,
        pub keep_until: Option<Day>,
        /// In bytes.
        pub size: usize,
        /// Of its bytes, in hex.
        pub sha256: String,
        pub added_on: Day,
        pub by: String,
        pub by_id: UserId,
        /// Why it was removed, if it was; its content is gone then.
        pub removed_why: Option<String>,
        pub removed_on: Option<Day>,
        pub removed_by: Option<String>,
    }
}

/// A document to be kept.
pub struct NewDocument<'a> {
    /// The account it belongs to.
    pub account: AccountId,
    /// As the file is called.
    pub name: &'a str,
    /// A name of [`duebook_core::document::Media`].
    pub media: &'a str,
    /// A name of [`duebook_core::document::DocumentKind`].
    pub kind: &'a str,
    /// What it is evidence of; may be blank.
    pub evidence: &'a str,
    /// The date on it.
    pub dated_on: Option<Day>,
    /// Until when it is kept at least, beyond what the law asks for.
    pub keep_until: Option<Day>,
    /// Its bytes.
    pub content: &'a [u8],
    /// Their SHA-256, in hex.
    pub sha256: &'a str,
}

/// Keeps a document.
pub fn add(w: &Writer<'_>, stamp: &Stamp<'_>, new: &NewDocument<'_>) -> Result<DocumentId> {
    let id = w.insert(
        "INSERT INTO document (account_id, name, media, kind, evidence, dated_on, keep_until,
             size_bytes, sha256, added_on, added_at, added_by)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
        values![
            new.account,
            new.name,
            new.media,
            new.kind,
            new.evidence,
            new.dated_on,
            new.keep_until,
            new.content.len(),
            new.sha256,
            stamp.today,
            stamp.at,
            stamp.user
        ],
    )?;
    w.insert(
        "INSERT INTO document_content (document_id, content) VALUES (?1, ?2)",
        values![id, new.content],
    )?;
    Ok(DocumentId(id))
}

/// Removes the content of a document; its row stays.
pub fn remove(w: &Writer<'_>, stamp: &Stamp<'_>, id: DocumentId, why: &str) -> Result<()> {
    w.insert(
        "INSERT INTO document_removal (document_id, why, removed_on, removed_at, removed_by)
         VALUES (?1, ?2, ?3, ?4, ?5)",
        values![id, why, stamp.today, stamp.at, stamp.user],
    )?;
    w.run("DELETE FROM document_content WHERE document_id = ?1", values![id])?;
    Ok(())
}

const ROWS: &str = "SELECT document.id, account_id, document.name, media, kind, evidence, dated_on,
            keep_until, size_bytes, sha256, added_on, adder.name, adder.id, why, removed_on,
            remover.name
       FROM document
       JOIN app_user AS adder ON adder.id = added_by
       LEFT JOIN document_removal ON document_id = document.id
       LEFT JOIN app_user AS remover ON remover.id = removed_by";

/// The documents of an account, newest first, those that were removed among them.
pub fn of_account(r: &Reader<'_>, account: AccountId) -> Result<Vec<DocumentRow>> {
    r.all(
        &format!("{ROWS} WHERE account_id = ?1 ORDER BY document.id DESC"),
        values![account],
        read_row,
    )
}

/// One document without its content.
pub fn get(r: &Reader<'_>, id: DocumentId) -> Result<DocumentRow> {
    r.one(&format!("{ROWS} WHERE document.id = ?1"), values![id], read_row)
}

/// The content of a document that was not removed.
pub fn content(r: &Reader<'_>, id: DocumentId) -> Result<Vec<u8>> {
    r.one("SELECT content FROM document_content WHERE document_id = ?1", values![id], |row| {
        row.next()
    })
}

/// The same content with the same account, if it is kept there.
pub fn same(r: &Reader<'_>, account: AccountId, sha256: &str) -> Result<Option<DocumentRow>> {
    r.maybe(
        &format!("{ROWS} WHERE account_id = ?1 AND sha256 = ?2 AND why IS NULL"),
        values![account, sha256],
        read_row,
    )
}

/// The day on which something was last done on an account.
pub fn last_activity(r: &Reader<'_>, account: AccountId) -> Result<Option<Day>> {
    r.one("SELECT max(on_day) FROM event WHERE account_id = ?1", values![account], |row| row.next())
}

fn read_row(row: &Row<'_>) -> Result<DocumentRow> {
    Ok(DocumentRow {
        id: row.next()?,
        account: row.next()?,
        name: row.next()?,
        media: row.next()?,
        kind: row.next()?,
        evidence: row.next()?,
        dated_on: row.next()?,
        keep_until: row.next()?,
        size: row.next()?,
        sha256: row.next()?,
        added_on: row.next()?,
        by: row.next()?,
        by_id: row.next()?,
        removed_why: row.next()?,
        removed_on: row.next()?,
        removed_by: row.next()?,
    })
}
