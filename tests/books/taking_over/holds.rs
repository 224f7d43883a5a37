//! How long money that is taken over waits: as its table says, else as its client's holds say.

use serde_json::{Value, json};

use super::{Case, row};

/// A check of the old system that was given to the bank on Oct 29.
fn given(line: u32, account: &str, number: &str, released: &str) -> Value {
    let cells = [
        ("Kind", "payment"),
        ("Account", account),
        ("Received", "10/28/2026"),
        ("Number", number),
        ("Client money", "7.00"),
        ("Agency share", "3.00"),
        ("Given to bank", "10/29/2026"),
        ("Released", released),
    ];
    row(line, &cells)
}

#[test]
fn what_is_taken_over_waits_as_long_as_its_clients_holds_say() {
    let case = Case::new();
    let mut days = case.office.ok("settings", json!({}))["holds"].clone();
    days["check"] = json!(21);
    let holds = json!({ "from_on": "2026-10-01", "days": days, "source": "Contract of October" });
    case.office.ok("set_client_holds", json!({ "client": case.northside, "holds": holds }));
    let rows = [
        given(2, "N-2", "701", ""),
        given(3, "A-1", "702", ""),
        given(4, "N-2", "703", "11/04/2026"),
    ];
    case.office.ok("take_over", case.args(30_00, &rows, ""));
    let batches = case.office.ok("batches", json!({}))["batches"].clone();
    let mut waits = Vec::new();
    for batch in batches.as_array().unwrap() {
        let screen = case.office.ok("batch", json!({ "batch": batch["id"] }));
        for view in screen["lines"].as_array().unwrap() {
            let line = &view["line"];
            waits.push((line["form"]["reference"].clone(), line["item"]["released_on"].clone()));
        }
    }
    waits.sort_by_key(|(reference, _)| reference.to_string());
    let expected = [("701", "2026-11-19"), ("702", "2026-11-08"), ("703", "2026-11-04")];
    assert_eq!(waits, expected.map(|(number, on)| (json!(number), json!(on))));
    case.office.on("2026-11-08");
    assert_eq!(case.owners("client"), (21_00, 14_00));
    case.office.on("2026-11-19");
    assert_eq!(case.owners("client"), (21_00, 21_00));
    case.office.verify();
}
