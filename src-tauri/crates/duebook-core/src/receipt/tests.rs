//! Worked receipts of a bookkeeper's month, posting by posting.

use super::*;
use crate::allocation::AllocationOrder;
use crate::allocation::Parts;
use crate::day::day;
use crate::share::Debt;

fn terms(rate: &str, remit: Remit) -> Terms {
    let order = AllocationOrder::default();
    Terms::of_rate(day(2026, 1, 1), rate.parse().unwrap(), order, remit)
}

fn owed(costs: i64, interest: i64, principal: i64) -> Parts {
    Parts {
        costs: Money::cents(costs),
        interest: Money::cents(interest),
        principal: Money::cents(principal),
        ..Parts::default()
    }
}

fn pay(terms: &Terms, amount: i64, owed: Parts, advanced: i64) -> Line {
    pay_to(PaidTo::Agency, terms, amount, owed, advanced)
}

fn pay_to(paid_to: PaidTo, terms: &Terms, amount: i64, owed: Parts, advanced: i64) -> Line {
    let debt = Debt {
        owed,
        advanced: Money::cents(advanced),
        agency_fees: Money::ZERO,
        ..Debt::default()
    };
    let whose = Whose {
        account: AccountId(1),
        client: ClientId(1),
        paid_to,
        facts: RateFacts::default(),
        terms,
        remit: terms.remit,
        credit_on: day(2026, 11, 2),
        judged_on: None,
        tax: Rate::ZERO,
        through: None,
    };
    line(&whose, debt.split(Money::cents(amount), &terms.filling()))
}

const OF: fn() -> OfItem = || OfItem {
    item: ItemId(9),
    bank: TrustBankId(1),
    effective_on: day(2026, 11, 2),
    booked_on: day(2026, 11, 2),
};

fn post(lines: &[Line]) -> Entry {
    receipt(&OF(), lines, Money::ZERO).unwrap()
}

/// The sum on a ledger account, debit positive, in cents.
fn on(entry: &Entry, account: LedgerAccount) -> i64 {
    entry.postings().iter().filter(|p| p.on == account).map(|p| p.amount).sum::<Money>().in_cents()
}

#[test]
fn a_check_for_a_net_client_pays_costs_interest_and_principal() {
    let terms = terms("30", Remit::Net);
    let entry = post(&[pay(&terms, 200_00, owed(38_00, 36_50, 1_410_00), 38_00)]);
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
    let entry = post(&[pay(&terms, 100_00, owed(0, 0, 3_920_00), 0)]);
    assert_eq!(on(&entry, LedgerAccount::Client), -100_00);
    assert_eq!(on(&entry, LedgerAccount::Unbilled), 33_33);
    assert_eq!(on(&entry, LedgerAccount::Income), -33_33);
    assert_eq!(on(&entry, LedgerAccount::InTrust), 0);
}

#[test]
fn a_surplus_is_the_persons_and_carries_no_commission() {
    let terms = terms("28", Remit::Net);
    let line = pay(&terms, 150_00, owed(0, 0, 112_40), 0);
    assert_eq!(line.split.over, Money::cents(37_60));
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
    let first = pay(&northside, 100_00, owed(0, 0, 640_00), 0);
    let second = Line {
        account: AccountId(2),
        client: ClientId(2),
        ..pay(&alder, 50_00, owed(0, 0, 98_15), 0)
    };
    let entry = post(&[first, second]);
    assert_eq!(on(&entry, LedgerAccount::Hand), 150_00);
    assert_eq!(on(&entry, LedgerAccount::Client), -106_00);
    assert_eq!(on(&entry, LedgerAccount::ShareCommission), -44_00);
}

#[test]
fn costs_that_the_client_advanced_go_to_the_client_without_commission() {
    let terms = terms("30", Remit::Net);
    let line = pay(&terms, 50_00, owed(38_00, 0, 100_00), 0);
    assert_eq!(line.split.costs, Money::ZERO);
    assert_eq!(line.commission, Money::cents(3_60));
    assert_eq!(line.client_share, Money::cents(46_40));
}

