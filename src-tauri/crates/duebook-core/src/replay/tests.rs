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
        collected: Money::ZERO,
    }
}

fn receipt(item: i64, on: Day, batch_day: Day, cents: i64) -> Event {
    Event::Receipt {
        item: ItemId(item),
        on,
        place: (batch_day, item, 1),
        amount: Money::cents(cents),
        filling: Filling::default(),
    }
}

#[test]
fn a_receipt_found_later_goes_before_those_of_later_days() {
    let check = receipt(1, day(2026, 11, 2), day(2026, 11, 2), 200_00);
    let found = receipt(2, day(2026, 10, 30), day(2026, 11, 20), 75_00);
    let Replayed { met, debt: left, .. } = replay(vec![check, placed(), found], None).unwrap();
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
    let events = vec![placed(), first, second, part];
    let Replayed { met, debt: left, .. } = replay(events, None).unwrap();
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
        collected: Money::ZERO,
    };
    let all_paid = receipt(1, day(2026, 11, 2), day(2026, 11, 2), 100_00);
    let below = Err(Unfit::TakenBelowZero(day(2026, 11, 10)));
    assert_eq!(replay(vec![placed(), waived, all_paid], None), below);
}

#[test]
fn two_parts_that_the_bank_takes_back_leave_the_same_in_any_order() {
    let check = receipt(1, day(2026, 11, 2), day(2026, 11, 2), 200_00);
    let part = |on, cents| Event::Return { item: ItemId(1), on, taken: Money::cents(cents) };
    let (early, late) = (part(day(2026, 11, 9), 30_00), part(day(2026, 11, 20), 120_00));
    let one = replay(vec![placed(), check.clone(), late.clone(), early.clone()], None).unwrap();
    let other = replay(vec![early, placed(), late, check], None).unwrap();
    assert_eq!(one, other);
    assert_eq!(one.met[0].present.amount(), Money::cents(50_00));
    assert_eq!(one.met[0].returned[&day(2026, 11, 20)].pieces.interest, Money::cents(-24_50));
}

#[test]
fn what_went_back_to_the_client_may_still_come_in_and_the_rest_is_the_persons() {
    let closed = Event::End { on: day(2026, 11, 10), how: Ending::Returned };
    let late = receipt(1, day(2026, 11, 12), day(2026, 11, 12), 1_500_00);
    let done = replay(vec![placed(), closed.clone(), late.clone()], None).unwrap();
    let ended = done.ended[&(day(2026, 11, 10), Ending::Returned)];
    assert_eq!(ended.parts.total(), Money::cents(1_484_50));
    assert_eq!(done.met[0].received.after, Money::cents(1_484_50));
    assert_eq!(done.met[0].received.over, Money::cents(15_50));
    // Money of an earlier day is met first, and less goes back.
    let found = receipt(2, day(2026, 11, 5), day(2026, 11, 20), 84_50);
    let done = replay(vec![placed(), closed, late, found], None).unwrap();
    let ended = done.ended[&(day(2026, 11, 10), Ending::Returned)];
    assert_eq!(ended.parts.total(), Money::cents(1_400_00));
}

#[test]
fn an_account_that_is_opened_again_owes_what_did_not_come_in_meanwhile() {
    let closed = Event::End { on: day(2026, 11, 10), how: Ending::Returned };
    let again = Event::Reopened { on: day(2026, 11, 20), how: Ending::Returned };
    let between = receipt(1, day(2026, 11, 12), day(2026, 11, 12), 100_00);
    let done = replay(vec![placed(), closed, between, again], None).unwrap();
    assert_eq!(done.debt.owed.total(), Money::cents(1_384_50));
    assert_eq!(done.debt.owed.interest, Money::ZERO);
    assert_eq!(done.debt.given_back, Money::ZERO);
}

#[test]
fn money_after_a_recall_that_bounces_once_the_recall_was_undone_is_owed_again() {
    let end = |on| Event::End { on, how: Ending::Returned };
    let again = |on| Event::Reopened { on, how: Ending::Returned };
    let between = receipt(1, day(2026, 11, 12), day(2026, 11, 12), 100_00);
    let back =
        Event::Return { item: ItemId(1), on: day(2026, 11, 22), taken: Money::cents(100_00) };
    let mut events =
        vec![placed(), end(day(2026, 11, 10)), between, again(day(2026, 11, 20)), back];
    let done = replay(events.clone(), None).unwrap();
    assert_eq!(done.debt.owed.total(), Money::cents(1_484_50));
    assert_eq!(done.debt.given_back, Money::ZERO);
    let owed_again = |done: &Replayed, on| -done.ended[&(on, Ending::Returned)].parts.total();
    assert_eq!(owed_again(&done, day(2026, 11, 20)), Money::cents(1_384_50));
    assert_eq!(owed_again(&done, day(2026, 11, 22)), Money::cents(100_00));
    // The same while a second recall stands: it is owed, and not given back once more.
    events.extend([end(day(2026, 11, 21)), again(day(2026, 11, 25))]);
    let done = replay(events, None).unwrap();
    assert_eq!(done.debt.owed.total(), Money::cents(1_484_50));
    assert_eq!(done.debt.given_back, Money::ZERO);
}

