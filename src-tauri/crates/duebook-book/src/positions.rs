//! What each owner may have of the money in trust, and the act that no one falls below zero.

use duebook_core::chart::LedgerAccount;
use duebook_core::id::{AccountId, ClientId, TrustBankId};
use duebook_core::shortage::{self, Position};
use duebook_core::{Day, Money};

use crate::db::{Reader, Writer};
use crate::error::Result;
use crate::ledger::{self, Link};
use crate::stamp::Stamp;
use crate::{lines, months, values};

/// What each owner of a trust bank has today, the released part of it.
pub fn released(r: &Reader<'_>, bank: TrustBankId, today: Day) -> Result<Vec<Position>> {
    // A hold that ends today is over; everything without an item is released at once. The items
    // lead: a cross join keeps the engine from beginning with every posting of owners.
    r.all(
        "SELECT ledger_account, client_id, account_id, CAST(-sum(amount) AS INTEGER)
           FROM (SELECT ledger_account, client_id, account_id, amount_cents AS amount
                   FROM owner_total WHERE trust_bank_id = ?1
                  UNION ALL
                 SELECT posting.ledger_account, coalesce(posting.client_id, 0),
                        CASE posting.ledger_account WHEN ?3 THEN posting.account_id ELSE 0 END,
                        -posting.amount_cents
                   FROM (SELECT item_id FROM item_release WHERE released_on IS NULL
                          UNION ALL
                         SELECT item_id FROM item_release WHERE released_on > ?2) AS held
                  CROSS JOIN entry
                  CROSS JOIN posting
                  WHERE entry.item_id = held.item_id AND posting.entry_id = entry.id
                    AND posting.trust_bank_id = ?1
                    AND posting.ledger_account BETWEEN 111 AND 199) AS parts
          GROUP BY ledger_account, client_id, account_id
         HAVING sum(amount) <> 0
          ORDER BY ledger_account, client_id, account_id",
        values![bank, today, LedgerAccount::Refund.code()],
        |row| {
            let on = ledger::read_ledger_account(row.next()?)?;
            let (client, account): (i64, i64) = (row.next()?, row.next()?);
            Ok(Position {
                on,
                client: (client != 0).then_some(ClientId(client)),
                account: (account != 0).then_some(AccountId(account)),
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

/// Fills every owner of a trust bank that an act left below zero, in the same act. What the
/// agency owes to trust for it.
pub fn fill(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    bank: TrustBankId,
    booked_on: Day,
    cause: Link,
) -> Result<Money> {
    let fills = shortage::missing(&released(w, bank, stamp.today)?);
    if fills.is_empty() {
        return Ok(Money::ZERO);
    }
    let on = months::open_day(w, booked_on)?;
    let entry = ledger::post(w, stamp, &shortage::entry(bank, on, &fills)?, cause)?;
    for fill in &fills {
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
