//! The demo book: one of each, and today has work.

use duebook_tests::{Office, number};
use serde_json::json;

fn with_status(office: &Office, status: &str) -> i64 {
    let filter = json!({ "text": "", "statuses": [status], "client": null,
                         "bad_address": false, "open": false });
    let args = json!({ "sort": "person", "descending": false, "filter": filter, "offset": 0,
                "limit": 1 });
    number(&office.ok("accounts", args)["count"])
}

#[test]
fn the_demo_book_has_one_of_each_and_holds() {
    let office = Office::empty("2026-11-23");
    let session = office.ok("create_demo", json!({}));
    assert_eq!(session["book"]["demo"], true);
    for status in ["new", "validation", "active", "plan", "plan_late", "paid", "clearing", "closed"]
    {
        assert!(with_status(&office, status) > 0, "no account is {status}");
    }
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
