//! The only writer of entries and postings, and the balances kept beside them.

use std::collections::BTreeMap;

use duebook_core::allocation::Parts;
use duebook_core::chart::{Ledger, LedgerAccount};
use duebook_core::id::{AccountId, EntryId, ItemId, TrustBankId};
use duebook_core::ledger::{Entry, EntryKind, Posting};
use duebook_core::share::Split;
use duebook_core::{Day, Money};

use crate::db::{Reader, Row, Writer};
use crate::error::{Error, Result};
use crate::stamp::Stamp;
use crate::{months, values};

/// How an entry hangs together with one that was there before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Link {
    /// It stands by itself.
    None,
    /// It undoes that one whole.
    Reverses(EntryId),
    /// That one made it necessary.
    Because(EntryId),
}

/// Writes an entry with its postings, seals it and brings the kept balances along.
pub fn post(w: &Writer<'_>, stamp: &Stamp<'_>, entry: &Entry, link: Link) -> Result<EntryId> {
    let id = record(w, stamp, entry, link)?;
    keep_balances(w, std::iter::once(entry))?;
    Ok(id)
}

/// Entries of one act whose balances are brought along together at its end: what one takes from
/// a part of a debt another may just have given back to it.
#[derive(Default)]
pub(crate) struct Together(Vec<(EntryId, Entry)>);

impl Together {
    /// Writes an entry with its postings and seals it.
    pub(crate) fn post(
        &mut self,
        w: &Writer<'_>,
        stamp: &Stamp<'_>,
        entry: Entry,
        link: Link,
    ) -> Result<EntryId> {
        let id = record(w, stamp, &entry, link)?;
        self.0.push((id, entry));
        Ok(id)
    }

    /// An entry that was written with the others.
    pub(crate) fn entry(&self, id: EntryId) -> Result<&Entry> {
        let found = self.0.iter().find(|(other, _)| *other == id);
        found.map(|(_, entry)| entry).ok_or(Error::Gone)
    }

    /// Brings the kept balances along.
    pub(crate) fn keep(self, w: &Writer<'_>) -> Result<()> {
        keep_balances(w, self.0.iter().map(|(_, entry)| entry))
    }
}

/// [`post`] for an account that was written with the balances that this entry makes.
pub(crate) fn record(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    entry: &Entry,
    link: Link,
) -> Result<EntryId> {
    if entry.postings().iter().any(|p| p.on.ledger() != Ledger::Debts) {
        months::must_be_open(w, entry.booked_on())?;
    }
    let (reverses, cause) = match link {
        Link::None => (None, None),
        Link::Reverses(id) => (Some(id), None),
        Link::Because(id) => (None, Some(id)),
    };
    let id = EntryId(w.insert(
        "INSERT INTO entry (kind, effective_on, booked_on, recorded_at, user_id, request_id,
             item_id, reverses_id, cause_id)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        values![
            entry.kind().code(),
            entry.effective_on(),
            entry.booked_on(),
            stamp.at,
            stamp.user,
            stamp.request,
            entry.item(),
            reverses,
            cause
        ],
    )?);
    for p in entry.postings() {
        w.run(
            "INSERT INTO posting (entry_id, ledger_account, amount_cents, trust_bank_id,
                 client_id, account_id, third_id)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            values![id, p.on.code(), p.amount, p.bank, p.client, p.account, p.third],
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
    agency_fees: Money,
    given_back: Money,
    last_on: Option<Day>,
}

