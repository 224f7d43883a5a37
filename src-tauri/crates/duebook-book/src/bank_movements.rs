//! What moved money in a trust bank's ledger: every entry that posts to the bank, each to be found
//! on the bank's statement once.

use duebook_core::id::{BankLineId, EntryId, TrustBankId};
use duebook_core::ledger::EntryKind;
use duebook_core::matching::{Movement, MovementKind};
use duebook_core::{Day, Money, shape};

use crate::db::{Reader, Row};
use crate::error::{Error, Result};
use crate::values;

/// The day that stands for a line that did not come yet.
pub(crate) const NEVER: &str = "9999-12-31";

shape! {
    /// An entry's sum on a trust bank.
    pub struct BankMovement {
        pub entry: EntryId,
        pub kind: EntryKind,
        pub booked_on: Day,
        /// Into the bank positive.
        pub amount: Money,
        /// Number of a check, or of the item that came back.
        pub number: Option<String>,
        /// check, ach or transfer, when it is a payment out.
        pub method: Option<String>,
        /// To whom, when it is a payment out.
        pub payee: String,
        /// The bank line that it is.
        pub line: Option<BankLineId>,
    }
}

impl BankMovement {
    /// As the matching sees it.
    fn to_match(&self) -> Movement {
        Movement {
            id: self.entry,
            booked_on: self.booked_on,
            amount: self.amount,
            kind: self.matching_kind(),
            number: self.number.clone().filter(|number| !number.is_empty()),
        }
    }

    /// What the bank would call it.
    pub fn matching_kind(&self) -> MovementKind {
        match (self.kind, self.method.as_deref()) {
            (EntryKind::Deposit, _) => MovementKind::Deposit,
            (EntryKind::Settlement, _) => MovementKind::Settlement,
            (EntryKind::Return, _) => MovementKind::Return,
            (
                EntryKind::Remittance | EntryKind::RefundPaid | EntryKind::UnclaimedPaid,
                Some("check"),
            ) => MovementKind::Check,
            (EntryKind::Remittance | EntryKind::RefundPaid | EntryKind::UnclaimedPaid, _) => {
                MovementKind::Sent
            }
            (EntryKind::Cover | EntryKind::ShareTaken, _) => MovementKind::Transfer,
            (EntryKind::BankCharge, _) => MovementKind::Charge,
            (EntryKind::BankInterest, _) => MovementKind::Interest,
            _ => MovementKind::Other,
        }
    }
}

/// A movement with everything that tells what it was.
const MOVEMENTS: &str = "SELECT bank_movement.entry_id, entry.kind, bank_movement.booked_on,
    bank_movement.amount_cents, item.reference, payment_out.method, payment_out.number,
    payment_out.payee, bank_match.line_id
    FROM bank_movement
    JOIN entry ON entry.id = bank_movement.entry_id
    LEFT JOIN item ON item.id = entry.item_id
    LEFT JOIN payment_out ON payment_out.entry_id = coalesce(entry.reverses_id, entry.id)
    LEFT JOIN bank_match ON bank_match.entry_id = bank_movement.entry_id
                        AND bank_match.trust_bank_id = bank_movement.trust_bank_id
    WHERE bank_movement.trust_bank_id = ?1";

/// A payment that was undone and the entry that undid it, as long as neither came by the bank:
/// they cancel each other. The bracket stays open for more about `other`.
const CANCELLED: &str = "EXISTS (SELECT 1 FROM entry AS pair
      JOIN bank_movement AS other ON other.entry_id = pair.id
       AND other.trust_bank_id = bank_movement.trust_bank_id
     WHERE other.cleared_on = '9999-12-31' AND bank_movement.cleared_on = '9999-12-31'
       AND other.amount_cents = -bank_movement.amount_cents
       AND (pair.reverses_id = entry.id OR pair.id = entry.reverses_id)";

fn read_movement(row: &Row<'_>) -> Result<BankMovement> {
    let entry = row.next()?;
    let kind = EntryKind::from_code(&row.next::<String>()?)
        .ok_or_else(|| Error::bad_value("kind", "a kind of entry"))?;
    let (booked_on, amount) = (row.next()?, row.next()?);
    let (reference, method): (Option<String>, Option<String>) = (row.next()?, row.next()?);
    let (number, payee): (Option<String>, Option<String>) = (row.next()?, row.next()?);
    Ok(BankMovement {
        entry,
        kind,
        booked_on,
        amount,
        // A check that sends money back has its own number, not that of the item it is about.
        number: number.or(reference).filter(|n| !n.is_empty()),
        method,
        payee: payee.unwrap_or_default(),
        line: row.next()?,
    })
}

/// One movement.
pub fn get(r: &Reader<'_>, bank: TrustBankId, entry: EntryId) -> Result<BankMovement> {
    let sql = format!("{MOVEMENTS} AND bank_movement.entry_id = ?2");
    r.one(&sql, values![bank, entry], read_movement)
}

/// Movements without a line that were booked in a range of days, oldest first, at most so many.
/// Checks that were voided, and what they became again, are no movements of the bank.
pub fn open(
    r: &Reader<'_>,
    bank: TrustBankId,
    (from, to): (Day, Day),
    limit: u32,
) -> Result<Vec<BankMovement>> {
    let sql = format!(
        "{MOVEMENTS} AND bank_movement.cleared_on = ?2
            AND bank_movement.booked_on BETWEEN ?3 AND ?4
            AND NOT (coalesce(payment_out.method, '') = 'check' AND {CANCELLED}))
          ORDER BY bank_movement.booked_on, bank_movement.entry_id LIMIT ?5"
    );
    r.all(&sql, values![bank, NEVER, from, to, limit], read_movement)
}

/// Movements of a trust bank as the matching takes them.
pub fn to_match(movements: &[BankMovement]) -> Vec<Movement> {
    movements.iter().map(BankMovement::to_match).collect()
}

/// Movements that the ledger had on a day and the bank had not: in transit or outstanding.
pub fn on_their_way(r: &Reader<'_>, bank: TrustBankId, on: Day) -> Result<Vec<BankMovement>> {
    let sql = format!(
        "{MOVEMENTS} AND bank_movement.cleared_on > ?2 AND bank_movement.booked_on <= ?2
            AND NOT ({CANCELLED} AND other.booked_on <= ?2))
          ORDER BY bank_movement.booked_on, bank_movement.entry_id"
    );
    r.all(&sql, values![bank, on], read_movement)
}

/// Movements that the bank had on a day and the ledger had not: they were booked later.
pub fn booked_later(r: &Reader<'_>, bank: TrustBankId, on: Day) -> Result<Vec<BankMovement>> {
    let sql = format!(
        "{MOVEMENTS} AND bank_movement.cleared_on <= ?2 AND bank_movement.booked_on > ?2
          ORDER BY bank_movement.booked_on, bank_movement.entry_id"
    );
    r.all(&sql, values![bank, on], read_movement)
}
