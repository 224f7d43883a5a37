//! Money out of trust, and what the agency brings to it.

use duebook_core::bank_entry::{self, InterestOwner};
use std::collections::BTreeMap;

use duebook_core::chart::LedgerAccount;
use duebook_core::id::{
    AccountId, ClientId, EntryId, ItemId, PaymentOutId, StatementId, ThirdPartyId, TrustBankId,
};
use duebook_core::ledger::EntryKind;
use duebook_core::outgoing::{self, Owed};
use duebook_core::shortage::Position;
use duebook_core::{Day, Money, shape};

use crate::db::{Reader, Writer};
use crate::error::Result;
use crate::ledger::Link;
use crate::stamp::Stamp;
use crate::statement_list::IS_OPEN;
use crate::{ledger, lines, positions, unclaimed, values};

mod made;

pub use made::{by_number, get, latest, next_number, number_taken, of_amount, of_statement};

shape! {
    /// Money that left trust.
    pub struct PaymentOut {
        pub id: PaymentOutId,
        pub trust_bank: TrustBankId,
        /// remittance, refund, share, charge, cost, unclaimed or third.
        pub kind: String,
        /// check, ach or transfer.
        pub method: String,
        /// The number of the check.
        pub number: String,
        pub payee: String,
        pub amount: Money,
        pub paid_on: Day,
        pub statement: Option<StatementId>,
        pub client: Option<ClientId>,
        pub account: Option<AccountId>,
        pub third: Option<ThirdPartyId>,
        /// Why it was voided or stopped, if it was.
        pub undone_why: Option<String>,
        /// When its check was first printed by the program.
        pub printed_on: Option<Day>,
        /// The day of the payment that was lost, and that this one is made again for.
        pub again_for: Option<Day>,
        /// Why more than the agency's share was taken, where it was so.
        pub note: String,
    }
}

/// A payment that is about to be made.
#[derive(Debug, Clone)]
pub struct NewPayment<'a> {
    /// From which trust bank.
    pub bank: TrustBankId,
    /// remittance, refund or share.
    pub kind: &'a str,
    /// To which client.
    pub client: Option<ClientId>,
    /// For which account, when it is a refund.
    pub account: Option<AccountId>,
    /// To which third party.
    pub third: Option<ThirdPartyId>,
    /// By which statement, when it is a remittance.
    pub statement: Option<StatementId>,
    /// check, ach or transfer.
    pub method: &'a str,
    /// The number of a check; empty otherwise.
    pub number: &'a str,
    /// To whom.
    pub payee: &'a str,
    /// How much.
    pub amount: Money,
    /// The day of the check or transfer.
    pub on: Day,
    /// Why it is more than it should be.
    pub note: &'a str,
}

/// What the agency owes to a trust bank, by client.
pub fn shortages(r: &Reader<'_>, bank: TrustBankId) -> Result<Vec<Owed>> {
    r.all(
        "SELECT client_id, CAST(sum(amount_cents) AS INTEGER)
           FROM ledger_total WHERE ledger_account = ?1 AND trust_bank_id = ?2
          GROUP BY client_id HAVING sum(amount_cents) <> 0 ORDER BY client_id",
        values![LedgerAccount::Shortage.code(), bank],
        |row| {
            let client: i64 = row.next()?;
            Ok(((client != 0).then_some(ClientId(client)), row.next()?))
        },
    )
}

/// How the agency meets a shortage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cover {
    /// From its released share in the same trust bank.
    Share,
    /// By a transfer from its own bank.
    Transfer,
    /// By paying the client from its own bank, where no money of the agency may enter trust.
    PayClient(ClientId),
}

