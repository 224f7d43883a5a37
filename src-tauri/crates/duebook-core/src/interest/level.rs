//! Level installments: every month the same sum, of which interest is taken first.

use rust_decimal::Decimal;
use serde::Serialize;

use super::{cents, terms};
use crate::plan::INSTALLMENTS_MAX;
use crate::{Money, Rate};

/// One installment of a level schedule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct LevelRow {
    /// What is paid.
    pub payment: Money,
    /// Of it, interest of the month.
    pub interest: Money,
    /// Of it, principal.
    pub principal: Money,
    /// Principal still owed afterwards.
    pub left: Money,
}

/// The schedule of a principal over so many months by the actuarial method (12 CFR Part 1026,
/// Appendix J (b)): a month bears a twelfth of the yearly rate, each month's interest is rounded
/// once, and the last payment takes the rest (comment 17(c)(3)-1.i). `None` without a principal,
/// a rate or a count that a plan may have. Without interest a plan has no need of it:
/// [`crate::plan::schedule`].
pub fn level_schedule(principal: Money, rate: Rate, months: usize) -> Option<Vec<LevelRow>> {
    if !principal.is_positive() || rate == Rate::ZERO || !(1..=INSTALLMENTS_MAX).contains(&months) {
        return None;
    }
    let monthly = terms::fraction(rate) / Decimal::from(12);
    let payment = payment(principal, monthly, months)?;
    let mut left = principal;
    let mut rows = Vec::with_capacity(months);
    for number in 1..=months {
        let interest = cents(dollars(left) * monthly)?;
        let due = left + interest;
        let paid = if number == months { due } else { payment.min(due) };
        left = due - paid;
        rows.push(LevelRow { payment: paid, interest, principal: paid - interest, left });
        if left.is_zero() {
            break;
        }
    }
    Some(rows)
}

/// `P i / (1 - (1 + i)^-n)`, rounded half a cent away from zero.
fn payment(principal: Money, monthly: Decimal, months: usize) -> Option<Money> {
    let grown =
        (0..months).try_fold(Decimal::ONE, |sum, _| sum.checked_mul(Decimal::ONE + monthly));
    // Grown beyond all measure, nothing but interest is paid.
    let share = grown.map_or(Decimal::ONE, |grown| Decimal::ONE - Decimal::ONE / grown);
    cents(dollars(principal) * monthly / share)
}

fn dollars(money: Money) -> Decimal {
    Decimal::new(money.in_cents(), 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(principal: i64, rate: &str, months: usize) -> Vec<LevelRow> {
        level_schedule(Money::cents(principal), rate.parse().unwrap(), months).unwrap()
    }

    fn column(rows: &[LevelRow], pick: fn(&LevelRow) -> Money) -> Vec<i64> {
        rows.iter().map(|row| pick(row).in_cents()).collect()
    }

    #[test]
    fn level_payments_are_those_of_the_worked_schedules() {
        // level 1 to 3: principal, rate, months, payment, last payment, interest in all. The rate
        // of the third is the first example of 12 CFR Part 1026, Appendix J (c).
        for (id, principal, rate, months, payment, last, interest) in [
            ("level 1", 1_000_00, "10", 6, 171_56, 171_56, 29_36),
            ("level 2", 2_284_56, "8", 12, 198_73, 198_74, 100_21),
            ("level 3", 5_000_00, "9.69", 24, 230_01, 229_98, 520_21),
        ] {
            let rows = of(principal, rate, months);
            assert_eq!(rows.len(), months, "{id}");
            assert_eq!(rows[0].payment.in_cents(), payment, "{id}");
            assert_eq!(rows[months - 1].payment.in_cents(), last, "{id}");
            assert_eq!(column(&rows, |r| r.interest).iter().sum::<i64>(), interest, "{id}");
            assert_eq!(rows[months - 1].left, Money::ZERO, "{id}");
        }
    }

    #[test]
    fn each_month_of_the_worked_schedules_is_met() {
        let first = of(1_000_00, "10", 6);
        assert_eq!(column(&first, |r| r.interest), [8_33, 6_97, 5_60, 4_22, 2_82, 1_42]);
        let left = [836_77, 672_18, 506_22, 338_88, 170_14, 0];
        assert_eq!(column(&first, |r| r.left), left, "level 1");
        let left = [
            2_101_06, 1_916_34, 1_730_39, 1_543_20, 1_354_76, 1_165_06, 974_10, 781_86, 588_34,
            393_53, 197_42, 0,
        ];
        assert_eq!(column(&of(2_284_56, "8", 12), |r| r.left), left, "level 2");
    }

    #[test]
    fn a_few_cents_over_many_months_end_early_and_never_below_zero() {
        let rows = of(10, "10", 12);
        assert!(rows.iter().all(|row| row.payment.is_positive() && !row.left.is_negative()));
        assert_eq!(rows.iter().map(|row| row.principal).sum::<Money>(), Money::cents(10));
        assert_eq!(of(1_000_000_00, "100", 250).last().unwrap().left, Money::ZERO);
        assert_eq!(level_schedule(Money::cents(1), Rate::ZERO, 12), None);
        assert_eq!(level_schedule(Money::ZERO, Rate::basis_points(800), 12), None);
        assert_eq!(level_schedule(Money::cents(1), Rate::basis_points(800), 0), None);
    }
}
