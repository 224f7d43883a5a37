//! The bank accounts to which clients' money is sent. The number is sealed; screens show its end.

use duebook_core::id::ClientId;
use duebook_core::shape;

use crate::db::{Reader, Writer};
use crate::error::{Error, Result};
use crate::stamp::Stamp;
use crate::values;

shape! {
    /// A client's bank account, as its form shows it. The number is written only: digits set it,
    /// blank leaves it as it is.
    pub struct ClientBankForm {
        /// Nine digits.
        pub routing: String,
        pub account_number: String,
        /// Savings, not checking.
        pub savings: bool,
        /// A company's, not a consumer's.
        pub company: bool,
    }

    /// A client's bank account as screens show it.
    pub struct ClientBank {
        pub routing: String,
        pub account_last4: String,
        pub savings: bool,
        pub company: bool,
    }
}

fn place(client: ClientId) -> String {
    format!("client_bank.account/{}", client.0)
}

/// Where a client's money is sent, if that is known.
pub fn of(r: &Reader<'_>, client: ClientId) -> Result<Option<ClientBank>> {
    r.maybe(
        "SELECT routing, account_last4, savings, company FROM client_bank WHERE client_id = ?1",
        values![client],
        |row| {
            Ok(ClientBank {
                routing: row.next()?,
                account_last4: row.next()?,
                savings: row.next()?,
                company: row.next()?,
            })
        },
    )
}

/// The whole account number, for the file that sends the money.
pub fn number(r: &Reader<'_>, client: ClientId) -> Result<Option<String>> {
    let seal = r.maybe(
        "SELECT account_seal FROM client_bank WHERE client_id = ?1",
        values![client],
        |row| row.next::<Vec<u8>>(),
    )?;
    seal.map(|seal| Ok(r.fields().open_text(&place(client), &seal)?.to_string())).transpose()
}

/// Keeps a client's bank account in the place of the one before.
///
/// # Errors
/// [`Error::Gone`] when no number was given and none is kept.
pub fn save(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    client: ClientId,
    form: &ClientBankForm,
) -> Result<()> {
    let number = match form.account_number.is_empty() {
        true => number(w, client)?.ok_or(Error::Gone)?,
        false => form.account_number.clone(),
    };
    let seal = w.fields().seal(&place(client), &number)?;
    w.run(
        "INSERT INTO client_bank (client_id, routing, account_seal, account_last4, savings, company,
             set_at, set_by)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
         ON CONFLICT (client_id) DO UPDATE
            SET routing = ?2, account_seal = ?3, account_last4 = ?4, savings = ?5, company = ?6,
                set_at = ?7, set_by = ?8",
        values![
            client,
            form.routing,
            seal,
            &number[number.len().saturating_sub(4)..],
            form.savings,
            form.company,
            stamp.at,
            stamp.user
        ],
    )?;
    Ok(())
}
