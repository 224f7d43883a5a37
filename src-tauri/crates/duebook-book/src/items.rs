//! Items: one check, card charge, transfer or sum of cash each, what became of it, its lines.

use std::collections::BTreeSet;

use duebook_core::id::{AccountId, BatchId, EntryId, ItemId, TrustBankId};
use duebook_core::ledger::EntryKind;
use duebook_core::method::Method;
use duebook_core::receipt::{Line, OfItem, PaidTo, receipt, taken_back, voided, voided_taken_over};
use duebook_core::replay::Event;
use duebook_core::third::Through;
use duebook_core::{Day, Money};

use crate::db::{Reader, Writer};
use crate::error::Result;
use crate::ledger::{Link, Together};
use crate::payments::{BatchLine, BatchRow, read_method, read_paid_to};
use crate::replaying::{self, History};
use crate::stamp::Stamp;
use crate::{
    item_uses, ledger, lines, months, plans, positions, settlements, standings, surplus,
    taken_over, third_parties, unclaimed, values,
};

mod facts;

pub(crate) use facts::{Fact, add_fact};
pub use facts::{extend_hold, facts, standing_amount};

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
    /// Who got it.
    pub paid_to: PaidTo,
    /// The third party that it came through or is shared with.
    pub through: Option<Through>,
}

/// Writes one line of a batch as an item with its entry; what is not divided waits in suspense.
/// Payments of later days are reckoned anew where this one goes before them.
pub fn post(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    batch: &BatchRow,
    line: &BatchLine,
    divided: &[Line],
) -> Result<ItemId> {
    let form = &line.form;
    let bank = batch.head.trust_bank;
    let id = insert(w, batch, line)?;
    let of =
        OfItem { item: id, bank, effective_on: form.received_on, booked_on: batch.head.booked_on };
    let known: Money = divided.iter().map(Line::in_hand).sum();
    let receipt = receipt(&of, divided, form.amount - known)?;
    let kind = receipt.kind().code();
    let mut together = Together::default();
    let entry = together.post(w, stamp, receipt, Link::None)?;
    for line in divided {
        lines::keep(w, entry, id, bank, kind, line)?;
    }
    settle(w, stamp, together, Some(bank), entry, divided.iter().map(|l| l.account))?;
    Ok(id)
}

/// Keeps the item of a line of a batch, before its entry.
pub(crate) fn insert(w: &Writer<'_>, batch: &BatchRow, line: &BatchLine) -> Result<ItemId> {
    let form = &line.form;
    let id = w.insert(
        "INSERT INTO item (batch_id, line, trust_bank_id, method, reference, dated_on,
             received_on, amount_cents, paid_to, third_id, third_way, third_cents)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
        values![
            batch.id,
            line.line,
            batch.head.trust_bank,
            form.method.code(),
            form.reference,
            form.dated_on,
            form.received_on,
            form.amount,
            form.paid_to.code(),
            form.through.map(|through| through.party),
            form.through.map(|through| through.way.code()),
            form.through.map_or(Money::ZERO, |through| through.amount)
        ],
    )?;
    Ok(ItemId(id))
}

/// Brings accounts in line with money that came or went: payments of later days, plans and
/// standings, and that no owner is below zero.
pub(crate) fn settle(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    mut together: Together,
    bank: Option<TrustBankId>,
    entry: EntryId,
    touched: impl Iterator<Item = AccountId>,
) -> Result<()> {
    let of = together.entry(entry)?;
    let (kind, effective_on, booked_on) = (of.kind(), of.effective_on(), of.booked_on());
    // Money that only comes in leaves nobody short, unless a third party has a part of it.
    let only_in = matches!(kind, EntryKind::Receipt | EntryKind::Direct);
    let is_whole = only_in && !is_through(w, entry)?;
    let mut may_lack: BTreeSet<TrustBankId> = bank.filter(|_| !is_whole).into_iter().collect();
    let touched: Vec<AccountId> = touched.collect();
    let cause = Link::Because(entry);
    for account in &touched {
        if !only_in {
            let on = if kind == EntryKind::Return { effective_on } else { stamp.today };
            settlements::bounce(w, *account, on)?;
        }
        if ledger::has_later(w, *account, entry)? {
            let changed = replaying::redo(w, stamp, &mut together, *account, cause)?;
            may_lack.extend(changed.iter().map(|c| c.before.bank));
        }
    }
    together.keep(w)?;
    for account in touched {
        plans::follow_payments(w, stamp, account)?;
        standings::refresh(w, account, stamp.today)?;
        settlements::keep_due(w, stamp, Some(account))?;
    }
    may_lack
        .into_iter()
        .try_for_each(|bank| positions::fill(w, stamp, bank, booked_on, cause).map(drop))
}

