//! Checks and card charges dated ahead, with the place where they lie, until their day.

use duebook_core::id::{AccountId, BatchLineId, FileNumber, HeldId};
use duebook_core::method::Method;
use duebook_core::{Day, Money, post_dated, shape};

use crate::db::{Reader, Row, Writer};
use crate::error::{Error, Result};
use crate::payments::read_method;
use crate::stamp::Stamp;
use crate::{people, values};

shape! {
    /// An item as it is taken in.
    pub struct HeldForm {
        pub account: AccountId,
        /// check, card or ach.
        pub method: Method,
        /// Check number, last four digits of a card.
        pub reference: String,
        pub amount: Money,
        pub received_on: Day,
        /// The day it is dated; not before it may anything be done with it.
        pub due_on: Day,
        /// Where it lies.
        pub place: String,
    }

    /// An item that is held.
    pub struct HeldItem {
        pub id: HeldId,
        pub form: HeldForm,
        pub file_number: FileNumber,
        pub person: String,
        pub client: String,
        /// Whether the person must be told before it is deposited.
        pub needs_notice: bool,
        /// The first and last day for the notice, for a deposit on its day.
        pub notice_from: Day,
        pub notice_to: Day,
        /// When the notice was sent.
        pub notice_on: Option<Day>,
    }
}

/// Takes an item in, to be held until its day.
pub fn add(w: &Writer<'_>, stamp: &Stamp<'_>, form: &HeldForm) -> Result<HeldId> {
    let id = w.insert(
        "INSERT INTO held_item (account_id, method, reference, amount_cents, received_on, due_on,
             place, held_at, held_by)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        values![
            form.account,
            form.method.code(),
            form.reference,
            form.amount,
            form.received_on,
            form.due_on,
            form.place,
            stamp.at,
            stamp.user
        ],
    )?;
    Ok(HeldId(id))
}

const HELD: &str = "SELECT held_item.id, account_id, method, reference, amount_cents, received_on,
        due_on, place, file_number, first_name, last_name, client.name, notice_on
   FROM held_item
   JOIN account ON account.id = account_id
   JOIN person ON person.id = account.person_id
   JOIN client ON client.id = account.client_id";

fn read(row: &Row<'_>) -> Result<HeldItem> {
    let id = row.next()?;
    let form = HeldForm {
        account: row.next()?,
        method: read_method(&row.next::<String>()?)?,
        reference: row.next()?,
        amount: row.next()?,
        received_on: row.next()?,
        due_on: row.next()?,
        place: row.next()?,
    };
    let file_number = row.next()?;
    let (first, last): (String, String) = (row.next()?, row.next()?);
    let (notice_from, notice_to) = post_dated::notice_window(form.due_on);
    Ok(HeldItem {
        id,
        needs_notice: post_dated::needs_notice(form.received_on, form.due_on),
        form,
        file_number,
        person: people::sorted_name(&first, &last),
        client: row.next()?,
        notice_from,
        notice_to,
        notice_on: row.next()?,
    })
}

/// Everything that is held, by its day.
pub fn all(r: &Reader<'_>) -> Result<Vec<HeldItem>> {
    r.all(&format!("{HELD} WHERE ended IS NULL ORDER BY due_on, held_item.id"), values![], read)
}

/// One item that is still held.
pub fn get(r: &Reader<'_>, id: HeldId) -> Result<HeldItem> {
    r.one(&format!("{HELD} WHERE held_item.id = ?1 AND ended IS NULL"), values![id], read)
}

/// Notes when the notice of the deposit was sent.
pub fn note_notice(w: &Writer<'_>, id: HeldId, on: Day) -> Result<()> {
    let sql = "UPDATE held_item SET notice_on = ?2 WHERE id = ?1 AND ended IS NULL";
    one(w.run(sql, values![id, on])?)
}

/// It is a line of a batch now.
pub fn taken(w: &Writer<'_>, stamp: &Stamp<'_>, id: HeldId, line: BatchLineId) -> Result<()> {
    let sql = "UPDATE held_item SET ended = 'taken', ended_on = ?2, batch_line_id = ?3
                WHERE id = ?1 AND ended IS NULL";
    one(w.run(sql, values![id, stamp.today, line])?)
}

/// Its line was taken out of a draft: it is held again.
pub(crate) fn let_go(w: &Writer<'_>, line: BatchLineId) -> Result<()> {
    w.run(
        "UPDATE held_item SET ended = NULL, ended_on = NULL, batch_line_id = NULL
          WHERE batch_line_id = ?1",
        values![line],
    )?;
    Ok(())
}

/// It went back to the person, or will not be used.
pub fn given_back(w: &Writer<'_>, id: HeldId, on: Day, why: &str) -> Result<()> {
    let sql = "UPDATE held_item SET ended = 'given_back', ended_on = ?2, ended_why = ?3
                WHERE id = ?1 AND ended IS NULL";
    one(w.run(sql, values![id, on, why])?)
}

fn one(changed: usize) -> Result<()> {
    if changed == 1 { Ok(()) } else { Err(Error::Gone) }
}
