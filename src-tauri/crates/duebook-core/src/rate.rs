//! A rate is an exact decimal; taking it of money names its rounding.

use std::fmt;
use std::str::FromStr;

use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Serialize};

use crate::Money;

/// An exact fraction of one: thirty percent is `0.30`. Stored and sent as text in percent, so
/// that people and databases read the same figure: `"33.33"`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rate(Decimal);

/// How a fraction of a cent becomes a cent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rounding {
    /// Half a cent goes away from zero. The default of the trade.
    HalfAway,
    /// Fractions are dropped.
    Down,
}

/// A text that is no percentage between 0 and 100 with at most four decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a percentage from 0 to 100 with at most four decimals")]
pub struct NotARate;

impl Rate {
    /// Nothing of anything.
    pub const ZERO: Rate = Rate(Decimal::ZERO);

    /// The rate of so many hundredths of a percent: `3_333` is 33.33 %.
    pub fn basis_points(points: u32) -> Rate {
        Rate(Decimal::new(i64::from(points), 4))
    }

    /// The rate times the amount, rounded once.
    pub fn of(self, money: Money, rounding: Rounding) -> Money {
        let exact = Decimal::from(money.in_cents()) * self.0;
        let strategy = match rounding {
            Rounding::HalfAway => RoundingStrategy::MidpointAwayFromZero,
            Rounding::Down => RoundingStrategy::ToZero,
        };
        let cents = exact.round_dp_with_strategy(0, strategy).to_i64();
        Money::cents(cents.expect("a rate up to one of a bounded amount is bounded"))
    }
}

impl FromStr for Rate {
    type Err = NotARate;
    fn from_str(text: &str) -> Result<Rate, NotARate> {
        let text = text.trim().trim_end_matches('%').trim_end();
        let percent = Decimal::from_str_exact(text).map_err(|_| NotARate)?.normalize();
        if percent < Decimal::ZERO || percent > Decimal::ONE_HUNDRED || percent.scale() > 4 {
            return Err(NotARate);
        }
        Ok(Rate(percent / Decimal::ONE_HUNDRED))
    }
}

/// In percent, at least two decimals: `28.00`, `33.333`.
impl fmt::Display for Rate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut percent = (self.0 * Decimal::ONE_HUNDRED).normalize();
        if percent.scale() < 2 {
            percent.rescale(2);
        }
        write!(f, "{percent}")
    }
}

impl fmt::Debug for Rate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}%")
    }
}

impl Serialize for Rate {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Rate {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Rate, D::Error> {
        let text = String::deserialize(d)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(feature = "bindings")]
impl ts_rs::TS for Rate {
    type WithoutGenerics = Rate;
    type OptionInnerType = Rate;
    fn name(_: &ts_rs::Config) -> String {
        "Rate".into()
    }
    fn inline(_: &ts_rs::Config) -> String {
        "string".into()
    }
    fn decl(_: &ts_rs::Config) -> String {
        "type Rate = string;".into()
    }
    fn decl_concrete(c: &ts_rs::Config) -> String {
        Self::decl(c)
    }
    fn output_path() -> Option<std::path::PathBuf> {
        Some("commands.d.ts".into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commission_rounds_half_a_cent_away_from_zero() {
        let of = |rate: &str, cents| {
            rate.parse::<Rate>().unwrap().of(Money::cents(cents), Rounding::HalfAway).in_cents()
        };
        // Worked figures of a contingency fee schedule.
        assert_eq!(of("17.5", 50_00), 875);
        assert_eq!(of("35", 12_34), 432);
        assert_eq!(of("50", 3), 2);
        assert_eq!(of("33.33", 100_00), 3_333);
        assert_eq!(of("33.33", 333_33), 11_110);
        assert_eq!(of("28", 112_40), 3_147);
        assert_eq!(of("50", -3), -2, "the mirror of a commission is its exact negative");
    }

    #[test]
    fn a_rate_is_a_percentage() {
        assert_eq!("28".parse::<Rate>().unwrap().to_string(), "28.00");
        assert_eq!("33.333%".parse::<Rate>().unwrap().to_string(), "33.333");
        for wrong in ["-1", "100.01", "abc", "", "1.23456"] {
            assert_eq!(wrong.parse::<Rate>(), Err(NotARate), "{wrong}");
        }
    }
}
