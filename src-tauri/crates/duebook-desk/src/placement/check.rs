//! Decides the fate of every record: accepted, rejected or skipped.

use std::collections::{BTreeMap, HashMap};

use duebook_core::text::fold;
use duebook_core::{Day, Money};

use super::fate::{
    Candidate, Check, Control, Fault, Kept, Known, Look, Name, RejectReason, Rejected, SkipReason,
    Skipped,
};
use super::fixed::Segment;
use super::map::{ControlLine, Field, Map, MapFault, Span, Unit};
use super::reading::{Looks, Reading};
use super::sheet::{Header, Layout, Sheet};
use super::{keep, sums};

/// Checks every record of a file against the map and against the accounts of the client that the
/// book has already. `today` bounds the days: none lies after it.
///
/// An account is refused only without a reference, a name or a balance above zero, or when its
/// reference came before; the first of these that applies, in this order, is the reason. A value
/// that cannot be read otherwise leaves its field blank and stands in the account's looks.
///
/// # Errors
/// What keeps the map from being used on this file.
pub fn check(
    sheet: &Sheet,
    map: &Map,
    known: &dyn Known,
    today: Day,
) -> Result<Check, Vec<MapFault>> {
    let faults = map.faults(sheet);
    if !faults.is_empty() {
        return Err(faults);
    }
    let mut checker = Checker::new(sheet, map, known, today);
    let mut cells = Vec::new();
    for index in 0..sheet.records() {
        sheet.fill(index, &checker.segments, &mut cells);
        checker.record(index, &cells);
    }
    Ok(checker.finish())
}

struct Checker<'a> {
    sheet: &'a Sheet,
    map: &'a Map,
    known: &'a dyn Known,
    reading: Reading<'a>,
    segments: Vec<Segment>,
    /// Folded headings, to know them again further down.
    headings: Vec<String>,
    /// References and the rows they first stood in.
    seen: HashMap<String, usize>,
    sent_cents: i128,
    check: Check,
}

/// What decides whether a record is an account.
struct Essentials {
    reference: String,
    name: Name,
    balance: Result<Money, Fault>,
    looks: Vec<Look>,
}

impl<'a> Checker<'a> {
    fn new(sheet: &'a Sheet, map: &'a Map, known: &'a dyn Known, today: Day) -> Checker<'a> {
        let columns = map.columns(sheet);
        let segments = sheet.segments(map);
        Checker {
            sheet,
            map,
            known,
            reading: Reading::new(sheet, map, &columns, &segments, today),
            segments,
            headings: sheet.headings.iter().map(|heading| fold(heading)).collect(),
            seen: HashMap::new(),
            sent_cents: 0,
            check: Check {
                records: sheet.records(),
                ready: Vec::new(),
                rejected: Vec::new(),
                skipped: Vec::new(),
                columns,
                accepted_total: Money::ZERO,
                sent_total: None,
                sent_count: 0,
                added: Money::ZERO,
                notes_masked: 0,
                repaired: 0,
                blanked: BTreeMap::new(),
                control: None,
            },
        }
    }

    fn record(&mut self, index: usize, cells: &[&str]) {
        let row = index + 1;
        if let Some(reason) = self.skip(index, cells) {
            self.check.skipped.push(Skipped { row, reason });
            return;
        }
        let essentials = self.essentials(cells);
        if self.is_total(cells, &essentials) {
            let total = essentials.balance.ok();
            if total.is_some() {
                self.check.control =
                    Some(Control { total, ..self.check.control.unwrap_or_default() });
            }
            self.check.skipped.push(Skipped { row, reason: SkipReason::Total });
            return;
        }
        self.check.sent_count += 1;
        self.check.repaired += usize::from(self.sheet.repairs.of_row(row).is_some());
        self.sent_cents += essentials.balance.map_or(0, |m| i128::from(m.in_cents()));
        let fate = self.refuse(&essentials);
        if !essentials.reference.is_empty() {
            self.seen.entry(essentials.reference.clone()).or_insert(row);
        }
        match fate {
            Ok(balance) => self.accept(row, essentials, balance, cells),
            Err(reason) => self.reject(row, essentials, reason, cells),
        }
    }

    /// Why a record is not about an account, as far as that shows without its values.
    fn skip(&mut self, index: usize, cells: &[&str]) -> Option<SkipReason> {
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            return Some(SkipReason::Blank);
        }
        if self.sheet.layout == Layout::Fixed {
            return self.skip_line(index);
        }
        match self.sheet.header {
            Header::Row(row) if index + 1 < row => Some(SkipReason::Title),
            Header::Row(row) if index + 1 == row => Some(SkipReason::Heading),
            Header::Row(_) if self.repeats_headings(cells) => Some(SkipReason::Heading),
            Header::Row(_) | Header::Nowhere => None,
        }
    }

    fn skip_line(&mut self, index: usize) -> Option<SkipReason> {
        let shape = self.map.fixed.as_ref()?;
        let line = self.sheet.grid.row(index).next().unwrap_or("");
        let control = shape.control.as_ref().filter(|c| line.starts_with(c.prefix.as_str()));
        if let Some(control) = control {
            let found = control_of(line, control);
            if found != Control::default() {
                self.check.control = Some(found);
            }
            return Some(SkipReason::OtherLine);
        }
        (!line.starts_with(shape.detail.as_str())).then_some(SkipReason::OtherLine)
    }

