//! Checks dated ahead: no entry before their day, none without the notice that comes before it.

use duebook_tests::number;
use serde_json::{Value, json};

use super::Desk;

fn held(account: i64, due_on: &str) -> Value {
    json!({ "account": account, "method": "check", "reference": "2001", "amount": 80_00,
            "received_on": "2025-02-20", "due_on": due_on, "place": "safe, envelope 4" })
}

#[test]
fn a_check_dated_ahead_is_no_money_before_its_day_and_its_notice() {
    let desk = Desk::open("2025-02-20");
    let n1 = desk.office.account(desk.northside, "N-1", 640_00);
    let wrong = desk.office.refused("hold_item", held(n1, "2025-02-20"));
    assert_eq!(wrong.field.as_deref(), Some("due_on"));
    let id = desk.office.ok("hold_item", held(n1, "2025-03-14"))["held"].clone();
    assert_eq!(desk.office.owed(n1), 640_00);
    let list = desk.office.ok("held_items", json!({}));
    let item = &list["items"][0];
    assert_eq!(
        (&item["notice_from"], &item["notice_to"]),
        (&json!("2025-02-28"), &json!("2025-03-11"))
    );
    assert_eq!((number(&list["due"]), number(&list["to_tell"])), (0, 0));
    let take = json!({ "trust_bank": desk.bank, "items": [id] });
    let early = desk.office.refused("take_held", take.clone());
    assert!(early.words.contains("Mar 14, 2025"), "{early}");
    desk.office.on("2025-03-03");
    assert_eq!(number(&desk.office.ok("held_items", json!({}))["to_tell"]), 1);
    let notice = |on: &str| json!({ "held": id, "on": on });
    let soon = desk.office.refused("note_deposit_notice", notice("2025-02-27"));
    assert!(soon.words.contains("1006.22"), "{soon}");
    desk.office.on("2025-03-14");
    let untold = desk.office.refused("take_held", take.clone());
    assert!(untold.words.contains("no notice"), "{untold}");
    desk.office.ok("note_deposit_notice", notice("2025-03-05"));
    let batch = desk.office.ok("take_held", take.clone());
    assert_eq!(desk.office.owed(n1), 640_00, "a draft is no entry");
    let post = json!({ "batch": batch["batch"], "difference_reason": "" });
    desk.office.ok("post_batch", post);
    assert_eq!(desk.office.owed(n1), 560_00);
    assert_eq!(desk.office.ok("held_items", json!({}))["items"], json!([]));
    desk.office.refused("take_held", take);
    desk.office.verify();
}

#[test]
fn what_is_dated_a_few_days_ahead_needs_no_notice_and_can_go_back() {
    let desk = Desk::open("2025-02-20");
    let n1 = desk.office.account(desk.northside, "N-1", 640_00);
    let id = desk.office.ok("hold_item", held(n1, "2025-02-25"))["held"].clone();
    let other = desk.office.ok("hold_item", held(n1, "2025-02-24"))["held"].clone();
    let back = json!({ "held": other, "on": "2025-02-20", "reason": "paid in cash instead" });
    desk.office.ok("give_back_item", back.clone());
    desk.office.refused("give_back_item", back);
    desk.office.on("2025-02-25");
    desk.office.ok("take_held", json!({ "trust_bank": desk.bank, "items": [id] }));
    desk.office.verify();
}
