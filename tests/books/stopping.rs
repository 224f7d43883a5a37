//! Long work that a person stops: nothing of it stays, and it can be done again.

use std::thread;

use duebook_tests::{Office, number};
use serde_json::{Value, json};

const TODAY: &str = "2026-11-23";

/// Carries out a command and stops it as soon as it says how far it is; what was said last, and
/// why it has no answer.
fn stopped(office: &Office, name: &str, args: Value) -> (Value, String) {
    thread::scope(|scope| {
        let act = scope.spawn(|| office.refused(name, args));
        let mut said = Value::Null;
        while said.is_null() && !act.is_finished() {
            said = office.ok("progress", json!({}));
        }
        close_or_stop(office);
        let refused = act.join().expect("the act ends");
        (said, refused.words)
    })
}

/// Closes the window, which asks as long as the job runs, and stops it on "Stop and close".
fn close_or_stop(office: &Office) {
    if let Some(words) = office.desk.before_closing() {
        assert!(words.contains("If you close it now, the work stops"), "{words}");
        office.desk.stop_job();
    } else {
        office.ok("stop_job", json!({}));
    }
}

/// Every figure that a stopped act could have left behind.
fn figures(office: &Office) -> Value {
    json!([
        office.ok("agency_today", json!({})),
        office.ok("trust", json!({})),
        office.ok("batches", json!({})),
        office.ok("placements", json!({})),
    ])
}

#[test]
fn a_batch_that_is_stopped_leaves_nothing_and_can_be_posted_again() {
    let office = Office::open(TODAY);
    let client = office.client("Northside Dental", "28", "net");
    let accounts: Vec<i64> =
        (0..20).map(|n| office.account(client, &format!("N-{n}"), 5_000_00)).collect();
    let references: Vec<String> = (0..400).map(|n| format!("{n}")).collect();
    let checks: Vec<(i64, &str, i64)> =
        references.iter().enumerate().map(|(n, r)| (accounts[n % 20], r.as_str(), 10_00)).collect();
    let batch = office.batch(office.bank(), &checks);
    let post = json!({ "batch": batch, "difference_reason": "" });

    let before = figures(&office);
    let (said, why) = stopped(&office, "post_batch", post.clone());
    assert_eq!((said["job"].as_str(), number(&said["total"])), (Some("batch_check"), 400));
    assert!(why.contains("Nothing of it was written"), "{why}");
    assert_eq!(figures(&office), before);
    assert_eq!(office.ok("progress", json!({})), Value::Null, "no job runs any more");
    assert_eq!(office.desk.before_closing(), None);
    office.verify();

    assert_eq!(number(&office.ok("post_batch", post)["items"]), 400);
    assert_eq!(office.owed(accounts[0]), 5_000_00 - 20 * 10_00);
    office.verify();
}

#[test]
fn an_import_that_is_stopped_leaves_nothing_and_can_be_taken_in_again() {
    let office = Office::open(TODAY);
    let client = office.client("Northside Dental", "28", "net");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("placement.csv");
    let mut text = String::from("Account Number,First Name,Last Name,Balance\n");
    for row in 0..400 {
        text.push_str(&format!("A-{row},Ann,Reyes{row},120.50\n"));
    }
    std::fs::write(&path, text).unwrap();
    let (read, file) = office.read_file(client, &path);
    let post = json!({
        "file": file, "client": client, "map": read["map"]["map"], "save_map_as": "",
        "placed_on": TODAY, "control_count": null, "control_total": null, "anyway": false,
    });

    let before = figures(&office);
    let (said, why) = stopped(&office, "post_placement", post.clone());
    assert_eq!((said["job"].as_str(), number(&said["total"])), (Some("import"), 400));
    assert!(why.contains("Nothing of it was written"), "{why}");
    assert_eq!(figures(&office), before);
    office.verify();

    assert_eq!(number(&office.ok("post_placement", post)["accepted"]), 400);
    office.verify();
}

#[test]
fn stopping_when_nothing_runs_changes_nothing() {
    let office = Office::open(TODAY);
    let client = office.client("Northside Dental", "28", "net");
    let account = office.account(client, "N-1", 500_00);
    office.ok("stop_job", json!({}));
    office.pays(office.bank(), account, "11", 120_00);
    assert_eq!(office.owed(account), 380_00, "the wish of before stops nothing later");
}
