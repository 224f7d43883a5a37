//! Finds the cells of a record by the map, and reads from them what decides its fate: reference,
//! name and balance. The other values: `account`.

use duebook_core::text::{LINE_MAX, clean_line, fold};
use duebook_core::{Day, Money};

use super::card;
use super::fate::{Fault, Look, Name};
use super::fixed::Segment;
use super::keep::{self, Guard};
use super::map::{self, Field, Map, NameOrder, Remainder, Source};
use super::sheet::{Header, Layout, Sheet};
use super::{field, guards, names, sums, words};

/// What wants a look, collected while an account is read.
#[derive(Default)]
pub(super) struct Looks(pub(super) Vec<Look>);

impl Looks {
    pub(super) fn add(&mut self, field: Field, fault: Fault, value: &str) {
        let value = field::shorten(clean_line(value), LINE_MAX).0;
        self.0.push(Look { field: Some(field), fault, value });
    }

    /// Something about the row as a whole.
    pub(super) fn row(&mut self, fault: Fault) {
        self.0.push(Look { field: None, fault, value: String::new() });
    }
}

/// How the cells of a file become values, by its map.
pub(super) struct Reading<'a> {
    sources: Vec<Option<(usize, &'a Source)>>,
    guards: Vec<Guard>,
    /// The columns of the reference and the names.
    who: Vec<usize>,
    /// How many columns have a heading.
    pub(super) headed: usize,
    pub(super) remainder: Remainder,
    pub(super) today: Day,
}

const NAMES: [Field; 4] = [Field::FullName, Field::FirstName, Field::LastName, Field::BusinessName];

