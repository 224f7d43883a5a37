//! What the rules of a trust bank ask for by a day: before it, on it, and on the day after. A rule
//! that nobody has set gives no day.

use duebook_tests::number;
use serde_json::{Value, json};

use super::Desk;
use super::surplus::overpays;

/// The deadlines of a rule: what about, the day, the days left, how it stands.
fn of_rule(desk: &Desk, rule: &str) -> Vec<(String, String, i64, String)> {
    let found = desk.office.ok("deadlines", json!({}));
    let text = |row: &Value, field: &str| row[field].as_str().unwrap().to_owned();
    let rows = found["rows"].as_array().unwrap().iter().filter(|row| row["rule"] == rule);
    rows.map(|row| {
        (text(row, "about"), text(row, "due_on"), number(&row["days"]), text(row, "urgency"))
    })
    .collect()
}

/// That a rule has one deadline: about this, on this day, and so it stands.
fn one(desk: &Desk, rule: &str, (about, due_on, days, urgency): (&str, &str, i64, &str)) {
    let expected = (about.to_owned(), due_on.to_owned(), days, urgency.to_owned());
    assert_eq!(of_rule(desk, rule), [expected], "{rule} on {}", desk.office.today());
}

fn account(desk: &Desk) -> i64 {
    desk.office.account(desk.northside, "N-1", 500_00)
}

#[test]
fn without_a_rule_nothing_has_a_day() {
    let desk = Desk::open("2026-10-02");
    let n1 = account(&desk);
    desk.receives(n1, "1187", 100_00);
    overpays(&desk, n1, "1188", 500_00);
    desk.office.batch(desk.bank, &[(n1, "1189", 5_00)]);
    desk.office.on("2027-10-02");
    let found = desk.office.ok("deadlines", json!({}));
    assert_eq!(found, json!({ "rows": [], "near": 0, "late": 0, "late_deposits": [] }));
    let statements = desk.office.ok("statements", json!({}));
    assert_eq!(statements["remit_due"], json!([]));
    desk.office.verify();
}

#[test]
fn money_in_hand_is_deposited_within_the_days_of_the_rule() {
    let desk = Desk::open("2026-11-02");
    desk.office.rule(desk.bank, "deposit_within", 10);
    let n1 = account(&desk);
    desk.office.pays(desk.bank, n1, "1187", 100_00);
    let stands = |days, urgency| {
        one(&desk, "deposit_within", ("item", "2026-11-12", days, urgency));
    };
    stands(10, "ahead");
    desk.office.on("2026-11-05");
    stands(7, "near");
    desk.office.on("2026-11-12");
    stands(0, "near");
    desk.office.on("2026-11-13");
    stands(-1, "late");
    let hand = desk.office.ok("in_hand", json!({ "trust_bank": desk.bank }));
    assert_eq!(hand[0]["due_on"], "2026-11-12");
    desk.office.verify();
}

#[test]
fn a_late_deposit_needs_a_reason_and_the_list_keeps_it() {
    let desk = Desk::open("2026-11-02");
    desk.office.rule(desk.bank, "deposit_within", 2);
    let n1 = account(&desk);
    let old = desk.office.pays(desk.bank, n1, "1187", 100_00);
    desk.office.on("2026-11-05");
    desk.office.pays(desk.bank, n1, "1188", 50_00);
    let on = "2026-11-05";
    let deposit = |why: &str| json!({ "trust_bank": desk.bank, "on": on, "late_reason": why });
    let refused = desk.office.refused("make_deposit", deposit(" "));
    assert_eq!(refused.field.as_deref(), Some("late_reason"));
    assert!(refused.words.contains("deposited later than the rule"), "{refused}");
    desk.office.ok("make_deposit", deposit("Found in a drawer"));
    assert_eq!(of_rule(&desk, "deposit_within"), []);
    let late = desk.office.ok("deadlines", json!({}))["late_deposits"].clone();
    assert_eq!(late.as_array().unwrap().len(), 1, "the second check was in time: {late}");
    let row = &late[0];
    assert_eq!((&row["reference"], &row["reason"]), (&json!("1187"), &json!("Found in a drawer")));
    assert_eq!(
        (&row["due_on"], &row["deposited_on"]),
        (&json!("2026-11-04"), &json!("2026-11-05"))
    );
    assert_eq!((number(&row["days_late"]), number(&row["amount"])), (1, 100_00));
    let facts =
        &desk.office.ok("batch", json!({ "batch": late[0]["batch"] }))["lines"][0]["line"]["item"];
    assert_eq!((&facts["item"], &facts["reason"]), (&json!(old), &Value::Null), "nothing held it");
    desk.office.on("2027-11-06");
    assert_eq!(desk.office.ok("deadlines", json!({}))["late_deposits"], late);
    desk.office.on("2027-11-07");
    let after = desk.office.ok("deadlines", json!({}));
    assert_eq!(after["late_deposits"], json!([]), "the list is of the last year");
    desk.office.verify();
}

