//! Sentences about checks that nobody cashes and unclaimed property.

use duebook_tests::{Office, check};
use serde_json::{Value, json};

use super::Said;

pub fn say(said: &mut Said) {
    let office = Office::open("2026-11-02");
    let bank = office.bank();
    let client = office.client("Northside Dental", "30", "net");
    let account = office.account(client, "N-1", 100_00);
    let head = json!({ "source": "mail", "booked_on": "2026-11-02", "trust_bank": bank,
                       "control_count": 1, "control_total": 150_00 });
    let batch = office.ok("add_batch", head)["batch"].clone();
    let mut form = check(account, "512", 150_00, office.today());
    form["answers"] = json!(["overpayment"]);
    office.ok("save_line", json!({ "batch": batch, "line": null, "form": form }));
    office.ok("post_batch", json!({ "batch": batch, "difference_reason": "" }));
    office.ok("make_deposit", json!({ "trust_bank": bank, "on": "2026-11-02" }));
    office.on("2026-11-12");
    let refund = |amount: i64, method: &str, number: &str| {
        let args = json!({ "trust_bank": bank, "account": account, "amount": amount,
                           "method": method, "number": number, "on": "2026-11-12" });
        office.ok("pay_refund", args)["payment"].clone()
    };
    let sent = refund(10_00, "ach", "");
    let cashed = refund(15_00, "check", "5001");
    let stale = refund(25_00, "check", "5002");
    let turn = |payment: &Value| {
        let reason = "the mail came back";
        json!({ "payment": payment, "on": office.today(), "reason": reason })
    };
    said.say("not_a_refund_check", &office.refused("turn_unclaimed", turn(&sent)));
    said.say("stale_not_known", &office.refused("turn_unclaimed", turn(&stale)));
    office.rule(bank, "stale_after", 90);
    said.say("not_stale", &office.refused("turn_unclaimed", turn(&stale)));
    let rows = "Date,Description,Amount,Balance\n11/02/2026,DEPOSIT,150.00,150.00\n\
                11/13/2026,CHECK 5001,-15.00,135.00\n";
    office.on("2027-02-15");
    let path = office.folder.path().join("bank.csv");
    std::fs::write(&path, rows).unwrap();
    *office.host.open.lock().unwrap() = Some(path);
    office.ok("read_bank_file", json!({ "trust_bank": bank }));
    office.ok("match_proposed", json!({ "trust_bank": bank }));
    said.say("check_cashed", &office.refused("turn_unclaimed", turn(&cashed)));
    office.ok("turn_unclaimed", turn(&stale));
    let found = office.ok("unclaimed", json!({}))["unclaimed"][0]["id"].clone();
    let pay = |letter_on: &str, on: &str| {
        json!({ "unclaimed": found, "payee": "State Treasurer", "letter_on": letter_on,
                "method": "check", "number": "5003", "on": on })
    };
    let early = office.refused("pay_unclaimed", pay("2027-02-01", "2027-02-14"));
    said.say("unclaimed_before", &early);
    let late = office.refused("pay_unclaimed", pay("2027-02-16", "2027-02-15"));
    said.say("letter_after_payment", &late);
    office.ok("pay_unclaimed", pay("2027-02-01", "2027-02-15"));
    let again = office.refused("pay_unclaimed", pay("2027-02-01", "2027-02-15"));
    said.say("unclaimed_paid", &again);
}
