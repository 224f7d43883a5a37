//! A placement file as the page shows it: columns and samples, counts, the rows of each fate.

use std::collections::BTreeMap;

use duebook_book::placements::{RepairedCell, kept_cells};
use duebook_core::{Money, shape};
use serde_json::{Value, json};

use crate::bank_out::{Table, harmless};
use crate::placement::{
    Basis, Check, Fault, Field, Guess, Header, Kept, Look, Map, MapFault, Name, RejectReason,
    Rejected, Sheet, SkipReason, Skipped,
};

shape! {
    /// What was sent in a cell that a person repaired.
    pub struct SentCell {
        /// Counted from 0.
        pub column: usize,
        pub text: String,
    }

    /// A row of a file.
    pub struct RowView {
        /// The row as a person counts.
        pub row: usize,
        /// The cells as they stand: sent, or repaired.
        pub cells: Vec<String>,
        pub repaired: Vec<SentCell>,
        /// Who it is about, where that could be read.
        pub person: String,
        pub reference: String,
        pub amount: Option<Money>,
        /// Why it is rejected or skipped: no_reference, no_name, no_balance, not_above_zero,
        /// repeated, in_book, blank, title, heading, total or other_line.
        pub reason: Option<String>,
        /// What the reason speaks of: a row, an amount.
        pub about: Option<String>,
        /// The field that the reason is about.
        pub field: Option<Field>,
        pub looks: Vec<LookView>,
    }

    /// Something of an accepted account to look at.
    pub struct LookView {
        pub field: Option<Field>,
        /// not_a_date, no_such_day, card_number and so on.
        pub fault: String,
        /// The value as sent, masked.
        pub value: String,
        /// Whether the field was left blank because of it.
        pub blanked: bool,
    }

    /// A column with some of its values.
    pub struct ColumnView {
        pub name: String,
        pub samples: Vec<String>,
    }

    /// A map with the columns of the file as it sees them.
    pub struct MapView {
        pub map: Map,
        pub columns: Vec<ColumnView>,
        /// Required fields that come from nowhere.
        pub missing: Vec<Field>,
        /// Columns of the map that the file has not.
        pub lost: Vec<String>,
    }

    /// What would become of a file.
    pub struct CheckView {
        pub records: usize,
        pub ready: usize,
        pub look: usize,
        pub rejected: usize,
        pub skipped: usize,
        /// Accepted and rejected together: what the client sent.
        pub sent_count: usize,
        pub sent_total: Option<Money>,
        pub accepted_total: Money,
        /// What the parts missed and the chosen part takes.
        pub added: Money,
        pub notes_masked: usize,
        /// Records with a repair.
        pub repaired: usize,
        /// How often each field was left blank.
        pub blanked: BTreeMap<Field, usize>,
        /// What the file says of itself.
        pub control_count: Option<u64>,
        pub control_total: Option<Money>,
        /// How often each reason rejects.
        pub reasons: BTreeMap<String, usize>,
        /// The names of the cells.
        pub columns: Vec<String>,
    }
}

const SAMPLES: usize = 3;

pub(crate) fn header_row(sheet: &Sheet) -> Option<usize> {
    match sheet.header {
        Header::Row(row) => Some(row),
        Header::Nowhere => None,
    }
}

pub(crate) fn sample(sheet: &Sheet, rows: usize) -> Vec<RowView> {
    sheet.show(1, rows, None).into_iter().map(|record| row(record.row, record.cells)).collect()
}

fn row(row: usize, cells: Vec<String>) -> RowView {
    RowView {
        row,
        repaired: Vec::new(),
        cells: cells.into_iter().map(|cell| crate::placement::shown(&cell).into_owned()).collect(),
        person: String::new(),
        reference: String::new(),
        amount: None,
        reason: None,
        about: None,
        field: None,
        looks: Vec::new(),
    }
}

pub(crate) fn basis(guess: &Guess) -> String {
    match guess.basis {
        Basis::Saved(_) => "saved".to_owned(),
        Basis::Columns => "columns".to_owned(),
    }
}

