//! Cash that is more or less at the deposit, and items that go in again.

use duebook_tests::{check, number};
use serde_json::{Value, json};

use super::Desk;

/// Cash on an account, in hand.
fn cash(desk: &Desk, account: i64, amount: i64) {
    let on = desk.office.today();
    let head = json!({ "source": "desk", "booked_on": on, "trust_bank": desk.bank,
                       "control_count": 1, "control_total": amount });
    let batch = desk.office.ok("add_batch", head)["batch"].clone();
    let mut form = check(account, "receipt 12", amount, on);
    form["method"] = json!("cash");
    desk.office.ok("save_line", json!({ "batch": batch, "line": null, "form": form }));
    desk.office.ok("post_batch", json!({ "batch": batch, "difference_reason": "" }));
}

fn counted(desk: &Desk, cents: i64) -> Value {
    json!({ "trust_bank": desk.bank, "on": desk.office.today(), "counted": cents })
}

#[test]
fn missing_cash_is_the_agencys_loss_and_the_person_keeps_the_credit() {
    let desk = Desk::open("2026-11-02");
    let n1 = desk.office.account(desk.northside, "N-1", 640_00);
    cash(&desk, n1, 50_00);
    let refused = desk.office.refused("make_deposit", counted(&desk, -1));
    assert_eq!(refused.field.as_deref(), Some("counted"));
    desk.office.ok("make_deposit", counted(&desk, 45_00));
    let trust = desk.trust();
    assert_eq!((number(&trust["bank"]), number(&trust["shortage"])), (45_00, 5_00));
    assert_eq!(desk.office.owed(n1), 590_00);
    desk.office.verify();
}

#[test]
fn more_cash_than_was_counted_waits_as_money_of_nobody() {
    let desk = Desk::open("2026-11-02");
    let n1 = desk.office.account(desk.northside, "N-1", 640_00);
    cash(&desk, n1, 50_00);
    let made = desk.office.ok("make_deposit", counted(&desk, 55_00));
    assert_eq!(number(&made["total"]), 55_00);
    assert_eq!(number(&desk.trust()["bank"]), 55_00);
    let waiting = desk.office.ok("unidentified", json!({}));
    assert_eq!((&waiting[0]["item"], &waiting[0]["amount"]), (&made["over"], &json!(5_00)));
    let give = json!({ "item": made["over"],
                       "shares": [{ "account": n1, "amount": 5_00 }] });
    desk.office.ok("identify_payment", give);
    assert_eq!(desk.office.owed(n1), 585_00);
    desk.office.verify();
}

#[test]
fn a_returned_check_goes_in_again_as_a_new_item_with_its_own_hold() {
    let desk = Desk::open("2026-11-02");
    let n1 = desk.office.account(desk.northside, "N-1", 640_00);
    let item = desk.receives(n1, "1187", 200_00);
    let again = |on: &str| json!({ "item": item, "on": on, "reference": "" });
    let whole = desk.office.refused("redeposit_item", again("2026-11-02"));
    assert!(whole.words.contains("did not come back"), "{whole}");
    desk.office.on("2026-11-10");
    desk.office.ok("return_item", json!({ "item": item, "on": "2026-11-10", "reason": "NSF" }));
    let early = desk.office.refused("redeposit_item", again("2026-11-09"));
    assert_eq!(early.field.as_deref(), Some("on"));
    let made = desk.office.ok("redeposit_item", again("2026-11-10"));
    assert_eq!(desk.office.owed(n1), 440_00);
    assert_eq!(desk.owner("client", desk.northside), (140_00, 0));
    desk.office.refused("redeposit_item", again("2026-11-10"));
    let screen = desk.office.ok("batch", json!({ "batch": made["batch"] }));
    assert_eq!(screen["lines"][0]["line"]["form"]["reference"], "1187");
    let deposit = json!({ "trust_bank": desk.bank, "on": "2026-11-10" });
    desk.office.ok("make_deposit", deposit);
    desk.office.on("2026-11-20");
    assert_eq!(desk.owner("client", desk.northside), (140_00, 140_00));
    desk.office.verify();
}
