//! Checks that nobody cashed, and the money that waits for its owner or the state because of it.

use duebook_core::id::{AccountId, ClientId, FileNumber, PaymentOutId, TrustBankId, UnclaimedId};
use duebook_core::{Day, Money, outgoing, shape};

use crate::bank_movements::NEVER;
use crate::db::{Reader, Row, Writer};
use crate::error::{Error, Result};
use crate::ledger::{self, Link};
use crate::paying::{self, NewPayment, PaymentOut};
use crate::stamp::Stamp;
use crate::values;

shape! {
    /// A check that the bank has not paid yet.
    pub struct UncashedCheck {
        pub payment: PaymentOutId,
        pub trust_bank: TrustBankId,
        pub number: String,
        pub payee: String,
        pub amount: Money,
        pub paid_on: Day,
        /// remittance, refund or cost.
        pub kind: String,
        pub account: Option<AccountId>,
    }

    /// Money of a check that went stale.
    pub struct UnclaimedMoney {
        pub id: UnclaimedId,
        pub trust_bank: TrustBankId,
        pub client: ClientId,
        pub account: AccountId,
        pub file_number: FileNumber,
        /// To whom the check was, the owner.
        pub owner: String,
        /// The state of the owner's last address; empty when none is known.
        pub state: String,
        pub amount: Money,
        /// The number and the day of the check.
        pub check: String,
        pub since: Day,
        /// When it became unclaimed.
        pub moved_on: Day,
        /// When its owner was written to and when the state was paid.
        pub letter_on: Option<Day>,
        pub paid_on: Option<Day>,
    }
}

const UNCASHED: &str = "SELECT payment_out.id, payment_out.trust_bank_id, number, payee,
    payment_out.amount_cents, paid_on, kind, account_id
    FROM payment_out
    JOIN bank_movement ON bank_movement.entry_id = payment_out.entry_id
                      AND bank_movement.trust_bank_id = payment_out.trust_bank_id
   WHERE method = 'check' AND undone_id IS NULL AND bank_movement.cleared_on = ?1";

fn read_uncashed(row: &Row<'_>) -> Result<UncashedCheck> {
    Ok(UncashedCheck {
        payment: row.next()?,
        trust_bank: row.next()?,
        number: row.next()?,
        payee: row.next()?,
        amount: row.next()?,
        paid_on: row.next()?,
        kind: row.next()?,
        account: row.next()?,
    })
}

/// Checks of a trust bank up to a day that the bank has not paid, the oldest first.
pub fn uncashed(r: &Reader<'_>, bank: TrustBankId, to: Day) -> Result<Vec<UncashedCheck>> {
    let sql = format!(
        "{UNCASHED} AND payment_out.trust_bank_id = ?2 AND paid_on <= ?3
         ORDER BY paid_on, payment_out.id"
    );
    r.all(&sql, values![NEVER, bank, to], read_uncashed)
}

/// Whether the bank has not paid a check yet.
pub fn is_uncashed(r: &Reader<'_>, payment: PaymentOutId) -> Result<bool> {
    let sql = format!("{UNCASHED} AND payment_out.id = ?2");
    Ok(r.maybe(&sql, values![NEVER, payment], read_uncashed)?.is_some())
}

const UNCLAIMED: &str = "SELECT unclaimed.id, stale.trust_bank_id, stale.client_id,
    stale.account_id, account.file_number, stale.payee,
    coalesce((SELECT address.state FROM address WHERE address.person_id = account.person_id
               ORDER BY address.id DESC LIMIT 1), ''),
    stale.amount_cents, stale.number, stale.paid_on, unclaimed.moved_on,
    unclaimed_payment.letter_on, paid.paid_on
    FROM unclaimed
    JOIN payment_out AS stale ON stale.id = unclaimed.payment_id
    JOIN account ON account.id = stale.account_id
    LEFT JOIN payment_out AS paid ON paid.undone_id IS NULL AND paid.id IN
         (SELECT payment_id FROM unclaimed_payment WHERE unclaimed_id = unclaimed.id)
    LEFT JOIN unclaimed_payment ON unclaimed_payment.payment_id = paid.id";

fn read_unclaimed(row: &Row<'_>) -> Result<UnclaimedMoney> {
    Ok(UnclaimedMoney {
        id: row.next()?,
        trust_bank: row.next()?,
        client: row.next()?,
        account: row.next()?,
        file_number: row.next()?,
        owner: row.next()?,
        state: row.next()?,
        amount: row.next()?,
        check: row.next()?,
        since: row.next()?,
        moved_on: row.next()?,
        letter_on: row.next()?,
        paid_on: row.next()?,
    })
}

/// All unclaimed money, by the state of the last address, the oldest first.
pub fn all(r: &Reader<'_>) -> Result<Vec<UnclaimedMoney>> {
    r.all(
        &format!("{UNCLAIMED} ORDER BY 7, stale.paid_on, unclaimed.id"),
        values![],
        read_unclaimed,
    )
}

/// Unclaimed money of one check.
pub fn get(r: &Reader<'_>, id: UnclaimedId) -> Result<UnclaimedMoney> {
    r.maybe(&format!("{UNCLAIMED} WHERE unclaimed.id = ?1"), values![id], read_unclaimed)?
        .ok_or(Error::Gone)
}

/// A stale refund check is undone and its money is unclaimed, in one act.
pub fn turn(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    payment: &PaymentOut,
    (client, account): (ClientId, AccountId),
    on: Day,
    why: &str,
) -> Result<UnclaimedId> {
    let undone = paying::undo(w, stamp, payment.id, on, why)?;
    let whose = (client, account);
    let entry = outgoing::unclaimed(payment.trust_bank, on, whose, payment.amount)?;
    let entry = ledger::post(w, stamp, &entry, Link::Because(undone))?;
    let id = w.insert(
        "INSERT INTO unclaimed (payment_id, moved_on, entry_id) VALUES (?1, ?2, ?3)",
        values![payment.id, on, entry],
    )?;
    Ok(UnclaimedId(id))
}

/// Pays unclaimed money to the state; its owner was written to on `letter_on`.
pub fn pay(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    money: &UnclaimedMoney,
    payment: &NewPayment<'_>,
    letter_on: Day,
) -> Result<PaymentOutId> {
    let entry = outgoing::unclaimed_paid(payment.bank, payment.on, money.client, payment.amount)?;
    let paid = paying::keep(w, payment, ledger::post(w, stamp, &entry, Link::None)?)?;
    w.run(
        "INSERT INTO unclaimed_payment (payment_id, unclaimed_id, letter_on) VALUES (?1, ?2, ?3)",
        values![paid, money.id, letter_on],
    )?;
    Ok(paid)
}
