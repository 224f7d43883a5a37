//! Worked interest, to the cent.

use super::*;
use crate::day::{day, parse_iso};

fn d(text: &str) -> Day {
    parse_iso(text).unwrap()
}

fn rate(text: &str) -> Rate {
    text.parse().unwrap()
}

fn basis(rates: &[(&str, &str)], count: DayCount) -> Basis {
    let rates = rates.iter().map(|(from, r)| RateFrom { from: d(from), rate: rate(r) }).collect();
    Basis { rates, count, compounding: Compounding::Never }
}

fn terms(starts_on: &str, yearly: &str, count: DayCount) -> InterestTerms {
    let basis = basis(&[("1990-01-01", yearly)], count);
    InterestTerms { starts_on: d(starts_on), basis, judgment: None, caps: vec![] }
}

fn change(on: &str, principal: i64, interest: i64) -> Change {
    Change { on: d(on), principal: Money::cents(principal), interest: Money::cents(interest) }
}

fn owed(terms: &InterestTerms, principal: i64, to: &str) -> Reckoning {
    let placed =
        Change { on: terms.starts_on, principal: Money::cents(principal), interest: Money::ZERO };
    reckon(terms, &[placed], d(to)).unwrap()
}

/// From, to, days and cents of each period.
fn rows(reckoning: &Reckoning) -> Vec<(String, String, i64, i64)> {
    let row = |p: &Period| (p.from.to_string(), p.to.to_string(), p.days, p.rounded.in_cents());
    reckoning.periods.iter().map(row).collect()
}

fn expect(found: &Reckoning, expected: &[(&str, &str, i64, i64)]) {
    let expected: Vec<_> =
        expected.iter().map(|r| (r.0.to_owned(), r.1.to_owned(), r.2, r.3)).collect();
    assert_eq!(rows(found), expected);
}

#[test]
fn one_principal_by_every_day_count() {
    use DayCount::{Actual360, Actual365, ActualActual, Thirty360};
    // simple 1 to 4: 2,234.56 at 8 %.
    for (id, from, to, days, cents) in [
        ("simple 1", "2024-01-15", "2024-07-15", (182, 180), [89_14, 90_38, 89_38, 88_89]),
        ("simple 2", "2023-01-31", "2023-03-31", (59, 60), [28_90, 29_30, 29_79, 28_90]),
        ("simple 3", "2023-03-01", "2024-03-01", (366, 360), [179_25, 181_74, 178_76, 179_17]),
        ("simple 4", "2024-02-28", "2024-03-01", (2, 3), [98, 99, 1_49, 98]),
    ] {
        for (count, days, cents) in [
            (Actual365, days.0, cents[0]),
            (Actual360, days.0, cents[1]),
            (Thirty360, days.1, cents[2]),
            (ActualActual, days.0, cents[3]),
        ] {
            let found = owed(&terms(from, "8", count), 2_234_56, to);
            assert_eq!(found.periods.len(), 1, "{id} {count:?}");
            assert_eq!(found.periods[0].days, days, "{id} {count:?}");
            assert_eq!(found.total.in_cents(), cents, "{id} {count:?}");
        }
    }
}

