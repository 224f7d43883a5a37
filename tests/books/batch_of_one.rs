//! Several payments on one account in one batch: each meets what the one above it has left, once.

use duebook_tests::{Office, check, number};
use serde_json::json;

#[test]
fn two_payments_of_a_day_on_one_account_are_divided_once() {
    let office = Office::open("2026-10-01");
    let bank = office.bank();
    let northside = office.client("Northside Dental", "30", "net");
    let account = office.account(northside, "N-2", 640_00);
    office.on("2026-11-02");
    let head = json!({ "source": "mail", "booked_on": "2026-11-02", "trust_bank": bank,
                       "control_count": 2, "control_total": 630_00 });
    let batch = office.ok("add_batch", head)["batch"].clone();
    let mut direct = check(account, "", 30_00, office.today());
    direct["paid_to"] = json!("client");
    for form in [check(account, "1187", 600_00, office.today()), direct] {
        office.ok("save_line", json!({ "batch": batch, "line": null, "form": form }));
    }
    office.ok("post_batch", json!({ "batch": batch, "difference_reason": "" }));
    let screen = office.screen(account);
    assert_eq!(number(&screen["account"]["balance"]), 10_00);
    let ledger = screen["ledger"].as_array().unwrap();
    let kinds: Vec<&str> = ledger.iter().map(|line| line["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["placement", "receipt", "direct"], "nothing is reckoned anew");
    office.verify();
}
