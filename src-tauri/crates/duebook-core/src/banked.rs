//! The entries of money that comes to the bank: deposits, also where the bank counted otherwise,
//! and what processors paid.

use crate::chart::LedgerAccount;
use crate::id::TrustBankId;
use crate::ledger::{Entry, EntryKind, NotAnEntry, Posting};
use crate::{Day, Money};

/// Money in hand that comes to the bank, and what of it did not arrive: it is the agency's, owed to
/// trust at once. The person and the client keep the whole credit.
#[derive(Debug, Clone, Copy)]
pub struct Brought {
    /// The bank.
    pub bank: TrustBankId,
    /// The bank's day.
    pub on: Day,
    /// What was in hand.
    pub total: Money,
    /// What of it did not arrive.
    pub less: Money,
}

/// The entry of a deposit. What the bank counted less of the cash is the agency's loss.
///
/// # Errors
/// [`NotAnEntry::Empty`] for nothing.
pub fn deposit(of: &Brought) -> Result<Entry, NotAnEntry> {
    brought(of, EntryKind::Deposit, LedgerAccount::Loss)
}

/// The entry of what a processor paid for card charges or transfers. What it kept is a charge.
///
/// # Errors
/// [`NotAnEntry::Empty`] for nothing.
pub fn settlement(of: &Brought) -> Result<Entry, NotAnEntry> {
    brought(of, EntryKind::Settlement, LedgerAccount::Charges)
}

fn brought(of: &Brought, kind: EntryKind, borne_as: LedgerAccount) -> Result<Entry, NotAnEntry> {
    let agency =
        |on, amount| Posting { on, amount, bank: None, client: None, account: None, third: None };
    let trust = |on, amount| Posting { bank: Some(of.bank), ..agency(on, amount) };
    let mut postings = vec![
        trust(LedgerAccount::Bank, of.total - of.less),
        trust(LedgerAccount::Shortage, of.less),
        trust(LedgerAccount::Hand, -of.total),
        agency(borne_as, of.less),
        agency(LedgerAccount::ToTrust, -of.less),
    ];
    postings.retain(|p| !p.amount.is_zero());
    Entry::new(kind, of.on, of.on, None, postings)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::day;

    #[test]
    fn cash_that_is_missing_at_the_deposit_is_the_agencys_loss() {
        let (total, less) = (Money::cents(50_00), Money::cents(5_00));
        let of = Brought { bank: TrustBankId(1), on: day(2026, 11, 2), total, less };
        let entry = deposit(&of).unwrap();
        let on = |account| -> i64 {
            let of = entry.postings().iter().filter(|p| p.on == account);
            of.map(|p| p.amount.in_cents()).sum()
        };
        assert_eq!(on(LedgerAccount::Bank), 45_00);
        assert_eq!((on(LedgerAccount::Shortage), on(LedgerAccount::Hand)), (5_00, -50_00));
        assert_eq!((on(LedgerAccount::Loss), on(LedgerAccount::ToTrust)), (5_00, -5_00));
    }
}