#[test]
fn a_judgment_is_paid_interest_first_and_unpaid_interest_waits() {
    // judgment 1: 25,000.00 at 10 %, Actual/365, from January 1, 2024: day, days, accrued, paid,
    // to interest, to principal, interest left, principal left.
    let terms = terms("2024-01-01", "10", DayCount::Actual365);
    let mut changes = vec![change("2024-01-01", 25_000_00, 0)];
    for (on, days, accrued, paid, to_interest, to_principal, unpaid, principal) in [
        ("2024-04-01", 91, 623_29, 1_000_00, 623_29, 376_71, 0, 24_623_29),
        ("2024-07-01", 91, 613_90, 500_00, 500_00, 0, 113_90, 24_623_29),
        ("2024-10-01", 92, 62_064, 1_500_00, 734_54, 765_46, 0, 23_857_83),
        ("2025-01-01", 92, 601_35, 2_000_00, 601_35, 1_398_65, 0, 22_459_18),
    ] {
        let before = reckon(&terms, &changes, d(on)).unwrap();
        let last = before.periods.last().unwrap();
        assert_eq!((last.days, last.rounded.in_cents()), (days, accrued), "{on}");
        let met = before.interest.min(Money::cents(paid));
        let rest = Money::cents(paid) - met;
        assert_eq!((met.in_cents(), rest.in_cents()), (to_interest, to_principal), "{on}");
        changes.push(Change { on: d(on), principal: -rest, interest: -met });
        let after = reckon(&terms, &changes, d(on)).unwrap();
        assert_eq!(after.interest.in_cents(), unpaid, "{on}");
        assert_eq!(after.principal.in_cents(), principal, "{on}");
    }
}

#[test]
fn a_judgment_of_california_bears_so_much_a_year_and_a_day() {
    // per day 1: 25,000.00 at 10 % (Cal. Code Civ. Proc. 685.010(a)).
    let terms = terms("2025-01-01", "10", DayCount::Actual365);
    let year = owed(&terms, 25_000_00, "2026-01-01");
    assert_eq!(year.total, Money::cents(2_500_00));
    assert_eq!(year.per_day.round_dp(6).to_string(), "6.849315");
    assert_eq!(owed(&terms, 25_000_00, "2025-01-02").total, Money::cents(6_85));
}

#[test]
fn a_federal_judgment_compounds_each_year() {
    // 28 U.S.C. 1961(b): daily to the date of payment, compounded annually; 365 days a year.
    let mut terms = terms("2024-03-15", "5", DayCount::Actual360);
    let mut judgment = basis(&[("2024-03-15", "4.05")], DayCount::Actual365);
    judgment.compounding = Compounding::Yearly;
    terms.judgment = Some(Judgment { entered_on: d("2024-03-15"), basis: judgment });
    let found = owed(&terms, 10_000_00, "2026-07-01");
    expect(
        &found,
        &[
            ("2024-03-15", "2025-03-15", 365, 405_00),
            ("2025-03-15", "2026-03-15", 365, 421_40),
            ("2026-03-15", "2026-07-01", 108, 129_74),
        ],
    );
    assert_eq!(found.total, Money::cents(956_14));
    assert_eq!(found.periods[2].compounded, Money::cents(826_40));
    assert!(found.periods.iter().all(|period| period.judged));
}

#[test]
fn a_contract_compounds_each_month_only_when_it_says_so() {
    let mut terms = terms("2025-01-31", "12", DayCount::Actual365);
    let simple = owed(&terms, 1_000_00, "2025-04-30");
    expect(&simple, &[("2025-01-31", "2025-04-30", 89, 29_26)]);
    terms.basis.compounding = Compounding::Monthly;
    expect(
        &owed(&terms, 1_000_00, "2025-04-30"),
        &[
            ("2025-01-31", "2025-02-28", 28, 9_21),
            ("2025-02-28", "2025-03-31", 31, 10_29),
            ("2025-03-31", "2025-04-30", 30, 10_06),
        ],
    );
    // A payment of the day comes before the compounding; interest that bears nothing goes first.
    let paid = [change("2025-01-31", 1_000_00, 0), change("2025-02-28", 0, -9_21)];
    let found = reckon(&terms, &paid, d("2025-03-31")).unwrap();
    assert_eq!(found.periods[1].compounded, Money::ZERO);
    let paid = [change("2025-01-31", 1_000_00, 0), change("2025-03-10", 0, -10_00)];
    let found = reckon(&terms, &paid, d("2025-03-31")).unwrap();
    assert_eq!(found.periods[2].compounded, Money::cents(921 + 332 - 1_000));
}

