//! Worked schedules.

use super::*;
use crate::day::day;

fn terms(total: i64, split: Split) -> PlanTerms {
    PlanTerms {
        total: Money::cents(total),
        down_payment: Money::ZERO,
        agreed_on: day(2026, 11, 23),
        first_on: day(2026, 12, 5),
        every: Every::Month,
        day_rule: DayRule::Next,
        split,
    }
}

fn amounts_of(total: i64, count: u32) -> (i64, i64, usize) {
    let rows = schedule(&terms(total, Split::Count(count))).unwrap();
    let last = rows.last().unwrap().amount.in_cents();
    (rows[0].amount.in_cents(), last, rows.len())
}

#[test]
fn the_last_installment_takes_the_rest() {
    assert_eq!(amounts_of(100_00, 3), (33_33, 33_34, 3));
    assert_eq!(amounts_of(1_000_00, 7), (142_85, 142_90, 7));
    assert_eq!(amounts_of(2_284_56, 12), (190_38, 190_38, 12));
    assert_eq!(amounts_of(500_00, 6), (83_33, 83_35, 6));
    assert_eq!(amounts_of(99_99, 12), (8_33, 8_36, 12));
    assert_eq!(amounts_of(1_234_57, 18), (68_58, 68_71, 18));
    assert_eq!(amounts_of(2_284_56, 7), (326_36, 326_40, 7));
    assert_eq!(amounts_of(5, 3), (1, 3, 3));
}

#[test]
fn a_plan_by_amount_ends_with_what_is_left() {
    let rows = schedule(&terms(1_284_50, Split::Amount(Money::cents(100_00)))).unwrap();
    assert_eq!(rows.len(), 13);
    assert_eq!(rows[12].amount, Money::cents(84_50));
    assert_eq!(rows[0].due_on, day(2026, 12, 7), "December 5, 2026 is a Saturday");
    assert_eq!(rows[0].moved_from, Some(day(2026, 12, 5)));
    assert_eq!(rows[1].due_on, day(2027, 1, 5));
    assert_eq!(rows[6].due_on, day(2027, 6, 7));
    assert_eq!(rows[12].due_on, day(2027, 12, 6));
    assert_eq!(rows[0].left, Money::cents(1_184_50));
}

#[test]
fn one_payment_of_more_than_is_owed_is_one_payment_of_what_is_owed() {
    let rows = schedule(&terms(50_00, Split::Amount(Money::cents(100_00)))).unwrap();
    assert_eq!((rows.len(), rows[0].amount), (1, Money::cents(50_00)));
}

#[test]
fn days_are_counted_from_the_first() {
    let days = |every, first: Day, n: u32| -> Vec<Day> {
        (0..n).map(|i| nth_day(first, every, i)).collect()
    };
    let jan = |d| day(2025, 1, d);
    assert_eq!(days(Every::Week, jan(3), 3), [jan(3), jan(10), jan(17)]);
    assert_eq!(days(Every::TwoWeeks, jan(3), 4), [jan(3), jan(17), jan(31), day(2025, 2, 14)]);
    let half = days(Every::HalfMonth, jan(1), 4);
    assert_eq!(half, [jan(1), jan(16), day(2025, 2, 1), day(2025, 2, 16)]);
    let half = days(Every::HalfMonth, jan(30), 4);
    assert_eq!(half, [jan(30), day(2025, 2, 15), day(2025, 2, 28), day(2025, 3, 15)]);
}

#[test]
fn a_down_payment_is_installment_zero() {
    let agreed = PlanTerms { down_payment: Money::cents(40_00), ..terms(100_00, Split::Count(2)) };
    let rows = schedule(&agreed).unwrap();
    assert_eq!(rows.iter().map(|r| r.number).collect::<Vec<_>>(), [0, 1, 2]);
    assert_eq!(rows[0].due_on, agreed.agreed_on);
    assert_eq!(rows[1].amount, Money::cents(30_00));
}

#[test]
fn plans_that_make_no_sense_are_refused() {
    let fault = |t: PlanTerms| schedule(&t).unwrap_err();
    assert_eq!(fault(terms(0, Split::Count(3))), PlanFault::NothingOwed);
    assert_eq!(fault(terms(100, Split::Count(0))), PlanFault::NoInstallments);
    assert_eq!(fault(terms(100, Split::Amount(Money::ZERO))), PlanFault::NoInstallments);
    assert_eq!(fault(terms(100_00, Split::Count(10_000))), PlanFault::TooMany(10_000));
    assert_eq!(fault(terms(100_00, Split::Amount(Money::cents(1)))), PlanFault::TooMany(10_000));
    assert_eq!(fault(terms(2, Split::Count(3))), PlanFault::LessThanACent);
    let early = PlanTerms { first_on: day(2026, 11, 22), ..terms(100, Split::Count(1)) };
    assert_eq!(fault(early), PlanFault::FirstDay);
    let all = PlanTerms { down_payment: Money::cents(100), ..terms(100, Split::Count(1)) };
    assert_eq!(fault(all), PlanFault::DownPayment);
}

#[test]
fn payments_meet_the_installments_in_turn() {
    let rows = schedule(&terms(300_00, Split::Count(3))).unwrap();
    let at = |paid, today| progress(&rows, Money::cents(paid), today);
    let fresh = at(0, day(2026, 11, 23));
    assert_eq!((fresh.next, fresh.late), (Some(0), Money::ZERO));
    let due = at(0, day(2026, 12, 7));
    assert_eq!(due.steps[0].0, InstallmentState::Due);
    let late = at(150_00, day(2027, 1, 6));
    assert_eq!(late.steps[0].0, InstallmentState::Paid);
    assert_eq!(late.steps[1], (InstallmentState::Late, Money::cents(50_00)));
    assert_eq!((late.next, late.late), (Some(1), Money::cents(50_00)));
    let done = at(300_00, day(2028, 1, 1));
    assert_eq!((done.next, done.late), (None, Money::ZERO));
}
