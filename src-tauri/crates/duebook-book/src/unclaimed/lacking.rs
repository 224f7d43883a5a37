//! What is unclaimed and is missing elsewhere: an item came back, or an act left a refund short.

use duebook_core::chart::LedgerAccount;
use duebook_core::id::{ItemId, TrustBankId, UnclaimedId};
use duebook_core::outgoing::Whose;
use duebook_core::shortage::{self, Position};
use duebook_core::{Day, Money};

use super::{SUMS, Sum, get, give_back, keep_part, read};
use crate::db::{Reader, Writer};
use crate::error::Result;
use crate::items::Item;
use crate::ledger::{self, Link};
use crate::stamp::Stamp;
use crate::{months, positions, values};

/// What of the unidentified money of an item became unclaimed and is not back, whether a state
/// was paid with it or not: sum by sum, the last first.
fn of_item(r: &Reader<'_>, item: ItemId) -> Result<Vec<(UnclaimedId, Money)>> {
    r.all(
        "SELECT unclaimed.id, CAST(sum(part.amount_cents) AS INTEGER)
           FROM unclaimed
           JOIN unclaimed_part AS part ON part.unclaimed_id = unclaimed.id
           JOIN entry ON entry.id = part.entry_id
          WHERE unclaimed.item_id = ?1 AND entry.kind IN ('unclaimed', 'unclaimed_back')
          GROUP BY unclaimed.id HAVING sum(part.amount_cents) > 0 ORDER BY unclaimed.id DESC",
        values![item],
        |row| Ok((row.next()?, row.next()?)),
    )
}

/// What of the unidentified money of an item became unclaimed.
pub(crate) fn turned_of_item(r: &Reader<'_>, item: ItemId) -> Result<Money> {
    Ok(of_item(r, item)?.iter().map(|(_, amount)| *amount).sum())
}

/// So much of an item that the bank took back is unidentified again. Where a state has it already,
/// its sum is below zero, which [`fill`] makes a debt of the agency.
pub(crate) fn give_back_of_item(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    item: &Item,
    amount: Money,
    on: Day,
) -> Result<()> {
    let because = Link::Because(ledger::receipt_of(w, item.id)?.0);
    let on = months::open_day(w, on)?;
    let mut left = amount;
    for (id, has) in of_item(w, item.id)? {
        let part = left.min(has);
        if part.is_positive() {
            give_back(w, stamp, &get(w, id)?, part, (on, because))?;
            left -= part;
        }
    }
    Ok(())
}

/// What an act left refunds short of comes first from what is unclaimed of them, the last first.
pub(crate) fn give_back_refunds(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    bank: TrustBankId,
    (on, cause): (Day, Link),
) -> Result<()> {
    let sums = of_refunds(w, bank)?;
    if sums.is_empty() {
        return Ok(());
    }
    for position in positions::released(w, bank, stamp.today)? {
        let Some(account) = position.account else { continue };
        let mut left = (-position.released).or_zero();
        let is = |sum: &&Sum| matches!(sum.whose, Whose::Refund(_, of) if of == account);
        for sum in sums.iter().filter(is) {
            let part = left.min(sum.amount);
            if part.is_positive() {
                give_back(w, stamp, sum, part, (months::open_day(w, on)?, cause))?;
                left -= part;
            }
        }
    }
    Ok(())
}

fn of_refunds(r: &Reader<'_>, bank: TrustBankId) -> Result<Vec<Sum>> {
    let sql = format!(
        "{SUMS} WHERE trust_bank_id = ?1 AND account_id IS NOT NULL AND there > 0
          ORDER BY unclaimed.id DESC"
    );
    r.all(&sql, values![bank], read)
}

/// Fills every sum of a trust bank that an act left below zero. What the agency owes for it.
pub(crate) fn fill(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    bank: TrustBankId,
    (on, cause): (Day, Link),
) -> Result<Money> {
    let sql = format!("{SUMS} WHERE trust_bank_id = ?1 AND there < 0 ORDER BY unclaimed.id");
    let mut short = Money::ZERO;
    for sum in w.all(&sql, values![bank], read)? {
        let missing = -sum.amount;
        let fills = [Position {
            on: LedgerAccount::Unclaimed,
            client: sum.whose.client(),
            account: None,
            third: None,
            released: missing,
        }];
        let entry = shortage::entry(bank, months::open_day(w, on)?, &fills, None)?;
        keep_part(w, sum.id, ledger::post(w, stamp, &entry, cause)?, missing)?;
        short += missing;
    }
    Ok(short)
}
