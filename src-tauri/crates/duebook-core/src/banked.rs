//! The entries of money that comes to the bank: deposits, also where the bank counted otherwise,
//! and what processors paid.

use crate::chart::LedgerAccount;
use crate::id::TrustBankId;
use crate::ledger::{Entry, EntryKind, NotAnEntry, Posting};
use crate::{Day, Money};

/// The entry of a deposit in which the bank counted less cash than was received. The person keeps
/// the whole credit; what is missing is the agency's loss, owed to trust at once.
pub fn deposit_short(
    bank: TrustBankId,
    deposited_on: Day,
    total: Money,
    missing: Money,
) -> Result<Entry, NotAnEntry> {
    let posting =
        |on, amount| Posting { on, amount, bank: Some(bank), client: None, account: None };
    let agency = |on, amount| Posting { bank: None, ..posting(on, amount) };
    let mut postings = vec![
        posting(LedgerAccount::Bank, total - missing),
        posting(LedgerAccount::Shortage, missing),
        posting(LedgerAccount::Hand, -total),
        agency(LedgerAccount::Loss, missing),
        agency(LedgerAccount::ToTrust, -missing),
    ];
    postings.retain(|p| !p.amount.is_zero());
    Entry::new(EntryKind::Deposit, deposited_on, deposited_on, None, postings)
}

/// The entry of what a processor paid for card charges or transfers. What it kept is the
/// agency's charge, owed to trust at once: the person and the client keep the whole credit.
pub fn settlement(
    bank: TrustBankId,
    settled_on: Day,
    total: Money,
    kept: Money,
) -> Result<Entry, NotAnEntry> {
    let posting =
        |on, amount| Posting { on, amount, bank: Some(bank), client: None, account: None };
    let agency = |on, amount| Posting { bank: None, ..posting(on, amount) };
    let mut postings = vec![
        posting(LedgerAccount::Bank, total - kept),
        posting(LedgerAccount::Shortage, kept),
        posting(LedgerAccount::Hand, -total),
        agency(LedgerAccount::Charges, kept),
        agency(LedgerAccount::ToTrust, -kept),
    ];
    postings.retain(|p| !p.amount.is_zero());
    Entry::new(EntryKind::Settlement, settled_on, settled_on, None, postings)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::day;

    #[test]
    fn cash_that_is_missing_at_the_deposit_is_the_agencys_loss() {
        let (total, missing) = (Money::cents(50_00), Money::cents(5_00));
        let entry = deposit_short(TrustBankId(1), day(2026, 11, 2), total, missing).unwrap();
        let on = |account| -> i64 {
            let of = entry.postings().iter().filter(|p| p.on == account);
            of.map(|p| p.amount.in_cents()).sum()
        };
        assert_eq!(on(LedgerAccount::Bank), 45_00);
        assert_eq!((on(LedgerAccount::Shortage), on(LedgerAccount::Hand)), (5_00, -50_00));
        assert_eq!((on(LedgerAccount::Loss), on(LedgerAccount::ToTrust)), (5_00, -5_00));
    }
}
