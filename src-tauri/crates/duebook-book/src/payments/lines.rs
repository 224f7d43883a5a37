//! The lines of a batch, as they were typed and with what became of them.

use duebook_core::id::{BatchId, BatchLineId, ItemId};

use super::{
    BatchLine, LineForm, ShareForm, ShareRow, Wish, directions, read_method, read_paid_to,
};
use crate::db::{Reader, Row};
use crate::error::Result;
use crate::{people, third_parties, values};

/// The lines of a batch in turn.
pub fn lines(r: &Reader<'_>, batch: BatchId) -> Result<Vec<BatchLine>> {
    let mut found = read(r, batch)?;
    for (line, item) in &mut found {
        line.shares = shares_of(r, line.id)?;
        line.form.shares = line
            .shares
            .iter()
            .map(|s| ShareForm { account: s.account, amount: s.amount })
            .collect();
        if let Some(direction) = &mut line.form.direction {
            line.wishes = directions::rows(r, line.id)?;
            direction.wishes = line.wishes.iter().map(Wish::of).collect();
        }
        line.item = item.map(|item| crate::items::facts(r, item)).transpose()?;
    }
    Ok(found.into_iter().map(|(line, _)| line).collect())
}

/// [`lines`] as they were typed, without who the accounts belong to and what became of the items.
pub fn typed_lines(r: &Reader<'_>, batch: BatchId) -> Result<Vec<BatchLine>> {
    let mut lines: Vec<BatchLine> = read(r, batch)?.into_iter().map(|(line, _)| line).collect();
    for line in &mut lines {
        line.form.shares = r.all(
            "SELECT account_id, amount_cents FROM batch_share
              WHERE batch_line_id = ?1 ORDER BY position",
            values![line.id],
            |row| Ok(ShareForm { account: row.next()?, amount: row.next()? }),
        )?;
        if let Some(direction) = &mut line.form.direction {
            direction.wishes = directions::wishes(r, line.id)?;
        }
    }
    Ok(lines)
}

fn read(r: &Reader<'_>, batch: BatchId) -> Result<Vec<(BatchLine, Option<ItemId>)>> {
    r.all(
        "SELECT batch_line.id, batch_line.line, batch_line.method, batch_line.reference,
                batch_line.dated_on, batch_line.received_on, batch_line.amount_cents, note, answers,
                batch_line.paid_to, batch_line.third_cents, batch_line.third_id,
                batch_line.third_way, given_on, way, said, item.id
           FROM batch_line
           LEFT JOIN batch_direction ON batch_direction.batch_line_id = batch_line.id
           LEFT JOIN item ON item.batch_id = batch_line.batch_id AND item.line = batch_line.line
          WHERE batch_line.batch_id = ?1 ORDER BY batch_line.line",
        values![batch],
        read_line,
    )
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
            direction: directions::read(row)?,
        },
        shares: Vec::new(),
        wishes: Vec::new(),
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
