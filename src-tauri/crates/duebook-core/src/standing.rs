//! Where an account stands, what is to be done next, and on which day that changes by itself.

use serde::{Deserialize, Serialize};

use crate::day::{plus_days, validation_period_ends};
use crate::{Day, Money};

/// Where an account stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum Status {
    /// Placed, no validation notice sent.
    New,
    /// The validation period is running.
    Validation,
    /// In work.
    Active,
    /// A payment plan is kept.
    Plan,
    /// A payment plan is late.
    PlanLate,
    /// Nothing is owed, but not all of the money is good yet.
    Clearing,
    /// Paid in full from good money.
    Paid,
    /// Work has ended.
    Closed,
}

/// Every status, with the name the book keeps.
pub const STATUSES: [(Status, &str); 8] = [
    (Status::New, "new"),
    (Status::Validation, "validation"),
    (Status::Active, "active"),
    (Status::Plan, "plan"),
    (Status::PlanLate, "plan_late"),
    (Status::Clearing, "clearing"),
    (Status::Paid, "paid"),
    (Status::Closed, "closed"),
];

impl Status {
    /// The name the book keeps.
    pub fn code(self) -> &'static str {
        STATUSES.iter().find(|(s, _)| *s == self).expect("every status is listed").1
    }

    /// The status of a kept name.
    pub fn from_code(code: &str) -> Option<Status> {
        STATUSES.iter().find(|(_, c)| *c == code).map(|(s, _)| *s)
    }
}

/// What is to be done next on an open account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum Step {
    /// The validation notice must go out: in, or within five days of, the first communication
    /// (12 CFR 1006.34(a)(1)).
    SendNotice,
    /// The person's time to dispute runs out.
    ValidationEnds,
    /// The account is to be worked.
    Work,
    /// An installment is due.
    Installment,
    /// An installment was missed.
    LateInstallment,
    /// The money becomes good, or is to be deposited.
    Clears,
}

/// Every step, with the name the book keeps.
pub const STEPS: [(Step, &str); 6] = [
    (Step::SendNotice, "send_notice"),
    (Step::ValidationEnds, "validation_ends"),
    (Step::Work, "work"),
    (Step::Installment, "installment"),
    (Step::LateInstallment, "late_installment"),
    (Step::Clears, "clears"),
];

impl Step {
    /// The name the book keeps.
    pub fn code(self) -> &'static str {
        STEPS.iter().find(|(s, _)| *s == self).expect("every step is listed").1
    }

    /// The step of a kept name.
    pub fn from_code(code: &str) -> Option<Step> {
        STEPS.iter().find(|(_, c)| *c == code).map(|(s, _)| *s)
    }
}

/// What is known of an account that decides where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Facts {
    /// When the client placed it.
    pub placed_on: Day,
    /// When work ended, if it did.
    pub closed_on: Option<Day>,
    /// What is owed.
    pub balance: Money,
    /// When the validation notice was sent, if it was.
    pub notice_sent_on: Option<Day>,
    /// The first unmet installment of the plan in force.
    pub installment_due_on: Option<Day>,
    /// How good the money is that was received.
    pub money: Clearance,
}

/// How good the money is that was received on an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clearance {
    /// Some of it has not been deposited.
    NotDeposited,
    /// All of it is good from this day on; `None` when there was none.
    GoodFrom(Option<Day>),
}

/// Where an account stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// The status.
    pub status: Status,
    /// What to do and when; none once work has ended.
    pub next: Option<(Step, Day)>,
    /// The day on which the status changes although nobody does anything.
    pub changes_on: Option<Day>,
}

/// Decides the standing. An open account always has a dated next step.
pub fn standing(facts: &Facts, today: Day) -> Standing {
    if facts.closed_on.is_some() {
        return ended(Status::Closed);
    }
    if facts.balance.is_zero() {
        return match facts.money {
            Clearance::NotDeposited => open(Status::Clearing, Step::Clears, today, None),
            Clearance::GoodFrom(Some(on)) if on > today => {
                open(Status::Clearing, Step::Clears, on, Some(on))
            }
            Clearance::GoodFrom(_) => ended(Status::Paid),
        };
    }
    match facts.installment_due_on {
        Some(due) if due < today => open(Status::PlanLate, Step::LateInstallment, due, None),
        Some(due) => open(Status::Plan, Step::Installment, due, Some(plus_days(due, 1))),
        None => without_plan(facts, today),
    }
}

