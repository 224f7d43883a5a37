//! The only writer of entries and postings, and the balances kept beside them.

use std::collections::BTreeMap;

use duebook_core::allocation::Parts;
use duebook_core::chart::LedgerAccount;
use duebook_core::id::{AccountId, BatchId, EntryId, ItemId, TrustBankId};
use duebook_core::ledger::{Entry, EntryKind, Posting};
use duebook_core::{Day, Money, shape};

use crate::db::{Reader, Row, Writer};
use crate::error::{Error, Result};
use crate::stamp::Stamp;
use crate::values;

shape! {
    /// One line of an account's ledger as its screen shows it.
    pub struct LedgerLine {
        pub entry: EntryId,
        pub kind: EntryKind,
        /// The day of the person's credit.
        pub effective_on: Day,
        /// The day of the money.
        pub booked_on: Day,
        pub item: Option<ItemId>,
        /// The batch that the item came with.
        pub batch: Option<BatchId>,
        /// What the entry did to each part: a placement adds, a payment takes off.
        pub change: Parts,
        pub change_total: Money,
        /// Balance after this line, in the order of recording.
        pub after: Money,
        /// Surplus that went to a refund.
        pub over: Money,
        pub commission: Money,
        pub client_share: Money,
        /// The entry that this one undoes.
        pub reverses: Option<EntryId>,
        /// The entry that undoes this one.
        pub reversed_by: Option<EntryId>,
        pub by: String,
    }
}

/// Writes an entry with its postings, seals it and brings the kept balances along.
pub fn post(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    entry: &Entry,
    reverses: Option<EntryId>,
) -> Result<EntryId> {
    let id = record(w, stamp, entry, reverses)?;
    keep_balances(w, entry)?;
    Ok(id)
}

/// [`post`] for an account that was written with the balances that this entry makes.
pub(crate) fn record(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    entry: &Entry,
    reverses: Option<EntryId>,
) -> Result<EntryId> {
    let id = EntryId(w.insert(
        "INSERT INTO entry (kind, effective_on, booked_on, recorded_at, user_id, request_id,
             item_id, reverses_id)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        values![
            entry.kind().code(),
            entry.effective_on(),
            entry.booked_on(),
            stamp.at,
            stamp.user,
            stamp.request,
            entry.item(),
            reverses
        ],
    )?);
    for p in entry.postings() {
        w.run(
            "INSERT INTO posting (entry_id, ledger_account, amount_cents, trust_bank_id,
                 client_id, account_id)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            values![id, p.on.code(), p.amount, p.bank, p.client, p.account],
        )?;
    }
    w.run("UPDATE entry SET sealed = 1 WHERE id = ?1", values![id])?;
    Ok(id)
}

/// What an entry does to the debt of one account.
#[derive(Default)]
struct Change {
    parts: Parts,
    advanced: Money,
}

fn keep_balances(w: &Writer<'_>, entry: &Entry) -> Result<()> {
    let mut changes: BTreeMap<AccountId, Change> = BTreeMap::new();
    for p in entry.postings() {
        let Some(account) = p.account else { continue };
        if let Some(bucket) = p.on.bucket() {
            changes.entry(account).or_default().parts.add(bucket, p.amount);
        } else if p.on == LedgerAccount::Advanced {
            changes.entry(account).or_default().advanced += p.amount;
        }
    }
    for (account, change) in changes {
        let parts = change.parts;
        w.run(
            "UPDATE account
                SET costs_cents = costs_cents + ?2, interest_cents = interest_cents + ?3,
                    fees_cents = fees_cents + ?4, attorney_fees_cents = attorney_fees_cents + ?5,
                    principal_cents = principal_cents + ?6, balance_cents = balance_cents + ?7,
                    advanced_cents = advanced_cents + ?8
              WHERE id = ?1",
            values![
                account,
                parts.costs,
                parts.interest,
                parts.fees,
                parts.attorney_fees,
                parts.principal,
                parts.total(),
                change.advanced
            ],
        )?;
    }
    Ok(())
}

/// A sealed entry as it was made.
pub fn get(r: &Reader<'_>, id: EntryId) -> Result<Entry> {
    let (kind, effective_on, booked_on, item) = r.one(
        "SELECT kind, effective_on, booked_on, item_id FROM entry WHERE id = ?1",
        values![id],
        |row| Ok((read_kind(row)?, row.get(1)?, row.get(2)?, row.get(3)?)),
    )?;
    let postings = r.all(
        "SELECT ledger_account, amount_cents, trust_bank_id, client_id, account_id
           FROM posting WHERE entry_id = ?1 ORDER BY id",
        values![id],
        read_posting,
    )?;
    Entry::new(kind, effective_on, booked_on, item, postings)
        .map_err(|_| Error::bad_value("entry", "a balanced entry"))
}

