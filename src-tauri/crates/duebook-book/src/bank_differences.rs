//! What the bank moved and nobody can explain yet: each stands under its line until it is set
//! right.

use duebook_core::chart::LedgerAccount;
use duebook_core::id::{BankLineId, EntryId, TrustBankId};
use duebook_core::{Day, Money, shape};

use crate::db::{Reader, Row};
use crate::error::Result;
use crate::values;

shape! {
    /// A difference that is not set right wholly.
    pub struct OpenDifference {
        pub entry: EntryId,
        pub line: BankLineId,
        pub booked_on: Day,
        /// What the bank moved too much; negative what it moved too little.
        pub amount: Money,
        /// What of it is left.
        pub left: Money,
        pub text: String,
    }
}

const DIFFERENCES: &str = "SELECT entry.id, bank_match.line_id, entry.booked_on,
    -sum(posting.amount_cents),
    -sum(posting.amount_cents) - (SELECT coalesce(sum(later.amount_cents), 0)
        FROM entry AS resolved JOIN posting AS later ON later.entry_id = resolved.id
       WHERE resolved.cause_id = entry.id AND resolved.booked_on <= ?2
         AND later.ledger_account = ?3 AND later.trust_bank_id = ?1) AS left_over,
    bank_line.text
    FROM posting
    JOIN entry ON entry.id = posting.entry_id
    JOIN bank_match ON bank_match.entry_id = entry.id AND bank_match.trust_bank_id = ?1
    JOIN bank_line ON bank_line.id = bank_match.line_id
    WHERE posting.ledger_account = ?3 AND posting.trust_bank_id = ?1
      AND entry.kind = 'difference' AND entry.booked_on <= ?2";

fn read_difference(row: &Row<'_>) -> Result<OpenDifference> {
    Ok(OpenDifference {
        entry: row.next()?,
        line: row.next()?,
        booked_on: row.next()?,
        amount: row.next()?,
        left: row.next()?,
        text: row.next()?,
    })
}

/// Differences of a trust bank that were not set right wholly at the end of a day, oldest first.
pub fn open(r: &Reader<'_>, bank: TrustBankId, on: Day) -> Result<Vec<OpenDifference>> {
    let sql = format!(
        "{DIFFERENCES} GROUP BY entry.id HAVING left_over <> 0 ORDER BY entry.booked_on, 1"
    );
    r.all(&sql, values![bank, on, LedgerAccount::Difference.code()], read_difference)
}
