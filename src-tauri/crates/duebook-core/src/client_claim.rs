//! The entries of what clients owe the agency: flat fees, payments of invoices, claims that will
//! not be paid.

use crate::chart::LedgerAccount;
use crate::id::{ClientId, ItemId, TrustBankId};
use crate::ledger::{Entry, EntryKind, NotAnEntry, Posting};
use crate::{Day, Money};

/// Which claim on a client it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Claim {
    /// Not invoiced yet; a line of a statement.
    Unbilled,
    /// On an invoice.
    Billed,
}

impl From<Claim> for LedgerAccount {
    fn from(claim: Claim) -> LedgerAccount {
        match claim {
            Claim::Unbilled => LedgerAccount::Unbilled,
            Claim::Billed => LedgerAccount::Billed,
        }
    }
}

fn agency(on: LedgerAccount, client: ClientId, amount: Money) -> Posting {
    Posting { on, amount, bank: None, client: Some(client), account: None, third: None }
}

/// A flat fee for a service: a claim on the client until its next statement.
///
/// # Errors
/// [`NotAnEntry::Zero`] for nothing.
pub fn flat_fee(on: Day, client: ClientId, amount: Money) -> Result<Entry, NotAnEntry> {
    let postings = vec![
        agency(LedgerAccount::Unbilled, client, amount),
        agency(LedgerAccount::Income, client, -amount),
    ];
    Entry::new(EntryKind::FlatFee, on, on, None, postings)
}

/// A claim that will not be paid is the agency's loss.
///
/// # Errors
/// [`NotAnEntry::Zero`] for nothing.
pub fn written_off(
    on: Day,
    client: ClientId,
    claim: Claim,
    amount: Money,
) -> Result<Entry, NotAnEntry> {
    let postings =
        vec![agency(LedgerAccount::Loss, client, amount), agency(claim.into(), client, -amount)];
    Entry::new(EntryKind::WrittenOff, on, on, None, postings)
}

/// A client pays invoices into the agency's own bank.
///
/// # Errors
/// [`NotAnEntry::Zero`] for nothing.
pub fn invoice_paid(on: Day, client: ClientId, amount: Money) -> Result<Entry, NotAnEntry> {
    let postings = vec![
        Posting { client: None, ..agency(LedgerAccount::Operating, client, amount) },
        agency(LedgerAccount::Billed, client, -amount),
    ];
    Entry::new(EntryKind::InvoicePaid, on, on, None, postings)
}

/// A client's payment of an invoice went into trust by mistake: it is the agency's share there,
/// with the hold of the item that it came by. Below zero it is taken back.
///
/// # Errors
/// [`NotAnEntry::Zero`] for nothing.
pub fn invoice_paid_into_trust(
    (bank, item): (TrustBankId, ItemId),
    on: Day,
    client: ClientId,
    amount: Money,
) -> Result<Entry, NotAnEntry> {
    let trust = |on, client, amount| Posting {
        on,
        amount,
        bank: Some(bank),
        client,
        account: None,
        third: None,
    };
    let postings = vec![
        trust(LedgerAccount::Suspense, None, amount),
        trust(LedgerAccount::ShareOther, Some(client), -amount),
        agency(LedgerAccount::InTrust, client, amount),
        agency(LedgerAccount::Billed, client, -amount),
    ];
    Entry::new(EntryKind::InvoicePaid, on, on, Some(item), postings)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::day;

    const HARBOR: ClientId = ClientId(1);

    fn on(entry: &Entry, account: LedgerAccount) -> i64 {
        entry.postings().iter().filter(|p| p.on == account).map(|p| p.amount.in_cents()).sum()
    }

    #[test]
    fn a_flat_fee_is_a_claim_and_income() {
        let entry = flat_fee(day(2026, 11, 2), HARBOR, Money::cents(10_00)).unwrap();
        assert_eq!(on(&entry, LedgerAccount::Unbilled), 10_00);
        assert_eq!(on(&entry, LedgerAccount::Income), -10_00);
        assert!(flat_fee(day(2026, 11, 2), HARBOR, Money::ZERO).is_err());
    }

    #[test]
    fn a_claim_that_is_not_paid_is_a_loss() {
        let off = |claim| written_off(day(2026, 11, 30), HARBOR, claim, Money::cents(87_50));
        let open = off(Claim::Unbilled).unwrap();
        assert_eq!(on(&open, LedgerAccount::Loss), 87_50);
        assert_eq!(on(&open, LedgerAccount::Unbilled), -87_50);
        assert_eq!(on(&off(Claim::Billed).unwrap(), LedgerAccount::Billed), -87_50);
    }

    #[test]
    fn an_invoice_is_paid_into_operating() {
        let paid = invoice_paid(day(2026, 11, 20), HARBOR, Money::cents(33_33)).unwrap();
        assert_eq!(on(&paid, LedgerAccount::Operating), 33_33);
        assert_eq!(on(&paid, LedgerAccount::Billed), -33_33);
    }

    #[test]
    fn an_invoice_that_was_paid_into_trust_is_the_agencys_share_there() {
        let of = (TrustBankId(1), ItemId(7));
        let paid = invoice_paid_into_trust(of, day(2026, 11, 20), HARBOR, Money::cents(33_33));
        let paid = paid.unwrap();
        assert_eq!(on(&paid, LedgerAccount::Suspense), 33_33);
        assert_eq!(on(&paid, LedgerAccount::ShareOther), -33_33);
        assert_eq!(on(&paid, LedgerAccount::InTrust), 33_33);
        assert_eq!(on(&paid, LedgerAccount::Billed), -33_33);
        assert_eq!(paid.item(), Some(ItemId(7)));
    }
}
