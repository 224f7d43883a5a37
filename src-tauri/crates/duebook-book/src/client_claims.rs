//! What clients owe the agency before it is invoiced: flat fees, and what is given up.

use duebook_core::client_claim::{self, Claim};
use duebook_core::id::{ClientId, EntryId, TrustBankId};
use duebook_core::{Day, Money};

use crate::db::{Reader, Writer};
use crate::error::Result;
use crate::ledger::{self, Link};
use crate::stamp::Stamp;
use crate::{lines, values};

/// Claims of a client that no statement has offset or invoiced, by the statements of a trust bank.
/// Below zero it is a credit.
pub fn unbilled(r: &Reader<'_>, client: ClientId, bank: TrustBankId) -> Result<Money> {
    r.one(
        "SELECT (SELECT CAST(coalesce(sum(claim_cents), 0) AS INTEGER) FROM line
                  WHERE client_id = ?1 AND trust_bank_id = ?2)
              - (SELECT CAST(coalesce(sum(offset_cents + invoice_cents), 0) AS INTEGER)
                   FROM statement
                  WHERE client_id = ?1 AND trust_bank_id = ?2 AND state = 'approved')",
        values![client, bank],
        |row| row.next(),
    )
}

/// Charges a client a flat fee: a line of its next statement.
pub fn charge(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    (client, bank): (ClientId, TrustBankId),
    (amount, on): (Money, Day),
    about: &str,
) -> Result<EntryId> {
    let entry = ledger::post(w, stamp, &client_claim::flat_fee(on, client, amount)?, Link::None)?;
    lines::keep_claim(w, entry, (client, bank), ("flat_fee", Money::ZERO, amount), about)?;
    Ok(entry)
}

/// A claim that is not invoiced will not be paid: a line of the next statement takes it off.
pub fn write_off(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    (client, bank): (ClientId, TrustBankId),
    (amount, on): (Money, Day),
    why: &str,
) -> Result<EntryId> {
    let entry = client_claim::written_off(on, client, Claim::Unbilled, amount)?;
    let entry = ledger::post(w, stamp, &entry, Link::None)?;
    lines::keep_claim(w, entry, (client, bank), ("written_off", Money::ZERO, -amount), why)?;
    Ok(entry)
}