    /// Systems that print pages repeat the headings on each.
    fn repeats_headings(&self, cells: &[&str]) -> bool {
        cells.first().zip(self.headings.first()).is_some_and(|(cell, name)| fold(cell) == *name)
            && cells
                .iter()
                .zip(&self.headings)
                .skip(1)
                .all(|(cell, name)| cell.trim().is_empty() || fold(cell) == *name)
            && cells.iter().filter(|cell| !cell.trim().is_empty()).count() >= 2
    }

    fn essentials(&self, cells: &[&str]) -> Essentials {
        let mut looks = Looks::default();
        Essentials {
            reference: self.reading.reference(cells, &mut looks),
            name: self.reading.name(cells, &mut looks),
            balance: self.reading.balance(cells),
            looks: looks.0,
        }
    }

    /// Whether a record sums the file up: it names itself so and nobody else, or it is nothing
    /// but the sum of the balances above it.
    fn is_total(&self, cells: &[&str], essentials: &Essentials) -> bool {
        let filled = cells.iter().filter(|cell| !cell.trim().is_empty()).count();
        if filled * 2 > self.check.columns.len() + 1 {
            return false;
        }
        let who = self.reading.who();
        let nobody_but = |label: Option<usize>| {
            who.iter()
                .filter(|at| Some(**at) != label)
                .all(|at| cells.get(*at).is_none_or(|cell| cell.trim().is_empty()))
        };
        match cells.iter().position(|cell| sums::is_total_label(cell)) {
            Some(label) => nobody_but(Some(label)),
            None => {
                let sum = essentials.balance.map(|m| i128::from(m.in_cents()));
                self.check.sent_count > 1 && nobody_but(None) && sum == Ok(self.sent_cents)
            }
        }
    }

    fn refuse(&self, essentials: &Essentials) -> Result<Money, RejectReason> {
        if essentials.reference.is_empty() {
            return Err(RejectReason::NoReference);
        }
        if essentials.name.is_empty() {
            return Err(RejectReason::NoName);
        }
        let balance = essentials.balance.map_err(RejectReason::NoBalance)?;
        if !balance.is_positive() {
            return Err(RejectReason::NotAboveZero(balance));
        }
        if let Some(first_row) = self.seen.get(&essentials.reference) {
            return Err(RejectReason::Repeated { first_row: *first_row });
        }
        if self.known.has(&essentials.reference) {
            return Err(RejectReason::InBook);
        }
        if self.check.accepted_total + balance > Money::MAX {
            return Err(RejectReason::NoBalance(Fault::TooLarge));
        }
        Ok(balance)
    }

    fn accept(&mut self, row: usize, found: Essentials, balance: Money, cells: &[&str]) {
        let mut looks = Looks(found.looks);
        if self.sheet.stray_quotes.binary_search(&row).is_ok() {
            looks.row(Fault::StrayQuote);
        }
        let mut account = self.reading.account(cells, balance, &mut looks);
        self.check.accepted_total += balance;
        self.check.added += account.added;
        self.check.notes_masked += usize::from(account.note_masked);
        for look in looks.0.iter().filter(|look| look.fault.blanks()) {
            if let Some(field) = look.field {
                *self.check.blanked.entry(field).or_default() += 1;
            }
        }
        self.check.ready.push(Candidate {
            row,
            reference: found.reference,
            name: found.name,
            address: std::mem::take(&mut account.address),
            phones: std::mem::take(&mut account.phones),
            email: account.email.take(),
            birth: account.birth.take(),
            ssn: account.ssn.take(),
            days: account.days,
            balance,
            parts: account.parts,
            payments: account.payments,
            added: account.added,
            note: account.note.take(),
            looks: looks.0,
            kept: self.kept(row, cells),
        });
    }

    fn reject(&mut self, row: usize, found: Essentials, reason: RejectReason, cells: &[&str]) {
        let field = match reason {
            RejectReason::NoReference | RejectReason::Repeated { .. } | RejectReason::InBook => {
                Field::Reference
            }
            RejectReason::NoName => self.reading.name_field(),
            RejectReason::NoBalance(_) | RejectReason::NotAboveZero(_) => Field::Balance,
        };
        self.check.rejected.push(Rejected {
            row,
            reason,
            field,
            reference: found.reference,
            name: found.name,
            balance: found.balance.ok(),
            kept: self.kept(row, cells),
        });
    }

    /// The record as it was sent, and what was repaired in it.
    fn kept(&self, row: usize, cells: &[&str]) -> Kept {
        let guards = self.reading.guards();
        let Some(repairs) = self.sheet.repairs.of_row(row) else {
            return keep::keep(cells, guards);
        };
        let mut sent = Vec::new();
        self.sheet.fill_sent(row - 1, &self.segments, &mut sent);
        keep::keep_repaired(&sent, guards, repairs)
    }

    fn finish(mut self) -> Check {
        let cents = i64::try_from(self.sent_cents).ok();
        self.check.sent_total = cents.and_then(|cents| Money::from_cents(cents).ok());
        let fates = self.check.ready.len() + self.check.rejected.len() + self.check.skipped.len();
        debug_assert_eq!(fates, self.check.records, "every record has one fate");
        self.check
    }
}

/// The client's own count and total, as far as the line has them.
fn control_of(line: &str, control: &ControlLine) -> Control {
    let piece = |span: &Span| -> String {
        line.chars().skip(span.start.max(1) - 1).take(span.len).collect::<String>()
    };
    let number = |text: String| text.trim().parse::<u64>().ok();
    let money = |text: String, unit: Unit| sums::amount(text.trim(), unit).ok();
    Control {
        count: control.count.as_ref().and_then(|span| number(piece(span))),
        total: control.total.as_ref().and_then(|span| money(piece(span), control.unit)),
    }
}
