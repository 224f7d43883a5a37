//! Payment plans: the schedule, and how far it is kept.

use serde::{Deserialize, Serialize};

use crate::day::{in_range, is_business_day, month_end, plus_days, plus_months};
use crate::{Day, Money};
use chrono::Datelike;

/// The most installments a plan may have: about twenty years by the month.
pub const INSTALLMENTS_MAX: usize = 250;

/// How often an installment is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum Every {
    /// Every seven days.
    Week,
    /// Every fourteen days: 26 a year.
    TwoWeeks,
    /// Twice a month, on the first day's date and fifteen days from it: 24 a year.
    HalfMonth,
    /// On the same day of each month.
    Month,
}

/// What happens to a due day on a weekend or public holiday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum DayRule {
    /// It stays.
    Same,
    /// It moves to the next working day.
    Next,
    /// It moves to the working day before.
    Previous,
}

/// How the total is divided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "by", content = "value")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum Split {
    /// So much each time; the last takes the rest.
    Amount(Money),
    /// So many times, equal but for the last.
    Count(u32),
}

/// What is agreed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct PlanTerms {
    /// What the plan pays, in all.
    pub total: Money,
    /// Paid when the plan is made; zero for none. It is installment 0.
    pub down_payment: Money,
    /// The day of the agreement, and of the down payment.
    pub agreed_on: Day,
    /// When the first installment is due.
    pub first_on: Day,
    /// How often.
    pub every: Every,
    /// What happens on days when no one works.
    pub day_rule: DayRule,
    /// How the total is divided.
    pub split: Split,
}

/// One agreed payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Installment {
    /// 0 is the down payment.
    pub number: u32,
    /// When it is due.
    pub due_on: Day,
    /// The day before it was moved off a weekend or holiday.
    pub moved_from: Option<Day>,
    /// What is due.
    pub amount: Money,
    /// What the plan still asks for afterwards.
    pub left: Money,
}

/// Why a plan cannot be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PlanFault {
    /// There is nothing to pay.
    #[error("nothing to pay")]
    NothingOwed,
    /// The down payment is negative or leaves nothing for installments.
    #[error("the down payment must leave something to pay")]
    DownPayment,
    /// No payment at all, or a payment of nothing.
    #[error("no installments")]
    NoInstallments,
    /// More installments than [`INSTALLMENTS_MAX`].
    #[error("{0} installments are too many")]
    TooMany(u64),
    /// More installments than cents.
    #[error("less than a cent each")]
    LessThanACent,
    /// The first day is before the agreement, or beyond what a book can name.
    #[error("the first day is before the agreement")]
    FirstDay,
    /// The last day is beyond what a book can name.
    #[error("the last day is beyond the calendar")]
    LastDay,
}

/// The schedule of a plan. Installments are whole cents and the last one takes the rest of the
/// rounding (12 CFR Part 1026, comment 17(c)(3)-1.i); with a count, each is rounded down, since
/// rounding to the nearest can leave the last below zero.
pub fn schedule(terms: &PlanTerms) -> Result<Vec<Installment>, PlanFault> {
    if !terms.total.is_positive() {
        return Err(PlanFault::NothingOwed);
    }
    if terms.down_payment.is_negative() || terms.down_payment >= terms.total {
        return Err(PlanFault::DownPayment);
    }
    if terms.first_on < terms.agreed_on || !in_range(terms.first_on) {
        return Err(PlanFault::FirstDay);
    }
    let mut left = terms.total;
    let mut rows = Vec::new();
    if terms.down_payment.is_positive() {
        left -= terms.down_payment;
        rows.push(Installment {
            number: 0,
            due_on: terms.agreed_on,
            moved_from: None,
            amount: terms.down_payment,
            left,
        });
    }
    for (index, amount) in amounts(left, terms.split)?.into_iter().enumerate() {
        let planned = nth_day(terms.first_on, terms.every, index as u32);
        let due_on = working_day(planned, terms.day_rule).max(terms.agreed_on);
        if !in_range(due_on) {
            return Err(PlanFault::LastDay);
        }
        left -= amount;
        rows.push(Installment {
            number: index as u32 + 1,
            due_on,
            moved_from: (due_on != planned).then_some(planned),
            amount,
            left,
        });
    }
    assert!(left.is_zero(), "a plan pays exactly its total");
    Ok(rows)
}

