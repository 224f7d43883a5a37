//! Placement files as creditors send them: mapped once, then by the saved map.

use duebook_tests::{Office, fixture, number};
use serde_json::json;

fn imports(file: &str, accepted: i64, total: i64, rejected: i64, skipped: i64) {
    let office = Office::open("2026-11-23");
    let client = office.client("A client", "28", "net");
    let path = fixture(&format!("placements/{file}"));
    let (check, posted) = office.import(client, &path);
    assert_eq!(number(&check["ready"]), accepted, "{check}");
    assert_eq!(number(&check["rejected"]), rejected);
    assert_eq!(number(&check["skipped"]), skipped);
    assert_eq!(number(&check["records"]), accepted + rejected + skipped);
    assert_eq!(number(&posted["total"]), total);
    let clients = office.ok("clients", json!({}));
    assert_eq!(number(&clients[0]["balance"]), total);
    assert_eq!(number(&clients[0]["accounts"]), accepted);
    office.verify();

    let (read, again) = office.read_file(client, &path);
    assert_eq!(read["basis"], "saved", "the map of last time fits");
    assert_eq!(number(&read["repeated"]["accepted"]), accepted, "the file is known");
    let map = &read["map"]["map"];
    let check =
        office.ok("check_placement", json!({ "file": again, "client": client, "map": map }));
    assert_eq!(number(&check["ready"]), 0, "every reference is in the book");
    let placement = &posted["placement"];
    office.ok("undo_placement", json!({ "placement": placement }));
    assert_eq!(number(&office.ok("clients", json!({}))[0]["balance"]), 0);
    office.verify();
    let (check, _) = office.import(client, &path);
    assert_eq!(number(&check["ready"]), accepted, "undone, it can be taken in again");
    office.verify();
}

#[test]
fn a_clean_file_is_taken_in_whole() {
    imports("harbor_card_2026-11.csv", 420, 282_326_69, 0, 1);
}

#[test]
fn a_clinics_list_is_taken_in_with_its_faults() {
    imports("northside_dental_2026-11.csv", 247, 161_613_08, 17, 9);
}

#[test]
fn fixed_columns_are_taken_in() {
    imports("fixed_width_2026-11.txt", 120, 75_281_78, 0, 2);
}

#[test]
fn a_workbook_is_taken_in_with_its_leading_zeros() {
    imports("alder_utilities_2026-11.xlsx", 180, 119_394_07, 0, 3);
}