#[test]
fn a_judgment_has_its_own_rate_and_takes_interest_into_its_principal() {
    // Before 12 % by contract on a year of 360 days, after 9 % by statute: N.Y. CPLR 5004(a).
    let mut terms = terms("2026-01-01", "12", DayCount::Actual360);
    let after = basis(&[("1990-01-01", "9")], DayCount::Actual365);
    terms.judgment = Some(Judgment { entered_on: d("2026-03-02"), basis: after });
    let changes = [
        change("2026-01-01", 1_000_00, 36_50),
        change("2026-03-02", 36_50 + 20_00, -(36_50 + 20_00)),
    ];
    let found = reckon(&terms, &changes, d("2026-05-31")).unwrap();
    expect(
        &found,
        &[("2026-01-01", "2026-03-02", 60, 20_00), ("2026-03-02", "2026-05-31", 90, 23_45)],
    );
    assert_eq!(found.periods.iter().map(|p| p.judged).collect::<Vec<_>>(), [false, true]);
    assert_eq!((found.principal, found.interest), (Money::cents(1_056_50), Money::cents(23_45)));
}

#[test]
fn the_day_a_rate_begins_bears_it() {
    // From 9 % to 2 % on consumer judgments: N.Y. CPLR 5004(a), in force April 30, 2022.
    let mut terms = terms("2022-04-20", "9", DayCount::Actual365);
    terms.basis = basis(&[("2022-04-30", "2"), ("1990-01-01", "9")], DayCount::Actual365);
    expect(
        &owed(&terms, 36_500_00, "2022-05-09"),
        &[("2022-04-20", "2022-04-29", 9, 81_00), ("2022-04-29", "2022-05-09", 10, 20_00)],
    );
    // The same rate again is no event and rounds nothing.
    terms.basis = basis(&[("2022-04-30", "9"), ("1990-01-01", "9")], DayCount::Actual365);
    assert_eq!(owed(&terms, 36_500_00, "2022-05-09").periods.len(), 1);
}

#[test]
fn a_hold_bears_nothing_from_its_first_day_to_its_last() {
    let mut terms = terms("2026-01-01", "10", DayCount::Actual365);
    terms.caps = vec![Cap::hold(d("2026-01-11"), Some(d("2026-01-20")))];
    let found = owed(&terms, 36_500_00, "2026-01-31");
    expect(
        &found,
        &[
            ("2026-01-01", "2026-01-10", 9, 90_00),
            ("2026-01-10", "2026-01-20", 10, 0),
            ("2026-01-20", "2026-01-31", 11, 110_00),
        ],
    );
    assert_eq!(found.periods.iter().map(|p| p.capped).collect::<Vec<_>>(), [false, true, false]);
    terms.caps = vec![Cap::hold(d("2026-01-11"), None)];
    let held = owed(&terms, 36_500_00, "2026-01-31");
    assert_eq!((held.total, held.per_day), (Money::cents(90_00), Decimal::ZERO));
}

#[test]
fn in_service_no_more_than_six_percent_is_borne() {
    // 50 U.S.C. 3937(a)(1). Where the debt bears less, the cap changes nothing.
    let service = Cap { from: d("2026-01-11"), to: None, at_most: rate("6") };
    let mut terms = terms("2026-01-01", "10", DayCount::Actual365);
    terms.caps = vec![service];
    assert_eq!(owed(&terms, 36_500_00, "2026-01-20").total, Money::cents(90_00 + 60_00));
    terms.basis = basis(&[("1990-01-01", "5")], DayCount::Actual365);
    assert_eq!(owed(&terms, 36_500_00, "2026-01-20").periods.len(), 1);
}

