//! What each owner may have of the money in trust, and the act that no one falls below zero.

use duebook_core::chart::LedgerAccount;
use duebook_core::id::{AccountId, ClientId, ItemId, ThirdPartyId, TrustBankId};
use duebook_core::shortage::{self, Position};
use duebook_core::{Day, Money};

use crate::db::{Reader, Writer};
use crate::error::Result;
use crate::ledger::{self, Link};
use crate::stamp::Stamp;
use crate::{lines, months, unclaimed, values};

/// Items whose money may not leave trust on the day `?2`.
const HELD: &str = "(SELECT item_id FROM item_release WHERE released_on IS NULL
    UNION ALL SELECT item_id FROM item_release WHERE released_on > ?2) AS held";

/// What each owner of a trust bank has today, the released part of it.
pub fn released(r: &Reader<'_>, bank: TrustBankId, today: Day) -> Result<Vec<Position>> {
    // A hold that ends today is over; everything without an item is released at once. The items
    // lead: a cross join keeps the engine from beginning with every posting of owners.
    r.all(
        &format!(
            "SELECT ledger_account, client_id, account_id, CAST(-sum(amount) AS INTEGER)
           FROM (SELECT ledger_account, client_id, account_id, amount_cents AS amount
                   FROM owner_total WHERE trust_bank_id = ?1
                  UNION ALL
                 SELECT posting.ledger_account, coalesce(posting.client_id, 0),
                        CASE posting.ledger_account WHEN ?3 THEN posting.account_id
                             WHEN ?4 THEN posting.third_id ELSE 0 END,
                        -posting.amount_cents
                   FROM {HELD}
                  CROSS JOIN entry
                  CROSS JOIN posting
                  WHERE entry.item_id = held.item_id AND posting.entry_id = entry.id
                    AND posting.trust_bank_id = ?1
                    AND posting.ledger_account BETWEEN 111 AND 199) AS parts
          GROUP BY ledger_account, client_id, account_id
         HAVING sum(amount) <> 0
          ORDER BY ledger_account, client_id, account_id"
        ),
        values![bank, today, LedgerAccount::Refund.code(), LedgerAccount::Third.code()],
        |row| {
            let on = ledger::read_ledger_account(row.next()?)?;
            let (client, beside): (i64, i64) = (row.next()?, row.next()?);
            let is_third = on == LedgerAccount::Third;
            Ok(Position {
                on,
                client: (client != 0).then_some(ClientId(client)),
                account: (beside != 0 && !is_third).then_some(AccountId(beside)),
                third: is_third.then_some(ThirdPartyId(beside)),
                released: row.next()?,
            })
        },
    )
}

/// What is released for one owner.
pub fn released_of(
    r: &Reader<'_>,
    bank: TrustBankId,
    today: Day,
    is_owner: impl Fn(&Position) -> bool,
) -> Result<Money> {
    Ok(released(r, bank, today)?.iter().filter(|p| is_owner(p)).map(|p| p.released).sum())
}

/// What is released for a client.
pub fn released_of_client(
    r: &Reader<'_>,
    bank: TrustBankId,
    today: Day,
    client: ClientId,
) -> Result<Money> {
    released_of(r, bank, today, |p| p.on == LedgerAccount::Client && p.client == Some(client))
}

/// How much less cleared money a trust bank has than is released for its owners: what the agency
/// owes it, and what the bank took or did not credit. What it owes on an item that is held is
/// missing only once the item is released.
pub fn lacking(r: &Reader<'_>, bank: TrustBankId, today: Day) -> Result<Money> {
    let short = ledger::in_trust(r, LedgerAccount::Shortage, bank)?;
    let of_held: Money = r.one(
        &format!(
            "SELECT CAST(coalesce(sum(posting.amount_cents), 0) AS INTEGER)
           FROM {HELD}
          CROSS JOIN entry
          CROSS JOIN posting
          WHERE entry.item_id = held.item_id AND posting.entry_id = entry.id
            AND posting.trust_bank_id = ?1 AND posting.ledger_account = ?3"
        ),
        values![bank, today, LedgerAccount::Shortage.code()],
        |row| row.next(),
    )?;
    Ok(short - of_held + ledger::in_trust(r, LedgerAccount::Difference, bank)?.or_zero())
}

/// Fills every owner of a trust bank that an act left below zero, in the same act. What the
/// agency owes to trust for it.
pub fn fill(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    bank: TrustBankId,
    booked_on: Day,
    cause: Link,
) -> Result<Money> {
    unclaimed::give_back_refunds(w, stamp, bank, (booked_on, cause))?;
    let mut short = unclaimed::fill(w, stamp, bank, (booked_on, cause))?;
    let mut lacking: Vec<(Option<ItemId>, Vec<Position>)> = held_by_item(w, bank, stamp.today)?;
    lacking.push((None, released(w, bank, stamp.today)?));
    for (item, positions) in lacking {
        let fills = shortage::missing(&positions);
        if !fills.is_empty() {
            short += fill_with(w, stamp, (bank, booked_on), cause, (item, &fills))?;
        }
    }
    Ok(short)
}

/// The agency's share of each item that came through a third party and is held. What the party has
/// may be more than the commission that is left when the item is reckoned anew: the agency owes
/// that at once, and not on the day on which the hold ends.
fn held_by_item(
    r: &Reader<'_>,
    bank: TrustBankId,
    today: Day,
) -> Result<Vec<(Option<ItemId>, Vec<Position>)>> {
    let mut found: Vec<(Option<ItemId>, Vec<Position>)> = Vec::new();
    r.each(
        &format!(
            "SELECT item.id, posting.ledger_account, posting.client_id,
                CAST(-sum(posting.amount_cents) AS INTEGER)
           FROM {HELD}
          CROSS JOIN item
          CROSS JOIN entry
          CROSS JOIN posting
          WHERE item.id = held.item_id AND item.third_id IS NOT NULL
            AND item.trust_bank_id = ?1 AND entry.item_id = item.id
            AND posting.entry_id = entry.id AND posting.ledger_account BETWEEN 121 AND 126
          GROUP BY 1, 2, 3 HAVING sum(posting.amount_cents) <> 0 ORDER BY 1, 2, 3"
        ),
        values![bank, today],
        |row| {
            let item: ItemId = row.next()?;
            let position = Position {
                on: ledger::read_ledger_account(row.next()?)?,
                client: row.next()?,
                account: None,
                third: None,
                released: row.next()?,
            };
            match found.last_mut().filter(|(of, _)| *of == Some(item)) {
                Some((_, positions)) => positions.push(position),
                None => found.push((Some(item), vec![position])),
            }
            Ok(())
        },
    )?;
    Ok(found)
}

fn fill_with(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    (bank, booked_on): (TrustBankId, Day),
    cause: Link,
    (item, fills): (Option<ItemId>, &[Position]),
) -> Result<Money> {
    let on = months::open_day(w, booked_on)?;
    let entry = ledger::post(w, stamp, &shortage::entry(bank, on, fills, item)?, cause)?;
    for fill in fills {
        let client = fill.client.unwrap_or(ClientId(0));
        match fill.on {
            LedgerAccount::Client => lines::keep_fill(w, entry, client, bank, fill.released)?,
            LedgerAccount::CostDeposit => {
                lines::keep_cost_fill(w, entry, client, bank, fill.released)?;
            }
            _ => {}
        }
    }
    Ok(fills.iter().map(|f| f.released).sum())
}
