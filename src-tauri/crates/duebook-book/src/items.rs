//! Items: one check, card charge, transfer or sum of cash each, what became of it, its lines.

use duebook_core::id::{AccountId, BatchId, DepositId, EntryId, ItemId, TrustBankId};
use duebook_core::ledger::{self as entries, Entry};
use duebook_core::method::{Holds, Method};
use duebook_core::receipt::{Line, Received, receipt};
use duebook_core::{Day, Money};

use crate::db::{Reader, Writer};
use crate::error::Result;
use crate::payments::{BatchLine, BatchRow, ItemFacts, read_method};
use crate::stamp::Stamp;
use crate::{clients, ledger, plans, standings, values};

/// An item as it was posted.
#[derive(Debug, Clone)]
pub struct Item {
    /// Its number.
    pub id: ItemId,
    /// The batch it came with.
    pub batch: BatchId,
    /// The trust bank that holds it.
    pub bank: TrustBankId,
    /// The means of payment.
    pub method: Method,
    /// Check number, last four digits of a card, trace.
    pub reference: String,
    /// The day of the person's credit.
    pub received_on: Day,
    /// Its sum.
    pub amount: Money,
}

/// Writes one line of a batch as an item with its entry, and brings plans and standings along.
pub fn post(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    batch: &BatchRow,
    line: &BatchLine,
    divided: &[Line],
) -> Result<ItemId> {
    let form = &line.form;
    let id = ItemId(w.insert(
        "INSERT INTO item (batch_id, line, trust_bank_id, method, reference, dated_on,
             received_on, amount_cents)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        values![
            batch.id,
            line.line,
            batch.head.trust_bank,
            form.method.code(),
            form.reference,
            form.dated_on,
            form.received_on,
            form.amount
        ],
    )?);
    let received = Received {
        item: id,
        bank: batch.head.trust_bank,
        effective_on: form.received_on,
        booked_on: batch.head.booked_on,
    };
    let entry = ledger::post(w, stamp, &receipt(&received, divided)?, None)?;
    for line in divided {
        keep_line(w, entry, id, "receipt", line, 1)?;
    }
    settle(w, stamp, divided.iter().map(|l| l.account))?;
    Ok(id)
}

/// Brings the plans and standings of accounts in line with money that came or went.
fn settle(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    touched: impl Iterator<Item = AccountId>,
) -> Result<()> {
    for account in touched {
        plans::follow_payments(w, stamp, account)?;
        standings::refresh(w, account, stamp.today)?;
    }
    Ok(())
}

fn keep_line(
    w: &Writer<'_>,
    entry: EntryId,
    item: ItemId,
    kind: &str,
    line: &Line,
    sign: i64,
) -> Result<()> {
    let signed = |amount: Money| if sign < 0 { -amount } else { amount };
    w.insert(
        "INSERT INTO line (entry_id, item_id, account_id, client_id, kind, amount_cents, over_cents,
                           costs_cents, commission_cents, client_share_cents, rate, remit)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
        values![
            entry, item, line.account, line.client, kind, signed(line.amount), signed(line.over),
            signed(line.costs), signed(line.commission), signed(line.client_share), line.rate,
            clients::remit_code(line.remit)
        ],
    )?;
    Ok(())
}

/// Voids an item that was not deposited: the mirror of its receipt, on the same days.
pub fn void(w: &Writer<'_>, stamp: &Stamp<'_>, id: ItemId, why: &str) -> Result<EntryId> {
    let (receipt, _) = ledger::receipt_of(w, id)?;
    undo(w, stamp, id, receipt, "void", stamp.today, why, Entry::voided)
}

/// Takes an item back that the bank returned: the mirror of its present pieces on the bank's day.
pub fn take_back(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    id: ItemId,
    on: Day,
    why: &str,
) -> Result<EntryId> {
    let (receipt, _) = ledger::receipt_of(w, id)?;
    undo(w, stamp, id, receipt, "return", on, why, |entry| entry.returned(on))
}

#[allow(clippy::too_many_arguments, reason = "the one place where void and return meet")]
fn undo(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    id: ItemId,
    receipt: EntryId,
    kind: &str,
    on: Day,
    why: &str,
    mirror: impl Fn(&Entry) -> Entry,
) -> Result<EntryId> {
    let fact = if kind == "void" { "voided" } else { "returned" };
    let entry = ledger::post(w, stamp, &mirror(&ledger::get(w, receipt)?), Some(receipt))?;
    w.run(
        "INSERT INTO line (entry_id, item_id, account_id, client_id, kind, amount_cents, over_cents,
                           costs_cents, commission_cents, client_share_cents, rate, remit)
         SELECT ?1, item_id, account_id, client_id, ?3, -amount_cents, -over_cents, -costs_cents,
                -commission_cents, -client_share_cents, rate, remit
           FROM line WHERE entry_id = ?2",
        values![entry, receipt, kind],
    )?;
    add_fact(w, stamp, id, fact, on, None, None, Some(why))?;
    settle(w, stamp, accounts_of(w, id)?.into_iter())?;
    Ok(entry)
}

