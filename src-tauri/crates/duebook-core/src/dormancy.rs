//! When money that its owner does not take counts as unclaimed, and what has to happen with it.
//!
//! Every state has its own days for each kind of money. They are dated settings with their source;
//! where nobody has set one, counsel is asked and nothing is reckoned.

use serde::{Deserialize, Serialize};

use crate::day::{day, parse_iso, plus_days, plus_months};
use crate::{Day, shape};

/// What money is, as states tell it apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum OwedKind {
    /// A person's surplus that was never paid out.
    Refund,
    /// Money of which nobody knows whose it is.
    Suspense,
    /// What an approved statement says and its client never had.
    Client,
    /// A check that nobody cashed.
    Check,
}

/// Every kind, with the name the book keeps.
pub const OWED_KINDS: [(OwedKind, &str); 4] = [
    (OwedKind::Refund, "refund"),
    (OwedKind::Suspense, "suspense"),
    (OwedKind::Client, "client"),
    (OwedKind::Check, "check"),
];

impl OwedKind {
    /// The name the book keeps.
    pub fn code(self) -> &'static str {
        OWED_KINDS.iter().find(|(kind, _)| *kind == self).expect("every kind is listed").1
    }

    /// The kind of a kept name.
    pub fn from_code(code: &str) -> Option<OwedKind> {
        OWED_KINDS.iter().find(|(_, name)| *name == code).map(|(kind, _)| *kind)
    }
}

shape! {
    /// What a state says of a kind of money.
    #[derive(Copy, Eq)]
    pub struct Dormancy {
        /// After so many months it counts as unclaimed.
        pub months: u32,
        /// So many days before the state is paid its owner is written to.
        pub notice_days: u32,
        /// The day of each year on which the state has its report and the money.
        pub report_month: u32,
        pub report_day: u32,
    }
}

/// The most months that a state can say: fifty years.
pub const MONTHS_MAX: u32 = 600;
/// The most days before the payment that an owner is written to.
pub const NOTICE_MAX: u32 = 366;

impl Dormancy {
    /// Whether a state can say so: the day of the report is one of every year.
    pub fn is_possible(&self) -> bool {
        let report = format!("2026-{:02}-{:02}", self.report_month, self.report_day);
        (1..=MONTHS_MAX).contains(&self.months)
            && self.notice_days <= NOTICE_MAX
            && parse_iso(&report).is_some()
    }

    /// From when money counts as unclaimed.
    pub fn unclaimed_on(&self, since: Day) -> Day {
        plus_months(since, self.months)
    }

    /// When the state has it: on its first day of report from then on.
    pub fn due_on(&self, since: Day) -> Day {
        use chrono::Datelike;
        let from = self.unclaimed_on(since);
        let of_year = |year| day(year, self.report_month, self.report_day);
        let this_year = of_year(from.year());
        if this_year < from { of_year(from.year() + 1) } else { this_year }
    }

    /// The last day for the notice to the owner, where the state is paid on its day.
    pub fn notice_by(&self, since: Day) -> Day {
        self.noticed_before(self.due_on(since))
    }

    /// The last day for the notice to the owner, where the state is paid on a day.
    pub fn noticed_before(&self, paid_on: Day) -> Day {
        plus_days(paid_on, -i64::from(self.notice_days))
    }
}

/// What is to be done next with money that its owner does not take.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum OwedStep {
    /// Nobody knows what its state says: counsel is asked.
    Ask,
    /// Nothing until its day.
    Wait,
    /// The owner is written to.
    Notice,
    /// It becomes unclaimed property.
    Turn,
    /// It is reported and paid to the state.
    Report,
}

