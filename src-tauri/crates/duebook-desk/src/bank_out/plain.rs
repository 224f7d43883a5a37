//! Text and amounts as banks' and bookkeepers' programs read them.

use duebook_core::{Day, Money};

use super::BankFileFault;

/// `1284.50`, negative `-37.60`: no thousands, no currency, always two decimals.
pub(crate) fn amount(amount: Money) -> String {
    let cents = amount.in_cents().unsigned_abs();
    let sign = if amount.is_negative() { "-" } else { "" };
    format!("{sign}{}.{:02}", cents / 100, cents % 100)
}

/// `11/16/2026`.
pub(super) fn us_day(day: Day) -> String {
    day.format("%m/%d/%Y").to_string()
}

/// `261116`.
pub(super) fn short_day(day: Day) -> String {
    day.format("%y%m%d").to_string()
}

/// The text in ASCII, which is all these formats can carry: accents off, typographic marks as
/// typed ones, control characters and line ends as blanks, what is left as `?`.
///
/// # Errors
/// [`BankFileFault::NotWritable`] when no letter or digit is left of a text that had some, since
/// a name of question marks names nobody.
pub(super) fn ascii(field: &'static str, text: &str) -> Result<String, BankFileFault> {
    let mut plain = String::with_capacity(text.len());
    for c in duebook_core::text::clean_line(text).chars() {
        match c {
            ' '..='~' => plain.push(c),
            '\u{2018}' | '\u{2019}' | '\u{02BC}' => plain.push('\''),
            '\u{201C}' | '\u{201D}' => plain.push('"'),
            '\u{2010}'..='\u{2015}' | '\u{2212}' => plain.push('-'),
            c => push_letter(c, &mut plain),
        }
    }
    let names = |text: &str| text.chars().any(char::is_alphanumeric);
    if names(text) && !names(&plain) {
        return Err(BankFileFault::NotWritable { field, text: text.chars().take(60).collect() });
    }
    Ok(plain)
}

/// A letter without its accent, in the case it had.
fn push_letter(c: char, plain: &mut String) {
    let folded = duebook_core::text::fold(c.encode_utf8(&mut [0; 4]));
    if folded.is_empty() || !folded.is_ascii() {
        plain.push('?');
    } else if c.is_uppercase() {
        plain.push_str(&folded.to_uppercase());
    } else {
        plain.push_str(&folded);
    }
}

/// A cell that a spreadsheet would run as a formula gets an apostrophe in front.
pub(crate) fn harmless(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠']) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_digits_and_a_point() {
        for (cents, text) in
            [(0, "0.00"), (5, "0.05"), (-5, "-0.05"), (1_284_50, "1284.50"), (-37_60, "-37.60")]
        {
            assert_eq!(amount(Money::cents(cents)), text);
        }
    }

    #[test]
    fn names_lose_their_accents_and_nothing_else() {
        let plain = |text| ascii("name", text);
        assert_eq!(
            plain("Łukasz Żółć & Søn, “O’Neil”").as_deref(),
            Ok("Lukasz Zolc & Son, \"O'Neil\"")
        );
        assert_eq!(plain("A\tB\r\nC").as_deref(), Ok("A B C"));
        assert_eq!(plain("Straße").as_deref(), Ok("Strasse"));
        assert_eq!(plain("Acme 株式会社").as_deref(), Ok("Acme ????"));
        assert!(matches!(plain("שלום"), Err(BankFileFault::NotWritable { .. })));
        assert_eq!(plain("").as_deref(), Ok(""));
    }
}
