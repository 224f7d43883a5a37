//! What the agency earns on a payment: a rate, or the step of a scale that the facts pick, and
//! why it was that one.

use serde::{Deserialize, Serialize};

use crate::{Day, Money, Rate, Rounding};

/// What a scale looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum Basis {
    /// Days from the first delinquency to the placement.
    Age,
    /// What was placed, in cents.
    Balance,
    /// What of the payment earns commission, in cents.
    Amount,
    /// What earned commission on the account so far, this payment included, in cents.
    Collected,
}

/// One step of a scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ScaleStep {
    /// The last day or cent that the step is for; none for the last step.
    pub up_to: Option<i64>,
    /// Its rate.
    pub rate: Rate,
}

/// Rates by age, balance or amount.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Scale {
    /// What it looks at.
    pub by: Basis,
    /// Each step takes its own part of the amount; otherwise one step takes the whole of it.
    pub marginal: bool,
    /// Rising, the last without a limit.
    pub steps: Vec<ScaleStep>,
}

/// Why a scale is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAScale {
    /// Its limits do not rise, or the last has one, or another has none.
    #[error("the limits of a scale rise and the last step has none")]
    Limits,
    /// Parts can be taken of money alone that is collected.
    #[error("only a scale by what is collected can be marginal")]
    Marginal,
}

impl Scale {
    /// Whether it can be reckoned with.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn check(&self) -> Result<(), NotAScale> {
        if self.marginal && !matches!(self.by, Basis::Amount | Basis::Collected) {
            return Err(NotAScale::Marginal);
        }
        let Some((last, before)) = self.steps.split_last() else { return Err(NotAScale::Limits) };
        let rising = before.windows(2).all(|w| w[0].up_to < w[1].up_to);
        let limited = before.iter().all(|s| s.up_to.is_some_and(|limit| limit >= 0));
        if rising && limited && last.up_to.is_none() { Ok(()) } else { Err(NotAScale::Limits) }
    }

    /// The step for a value.
    fn step(&self, value: i64) -> usize {
        let fits = |step: &ScaleStep| step.up_to.is_none_or(|limit| value <= limit);
        self.steps.iter().position(fits).unwrap_or(self.steps.len() - 1)
    }
}

/// What is known of an account that decides its rate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RateFacts {
    /// Days from the first delinquency to the placement, where both are known.
    pub age_days: Option<i64>,
    /// What was placed.
    pub placed: Money,
    /// What earned commission on the account before the payment, in the order of its days, less
    /// what had gone back by then.
    pub collected_before: Money,
    /// When the account went to an attorney or to court.
    pub legal_on: Option<Day>,
}

/// Which of the terms decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind", content = "step")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum RateRule {
    /// The rate of the terms.
    Rate,
    /// The rate for payments credited after the legal date.
    Legal,
    /// A step of the scale, the first is 0.
    Step(usize),
    /// Several steps of a scale, each its part.
    Marginal,
    /// The rate of the terms, since what the scale looks at is not known.
    Unknown,
}

impl RateRule {
    /// As the book keeps it: `rate`, `legal`, `step 2`, `marginal`, `unknown`.
    pub fn code(self) -> String {
        match self {
            RateRule::Rate => "rate".into(),
            RateRule::Legal => "legal".into(),
            RateRule::Step(step) => format!("step {step}"),
            RateRule::Marginal => "marginal".into(),
            RateRule::Unknown => "unknown".into(),
        }
    }

    /// The rule of a kept name.
    pub fn from_code(code: &str) -> Option<RateRule> {
        match code {
            "rate" => Some(RateRule::Rate),
            "legal" => Some(RateRule::Legal),
            "marginal" => Some(RateRule::Marginal),
            "unknown" => Some(RateRule::Unknown),
            other => other.strip_prefix("step ")?.parse().ok().map(RateRule::Step),
        }
    }
}

/// A commission with the rate and the rule by which it was reckoned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reckoned {
    /// Rounded once for each rate, half away from zero.
    pub commission: Money,
    /// The rate; of a marginal scale the highest that was reached.
    pub rate: Rate,
    /// Why that rate.
    pub rule: RateRule,
}

/// The rates of a client's terms.
#[derive(Debug, Clone, Copy)]
pub struct Rates<'a> {
    /// For everything that nothing else is said about.
    pub rate: Rate,
    /// By age, balance or amount.
    pub scale: Option<&'a Scale>,
    /// For payments credited after the legal date; it stands above the scale, also when it is
    /// the lower one.
    pub legal: Option<Rate>,
}

impl Rates<'_> {
    /// The commission on what of a payment earns it.
    pub fn commission(&self, earning: Money, facts: &RateFacts, credit_on: Day) -> Reckoned {
        let whole = |rate: Rate, rule| Reckoned {
            commission: rate.of(earning, Rounding::HalfAway),
            rate,
            rule,
        };
        if let (Some(rate), Some(legal_on)) = (self.legal, facts.legal_on)
            && credit_on > legal_on
        {
            return whole(rate, RateRule::Legal);
        }
        let Some(scale) = self.scale else { return whole(self.rate, RateRule::Rate) };
        let value = match scale.by {
            Basis::Age => facts.age_days,
            Basis::Balance => Some(facts.placed.in_cents()),
            Basis::Amount => Some(earning.in_cents()),
            Basis::Collected => Some((facts.collected_before + earning).in_cents()),
        };
        let Some(value) = value else { return whole(self.rate, RateRule::Unknown) };
        if scale.marginal {
            let before = match scale.by {
                Basis::Collected => facts.collected_before,
                _ => Money::ZERO,
            };
            return marginal(scale, before, earning);
        }
        let step = scale.step(value);
        whole(scale.steps[step].rate, RateRule::Step(step))
    }
}