#[test]
fn a_void_leaves_nothing_and_a_return_leaves_by_the_bank() {
    let terms = terms("30", Remit::Net);
    let line = pay(&terms, 640_00, owed(0, 0, 640_00), 0);
    let entry = post(&[line]);
    let voided = voided(&OF(), &[line.reversed()], Money::ZERO).unwrap();
    for account in crate::chart::CHART {
        assert_eq!(on(&entry, *account) + on(&voided, *account), 0, "{account:?}");
    }
    assert_eq!(voided.booked_on(), entry.booked_on());
    let back = OfItem { effective_on: day(2026, 11, 13), booked_on: day(2026, 11, 13), ..OF() };
    let returned = taken_back(&back, &[line.reversed()], Money::ZERO).unwrap();
    assert_eq!(on(&returned, LedgerAccount::Bank), -640_00);
    assert_eq!(on(&returned, LedgerAccount::Hand), 0);
    assert_eq!(on(&returned, LedgerAccount::Principal), 640_00);
    assert_eq!(returned.effective_on(), day(2026, 11, 13));
}

#[test]
fn a_payment_to_the_client_is_a_claim_and_touches_no_trust() {
    let terms = terms("28", Remit::Net);
    let line = pay_to(PaidTo::Client, &terms, 100_00, owed(0, 0, 212_40), 0);
    let entry = post(&[line]);
    assert_eq!(entry.kind(), EntryKind::Direct);
    assert_eq!(on(&entry, LedgerAccount::Unbilled), 28_00);
    assert_eq!(on(&entry, LedgerAccount::Income), -28_00);
    assert_eq!(on(&entry, LedgerAccount::Direct), 100_00);
    assert!(entry.postings().iter().all(|p| p.on.ledger() != crate::chart::Ledger::Trust));
}

#[test]
fn what_a_check_meets_is_reckoned_anew_without_moving_money() {
    let terms = terms("30", Remit::Net);
    let before = pay(&terms, 200_00, owed(38_00, 36_50, 1_410_00), 38_00);
    let after = pay(&terms, 200_00, owed(0, 0, 1_409_50), 0);
    let entry = change(&OF(), EntryKind::Resplit, &[after.less(&before)], Money::ZERO).unwrap();
    assert_eq!(on(&entry, LedgerAccount::ShareCost), 38_00);
    assert_eq!(on(&entry, LedgerAccount::ShareCommission), -11_40);
    assert_eq!(on(&entry, LedgerAccount::Client), -26_60);
    assert_eq!(on(&entry, LedgerAccount::InTrust), -26_60);
    assert_eq!(on(&entry, LedgerAccount::Principal), -74_50);
    assert_eq!(on(&entry, LedgerAccount::Collected), 0);
}

#[test]
fn unidentified_money_waits_in_suspense_until_its_account_is_known() {
    let terms = terms("30", Remit::Net);
    let unknown = receipt(&OF(), &[], Money::cents(60_00)).unwrap();
    assert_eq!(on(&unknown, LedgerAccount::Suspense), -60_00);
    let line = pay(&terms, 60_00, owed(0, 0, 640_00), 0);
    let known = change(&OF(), EntryKind::Identified, &[line], Money::cents(60_00)).unwrap();
    assert_eq!(on(&known, LedgerAccount::Suspense), 60_00);
    assert_eq!(on(&known, LedgerAccount::Client), -42_00);
    assert_eq!(on(&known, LedgerAccount::Hand), 0);
}