#[test]
fn periods_of_thirty_360_add_up_to_the_whole_between_two_money_events() {
    let mut terms = terms("2026-01-15", "6", DayCount::Thirty360);
    terms.basis = basis(&[("1990-01-01", "6"), ("2026-02-01", "12")], DayCount::Thirty360);
    let found = owed(&terms, 3_600_00, "2026-02-15");
    expect(
        &found,
        &[("2026-01-15", "2026-01-31", 16, 9_60), ("2026-01-31", "2026-02-15", 14, 16_80)],
    );
    // From a payment on it is counted anew.
    let paid = [change("2026-01-15", 3_600_00, 0), change("2026-01-31", 0, 0)];
    let days: Vec<i64> = reckon(&terms, &paid, d("2026-02-15"))
        .unwrap()
        .periods
        .iter()
        .map(|period| period.days)
        .collect();
    assert_eq!(days, [16, 15]);
}

#[test]
fn half_a_cent_goes_up_once_an_event() {
    // 36.50 at 10 % bears a cent a day; half of it at 5 %.
    let terms = terms("2026-01-01", "5", DayCount::Actual365);
    assert_eq!(owed(&terms, 36_50, "2026-01-02").total, Money::cents(1));
    assert_eq!(owed(&terms, 36_50, "2026-01-03").total, Money::cents(1));
    let split = [change("2026-01-01", 36_50, 0), change("2026-01-02", 0, 0)];
    let found = reckon(&terms, &split, d("2026-01-03")).unwrap();
    assert_eq!(found.total, Money::cents(2), "each event is rounded by itself");
    assert_eq!(found.periods[0].exact.normalize().to_string(), "0.005");
}

#[test]
fn what_does_not_fit_is_said() {
    use InterestFault::{BelowZero, NoRate, TooLarge, TwoRates};
    let fault = |terms: &InterestTerms, changes: &[Change], to: &str| {
        reckon(terms, changes, d(to)).unwrap_err()
    };
    let mut good = terms("2026-01-01", "10", DayCount::Actual365);
    let placed = change("2026-01-01", 100_00, 0);
    let paid = change("2026-02-01", -100_01, 0);
    assert_eq!(fault(&good, &[placed, paid], "2026-03-01"), BelowZero(d("2026-02-01")));
    let paid = change("2026-02-01", 0, -86);
    assert_eq!(fault(&good, &[placed, paid], "2026-03-01"), BelowZero(d("2026-02-01")));
    good.basis.rates = vec![];
    assert!(matches!(fault(&good, &[placed], "2026-03-01"), NoRate(_)));
    good.basis = basis(&[("2026-01-01", "5"), ("2026-01-01", "6")], DayCount::Actual365);
    assert_eq!(fault(&good, &[placed], "2026-03-01"), TwoRates(d("2026-01-01")));
    let mut grows = terms("1950-01-01", "100", DayCount::Actual360);
    grows.basis = basis(&[("1950-01-01", "100")], DayCount::Actual360);
    grows.basis.compounding = Compounding::Monthly;
    let much = change("1950-01-01", 1_000_000_00, 0);
    assert!(matches!(fault(&grows, &[much], "2199-12-31"), TooLarge(_)));
}

#[test]
fn before_it_runs_there_is_no_interest() {
    let terms = terms("2026-01-01", "10", DayCount::Actual365);
    for to in ["2025-12-01", "2026-01-01"] {
        let found = reckon(&terms, &[change("2025-11-01", 100_00, 0)], d(to)).unwrap();
        assert_eq!((found.total, found.principal), (Money::ZERO, Money::cents(100_00)), "{to}");
        assert!(found.periods.is_empty());
    }
}

#[test]
fn the_order_of_typing_changes_nothing() {
    let terms = terms("2026-01-01", "9.99", DayCount::ActualActual);
    let mut changes: Vec<Change> = (1..20_i64)
        .map(|n| Change {
            on: crate::day::plus_days(day(2026, 1, 1), n * 7),
            principal: Money::cents(-n * 100),
            interest: Money::ZERO,
        })
        .collect();
    changes.insert(0, change("2026-01-01", 10_000_00, 0));
    let straight = reckon(&terms, &changes, d("2026-12-31")).unwrap();
    changes.reverse();
    assert_eq!(reckon(&terms, &changes, d("2026-12-31")).unwrap(), straight);
}

