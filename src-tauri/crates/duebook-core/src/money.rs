//! Money is whole cents, bounded, and only ever added, shared or taken a rate of.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub, SubAssign};

use serde::{Deserialize, Serialize};

/// An amount of US dollars in whole cents, at most [`Money::MAX`] either way.
///
/// There is no `*` and no `/`: a percentage comes from [`crate::Rate::of`], a division from
/// [`Money::share`], so that every rounding is named where it happens.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(try_from = "i64", into = "i64")]
pub struct Money(i64);

/// An amount that no agency holds: over ten billion dollars either way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{0} cents is beyond what a book can hold")]
pub struct TooLarge(pub i64);

impl Money {
    /// No money.
    pub const ZERO: Money = Money(0);
    /// Ten billion dollars. Sums of a whole book stay far inside an `i64` and inside 2^53.
    pub const MAX: Money = Money(1_000_000_000_000);

    /// So many cents.
    pub fn from_cents(cents: i64) -> Result<Money, TooLarge> {
        if cents.unsigned_abs() > Money::MAX.0.unsigned_abs() {
            return Err(TooLarge(cents));
        }
        Ok(Money(cents))
    }

    /// So many cents, known to be within bounds: for constants and for tests.
    ///
    /// # Panics
    /// When the amount is beyond [`Money::MAX`].
    pub const fn cents(cents: i64) -> Money {
        assert!(cents.unsigned_abs() <= Money::MAX.0.unsigned_abs(), "within the bound");
        Money(cents)
    }

    /// The amount in cents, as it is stored and sent.
    pub const fn in_cents(self) -> i64 {
        self.0
    }

    /// Neither owed nor held.
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// More than nothing.
    pub const fn is_positive(self) -> bool {
        self.0 > 0
    }

    /// Less than nothing.
    pub const fn is_negative(self) -> bool {
        self.0 < 0
    }

    /// The same amount without its sign.
    pub const fn abs(self) -> Money {
        Money(self.0.abs())
    }

    /// Zero when the amount is negative.
    pub fn or_zero(self) -> Money {
        self.max(Money::ZERO)
    }

    /// Divides the amount over the weights so that the parts sum to the whole (largest
    /// remainder; ties go to the earlier part). All weights zero gives everything to the first.
    ///
    /// # Panics
    /// When there is no weight at all or one is negative.
    pub fn share(self, weights: &[i64]) -> Vec<Money> {
        assert!(!weights.is_empty(), "money is shared among at least one");
        assert!(weights.iter().all(|w| *w >= 0), "a weight is not negative");
        let total: i128 = weights.iter().map(|w| i128::from(*w)).sum();
        if total == 0 {
            let mut parts = vec![Money::ZERO; weights.len()];
            parts[0] = self;
            return parts;
        }
        let whole = i128::from(self.0.abs());
        let sign = self.0.signum();
        let exact = |w: i64| whole * i128::from(w);
        let mut parts: Vec<i64> = weights.iter().map(|w| (exact(*w) / total) as i64).collect();
        let mut order: Vec<usize> = (0..weights.len()).collect();
        order.sort_by_key(|i| (std::cmp::Reverse(exact(weights[*i]) % total), *i));
        let missing = self.0.abs() - parts.iter().sum::<i64>();
        for i in order.into_iter().take(missing as usize) {
            parts[i] += 1;
        }
        let parts: Vec<Money> = parts.into_iter().map(|p| Money(p * sign)).collect();
        debug_assert_eq!(parts.iter().copied().sum::<Money>(), self, "no cent is lost");
        parts
    }

    fn checked(cents: Option<i64>) -> Money {
        let cents = cents.expect("bounded amounts do not overflow an i64");
        assert!(cents.abs() <= Money::MAX.0 * 1_000, "a sum stays within the book's bound");
        Money(cents)
    }
}

impl Add for Money {
    type Output = Money;
    fn add(self, other: Money) -> Money {
        Money::checked(self.0.checked_add(other.0))
    }
}

