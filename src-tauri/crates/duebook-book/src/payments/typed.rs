//! The lines of a batch as they are typed: methods, sums, the accounts they pay, the third party.

use duebook_core::Money;
use duebook_core::id::{BatchId, BatchLineId};

use super::{LineForm, directions};
use crate::db::{Reader, Writer};
use crate::error::Result;
use crate::values;

/// Adds a line at the end, or changes one.
pub fn save_line(
    w: &Writer<'_>,
    batch: BatchId,
    line: Option<BatchLineId>,
    form: &LineForm,
) -> Result<BatchLineId> {
    let answers = form.answers.join(" ");
    let third = form.through.map(|through| through.party);
    let way = form.through.map(|through| through.way.code());
    let theirs = form.through.map_or(Money::ZERO, |through| through.amount);
    let id = match line {
        Some(id) => {
            w.run(
                "UPDATE batch_line SET method = ?2, reference = ?3, dated_on = ?4, received_on = ?5,
                                       amount_cents = ?6, note = ?7, answers = ?8, paid_to = ?9,
                                       third_id = ?10, third_way = ?11, third_cents = ?12
                  WHERE id = ?1",
                values![
                    id, form.method.code(), form.reference, form.dated_on, form.received_on,
                    form.amount, form.note, answers, form.paid_to.code(),
                    third, way, theirs
                ],
            )?;
            w.run("DELETE FROM batch_share WHERE batch_line_id = ?1", values![id])?;
            id
        }
        None => BatchLineId(w.insert(
            "INSERT INTO batch_line (batch_id, line, method, reference, dated_on, received_on,
                 amount_cents, note, answers, paid_to, third_id, third_way, third_cents)
             VALUES (?1, (SELECT coalesce(max(line), 0) + 1 FROM batch_line WHERE batch_id = ?1),
                     ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
            values![
                batch,
                form.method.code(),
                form.reference,
                form.dated_on,
                form.received_on,
                form.amount,
                form.note,
                answers,
                form.paid_to.code(),
                third,
                way,
                theirs
            ],
        )?),
    };
    for (position, share) in form.shares.iter().enumerate() {
        w.run(
            "INSERT INTO batch_share (batch_line_id, position, account_id,
                 amount_cents) VALUES (?1, ?2, ?3, ?4)",
            values![id, position, share.account, share.amount],
        )?;
    }
    directions::keep(w, id, form.direction.as_ref())?;
    Ok(id)
}

/// Takes a line out of a draft.
pub fn delete_line(w: &Writer<'_>, line: BatchLineId) -> Result<()> {
    crate::held::let_go(w, line)?;
    directions::delete(w, line)?;
    w.run("DELETE FROM batch_share WHERE batch_line_id = ?1", values![line])?;
    w.run("DELETE FROM batch_line WHERE id = ?1", values![line]).map(drop)
}

/// The batch a line belongs to.
pub fn batch_of_line(r: &Reader<'_>, line: BatchLineId) -> Result<BatchId> {
    r.one("SELECT batch_id FROM batch_line WHERE id = ?1", values![line], |row| row.next())
}