/// Meets a shortage, the oldest client's first.
///
/// # Panics
/// When more is covered than is short, or than the share has: callers check.
pub fn cover(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    bank: TrustBankId,
    on: Day,
    amount: Money,
    how: Cover,
) -> Result<EntryId> {
    let mut left = amount;
    let mut owed = Vec::new();
    for (client, short) in shortages(w, bank)? {
        let part = left.min(short);
        if part.is_positive() {
            owed.push((client, part));
            left -= part;
        }
    }
    assert!(left.is_zero(), "no more is covered than is short");
    let entry = match how {
        Cover::Transfer => outgoing::covered_by_transfer(bank, on, &owed)?,
        Cover::Share => {
            let share = outgoing::take(&share(w, bank, stamp.today)?, amount);
            outgoing::covered_by_share(bank, on, &owed, &share)?
        }
        Cover::PayClient(client) => outgoing::covered_by_payment(bank, on, client, &owed)?,
    };
    let entry = ledger::post(w, stamp, &entry, Link::None)?;
    if let Cover::PayClient(client) = how {
        lines::keep_paid_by_agency(w, entry, client, bank, amount)?;
    }
    Ok(entry)
}

/// A client's released money moves to another trust bank.
pub fn move_to_bank(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    banks: (TrustBankId, TrustBankId),
    (client, amount, on): (ClientId, Money, Day),
) -> Result<EntryId> {
    let entry = outgoing::moved_to_bank(banks, on, client, amount)?;
    let entry = ledger::post(w, stamp, &entry, Link::None)?;
    lines::keep_moved(w, entry, client, banks, amount)?;
    Ok(entry)
}

/// What the agency can pay each client itself in the place of trust, at most what trust is short
/// of.
pub fn payable_by_agency(
    r: &Reader<'_>,
    bank: TrustBankId,
    today: Day,
) -> Result<BTreeMap<ClientId, Money>> {
    let short: Money = shortages(r, bank)?.iter().map(|s| s.1).sum();
    if !short.is_positive() {
        return Ok(BTreeMap::new());
    }
    let mut payable = free(r, bank, today)?;
    payable.values_mut().for_each(|amount| *amount = short.min(*amount));
    Ok(payable)
}

/// What is released for each client and no approved statement is still to pay.
pub fn free(r: &Reader<'_>, bank: TrustBankId, today: Day) -> Result<BTreeMap<ClientId, Money>> {
    let mut free: BTreeMap<ClientId, Money> = BTreeMap::new();
    for position in positions::released(r, bank, today)? {
        if let (LedgerAccount::Client, Some(client)) = (position.on, position.client) {
            *free.entry(client).or_default() += position.released;
        }
    }
    r.each(
        &format!(
            "SELECT client_id, CAST(sum(remit_cents) AS INTEGER) FROM statement
              WHERE trust_bank_id = ?1 AND state = 'approved' AND {IS_OPEN}
              GROUP BY client_id"
        ),
        values![bank],
        |row| {
            *free.entry(row.next()?).or_default() -= row.next::<Money>()?;
            Ok(())
        },
    )?;
    free.retain(|_, amount| amount.is_positive());
    Ok(free)
}

/// The agency's share of a trust bank that is released today, by its parts.
pub fn share(r: &Reader<'_>, bank: TrustBankId, today: Day) -> Result<Vec<Position>> {
    let mut found = positions::released(r, bank, today)?;
    found.retain(|p| p.on.is_share());
    // What is short of one part is taken from the others: the agency is one owner.
    let mut short: Money = found.iter().map(|p| (-p.released).or_zero()).sum();
    for position in found.iter_mut().filter(|p| p.released.is_positive()) {
        let part = short.min(position.released);
        position.released -= part;
        short -= part;
    }
    found.retain(|p| p.released.is_positive());
    Ok(found)
}

/// The agency takes so much of its released share; what is more than it has is owed back.
pub fn take_share(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    payment: &NewPayment<'_>,
) -> Result<PaymentOutId> {
    let have = share(w, payment.bank, stamp.today)?;
    let released: Money = have.iter().map(|p| p.released).sum();
    let taken = outgoing::take(&have, payment.amount.min(released));
    let excess = (payment.amount - released).or_zero();
    let entry = outgoing::share_taken(payment.bank, payment.on, &taken, excess)?;
    keep(w, payment, ledger::post(w, stamp, &entry, Link::None)?)
}

/// Pays a client what a statement says.
pub fn remit(w: &Writer<'_>, stamp: &Stamp<'_>, payment: &NewPayment<'_>) -> Result<PaymentOutId> {
    let client = payment.client.expect("a remittance has its client");
    let entry = outgoing::remittance(payment.bank, payment.on, client, payment.amount)?;
    keep(w, payment, ledger::post(w, stamp, &entry, Link::None)?)
}

