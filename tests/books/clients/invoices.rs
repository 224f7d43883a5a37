//! Invoices that clients pay, in part or whole, claims that are given up, flat fees.

use duebook_tests::{PASSWORD, number};
use serde_json::json;

use super::Desk;

fn harbor_with_an_invoice() -> Desk {
    let desk = Desk::open("2026-11-02");
    let h1 = desk.office.account(desk.harbor, "H-1", 500_00);
    desk.receives(h1, "77", 100_00);
    desk.office.on("2026-11-12");
    let statement = desk.statement(desk.harbor);
    assert_eq!(statement["sums"]["invoice"], 33_33);
    desk
}

#[test]
fn a_short_payment_of_an_invoice_leaves_the_rest_open_with_its_age() {
    let desk = harbor_with_an_invoice();
    desk.office.on("2026-12-20");
    let pay = |amount: i64, on: &str| {
        let about = "check 901";
        json!({ "client": desk.harbor, "amount": amount, "on": on, "reference": about })
    };
    desk.office.ok("pay_invoice", pay(20_00, "2026-12-18"));
    let money = desk.money(desk.harbor);
    let invoice = &money["invoices"][0];
    assert_eq!((&invoice["amount"], &invoice["open"]), (&json!(33_33), &json!(13_33)));
    assert_eq!(invoice["age"], 38);
    assert_eq!(money["by_age"], json!([0, 13_33, 0, 0]));
    assert_eq!(invoice["changes"][0]["about"], "check 901");
    let more = desk.office.refused("pay_invoice", pay(13_34, "2026-12-20"));
    assert!(more.words.contains("13.33"), "{more}");
    let early = desk.office.refused("pay_invoice", pay(13_33, "2026-11-11"));
    assert_eq!(early.field.as_deref(), Some("on"));
    desk.office.ok("pay_invoice", pay(13_33, "2026-12-20"));
    assert_eq!(desk.money(desk.harbor)["open_invoices"], 0);
    desk.office.verify();
}

#[test]
fn a_claim_is_given_up_by_a_manager_with_a_reason() {
    let desk = harbor_with_an_invoice();
    let invoice = desk.money(desk.harbor)["invoices"][0]["id"].clone();
    let off = |amount: i64, reason: &str| {
        json!({ "client": desk.harbor, "invoice": invoice, "trust_bank": desk.bank,
                "amount": amount, "on": "2026-11-12", "reason": reason })
    };
    desk.office.sign_in("ben", PASSWORD);
    desk.office.refused("write_off_claim", off(33_33, "client is gone"));
    desk.office.sign_in("amy", PASSWORD);
    let silent = desk.office.refused("write_off_claim", off(33_33, " "));
    assert_eq!(silent.field.as_deref(), Some("reason"));
    desk.office.refused("write_off_claim", off(33_34, "client is gone"));
    desk.office.ok("write_off_claim", off(33_33, "client is gone"));
    let money = desk.money(desk.harbor);
    assert_eq!(money["open_invoices"], 0);
    assert_eq!(money["invoices"][0]["changes"][0]["kind"], "written_off");
    desk.office.verify();
}

#[test]
fn a_flat_fee_is_a_line_of_the_next_statement_and_what_is_given_up_takes_it_off() {
    let desk = Desk::open("2026-11-02");
    let n1 = desk.office.account(desk.northside, "N-1", 500_00);
    let fee = |amount: i64| {
        json!({ "client": desk.northside, "trust_bank": desk.bank, "amount": amount,
                "on": "2026-11-02", "about": "Skip trace of 4 people" })
    };
    desk.office.ok("add_flat_fee", fee(10_00));
    assert_eq!(desk.office.refused("add_flat_fee", fee(0)).field.as_deref(), Some("amount"));
    desk.receives(n1, "1187", 100_00);
    desk.office.on("2026-11-12");
    let off = json!({ "client": desk.northside, "trust_bank": desk.bank, "amount": 4_00,
                      "on": "2026-11-12", "reason": "two were not found" });
    desk.office.ok("write_off_claim", off);
    assert_eq!(desk.money(desk.northside)["claims"][0]["amount"], 6_00);
    let statement = desk.statement(desk.northside);
    let lines = statement["lines"].as_array().unwrap();
    let line = lines.iter().find(|l| l["kind"] == "flat_fee").unwrap();
    assert_eq!(line["reference"], "Skip trace of 4 people");
    assert_eq!(number(&statement["sums"]["claims"]), 6_00);
    assert_eq!(number(&statement["sums"]["offset"]), 6_00);
    assert_eq!(number(&statement["sums"]["remit"]), 64_00);
    assert_eq!(desk.owner("share_offset", desk.northside), (6_00, 6_00));
    assert_eq!(desk.money(desk.northside)["claims"][0]["amount"], 0);
    desk.office.verify();
}