#[test]
fn a_settlement_that_bounces_is_owed_again_with_what_was_forgiven() {
    let paid = receipt(1, day(2026, 11, 2), day(2026, 11, 2), 1_044_50);
    let events = vec![
        placed(),
        paid,
        Event::End { on: day(2026, 11, 12), how: Ending::Forgiven },
        Event::Reopened { on: day(2026, 11, 20), how: Ending::Forgiven },
        Event::Return { item: ItemId(1), on: day(2026, 11, 20), taken: Money::cents(1_044_50) },
    ];
    let done = replay(events, None).unwrap();
    let forgiven = |on| done.ended[&(on, Ending::Forgiven)].parts.principal;
    assert_eq!(forgiven(day(2026, 11, 12)), Money::cents(440_00));
    assert_eq!(forgiven(day(2026, 11, 20)), Money::cents(-440_00));
    assert_eq!(done.debt.owed.total(), Money::cents(1_484_50));
}

#[test]
fn interest_is_owed_before_the_payment_of_the_day_and_changes_with_one_found_later() {
    use crate::interest::{Basis, Compounding, DayCount, RateFrom};
    let basis = Basis {
        rates: vec![RateFrom { from: day(2026, 10, 1), rate: "12".parse().unwrap() }],
        count: DayCount::Actual365,
        compounding: Compounding::Never,
    };
    let terms =
        InterestTerms { starts_on: day(2026, 10, 1), basis, judgment: None, caps: Vec::new() };
    let check = receipt(1, day(2026, 11, 2), day(2026, 11, 2), 200_00);
    let done = replay(vec![placed(), check.clone()], Some(&terms)).unwrap();
    // 1,410.00 at 12 % for 32 days of 365.
    assert_eq!(done.accrued[&day(2026, 11, 2)], Money::cents(14_83));
    assert_eq!(done.met[0].received.pieces.interest, Money::cents(36_50 + 14_83));
    let found = receipt(2, day(2026, 10, 11), day(2026, 11, 20), 410_00);
    let done = replay(vec![placed(), check, found], Some(&terms)).unwrap();
    assert_eq!(done.accrued[&day(2026, 10, 11)], Money::cents(464));
    // Of 410.00, 38.00 costs and 41.14 interest: 1,079.14 left for 22 days.
    assert_eq!(done.accrued[&day(2026, 11, 2)], Money::cents(7_81));
}

#[test]
fn fees_that_are_not_the_agencys_any_more_cannot_be_waived_as_its_own() {
    let fee = Event::Change {
        on: day(2026, 11, 3),
        parts: Parts { fees: Money::cents(20_00), ..Parts::default() },
        advanced: Money::ZERO,
        agency_fees: Money::cents(20_00),
        collected: Money::ZERO,
    };
    let waived = Event::Change {
        on: day(2026, 11, 10),
        parts: Parts { fees: Money::cents(-20_00), ..Parts::default() },
        advanced: Money::ZERO,
        agency_fees: Money::cents(-20_00),
        collected: Money::ZERO,
    };
    let paid = receipt(1, day(2026, 11, 5), day(2026, 11, 20), 90_00);
    let below = Err(Unfit::TakenBelowZero(day(2026, 11, 10)));
    assert_eq!(replay(vec![placed(), fee, waived, paid], None), below);
}

#[test]
fn what_came_in_between_two_recalls_and_went_back_is_owed_again() {
    let recalled = |on| Event::End { on, how: Ending::Returned };
    let reopened = |on| Event::Reopened { on, how: Ending::Returned };
    let of = |day_of| day(2026, 11, day_of);
    let whole = replay(vec![placed()], None).unwrap().debt.owed;
    let events = vec![
        placed(),
        recalled(of(3)),
        receipt(1, of(5), of(5), 90_00),
        reopened(of(7)),
        recalled(of(9)),
        Event::Return { item: ItemId(1), on: of(11), taken: Money::cents(90_00) },
        reopened(of(13)),
    ];
    let between = replay(events[..4].to_vec(), None).unwrap().debt.owed;
    assert_eq!(whole.total() - between.total(), Money::cents(90_00));
    assert_eq!(replay(events, None).unwrap().debt.owed, whole);
}