impl<'a> Reading<'a> {
    pub(super) fn new(
        sheet: &'a Sheet,
        map: &'a Map,
        columns: &[String],
        segments: &[Segment],
        today: Day,
    ) -> Reading<'a> {
        let sources: Vec<Option<(usize, &Source)>> = Field::ALL
            .iter()
            .map(|field| {
                let source = map.fields.get(field)?;
                Some((map::position(columns, &source.column)?, source))
            })
            .collect();
        let at = |field: Field| sources[field as usize].map(|(column, _)| column);
        let headed = match sheet.header {
            Header::Row(row) if sheet.layout != Layout::Fixed && row <= sheet.records() => {
                sheet.grid.width(row.max(1) - 1)
            }
            Header::Row(_) | Header::Nowhere => columns.len(),
        };
        let mut guards = guards::guards(sheet, columns, segments, today);
        for (column, guard) in guards.iter_mut().enumerate() {
            if at(Field::BirthDate) == Some(column) {
                *guard = Guard::Birth;
            } else if at(Field::Ssn) == Some(column) {
                *guard = Guard::Number;
            } else if sources.iter().flatten().any(|(taken, _)| *taken == column)
                && words::guard(&fold(&columns[column])) == Guard::Text
            {
                *guard = Guard::Text;
            }
        }
        Reading {
            who: [Field::Reference].iter().chain(&NAMES).filter_map(|f| at(*f)).collect(),
            sources,
            guards,
            headed,
            remainder: map.remainder,
            today,
        }
    }

    pub(super) fn guards(&self) -> &[Guard] {
        &self.guards
    }

    /// The columns that say whose account it is.
    pub(super) fn who(&self) -> &[usize] {
        &self.who
    }

    /// The field a missing name would be put into.
    pub(super) fn name_field(&self) -> Field {
        let mapped = |field: &&Field| self.sources[**field as usize].is_some();
        [Field::FullName, Field::LastName, Field::BusinessName]
            .iter()
            .find(mapped)
            .copied()
            .unwrap_or(Field::FullName)
    }

    pub(super) fn cell<'c>(&self, field: Field, cells: &[&'c str]) -> &'c str {
        let column = self.sources[field as usize].map(|(column, _)| column);
        column.and_then(|column| cells.get(column)).copied().unwrap_or("")
    }

    pub(super) fn source(&self, field: Field) -> Option<&'a Source> {
        self.sources[field as usize].map(|(_, source)| source)
    }

    pub(super) fn pad(&self, field: Field) -> Option<u8> {
        self.source(field).and_then(|source| source.pad)
    }

    /// A cell as it may be shown.
    pub(super) fn shown(&self, field: Field, cell: &str) -> String {
        let column = self.sources[field as usize].map_or(usize::MAX, |(column, _)| column);
        let guard = self.guards.get(column).copied().unwrap_or(Guard::Text);
        keep::masked_cell(cell, guard).into_owned()
    }

    /// A value, or a look that says why there is none.
    pub(super) fn value<T>(
        &self,
        field: Field,
        cell: &str,
        read: Result<Option<T>, Fault>,
        looks: &mut Looks,
    ) -> Option<T> {
        read.unwrap_or_else(|fault| {
            looks.add(field, fault, &self.shown(field, cell));
            None
        })
    }

    /// One line of free text, masked, its beginning when it is too long.
    pub(super) fn line(&self, field: Field, cells: &[&str], looks: &mut Looks) -> Option<String> {
        let cell = self.cell(field, cells);
        if cell.trim().is_empty() {
            return None;
        }
        let clean = clean_line(cell);
        let masked = card::mask(&clean);
        let private = keep::mask_private(&masked.text);
        for (found, fault) in [
            (masked.cards > 0, Fault::CardNumber),
            (masked.codes > 0, Fault::SecurityCode),
            (private != masked.text, Fault::PrivateNumber),
            (is_formula(&clean), Fault::Formula),
        ] {
            if found {
                looks.add(field, fault, &private);
            }
        }
        let (line, cut) = field::shorten(private.into_owned(), LINE_MAX);
        if cut {
            looks.add(field, Fault::TooLong, &line);
        }
        (!line.is_empty()).then_some(line)
    }

    /// The reference; blank when there is none or it is longer than one can be. A reference that
    /// is a card or social security number is kept masked, and two that then look alike count as
    /// one.
    pub(super) fn reference(&self, cells: &[&str], looks: &mut Looks) -> String {
        let cell = self.cell(Field::Reference, cells);
        let mut reference = field::reference(cell, self.pad(Field::Reference));
        let digits: String = reference.chars().filter(char::is_ascii_digit).collect();
        if card::is_card(&digits) && digits.len() + 4 >= reference.len() {
            // The first six name the bank and may be shown with the last four (PCI DSS 4.0, 3.4.1).
            reference = format!("{}••••{}", &digits[..6], &digits[digits.len() - 4..]);
            looks.add(Field::Reference, Fault::CardNumber, &reference);
        } else {
            let masked = keep::mask_private(&card::mask(&reference).text).into_owned();
            if masked != reference {
                looks.add(Field::Reference, Fault::PrivateNumber, &masked);
                reference = masked;
            }
        }
        if reference.chars().count() > LINE_MAX { String::new() } else { reference }
    }

    /// Who owes, as far as the record names anybody.
    pub(super) fn name(&self, cells: &[&str], looks: &mut Looks) -> Name {
        let mut part = |field: Field| {
            let name = self.line(field, cells, looks).filter(|name| is_somebody(name))?;
            if lost_a_letter(&name) {
                looks.add(field, Fault::LetterLost, &name);
            }
            Some(name)
        };
        let whole = part(Field::FullName);
        let (first, last) = (part(Field::FirstName), part(Field::LastName));
        let business = part(Field::BusinessName);
        let order = self.source(Field::FullName).and_then(|source| source.names);
        let mut name = whole
            .map(|whole| names::split(&whole, order.unwrap_or(NameOrder::LastFirst)))
            .unwrap_or_default();
        name.first = first.or(name.first);
        name.last = last.or(name.last);
        name.business = business.or(name.business);
        name
    }

    /// What is owed, or why that cannot be read.
    pub(super) fn balance(&self, cells: &[&str]) -> Result<Money, Fault> {
        let cell = self.cell(Field::Balance, cells);
        let unit = self.source(Field::Balance).and_then(|s| s.unit).unwrap_or_default();
        if cell.trim().is_empty() { Err(Fault::Blank) } else { sums::amount(cell, unit) }
    }
}

/// Whether a spreadsheet would run the text (OWASP ASVS 5.0, 1.2.10). Here it is never run.
pub(super) fn is_formula(text: &str) -> bool {
    let mut signs = text.chars();
    match (signs.next(), signs.next()) {
        (Some('=' | '＝'), _) => true,
        (Some('+' | '-' | '@'), Some(next)) => next.is_alphabetic() || next == '(',
        _ => false,
    }
}

/// Whether a text names somebody. `None` and `Null` are family names; these are not.
fn is_somebody(name: &str) -> bool {
    let nobody = ["n/a", "#n/a", "unknown", "unk"];
    names::is_name(name) && !nobody.contains(&name.to_lowercase().as_str())
}

/// A letter that a system could not write became a question mark.
fn lost_a_letter(name: &str) -> bool {
    name.contains(['?', '\u{FFFD}'])
}
