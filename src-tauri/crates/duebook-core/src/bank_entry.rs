//! The entries that a line of the bank's statement makes by itself: interest, and money that is
//! not explained yet.

use crate::chart::LedgerAccount;
use crate::id::{ClientId, TrustBankId};
use crate::ledger::{Entry, EntryKind, NotAnEntry, Posting};
use crate::{Day, Money};

/// Whose the interest of a trust account is, by law or contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InterestOwner {
    /// A client's.
    Client(ClientId),
    /// The agency's.
    Agency,
}

/// The bank credited interest. Until its owner has it, it is owed.
///
/// # Errors
/// [`NotAnEntry::Zero`] for nothing.
pub fn interest(bank: TrustBankId, on: Day, amount: Money) -> Result<Entry, NotAnEntry> {
    let postings = vec![
        trust(bank, LedgerAccount::Bank, None, amount),
        trust(bank, LedgerAccount::InterestOwed, None, -amount),
    ];
    Entry::new(EntryKind::BankInterest, on, on, None, postings)
}

/// Interest goes to its owner, still in trust.
///
/// # Errors
/// [`NotAnEntry::Zero`] for nothing.
pub fn interest_passed(
    bank: TrustBankId,
    on: Day,
    amount: Money,
    owner: InterestOwner,
) -> Result<Entry, NotAnEntry> {
    let mut postings = vec![trust(bank, LedgerAccount::InterestOwed, None, amount)];
    match owner {
        InterestOwner::Client(client) => {
            postings.push(trust(bank, LedgerAccount::Client, Some(client), -amount));
        }
        InterestOwner::Agency => {
            postings.push(trust(bank, LedgerAccount::ShareOther, None, -amount));
            postings.push(agency(LedgerAccount::InTrust, amount));
            postings.push(agency(LedgerAccount::OtherIncome, -amount));
        }
    }
    Entry::new(EntryKind::InterestPassed, on, on, None, postings)
}

/// Money that the bank moved and nobody can explain yet, into the bank positive. It is no receipt:
/// nobody is credited with it.
///
/// # Errors
/// [`NotAnEntry::Zero`] for nothing.
pub fn difference(bank: TrustBankId, on: Day, amount: Money) -> Result<Entry, NotAnEntry> {
    unexplained(EntryKind::Difference, bank, on, amount)
}

/// The bank set a difference right, wholly or in part, by a movement the other way.
///
/// # Errors
/// [`NotAnEntry::Zero`] for nothing.
pub fn difference_resolved(bank: TrustBankId, on: Day, amount: Money) -> Result<Entry, NotAnEntry> {
    unexplained(EntryKind::DifferenceResolved, bank, on, amount)
}

fn unexplained(
    kind: EntryKind,
    bank: TrustBankId,
    on: Day,
    amount: Money,
) -> Result<Entry, NotAnEntry> {
    let postings = vec![
        trust(bank, LedgerAccount::Bank, None, amount),
        trust(bank, LedgerAccount::Difference, None, -amount),
    ];
    Entry::new(kind, on, on, None, postings)
}

fn trust(bank: TrustBankId, on: LedgerAccount, client: Option<ClientId>, amount: Money) -> Posting {
    Posting { on, amount, bank: Some(bank), client, account: None, third: None }
}

fn agency(on: LedgerAccount, amount: Money) -> Posting {
    Posting { on, amount, bank: None, client: None, account: None, third: None }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::day;

    const BANK: TrustBankId = TrustBankId(1);

    fn on(entry: &Entry, account: LedgerAccount) -> i64 {
        entry.postings().iter().filter(|p| p.on == account).map(|p| p.amount.in_cents()).sum()
    }

    #[test]
    fn interest_is_owed_until_its_owner_has_it() {
        let amount = Money::cents(1_27);
        let entry = interest(BANK, day(2026, 11, 30), amount).unwrap();
        assert_eq!(on(&entry, LedgerAccount::Bank), 1_27);
        assert_eq!(on(&entry, LedgerAccount::InterestOwed), -1_27);
        let of = |owner| interest_passed(BANK, day(2026, 11, 30), amount, owner).unwrap();
        let client = of(InterestOwner::Client(ClientId(7)));
        assert_eq!(on(&client, LedgerAccount::InterestOwed), 1_27);
        assert_eq!(on(&client, LedgerAccount::Client), -1_27);
        let own = of(InterestOwner::Agency);
        assert_eq!(on(&own, LedgerAccount::ShareOther), -1_27);
        assert_eq!(on(&own, LedgerAccount::InTrust), 1_27);
        assert_eq!(on(&own, LedgerAccount::OtherIncome), -1_27);
        assert_eq!(interest(BANK, day(2026, 11, 30), Money::ZERO).unwrap_err(), {
            NotAnEntry::Zero(LedgerAccount::Bank)
        });
    }

    #[test]
    fn a_difference_is_nobodys_and_goes_away_with_its_correction() {
        let low = difference(BANK, day(2026, 11, 3), Money::cents(-90_00)).unwrap();
        assert_eq!(on(&low, LedgerAccount::Difference), 90_00);
        let put_right = difference_resolved(BANK, day(2026, 11, 9), Money::cents(90_00)).unwrap();
        assert_eq!(on(&low, LedgerAccount::Difference), -on(&put_right, LedgerAccount::Difference));
        let twice = difference(BANK, day(2026, 11, 3), Money::cents(200_00)).unwrap();
        assert_eq!(on(&twice, LedgerAccount::Bank), 200_00);
        assert_eq!(twice.kind(), EntryKind::Difference);
    }
}
