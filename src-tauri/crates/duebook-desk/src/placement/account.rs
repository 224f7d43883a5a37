//! Reads the values of one account beside what decides its fate. Who finds the cells: `reading`.

use duebook_core::text::{NOTE_MAX, clean_line};
use duebook_core::{Day, Money};

use super::card;
use super::fate::{Address, Days, Fault, Hidden};
use super::map::{DateOrder, Field};
use super::parts::{self, Parts, Sent};
use super::reading::{Looks, Reading, is_formula};
use super::{cities, dates, field, keep, sums};

/// The values of an account beside its reference, name and balance.
pub(super) struct Account {
    pub(super) address: Address,
    pub(super) phones: Vec<String>,
    pub(super) email: Option<String>,
    pub(super) birth: Option<Hidden<Day>>,
    pub(super) ssn: Option<Hidden<String>>,
    pub(super) days: Days,
    pub(super) parts: Parts,
    pub(super) payments: Money,
    pub(super) added: Money,
    pub(super) note: Option<String>,
    pub(super) note_masked: bool,
}

impl Reading<'_> {
    /// Everything else.
    pub(super) fn account(&self, cells: &[&str], balance: Money, looks: &mut Looks) -> Account {
        if cells.iter().skip(self.headed).any(|cell| !cell.trim().is_empty()) {
            looks.row(Fault::MoreCells);
        }
        let sent = self.sent(cells, looks);
        let divided = parts::divide(balance, &sent, self.remainder);
        if divided.excess.is_positive() {
            looks.add(Field::Balance, Fault::PartsAboveBalance, self.cell(Field::Balance, cells));
        }
        let email = self.cell(Field::Email, cells);
        let ssn = self.cell(Field::Ssn, cells);
        let ssn_read = field::ssn(ssn, self.pad(Field::Ssn));
        let (note, note_masked) = self.note(cells, looks);
        Account {
            address: self.address(cells, looks),
            phones: self.phones(cells, looks),
            email: self.value(Field::Email, email, field::email(email), looks),
            birth: self.day(Field::BirthDate, cells, looks).map(Hidden::new),
            ssn: self.value(Field::Ssn, ssn, ssn_read, looks).map(Hidden::new),
            days: Days {
                opened: self.day(Field::Opened, cells, looks),
                delinquent: self.day(Field::Delinquent, cells, looks),
                charged_off: self.day(Field::ChargedOff, cells, looks),
                last_paid: self.day(Field::LastPaid, cells, looks),
                notice_sent: self.day(Field::NoticeSent, cells, looks),
            },
            parts: divided.parts,
            payments: sent.payments,
            added: divided.added,
            note,
            note_masked,
        }
    }

    fn day(&self, field: Field, cells: &[&str], looks: &mut Looks) -> Option<Day> {
        let cell = self.cell(field, cells);
        let order = self.source(field)?.dates.unwrap_or(DateOrder::Mdy);
        let read = dates::read(cell, order, self.today, field == Field::BirthDate);
        self.value(field, cell, read, looks)
    }

    fn money(&self, field: Field, cells: &[&str], looks: &mut Looks) -> Option<Money> {
        let cell = self.cell(field, cells);
        let unit = self.source(field)?.unit.unwrap_or_default();
        self.value(field, cell, sums::read(cell, unit), looks)
    }

    fn sent(&self, cells: &[&str], looks: &mut Looks) -> Sent {
        let mut part = |field: Field| {
            let amount = self.money(field, cells, looks)?;
            if amount.is_negative() {
                looks.add(field, Fault::Negative, self.cell(field, cells));
                return None;
            }
            Some(amount)
        };
        let principal = part(Field::Principal);
        let interest = part(Field::Interest).unwrap_or_default();
        let fees = part(Field::Fees).unwrap_or_default();
        let costs = part(Field::Costs).unwrap_or_default();
        // Some systems write what was paid below zero, others above; it is taken off either way.
        let payments = self.money(Field::Payments, cells, looks).unwrap_or_default().abs();
        Sent { principal, interest, fees, costs, payments }
    }

    fn address(&self, cells: &[&str], looks: &mut Looks) -> Address {
        let mut address = Address {
            street: self.line(Field::Street, cells, looks),
            street2: self.line(Field::Street2, cells, looks),
            ..Address::default()
        };
        let line = self.cell(Field::CityLine, cells);
        if !field::is_filler(line) {
            match cities::split_line(line) {
                Some((city, state, zip)) => {
                    address.city = Some(field::line(city).0);
                    address.state = Some(state.to_owned());
                    let zip_read = field::zip(zip, self.pad(Field::CityLine));
                    address.zip = self.value(Field::CityLine, line, zip_read, looks);
                }
                None => {
                    let shown = self.shown(Field::CityLine, line);
                    looks.add(Field::CityLine, Fault::NotACityLine, &shown);
                }
            }
        }
        let (state, zip) = (self.cell(Field::State, cells), self.cell(Field::Zip, cells));
        let zip_read = field::zip(zip, self.pad(Field::Zip));
        address.city = self.line(Field::City, cells, looks).or(address.city);
        let found = self.value(Field::State, state, field::state(state), looks);
        address.state = found.or(address.state);
        address.zip = self.value(Field::Zip, zip, zip_read, looks).or(address.zip);
        address
    }

    fn phones(&self, cells: &[&str], looks: &mut Looks) -> Vec<String> {
        let mut phones = Vec::new();
        for field in [Field::Phone, Field::Phone2, Field::Phone3] {
            let cell = self.cell(field, cells);
            if let Some(phone) = self.value(field, cell, field::phone(cell), looks)
                && !phones.contains(&phone)
            {
                phones.push(phone);
            }
        }
        phones
    }

    /// The note with its lines, and whether a card number or a code was taken out of it.
    fn note(&self, cells: &[&str], looks: &mut Looks) -> (Option<String>, bool) {
        let cell = self.cell(Field::Note, cells);
        if cell.trim().is_empty() {
            return (None, false);
        }
        let masked = card::mask(cell);
        let private = keep::mask_private(&masked.text);
        let lines: Vec<String> = private.lines().map(clean_line).collect();
        let (note, cut) = field::shorten(lines.join("\n").trim().to_owned(), NOTE_MAX);
        for (found, fault) in [
            (masked.cards > 0, Fault::CardNumber),
            (masked.codes > 0, Fault::SecurityCode),
            (private != masked.text, Fault::PrivateNumber),
            (is_formula(&note), Fault::Formula),
            (cut, Fault::TooLong),
        ] {
            if found {
                looks.add(Field::Note, fault, &note);
            }
        }
        ((!note.is_empty()).then_some(note), masked.cards + masked.codes > 0)
    }
}
