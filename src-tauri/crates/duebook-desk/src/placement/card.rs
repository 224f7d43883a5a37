//! Finds payment card numbers and their security codes in free text and takes them out.

use std::borrow::Cow;

/// A text without card numbers and security codes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Masked<'a> {
    /// The text; card numbers keep their last four digits (PCI DSS 4.0, 3.4.1), codes nothing.
    pub text: Cow<'a, str>,
    /// How many card numbers were masked.
    pub cards: usize,
    /// How many security codes were removed (PCI DSS 4.0, 3.3.1.2).
    pub codes: usize,
}

/// A piece of a text and what takes its place.
pub(super) struct Change {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) text: String,
}

/// Takes card numbers and security codes out of a text.
pub fn mask(text: &str) -> Masked<'_> {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    if digits < 3 {
        return Masked { text: Cow::Borrowed(text), cards: 0, codes: 0 };
    }
    let mut changes = codes(text);
    let codes = changes.len();
    if digits >= 13 {
        changes.extend(cards(text));
    }
    Masked { cards: changes.len() - codes, codes, text: apply(text, changes) }
}

/// Whether a text holds a card number or a security code.
pub fn has_card(text: &str) -> bool {
    let masked = mask(text);
    masked.cards + masked.codes > 0
}

/// The text with the changes made; where two overlap, the earlier one holds.
pub(super) fn apply(text: &str, mut changes: Vec<Change>) -> Cow<'_, str> {
    if changes.is_empty() {
        return Cow::Borrowed(text);
    }
    changes.sort_by_key(|change| (change.from, std::cmp::Reverse(change.to)));
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for change in changes {
        // Of an overlapping change the rest is dropped, never shown.
        if change.from >= at {
            out.push_str(&text[at..change.from]);
            out.push_str(&change.text);
        }
        at = at.max(change.to);
    }
    out.push_str(&text[at..]);
    Cow::Owned(out)
}

/// A run of digits with no other character in it.
#[derive(Clone, Copy)]
struct Group {
    from: usize,
    to: usize,
    /// Whether only one blank or dash stands between it and the group before.
    linked: bool,
}

fn groups(text: &str) -> Vec<Group> {
    let bytes = text.as_bytes();
    let mut found: Vec<Group> = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let from = at;
        while at < bytes.len() && bytes[at].is_ascii_digit() {
            at += 1;
        }
        let linked = found.last().is_some_and(|before| is_link(&text[before.to..from]));
        found.push(Group { from, to: at, linked });
    }
    found
}

fn is_link(between: &str) -> bool {
    matches!(
        between,
        " " | "-" | "." | "\u{a0}" | "\u{2010}" | "\u{2011}" | "\u{2013}" | "  " | " -" | "- "
    )
}

fn cards(text: &str) -> Vec<Change> {
    let groups = groups(text);
    let mut changes = Vec::new();
    let mut i = 0;
    while i < groups.len() {
        match longest_card(text, &groups[i..]) {
            Some((count, last4)) => {
                let (from, to) = (groups[i].from, groups[i + count - 1].to);
                changes.push(Change { from, to, text: format!("••••{last4}") });
                i += count;
            }
            None => i += 1,
        }
    }
    changes
}

/// The most groups from the first on that together are a card number, and its last digits.
fn longest_card(text: &str, groups: &[Group]) -> Option<(usize, String)> {
    let mut digits = String::new();
    let mut found = None;
    for (i, group) in groups.iter().enumerate() {
        if i > 0 && !group.linked || digits.len() + group.to - group.from > 19 {
            break;
        }
        digits.push_str(&text[group.from..group.to]);
        if is_card(&digits) {
            found = Some((i + 1, digits[digits.len() - 4..].to_owned()));
        }
    }
    found
}

/// Whether digits are a card number: of an issuer's range and length, with a right check digit
/// (ISO/IEC 7812-1, Annex B).
pub(super) fn is_card(digits: &str) -> bool {
    let length = digits.len();
    if !(13..=19).contains(&length) || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return false;
    }
    let first = |n: usize| digits[..n].parse::<u32>().unwrap_or(0);
    let issued = match (first(1), first(2), first(3), first(4)) {
        (4, ..) => matches!(length, 13 | 16 | 19),
        (_, 51..=55, ..) | (_, _, _, 2221..=2720) => length == 16,
        (_, 34 | 37, ..) => length == 15,
        (_, _, _, 6011) | (_, _, 644..=649, _) | (_, 62 | 65, ..) => length >= 16,
        (_, 35, ..) => length >= 16,
        (_, 30 | 36 | 38 | 39, ..) => length >= 14,
        _ => false,
    };
    issued && passes_luhn(digits)
}

