//! Typing a batch: what a line shows of the account that the lines above it have paid on already.

use duebook_tests::{Office, check, day, number};
use serde_json::{Value, json};

const TODAY: &str = "2026-11-23";

/// Balance before and after a line, as the list of items shows them.
fn around(row: &Value) -> (i64, i64) {
    (number(&row["before"]), number(&row["after"]))
}

fn around_lines(office: &Office, batch: i64) -> Vec<(i64, i64)> {
    let screen = office.ok("batch", json!({ "batch": batch }));
    let lines = screen["lines"].as_array().unwrap();
    lines.iter().map(|line| around(&line["split"][0])).collect()
}

#[test]
fn the_second_item_on_an_account_begins_where_the_first_ended() {
    let office = Office::open(TODAY);
    let client = office.client("Northside Dental", "28", "net");
    let (first, other) =
        (office.account(client, "N-1", 500_00), office.account(client, "N-2", 80_00));
    let batch = office
        .batch(office.bank(), &[(first, "11", 120_00), (other, "12", 30_00), (first, "13", 80_00)]);
    let lines = [(500_00, 380_00), (80_00, 50_00), (380_00, 300_00)];
    assert_eq!(around_lines(&office, batch), lines);

    let tried = |line: Option<i64>, account: i64, amount: i64| {
        let form = check(account, "14", amount, day(TODAY));
        around(&office.ok("try_line", json!({ "batch": batch, "line": line, "form": form }))[0])
    };
    assert_eq!(tried(None, first, 50_00), (300_00, 250_00), "a new line comes after all others");
    assert_eq!(tried(None, first, 0), (300_00, 300_00), "before its amount is typed");
    assert_eq!(tried(None, other, 50_00), (50_00, 0));
    let screen = office.ok("batch", json!({ "batch": batch }));
    let id = |at: usize| number(&screen["lines"][at]["line"]["id"]);
    assert_eq!(tried(Some(id(0)), first, 200_00), (500_00, 300_00), "nothing stands above it");
    assert_eq!(tried(Some(id(2)), first, 200_00), (380_00, 180_00), "not after itself");
    assert_eq!(around_lines(&office, batch), lines, "trying changes nothing");

    office.ok("post_batch", json!({ "batch": batch, "difference_reason": "" }));
    assert_eq!((office.owed(first), office.owed(other)), (300_00, 50_00));
    office.verify();
}