impl Sub for Money {
    type Output = Money;
    fn sub(self, other: Money) -> Money {
        Money::checked(self.0.checked_sub(other.0))
    }
}

impl Neg for Money {
    type Output = Money;
    fn neg(self) -> Money {
        Money(-self.0)
    }
}

impl AddAssign for Money {
    fn add_assign(&mut self, other: Money) {
        *self = *self + other;
    }
}

impl SubAssign for Money {
    fn sub_assign(&mut self, other: Money) {
        *self = *self - other;
    }
}

impl Sum for Money {
    fn sum<I: Iterator<Item = Money>>(amounts: I) -> Money {
        amounts.fold(Money::ZERO, |sum, amount| sum + amount)
    }
}

impl TryFrom<i64> for Money {
    type Error = TooLarge;
    fn try_from(cents: i64) -> Result<Money, TooLarge> {
        Money::from_cents(cents)
    }
}

impl From<Money> for i64 {
    fn from(money: Money) -> i64 {
        money.0
    }
}

/// As people read it: `1,284.50`, negative in parentheses: `(37.60)`.
impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let dollars = (self.0.unsigned_abs() / 100).to_string();
        let mut grouped = String::with_capacity(dollars.len() + 4);
        for (i, digit) in dollars.chars().enumerate() {
            if i > 0 && (dollars.len() - i).is_multiple_of(3) {
                grouped.push(',');
            }
            grouped.push(digit);
        }
        let cents = self.0.unsigned_abs() % 100;
        if self.is_negative() {
            write!(f, "({grouped}.{cents:02})")
        } else {
            write!(f, "{grouped}.{cents:02}")
        }
    }
}

impl fmt::Debug for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

/// Why a text is no amount of money.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotMoney {
    /// Nothing but blanks.
    #[error("blank")]
    Blank,
    /// Letters, two decimal points, a sign in the middle.
    #[error("not an amount")]
    NotAnAmount,
    /// `12.345`: nobody can be paid a tenth of a cent.
    #[error("more than two decimals")]
    ThreeDecimals,
    /// Beyond [`Money::MAX`].
    #[error("too large")]
    TooLarge,
}

/// Reads an amount as people and creditors' systems write it in the US: `1284.5`, `1,284.50`,
/// `$1,234.50`, `($5.00)`, `-5`, `5.00-`, `.5`. `245.4` is 245.40; trailing zeros beyond the
/// cents (`245.400`) are accepted, since they say nothing.
impl std::str::FromStr for Money {
    type Err = NotMoney;
    fn from_str(text: &str) -> Result<Money, NotMoney> {
        let mut rest = text.trim();
        if rest.is_empty() {
            return Err(NotMoney::Blank);
        }
        let mut negative = false;
        if let Some(inner) = rest.strip_prefix('(').and_then(|r| r.strip_suffix(')')) {
            negative = true;
            rest = inner.trim();
        }
        for sign in ['-', '\u{2212}'] {
            if let Some(r) = rest.strip_prefix(sign).or_else(|| rest.strip_suffix(sign)) {
                if negative {
                    return Err(NotMoney::NotAnAmount);
                }
                negative = true;
                rest = r.trim();
            }
        }
        rest = rest.strip_prefix('$').unwrap_or(rest).trim();
        if let Some(r) = rest.strip_prefix('-') {
            if negative {
                return Err(NotMoney::NotAnAmount);
            }
            negative = true;
            rest = r;
        }
        let cents = digits_to_cents(rest)?;
        let money = Money::from_cents(cents).map_err(|_| NotMoney::TooLarge)?;
        Ok(if negative { -money } else { money })
    }
}

