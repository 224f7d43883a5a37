//! What counts when, on each basis, in small books made by hand.

use super::*;
use crate::chart::LedgerAccount::{
    Billed, InTrust, Income, Operating, ShareCommission, ToTrust, Unbilled,
};
use crate::day::day;

const NORTHSIDE: Option<ClientId> = Some(ClientId(1));

fn booked(
    on: u32,
    kind: EntryKind,
    item: Option<Option<Day>>,
    legs: &[(LedgerAccount, i64)],
) -> Booked {
    let leg = |(on, amount): &(LedgerAccount, i64)| {
        let client = (*on != Operating).then_some(NORTHSIDE).flatten();
        Leg { on: *on, client, amount: Money::cents(*amount) }
    };
    Booked { on: day(2026, 11, on), kind, item, legs: legs.iter().map(leg).collect() }
}

/// A check on the 2nd that is good on the 12th, its share taken on the 16th, returned on the 23rd.
fn net() -> Vec<Booked> {
    let item = Some(Some(day(2026, 11, 12)));
    vec![
        booked(
            2,
            EntryKind::Receipt,
            item,
            &[(ShareCommission, -60_00), (InTrust, 60_00), (Income, -60_00)],
        ),
        booked(
            16,
            EntryKind::ShareTaken,
            None,
            &[(ShareCommission, 60_00), (Operating, 60_00), (InTrust, -60_00)],
        ),
        booked(
            23,
            EntryKind::Return,
            item,
            &[(ShareCommission, 60_00), (InTrust, -60_00), (Income, 60_00)],
        ),
        booked(
            23,
            EntryKind::Shortage,
            item,
            &[(ShareCommission, -60_00), (InTrust, 60_00), (ToTrust, -60_00)],
        ),
    ]
}

/// Days with income in whole dollars, and what is open at the end.
fn told(basis: IncomeBasis, to: u32, entries: &[Booked]) -> (Vec<(u32, i64)>, i64) {
    use chrono::Datelike;
    let mut journal = Journal::new(basis, (day(2026, 11, 1), day(2026, 11, to)));
    let in_time = |entry: &&Booked| entry.on <= day(2026, 11, to);
    entries.iter().filter(in_time).for_each(|entry| journal.take(entry));
    let open = journal.open().in_cents() / 100;
    let mut sums: BTreeMap<Day, Money> = BTreeMap::new();
    let mut days: BTreeMap<u32, i64> = BTreeMap::new();
    for ((on, account, _), amount) in journal.cells() {
        *sums.entry(on).or_default() += amount;
        if account == JournalAccount::Of(Income) {
            *days.entry(on.day()).or_default() -= amount.in_cents() / 100;
        }
    }
    assert!(sums.values().all(|sum| sum.is_zero()), "each day balances");
    (days.into_iter().collect(), open)
}

#[test]
fn income_counts_when_it_is_posted_released_or_taken() {
    assert_eq!(told(IncomeBasis::Posted, 16, &net()), (vec![(2, 60)], 0));
    assert_eq!(told(IncomeBasis::Released, 11, &net()), (vec![], 60));
    assert_eq!(told(IncomeBasis::Released, 16, &net()), (vec![(12, 60)], 0));
    assert_eq!(told(IncomeBasis::TakenInvoiced, 15, &net()), (vec![], 60));
    assert_eq!(told(IncomeBasis::TakenInvoiced, 16, &net()), (vec![(16, 60)], 0));
}

#[test]
fn what_goes_back_after_it_counted_counts_against_it_on_its_day() {
    for (basis, first) in
        [(IncomeBasis::Posted, 2), (IncomeBasis::Released, 12), (IncomeBasis::TakenInvoiced, 16)]
    {
        assert_eq!(told(basis, 30, &net()), (vec![(first, 60), (23, -60)], 0), "{basis:?}");
    }
    // Before it was taken, it never counts.
    let early = [
        net()[0].clone(),
        booked(
            9,
            net()[2].kind,
            net()[2].item,
            &[(ShareCommission, 60_00), (InTrust, -60_00), (Income, 60_00)],
        ),
    ];
    assert_eq!(told(IncomeBasis::TakenInvoiced, 30, &early), (vec![], 0));
}

#[test]
fn a_claim_counts_when_it_is_invoiced() {
    let item = Some(Some(day(2026, 11, 12)));
    let gross = [
        booked(2, EntryKind::Receipt, item, &[(Unbilled, 33_00), (Income, -33_00)]),
        // A cost that the client has to bear is no income.
        booked(
            3,
            EntryKind::CostsBilled,
            None,
            &[(Unbilled, 38_00), (LedgerAccount::Advanced, -38_00)],
        ),
        booked(20, EntryKind::Invoice, None, &[(Billed, 71_00), (Unbilled, -71_00)]),
        booked(23, EntryKind::Return, item, &[(Unbilled, -33_00), (Income, 33_00)]),
    ];
    assert_eq!(told(IncomeBasis::TakenInvoiced, 19, &gross), (vec![], 33));
    assert_eq!(told(IncomeBasis::TakenInvoiced, 22, &gross), (vec![(20, 33)], 0));
    assert_eq!(told(IncomeBasis::TakenInvoiced, 30, &gross), (vec![(20, 33), (23, -33)], 0));
}

#[test]
fn a_taking_that_was_undone_waits_again() {
    let mut undone = net()[..2].to_vec();
    undone.push(booked(
        17,
        EntryKind::PaymentUndone,
        None,
        &[(ShareCommission, -60_00), (Operating, -60_00), (InTrust, 60_00)],
    ));
    assert_eq!(told(IncomeBasis::TakenInvoiced, 30, &undone), (vec![(16, 60), (17, -60)], 60));
}

#[test]
fn what_was_there_before_the_book_never_counts() {
    let old = [
        booked(
            1,
            EntryKind::TakenOver,
            None,
            &[(ShareCommission, -25_00), (InTrust, 25_00), (LedgerAccount::Opening, -25_00)],
        ),
        net()[0].clone(),
        booked(
            16,
            EntryKind::ShareTaken,
            None,
            &[(ShareCommission, 40_00), (Operating, 40_00), (InTrust, -40_00)],
        ),
    ];
    assert_eq!(told(IncomeBasis::TakenInvoiced, 30, &old), (vec![(16, 15)], 45));
}