/// Pays a person's surplus back.
pub fn refund(w: &Writer<'_>, stamp: &Stamp<'_>, payment: &NewPayment<'_>) -> Result<PaymentOutId> {
    let client = payment.client.expect("a refund has its client");
    let account = payment.account.expect("a refund has its account");
    let entry = outgoing::refund(payment.bank, payment.on, client, account, payment.amount)?;
    keep(w, payment, ledger::post(w, stamp, &entry, Link::None)?)
}

/// Sends unidentified money of an item back to where it came from.
pub fn send_back(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    payment: &NewPayment<'_>,
    item: ItemId,
) -> Result<PaymentOutId> {
    let entry = outgoing::sent_back(payment.bank, payment.on, item, payment.amount)?;
    keep(w, payment, ledger::post(w, stamp, &entry, Link::None)?)
}

/// Gives interest of the bank to its owner. A client's is a line of its next statement.
pub fn pass_interest(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    (bank, on, amount): (TrustBankId, Day, Money),
    owner: InterestOwner,
    link: Link,
) -> Result<EntryId> {
    let entry = bank_entry::interest_passed(bank, on, amount, owner)?;
    let entry = ledger::post(w, stamp, &entry, link)?;
    if let InterestOwner::Client(client) = owner {
        lines::keep_interest(w, entry, client, bank, amount)?;
    }
    Ok(entry)
}

pub(crate) fn keep(
    w: &Writer<'_>,
    payment: &NewPayment<'_>,
    entry: EntryId,
) -> Result<PaymentOutId> {
    let id = w.insert(
        "INSERT INTO payment_out (trust_bank_id, kind, client_id, account_id, statement_id, method,
             number, payee, amount_cents, paid_on, entry_id, replaces_id, third_id, note)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
        values![
            payment.bank,
            payment.kind,
            payment.client,
            payment.account,
            payment.statement,
            payment.method,
            payment.number,
            payment.payee,
            payment.amount,
            payment.on,
            entry,
            lost(w, payment)?,
            payment.third,
            payment.note
        ],
    )?;
    Ok(PaymentOutId(id))
}

/// The payment that was voided, stopped or lost and that nothing was made again for: the same sum
/// of the same kind to the same owner.
fn lost(r: &Reader<'_>, payment: &NewPayment<'_>) -> Result<Option<PaymentOutId>> {
    if payment.client.is_none() && payment.third.is_none() {
        return Ok(None);
    }
    r.maybe(
        "SELECT id FROM payment_out AS lost
          WHERE undone_id IS NOT NULL AND kind = ?1 AND amount_cents = ?2 AND trust_bank_id = ?3
            AND client_id IS ?4 AND account_id IS ?5 AND statement_id IS ?6 AND third_id IS ?7
            AND NOT EXISTS (SELECT 1 FROM payment_out AS again
                             WHERE again.replaces_id = lost.id AND again.undone_id IS NULL)
          ORDER BY id DESC LIMIT 1",
        values![
            payment.kind,
            payment.amount,
            payment.bank,
            payment.client,
            payment.account,
            payment.statement,
            payment.third
        ],
        |row| row.next(),
    )
}

/// Undoes a payment that was voided, stopped or lost: the money is there again, booked today.
pub fn undo(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    id: PaymentOutId,
    on: Day,
    why: &str,
) -> Result<EntryId> {
    let paid: EntryId =
        w.one("SELECT entry_id FROM payment_out WHERE id = ?1", values![id], |row| row.next())?;
    let mirror = ledger::get(w, paid)?.mirrored(EntryKind::PaymentUndone, on, on);
    let entry = ledger::post(w, stamp, &mirror, Link::Reverses(paid))?;
    unclaimed::undo(w, paid, entry)?;
    w.run(
        "UPDATE payment_out SET undone_id = ?2, undone_why = ?3 WHERE id = ?1",
        values![id, entry, why],
    )?;
    Ok(entry)
}
