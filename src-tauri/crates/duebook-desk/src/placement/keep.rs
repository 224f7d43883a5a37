//! Keeps a record as it was sent, with nothing in clear that must be encrypted: social security
//! and bank numbers and days of birth are masked, and what was masked is handed over apart.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::card::{self, Change};
use super::fate::{Hidden, Kept, Sealed};

/// How the cells of a column are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Guard {
    /// As text, cleaned of numbers that give themselves away.
    Text,
    /// A private number: the last four digits stay.
    Number,
    /// A day of birth: nothing stays.
    Birth,
}

/// Words before a number that must not stand in clear.
const NUMBER_WORDS: [&str; 10] = [
    "ssn",
    "social",
    "social security",
    "tin",
    "itin",
    "routing",
    "aba",
    "bank",
    "checking",
    "iban",
];
/// Words before a day of birth.
const BIRTH_WORDS: [&str; 5] = ["dob", "born", "birth", "birthday", "birthdate"];
/// How far behind its word a number may begin.
const REACH: usize = 20;

/// Masks private numbers in free text.
pub(super) fn mask_private(text: &str) -> Cow<'_, str> {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    if digits < 4 {
        return Cow::Borrowed(text);
    }
    let mut changes = if digits >= 9 { dashed_ssns(text) } else { Vec::new() };
    for (_, end) in card::words_found(text, &NUMBER_WORDS) {
        // A word may have two numbers behind it: `routing 021000021 account 1234567`.
        let mut from = end;
        while let Some((start, to)) = run_behind(text, from, "- ") {
            let run = &text[start..to];
            if run.bytes().filter(u8::is_ascii_digit).count() < 6 {
                break;
            }
            changes.push(Change { from: start, to, text: masked_number(run) });
            from = to;
        }
    }
    for (_, end) in card::words_found(text, &BIRTH_WORDS) {
        if let Some((start, to)) = run_behind(text, end, "/-. ") {
            changes.push(Change { from: start, to, text: masked_all(&text[start..to]) });
        }
    }
    card::apply(text, changes)
}

/// `123-45-6789`, also with blanks.
fn dashed_ssns(text: &str) -> Vec<Change> {
    let bytes = text.as_bytes();
    let mut changes = Vec::new();
    for from in 0..bytes.len().saturating_sub(10) {
        let apart = from == 0 || !bytes[from - 1].is_ascii_digit();
        if !apart || !bytes[from].is_ascii_digit() {
            continue;
        }
        let shape = bytes[from..from + 11].iter().enumerate().all(|(i, b)| match i {
            3 | 6 => matches!(b, b'-' | b' '),
            _ => b.is_ascii_digit(),
        });
        if shape && !bytes.get(from + 11).is_some_and(u8::is_ascii_digit) {
            let to = from + 11;
            changes.push(Change { from, to, text: masked_number(&text[from..to]) });
        }
    }
    changes
}

/// The first run of digits within reach behind a place, with such marks inside it.
fn run_behind(text: &str, place: usize, marks: &str) -> Option<(usize, usize)> {
    let bytes = text.as_bytes();
    let from = (place..bytes.len().min(place + REACH + 1)).find(|i| bytes[*i].is_ascii_digit())?;
    let belongs = |b: &u8| b.is_ascii_digit() || marks.as_bytes().contains(b);
    let mut to = (from..bytes.len()).find(|i| !belongs(&bytes[*i])).unwrap_or(bytes.len());
    while !bytes[to - 1].is_ascii_digit() {
        to -= 1;
    }
    Some((from, to))
}

/// `•••-••-6789`: all digits but the last four, which stay only when most are masked.
fn masked_number(text: &str) -> String {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let mut left = if digits >= 8 { digits - 4 } else { digits };
    let hide = |c: char| {
        if c.is_ascii_digit() && left > 0 {
            left -= 1;
            '•'
        } else {
            c
        }
    };
    text.chars().map(hide).collect()
}

fn masked_all(text: &str) -> String {
    text.chars().map(|c| if c.is_alphanumeric() { '•' } else { c }).collect()
}

