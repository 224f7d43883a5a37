//! The lines of a batch as they are typed: methods, sums, the accounts they pay, the third party.

use duebook_core::Money;
use duebook_core::id::{BatchId, BatchLineId, ItemId};

use super::{BatchLine, LineForm, ShareForm, ShareRow, read_method, read_paid_to};
use crate::db::{Reader, Row, Writer};
use crate::error::Result;
use crate::{people, third_parties, values};

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
    Ok(id)
}

/// Takes a line out of a draft.
pub fn delete_line(w: &Writer<'_>, line: BatchLineId) -> Result<()> {
    crate::held::let_go(w, line)?;
    w.run("DELETE FROM batch_share WHERE batch_line_id = ?1", values![line])?;
    w.run("DELETE FROM batch_line WHERE id = ?1", values![line]).map(drop)
}

/// The batch a line belongs to.
pub fn batch_of_line(r: &Reader<'_>, line: BatchLineId) -> Result<BatchId> {
    r.one("SELECT batch_id FROM batch_line WHERE id = ?1", values![line], |row| row.next())
}

/// The lines of a batch in turn.
pub fn lines(r: &Reader<'_>, batch: BatchId) -> Result<Vec<BatchLine>> {
    let mut found = r.all(
        "SELECT batch_line.id, batch_line.line, batch_line.method, batch_line.reference,
                batch_line.dated_on, batch_line.received_on, batch_line.amount_cents, note, answers,
                batch_line.paid_to, batch_line.third_cents, batch_line.third_id,
                batch_line.third_way, item.id
           FROM batch_line
           LEFT JOIN item ON item.batch_id = batch_line.batch_id AND item.line = batch_line.line
          WHERE batch_line.batch_id = ?1 ORDER BY batch_line.line",
        values![batch],
        read_line,
    )?;
    for (line, item) in &mut found {
        line.shares = shares_of(r, line.id)?;
        line.form.shares = line
            .shares
            .iter()
            .map(|s| ShareForm { account: s.account, amount: s.amount })
            .collect();
        line.item = item.map(|item| crate::items::facts(r, item)).transpose()?;
    }
    Ok(found.into_iter().map(|(line, _)| line).collect())
}

fn read_line(row: &Row<'_>) -> Result<(BatchLine, Option<ItemId>)> {
    let line = BatchLine {
        id: row.next()?,
        line: row.next()?,
        form: LineForm {
            method: read_method(&row.next::<String>()?)?,
            reference: row.next()?,
            dated_on: row.next()?,
            received_on: row.next()?,
            amount: row.next()?,
            note: row.next()?,
            answers: row.next::<String>()?.split_whitespace().map(str::to_owned).collect(),
            paid_to: read_paid_to(&row.next::<String>()?)?,
            through: {
                let theirs = row.next()?;
                third_parties::read_through(row)?.map(|through| through.of(theirs))
            },
            shares: Vec::new(),
        },
        shares: Vec::new(),
        item: None,
    };
    Ok((line, row.next()?))
}

fn shares_of(r: &Reader<'_>, line: BatchLineId) -> Result<Vec<ShareRow>> {
    r.all(
        "SELECT account.id, file_number, first_name, last_name, client.name, balance_cents, amount_cents
           FROM batch_share
           JOIN account ON account.id = batch_share.account_id
           JOIN person ON person.id = account.person_id
           JOIN client ON client.id = account.client_id
          WHERE batch_line_id = ?1 ORDER BY position",
        values![line],
        |row| {
            let (account, file_number) = (row.next()?, row.next()?);
            let (first, last): (String, String) = (row.next()?, row.next()?);
            Ok(ShareRow {
                account,
                file_number,
                person: people::sorted_name(&first, &last),
                client: row.next()?,
                balance: row.next()?,
                amount: row.next()?,
            })
        },
    )
}