pub(crate) fn map_view(sheet: &Sheet, map: &Map) -> MapView {
    let names = map.columns(sheet);
    let first = header_row(sheet).map_or(1, |row| row + 1);
    let shown = sheet.show(first, 40, map.fixed.as_ref());
    let columns = names
        .into_iter()
        .enumerate()
        .map(|(place, name)| {
            let cells = shown.iter().filter_map(|record| record.cells.get(place));
            let values = cells.filter(|cell| !cell.trim().is_empty());
            let samples =
                values.take(SAMPLES).map(|v| crate::placement::shown(v).into_owned()).collect();
            ColumnView { name, samples }
        })
        .collect();
    let (mut missing, mut lost) = (Vec::new(), Vec::new());
    for fault in map.faults(sheet) {
        match fault {
            MapFault::Missing(field) => missing.push(field),
            MapFault::NoSuchColumn { column, .. } => lost.push(column),
            MapFault::Unreadable(_) | MapFault::Newer(_) => {}
        }
    }
    MapView { map: map.clone(), columns, missing, lost }
}

pub(crate) fn check_view(check: &Check) -> CheckView {
    let mut reasons = BTreeMap::new();
    for rejected in &check.rejected {
        *reasons.entry(reason_code(&rejected.reason).to_owned()).or_insert(0) += 1;
    }
    CheckView {
        records: check.records,
        ready: check.ready.len(),
        look: check.look().count(),
        rejected: check.rejected.len(),
        skipped: check.skipped.len(),
        sent_count: check.sent_count,
        sent_total: check.sent_total,
        accepted_total: check.accepted_total,
        added: check.added,
        notes_masked: check.notes_masked,
        repaired: check.repaired,
        blanked: check.blanked.clone(),
        control_count: check.control.and_then(|c| c.count),
        control_total: check.control.and_then(|c| c.total),
        reasons,
        columns: check.columns.clone(),
    }
}

/// A window of the records with one fate; of rejected ones only those with a reason, if it is
/// given.
pub(crate) fn fate_rows(
    check: &Check,
    (fate, reason): (&str, Option<&str>),
    offset: usize,
    limit: usize,
) -> Vec<RowView> {
    match fate {
        "ready" => check.ready.iter().skip(offset).take(limit).map(ready_row).collect(),
        "look" => check.look().skip(offset).take(limit).map(ready_row).collect(),
        "rejected" => rejected(check, reason).skip(offset).take(limit).map(rejected_row).collect(),
        _ => check.skipped.iter().skip(offset).take(limit).map(skipped_row).collect(),
    }
}

/// The rejected records, or those with one reason.
pub(crate) fn rejected<'a>(
    check: &'a Check,
    reason: Option<&'a str>,
) -> impl Iterator<Item = &'a Rejected> {
    let same = move |r: &&Rejected| reason.is_none_or(|code| reason_code(&r.reason) == code);
    check.rejected.iter().filter(same)
}

fn rejected_row(r: &Rejected) -> RowView {
    RowView {
        person: said_name(&r.name),
        reference: r.reference.clone(),
        amount: r.balance,
        reason: Some(reason_code(&r.reason).to_owned()),
        about: reason_about(&r.reason),
        field: Some(r.field),
        ..kept_row(r.row, &r.kept)
    }
}

fn skipped_row(s: &Skipped) -> RowView {
    RowView { reason: Some(skip_code(s.reason).to_owned()), ..row(s.row, Vec::new()) }
}

fn ready_row(c: &crate::placement::Candidate) -> RowView {
    RowView {
        person: said_name(&c.name),
        reference: c.reference.clone(),
        amount: Some(c.balance),
        looks: c.looks.iter().map(look_view).collect(),
        ..kept_row(c.row, &c.kept)
    }
}

/// A record with its cells as they stand, and what was sent where they were repaired.
fn kept_row(number: usize, kept: &Kept) -> RowView {
    let (mut now, repaired) = kept_cells(kept.cells.as_bytes()).unwrap_or_default();
    let sent = repaired
        .into_iter()
        .map(|RepairedCell { column, text }| {
            if now.len() <= column {
                now.resize(column + 1, String::new());
            }
            SentCell { column, text: std::mem::replace(&mut now[column], text) }
        })
        .collect();
    RowView { repaired: sent, ..row(number, now) }
}

/// The cells of a record as they were sent.
fn cells_sent(kept: &Kept) -> Vec<String> {
    kept_cells(kept.cells.as_bytes()).unwrap_or_default().0
}

/// The text of one cell as it stands; blank when the record has none there.
pub(crate) fn cell_now(kept: &Kept, column: usize) -> String {
    kept_row(0, kept).cells.into_iter().nth(column).unwrap_or_default()
}