/// A cell masked as its column asks; cards are gone in any case.
pub(super) fn masked_cell(cell: &str, guard: Guard) -> Cow<'_, str> {
    match guard {
        Guard::Text => match card::mask(cell).text {
            Cow::Borrowed(text) => mask_private(text),
            Cow::Owned(text) => Cow::Owned(mask_private(&text).into_owned()),
        },
        Guard::Number => Cow::Owned(masked_number(cell)),
        Guard::Birth => Cow::Owned(masked_all(cell)),
    }
}

/// A text of a file as a person may see it before anything is mapped: without card numbers,
/// security codes and the private numbers that give themselves away.
pub fn shown(text: &str) -> Cow<'_, str> {
    masked_cell(text, Guard::Text)
}

/// The record as it may be kept.
pub(super) fn keep(cells: &[&str], guards: &[Guard]) -> Kept {
    let mut json = Vec::with_capacity(cells.iter().map(|cell| cell.len() + 3).sum::<usize>() + 2);
    let mut sealed = Vec::new();
    json.push(b'[');
    for (column, cell) in cells.iter().enumerate() {
        if column > 0 {
            json.push(b',');
        }
        let guard = guards.get(column).copied().unwrap_or(Guard::Text);
        let clear = masked_cell(cell, guard);
        serde_json::to_writer(&mut json, &*clear).expect("text is always JSON");
        if !cell.trim().is_empty() && clear != *cell {
            let carded = card::mask(cell).text;
            if guard != Guard::Text || mask_private(&carded) != carded {
                sealed.push(Sealed { column, text: Hidden::new(carded.into_owned()) });
            }
        }
    }
    json.push(b']');
    let cells = String::from_utf8(json).expect("JSON of text is text").into_boxed_str();
    Kept { cells, sealed }
}

/// The same for a record with repairs, by columns counted from 1: what was sent stays beside them.
pub(super) fn keep_repaired(
    sent: &[&str],
    guards: &[Guard],
    repairs: &BTreeMap<usize, String>,
) -> Kept {
    let Kept { cells, sealed } = keep(sent, guards);
    let masked = |(column, text): (&usize, &String)| {
        let guard = guards.get(column - 1).copied().unwrap_or(Guard::Text);
        (column - 1, masked_cell(text, guard).into_owned())
    };
    let repaired: Vec<(usize, String)> = repairs.iter().map(masked).collect();
    let repaired = serde_json::to_string(&repaired).expect("text is always JSON");
    let cells = format!(r#"{{"sent":{cells},"repaired":{repaired}}}"#).into_boxed_str();
    Kept { cells, sealed }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn private_numbers_in_free_text_are_masked() {
        for (text, clean) in [
            ("her 935-83-9032 ok", "her •••-••-9032 ok"),
            ("SSN: 935839032", "SSN: •••••9032"),
            ("routing 021000021 acct 123456789", "routing •••••0021 acct •••••6789"),
            ("DOB 2/3/80, called", "DOB •/•/••, called"),
            ("4971 Main St, 907-555-0143", "4971 Main St, 907-555-0143"),
            ("ref 00012345", "ref 00012345"),
        ] {
            assert_eq!(mask_private(text), clean);
        }
    }

    #[test]
    fn a_kept_record_says_nothing_private_and_loses_nothing() {
        let guards = [Guard::Text, Guard::Number, Guard::Birth];
        let kept = keep(&["ok \"4111111111111111\"", "935-83-9032", "02/30/1980"], &guards);
        assert_eq!(&*kept.cells, r#"["ok \"••••1111\"","•••-••-9032","••/••/••••"]"#);
        let sealed: Vec<(usize, &str)> =
            kept.sealed.iter().map(|s| (s.column, s.text.expose().as_str())).collect();
        assert_eq!(sealed, [(1, "935-83-9032"), (2, "02/30/1980")]);
        assert!(!format!("{kept:?}").contains("935"), "what is sealed does not print");
    }
}