#[test]
fn a_deposit_on_the_last_day_needs_no_reason() {
    let desk = Desk::open("2026-11-02");
    desk.office.rule(desk.bank, "deposit_within", 2);
    let n1 = account(&desk);
    desk.office.pays(desk.bank, n1, "1187", 100_00);
    desk.office.on("2026-11-04");
    desk.office.ok("make_deposit", json!({ "trust_bank": desk.bank, "on": "2026-11-04" }));
    assert_eq!(desk.office.ok("deadlines", json!({}))["late_deposits"], json!([]));
    desk.office.verify();
}

#[test]
fn a_draft_is_posted_within_the_days_of_the_rule() {
    let desk = Desk::open("2026-11-02");
    desk.office.rule(desk.bank, "post_within", 5);
    let n1 = account(&desk);
    let batch = desk.office.batch(desk.bank, &[(n1, "1187", 100_00)]);
    one(&desk, "post_within", ("batch", "2026-11-07", 5, "near"));
    desk.office.on("2026-11-07");
    one(&desk, "post_within", ("batch", "2026-11-07", 0, "near"));
    desk.office.on("2026-11-08");
    one(&desk, "post_within", ("batch", "2026-11-07", -1, "late"));
    desk.office.ok("post_batch", json!({ "batch": batch, "difference_reason": "" }));
    assert_eq!(of_rule(&desk, "post_within"), []);
    desk.office.verify();
}

#[test]
fn a_client_is_paid_within_days_after_the_month_of_collection() {
    let desk = Desk::open("2026-10-02");
    desk.office.rule(desk.bank, "remit_within", 30);
    let n1 = account(&desk);
    desk.receives(n1, "1187", 100_00);
    desk.office.on("2026-11-22");
    one(&desk, "remit_within", ("client", "2026-11-30", 8, "ahead"));
    let statement = desk.statement(desk.northside);
    desk.office.on("2026-11-30");
    one(&desk, "remit_within", ("statement", "2026-11-30", 0, "near"));
    let due = desk.office.ok("statements", json!({}))["remit_due"].clone();
    assert_eq!((&due[0]["statement"], &due[0]["days"]), (&statement["id"], &json!(0)));
    desk.office.on("2026-12-01");
    one(&desk, "remit_within", ("statement", "2026-11-30", -1, "late"));
    let pay = json!({ "statement": statement["id"], "method": "check", "number": "5001",
                      "on": "2026-12-01" });
    desk.office.ok("pay_statement", pay);
    assert_eq!(of_rule(&desk, "remit_within"), []);
    assert_eq!(desk.office.ok("statements", json!({}))["remit_due"], json!([]));
    desk.office.verify();
}

#[test]
fn what_came_back_is_owed_to_no_client() {
    let desk = Desk::open("2026-10-02");
    desk.office.rule(desk.bank, "remit_within", 30);
    let n1 = account(&desk);
    let item = desk.receives(n1, "1187", 100_00);
    desk.office.on("2026-10-09");
    let back = json!({ "item": item, "on": "2026-10-09", "reason": "returned unpaid" });
    desk.office.ok("return_item", back);
    assert_eq!(of_rule(&desk, "remit_within"), []);
    desk.office.verify();
}

#[test]
fn a_small_sum_has_the_day_to_which_it_is_deferred() {
    let desk = Desk::open("2026-10-02");
    desk.office.rule(desk.bank, "remit_within", 30);
    let minimum = json!({ "from_on": "2020-01-01", "minimum": 10_00, "months": 3,
                          "source": "RCW 19.16.240" });
    desk.office.ok("set_remit_minimum", json!({ "client": desk.northside, "minimum": minimum }));
    let n1 = account(&desk);
    desk.receives(n1, "1187", 10_00);
    desk.office.on("2026-11-30");
    one(&desk, "remit_within", ("client", "2027-01-31", 62, "ahead"));
    desk.office.on("2027-02-01");
    one(&desk, "remit_within", ("client", "2026-11-30", -63, "late"));
    desk.office.verify();
}

#[test]
fn a_hold_that_ends_after_the_day_for_paying_is_an_alarm() {
    let desk = Desk::open("2026-10-30");
    desk.office.rule(desk.bank, "remit_within", 30);
    let n1 = account(&desk);
    let item = desk.receives(n1, "1187", 100_00);
    one(&desk, "remit_within", ("client", "2026-11-30", 31, "ahead"));
    let hold = |until: &str| {
        let longer = json!({ "item": item, "until": until, "reason": "A large check" });
        desk.office.ok("extend_hold", longer);
    };
    hold("2026-11-30");
    assert_eq!(of_rule(&desk, "remit_within").len(), 1, "it is released on the last day");
    hold("2026-12-01");
    let rows = of_rule(&desk, "remit_within");
    let held = ("hold".to_owned(), "2026-11-30".to_owned(), 31, "late".to_owned());
    assert_eq!((rows.len(), &rows[0]), (2, &held));
    let found = desk.office.ok("deadlines", json!({}));
    assert_eq!(
        (&found["late"], &found["rows"][0]["released_on"]),
        (&json!(1), &json!("2026-12-01"))
    );
    desk.office.on("2026-12-01");
    one(&desk, "remit_within", ("client", "2026-11-30", -1, "late"));
    desk.office.verify();
}

