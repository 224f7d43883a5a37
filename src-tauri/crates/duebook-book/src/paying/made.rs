//! Payments out of trust that were made.

use duebook_core::Money;
use duebook_core::id::{PaymentOutId, StatementId, TrustBankId};

use super::PaymentOut;
use crate::db::{Reader, Row};
use crate::error::Result;
use crate::values;

const PAYMENTS: &str = "SELECT id, trust_bank_id, kind, method, number, payee, amount_cents,
    paid_on, statement_id, client_id, account_id, third_id, undone_why,
    (SELECT min(made_on) FROM paper_made
      WHERE payment_id = payment_out.id),
    (SELECT paid_on FROM payment_out AS lost WHERE lost.id = payment_out.replaces_id),
    note FROM payment_out";

fn read_payment(row: &Row<'_>) -> Result<PaymentOut> {
    Ok(PaymentOut {
        id: row.next()?,
        trust_bank: row.next()?,
        kind: row.next()?,
        method: row.next()?,
        number: row.next()?,
        payee: row.next()?,
        amount: row.next()?,
        paid_on: row.next()?,
        statement: row.next()?,
        client: row.next()?,
        account: row.next()?,
        third: row.next()?,
        undone_why: row.next()?,
        printed_on: row.next()?,
        again_for: row.next()?,
        note: row.next()?,
    })
}

/// One payment.
pub fn get(r: &Reader<'_>, id: PaymentOutId) -> Result<PaymentOut> {
    r.one(&format!("{PAYMENTS} WHERE id = ?1"), values![id], read_payment)
}

/// Payments out of trust, the latest first.
pub fn latest(r: &Reader<'_>, limit: u32) -> Result<Vec<PaymentOut>> {
    r.all(&format!("{PAYMENTS} ORDER BY id DESC LIMIT ?1"), values![limit], read_payment)
}

/// Payments out with just this number on them, the latest first.
pub fn by_number(r: &Reader<'_>, number: &str, limit: usize) -> Result<Vec<PaymentOut>> {
    let sql = format!("{PAYMENTS} WHERE number = ?1 ORDER BY id DESC LIMIT ?2");
    r.all(&sql, values![number, limit], read_payment)
}

/// Payments out of just this sum, the latest first.
pub fn of_amount(r: &Reader<'_>, amount: Money, limit: usize) -> Result<Vec<PaymentOut>> {
    let sql = format!("{PAYMENTS} WHERE amount_cents = ?1 ORDER BY id DESC LIMIT ?2");
    r.all(&sql, values![amount, limit], read_payment)
}

/// The payment of a statement that stands, if there is one.
pub fn of_statement(r: &Reader<'_>, id: StatementId) -> Result<Option<PaymentOut>> {
    let sql = format!("{PAYMENTS} WHERE statement_id = ?1 AND undone_id IS NULL ORDER BY id DESC");
    r.maybe(&sql, values![id], read_payment)
}

/// Whether a check of a trust bank has this number already.
pub fn number_taken(r: &Reader<'_>, bank: TrustBankId, number: &str) -> Result<bool> {
    let found = r.maybe(
        "SELECT 1 FROM payment_out WHERE trust_bank_id = ?1 AND method = 'check' AND number = ?2",
        values![bank, number],
        |row| row.next::<i64>(),
    )?;
    Ok(found.is_some())
}

/// The number after the highest check of a trust bank, and at least `first`, which is that of the
/// first sheet in the printer.
pub fn next_number(r: &Reader<'_>, bank: TrustBankId, first: u64) -> Result<String> {
    let last: i64 = r.one(
        "SELECT coalesce(max(CAST(number AS INTEGER)), 0)
           FROM payment_out WHERE trust_bank_id = ?1 AND method = 'check'",
        values![bank],
        |row| row.next(),
    )?;
    let next = if last == 0 { 1_001 } else { last.unsigned_abs() + 1 };
    Ok(if first == 0 || last > 0 { next.max(first) } else { first }.to_string())
}
