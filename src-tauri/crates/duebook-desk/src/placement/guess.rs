//! Guesses the map of a file: a saved map of the client first, then the trade's words for
//! columns, then what the values look like.

use std::collections::{BTreeMap, HashSet};

use duebook_core::text::fold;

use super::dates;
use super::fixed::{self, Segment};
use super::map::{self, DateOrder, Field, Map, NameOrder, Source, Unit};
use super::shape::{Profile, Shape};
use super::sheet::{self, Choices, Header, Layout, Sheet};
use super::sniff::NotASheet;
use super::values::by_values;
use super::words;

/// How many records are looked at.
const SAMPLE: usize = 400;

/// What a guess rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// The saved map of this index; only the reading is as it was chosen now.
    Saved(usize),
    /// Headings and values; a person should look it over.
    Columns,
}

/// A map to begin with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guess {
    /// May lack required fields: see [`Map::faults`].
    pub map: Map,
    /// Where it comes from.
    pub basis: Basis,
    /// Fields that were told by their values alone.
    pub unsure: Vec<Field>,
}

/// Reads a file and guesses its map. Unless a person chose how to read it, a saved map that was
/// made with other choices than the program's own is tried first, since its columns show only
/// when the file is read its way.
///
/// # Errors
/// Why the file is no spreadsheet.
pub fn open(bytes: &[u8], choices: &Choices, saved: &[Map]) -> Result<(Sheet, Guess), NotASheet> {
    if *choices == Choices::default() {
        for map in saved.iter().rev().filter(|map| map.reading != Choices::default()) {
            if let Ok(sheet) = sheet::read_with(bytes, &map.reading)
                && map::fingerprint(&sheet) == map.fingerprint
                && map.faults(&sheet).is_empty()
            {
                let guess = guess(&sheet, saved);
                return Ok((sheet, guess));
            }
        }
    }
    let sheet = sheet::read_with(bytes, choices)?;
    let guess = guess(&sheet, saved);
    Ok((sheet, guess))
}

/// A map for a file, from the maps saved for its client or from the file itself.
pub fn guess(sheet: &Sheet, saved: &[Map]) -> Guess {
    if let Some(index) = fitting(sheet, saved) {
        let map = Map { reading: sheet.chosen.clone(), ..saved[index].clone() };
        return Guess { map, basis: Basis::Saved(index), unsure: Vec::new() };
    }
    let mut map = Map::empty(sheet);
    if sheet.layout == Layout::Fixed {
        map.fixed = Some(fixed::suggest(sheet));
    }
    let columns = sample(sheet, &map);
    let mut found = by_headings(&columns);
    let named: HashSet<Field> = found.keys().copied().collect();
    by_values(&columns, &mut found);
    let unsure = found.keys().filter(|field| !named.contains(field)).copied().collect();
    let orders = day_orders(&columns, &found);
    let cents = counts_cents(sheet, &columns, &found);
    for (field, at) in found {
        let source = source_of(field, &columns[at], orders.get(&field).copied(), cents);
        map.fields.insert(field, source);
    }
    Guess { map, basis: Basis::Columns, unsure }
}

/// The saved map for files of this kind, or else the one with most fields that fits.
fn fitting(sheet: &Sheet, saved: &[Map]) -> Option<usize> {
    let fits = |map: &Map| {
        let readable = map.reading == sheet.chosen || map.reading == Choices::default();
        readable && map.faults(sheet).is_empty()
    };
    let print = map::fingerprint(sheet);
    let same = saved.iter().rposition(|map| map.fingerprint == print && fits(map));
    same.or_else(|| {
        // Lines of another length are cut elsewhere, whatever the cuts are called.
        let usable = |map: &Map| map.fixed.is_none() && sheet.layout != Layout::Fixed && fits(map);
        (0..saved.len()).filter(|i| usable(&saved[*i])).max_by_key(|i| saved[*i].fields.len())
    })
}

/// A column with some of its values.
pub(super) struct Column {
    pub(super) name: String,
    pub(super) folded: String,
    pub(super) values: Vec<String>,
    pub(super) profile: Profile,
    pub(super) distinct: usize,
}

impl Column {
    fn of(name: String, values: Vec<String>) -> Column {
        let filled = || values.iter().filter(|value| !value.trim().is_empty());
        Column {
            folded: fold(&name),
            profile: Profile::of(values.iter().map(String::as_str)),
            distinct: filled().collect::<HashSet<_>>().len(),
            name,
            values,
        }
    }

    /// Whether nearly every record has its own value.
    pub(super) fn is_distinct(&self) -> bool {
        let filled = self.profile.filled;
        filled > 0 && filled * 10 >= self.values.len() * 9 && self.distinct * 20 >= filled * 19
    }
}

/// Columns of the file with values from its first records.
fn sample(sheet: &Sheet, map: &Map) -> Vec<Column> {
    let names = map.columns(sheet);
    let segments = match (&map.fixed, sheet.layout) {
        (Some(shape), Layout::Fixed) => fixed::segments(shape, sheet),
        _ => Vec::new(),
    };
    let detail = map.fixed.as_ref().map(|shape| shape.detail.as_str());
    sample_of(sheet, names, &segments, detail)
}