fn passes_luhn(digits: &str) -> bool {
    let sum: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(i, b)| match (i % 2, u32::from(b - b'0')) {
            (0, digit) => digit,
            (_, digit) if digit > 4 => digit * 2 - 9,
            (_, digit) => digit * 2,
        })
        .sum();
    sum.is_multiple_of(10)
}

/// What a security code is called.
const CODE_WORDS: [&str; 10] =
    ["cvv2", "cvc2", "cvv", "cvc", "cid", "csc", "cvn", "cav", "security code", "sec code"];
/// How far behind its word a code may stand.
const CODE_REACH: usize = 12;

fn codes(text: &str) -> Vec<Change> {
    let mut changes = Vec::new();
    for (from, to) in words_found(text, &CODE_WORDS) {
        let code =
            digits_behind(text, to, CODE_REACH, 3..=4).or_else(|| digits_before(text, from, 3..=4));
        if let Some((from, to)) = code {
            changes.push(Change { from, to, text: "•••".to_owned() });
        }
    }
    changes
}

/// Where one of the words stands by itself, in any case.
pub(super) fn words_found(text: &str, words: &[&str]) -> Vec<(usize, usize)> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut inside = false;
    for (at, byte) in bytes.iter().enumerate() {
        let starts = byte.is_ascii_alphabetic() && !inside;
        inside = byte.is_ascii_alphabetic();
        if !starts {
            continue;
        }
        let here = |word: &&&str| {
            let end = at + word.len();
            bytes.get(at..end).is_some_and(|b| b.eq_ignore_ascii_case(word.as_bytes()))
                && !bytes.get(end).is_some_and(u8::is_ascii_alphabetic)
        };
        if let Some(word) = words.iter().find(here) {
            found.push((at, at + word.len()));
        }
    }
    found
}

/// The first run of digits within reach behind a place, if it has the wanted length.
fn digits_behind(
    text: &str,
    place: usize,
    reach: usize,
    wanted: std::ops::RangeInclusive<usize>,
) -> Option<(usize, usize)> {
    let bytes = text.as_bytes();
    let from = (place..bytes.len().min(place + reach + 1)).find(|i| bytes[*i].is_ascii_digit())?;
    let to = (from..bytes.len()).find(|i| !bytes[*i].is_ascii_digit()).unwrap_or(bytes.len());
    wanted.contains(&(to - from)).then_some((from, to))
}

/// Digits right before a place, as in `123 (cvv)`.
fn digits_before(
    text: &str,
    place: usize,
    wanted: std::ops::RangeInclusive<usize>,
) -> Option<(usize, usize)> {
    let bytes = text.as_bytes();
    let to = place - bytes[..place].iter().rev().take_while(|b| b" (=:-".contains(b)).count();
    let from = to - bytes[..to].iter().rev().take_while(|b| b.is_ascii_digit()).count();
    (place - to <= 2 && wanted.contains(&(to - from))).then_some((from, to))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn test_numbers_of_every_issuer_are_cards() {
        for number in [
            "4111111111111111",
            "4222222222222",
            "5555555555554444",
            "2223003122003222",
            "378282246310005",
            "6011111111111117",
            "3530111333300000",
            "30569309025904",
            "6200000000000005",
        ] {
            assert!(is_card(number), "{number}");
            let last4 = &number[number.len() - 4..];
            assert_eq!(mask(number).text, format!("••••{last4}"));
        }
    }

    #[test]
    fn other_numbers_stay() {
        for text in [
            "4111111111111112",
            "9075550143",
            "1234567890123",
            "Apt 16, 60614-1234",
            "41111111111111111111111",
            "call 907-555-0143 or 415-555-0142",
        ] {
            assert_eq!(mask(text).text, text);
        }
    }

    #[test]
    fn card_and_code_go_and_the_words_stay() {
        let masked = mask("called 4111 1111 1111 1111 exp 12/27 cvv 123");
        assert_eq!(masked.text, "called ••••1111 exp 12/27 cvv •••");
        assert_eq!((masked.cards, masked.codes), (1, 1));
        for (text, clean) in [
            ("4111-1111-1111-1111", "••••1111"),
            ("a 4111111111111111, b 378282246310005.", "a ••••1111, b ••••0005."),
            ("2024 4111 1111 1111 1111 9", "2024 ••••1111 9"),
            ("CVC2: 9876", "CVC2: •••"),
            ("security code is 042", "security code is •••"),
            ("123 (CVV)", "••• (CVV)"),
            ("Łukasz – cvv 1234 ż", "Łukasz – cvv ••• ż"),
            ("cvv 12345", "cvv 12345"),
            ("incident 123", "incident 123"),
        ] {
            assert_eq!(mask(text).text, clean);
        }
    }
}
