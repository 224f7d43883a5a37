//! A refund check that nobody cashes: stale, unclaimed, paid to the state.

use duebook_tests::{check, number};
use serde_json::{Value, json};

use super::Desk;

/// A check that brings more than is owed, deposited the same day.
fn overpays(desk: &Desk, account: i64, reference: &str, amount: i64) {
    let on = desk.office.today();
    let head = json!({ "source": "mail", "booked_on": on, "trust_bank": desk.bank,
                       "control_count": 1, "control_total": amount });
    let batch = desk.office.ok("add_batch", head)["batch"].clone();
    let mut form = check(account, reference, amount, on);
    form["answers"] = json!(["overpayment"]);
    desk.office.ok("save_line", json!({ "batch": batch, "line": null, "form": form }));
    desk.office.ok("post_batch", json!({ "batch": batch, "difference_reason": "" }));
    desk.office.ok("make_deposit", json!({ "trust_bank": desk.bank, "on": on }));
}

/// An overpayment of 37.60 whose refund went out by check 5001 on Nov 16.
fn refunded() -> (Desk, i64) {
    let desk = Desk::open("2026-11-06");
    let a1 = desk.office.account(desk.northside, "A-1", 112_40);
    overpays(&desk, a1, "512", 150_00);
    desk.office.on("2026-11-16");
    let refund = json!({ "trust_bank": desk.bank, "account": a1, "amount": 37_60,
                         "method": "check", "number": "5001", "on": "2026-11-16" });
    let paid = desk.office.ok("pay_refund", refund)["payment"].clone();
    (desk, number(&paid))
}

fn stale_after(desk: &Desk, days: i64) {
    let rule = json!({ "trust_bank": desk.bank, "rule": "stale_after", "value": days,
                       "from_on": "2020-01-01", "source": "made up" });
    desk.office.ok("set_trust_rule", rule);
}

fn turn(desk: &Desk, payment: i64) -> Value {
    json!({ "payment": payment, "on": desk.office.today(), "reason": "mail came back" })
}

fn pay(desk: &Desk, unclaimed: &Value, letter_on: &str) -> Value {
    json!({ "unclaimed": unclaimed, "payee": "State Treasurer", "letter_on": letter_on,
            "method": "check", "number": "5002", "on": desk.office.today() })
}

#[test]
fn a_refund_that_nobody_cashes_waits_in_trust_and_is_paid_to_the_state() {
    let (desk, payment) = refunded();
    let bank_before = number(&desk.trust()["bank"]);
    desk.office.on("2027-02-13");
    let unknown = desk.office.refused("turn_unclaimed", turn(&desk, payment));
    assert!(unknown.help.unwrap_or_default().contains("counsel"));
    let screen = desk.office.ok("unclaimed", json!({}));
    assert_eq!(screen["banks"][0]["stale_after"], Value::Null);
    assert_eq!(screen["banks"][0]["stale"], json!([]), "nothing is said without a rule");
    stale_after(&desk, 90);
    desk.office.refused("turn_unclaimed", turn(&desk, payment));
    desk.office.on("2027-02-14");
    let screen = desk.office.ok("unclaimed", json!({}));
    assert_eq!(screen["banks"][0]["stale"][0]["number"], "5001");
    desk.office.ok("turn_unclaimed", turn(&desk, payment));
    desk.office.refused("turn_unclaimed", turn(&desk, payment));
    assert_eq!(desk.owner("unclaimed", desk.northside), (37_60, 37_60));
    assert_eq!(desk.owner("refund", desk.northside), (0, 0));
    assert_eq!(number(&desk.trust()["bank"]), bank_before + 37_60);
    let screen = desk.office.ok("unclaimed", json!({}));
    assert_eq!(screen["banks"][0]["stale"], json!([]));
    let found = screen["unclaimed"][0].clone();
    assert_eq!((&found["amount"], &found["check"]), (&json!(37_60), &json!("5001")));
    desk.office.on("2027-03-01");
    let late = desk.office.refused("pay_unclaimed", pay(&desk, &found["id"], "2026-11-15"));
    assert_eq!(late.field.as_deref(), Some("letter_on"));
    let paid = desk.office.ok("pay_unclaimed", pay(&desk, &found["id"], "2027-02-20"));
    desk.office.refused("pay_unclaimed", pay(&desk, &found["id"], "2027-02-20"));
    assert_eq!(desk.owner("unclaimed", desk.northside), (0, 0));
    assert_eq!(number(&desk.trust()["bank"]), bank_before);
    // The state's check is lost: the money is unclaimed as before.
    let undo = json!({ "payment": paid["payment"], "on": "2027-03-01", "reason": "lost" });
    desk.office.ok("undo_payment", undo);
    assert_eq!(desk.owner("unclaimed", desk.northside), (37_60, 37_60));
    let again = desk.office.ok("unclaimed", json!({}))["unclaimed"][0].clone();
    assert_eq!(again["paid_on"], Value::Null);
    desk.office.verify();
}

#[test]
fn only_a_refund_check_becomes_unclaimed_property() {
    let (desk, _) = refunded();
    let n1 = desk.office.account(desk.northside, "N-1", 640_00);
    desk.receives(n1, "77", 100_00);
    desk.office.on("2026-11-26");
    let statement = desk.statement(desk.northside);
    let args = json!({ "statement": statement["id"], "method": "check", "number": "5003",
                       "on": "2026-11-26" });
    let paid = desk.office.ok("pay_statement", args);
    stale_after(&desk, 0);
    let refused = desk.office.refused("turn_unclaimed", turn(&desk, number(&paid["payment"])));
    assert!(refused.words.contains("refund"), "{refused}");
    desk.office.verify();
}

#[test]
fn the_list_of_unclaimed_property_leaves_as_a_table() {
    let (desk, payment) = refunded();
    stale_after(&desk, 90);
    desk.office.on("2027-02-14");
    desk.office.ok("turn_unclaimed", turn(&desk, payment));
    let path = desk.office.folder.path().join("unclaimed.csv");
    let lines = || -> Vec<String> {
        *desk.office.host.save.lock().unwrap() = Some(path.clone());
        desk.office.ok("save_unclaimed", json!({}));
        let table = std::fs::read_to_string(&path).unwrap();
        table.split_terminator("\r\n").map(str::to_owned).collect()
    };
    let heads = "State,Owner,File,Amount,Check,Check dated,Unclaimed since,Letter,\
                 Paid to the state,Trust bank";
    let waiting = lines();
    assert_eq!(waiting.len(), 2, "{waiting:?}");
    assert_eq!(waiting[0], format!("\u{feff}{heads}"));
    let row = ",37.60,5001,2026-11-16,2027-02-14,,,Trust";
    assert!(waiting[1].ends_with(row), "{waiting:?}");
    let id = desk.office.ok("unclaimed", json!({}))["unclaimed"][0]["id"].clone();
    desk.office.on("2027-03-01");
    desk.office.ok("pay_unclaimed", pay(&desk, &id, "2027-02-20"));
    let row = ",37.60,5001,2026-11-16,2027-02-14,2027-02-20,2027-03-01,Trust";
    assert!(lines()[1].ends_with(row), "{:?}", lines());
}