#[test]
fn a_fee_of_the_agency_is_its_own() {
    let terms = terms("30", Remit::Net);
    let fees = Parts { fees: Money::cents(25_00), ..Parts::default() };
    let debt = Debt {
        owed: fees,
        advanced: Money::ZERO,
        agency_fees: Money::cents(25_00),
        ..Debt::default()
    };
    let base = pay(&terms, 0, owed(0, 0, 1), 0);
    let whose = Whose {
        account: base.account,
        client: base.client,
        paid_to: PaidTo::Agency,
        facts: RateFacts::default(),
        terms: &terms,
        remit: Remit::Net,
        credit_on: day(2026, 11, 2),
        judged_on: None,
        tax: Rate::ZERO,
        through: None,
    };
    let entry = post(&[line(&whose, debt.split(Money::cents(25_00), &terms.filling()))]);
    assert_eq!(on(&entry, LedgerAccount::ShareOther), -25_00);
    assert_eq!(on(&entry, LedgerAccount::OtherIncome), -25_00);
    assert_eq!(on(&entry, LedgerAccount::AgencyFees), -25_00);
    assert_eq!(on(&entry, LedgerAccount::Fees), 0);
    assert_eq!(on(&entry, LedgerAccount::Client), 0);
}

fn taxed(remit: Remit, paid_to: PaidTo) -> Line {
    let terms = terms("30", remit);
    let debt = Debt { owed: owed(0, 0, 640_00), ..Debt::default() };
    let whose = Whose {
        account: AccountId(1),
        client: ClientId(1),
        paid_to,
        facts: RateFacts::default(),
        terms: &terms,
        remit,
        credit_on: day(2026, 11, 2),
        judged_on: None,
        tax: "8.25".parse().unwrap(),
        through: None,
    };
    line(&whose, debt.split(Money::cents(100_00), &terms.filling()))
}

#[test]
fn a_net_client_pays_the_sales_tax_from_its_money() {
    let entry = post(&[taxed(Remit::Net, PaidTo::Agency)]);
    assert_eq!(on(&entry, LedgerAccount::Client), -67_52);
    assert_eq!(on(&entry, LedgerAccount::ShareCommission), -30_00);
    assert_eq!(on(&entry, LedgerAccount::ShareTax), -2_48);
    assert_eq!(on(&entry, LedgerAccount::InTrust), 32_48);
    assert_eq!(on(&entry, LedgerAccount::Income), -30_00);
    assert_eq!(on(&entry, LedgerAccount::TaxPayable), -2_48);
}

#[test]
fn a_gross_client_and_one_that_was_paid_itself_owe_the_sales_tax() {
    let gross = post(&[taxed(Remit::Gross, PaidTo::Agency)]);
    assert_eq!(on(&gross, LedgerAccount::Client), -100_00);
    assert_eq!(on(&gross, LedgerAccount::Unbilled), 32_48);
    assert_eq!(on(&gross, LedgerAccount::TaxPayable), -2_48);
    assert_eq!(on(&gross, LedgerAccount::ShareTax), 0);
    let direct = post(&[taxed(Remit::Net, PaidTo::Client)]);
    assert_eq!(on(&direct, LedgerAccount::Unbilled), 32_48);
    assert_eq!(on(&direct, LedgerAccount::TaxPayable), -2_48);
}

#[test]
fn the_tax_goes_back_with_its_commission() {
    let net = taxed(Remit::Net, PaidTo::Agency);
    let back = taken_back(&OF(), &[net.reversed()], Money::ZERO).unwrap();
    assert_eq!(on(&back, LedgerAccount::ShareTax), 2_48);
    assert_eq!(on(&back, LedgerAccount::TaxPayable), 2_48);
    assert!(net.less(&net).is_nothing());
}

#[test]
fn a_wrong_rate_is_corrected_by_the_difference_of_the_two_commissions() {
    let (wrong, right) = (terms("33.33", Remit::Net), terms("25", Remit::Net));
    let of = |terms: &Terms| pay(terms, 100_00, owed(0, 0, 500_00), 0);
    let difference = of(&right).less(&of(&wrong));
    let entry = change(&OF(), EntryKind::RateCorrected, &[difference], Money::ZERO).unwrap();
    assert_eq!(on(&entry, LedgerAccount::ShareCommission), 8_33);
    assert_eq!(on(&entry, LedgerAccount::Client), -8_33);
    assert_eq!(on(&entry, LedgerAccount::Income), 8_33);
    assert_eq!(on(&entry, LedgerAccount::InTrust), -8_33);
    assert_eq!(on(&entry, LedgerAccount::Principal), 0);
}
