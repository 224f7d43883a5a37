//! Amounts of a placement file, and the lines in which a file sums itself up.

use duebook_core::Money;
use duebook_core::money::NotMoney;
use duebook_core::text::fold;

use super::fate::Fault;
use super::field::is_filler;
use super::map::Unit;

/// Reads an amount; `Ok(None)` when the cell is blank or says there is none.
pub(super) fn read(text: &str, unit: Unit) -> Result<Option<Money>, Fault> {
    let text = text.trim();
    if text.is_empty() || is_filler(text) {
        return Ok(None);
    }
    amount(text, unit).map(Some)
}

/// Reads an amount that has to be there: a word in its place is a fault.
pub(super) fn amount(text: &str, unit: Unit) -> Result<Money, Fault> {
    if text.len() > 60 {
        return Err(Fault::NotAnAmount);
    }
    let upper = text.trim().to_ascii_uppercase().replace('\u{a0}', " ");
    let (body, credit) = match upper.strip_suffix("CR") {
        Some(body) => (body, true),
        None => (upper.strip_suffix("DR").unwrap_or(&upper), false),
    };
    let body = body.trim_end_matches("USD").trim_start_matches("USD").trim();
    let money = match unit {
        Unit::Cents if !body.contains('.') => in_cents(body)?,
        Unit::Cents | Unit::Dollars => body.parse().map_err(fault)?,
    };
    Ok(if credit { -money } else { money })
}

fn in_cents(text: &str) -> Result<Money, Fault> {
    let (negative, digits) = match text.strip_prefix('-').or_else(|| text.strip_suffix('-')) {
        Some(digits) => (true, digits),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(Fault::NotAnAmount);
    }
    let cents: i64 = digits.parse().map_err(|_| Fault::TooLarge)?;
    Money::from_cents(if negative { -cents } else { cents }).map_err(|_| Fault::TooLarge)
}

fn fault(cause: NotMoney) -> Fault {
    match cause {
        NotMoney::Blank | NotMoney::NotAnAmount => Fault::NotAnAmount,
        NotMoney::ThreeDecimals => Fault::ThreeDecimals,
        NotMoney::TooLarge => Fault::TooLarge,
    }
}

/// Whether a cell names a line of totals.
pub(super) fn is_total_label(text: &str) -> bool {
    if text.len() > 60 {
        return false;
    }
    let folded = fold(text);
    let mut words = folded.split(' ');
    match (words.next(), words.next()) {
        (Some("total" | "totals" | "subtotal" | "subtotals" | "sum" | "count"), _) => true,
        (Some("grand" | "sub" | "report" | "page" | "file" | "control" | "batch"), Some(next)) => {
            matches!(next, "total" | "totals" | "count" | "sum")
        }
        (Some("record" | "account"), Some("count")) => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_in_dollars_and_in_cents() {
        let cents = |text, unit| read(text, unit).map(|m| m.map(Money::in_cents));
        assert_eq!(cents("$1,234.50", Unit::Dollars), Ok(Some(123_450)));
        assert_eq!(cents("($5.00)", Unit::Dollars), Ok(Some(-500)));
        assert_eq!(cents("5.00 CR", Unit::Dollars), Ok(Some(-500)));
        assert_eq!(cents("1234", Unit::Dollars), Ok(Some(123_400)));
        assert_eq!(cents("00000234264", Unit::Cents), Ok(Some(234_264)));
        assert_eq!(cents("-500", Unit::Cents), Ok(Some(-500)));
        assert_eq!(cents("12.34", Unit::Cents), Ok(Some(1_234)), "a point says what it counts");
        assert_eq!(cents("N/A", Unit::Dollars), Ok(None));
        assert_eq!(cents("12.345", Unit::Dollars), Err(Fault::ThreeDecimals));
        assert_eq!(cents("twelve", Unit::Dollars), Err(Fault::NotAnAmount));
        assert_eq!(cents("99999999999999999999", Unit::Cents), Err(Fault::TooLarge));
    }

    #[test]
    fn lines_of_totals_are_named_so() {
        for label in ["TOTAL", "Totals:", "Grand Total", "Total accounts", "Record count"] {
            assert!(is_total_label(label), "{label}");
        }
        for name in ["Tota, Lina", "Grand, Ada", "000017", "Summer Lee", ""] {
            assert!(!is_total_label(name), "{name}");
        }
    }
}