fn without_plan(facts: &Facts, today: Day) -> Standing {
    let Some(sent_on) = facts.notice_sent_on else {
        return open(Status::New, Step::SendNotice, plus_days(facts.placed_on, 5), None);
    };
    let ends_on = validation_period_ends(sent_on);
    let after = plus_days(ends_on, 1);
    if today <= ends_on {
        open(Status::Validation, Step::ValidationEnds, ends_on, Some(after))
    } else {
        open(Status::Active, Step::Work, after, None)
    }
}

fn open(status: Status, step: Step, on: Day, changes_on: Option<Day>) -> Standing {
    Standing { status, next: Some((step, on)), changes_on }
}

fn ended(status: Status) -> Standing {
    Standing { status, next: None, changes_on: None }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::day;

    const TODAY: fn() -> Day = || day(2026, 11, 23);

    fn facts() -> Facts {
        Facts {
            placed_on: day(2026, 11, 2),
            closed_on: None,
            balance: Money::cents(100_00),
            notice_sent_on: None,
            installment_due_on: None,
            money: Clearance::GoodFrom(None),
        }
    }

    #[test]
    fn an_account_goes_from_new_to_active_when_its_time_to_dispute_is_over() {
        let new = standing(&facts(), TODAY());
        assert_eq!(
            (new.status, new.next),
            (Status::New, Some((Step::SendNotice, day(2026, 11, 7))))
        );
        let sent = Facts { notice_sent_on: Some(day(2026, 11, 23)), ..facts() };
        let running = standing(&sent, TODAY());
        assert_eq!(running.status, Status::Validation);
        assert_eq!(running.changes_on, Some(day(2027, 1, 1)));
        assert_eq!(standing(&sent, day(2026, 12, 31)).status, Status::Validation);
        assert_eq!(standing(&sent, day(2027, 1, 1)).status, Status::Active);
    }

    #[test]
    fn a_plan_is_late_the_day_after_its_installment() {
        let plan = Facts { installment_due_on: Some(TODAY()), ..facts() };
        let kept = standing(&plan, TODAY());
        assert_eq!((kept.status, kept.changes_on), (Status::Plan, Some(day(2026, 11, 24))));
        assert_eq!(standing(&plan, day(2026, 11, 24)).status, Status::PlanLate);
    }

    #[test]
    fn paid_in_full_is_said_only_of_good_money() {
        let zero = |money| Facts { balance: Money::ZERO, money, ..facts() };
        let status = |money| standing(&zero(money), TODAY()).status;
        assert_eq!(status(Clearance::NotDeposited), Status::Clearing);
        assert_eq!(status(Clearance::GoodFrom(Some(day(2026, 11, 24)))), Status::Clearing);
        assert_eq!(status(Clearance::GoodFrom(Some(TODAY()))), Status::Paid);
    }

    #[test]
    fn an_open_account_always_has_a_next_step() {
        for balance in [0, 100] {
            for closed_on in [None, Some(TODAY())] {
                for notice_sent_on in [None, Some(day(2026, 1, 5)), Some(TODAY())] {
                    for due in [None, Some(day(2026, 1, 5)), Some(day(2027, 1, 5))] {
                        let facts = Facts {
                            balance: Money::cents(balance),
                            closed_on,
                            notice_sent_on,
                            installment_due_on: due,
                            ..facts()
                        };
                        let got = standing(&facts, TODAY());
                        let ended = matches!(got.status, Status::Closed | Status::Paid);
                        assert_eq!(got.next.is_none(), ended, "{facts:?}");
                        assert!(got.changes_on.is_none_or(|d| d > TODAY()), "{facts:?}");
                    }
                }
            }
        }
    }
}
