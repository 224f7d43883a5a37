//! What a payment brought beyond what its account owed, used on another account of the person.
//!
//! The item stays the same, and with it its hold; on the other account the money counts from the
//! day of the person's authority.

use duebook_core::id::{AccountId, EntryId, ItemId, TrustBankId};
use duebook_core::ledger::EntryKind;
use duebook_core::receipt::{Line, OfItem, change};
use duebook_core::share::Split;
use duebook_core::{Day, Money, shape};

use crate::db::{Reader, Writer};
use crate::error::Result;
use crate::items::{self, Item};
use crate::ledger::{self, Link, Together};
use crate::stamp::Stamp;
use crate::{lines, months, moving, values};

/// The day from which a line's money counts for its account, of a query over `line` and `item`:
/// that of the item, of a surplus that of the authority.
pub(crate) const CREDIT_ON: &str = "coalesce((SELECT authority_on FROM surplus_use
    WHERE surplus_use.item_id = line.item_id AND to_account_id = line.account_id),
    item.received_on)";

shape! {
    /// How a person gave leave to use a surplus.
    pub struct Authority {
        /// written or recorded.
        pub kind: String,
        pub on: Day,
        /// Where it is kept and what it says.
        pub note: String,
    }

    /// A surplus of an item that stands as a refund.
    pub struct Surplus {
        pub item: ItemId,
        pub trust_bank: TrustBankId,
        pub received_on: Day,
        /// The first day on which it may leave trust; none before its deposit.
        pub released_on: Option<Day>,
        pub amount: Money,
    }

    /// A surplus that was used on another account.
    pub struct SurplusUse {
        pub item: ItemId,
        pub from: AccountId,
        pub to: AccountId,
        pub amount: Money,
        pub authority: Authority,
        /// Whether it was given back since.
        pub undone: bool,
    }
}

/// What of the surplus of an account's payments still stands as its refund in a trust bank, the
/// oldest payment first. What was paid out is taken off the oldest.
pub fn of_account(r: &Reader<'_>, account: AccountId, bank: TrustBankId) -> Result<Vec<Surplus>> {
    let mut paid_out = Money::ZERO;
    let mut found = Vec::new();
    r.each(
        "SELECT entry.item_id, item.received_on, item_release.released_on,
                CAST(-sum(posting.amount_cents) AS INTEGER)
           FROM posting
           JOIN entry ON entry.id = posting.entry_id
           LEFT JOIN item ON item.id = entry.item_id
           LEFT JOIN item_release ON item_release.item_id = item.id
          WHERE posting.account_id = ?1 AND ledger_account = 131 AND posting.trust_bank_id = ?2
          GROUP BY entry.item_id ORDER BY item.received_on, item.id",
        values![account, bank],
        |row| {
            let item: Option<ItemId> = row.get(0)?;
            let amount: Money = row.get(3)?;
            match item {
                None => paid_out -= amount,
                Some(_) if !amount.is_positive() => {}
                Some(item) => found.push(Surplus {
                    item,
                    trust_bank: bank,
                    received_on: row.get(1)?,
                    released_on: row.get(2)?,
                    amount,
                }),
            }
            Ok(())
        },
    )?;
    for surplus in &mut found {
        let part = paid_out.or_zero().min(surplus.amount);
        surplus.amount -= part;
        paid_out -= part;
    }
    found.retain(|surplus| surplus.amount.is_positive());
    Ok(found)
}

/// The trust banks that hold a refund of an account.
pub fn banks_of(r: &Reader<'_>, account: AccountId) -> Result<Vec<TrustBankId>> {
    r.all(
        "SELECT trust_bank_id FROM owner_total
          WHERE ledger_account = 131 AND account_id = ?1 AND amount_cents < 0
          ORDER BY trust_bank_id",
        values![account],
        |row| row.next(),
    )
}

const USES: &str = "SELECT item_id, from_account_id, to_account_id, amount_cents, authority,
    authority_on, note, undone_id IS NOT NULL FROM surplus_use";

fn read_use(row: &crate::db::Row<'_>) -> Result<SurplusUse> {
    Ok(SurplusUse {
        item: row.next()?,
        from: row.next()?,
        to: row.next()?,
        amount: row.next()?,
        authority: Authority { kind: row.next()?, on: row.next()?, note: row.next()? },
        undone: row.next()?,
    })
}

