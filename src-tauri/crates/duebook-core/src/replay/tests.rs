//! The back-dated money order of a bookkeeper's month, and what a return leaves.

use super::*;
use crate::day::day;

fn placed() -> Event {
    Event::Change {
        on: day(2026, 10, 1),
        parts: Parts {
            costs: Money::cents(38_00),
            interest: Money::cents(36_50),
            principal: Money::cents(1_410_00),
            ..Parts::default()
        },
        advanced: Money::cents(38_00),
        agency_fees: Money::ZERO,
    }
}

fn receipt(item: i64, on: Day, batch_day: Day, cents: i64) -> Event {
    Event::Receipt {
        item: ItemId(item),
        on,
        place: (batch_day, item, 1),
        amount: Money::cents(cents),
        order: AllocationOrder::default(),
    }
}

#[test]
fn a_receipt_found_later_goes_before_those_of_later_days() {
    let check = receipt(1, day(2026, 11, 2), day(2026, 11, 2), 200_00);
    let found = receipt(2, day(2026, 10, 30), day(2026, 11, 20), 75_00);
    let (met, left) = replay(vec![check, placed(), found]).unwrap();
    assert_eq!(met[0].item, ItemId(2));
    assert_eq!(met[0].received.costs, Money::cents(38_00));
    assert_eq!(met[0].received.pieces.interest, Money::cents(36_50));
    assert_eq!(met[0].received.pieces.principal, Money::cents(50));
    assert_eq!(met[1].received.pieces.principal, Money::cents(200_00));
    assert_eq!(met[1].received.costs, Money::ZERO);
    assert_eq!(left.owed.total(), Money::cents(1_209_50));
}

#[test]
fn a_return_empties_what_was_filled_last_and_leaves_later_receipts_alone() {
    let first = receipt(1, day(2026, 11, 2), day(2026, 11, 2), 200_00);
    let second = receipt(2, day(2026, 11, 5), day(2026, 11, 5), 30_00);
    let part = Event::Return { item: ItemId(1), on: day(2026, 11, 9), taken: Money::cents(50_00) };
    let (met, left) = replay(vec![placed(), first, second, part]).unwrap();
    assert_eq!(met[0].present.pieces.costs, Money::cents(38_00));
    assert_eq!(met[0].present.pieces.interest, Money::cents(36_50));
    assert_eq!(met[0].present.pieces.principal, Money::cents(75_50));
    assert_eq!(met[1].present, met[1].received);
    assert_eq!(left.owed.total(), Money::cents(1_304_50));
}

#[test]
fn an_adjustment_that_no_longer_fits_is_told_with_its_day() {
    let waived = Event::Change {
        on: day(2026, 11, 10),
        parts: Parts { interest: Money::cents(-15_00), ..Parts::default() },
        advanced: Money::ZERO,
        agency_fees: Money::ZERO,
    };
    let all_paid = receipt(1, day(2026, 11, 2), day(2026, 11, 2), 100_00);
    assert_eq!(replay(vec![placed(), waived, all_paid]), Err(TakenBelowZero(day(2026, 11, 10))));
}

#[test]
fn two_parts_that_the_bank_takes_back_leave_the_same_in_any_order() {
    let check = receipt(1, day(2026, 11, 2), day(2026, 11, 2), 200_00);
    let part = |on, cents| Event::Return { item: ItemId(1), on, taken: Money::cents(cents) };
    let (early, late) = (part(day(2026, 11, 9), 30_00), part(day(2026, 11, 20), 120_00));
    let one = replay(vec![placed(), check.clone(), late.clone(), early.clone()]).unwrap();
    let other = replay(vec![early, placed(), late, check]).unwrap();
    assert_eq!(one, other);
    assert_eq!(one.0[0].present.amount(), Money::cents(50_00));
}

#[test]
fn fees_that_were_paid_before_cannot_be_waived_as_the_agencys_own() {
    let fees = |on, cents| Event::Change {
        on,
        parts: Parts { fees: Money::cents(cents), ..Parts::default() },
        advanced: Money::ZERO,
        agency_fees: Money::cents(cents),
    };
    let fee = fees(day(2026, 11, 3), 20_00);
    let waived = fees(day(2026, 11, 10), -20_00);
    let paid = receipt(1, day(2026, 11, 5), day(2026, 11, 20), 90_00);
    let below = Err(TakenBelowZero(day(2026, 11, 10)));
    assert_eq!(replay(vec![placed(), fee, waived, paid]), below);
}