fn keep_balances<'e>(w: &Writer<'_>, entries: impl Iterator<Item = &'e Entry>) -> Result<()> {
    let mut changes: BTreeMap<AccountId, Change> = BTreeMap::new();
    for (entry, p) in entries.flat_map(|e| e.postings().iter().map(move |p| (e, p))) {
        let Some(account) = p.account else { continue };
        if p.on.ledger() == Ledger::Debts || p.on == LedgerAccount::Refund {
            let last = &mut changes.entry(account).or_default().last_on;
            *last = (*last).max(Some(entry.effective_on()));
        }
        if let Some(bucket) = p.on.bucket() {
            let change = changes.entry(account).or_default();
            change.parts.add(bucket, p.amount);
            if p.on == LedgerAccount::AgencyFees {
                change.agency_fees += p.amount;
            }
        }
        match p.on {
            LedgerAccount::Advanced => changes.entry(account).or_default().advanced += p.amount,
            LedgerAccount::Returned => changes.entry(account).or_default().given_back += p.amount,
            _ => {}
        }
    }
    for (account, change) in changes {
        let parts = change.parts;
        w.run(
            "UPDATE account
                SET costs_cents = costs_cents + ?2, interest_cents = interest_cents + ?3,
                    fees_cents = fees_cents + ?4, attorney_fees_cents = attorney_fees_cents + ?5,
                    principal_cents = principal_cents + ?6, balance_cents = balance_cents + ?7,
                    advanced_cents = advanced_cents + ?8,
                    agency_fees_cents = agency_fees_cents + ?9,
                    given_back_cents = given_back_cents + ?10,
                    last_effective_on = CASE WHEN last_effective_on < ?11 THEN ?11
                                             ELSE last_effective_on END
              WHERE id = ?1",
            values![
                account,
                parts.costs,
                parts.interest,
                parts.fees,
                parts.attorney_fees,
                parts.principal,
                parts.total(),
                change.advanced,
                change.agency_fees,
                change.given_back,
                change.last_on
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
        "SELECT ledger_account, amount_cents, trust_bank_id, client_id, account_id, third_id
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
          WHERE entry.item_id = ?1 AND entry.kind IN ('receipt', 'direct', 'taken_over')",
        values![item],
        |row| Ok((row.next()?, row.next()?)),
    )
}

/// Whether something on the account counts from the day of this entry on, other than what was
/// there before that day, or what it owes follows from its days by itself, because it bears
/// interest or ended: then all of it is to be reckoned anew.
pub(crate) fn has_later(r: &Reader<'_>, account: AccountId, id: EntryId) -> Result<bool> {
    let found = r.maybe(
        "SELECT 1 WHERE EXISTS (SELECT 1 FROM interest_terms WHERE account_id = ?1)
             OR EXISTS (SELECT 1 FROM ending WHERE account_id = ?1)
             OR EXISTS (SELECT 1
                   FROM posting
                   JOIN entry ON entry.id = posting.entry_id
                  WHERE posting.account_id = ?1
                    AND (posting.ledger_account BETWEEN 301 AND 310
                         OR posting.ledger_account IN (131, 317))
                    AND entry.id <> ?2
                    AND entry.effective_on >= (SELECT effective_on FROM entry WHERE id = ?2))",
        values![account, id],
        |row| row.next::<i64>(),
    )?;
    Ok(found.is_some())
}

/// What an item meets on an account now, from its postings.
pub(crate) fn split_of(r: &Reader<'_>, item: ItemId, account: AccountId) -> Result<Split> {
    let mut split = Split::default();
    r.each(
        "SELECT ledger_account, amount_cents
           FROM entry JOIN posting ON posting.entry_id = entry.id
          WHERE entry.item_id = ?1 AND posting.account_id = ?2",
        values![item, account],
        |row| {
            let (on, amount) = (read_ledger_account(row.get(0)?)?, row.get::<Money>(1)?);
            if let Some(bucket) = on.bucket() {
                split.pieces.add(bucket, -amount);
            }
            match on {
                LedgerAccount::AgencyFees => split.fees -= amount,
                LedgerAccount::Advanced => split.costs -= amount,
                LedgerAccount::Refund => split.over -= amount,
                LedgerAccount::Returned => split.after -= amount,
                _ => {}
            }
            Ok(())
        },
    )?;
    Ok(split)
}

/// Payments that meet something else because of an entry.
pub fn reckoned_anew_because(r: &Reader<'_>, id: EntryId) -> Result<usize> {
    r.one(
        "SELECT count(DISTINCT item_id) FROM entry
          WHERE cause_id = ?1 AND kind IN ('resplit', 'return_resplit')",
        values![id],
        |row| row.next(),
    )
}

/// The sum on a ledger account of a trust bank, debit positive.
pub fn in_trust(r: &Reader<'_>, on: LedgerAccount, bank: TrustBankId) -> Result<Money> {
    r.one(
        "SELECT CAST(coalesce(sum(amount_cents), 0) AS INTEGER)
           FROM ledger_total WHERE ledger_account = ?1 AND trust_bank_id = ?2",
        values![on.code(), bank],
        |row| row.next(),
    )
}

pub(crate) fn read_kind(row: &Row<'_>) -> Result<EntryKind> {
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
        third: row.get(5)?,
    })
}
