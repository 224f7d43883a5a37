//! Invoices to clients: what is open of each and how old it is, what was paid or written off.

use duebook_core::client_claim::{self, Claim};
use duebook_core::id::{ClientId, EntryId, InvoiceId, StatementId, TrustBankId};
use duebook_core::{Day, Money, day, shape};

use crate::db::{Reader, Row, Writer};
use crate::error::Result;
use crate::ledger::{self, Link};
use crate::stamp::Stamp;
use crate::values;

shape! {
    /// What an invoice became less by.
    pub struct InvoiceChange {
        /// paid, paid_into_trust or written_off.
        pub kind: String,
        pub amount: Money,
        pub on: Day,
        /// The number of the check or transfer; why it was written off.
        pub about: String,
    }

    /// An invoice with what became of it.
    pub struct Invoice {
        pub id: InvoiceId,
        /// The number of the statement that made it.
        pub number: i64,
        pub client: ClientId,
        pub trust_bank: TrustBankId,
        pub statement: StatementId,
        pub amount: Money,
        pub invoiced_on: Day,
        /// What is not paid.
        pub open: Money,
        /// Days since it was made.
        pub age: i64,
        pub changes: Vec<InvoiceChange>,
    }
}

/// Keeps the invoice that the approval of a statement made.
pub(crate) fn keep(
    w: &Writer<'_>,
    (statement, number): (StatementId, i64),
    (client, bank): (ClientId, TrustBankId),
    (amount, on): (Money, Day),
    entry: EntryId,
) -> Result<()> {
    w.insert(
        "INSERT INTO invoice (number, client_id, trust_bank_id, statement_id, entry_id,
             amount_cents, invoiced_on)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        values![number, client, bank, statement, entry, amount, on],
    )?;
    Ok(())
}

const INVOICES: &str = "SELECT invoice.id, number, client_id, trust_bank_id, statement_id,
        invoice.amount_cents, invoiced_on,
        invoice.amount_cents - CAST(coalesce(sum(invoice_change.amount_cents), 0) AS INTEGER)
   FROM invoice
   LEFT JOIN invoice_change ON invoice_change.invoice_id = invoice.id";

fn read(row: &Row<'_>, today: Day) -> Result<Invoice> {
    let mut invoice = Invoice {
        id: row.next()?,
        number: row.next()?,
        client: row.next()?,
        trust_bank: row.next()?,
        statement: row.next()?,
        amount: row.next()?,
        invoiced_on: row.next()?,
        open: row.next()?,
        age: 0,
        changes: Vec::new(),
    };
    invoice.age = day::days_between(invoice.invoiced_on, today);
    Ok(invoice)
}

/// Invoices of a client, the oldest open one first, those that are settled last.
pub fn of_client(r: &Reader<'_>, client: ClientId, today: Day) -> Result<Vec<Invoice>> {
    let sql = format!("{INVOICES} WHERE client_id = ?1 GROUP BY invoice.id ORDER BY invoice.id");
    let mut found = r.all(&sql, values![client], |row| read(row, today))?;
    for invoice in &mut found {
        invoice.changes = changes(r, invoice.id)?;
    }
    found.sort_by_key(|i| (i.open.is_zero(), i.invoiced_on));
    Ok(found)
}

/// One invoice.
pub fn get(r: &Reader<'_>, id: InvoiceId, today: Day) -> Result<Invoice> {
    let sql = format!("{INVOICES} WHERE invoice.id = ?1 GROUP BY invoice.id");
    let mut invoice = r.one(&sql, values![id], |row| read(row, today))?;
    invoice.changes = changes(r, id)?;
    Ok(invoice)
}

fn changes(r: &Reader<'_>, id: InvoiceId) -> Result<Vec<InvoiceChange>> {
    r.all(
        "SELECT kind, amount_cents, on_day, about FROM invoice_change
          WHERE invoice_id = ?1 ORDER BY id",
        values![id],
        |row| {
            Ok(InvoiceChange {
                kind: row.next()?,
                amount: row.next()?,
                on: row.next()?,
                about: row.next()?,
            })
        },
    )
}

/// A part of a payment, and the invoice that it meets.
pub type Met = (InvoiceId, Money);

/// Divides a payment over open invoices, the oldest first; what is left of it.
pub fn oldest_first(open: &[Invoice], amount: Money) -> (Vec<Met>, Money) {
    let (mut left, mut met) = (amount, Vec::new());
    for invoice in open.iter().filter(|i| i.open.is_positive()) {
        let part = left.min(invoice.open);
        if part.is_positive() {
            met.push((invoice.id, part));
            left -= part;
        }
    }
    (met, left)
}

/// A client pays invoices into the agency's own bank. A short payment leaves the rest open.
pub fn pay(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    client: ClientId,
    on: Day,
    met: &[Met],
    about: &str,
) -> Result<EntryId> {
    let total = met.iter().map(|m| m.1).sum();
    let entry = client_claim::invoice_paid(on, client, total)?;
    let entry = ledger::post(w, stamp, &entry, Link::None)?;
    for (invoice, amount) in met {
        change(w, *invoice, "paid", (*amount, on), about, entry)?;
    }
    Ok(entry)
}

/// What is open of an invoice will not be paid.
pub fn write_off(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    invoice: &Invoice,
    (amount, on): (Money, Day),
    why: &str,
) -> Result<EntryId> {
    let entry = client_claim::written_off(on, invoice.client, Claim::Billed, amount)?;
    let entry = ledger::post(w, stamp, &entry, Link::None)?;
    change(w, invoice.id, "written_off", (amount, on), why, entry)?;
    Ok(entry)
}

/// Keeps what became of an invoice.
pub(crate) fn change(
    w: &Writer<'_>,
    invoice: InvoiceId,
    kind: &str,
    (amount, on): (Money, Day),
    about: &str,
    entry: EntryId,
) -> Result<()> {
    w.insert(
        "INSERT INTO invoice_change (invoice_id, kind, amount_cents, on_day, about, entry_id)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        values![invoice, kind, amount, on, about, entry],
    )?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use duebook_core::day::day;

    fn open(id: i64, cents: i64) -> Invoice {
        Invoice {
            id: InvoiceId(id),
            number: id,
            client: ClientId(1),
            trust_bank: TrustBankId(1),
            statement: StatementId(id),
            amount: Money::cents(cents),
            invoiced_on: day(2026, 11, 2),
            open: Money::cents(cents),
            age: 0,
            changes: Vec::new(),
        }
    }

    #[test]
    fn a_payment_meets_the_oldest_invoice_first() {
        let open = [open(1, 33_33), open(2, 87_50)];
        let met = |cents| oldest_first(&open, Money::cents(cents));
        assert_eq!(met(20_00), (vec![(InvoiceId(1), Money::cents(20_00))], Money::ZERO));
        let two = vec![(InvoiceId(1), Money::cents(33_33)), (InvoiceId(2), Money::cents(6_67))];
        assert_eq!(met(40_00), (two, Money::ZERO));
        assert_eq!(met(121_00).1, Money::cents(17));
    }
}
