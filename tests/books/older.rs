//! A book that an older program wrote is brought up to date, and not a cent of it changes.
//!
//! `fixtures/older` is a book of schema 12: the bookkeeper's month, then a file of transfers, a
//! check that was lost and written again, a refund check and a judgment.

use std::path::Path;

use duebook_tests::{Office, PASSWORD, number, request};
use serde_json::{Value, json};

/// The book of the fixture in a folder of its own, opened on a day after its last.
fn opened() -> Office {
    let office = Office::empty("2026-12-01");
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/older");
    let folder = office.folder.path().join("Older.duebook");
    std::fs::create_dir(&folder).unwrap();
    for file in std::fs::read_dir(fixture).unwrap() {
        let file = file.unwrap();
        std::fs::copy(file.path(), folder.join(file.file_name())).unwrap();
    }
    // What was done in the fixture had the first marks of requests; they are not used again.
    (0..1_000).for_each(|_| drop(request()));
    office.ok("choose_book", json!({ "path": folder }));
    let session = office.ok("unlock", json!({ "login": "amy", "password": PASSWORD }));
    let notices = session["notices"].to_string();
    assert!(notices.contains("brought to this version"), "{notices}");
    office
}

#[test]
fn a_book_of_schema_12_is_brought_up_to_date_and_proves() {
    let office = opened();
    office.verify();
    let trust = office.ok("trust", json!({}));
    let paid = |payment: &Value| {
        let text = |field: &str| payment[field].as_str().unwrap_or_default().to_owned();
        (text("kind"), text("method"), text("number"), number(&payment["amount"]))
    };
    let payments: Vec<_> = trust["payments"].as_array().unwrap().iter().rev().map(paid).collect();
    let was = [
        ("remittance", "check", "5001", 113_40),
        ("remittance", "check", "5002", 88_93),
        ("remittance", "ach", "", 100_00),
        ("share", "transfer", "", 160_07),
        ("remittance", "check", "5003", 2_000_00),
        ("share", "transfer", "", 75_00),
        ("remittance", "check", "5004", 2_000_00),
        ("refund", "check", "5005", 37_60),
    ];
    let was = was.map(|(kind, method, number, amount)| {
        (kind.to_owned(), method.to_owned(), number.to_owned(), amount)
    });
    assert_eq!(payments, was);
    let undone: Vec<&Value> = trust["payments"].as_array().unwrap().iter().collect();
    let undone = undone.iter().filter(|p| !p["undone_why"].is_null());
    assert_eq!(undone.map(|p| p["number"].clone()).collect::<Vec<_>>(), [json!("5003")]);
    let today = &trust["banks"][0]["today"];
    assert_eq!(["bank", "shortage", "owned"].map(|of| number(&today[of])), [0, 0, 0]);
    let balances: Vec<i64> = (1..=6).map(|account| office.owed(account)).collect();
    assert_eq!(balances, [1_409_50, 678_00, 3_820_00, 3_410_22, 0, 48_15]);
}

#[test]
fn work_goes_on_in_it() {
    let office = opened();
    let transfers = office.ok("transfers", json!({ "trust_bank": 1 }));
    assert_eq!(number(&transfers["files"][0]["total"]), 100_00, "it was sent once");
    assert_eq!(transfers["waiting"], json!([]));
    office.pays(1, 1, "901", 50_00);
    let lost = json!({ "payment": 8, "on": "2026-12-01", "reason": "the mail came back" });
    office.ok("undo_payment", lost);
    let sheriff = json!({ "kind": "sheriff", "name": "County Sheriff", "street": "", "city": "",
                          "state": "", "zip": "", "tax_id": "", "rate": "0", "active": true });
    office.ok("add_third_party", sheriff);
    let names = office.ok("third_names", json!({}));
    assert_eq!(names[0]["name"], "County Sheriff");
    office.verify();
}
