//! Trust banks: bank accounts that hold other people's money.

use duebook_core::id::TrustBankId;
use duebook_core::shape;

use crate::db::{Reader, Writer};
use crate::error::{Error, Result};
use crate::stamp::Stamp;
use crate::values;

shape! {
    /// A bank account that holds other people's money.
    pub struct TrustBank {
        pub id: TrustBankId,
        /// What the agency calls it.
        pub name: String,
        pub bank_name: String,
        pub account_last4: String,
        pub active: bool,
    }
}

/// Adds a trust bank. The account number is sealed; screens show its last four digits.
pub fn add(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    name: &str,
    bank: &str,
    account: &str,
) -> Result<TrustBankId> {
    let last4 = &account[account.len().saturating_sub(4)..];
    let id = TrustBankId(w.insert(
        "INSERT INTO trust_bank (name, bank_name, account_last4, created_at) VALUES (?1, ?2, ?3,
             ?4)",
        values![name, bank, if last4.len() == 4 { last4 } else { "" }, stamp.at],
    )?);
    if !account.is_empty() {
        let seal = w.fields().seal(&format!("trust_bank.account/{}", id.0), account)?;
        w.run("UPDATE trust_bank SET account_seal = ?2 WHERE id = ?1", values![id, seal])?;
    }
    Ok(id)
}

/// The whole account number, which the bank needs on its slips and in its files.
pub fn account_number(r: &Reader<'_>, id: TrustBankId) -> Result<Option<String>> {
    let seal = r.one("SELECT account_seal FROM trust_bank WHERE id = ?1", values![id], |row| {
        row.next::<Option<Vec<u8>>>()
    })?;
    let place = format!("trust_bank.account/{}", id.0);
    seal.map(|seal| Ok(r.fields().open_text(&place, &seal)?.to_string())).transpose()
}

/// One trust bank.
pub fn get(r: &Reader<'_>, id: TrustBankId) -> Result<TrustBank> {
    all(r)?.into_iter().find(|bank| bank.id == id).ok_or(Error::Gone)
}

/// Every trust bank.
pub fn all(r: &Reader<'_>) -> Result<Vec<TrustBank>> {
    r.all(
        "SELECT id, name, bank_name, account_last4, active FROM trust_bank ORDER BY id",
        values![],
        |row| {
            Ok(TrustBank {
                id: row.next()?,
                name: row.next()?,
                bank_name: row.next()?,
                account_last4: row.next()?,
                active: row.next()?,
            })
        },
    )
}
