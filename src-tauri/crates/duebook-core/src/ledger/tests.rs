//! What makes postings an entry.

use super::*;
use crate::allocation::Parts;
use crate::day::day;

#[test]
fn an_entry_exists_only_balanced() {
    let on = day(2026, 11, 2);
    let line = |on, cents, bank| Posting {
        on,
        amount: Money::cents(cents),
        bank: Some(TrustBankId(bank)),
        client: Some(ClientId(1)),
        account: None,
        third: None,
    };
    let make = |lines| Entry::new(EntryKind::Deposit, on, on, None, lines);
    let two_banks = vec![line(LedgerAccount::Bank, 100, 1), line(LedgerAccount::Hand, -100, 2)];
    assert!(matches!(make(two_banks), Err(NotAnEntry::Unbalanced(Ledger::Trust, _))));
    let off = vec![line(LedgerAccount::Bank, 100, 1), line(LedgerAccount::Hand, -99, 1)];
    assert_eq!(make(off), Err(NotAnEntry::Unbalanced(Ledger::Trust, Money::cents(1))));
    assert_eq!(make(vec![]), Err(NotAnEntry::Empty));
    let zero = vec![line(LedgerAccount::Bank, 0, 1)];
    assert_eq!(make(zero), Err(NotAnEntry::Zero(LedgerAccount::Bank)));
}

#[test]
fn a_posting_says_whose_it_is() {
    let on = day(2026, 11, 2);
    let nobody = Posting {
        on: LedgerAccount::Client,
        amount: Money::cents(-5),
        bank: Some(TrustBankId(1)),
        client: None,
        account: None,
        third: None,
    };
    let cash = Posting { on: LedgerAccount::Hand, amount: Money::cents(5), ..nobody };
    let made = Entry::new(EntryKind::Receipt, on, on, None, vec![cash, nobody]);
    assert_eq!(made, Err(NotAnEntry::NoOwner(LedgerAccount::Client)));
}

#[test]
fn a_placement_is_what_the_client_says_is_owed() {
    let owed = Parts {
        costs: Money::cents(38_00),
        interest: Money::cents(36_50),
        principal: Money::cents(1_410_00),
        ..Parts::default()
    };
    let entry = placement(ClientId(1), AccountId(7), day(2026, 10, 1), &owed).unwrap();
    let placed = entry.postings().iter().find(|p| p.on == LedgerAccount::Placed).unwrap();
    assert_eq!(placed.amount, Money::cents(-1_484_50));
    assert_eq!(entry.postings().len(), 4);
    let nothing = placement(ClientId(1), AccountId(7), day(2026, 10, 1), &Parts::default());
    assert_eq!(nothing, Err(NotAnEntry::Empty));
}
