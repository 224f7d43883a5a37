//! Sales tax that is owed to states: by the month in which its commission was booked, less what
//! the agency paid.

use std::collections::BTreeMap;

use duebook_core::id::{ClientId, EntryId};
use duebook_core::ledger::EntryKind;
use duebook_core::{Day, Money, sales_tax, shape};

use crate::db::{Reader, Writer};
use crate::error::Result;
use crate::ledger::{self, Link};
use crate::stamp::Stamp;
use crate::surplus::CREDIT_ON;
use crate::values;

shape! {
    /// The sales tax of a state for a month.
    pub struct TaxDue {
        pub state: String,
        /// YYYY-MM.
        pub month: String,
        /// What the lines of the month brought, returns taken off.
        pub tax: Money,
        pub paid: Money,
        /// What is left to pay; below zero where more came back than is left.
        pub left: Money,
        /// Whose commission it is on.
        pub clients: Vec<TaxOfClient>,
    }

    /// What a client's commission brought of it.
    pub struct TaxOfClient {
        pub client: ClientId,
        pub name: String,
        pub commission: Money,
        pub tax: Money,
    }

    /// A payment of sales tax.
    pub struct TaxPayment {
        pub id: i64,
        pub state: String,
        pub month: String,
        pub amount: Money,
        pub paid_on: Day,
        pub reference: String,
        pub undone_why: Option<String>,
    }
}

/// The sales tax of each state and month, the latest month first.
pub fn due(r: &Reader<'_>) -> Result<Vec<TaxDue>> {
    let mut all: BTreeMap<(String, String), TaxDue> = BTreeMap::new();
    let sql = format!(
        "SELECT (SELECT state FROM client_tax
                  WHERE client_tax.client_id = line.client_id AND from_on <= {CREDIT_ON}
                  ORDER BY from_on DESC LIMIT 1),
                substr(entry.booked_on, 1, 7), client.id, client.name,
                CAST(sum(commission_cents) AS INTEGER), CAST(sum(tax_cents) AS INTEGER)
           FROM line
           JOIN entry ON entry.id = line.entry_id
           JOIN item ON item.id = line.item_id
           JOIN client ON client.id = line.client_id
          WHERE tax_cents <> 0
          GROUP BY 1, 2, 3 ORDER BY client.name, client.id"
    );
    r.each(&sql, values![], |row| {
        let due = of(&mut all, row.get(0)?, row.get(1)?);
        let tax = row.get(5)?;
        due.tax += tax;
        due.clients.push(TaxOfClient {
            client: row.get(2)?,
            name: row.get(3)?,
            commission: row.get(4)?,
            tax,
        });
        Ok(())
    })?;
    for payment in payments(r)?.into_iter().filter(|payment| payment.undone_why.is_none()) {
        of(&mut all, payment.state, payment.month).paid += payment.amount;
    }
    let mut all: Vec<TaxDue> = all.into_values().collect();
    all.iter_mut().for_each(|due| due.left = due.tax - due.paid);
    all.sort_by(|a, b| (&b.month, &a.state).cmp(&(&a.month, &b.state)));
    Ok(all)
}

fn of(all: &mut BTreeMap<(String, String), TaxDue>, state: String, month: String) -> &mut TaxDue {
    all.entry((state.clone(), month.clone())).or_insert(TaxDue {
        state,
        month,
        tax: Money::ZERO,
        paid: Money::ZERO,
        left: Money::ZERO,
        clients: Vec::new(),
    })
}

/// Payments of sales tax, the latest first.
pub fn payments(r: &Reader<'_>) -> Result<Vec<TaxPayment>> {
    r.all(
        "SELECT id, state, month, amount_cents, paid_on, reference, undone_why
           FROM tax_payment ORDER BY id DESC",
        values![],
        |row| {
            Ok(TaxPayment {
                id: row.next()?,
                state: row.next()?,
                month: row.next()?,
                amount: row.next()?,
                paid_on: row.next()?,
                reference: row.next()?,
                undone_why: row.next()?,
            })
        },
    )
}

/// Pays sales tax of a month to a state.
pub fn pay(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    (state, month): (&str, &str),
    (amount, on): (Money, Day),
    reference: &str,
) -> Result<EntryId> {
    let entry = ledger::post(w, stamp, &sales_tax::paid(on, amount)?, Link::None)?;
    w.insert(
        "INSERT INTO tax_payment (state, month, amount_cents, paid_on, reference, entry_id)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        values![state, month, amount, on, reference, entry],
    )?;
    Ok(entry)
}

/// Undoes a payment of sales tax, booked on a day.
pub fn undo(w: &Writer<'_>, stamp: &Stamp<'_>, id: i64, on: Day, why: &str) -> Result<()> {
    let paid: EntryId =
        w.one("SELECT entry_id FROM tax_payment WHERE id = ?1", values![id], |row| row.next())?;
    let mirror = ledger::get(w, paid)?.mirrored(EntryKind::PaymentUndone, on, on);
    let undone = ledger::post(w, stamp, &mirror, Link::Reverses(paid))?;
    w.run(
        "UPDATE tax_payment SET undone_id = ?2, undone_why = ?3 WHERE id = ?1",
        values![id, undone, why],
    )?;
    Ok(())
}