/// The receipt of an item and the entry that undid it, if one did.
pub fn receipt_of(r: &Reader<'_>, item: ItemId) -> Result<(EntryId, Option<EntryId>)> {
    r.one(
        "SELECT entry.id, undone.id
           FROM entry
           LEFT JOIN entry AS undone ON undone.reverses_id = entry.id
          WHERE entry.item_id = ?1 AND entry.kind = 'receipt'",
        values![item],
        |row| Ok((row.next()?, row.next()?)),
    )
}

/// The sum on a ledger account, debit positive, of one trust bank or of all.
pub fn balance(r: &Reader<'_>, on: LedgerAccount, bank: Option<TrustBankId>) -> Result<Money> {
    r.one(
        "SELECT CAST(coalesce(sum(amount_cents), 0) AS INTEGER)
           FROM posting WHERE ledger_account = ?1 AND (?2 IS NULL OR trust_bank_id = ?2)",
        values![on.code(), bank],
        |row| row.next(),
    )
}

/// The ledger of an account in the order of recording.
pub fn of_account(r: &Reader<'_>, account: AccountId) -> Result<Vec<LedgerLine>> {
    let mut lines: Vec<LedgerLine> = Vec::new();
    r.each(
        "SELECT entry.kind, entry.id, entry.effective_on, entry.booked_on, entry.item_id,
                item.batch_id, entry.reverses_id, undone.id, app_user.name,
                posting.ledger_account, posting.amount_cents
           FROM posting
           JOIN entry ON entry.id = posting.entry_id
           JOIN app_user ON app_user.id = entry.user_id
           LEFT JOIN item ON item.id = entry.item_id
           LEFT JOIN entry AS undone ON undone.reverses_id = entry.id
          WHERE posting.account_id = ?1
          ORDER BY posting.entry_id, posting.id",
        values![account],
        |row| {
            let kind = read_kind(row)?;
            let entry = row.get(1)?;
            if lines.last().is_none_or(|line| line.entry != entry) {
                lines.push(LedgerLine {
                    entry,
                    kind,
                    effective_on: row.get(2)?,
                    booked_on: row.get(3)?,
                    item: row.get(4)?,
                    batch: row.get(5)?,
                    change: Parts::default(),
                    change_total: Money::ZERO,
                    after: Money::ZERO,
                    over: Money::ZERO,
                    commission: Money::ZERO,
                    client_share: Money::ZERO,
                    reverses: row.get(6)?,
                    reversed_by: row.get(7)?,
                    by: row.get(8)?,
                });
            }
            let line = lines.last_mut().expect("a line was pushed");
            add_posting(line, read_ledger_account(row.get(9)?)?, row.get(10)?);
            Ok(())
        },
    )?;
    lines.retain(|line| line.kind != EntryKind::CostAdvanced);
    let mut after = Money::ZERO;
    for line in &mut lines {
        after += line.change_total;
        line.after = after;
    }
    Ok(lines)
}

fn add_posting(line: &mut LedgerLine, on: LedgerAccount, amount: Money) {
    match on {
        LedgerAccount::Refund => line.over -= amount,
        LedgerAccount::Income => line.commission -= amount,
        LedgerAccount::Client => line.client_share -= amount,
        other => {
            if let Some(bucket) = other.bucket() {
                line.change.add(bucket, amount);
                line.change_total += amount;
            }
        }
    }
}

fn read_kind(row: &Row<'_>) -> Result<EntryKind> {
    EntryKind::from_code(&row.get::<String>(0)?)
        .ok_or_else(|| Error::bad_value("kind", "a kind of entry"))
}

pub(crate) fn read_ledger_account(code: i64) -> Result<LedgerAccount> {
    LedgerAccount::from_code(code)
        .ok_or_else(|| Error::bad_value("ledger_account", "a number of the chart"))
}

fn read_posting(row: &Row<'_>) -> Result<Posting> {
    Ok(Posting {
        on: read_ledger_account(row.get(0)?)?,
        amount: row.get(1)?,
        bank: row.get(2)?,
        client: row.get(3)?,
        account: row.get(4)?,
    })
}
