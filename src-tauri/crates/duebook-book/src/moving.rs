//! Money that finds its account later than it came: identified, or moved from a wrong account.

use duebook_core::chart::LedgerAccount;
use duebook_core::id::{AccountId, EntryId};
use duebook_core::ledger::EntryKind;
use duebook_core::receipt::{Line, OfItem, change};
use duebook_core::replay::Event;
use duebook_core::third::Through;
use duebook_core::{Day, Money, shape};

use crate::db::{Reader, Writer};
use crate::error::{Error, Result};
use crate::items::{self, Item};
use crate::ledger::{self, Link, Together};
use crate::replaying::History;
use crate::stamp::Stamp;
use crate::{lines, months, payments, surplus, values};

shape! {
    /// Money of which nobody knows yet whose it is.
    pub struct Unidentified {
        pub item: duebook_core::id::ItemId,
        pub trust_bank: duebook_core::id::TrustBankId,
        pub batch: duebook_core::id::BatchId,
        pub batch_name: String,
        pub method: String,
        pub reference: String,
        pub received_on: duebook_core::Day,
        /// What of the item waits.
        pub amount: Money,
        /// The first day on which it may leave trust; none before its deposit.
        pub released_on: Option<duebook_core::Day>,
        pub note: String,
    }
}

/// Money in suspense, the oldest first.
pub fn unidentified(r: &Reader<'_>) -> Result<Vec<Unidentified>> {
    r.all(
        "SELECT item.id, item.trust_bank_id, batch.id, batch.name, item.method, item.reference,
                item.received_on, CAST(-sum(posting.amount_cents) AS INTEGER),
                (SELECT released_on FROM item_release WHERE item_release.item_id = item.id),
                coalesce((SELECT note FROM batch_line WHERE batch_line.batch_id = item.batch_id
                             AND batch_line.line = item.line), '')
           FROM posting
           JOIN entry ON entry.id = posting.entry_id
           JOIN item ON item.id = entry.item_id
           JOIN batch ON batch.id = item.batch_id
          WHERE posting.ledger_account = 141 AND posting.trust_bank_id IS NOT NULL
          GROUP BY item.id HAVING sum(posting.amount_cents) < 0
          ORDER BY item.received_on, item.id",
        values![],
        |row| {
            Ok(Unidentified {
                item: row.next()?,
                trust_bank: row.next()?,
                batch: row.next()?,
                batch_name: row.next()?,
                method: row.next()?,
                reference: row.next()?,
                received_on: row.next()?,
                amount: row.next()?,
                released_on: row.next()?,
                note: row.next()?,
            })
        },
    )
}

/// What of an item waits in suspense.
pub fn waiting(r: &Reader<'_>, item: &Item) -> Result<Money> {
    r.one(
        "SELECT CAST(coalesce(-sum(amount_cents), 0) AS INTEGER)
           FROM entry JOIN posting ON posting.entry_id = entry.id
          WHERE entry.item_id = ?1 AND ledger_account = ?2",
        values![item.id, LedgerAccount::Suspense.code()],
        |row| row.next(),
    )
}

/// What an account would get of an item that is there already, on the item's own place and on the
/// day from which it counts there.
pub(crate) fn incoming(
    r: &Reader<'_>,
    item: &Item,
    (account, amount): (AccountId, Money),
    through: Option<Through>,
    credit_on: Day,
) -> Result<Line> {
    let history = History::of(r, account)?;
    let batch = payments::batch(r, item.batch)?;
    let terms = history.terms_on(credit_on)?;
    let remit = history.terms_on(batch.head.booked_on)?.remit;
    let event = Event::Receipt {
        item: item.id,
        on: credit_on,
        place: (batch.head.booked_on, item.batch.0, items::line_number(r, item.id)?),
        amount,
        filling: terms.filling_on(credit_on, history.account.judged_on),
    };
    let replayed = history.replayed(&[event])?;
    let met = replayed.of(item.id).expect("it was just added");
    let days = (credit_on, item.paid_to);
    history.line(r, days, (remit, through), met.received, &met.met_before)
}

fn of_today(w: &Writer<'_>, stamp: &Stamp<'_>, item: &Item) -> Result<OfItem> {
    Ok(OfItem {
        item: item.id,
        bank: item.bank,
        effective_on: item.received_on,
        booked_on: months::open_day(w, stamp.today)?,
    })
}

/// Gives unidentified money to its accounts, from the day on which it came. Its hold is kept.
pub fn identify(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    item: &Item,
    shares: &[(AccountId, Money)],
) -> Result<EntryId> {
    let mut found = Vec::new();
    for (account, amount) in shares {
        found.push(incoming(w, item, (*account, *amount), None, item.received_on)?);
    }
    let known = shares.iter().map(|s| s.1).sum();
    let entry = change(&of_today(w, stamp, item)?, EntryKind::Identified, &found, known)?;
    post(w, stamp, item, entry, &found)
}

/// Moves what an account has of an item to another account: same item, same deposit, same hold,
/// same day of credit on both.
///
/// # Errors
/// [`Error::Gone`] when the account has nothing of the item.
pub fn to_account(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    item: &Item,
    from: AccountId,
    to: AccountId,
) -> Result<EntryId> {
    surplus::give_all_back(w, stamp, item, |used| used.from == from)?;
    let shares = items::shares(w, item)?;
    let has = shares.iter().find(|l| l.account == from).ok_or(Error::Gone)?;
    let there = incoming(w, item, (to, has.amount()), has.through, item.received_on)?;
    let moved = [has.reversed(), there];
    let entry = change(&of_today(w, stamp, item)?, EntryKind::Move, &moved, Money::ZERO)?;
    post(w, stamp, item, entry, &moved)
}

fn post(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    item: &Item,
    entry: duebook_core::ledger::Entry,
    found: &[Line],
) -> Result<EntryId> {
    let kind = entry.kind().code();
    let mut together = Together::default();
    let id = together.post(w, stamp, entry, Link::Because(ledger::receipt_of(w, item.id)?.0))?;
    for line in found {
        lines::keep(w, id, item.id, item.bank, kind, line)?;
    }
    let touched = found.iter().map(|l| l.account);
    items::settle(w, stamp, together, Some(item.bank), id, touched)?;
    Ok(id)
}