/// Hands items to the bank on one slip and starts their holds.
pub fn deposit(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    bank: TrustBankId,
    on: Day,
    items: &[Item],
    holds: &Holds,
) -> Result<DepositId> {
    let total: Money = items.iter().map(|i| i.amount).sum();
    let id = DepositId(w.insert(
        "INSERT INTO deposit (trust_bank_id, deposited_on, total_cents, items, recorded_at,
             recorded_by)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        values![bank, on, total, items.len(), stamp.at, stamp.user],
    )?);
    ledger::post(w, stamp, &entries::deposit(bank, on, total)?, None)?;
    for item in items {
        add_fact(w, stamp, item.id, "deposited", on, None, Some(id), None)?;
        let until = holds.released_on(item.method, on);
        add_fact(w, stamp, item.id, "held", on, Some(until), None, None)?;
        settle(w, stamp, accounts_of(w, item.id)?.into_iter())?;
    }
    Ok(id)
}

#[allow(clippy::too_many_arguments, reason = "the columns of one row")]
fn add_fact(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    item: ItemId,
    kind: &str,
    on: Day,
    until: Option<Day>,
    deposit: Option<DepositId>,
    reason: Option<&str>,
) -> Result<()> {
    w.insert(
        "INSERT INTO item_fact (item_id, kind, on_day, until_day, deposit_id, reason,
             recorded_at, recorded_by)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        values![item, kind, on, until, deposit, reason, stamp.at, stamp.user],
    )?;
    Ok(())
}

/// One item.
pub fn get(r: &Reader<'_>, id: ItemId) -> Result<Item> {
    r.one(&format!("{ITEMS} WHERE item.id = ?1"), values![id], read_item)
}

/// Items of a trust bank that are neither deposited nor voided, oldest first.
pub fn in_hand(r: &Reader<'_>, bank: TrustBankId) -> Result<Vec<Item>> {
    r.all(
        &format!(
            "{ITEMS} WHERE item.trust_bank_id = ?1
                AND NOT EXISTS (SELECT 1 FROM item_fact WHERE item_fact.item_id = item.id)
              ORDER BY item.id"
        ),
        values![bank],
        read_item,
    )
}

const ITEMS: &str = "SELECT item.id, batch_id, trust_bank_id, method, reference, received_on,
  amount_cents FROM item";

fn read_item(row: &crate::db::Row<'_>) -> Result<Item> {
    Ok(Item {
        id: row.next()?,
        batch: row.next()?,
        bank: row.next()?,
        method: read_method(&row.next::<String>()?)?,
        reference: row.next()?,
        received_on: row.next()?,
        amount: row.next()?,
    })
}

/// What became of an item so far.
pub fn facts(r: &Reader<'_>, id: ItemId) -> Result<ItemFacts> {
    let mut facts = ItemFacts {
        item: id,
        deposited_on: None,
        released_on: None,
        voided_on: None,
        returned_on: None,
        reason: None,
    };
    r.each(
        "SELECT kind, on_day, until_day, reason FROM item_fact WHERE item_id = ?1 ORDER BY id",
        values![id],
        |row| {
            let (kind, on): (String, Day) = (row.next()?, row.next()?);
            let (until, reason): (Option<Day>, Option<String>) = (row.next()?, row.next()?);
            match kind.as_str() {
                "deposited" => facts.deposited_on = Some(on),
                "held" => facts.released_on = until,
                "voided" => facts.voided_on = Some(on),
                _ => facts.returned_on = Some(on),
            }
            facts.reason = reason.or(facts.reason.take());
            Ok(())
        },
    )?;
    Ok(facts)
}

/// The accounts that an item paid.
pub fn accounts_of(r: &Reader<'_>, id: ItemId) -> Result<Vec<AccountId>> {
    r.all(
        "SELECT account_id FROM line WHERE item_id = ?1 AND kind = 'receipt' ORDER BY id",
        values![id],
        |row| row.next(),
    )
}

/// An item with the same reference and sum received on or after a day, not voided: perhaps the
/// same check typed twice.
pub fn twin(r: &Reader<'_>, reference: &str, amount: Money, since: Day) -> Result<Option<Item>> {
    r.maybe(
        &format!(
            "{ITEMS} WHERE item.reference = ?1 AND item.amount_cents = ?2 AND item.received_on >= ?3
                AND NOT EXISTS (SELECT 1 FROM item_fact WHERE item_fact.item_id = item.id
                  AND kind = 'voided')"
        ),
        values![reference, amount, since],
        read_item,
    )
}

#[cfg(test)]
#[path = "items/tests.rs"]
mod tests;
