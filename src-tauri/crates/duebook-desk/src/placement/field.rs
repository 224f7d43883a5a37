//! Reads the text of one field into its value, or says what is the matter.

use duebook_core::text::{LINE_MAX, clean_line, phone_digits};

use super::fate::Fault;
use super::{cities, shape};

/// What people and programs write where there is nothing.
pub(super) fn is_filler(text: &str) -> bool {
    const FILLERS: [&str; 11] =
        ["", "-", "--", "n/a", "na", "#n/a", "none", "null", "nil", "unknown", "unk"];
    let text = text.trim();
    text.len() <= 8 && FILLERS.contains(&text.to_ascii_lowercase().as_str())
}

/// One line of text, its beginning when it is too long for a book.
pub(super) fn line(text: &str) -> (String, bool) {
    shorten(clean_line(text), LINE_MAX)
}

/// The first so many characters, and whether there were more.
pub(super) fn shorten(mut text: String, most: usize) -> (String, bool) {
    match text.char_indices().nth(most) {
        Some((at, _)) => {
            text.truncate(at);
            (text, true)
        }
        None => (text, false),
    }
}

/// A reference, with the leading zeros that a spreadsheet dropped; blank when there is none.
pub(super) fn reference(text: &str, pad: Option<u8>) -> String {
    let text = clean_line(text);
    if is_filler(&text) {
        return String::new();
    }
    padded(text, pad)
}

fn padded(text: String, pad: Option<u8>) -> String {
    let width = pad.map_or(0, usize::from);
    if text.len() < width && text.bytes().all(|b| b.is_ascii_digit()) {
        format!("{text:0>width$}")
    } else {
        text
    }
}

/// Ten digits.
pub(super) fn phone(text: &str) -> Result<Option<String>, Fault> {
    let nothing = text.chars().all(|c| c == '0' || !c.is_alphanumeric());
    if nothing || is_filler(text) {
        return Ok(None);
    }
    phone_digits(text).map(Some).ok_or(Fault::NotAPhone)
}

/// An electronic address in one line.
pub(super) fn email(text: &str) -> Result<Option<String>, Fault> {
    if is_filler(text) {
        return Ok(None);
    }
    let (address, cut) = line(text);
    if cut || !shape::is_email(&address) { Err(Fault::NotAnEmail) } else { Ok(Some(address)) }
}

/// Nine digits with an area, a group and a serial (20 CFR 422.103); areas from 900 on are taken,
/// since taxpayer numbers of the same shape stand there.
pub(super) fn ssn(text: &str, pad: Option<u8>) -> Result<Option<String>, Fault> {
    if is_filler(text) || text.bytes().all(|b| matches!(b, b'0' | b'-' | b' ')) {
        return Ok(None);
    }
    let plain = text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'-' | b' '));
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let digits = padded(digits, pad);
    let whole = digits.len() == 9
        && !matches!(&digits[..3], "000" | "666")
        && &digits[3..5] != "00"
        && &digits[5..] != "0000";
    if plain && whole { Ok(Some(digits)) } else { Err(Fault::NotAnSsn) }
}

/// A state's code.
pub(super) fn state(text: &str) -> Result<Option<String>, Fault> {
    if is_filler(text) {
        return Ok(None);
    }
    cities::state_code(text).map(|code| Some(code.to_owned())).ok_or(Fault::NotAState)
}

/// A ZIP code.
pub(super) fn zip(text: &str, pad: Option<u8>) -> Result<Option<String>, Fault> {
    if is_filler(text) || text.bytes().all(|b| b == b'0') {
        return Ok(None);
    }
    cities::zip_code(text.trim(), pad).map(Some).ok_or(Fault::NotAZip)
}
