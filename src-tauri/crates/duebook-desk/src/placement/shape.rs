//! What kind of value a cell looks like, and what a column mostly holds.

use duebook_core::Money;
use duebook_core::text::phone_digits;

use super::{cities, dates, names};

/// What a value looks like by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Shape {
    Blank,
    Day,
    Amount,
    Number,
    Phone,
    Ssn,
    Zip,
    State,
    CityLine,
    Email,
    CommaName,
    Business,
    Street,
    Words,
    Text,
}

/// The most telling shape of a value.
pub(super) fn shape(text: &str) -> Shape {
    let text = text.trim();
    if text.is_empty() {
        return Shape::Blank;
    }
    if text.len() > 200 {
        return Shape::Text;
    }
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    if digits == 0 {
        return worded(text);
    }
    if text.bytes().all(|b| b.is_ascii_digit()) {
        return number(text);
    }
    if text.contains('@') {
        return if is_email(text) { Shape::Email } else { Shape::Text };
    }
    if dates::looks_like_day(text) {
        return Shape::Day;
    }
    if let Some(found) = dashed(text, digits) {
        return found;
    }
    if text.parse::<Money>().is_ok() {
        return Shape::Amount;
    }
    if text.contains(',') && cities::split_line(text).is_some() {
        return Shape::CityLine;
    }
    let numbered = text.starts_with(|c: char| c.is_ascii_digit()) && text.contains(' ');
    let boxed = text.to_ascii_lowercase().replace('.', "").starts_with("po box");
    if numbered || boxed { Shape::Street } else { Shape::Text }
}

fn worded(text: &str) -> Shape {
    if cities::state_code(text).is_some_and(|_| text.len() == 2) {
        Shape::State
    } else if text.contains('@') && is_email(text) {
        Shape::Email
    } else if names::is_business(text) {
        Shape::Business
    } else if text.matches(',').count() == 1 && !text.ends_with(',') {
        Shape::CommaName
    } else if text.split_whitespace().count() <= 5 {
        Shape::Words
    } else {
        Shape::Text
    }
}

fn number(text: &str) -> Shape {
    match text.len() {
        8 if dates::looks_like_day(text) => Shape::Day,
        10 if phone_digits(text).is_some() => Shape::Phone,
        5 | 9 => Shape::Zip,
        _ => Shape::Number,
    }
}

fn dashed(text: &str, digits: usize) -> Option<Shape> {
    let groups: Vec<usize> = text.split('-').map(str::len).collect();
    let plain = text.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    if plain && groups == [3, 2, 4] {
        Some(Shape::Ssn)
    } else if plain && groups == [5, 4] {
        Some(Shape::Zip)
    } else if digits >= 10 && !text.contains(['$', '%']) && phone_digits(text).is_some() {
        Some(Shape::Phone)
    } else {
        None
    }
}

/// A mailbox at a host with a dot in it; more is not ours to judge.
pub(super) fn is_email(text: &str) -> bool {
    let Some((mailbox, host)) = text.split_once('@') else {
        return false;
    };
    let plain = |s: &str| !s.is_empty() && !s.chars().any(|c| c.is_whitespace() || c == ',');
    plain(mailbox) && plain(host) && !host.contains('@') && {
        host.contains('.') && !host.starts_with('.') && !host.ends_with('.')
    }
}

/// How often each shape occurs among the filled cells of a column.
pub(super) struct Profile {
    pub(super) filled: usize,
    counts: Vec<(Shape, usize)>,
}

impl Profile {
    pub(super) fn of<'a>(values: impl Iterator<Item = &'a str>) -> Profile {
        let mut profile = Profile { filled: 0, counts: Vec::new() };
        for value in values {
            let found = shape(value);
            if found == Shape::Blank {
                continue;
            }
            profile.filled += 1;
            match profile.counts.iter_mut().find(|(shape, _)| *shape == found) {
                Some((_, count)) => *count += 1,
                None => profile.counts.push((found, 1)),
            }
        }
        profile
    }

    /// The share of the filled cells that have one of the shapes, in percent; 0 for none filled.
    pub(super) fn percent(&self, shapes: &[Shape]) -> usize {
        let of = |(shape, count): &(Shape, usize)| if shapes.contains(shape) { *count } else { 0 };
        let count: usize = self.counts.iter().map(of).sum();
        (count * 100).checked_div(self.filled).unwrap_or(0)
    }
}