/// What an account had of other accounts' surplus and gave of its own, the newest first.
pub fn uses_of(r: &Reader<'_>, account: AccountId) -> Result<Vec<SurplusUse>> {
    let sql = format!("{USES} WHERE ?1 IN (from_account_id, to_account_id) ORDER BY id DESC");
    r.all(&sql, values![account], read_use)
}

/// The uses of an item's surplus that still stand, the newest first.
pub fn uses_of_item(r: &Reader<'_>, item: ItemId) -> Result<Vec<SurplusUse>> {
    let sql = format!("{USES} WHERE item_id = ?1 AND undone_id IS NULL ORDER BY id DESC");
    r.all(&sql, values![item], read_use)
}

/// Uses a part of one item's surplus on another account of the person.
pub fn give(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    item: &Item,
    (from, to): (AccountId, AccountId),
    amount: Money,
    authority: &Authority,
) -> Result<EntryId> {
    let there = moving::incoming(w, item, (to, amount), None, authority.on)?;
    let moved = [taken(w, item, from, amount)?, there];
    let cause = Link::Because(ledger::receipt_of(w, item.id)?.0);
    let mut together = Together::default();
    let entry = entry(w, stamp, item, authority.on, &moved, (&mut together, cause))?;
    w.insert(
        "INSERT INTO surplus_use (item_id, from_account_id, to_account_id, amount_cents, authority,
             authority_on, note, entry_id, recorded_at, recorded_by)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        values![
            item.id,
            from,
            to,
            amount,
            authority.kind,
            authority.on,
            authority.note,
            entry,
            stamp.at,
            stamp.user
        ],
    )?;
    items::settle(w, stamp, together, Some(item.bank), entry, [from, to].into_iter())?;
    Ok(entry)
}

/// Gives a use of a surplus back to the account that it came from: the exact negative of what the
/// other account has of it, on the same day.
pub fn give_back(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    item: &Item,
    used: &SurplusUse,
) -> Result<EntryId> {
    let shares = items::shares(w, item)?;
    let has = shares.iter().find(|line| line.account == used.to);
    let back = has.map_or(Money::ZERO, Line::amount);
    let mut moved = vec![taken(w, item, used.from, -back)?];
    moved.extend(has.map(Line::reversed));
    let given = w.one(
        "SELECT entry_id FROM surplus_use WHERE item_id = ?1 AND to_account_id = ?2",
        values![item.id, used.to],
        |row| row.next(),
    )?;
    let mut together = Together::default();
    let cause = Link::Because(given);
    let entry = entry(w, stamp, item, used.authority.on, &moved, (&mut together, cause))?;
    w.run(
        "UPDATE surplus_use SET undone_id = ?3 WHERE item_id = ?1 AND to_account_id = ?2",
        values![item.id, used.to, entry],
    )?;
    let touched = [used.from, used.to].into_iter();
    items::settle(w, stamp, together, Some(item.bank), entry, touched)?;
    Ok(entry)
}

/// Gives back those uses of an item's surplus.
pub(crate) fn give_all_back(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    item: &Item,
    which: impl Fn(&SurplusUse) -> bool,
) -> Result<()> {
    let shares = items::shares(w, item)?;
    for used in uses_of_item(w, item.id)? {
        let has = shares.iter().any(|line| line.account == used.to);
        if has && which(&used) {
            give_back(w, stamp, item, &used)?;
        }
    }
    Ok(())
}

/// The line of an account whose surplus becomes less by so much.
fn taken(r: &Reader<'_>, item: &Item, from: AccountId, amount: Money) -> Result<Line> {
    let split = ledger::split_of(r, item.id, from)?;
    let line = lines::present(r, item.id, from, item.paid_to, split)?;
    Ok(Line { split: Split { over: -amount, ..Split::default() }, ..line.nothing() })
}

fn entry(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    item: &Item,
    on: Day,
    moved: &[Line],
    (together, cause): (&mut Together, Link),
) -> Result<EntryId> {
    let of = OfItem {
        item: item.id,
        bank: item.bank,
        effective_on: on,
        booked_on: months::open_day(w, stamp.today)?,
    };
    let entry = change(&of, EntryKind::SurplusUsed, moved, Money::ZERO)?;
    let kind = entry.kind().code();
    let id = together.post(w, stamp, entry, cause)?;
    moved.iter().try_for_each(|line| lines::keep(w, id, item.id, item.bank, kind, line))?;
    Ok(id)
}
