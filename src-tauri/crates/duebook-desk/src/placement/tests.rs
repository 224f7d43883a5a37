//! The four files that creditors sent, their figures, and what happens when they are worse.

use std::collections::HashSet;

use duebook_core::day::day;
use duebook_core::{Day, Money};

use super::*;

const CARD: &[u8] =
    include_bytes!("../../../../../tests/fixtures/placements/harbor_card_2026-11.csv");
const CLINIC: &[u8] =
    include_bytes!("../../../../../tests/fixtures/placements/northside_dental_2026-11.csv");
const FIXED: &[u8] =
    include_bytes!("../../../../../tests/fixtures/placements/fixed_width_2026-11.txt");
const UTILITY: &[u8] =
    include_bytes!("../../../../../tests/fixtures/placements/alder_utilities_2026-11.xlsx");

fn today() -> Day {
    day(2026, 11, 23)
}

fn nobody() -> HashSet<String> {
    HashSet::new()
}

fn checked(sheet: &Sheet, map: &Map) -> Check {
    let check = check(sheet, map, &nobody(), today()).expect("the map fits the file");
    assert_eq!(
        check.ready.len() + check.rejected.len() + check.skipped.len(),
        check.records,
        "every record has one fate"
    );
    for account in &check.ready {
        assert_eq!(account.parts.total(), account.balance, "row {}", account.row);
    }
    check
}

fn guessed(bytes: &[u8]) -> (Sheet, Map) {
    let sheet = read(bytes).expect("a placement file");
    let map = guess(&sheet, &[]).map;
    (sheet, map)
}

fn figures(check: &Check) -> (usize, i64, usize, usize) {
    (check.ready.len(), check.accepted_total.in_cents(), check.rejected.len(), check.skipped.len())
}

fn count(check: &Check, such: impl Fn(RejectReason) -> bool) -> usize {
    check.rejected.iter().filter(|r| such(r.reason)).count()
}

fn of_row(check: &Check, row: usize) -> &Candidate {
    check.ready.iter().find(|c| c.row == row).expect("an accepted row")
}

#[test]
fn the_plain_card_file_is_taken_whole() {
    let (sheet, map) = guessed(CARD);
    let check = checked(&sheet, &map);
    assert_eq!(figures(&check), (420, 28_232_669, 0, 1));
    assert_eq!(map.fields.len(), 20, "every column is a field: {:?}", map.fields.keys());
    assert_eq!(check.added, Money::ZERO);
    let first = &check.ready[0];
    assert_eq!((first.row, first.reference.as_str()), (2, "000001"));
    assert_eq!(first.name.first.as_deref(), Some("Renée"));
    assert_eq!(first.name.last.as_deref(), Some("Fernández"));
    assert_eq!(first.address.street.as_deref(), Some("4971 Main St, Apt 52"));
    assert_eq!(first.birth.as_ref().map(|b| *b.expose()), Some(day(1993, 6, 2)));
    assert_eq!(first.days.delinquent, Some(day(2023, 12, 1)));
    assert_eq!(
        (first.payments, first.parts.principal),
        (Money::cents(3_603), Money::cents(32_433))
    );
    let second = &check.ready[1];
    assert_eq!(second.ssn.as_ref().map(|s| s.expose().as_str()), Some("935839032"));
    assert!(!second.kept.cells.contains("935-83"), "{}", second.kept.cells);
    assert!(!second.kept.cells.contains("1947"), "{}", second.kept.cells);
}

#[test]
fn no_kept_record_holds_a_private_number_even_when_nothing_private_is_mapped() {
    let (sheet, mut map) = guessed(CARD);
    let ssns: Vec<String> = checked(&sheet, &map)
        .ready
        .iter()
        .filter_map(|c| c.ssn.as_ref().map(|s| s.expose().clone()))
        .collect();
    assert!(ssns.len() > 100);
    map.fields.remove(&Field::Ssn);
    map.fields.remove(&Field::BirthDate);
    let check = checked(&sheet, &map);
    for account in &check.ready {
        let digits: String = account.kept.cells.chars().filter(|c| c.is_ascii_digit()).collect();
        assert!(!ssns.iter().any(|ssn| digits.contains(ssn)), "row {}", account.row);
        assert!(account.kept.sealed.iter().any(|s| check.columns[s.column] == "Date of Birth"));
    }
}

#[test]
fn the_clinic_s_file_is_taken_as_far_as_it_can_be() {
    let (sheet, map) = guessed(CLINIC);
    assert_eq!(sheet.header, Header::Row(3));
    let check = checked(&sheet, &map);
    assert_eq!(figures(&check), (247, 16_161_308, 17, 9));
    assert_eq!(check.records, 273);
    assert_eq!(count(&check, |r| r == RejectReason::NoName), 5);
    assert_eq!(count(&check, |r| matches!(r, RejectReason::NoBalance(_))), 4);
    assert_eq!(count(&check, |r| matches!(r, RejectReason::NotAboveZero(_))), 4);
    assert_eq!(count(&check, |r| matches!(r, RejectReason::Repeated { .. })), 4);
    let skipped = |reason| check.skipped.iter().filter(|s| s.reason == reason).count();
    assert_eq!(skipped(SkipReason::Title), 1);
    assert_eq!(skipped(SkipReason::Heading), 1);
    assert_eq!(skipped(SkipReason::Blank), 6, "one below the title and five among the accounts");
    assert_eq!(skipped(SkipReason::Total), 1);
    assert_eq!(check.notes_masked, 6);
    assert_eq!(check.blanked[&Field::BirthDate], 9);
    assert_eq!(check.added, Money::cents(287_500));
    assert_eq!(check.control, Some(Control { count: None, total: Some(Money::cents(17_152_494)) }));
    assert_eq!((check.sent_count, check.sent_total), (264, Some(Money::cents(17_152_494))));
}