fn amounts(total: Money, split: Split) -> Result<Vec<Money>, PlanFault> {
    let cents = total.in_cents();
    let (regular, count) = match split {
        Split::Count(0) => return Err(PlanFault::NoInstallments),
        Split::Count(n) => (cents / i64::from(n), i64::from(n)),
        Split::Amount(each) if !each.is_positive() => return Err(PlanFault::NoInstallments),
        Split::Amount(each) => {
            let each = each.in_cents().min(cents);
            (each, (cents + each - 1) / each)
        }
    };
    if count > INSTALLMENTS_MAX as i64 {
        return Err(PlanFault::TooMany(count.unsigned_abs()));
    }
    if regular == 0 {
        return Err(PlanFault::LessThanACent);
    }
    let mut amounts = vec![Money::cents(regular); count as usize];
    let last = cents - regular * (count - 1);
    *amounts.last_mut().expect("at least one installment") = Money::cents(last);
    Ok(amounts)
}

/// The planned day of an installment, always counted from the first so that it never drifts.
fn nth_day(first: Day, every: Every, index: u32) -> Day {
    match every {
        Every::Week => plus_days(first, 7 * i64::from(index)),
        Every::TwoWeeks => plus_days(first, 14 * i64::from(index)),
        Every::Month => plus_months(first, index),
        Every::HalfMonth => half_month(first, index),
    }
}

/// Two fixed days of each month, fifteen apart; the later one is the month's last day where the
/// month is too short.
fn half_month(first: Day, index: u32) -> Day {
    let starts_late = first.day() > 15;
    let early = if starts_late { first.day() - 15 } else { first.day() };
    let step = index + u32::from(starts_late);
    let month = plus_months(first.with_day(1).expect("every month has a first"), step / 2);
    let wanted = if step.is_multiple_of(2) { early } else { early + 15 };
    let last = month_end(month.year(), month.month());
    month.with_day(wanted).unwrap_or(last)
}

fn working_day(planned: Day, rule: DayRule) -> Day {
    let step = match rule {
        DayRule::Same => return planned,
        DayRule::Next => 1,
        DayRule::Previous => -1,
    };
    let mut moved = planned;
    while !is_business_day(moved) {
        moved = plus_days(moved, step);
    }
    moved
}

/// How one installment stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum InstallmentState {
    /// Met in full.
    Paid,
    /// Not yet due.
    Upcoming,
    /// Due today.
    Due,
    /// Its day has passed and it is not met in full.
    Late,
}

/// How far a plan is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// One for each installment: how it stands and what has gone to it.
    pub steps: Vec<(InstallmentState, Money)>,
    /// The first installment not met in full, by its place in the schedule.
    pub next: Option<usize>,
    /// What should have been paid by the end of yesterday and was not.
    pub late: Money,
}

/// Applies what was paid since the agreement to the installments in turn.
pub fn progress(schedule: &[Installment], paid: Money, today: Day) -> Progress {
    let mut left = paid.or_zero();
    let mut late = Money::ZERO;
    let mut next = None;
    let mut steps = Vec::with_capacity(schedule.len());
    for (index, step) in schedule.iter().enumerate() {
        let met = left.min(step.amount);
        left -= met;
        let state = if met == step.amount {
            InstallmentState::Paid
        } else if step.due_on < today {
            late += step.amount - met;
            InstallmentState::Late
        } else if step.due_on == today {
            InstallmentState::Due
        } else {
            InstallmentState::Upcoming
        };
        if state != InstallmentState::Paid && next.is_none() {
            next = Some(index);
        }
        steps.push((state, met));
    }
    Progress { steps, next, late }
}

#[cfg(test)]
#[path = "plan/tests.rs"]
mod tests;