/// Each step takes what of the amount lies in it, above what was there before.
fn marginal(scale: &Scale, before: Money, earning: Money) -> Reckoned {
    let (mut from, mut commission, mut rate) = (before, Money::ZERO, scale.steps[0].rate);
    let end = before + earning;
    for step in &scale.steps {
        let to = step.up_to.map_or(end, |limit| end.min(Money::cents(limit)));
        let part = (to - from).or_zero();
        if part.is_positive() {
            commission += step.rate.of(part, Rounding::HalfAway);
            rate = step.rate;
        }
        from = from.max(to);
    }
    Reckoned { commission, rate, rule: RateRule::Marginal }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::day;

    fn rate(percent: &str) -> Rate {
        percent.parse().unwrap()
    }

    fn by_age() -> Scale {
        let step = |up_to, percent| ScaleStep { up_to, rate: rate(percent) };
        let steps = vec![
            step(Some(90), "20"),
            step(Some(180), "25"),
            step(Some(365), "33.33"),
            step(None, "50"),
        ];
        Scale { by: Basis::Age, marginal: false, steps }
    }

    #[test]
    fn the_age_picks_the_step_and_the_legal_rate_stands_above_it() {
        let scale = by_age();
        let rates = Rates { rate: rate("30"), scale: Some(&scale), legal: Some(rate("40")) };
        let facts = |age, legal_on| RateFacts { age_days: age, legal_on, ..Default::default() };
        let on = day(2026, 11, 10);
        let of = |cents, facts: RateFacts, credit_on| {
            let got = rates.commission(Money::cents(cents), &facts, credit_on);
            (got.commission.in_cents(), got.rule)
        };
        assert_eq!(of(100_00, facts(Some(200), None), on), (33_33, RateRule::Step(2)));
        assert_eq!(of(1_000_00, facts(Some(400), Some(on)), on), (500_00, RateRule::Step(3)));
        let after = day(2026, 11, 12);
        assert_eq!(of(1_000_00, facts(Some(400), Some(on)), after), (400_00, RateRule::Legal));
        assert_eq!(of(100_00, facts(None, None), on), (30_00, RateRule::Unknown));
        assert_eq!(of(100_00, facts(Some(90), None), on), (20_00, RateRule::Step(0)));
    }

    #[test]
    fn a_marginal_scale_takes_each_part_by_its_own_rate() {
        let step = |up_to, percent| ScaleStep { up_to, rate: rate(percent) };
        let scale = Scale {
            by: Basis::Amount,
            marginal: true,
            steps: vec![step(Some(500_00), "40"), step(None, "30")],
        };
        let rates = Rates { rate: rate("10"), scale: Some(&scale), legal: None };
        let got = rates.commission(Money::cents(700_00), &RateFacts::default(), day(2026, 1, 1));
        assert_eq!(got.commission, Money::cents(260_00));
        let small = rates.commission(Money::cents(100_00), &RateFacts::default(), day(2026, 1, 1));
        assert_eq!(small.commission, Money::cents(40_00));
    }

    #[test]
    fn a_scale_by_what_is_collected_goes_on_from_one_payment_to_the_next() {
        let step = |up_to, percent| ScaleStep { up_to, rate: rate(percent) };
        let steps = vec![step(Some(1_000_00), "25"), step(None, "20")];
        let of = |marginal, before: i64, cents: i64| {
            let scale = Scale { by: Basis::Collected, marginal, steps: steps.clone() };
            let rates = Rates { rate: rate("10"), scale: Some(&scale), legal: None };
            let facts =
                RateFacts { collected_before: Money::cents(before), ..RateFacts::default() };
            rates.commission(Money::cents(cents), &facts, day(2026, 1, 1)).commission.in_cents()
        };
        assert_eq!([of(true, 0, 1_500_00), of(true, 1_500_00, 500_00)], [350_00, 100_00]);
        assert_eq!([of(false, 0, 1_500_00), of(false, 1_500_00, 500_00)], [300_00, 100_00]);
        assert_eq!(of(true, 900_00, 200_00), 45_00);
        assert_eq!([of(true, 1_000_00, 100_00), of(false, 900_00, 100_00)], [20_00, 25_00]);
    }

    #[test]
    fn a_scale_rises_and_ends_open() {
        assert_eq!(by_age().check(), Ok(()));
        let mut falling = by_age();
        falling.steps.swap(0, 1);
        assert_eq!(falling.check(), Err(NotAScale::Limits));
        let mut closed = by_age();
        closed.steps.pop();
        assert_eq!(closed.check(), Err(NotAScale::Limits));
        assert_eq!(Scale { marginal: true, ..by_age() }.check(), Err(NotAScale::Marginal));
    }

    #[test]
    fn each_rule_is_found_by_its_name() {
        for rule in [
            RateRule::Rate,
            RateRule::Legal,
            RateRule::Step(3),
            RateRule::Marginal,
            RateRule::Unknown,
        ] {
            assert_eq!(RateRule::from_code(&rule.code()), Some(rule));
        }
    }
}