#[test]
fn the_agencys_share_ages_from_the_day_of_its_release() {
    let desk = Desk::open("2026-11-02");
    desk.office.rule(desk.bank, "take_fees_within", 30);
    let n1 = account(&desk);
    desk.receives(n1, "1187", 100_00);
    assert_eq!(of_rule(&desk, "take_fees_within"), [], "nothing is released");
    desk.office.on("2026-11-12");
    one(&desk, "take_fees_within", ("share", "2026-12-12", 30, "ahead"));
    desk.office.on("2026-11-20");
    desk.receives(n1, "1188", 50_00);
    desk.office.on("2026-12-12");
    one(&desk, "take_fees_within", ("share", "2026-12-12", 0, "near"));
    desk.office.on("2026-12-13");
    one(&desk, "take_fees_within", ("share", "2026-12-12", -1, "late"));
    let take =
        |amount: i64| json!({ "trust_bank": desk.bank, "amount": amount, "on": "2026-12-13" });
    desk.office.ok("take_share", take(29_99));
    one(&desk, "take_fees_within", ("share", "2026-12-12", -1, "late"));
    desk.office.ok("take_share", take(1));
    one(&desk, "take_fees_within", ("share", "2026-12-30", 17, "ahead"));
    desk.office.ok("take_share", take(15_00));
    assert_eq!(of_rule(&desk, "take_fees_within"), []);
    desk.office.verify();
}

#[test]
fn a_surplus_is_paid_back_by_its_day_unless_it_is_small() {
    let desk = Desk::open("2026-11-02");
    desk.office.rule(desk.bank, "refund_within", 60);
    let n1 = account(&desk);
    overpays(&desk, n1, "1187", 500_75);
    one(&desk, "refund_within", ("surplus", "2027-01-01", 60, "ahead"));
    desk.office.on("2027-01-01");
    one(&desk, "refund_within", ("surplus", "2027-01-01", 0, "near"));
    desk.office.on("2027-01-02");
    one(&desk, "refund_within", ("surplus", "2027-01-01", -1, "late"));
    desk.office.rule(desk.bank, "refund_from", 1_00);
    assert_eq!(of_rule(&desk, "refund_within"), []);
    desk.office.rule(desk.bank, "refund_from", 75);
    one(&desk, "refund_within", ("surplus", "2027-01-01", -1, "late"));
    let refund = json!({ "trust_bank": desk.bank, "account": n1, "amount": 75, "method": "check",
                         "number": "5001", "on": "2027-01-02" });
    desk.office.ok("pay_refund", refund);
    assert_eq!(of_rule(&desk, "refund_within"), []);
    desk.office.verify();
}

#[test]
fn the_bank_is_reconciled_so_often_as_the_rule_says() {
    let desk = Desk::open("2026-11-02");
    desk.office.rule(desk.bank, "reconcile_every", 31);
    assert_eq!(of_rule(&desk, "reconcile_every"), [], "nothing was booked");
    let n1 = account(&desk);
    desk.receives(n1, "1187", 100_00);
    one(&desk, "reconcile_every", ("bank", "2026-12-03", 31, "ahead"));
    desk.office.on("2026-12-03");
    one(&desk, "reconcile_every", ("bank", "2026-12-03", 0, "near"));
    desk.office.on("2026-12-04");
    one(&desk, "reconcile_every", ("bank", "2026-12-03", -1, "late"));
    desk.office.verify();
}

#[test]
fn records_are_there_back_to_the_day_that_the_rule_says() {
    let desk = Desk::open("2026-11-02");
    let records = || {
        let rows = desk.office.ok("trust_rules", json!({ "trust_bank": desk.bank }));
        let rows = rows.as_array().unwrap().clone();
        rows.into_iter().find(|row| row["rule"] == "keep_records").unwrap()["records"].clone()
    };
    assert_eq!(records(), Value::Null, "counsel is to be asked");
    desk.office.rule(desk.bank, "keep_records", 4);
    assert_eq!(records(), json!({ "from_on": "2022-11-02", "book_from_on": null }));
    let n1 = account(&desk);
    desk.receives(n1, "1187", 100_00);
    desk.office.on("2030-11-03");
    assert_eq!(records(), json!({ "from_on": "2026-11-03", "book_from_on": "2026-11-02" }));
    desk.office.verify();
}
