//! A wrong rate corrected: the commission of every line from a credit day on, reckoned anew by the
//! terms as they should have been, and what differs posted today.

use std::collections::BTreeSet;

use duebook_core::id::{AccountId, ClientId, EntryId, ItemId, TrustBankId};
use duebook_core::ledger::EntryKind;
use duebook_core::receipt::{Line, OfItem, change};
use duebook_core::terms::Terms;
use duebook_core::{Day, Money};

use crate::db::{Reader, Writer};
use crate::error::Result;
use crate::ledger::{self, Link, Together};
use crate::replaying::History;
use crate::stamp::Stamp;
use crate::surplus::CREDIT_ON;
use crate::{clients, lines, months, positions, values};

/// What a correction changes on one item and account.
#[derive(Debug, Clone)]
pub struct Corrected {
    /// The item.
    pub item: ItemId,
    /// The day of the person's credit.
    pub received_on: Day,
    /// As it was reckoned.
    pub before: Line,
    /// New minus old.
    pub difference: Line,
}

/// Puts other rates into the terms that are in force on a day, from that day on; what they were
/// stays readable.
pub fn change_terms(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    client: ClientId,
    (before, after): (&Terms, &Terms),
    why: &str,
) -> Result<()> {
    w.insert(
        "INSERT INTO client_terms_before (client_id, from_on, terms, reason, corrected_at,
             corrected_by)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        values![
            client,
            before.from_on,
            serde_json::to_string(before).expect("terms are a plain record"),
            why,
            stamp.at,
            stamp.user
        ],
    )?;
    if before.from_on == after.from_on {
        w.run(
            "DELETE FROM client_terms WHERE client_id = ?1 AND from_on = ?2",
            values![client, before.from_on],
        )?;
    }
    clients::add_terms(w, stamp, client, after)
}

/// Reckons anew what a client was told to pay for payments credited in a range of days, and posts
/// what differs. Nobody falls below zero by it.
pub fn post(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    client: ClientId,
    (from, before): (Day, Option<Day>),
) -> Result<(Vec<Corrected>, Money)> {
    let mut together = Together::default();
    let mut corrected = Vec::new();
    let mut banks: BTreeSet<(TrustBankId, EntryId)> = BTreeSet::new();
    let on = months::open_day(w, stamp.today)?;
    for account in accounts(w, client, from)? {
        let history = History::of(w, account)?;
        let replayed = history.replayed(&[])?;
        for (item, posted) in &history.items {
            let in_range = posted.received_on >= from
                && before.is_none_or(|before| posted.received_on < before);
            if !in_range {
                continue;
            }
            let old = lines::present(w, *item, account, posted.paid_to, posted.present)?;
            let days = (posted.received_on, posted.paid_to);
            let met_before = replayed.of(*item).map(|met| met.met_before).unwrap_or_default();
            let of_old = (old.remit, old.through);
            let new = history.line(w, days, of_old, posted.present, &met_before)?;
            let difference = new.less(&old);
            if difference.is_nothing() {
                continue;
            }
            let of = OfItem { item: *item, bank: posted.bank, effective_on: on, booked_on: on };
            let entry = change(&of, EntryKind::RateCorrected, &[difference], Money::ZERO)?;
            let kind = entry.kind().code();
            let cause = Link::Because(ledger::receipt_of(w, *item)?.0);
            let entry = together.post(w, stamp, entry, cause)?;
            lines::keep(w, entry, *item, posted.bank, kind, &difference)?;
            banks.insert((posted.bank, entry));
            let received_on = posted.received_on;
            corrected.push(Corrected { item: *item, received_on, before: old, difference });
        }
    }
    together.keep(w)?;
    let mut short = Money::ZERO;
    for (bank, entry) in banks {
        short += positions::fill(w, stamp, bank, on, Link::Because(entry))?;
    }
    Ok((corrected, short))
}

/// Accounts of a client that were paid on or after a day, in the order of their numbers.
fn accounts(r: &Reader<'_>, client: ClientId, from: Day) -> Result<Vec<AccountId>> {
    r.all(
        &format!(
            "SELECT DISTINCT line.account_id FROM line JOIN item ON item.id = line.item_id
              WHERE line.client_id = ?1 AND {CREDIT_ON} >= ?2 ORDER BY line.account_id"
        ),
        values![client, from],
        |row| row.next(),
    )
}
