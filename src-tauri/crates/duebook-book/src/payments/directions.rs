//! What a person said of where a payment goes, as it is kept with the line and then its item.

use duebook_core::id::{AccountId, BatchLineId, FileNumber, ItemId};
use duebook_core::sharing::DirectionWay;
use duebook_core::{Day, Money, shape};

use crate::db::{Reader, Writer};
use crate::error::{Error, Result};
use crate::{people, values};

shape! {
    /// What a person said of where a payment goes. It must be followed (12 CFR 1006.30(c)(2)).
    pub struct Direction {
        pub given_on: Day,
        pub way: DirectionWay,
        /// The words, where they help.
        pub said: String,
        /// The accounts in the order that the person wants.
        pub wishes: Vec<Wish>,
    }

    /// An account that a person named.
    pub struct Wish {
        pub account: AccountId,
        /// The sum that was named; none for as much as is owed.
        pub named: Option<Money>,
    }

    /// An account that a person named, with whose it is.
    pub struct WishRow {
        pub account: AccountId,
        pub file_number: FileNumber,
        pub person: String,
        pub client: String,
        pub named: Option<Money>,
    }
}

impl Wish {
    /// Without whose the account is.
    pub(super) fn of(row: &WishRow) -> Wish {
        Wish { account: row.account, named: row.named }
    }
}

/// Keeps the direction of a draft's line in the place of the one before.
pub(super) fn keep(w: &Writer<'_>, line: BatchLineId, direction: Option<&Direction>) -> Result<()> {
    delete(w, line)?;
    let Some(direction) = direction else { return Ok(()) };
    w.run(
        "INSERT INTO batch_direction (batch_line_id, given_on, way, said)
         VALUES (?1, ?2, ?3, ?4)",
        values![line, direction.given_on, direction.way.code(), direction.said],
    )?;
    for (position, wish) in direction.wishes.iter().enumerate() {
        w.run(
            "INSERT INTO batch_wish (batch_line_id, position, account_id, named_cents)
             VALUES (?1, ?2, ?3, ?4)",
            values![line, position, wish.account, wish.named],
        )?;
    }
    Ok(())
}

pub(super) fn delete(w: &Writer<'_>, line: BatchLineId) -> Result<()> {
    w.run("DELETE FROM batch_wish WHERE batch_line_id = ?1", values![line])?;
    w.run("DELETE FROM batch_direction WHERE batch_line_id = ?1", values![line]).map(drop)
}

/// The direction of a line, without its accounts, from the next three columns of a row.
pub(super) fn read(row: &crate::db::Row<'_>) -> Result<Option<Direction>> {
    let (given_on, way): (Option<Day>, Option<String>) = (row.next()?, row.next()?);
    let said: Option<String> = row.next()?;
    let (Some(given_on), Some(way), Some(said)) = (given_on, way, said) else { return Ok(None) };
    let way = DirectionWay::from_code(&way)
        .ok_or_else(|| Error::bad_value("way", "a way of a direction"))?;
    Ok(Some(Direction { given_on, way, said, wishes: Vec::new() }))
}

/// The accounts that the direction of a line names.
pub(super) fn wishes(r: &Reader<'_>, line: BatchLineId) -> Result<Vec<Wish>> {
    r.all(
        "SELECT account_id, named_cents FROM batch_wish WHERE batch_line_id = ?1 ORDER BY position",
        values![line],
        |row| Ok(Wish { account: row.next()?, named: row.next()? }),
    )
}

/// [`wishes`] with whose the accounts are.
pub(super) fn rows(r: &Reader<'_>, line: BatchLineId) -> Result<Vec<WishRow>> {
    r.all(
        "SELECT account.id, file_number, first_name, last_name, client.name, named_cents
           FROM batch_wish
           JOIN account ON account.id = batch_wish.account_id
           JOIN person ON person.id = account.person_id
           JOIN client ON client.id = account.client_id
          WHERE batch_line_id = ?1 ORDER BY position",
        values![line],
        |row| {
            let (account, file_number) = (row.next()?, row.next()?);
            let (first, last): (String, String) = (row.next()?, row.next()?);
            Ok(WishRow {
                account,
                file_number,
                person: people::sorted_name(&first, &last),
                client: row.next()?,
                named: row.next()?,
            })
        },
    )
}

/// What the person said of an item that was posted, and the accounts that were named.
pub fn of_item(r: &Reader<'_>, item: ItemId) -> Result<Option<(Direction, Vec<WishRow>)>> {
    let found = r.maybe(
        "SELECT batch_direction.batch_line_id, given_on, way, said
           FROM item
           JOIN batch_line ON batch_line.batch_id = item.batch_id AND batch_line.line = item.line
           JOIN batch_direction ON batch_direction.batch_line_id = batch_line.id
          WHERE item.id = ?1",
        values![item],
        |row| Ok((row.next::<BatchLineId>()?, read(row)?)),
    )?;
    match found {
        Some((line, Some(direction))) => {
            let rows = rows(r, line)?;
            Ok(Some((Direction { wishes: rows.iter().map(Wish::of).collect(), ..direction }, rows)))
        }
        _ => Ok(None),
    }
}
