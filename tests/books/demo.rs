//! The demo book: one of each, and today has work.

use duebook_tests::{Office, number};
use serde_json::{Value, json};

fn list(office: &Office, sort: &str, statuses: &[&str], bad_address: bool) -> Value {
    let filter = json!({ "text": "", "statuses": statuses, "client": null,
                         "bad_address": bad_address, "open": false });
    let args = json!({ "sort": sort, "descending": false, "filter": filter, "offset": 0,
                "limit": 500 });
    office.ok("accounts", args)
}

/// The open accounts whose next step is due, as the list sorted by it begins.
fn due(office: &Office) -> usize {
    let today = office.today().to_string();
    let rows = list(office, "next", &[], false)["rows"].clone();
    let is_due = |row: &&Value| row["next_on"].as_str().is_some_and(|on| on <= today.as_str());
    rows.as_array().unwrap().iter().filter(is_due).count()
}

#[test]
fn the_demo_book_has_one_of_each_and_holds() {
    let office = Office::empty("2026-11-23");
    let session = office.ok("create_demo", json!({}));
    assert_eq!(session["book"]["demo"], true);
    for status in ["new", "validation", "active", "plan", "plan_late", "paid", "clearing", "closed"]
    {
        let found = list(&office, "person", &[status], false);
        assert!(number(&found["count"]) > 0, "no account is {status}");
    }
    assert!(number(&list(&office, "person", &[], true)["count"]) > 0, "no address is bad");
    let paid = list(&office, "person", &["paid", "clearing"], false)["rows"].clone();
    let surplus = |row: &&Value| {
        let shown = office.ok("surplus", json!({ "account": row["id"] }));
        shown["banks"].as_array().unwrap().iter().any(|bank| number(&bank["amount"]) == 37_60)
    };
    assert_eq!(paid.as_array().unwrap().iter().filter(surplus).count(), 2, "two paid too much");
    let today = office.ok("agency_today", json!({}));
    assert_eq!(today["last_backup_at"], json!(null), "never backed up");
    assert!(number(&today["figures"]["collected"]) > 0);
    let batches = office.ok("batches", json!({}));
    let drafts =
        batches["batches"].as_array().unwrap().iter().filter(|b| b["posted"] == false).count();
    assert_eq!(drafts, 2);
    let clients = office.ok("clients", json!({}));
    let accounts: i64 = clients.as_array().unwrap().iter().map(|c| number(&c["accounts"])).sum();
    assert_eq!((clients.as_array().unwrap().len(), accounts), (3, 420));
    office.verify();
    office.on("2027-02-01").verify();
}

#[test]
fn today_always_has_work() {
    for today in ["2026-11-23", "2027-02-01", "2028-02-29"] {
        let office = Office::empty(today);
        office.ok("create_demo", json!({}));
        assert!(due(&office) > 0, "nothing is due on {today}");
        let batches = office.ok("batches", json!({}))["batches"].clone();
        let open = batches.as_array().unwrap().iter().filter(|batch| batch["posted"] == false);
        assert_eq!(open.count(), 2, "today's mail on {today}");
    }
}
