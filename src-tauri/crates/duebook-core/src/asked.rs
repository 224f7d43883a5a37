//! What people type into the find box that is no name and no number on an account: a sum of money
//! or a Social Security number.

use crate::Money;

/// A sum that is looked for: written with a dollar sign or with its cents, so that a file number
/// is none.
pub fn sum(typed: &str) -> Option<Money> {
    let typed = typed.trim();
    let cents = typed.rsplit_once('.').is_some_and(|(_, cents)| cents.len() == 2);
    let looks_like_one = typed.starts_with('$') || cents;
    typed.parse().ok().filter(|sum: &Money| looks_like_one && sum.is_positive())
}

/// A Social Security number that is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AskedSsn {
    /// All nine digits.
    Whole(String),
    /// Its last four digits.
    LastFour(String),
}

/// Reads `123-45-6789`, and after `ssn` nine or four digits. Nine or four digits alone are parts
/// of telephone numbers and references more often than not.
pub fn ssn(typed: &str) -> Option<AskedSsn> {
    let typed = typed.trim();
    let head = typed.get(..3).filter(|head| head.eq_ignore_ascii_case("ssn"));
    let number =
        if head.is_some() { typed[3..].trim_start_matches([':', '#', ' ']) } else { typed };
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let grouped: Vec<usize> = number.split('-').map(str::len).collect();
    if digits.len() + grouped.len() - 1 != number.len() {
        return None;
    }
    match (head.is_some(), digits.len(), &grouped[..]) {
        (_, 9, [3, 2, 4]) | (true, 9, [9]) => Some(AskedSsn::Whole(digits)),
        (true, 4, [4]) => Some(AskedSsn::LastFour(digits)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_has_its_dollar_sign_or_its_cents() {
        let cents = |typed| sum(typed).map(Money::in_cents);
        assert_eq!(cents("1,435.06"), Some(143_506));
        assert_eq!(cents(" $500 "), Some(50_000));
        assert_eq!(cents("500"), None, "a file number");
        assert_eq!(cents("12.5"), None);
        assert_eq!(cents("$0.00"), None);
        assert_eq!(cents("-5.00"), None);
        assert_eq!(cents("St. 12"), None);
        assert_eq!(cents("é.00"), None);
    }

    #[test]
    fn a_social_security_number_is_grouped_or_named() {
        let whole = Some(AskedSsn::Whole("900123456".to_owned()));
        assert_eq!(ssn("900-12-3456"), whole);
        assert_eq!(ssn("SSN: 900123456"), whole);
        assert_eq!(ssn("ssn900-12-3456"), whole);
        assert_eq!(ssn("Ssn #3456"), Some(AskedSsn::LastFour("3456".to_owned())));
        for other in
            ["3456", "900123456", "415-555-0101", "90-012-3456", "ssn 12", "ssn", "é-é", ""]
        {
            assert_eq!(ssn(other), None, "{other}");
        }
    }
}
