//! The table of a take-over: saved, filled in, read, and refused row by row.

use duebook_tests::number;
use serde_json::{Value, json};

use super::{Case, HEADS, row};

#[test]
fn the_table_is_saved_filled_in_and_read() {
    let case = Case::new();
    let path = case.office.folder.path().join("take-over.csv");
    *case.office.host.save.lock().unwrap() = Some(path.clone());
    case.office.ok("save_take_over_table", json!({}));
    let table = std::fs::read_to_string(&path).unwrap();
    let lines: Vec<&str> = table.split_terminator("\r\n").collect();
    assert_eq!(lines[0], format!("\u{feff}{}", HEADS.join(",")));
    assert_eq!(lines[1], "collected,Northside Dental,D-100001,,,,,,,,,,,,");
    let filled = table.replace("D-100001,,,,,,,,", "D-100001,,,,,,,500.00,");
    std::fs::write(&path, filled).unwrap();
    *case.office.host.open.lock().unwrap() = Some(path.clone());
    let read = case.office.ok("choose_take_over_table", json!({}));
    let rows = read["rows"].as_array().unwrap().clone();
    let tried = case.office.ok("try_take_over", case.args(0, &rows, ""));
    assert_eq!((&tried["faults"], number(&tried["collected"])), (&json!([]), 500_00), "{tried}");
    std::fs::write(&path, "Name,Sum\nAna,5\n").unwrap();
    case.office.refused("choose_take_over_table", json!({}));
}

#[test]
fn a_row_that_cannot_be_read_says_why_and_nothing_is_written() {
    let case = Case::new();
    let bad = [
        (row(2, &[("Kind", "loan")]), "kind"),
        (row(3, &[("Kind", "client money"), ("Client", "Nobody"), ("Amount", "1")]), "Nobody"),
        (row(4, &[("Kind", "client money"), ("Client", "Harbor Card"), ("Amount", "-1")]), "below"),
        (row(5, &[("Kind", "agency share"), ("Amount", "ten")]), "ten"),
        (
            row(
                6,
                &[
                    ("Kind", "payment"),
                    ("Account", "X-9"),
                    ("Received", "11/01/2026"),
                    ("Client money", "5"),
                ],
            ),
            "X-9",
        ),
        (
            row(
                7,
                &[
                    ("Kind", "payment"),
                    ("Account", "N-2"),
                    ("Received", "12/01/2026"),
                    ("Client money", "5"),
                ],
            ),
            "after the day",
        ),
        (
            row(
                8,
                &[
                    ("Kind", "payment"),
                    ("Account", "N-2"),
                    ("Received", "11/01/2026"),
                    ("Client money", "5"),
                    ("Amount", "6"),
                ],
            ),
            "sum",
        ),
        (
            row(9, &[("Kind", "payment"), ("Received", "11/01/2026"), ("Client money", "5")]),
            "amount alone",
        ),
        (row(10, &[("Kind", "check"), ("Client", "Harbor Card"), ("Number", "x1")]), "number"),
        (row(11, &[("Kind", "costs"), ("Account", "N-1"), ("Amount", "38.01")]), "38.00"),
        (
            row(
                12,
                &[
                    ("Kind", "payment"),
                    ("Account", "N-2"),
                    ("Received", "31/31/2026"),
                    ("Client money", "5"),
                ],
            ),
            "no day",
        ),
        (
            row(
                13,
                &[
                    ("Kind", "payment"),
                    ("Account", "N-2"),
                    ("Received", "11/01/2026"),
                    ("Client money", "5"),
                    ("Where", "moon"),
                ],
            ),
            "hand, transit or bank",
        ),
    ];
    let rows: Vec<Value> = bad.iter().map(|(row, _)| row.clone()).collect();
    let tried = case.office.ok("try_take_over", case.args(0, &rows, ""));
    let faults = tried["faults"].as_array().unwrap();
    assert_eq!(faults.len(), bad.len(), "{faults:?}");
    for (fault, (_, words)) in faults.iter().zip(&bad) {
        assert!(fault["words"].as_str().unwrap().contains(words), "{fault} has not {words}");
    }
    let refused = case.office.refused("take_over", case.args(0, &rows, ""));
    assert!(refused.words.starts_with("Row 2: "), "{refused}");
    assert_eq!(number(&case.day("2026-11-03")["owned"]), 0);
    case.office.verify();
}