fn is_through(r: &Reader<'_>, entry: EntryId) -> Result<bool> {
    r.one(
        "SELECT EXISTS (SELECT 1 FROM entry JOIN item ON item.id = entry.item_id
                         WHERE entry.id = ?1 AND item.third_id IS NOT NULL)",
        values![entry],
        |row| row.next(),
    )
}

/// Voids an item that was not deposited: the mirror of what it met, on the same days.
pub fn void(w: &Writer<'_>, stamp: &Stamp<'_>, id: ItemId, why: &str) -> Result<EntryId> {
    let item = get(w, id)?;
    let (receipt, _) = ledger::receipt_of(w, id)?;
    let was = ledger::get(w, receipt)?;
    let of = OfItem {
        item: id,
        bank: item.bank,
        effective_on: item.received_on,
        booked_on: months::open_day(w, was.booked_on())?,
    };
    item_uses::give_back(w, stamp, &item, item_uses::used(w, id)?, was.booked_on())?;
    surplus::give_all_back(w, stamp, &item, |_| true)?;
    let back: Vec<Line> = shares(w, &item)?.iter().map(Line::reversed).collect();
    let unknown = item.amount + back.iter().map(Line::in_hand).sum::<Money>();
    let mut together = Together::default();
    let entry = match taken_over::has_old_share(w, id)? {
        true => voided_taken_over(&of, &back, -unknown)?,
        false => voided(&of, &back, -unknown)?,
    };
    let entry = together.post(w, stamp, entry, Link::Reverses(receipt))?;
    undone(w, &item, entry, "void", &back)?;
    add_fact(w, stamp, id, &Fact { reason: Some(why), ..Fact::of("voided", stamp.today) })?;
    settle(w, stamp, together, Some(item.bank), entry, back.iter().map(|l| l.account))?;
    Ok(entry)
}

/// Takes back what the bank returned of an item: the present pieces of all of it, or, of a part,
/// what was filled last, the last account first.
pub fn take_back(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    id: ItemId,
    on: Day,
    amount: Money,
    why: &str,
) -> Result<EntryId> {
    let item = get(w, id)?;
    let of =
        OfItem { item: id, bank: item.bank, effective_on: on, booked_on: months::open_day(w, on)? };
    // What was used of it on a later day than the bank's had come back by then.
    surplus::give_all_back(w, stamp, &item, |used| used.authority.on > on)?;
    let present = shares(w, &item)?;
    let known: Money = present.iter().map(Line::in_hand).sum();
    let standing = standing_amount(w, id)?;
    let from_unknown = amount.min(standing - known);
    // What waits is taken first, then what became unclaimed of it, then what was used.
    let turned = unclaimed::turned_of_item(w, id)?;
    let waits = standing - known - item_uses::used(w, id)? - turned;
    let gone = (from_unknown - waits).or_zero();
    unclaimed::give_back_of_item(w, stamp, &item, gone.min(turned), on)?;
    item_uses::give_back(w, stamp, &item, gone - gone.min(turned), on)?;
    let back = part_of(w, id, on, amount - from_unknown, &present)?;
    let link = match amount == item.amount {
        true => Link::Reverses(ledger::receipt_of(w, id)?.0),
        false => Link::None,
    };
    let mut together = Together::default();
    let entry = together.post(w, stamp, taken_back(&of, &back, -from_unknown)?, link)?;
    undone(w, &item, entry, "return", &back)?;
    let fact = Fact { reason: Some(why), amount: Some(amount), ..Fact::of("returned", on) };
    add_fact(w, stamp, id, &fact)?;
    settle(w, stamp, together, Some(item.bank), entry, back.iter().map(|l| l.account))?;
    Ok(entry)
}

