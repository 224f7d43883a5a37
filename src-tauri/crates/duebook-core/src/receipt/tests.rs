//! Worked receipts of a bookkeeper's month, posting by posting.

use super::*;
use crate::allocation::AllocationOrder;
use crate::day::day;

fn terms(rate: &str, remit: Remit) -> Terms {
    Terms {
        from_on: day(2026, 1, 1),
        rate: rate.parse().unwrap(),
        order: AllocationOrder::default(),
        remit,
    }
}

fn owed(costs: i64, interest: i64, principal: i64) -> Parts {
    Parts {
        costs: Money::cents(costs),
        interest: Money::cents(interest),
        principal: Money::cents(principal),
        ..Parts::default()
    }
}

fn share(terms: &Terms, amount: i64, owed: Parts, advanced: i64) -> Share<'_> {
    Share {
        account: AccountId(1),
        client: ClientId(1),
        amount: Money::cents(amount),
        owed,
        advanced: Money::cents(advanced),
        terms,
    }
}

fn post(lines: &[Line]) -> Entry {
    let received = Received {
        item: ItemId(9),
        bank: TrustBankId(1),
        effective_on: day(2026, 11, 2),
        booked_on: day(2026, 11, 2),
    };
    receipt(&received, lines).unwrap()
}

/// The sum on a ledger account, debit positive, in cents.
fn on(entry: &Entry, account: LedgerAccount) -> i64 {
    entry.postings().iter().filter(|p| p.on == account).map(|p| p.amount).sum::<Money>().in_cents()
}

#[test]
fn a_check_for_a_net_client_pays_costs_interest_and_principal() {
    let terms = terms("30", Remit::Net);
    let entry = post(&[divide(&share(&terms, 200_00, owed(38_00, 36_50, 1_410_00), 38_00))]);
    assert_eq!(on(&entry, LedgerAccount::Hand), 200_00);
    assert_eq!(on(&entry, LedgerAccount::Client), -113_40);
    assert_eq!(on(&entry, LedgerAccount::ShareCommission), -48_60);
    assert_eq!(on(&entry, LedgerAccount::ShareCost), -38_00);
    assert_eq!(on(&entry, LedgerAccount::InTrust), 86_60);
    assert_eq!(on(&entry, LedgerAccount::Income), -48_60);
    assert_eq!(on(&entry, LedgerAccount::Advanced), -38_00);
    assert_eq!(on(&entry, LedgerAccount::Collected), 200_00);
    assert_eq!(on(&entry, LedgerAccount::Principal), -125_50);
}

#[test]
fn a_card_for_a_gross_client_leaves_a_claim() {
    let terms = terms("33.33", Remit::Gross);
    let entry = post(&[divide(&share(&terms, 100_00, owed(0, 0, 3_920_00), 0))]);
    assert_eq!(on(&entry, LedgerAccount::Client), -100_00);
    assert_eq!(on(&entry, LedgerAccount::Unbilled), 33_33);
    assert_eq!(on(&entry, LedgerAccount::Income), -33_33);
    assert_eq!(on(&entry, LedgerAccount::InTrust), 0);
}

#[test]
fn a_surplus_is_the_persons_and_carries_no_commission() {
    let terms = terms("28", Remit::Net);
    let line = divide(&share(&terms, 150_00, owed(0, 0, 112_40), 0));
    assert_eq!(line.over, Money::cents(37_60));
    let entry = post(&[line]);
    assert_eq!(on(&entry, LedgerAccount::Client), -80_93);
    assert_eq!(on(&entry, LedgerAccount::ShareCommission), -31_47);
    assert_eq!(on(&entry, LedgerAccount::Refund), -37_60);
    assert_eq!(on(&entry, LedgerAccount::Collected), 112_40);
}

#[test]
fn one_check_over_two_clients_is_one_entry() {
    let northside = terms("30", Remit::Net);
    let alder = terms("28", Remit::Net);
    let first = divide(&share(&northside, 100_00, owed(0, 0, 640_00), 0));
    let second = Line {
        account: AccountId(2),
        client: ClientId(2),
        ..divide(&share(&alder, 50_00, owed(0, 0, 98_15), 0))
    };
    let entry = post(&[first, second]);
    assert_eq!(on(&entry, LedgerAccount::Hand), 150_00);
    assert_eq!(on(&entry, LedgerAccount::Client), -106_00);
    assert_eq!(on(&entry, LedgerAccount::ShareCommission), -44_00);
}

#[test]
fn costs_that_the_client_advanced_go_to_the_client_without_commission() {
    let terms = terms("30", Remit::Net);
    let line = divide(&share(&terms, 50_00, owed(38_00, 0, 100_00), 0));
    assert_eq!(line.costs, Money::ZERO);
    assert_eq!(line.commission, Money::cents(3_60));
    assert_eq!(line.client_share, Money::cents(46_40));
}

#[test]
fn a_void_leaves_nothing_and_a_return_leaves_by_the_bank() {
    let terms = terms("30", Remit::Net);
    let entry = post(&[divide(&share(&terms, 640_00, owed(0, 0, 640_00), 0))]);
    let voided = entry.voided();
    for account in crate::chart::CHART {
        assert_eq!(on(&entry, *account) + on(&voided, *account), 0, "{account:?}");
    }
    assert_eq!(voided.booked_on(), entry.booked_on());
    let returned = entry.returned(day(2026, 11, 13));
    assert_eq!(on(&returned, LedgerAccount::Bank), -640_00);
    assert_eq!(on(&returned, LedgerAccount::Hand), 0);
    assert_eq!(on(&returned, LedgerAccount::Principal), 640_00);
    assert_eq!(returned.effective_on(), day(2026, 11, 13));
}