#[test]
fn the_clinic_s_values_are_read_as_it_writes_them() {
    let (sheet, map) = guessed(CLINIC);
    let check = checked(&sheet, &map);
    let first = of_row(&check, 4);
    assert_eq!(first.name.last.as_deref(), Some("D’Angelo"));
    assert_eq!(first.birth.as_ref().map(|b| *b.expose()), Some(day(1945, 4, 11)));
    assert_eq!(first.days.delinquent, Some(day(2023, 4, 28)));
    assert_eq!(first.address.zip.as_deref(), Some("99501"));
    assert_eq!(first.phones, ["9075550143"]);
    let carded = of_row(&check, 9);
    assert_eq!(carded.note.as_deref(), Some("called ••••1111 exp 12/27 cvv •••"));
    assert!(!carded.kept.cells.contains("4111 1111"));
    let formula = of_row(&check, 11);
    assert_eq!(formula.note.as_deref(), Some("=HYPERLINK(\"http://example.com\",\"x\")"));
    assert!(formula.looks.iter().any(|l| l.fault == Fault::Formula));
    let lines = of_row(&check, 13);
    assert_eq!(lines.note.as_deref(), Some("line one\nline two; still \"quoted\""));
    let no_day = of_row(&check, 15);
    assert!(no_day.birth.is_none());
    let look = &no_day.looks[0];
    assert_eq!((look.field, look.fault), (Some(Field::BirthDate), Fault::NoSuchDay));
    assert_eq!(look.value, "••/••/••••");
    assert!(!no_day.kept.cells.contains("1980"));
    assert!(no_day.kept.sealed.iter().any(|s| s.text.expose() == "02/30/1980"));
}

#[test]
fn a_fixed_width_file_is_cut_and_read() {
    let sheet = read(FIXED).expect("lines of one length");
    assert_eq!((sheet.layout, sheet.encoding), (Layout::Fixed, Some(Encoding::Windows1252)));
    let mut map = guess(&sheet, &[]).map;
    let shape = map.fixed.as_mut().expect("cuts are suggested");
    assert_eq!(shape.detail, "D");
    let starts: Vec<(usize, usize)> = shape.cuts.iter().map(|c| (c.start, c.len)).collect();
    let expected = [
        (2, 12),
        (14, 20),
        (34, 15),
        (49, 30),
        (79, 18),
        (97, 2),
        (99, 9),
        (108, 10),
        (118, 8),
        (126, 8),
        (134, 11),
    ];
    assert_eq!(starts, expected);
    shape.control = Some(ControlLine {
        prefix: "H".to_owned(),
        count: Some(Span { start: 10, len: 7 }),
        total: Some(Span { start: 17, len: 12 }),
        unit: Unit::Cents,
    });
    let check = checked(&sheet, &map);
    assert_eq!(figures(&check), (120, 7_528_178, 0, 2));
    let total = Some(Money::cents(7_528_178));
    assert_eq!(check.control, Some(Control { count: Some(120), total }));
    let first = &check.ready[0];
    assert_eq!((first.row, first.reference.as_str()), (2, "000001"));
    assert_eq!(first.name.first.as_deref(), Some("Zoë"));
    assert_eq!(first.name.last.as_deref(), Some("Müller"));
    assert_eq!(first.address.street.as_deref(), Some("8706 Oak St"));
    assert_eq!(first.address.zip.as_deref(), Some("99501"));
    assert_eq!(first.days.charged_off, Some(day(2025, 10, 20)));
    let lost = check.ready.iter().filter(|c| c.looks.iter().any(|l| l.fault == Fault::LetterLost));
    assert!(lost.count() > 5, "letters that Latin-1 has not are question marks");
}

#[test]
fn a_workbook_is_read_and_its_zeros_are_restored() {
    let (sheet, mut map) = guessed(UTILITY);
    assert_eq!((sheet.sheet.as_deref(), sheet.header), (Some("Placements Nov"), Header::Row(3)));
    map.fields.get_mut(&Field::Reference).expect("found").pad = Some(6);
    let check = checked(&sheet, &map);
    assert_eq!(figures(&check), (180, 11_939_407, 0, 3));
    let first = &check.ready[0];
    assert_eq!((first.row, first.reference.as_str()), (4, "000001"));
    assert_eq!(first.name.first.as_deref(), Some("Bao"));
    assert_eq!(first.balance, Money::cents(24_540));
    assert_eq!(first.days.delinquent, Some(day(2023, 9, 29)));
    assert_eq!(first.phones, ["6155550115"]);
    for account in &check.ready {
        assert_eq!(account.reference.len(), 6);
        assert_eq!(account.address.zip.as_deref().map(str::len), Some(5), "row {}", account.row);
    }
    let saved = Map::from_json(&map.to_json()).expect("a map reads back");
    let again = guess(&sheet, std::slice::from_ref(&saved));
    assert_eq!((again.basis, &again.map), (Basis::Saved(0), &map));
}

mod bad;
mod worse;