fn digits_to_cents(text: &str) -> Result<i64, NotMoney> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    if whole.is_empty() && fraction.is_empty() {
        return Err(NotMoney::NotAnAmount);
    }
    let groups: Vec<&str> = whole.split(',').collect();
    let grouped_right = groups.len() == 1
        || (!groups[0].is_empty()
            && groups[0].len() <= 3
            && groups[1..].iter().all(|g| g.len() == 3));
    let digits: String = groups.concat();
    let all_digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
    if !grouped_right || !all_digits(&digits) || !all_digits(fraction) {
        return Err(NotMoney::NotAnAmount);
    }
    if fraction.len() > 2 && fraction[2..].bytes().any(|b| b != b'0') {
        return Err(NotMoney::ThreeDecimals);
    }
    if digits.len() > 13 {
        return Err(NotMoney::TooLarge);
    }
    let whole: i64 =
        if digits.is_empty() { 0 } else { digits.parse().map_err(|_| NotMoney::TooLarge)? };
    let mut fraction = fraction.chars().chain("00".chars()).take(2);
    let mut digit = || i64::from(fraction.next().and_then(|c| c.to_digit(10)).unwrap_or(0));
    Ok(whole * 100 + digit() * 10 + digit())
}

#[cfg(feature = "bindings")]
impl ts_rs::TS for Money {
    type WithoutGenerics = Money;
    type OptionInnerType = Money;
    fn name(_: &ts_rs::Config) -> String {
        "Money".into()
    }
    fn inline(_: &ts_rs::Config) -> String {
        "number".into()
    }
    fn decl(_: &ts_rs::Config) -> String {
        "type Money = number;".into()
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

    fn check(text: &str, expected: Result<i64, NotMoney>) {
        assert_eq!(text.parse::<Money>().map(Money::in_cents), expected, "{text}");
    }

    #[test]
    fn amounts_are_read_as_people_and_creditors_write_them() {
        check("1284.5", Ok(128_450));
        check("1,284.50", Ok(128_450));
        check("$1,234.50", Ok(123_450));
        check("($5.00)", Ok(-500));
        check("$-5.00", Ok(-500));
        check("-5", Ok(-500));
        check("5.00-", Ok(-500));
        check(".5", Ok(50));
        check("245.400", Ok(24_540));
        check("0", Ok(0));
    }

    #[test]
    fn what_is_no_amount_is_refused() {
        check("", Err(NotMoney::Blank));
        check("N/A", Err(NotMoney::NotAnAmount));
        check("12.345", Err(NotMoney::ThreeDecimals));
        check("1,23.00", Err(NotMoney::NotAnAmount));
        check("1.2.3", Err(NotMoney::NotAnAmount));
        check("(-5)", Err(NotMoney::NotAnAmount));
        check("$", Err(NotMoney::NotAnAmount));
        check("99999999999.00", Err(NotMoney::TooLarge));
        check("999999999999999999999999", Err(NotMoney::TooLarge));
        check("=1+1", Err(NotMoney::NotAnAmount));
    }

    #[test]
    fn money_reads_as_on_paper() {
        assert_eq!(Money::cents(128_450).to_string(), "1,284.50");
        assert_eq!(Money::cents(-3_760).to_string(), "(37.60)");
        assert_eq!(Money::cents(5).to_string(), "0.05");
        assert_eq!(Money::cents(100_000_000).to_string(), "1,000,000.00");
    }

    #[test]
    fn shares_sum_to_the_whole_and_ties_go_to_the_earlier() {
        let share = |cents, weights: &[i64]| -> Vec<i64> {
            Money::cents(cents).share(weights).into_iter().map(Money::in_cents).collect()
        };
        assert_eq!(share(100, &[1, 1, 1]), [34, 33, 33]);
        assert_eq!(share(-100, &[1, 1, 1]), [-34, -33, -33]);
        assert_eq!(share(1, &[5, 5]), [1, 0]);
        assert_eq!(share(10_000, &[20_000, 0, 50_000]), [2_857, 0, 7_143]);
        assert_eq!(share(7, &[0, 0]), [7, 0]);
    }
}