/// Numbers that look random and are the same for the same seed (SplitMix64, Steele et al. 2014).
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % end
    }

    fn day(&mut self) -> Day {
        plus_days(day(2026, 1, 1), self.below(400) as i64)
    }

    fn basis(&mut self) -> Basis {
        let mut rates = vec![RateFrom { from: day(2025, 1, 1), rate: self.rate() }];
        for _ in 0..self.below(4) {
            let from = self.day();
            if rates.iter().all(|rate| rate.from != from) {
                rates.push(RateFrom { from, rate: self.rate() });
            }
        }
        let count = if self.below(2) == 0 { DayCount::Actual365 } else { DayCount::Actual360 };
        Basis { rates, count, compounding: Compounding::Never }
    }

    fn rate(&mut self) -> Rate {
        Rate::basis_points(self.below(2_500) as u32)
    }

    fn terms(&mut self) -> InterestTerms {
        let basis = self.basis();
        let judged = self.below(2) == 0;
        let judgment = judged.then(|| Judgment { entered_on: self.day(), basis: self.basis() });
        let caps = (0..self.below(3))
            .map(|_| {
                let from = self.day();
                let to = (self.below(3) > 0).then(|| plus_days(from, self.below(60) as i64));
                Cap { from, to, at_most: Rate::basis_points(self.below(2) as u32 * 600) }
            })
            .collect();
        InterestTerms { starts_on: day(2026, 1, 1), basis, judgment, caps }
    }
}

/// Day by day, as a child would: what the day before left, times the rate of the day.
fn day_by_day(terms: &InterestTerms, changes: &[Change], to: Day) -> Decimal {
    let mut sum = Decimal::ZERO;
    let mut on = plus_days(terms.starts_on, 1);
    while on <= to {
        let owed: Money = changes.iter().filter(|c| c.on < on).map(|c| c.principal).sum();
        let basis = match &terms.judgment {
            Some(judgment) if on > judgment.entered_on => &judgment.basis,
            _ => &terms.basis,
        };
        let mut rates = basis.rates.clone();
        rates.sort_by_key(|rate| rate.from);
        let mut rate = rates.iter().rfind(|rate| rate.from <= on).unwrap().rate;
        for cap in &terms.caps {
            if cap.from <= on && cap.to.is_none_or(|last| on <= last) && cap.at_most < rate {
                rate = cap.at_most;
            }
        }
        let percent: Decimal = rate.to_string().parse().unwrap();
        let year = if basis.count == DayCount::Actual365 { 365 } else { 360 };
        sum += Decimal::from(owed.in_cents()) * percent / Decimal::from(year * 10_000);
        on = plus_days(on, 1);
    }
    sum
}

#[test]
fn periods_are_the_sum_of_their_days() {
    for seed in 0..200 {
        let mut chance = Chance(seed);
        let terms = chance.terms();
        let mut changes = vec![change("2026-01-01", 1_000_000_00, 0)];
        for _ in 0..chance.below(6) {
            let principal = Money::cents(-(chance.below(100_000_00) as i64));
            changes.push(Change { on: chance.day(), principal, interest: Money::ZERO });
        }
        let to = chance.day();
        let found = reckon(&terms, &changes, to).unwrap();
        let exact: Decimal = found.periods.iter().map(|period| period.exact).sum();
        let apart = (exact - day_by_day(&terms, &changes, to)).abs();
        assert!(apart < Decimal::new(1, 12), "seed {seed}: {apart}");
        let whole = found.periods.iter().all(|p| p.rounded == cents(p.exact).unwrap());
        assert!(whole && found.total == found.interest, "seed {seed}");
        let joined = found.periods.windows(2).all(|two| two[0].to == two[1].from);
        assert!(joined, "seed {seed}");
    }
}