/// The negative lines of a sum that is taken back. What a third party has of a line goes back with
/// it: all of it, or its part of a part.
fn part_of(
    r: &Reader<'_>,
    item: ItemId,
    on: Day,
    amount: Money,
    present: &[Line],
) -> Result<Vec<Line>> {
    let mut left = amount;
    let mut back = Vec::new();
    let all = amount == present.iter().map(Line::in_hand).sum();
    for line in present.iter().rev() {
        let part = left.min(line.in_hand());
        left -= part;
        if all || (part == line.in_hand() && part.is_positive()) {
            back.push(line.reversed());
        } else if part.is_positive() {
            let history = History::of(r, line.account)?;
            let stays = line.in_hand() - part;
            let through = line.through.map(|through| through.after_return(stays, part));
            let credited = through.map_or(stays, |through| stays + through.credited_beyond());
            let taken = line.amount() - credited;
            let replayed = history.replayed(&[Event::Return { item, on, taken }])?;
            let of = replayed.of(item).expect("the item is in its history");
            let posted = &history.items[&item];
            let days = (posted.received_on, posted.paid_to);
            let of_line = (line.remit, through);
            let left = history.line(r, days, of_line, of.present, &of.met_before)?;
            back.push(left.less(line));
        }
    }
    back.reverse();
    Ok(back)
}

fn undone(w: &Writer<'_>, item: &Item, entry: EntryId, kind: &str, back: &[Line]) -> Result<()> {
    back.iter().try_for_each(|line| lines::keep(w, entry, item.id, item.bank, kind, line))
}

/// What each account has of an item now, in the order in which they were paid.
pub fn shares(r: &Reader<'_>, item: &Item) -> Result<Vec<Line>> {
    let mut found = Vec::new();
    for account in accounts_of(r, item.id)? {
        let split = ledger::split_of(r, item.id, account)?;
        let line = lines::present(r, item.id, account, item.paid_to, split)?;
        if !line.is_nothing() {
            found.push(line);
        }
    }
    Ok(found)
}

/// Where an item stands in its batch.
pub(crate) fn line_number(r: &Reader<'_>, id: ItemId) -> Result<i64> {
    r.one("SELECT line FROM item WHERE id = ?1", values![id], |row| row.next())
}

/// One item.
pub fn get(r: &Reader<'_>, id: ItemId) -> Result<Item> {
    r.one(&format!("{ITEMS} WHERE item.id = ?1"), values![id], read_item)
}

/// Items of a trust bank that are neither deposited nor voided, oldest first.
pub fn in_hand(r: &Reader<'_>, bank: TrustBankId) -> Result<Vec<Item>> {
    r.all(
        &format!(
            "{ITEMS} WHERE item.trust_bank_id = ?1 AND item.paid_to = 'agency'
                AND NOT EXISTS (SELECT 1 FROM item_fact WHERE item_fact.item_id = item.id)
              ORDER BY item.id"
        ),
        values![bank],
        read_item,
    )
}

const ITEMS: &str = "SELECT item.id, batch_id, trust_bank_id, method, reference, received_on,
  amount_cents, paid_to, third_cents, third_id, third_way FROM item";

fn read_item(row: &crate::db::Row<'_>) -> Result<Item> {
    Ok(Item {
        id: row.next()?,
        batch: row.next()?,
        bank: row.next()?,
        method: read_method(&row.next::<String>()?)?,
        reference: row.next()?,
        received_on: row.next()?,
        amount: row.next()?,
        paid_to: read_paid_to(&row.next::<String>()?)?,
        through: {
            let theirs = row.next()?;
            third_parties::read_through(row)?.map(|through| through.of(theirs))
        },
    })
}

/// Items with just this number on them, the latest first, and the names of their batches.
pub fn by_reference(r: &Reader<'_>, reference: &str, limit: usize) -> Result<Vec<(Item, String)>> {
    r.all(&with_batch("reference"), values![reference, limit], read_with_batch)
}

/// Items of just this sum, the latest first, and the names of their batches.
pub fn of_amount(r: &Reader<'_>, amount: Money, limit: usize) -> Result<Vec<(Item, String)>> {
    r.all(&with_batch("amount_cents"), values![amount, limit], read_with_batch)
}

fn with_batch(column: &str) -> String {
    format!(
        "SELECT found.*, batch.name
           FROM ({ITEMS} WHERE item.{column} = ?1 ORDER BY item.id DESC LIMIT ?2) AS found
           JOIN batch ON batch.id = found.batch_id ORDER BY found.id DESC"
    )
}

fn read_with_batch(row: &crate::db::Row<'_>) -> Result<(Item, String)> {
    Ok((read_item(row)?, row.next()?))
}

/// The accounts that an item paid.
pub fn accounts_of(r: &Reader<'_>, id: ItemId) -> Result<Vec<AccountId>> {
    r.all(
        "SELECT account_id FROM line WHERE item_id = ?1 GROUP BY account_id ORDER BY min(id)",
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