fn said_name(name: &Name) -> String {
    match (&name.business, &name.last, &name.first) {
        (Some(business), _, _) => business.clone(),
        (None, Some(last), Some(first)) => format!("{last}, {first}"),
        (None, last, first) => last.clone().or_else(|| first.clone()).unwrap_or_default(),
    }
}

fn look_view(look: &Look) -> LookView {
    LookView {
        field: look.field,
        fault: fault_code(look.fault).to_owned(),
        value: look.value.clone(),
        blanked: look.fault.blanks(),
    }
}

pub(crate) fn reason_code(reason: &RejectReason) -> &'static str {
    match reason {
        RejectReason::NoReference => "no_reference",
        RejectReason::NoName => "no_name",
        RejectReason::NoBalance(_) => "no_balance",
        RejectReason::NotAboveZero(_) => "not_above_zero",
        RejectReason::Repeated { .. } => "repeated",
        RejectReason::InBook => "in_book",
    }
}

pub(crate) fn reason_about(reason: &RejectReason) -> Option<String> {
    match reason {
        RejectReason::NotAboveZero(amount) => Some(amount.to_string()),
        RejectReason::Repeated { first_row } => Some(first_row.to_string()),
        RejectReason::NoBalance(fault) => Some(fault_code(*fault).to_owned()),
        RejectReason::NoReference | RejectReason::NoName | RejectReason::InBook => None,
    }
}

fn skip_code(reason: SkipReason) -> &'static str {
    match reason {
        SkipReason::Blank => "blank",
        SkipReason::Title => "title",
        SkipReason::Heading => "heading",
        SkipReason::Total => "total",
        SkipReason::OtherLine => "other_line",
    }
}

fn fault_code(fault: Fault) -> &'static str {
    match fault {
        Fault::Blank => "blank",
        Fault::NotADate => "not_a_date",
        Fault::NoSuchDay => "no_such_day",
        Fault::InTheFuture => "in_the_future",
        Fault::NotAnAmount => "not_an_amount",
        Fault::ThreeDecimals => "three_decimals",
        Fault::TooLarge => "too_large",
        Fault::Negative => "negative",
        Fault::NotAPhone => "not_a_phone",
        Fault::NotAnEmail => "not_an_email",
        Fault::NotAnSsn => "not_an_ssn",
        Fault::NotAZip => "not_a_zip",
        Fault::NotAState => "not_a_state",
        Fault::NotACityLine => "not_a_city_line",
        Fault::TooLong => "too_long",
        Fault::LetterLost => "letter_lost",
        Fault::CardNumber => "card_number",
        Fault::SecurityCode => "security_code",
        Fault::PrivateNumber => "private_number",
        Fault::Formula => "formula",
        Fault::PartsAboveBalance => "parts_above_balance",
        Fault::StrayQuote => "stray_quote",
        Fault::MoreCells => "more_cells",
    }
}

/// A reason as it is kept with the record.
pub(crate) fn reject_json(reason: &RejectReason) -> String {
    json!({ "reason": reason_code(reason), "about": reason_about(reason) }).to_string()
}

/// See [`reject_json`].
pub(crate) fn skip_json(reason: SkipReason) -> String {
    json!({ "reason": skip_code(reason) }).to_string()
}

/// What a person should look at, as it is kept: fields and faults, without the values, which stay
/// in the sealed record.
pub(crate) fn looks_json(looks: &[Look]) -> String {
    let one = |look: &Look| json!({ "field": look.field, "fault": fault_code(look.fault) });
    Value::Array(looks.iter().map(one).collect()).to_string()
}

/// The rejected records as a table to send back: the row, the reason, the cells as sent (masked).
/// A cell that a spreadsheet would run as a formula gets an apostrophe in front.
pub(crate) fn rejects_table(check: &Check) -> Vec<u8> {
    let mut table = Table::new([]);
    let mut line = |cells: Vec<String>| table.row(cells.iter().map(|cell| harmless(cell)));
    let mut head = vec!["Row".to_owned(), "Reason".to_owned()];
    head.extend(check.columns.iter().cloned());
    line(head);
    for rejected in &check.rejected {
        let about = reason_about(&rejected.reason).map(|a| format!(" ({a})")).unwrap_or_default();
        let reason = format!("{}{about}", reason_code(&rejected.reason).replace('_', " "));
        let mut cells_of_row = vec![rejected.row.to_string(), reason];
        cells_of_row.extend(cells_sent(&rejected.kept));
        line(cells_of_row);
    }
    table.bytes()
}