/// What is known of money that its owner does not take.
#[derive(Debug, Clone, Copy)]
pub struct OwedFacts {
    /// What its state says; nothing when nobody has set it.
    pub rule: Option<Dormancy>,
    /// Since when its owner could have had it.
    pub since: Day,
    /// Whether its owner was written to.
    pub noticed: bool,
    /// Whether it stands as unclaimed property.
    pub turned: bool,
    /// Whether it may be turned whatever its state says: a check is stale by the bank's rule.
    pub stale: bool,
}

/// What is to be done next on a day.
pub fn next_step(facts: &OwedFacts, today: Day) -> OwedStep {
    let Some(rule) = facts.rule else { return OwedStep::Ask };
    let counts = rule.unclaimed_on(facts.since) <= today;
    if !facts.noticed && (counts || rule.notice_by(facts.since) <= today) {
        return OwedStep::Notice;
    }
    match (facts.turned, counts) {
        (false, _) if counts || facts.stale => OwedStep::Turn,
        (true, true) => OwedStep::Report,
        _ => OwedStep::Wait,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RULE: Dormancy =
        Dormancy { months: 36, notice_days: 60, report_month: 11, report_day: 1 };

    #[test]
    fn the_state_has_it_on_its_first_day_of_report_after_the_months() {
        let since = day(2024, 2, 29);
        assert_eq!(RULE.unclaimed_on(since), day(2027, 2, 28));
        assert_eq!(RULE.due_on(since), day(2027, 11, 1));
        assert_eq!(RULE.notice_by(since), day(2027, 9, 2));
        assert_eq!(RULE.due_on(day(2024, 11, 1)), day(2027, 11, 1), "on the very day");
        assert_eq!(RULE.due_on(day(2024, 11, 2)), day(2028, 11, 1), "a day later, a year later");
    }

    #[test]
    fn a_report_is_due_on_a_day_of_every_year() {
        assert!(RULE.is_possible());
        assert!(!Dormancy { report_month: 2, report_day: 29, ..RULE }.is_possible());
        assert!(!Dormancy { report_month: 13, ..RULE }.is_possible());
        assert!(!Dormancy { months: 0, ..RULE }.is_possible());
        assert!(!Dormancy { notice_days: 367, ..RULE }.is_possible());
    }

    #[test]
    fn the_next_step_follows_the_days() {
        let since = day(2024, 2, 29);
        let facts =
            OwedFacts { rule: Some(RULE), since, noticed: false, turned: false, stale: false };
        let on = |facts: OwedFacts, today| next_step(&facts, today);
        assert_eq!(on(OwedFacts { rule: None, ..facts }, day(2030, 1, 1)), OwedStep::Ask);
        assert_eq!(on(facts, day(2027, 2, 27)), OwedStep::Wait);
        assert_eq!(on(facts, day(2027, 2, 28)), OwedStep::Notice);
        let noticed = OwedFacts { noticed: true, ..facts };
        assert_eq!(on(noticed, day(2027, 2, 27)), OwedStep::Wait);
        assert_eq!(on(noticed, day(2027, 2, 28)), OwedStep::Turn);
        let turned = OwedFacts { turned: true, ..noticed };
        assert_eq!(on(turned, day(2027, 2, 28)), OwedStep::Report);
        assert_eq!(on(turned, day(2027, 2, 27)), OwedStep::Wait);
        let stale = OwedFacts { stale: true, ..facts };
        assert_eq!(on(stale, day(2024, 9, 1)), OwedStep::Turn);
        // The report comes so soon after the months that the notice goes out before they are over.
        let late = OwedFacts { since: day(2024, 10, 20), ..facts };
        assert_eq!(on(late, day(2027, 9, 1)), OwedStep::Wait);
        assert_eq!(on(late, day(2027, 9, 2)), OwedStep::Notice);
    }

    #[test]
    fn each_kind_is_found_by_its_name() {
        for (kind, code) in OWED_KINDS {
            assert_eq!(OwedKind::from_code(code), Some(kind));
            assert_eq!(kind.code(), code);
        }
        assert_eq!(OwedKind::from_code("third"), None);
    }
}