/// Columns with values from the first records, of a fixed-width file from its details.
pub(super) fn sample_of(
    sheet: &Sheet,
    names: Vec<String>,
    segments: &[Segment],
    detail: Option<&str>,
) -> Vec<Column> {
    let from = match sheet.header {
        Header::Row(row) if sheet.layout != Layout::Fixed => row,
        Header::Row(_) | Header::Nowhere => 0,
    };
    let mut values: Vec<Vec<String>> = vec![Vec::new(); names.len()];
    let mut cells = Vec::new();
    let mut taken = 0;
    for index in from..sheet.records() {
        let line = sheet.grid.row(index).next().unwrap_or("");
        let other = detail.is_some_and(|detail| !line.starts_with(detail));
        if taken == SAMPLE || other || sheet.grid.is_blank(index) {
            continue;
        }
        taken += 1;
        sheet.fill(index, segments, &mut cells);
        for (at, column) in values.iter_mut().enumerate() {
            let cell = cells.get(at).copied().unwrap_or("");
            column.push(super::field::shorten(cell.to_owned(), 200).0);
        }
    }
    names.into_iter().zip(values).map(|(name, values)| Column::of(name, values)).collect()
}

/// Fields by the trade's words, best first, unless the values speak against it.
fn by_headings(columns: &[Column]) -> BTreeMap<Field, usize> {
    let mut claims: Vec<(usize, Field, usize)> = Vec::new();
    for (at, column) in columns.iter().enumerate() {
        for field in Field::ALL {
            let score = words::score(*field, &column.folded);
            if score > 0 && fits(*field, column) {
                claims.push((score, *field, at));
            }
        }
    }
    claims.sort_by_key(|(score, field, at)| (std::cmp::Reverse(*score), *field, *at));
    let mut found = BTreeMap::new();
    let mut taken = HashSet::new();
    for (_, field, at) in claims {
        if !found.contains_key(&field) && taken.insert(at) {
            found.insert(field, at);
        }
    }
    found
}

/// Whether a column's values can be those of a field.
fn fits(field: Field, column: &Column) -> bool {
    let profile = &column.profile;
    if profile.filled == 0 {
        return field != Field::Reference && field != Field::Balance;
    }
    let half = |shapes: &[Shape]| profile.percent(shapes) >= 50;
    let figures = [Shape::Amount, Shape::Number, Shape::Zip, Shape::Phone, Shape::Day];
    match field {
        // The same account may stand twice, but not every account.
        Field::Reference => column.distinct * 10 >= profile.filled * 7,
        Field::Phone | Field::Phone2 | Field::Phone3 => half(&[Shape::Phone]),
        Field::Email => half(&[Shape::Email]),
        Field::Ssn => half(&[Shape::Ssn, Shape::Zip, Shape::Number]),
        Field::Zip => half(&[Shape::Zip, Shape::Number]),
        Field::State => half(&[Shape::State, Shape::Words]),
        Field::CityLine => half(&[Shape::CityLine]),
        _ if field.is_day() => half(&[Shape::Day, Shape::Number, Shape::Zip]),
        _ if field.is_amount() => {
            half(&figures)
                && profile.percent(&[Shape::Day]) < 50
                && !(field != Field::Balance && half(&[Shape::Phone]))
        }
        Field::Street | Field::Street2 | Field::Note => !half(&[Shape::Amount, Shape::Day]),
        // What is left are names and the city.
        _ => !half(&figures),
    }
}

/// The order of the days of every mapped column. One system writes all its days in one order, so
/// that a single 23 in the first place speaks for all columns.
fn day_orders(columns: &[Column], found: &BTreeMap<Field, usize>) -> BTreeMap<Field, DateOrder> {
    let days: Vec<(Field, &Column)> = found
        .iter()
        .filter(|(field, _)| field.is_day())
        .map(|(field, at)| (*field, &columns[*at]))
        .collect();
    let count = |column: &Column, order: DateOrder| {
        column.values.iter().filter(|v| dates::evidence(v) == Some(order)).count()
    };
    let total = |order| days.iter().map(|(_, column)| count(column, order)).sum::<usize>();
    let common =
        if total(DateOrder::Dmy) > total(DateOrder::Mdy) { DateOrder::Dmy } else { DateOrder::Mdy };
    let order = |column: &Column| {
        let filled = column.profile.filled;
        let compact = column.values.iter().filter(|v| dates::is_compact_day(v.trim())).count();
        let plain = column.profile.percent(&[Shape::Zip]) >= 80;
        if (count(column, DateOrder::Ymd) + compact) * 2 > filled {
            DateOrder::Ymd
        } else if plain {
            DateOrder::Serial
        } else {
            common
        }
    };
    days.iter().map(|(field, column)| (*field, order(column))).collect()
}

/// Whether amounts are whole cents: no point in any of them, and zeros in front as fixed columns
/// have them.
fn counts_cents(sheet: &Sheet, columns: &[Column], found: &BTreeMap<Field, usize>) -> bool {
    let values: Vec<&String> = found
        .iter()
        .filter(|(field, _)| field.is_amount())
        .flat_map(|(_, at)| &columns[*at].values)
        .filter(|value| !value.trim().is_empty())
        .collect();
    let pointed = values.iter().any(|value| value.contains('.'));
    let led = values.iter().filter(|v| v.trim().len() > 3 && v.trim().starts_with('0')).count();
    !pointed && (sheet.layout == Layout::Fixed || led * 2 > values.len())
}

fn source_of(field: Field, column: &Column, order: Option<DateOrder>, cents: bool) -> Source {
    let mut source = Source::column(&column.name);
    source.dates = order;
    if field.is_amount() && cents {
        source.unit = Some(Unit::Cents);
    }
    match field {
        Field::Zip | Field::CityLine => source.pad = Some(5),
        Field::Ssn => source.pad = Some(9),
        Field::FullName => {
            let commas = column.profile.percent(&[Shape::CommaName]) >= 30;
            let order = if commas { NameOrder::LastFirst } else { NameOrder::FirstLast };
            source.names = Some(order);
        }
        _ => {}
    }
    source
}
