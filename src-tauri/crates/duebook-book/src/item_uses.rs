//! Money of an item that is no account's: a client paid an invoice with it, or deposited it for
//! costs. It carries the hold of its item and goes back with it.

use duebook_core::client_claim;
use duebook_core::cost_deposit;
use duebook_core::id::{
    AccountId, ClientId, EntryId, InvoiceId, ItemId, PaymentOutId, TrustBankId,
};
use duebook_core::{Day, Money};

use crate::db::{Reader, Writer};
use crate::error::Result;
use crate::items::{self, Item};
use crate::ledger::{self, Link, Together};
use crate::paying::{self, NewPayment};
use crate::stamp::Stamp;
use crate::{invoices, months, values};

/// What of an item is used so.
pub fn used(r: &Reader<'_>, item: ItemId) -> Result<Money> {
    r.one(
        "SELECT CAST(coalesce(sum(amount_cents), 0) AS INTEGER) FROM item_use WHERE item_id = ?1",
        values![item],
        |row| row.next(),
    )
}

/// Unidentified money of an item pays an invoice, or is a deposit for costs when none is named.
pub fn give(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    item: &Item,
    (client, invoice): (ClientId, Option<InvoiceId>),
    amount: Money,
) -> Result<EntryId> {
    post(w, stamp, item, (client, invoice), amount, stamp.today)
}

fn post(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    item: &Item,
    (client, invoice): (ClientId, Option<InvoiceId>),
    amount: Money,
    on: Day,
) -> Result<EntryId> {
    let on = months::open_day(w, on)?;
    let of = (item.bank, item.id);
    let entry = match invoice {
        Some(_) => client_claim::invoice_paid_into_trust(of, on, client, amount)?,
        None => cost_deposit::received(of, on, client, amount)?,
    };
    let because = Link::Because(ledger::receipt_of(w, item.id)?.0);
    let entry = ledger::post(w, stamp, &entry, because)?;
    if let Some(invoice) = invoice {
        invoices::change(w, invoice, "paid_into_trust", (amount, on), &item.reference, entry)?;
    }
    w.insert(
        "INSERT INTO item_use (item_id, client_id, invoice_id, amount_cents, entry_id)
         VALUES (?1, ?2, ?3, ?4, ?5)",
        values![item.id, client, invoice, amount, entry],
    )?;
    Ok(entry)
}

/// So much of what is used of an item is unidentified again, what was used last first.
pub(crate) fn give_back(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    item: &Item,
    amount: Money,
    on: Day,
) -> Result<()> {
    let uses = w.all(
        "SELECT client_id, invoice_id, CAST(sum(amount_cents) AS INTEGER) FROM item_use
          WHERE item_id = ?1 GROUP BY client_id, invoice_id
         HAVING sum(amount_cents) > 0
          ORDER BY max(CASE WHEN amount_cents > 0 THEN id END) DESC",
        values![item.id],
        |row| Ok(((row.next()?, row.next()?), row.next::<Money>()?)),
    )?;
    let mut left = amount;
    for (of, has) in uses {
        let part = left.min(has);
        if part.is_positive() {
            post(w, stamp, item, of, -part, on)?;
            left -= part;
        }
    }
    Ok(())
}

/// Pays a cost of an account out of its client's deposit. Payments of later days are reckoned anew.
pub fn pay_cost(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    payment: &NewPayment<'_>,
    (bank, client, account): (TrustBankId, ClientId, AccountId),
) -> Result<PaymentOutId> {
    let mut together = Together::default();
    let entry = cost_deposit::paid(bank, payment.on, (client, account), payment.amount)?;
    let entry = together.post(w, stamp, entry, Link::None)?;
    items::settle(w, stamp, together, Some(bank), entry, std::iter::once(account))?;
    paying::keep(w, payment, entry)
}
