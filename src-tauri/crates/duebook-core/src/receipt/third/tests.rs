//! Money that came through a third party, or is shared with one.

use super::*;
use crate::allocation::{AllocationOrder, Parts};
use crate::day::day;
use crate::id::ThirdPartyId;
use crate::share::Debt;

const PARTY: ThirdPartyId = ThirdPartyId(7);

fn paid(remit: Remit, percent: &str, (owed, credited): (i64, i64), way: Way, theirs: i64) -> Line {
    let order = AllocationOrder::default();
    let terms = Terms::of_rate(day(2026, 1, 1), percent.parse().unwrap(), order, remit);
    let debt = Debt {
        owed: Parts { principal: Money::cents(owed), ..Parts::default() },
        ..Debt::default()
    };
    let whose = Whose {
        account: AccountId(1),
        client: ClientId(1),
        paid_to: PaidTo::Agency,
        facts: RateFacts::default(),
        terms: &terms,
        remit,
        credit_on: day(2026, 11, 2),
        judged_on: None,
        tax: Rate::ZERO,
        through: Some(Through { party: PARTY, way, amount: Money::cents(theirs) }),
    };
    line(&whose, debt.split(Money::cents(credited), &terms.filling()))
}

fn of() -> OfItem {
    let on = day(2026, 11, 2);
    OfItem { item: ItemId(9), bank: TrustBankId(1), effective_on: on, booked_on: on }
}

fn on(entry: &Entry, account: LedgerAccount) -> i64 {
    entry.postings().iter().filter(|p| p.on == account).map(|p| p.amount.in_cents()).sum()
}

/// Hand, client, share, third; in trust, third expense, income, unbilled; collected, adjusted,
/// principal.
fn sums(entry: &Entry) -> ([i64; 4], [i64; 4], [i64; 3]) {
    use LedgerAccount::{
        Adjusted, Client, Collected, Hand, InTrust, Income, Principal, ShareCommission, Third,
        ThirdExpense, Unbilled,
    };
    (
        [Hand, Client, ShareCommission, Third].map(|account| on(entry, account)),
        [InTrust, ThirdExpense, Income, Unbilled].map(|account| on(entry, account)),
        [Collected, Adjusted, Principal].map(|account| on(entry, account)),
    )
}

fn posted(line: Line) -> Entry {
    receipt(&of(), &[line], Money::ZERO).unwrap()
}

#[test]
fn an_attorney_keeps_its_share_of_the_commission() {
    let line = paid(Remit::Net, "40", (500_00, 300_00), Way::Kept, 60_00);
    let expected = ([240_00, -180_00, -60_00, 0], [60_00, 60_00, -120_00, 0], [300_00, 0, -300_00]);
    assert_eq!(sums(&posted(line)), expected);
    let back = taken_back(&of(), &[line.reversed()], Money::ZERO).unwrap();
    assert_eq!(on(&back, LedgerAccount::Bank), -240_00);
    assert_eq!(on(&back, LedgerAccount::ThirdExpense), -60_00);
}

#[test]
fn an_agency_that_is_owed_its_share_is_an_owner_in_trust() {
    let line = paid(Remit::Net, "40", (500_00, 300_00), Way::Owed, 60_00);
    let entry = posted(line);
    let expected =
        ([300_00, -180_00, -60_00, -60_00], [60_00, 60_00, -120_00, 0], [300_00, 0, -300_00]);
    assert_eq!(sums(&entry), expected);
    let third = entry.postings().iter().find(|p| p.on == LedgerAccount::Third).unwrap();
    assert_eq!((third.third, third.client), (Some(PARTY), None));
    let nothing = posted(line).mirrored(EntryKind::Return, day(2026, 11, 9), day(2026, 11, 9));
    assert_eq!(on(&nothing, LedgerAccount::Third), 60_00);
}

#[test]
fn a_sheriffs_fee_is_the_clients_or_the_persons() {
    let clients = paid(Remit::Net, "30", (500_00, 100_00), Way::ClientFee, 5_00);
    let expected = ([95_00, -65_00, -30_00, 0], [30_00, 0, -30_00, 0], [95_00, 5_00, -100_00]);
    assert_eq!(sums(&posted(clients)), expected);
    let persons = paid(Remit::Net, "30", (500_00, 95_00), Way::DebtorFee, 0);
    let expected = ([95_00, -66_50, -28_50, 0], [28_50, 0, -28_50, 0], [95_00, 0, -95_00]);
    assert_eq!(sums(&posted(persons)), expected);
}

#[test]
fn a_client_that_is_paid_gross_owes_so_much_less() {
    let line = paid(Remit::Gross, "40", (500_00, 300_00), Way::Kept, 60_00);
    let expected = ([240_00, -240_00, 0, 0], [0, 60_00, -120_00, 60_00], [300_00, 0, -300_00]);
    assert_eq!(sums(&posted(line)), expected);
}

#[test]
fn what_the_client_cannot_bear_is_the_agencys() {
    // Nothing is owed any more: all of it is the person's, also what the sheriff took off.
    let fee = paid(Remit::Net, "30", (0, 100_00), Way::ClientFee, 5_00);
    assert_eq!(sums(&posted(fee)), ([95_00, 0, 5_00, 0], [-5_00, 5_00, 0, 0], [0, 0, 0]));
    let gross = paid(Remit::Gross, "40", (0, 300_00), Way::Kept, 60_00);
    assert_eq!(sums(&posted(gross)), ([240_00, 0, 60_00, 0], [-60_00, 60_00, 0, 0], [0, 0, 0]));
}
