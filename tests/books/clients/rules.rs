//! What a trust bank allows: agency money for a shortage, offset; and the client that the agency
//! pays itself where its money must stay out.

use duebook_tests::number;
use serde_json::{Value, json};

use super::Desk;

/// A gross client that was paid 100.00 of a check that comes back.
fn harbor_lacks(desk: &Desk) {
    let h1 = desk.office.account(desk.harbor, "H-1", 500_00);
    let item = desk.receives(h1, "77", 100_00);
    desk.office.on("2026-11-12");
    let statement = desk.statement(desk.harbor);
    let pay = json!({ "statement": statement["id"], "method": "check", "number": "5001",
                      "on": "2026-11-12" });
    desk.office.ok("pay_statement", pay);
    desk.office.on("2026-11-23");
    let back = json!({ "item": item, "on": "2026-11-23", "reason": "charged back" });
    desk.office.ok("return_item", back);
    assert_eq!(desk.trust()["shortage"], 100_00);
}

fn cover(desk: &Desk, amount: i64, client: Value) -> Value {
    json!({ "trust_bank": desk.bank, "amount": amount, "on": "2026-11-23", "from_share": false,
            "pay_client": client })
}

#[test]
fn where_agency_money_stays_out_of_trust_the_agency_pays_the_client_itself() {
    let desk = Desk::open("2026-11-02");
    desk.office.rule(desk.bank, "agency_money", 0);
    let n1 = desk.office.account(desk.northside, "N-1", 500_00);
    desk.receives(n1, "1187", 100_00);
    harbor_lacks(&desk);
    let first = desk.office.refused("cover_shortage", cover(&desk, 70_00, json!(desk.northside)));
    assert!(first.words.contains("It meets the shortage first"), "{first}");
    let mut share = cover(&desk, 30_00, Value::Null);
    share["from_share"] = json!(true);
    desk.office.ok("cover_shortage", share);
    let transfer = desk.office.refused("cover_shortage", cover(&desk, 70_00, Value::Null));
    assert!(transfer.words.contains("No money of the agency"), "{transfer}");
    let view = desk.office.ok("trust", json!({}))["banks"][0].clone();
    assert_eq!(view["agency_money"], false);
    assert_eq!(view["payable"][0]["client_name"], "Northside Dental");
    assert_eq!(view["payable"][0]["amount"], 70_00);
    desk.office.refused("cover_shortage", cover(&desk, 70_01, json!(desk.northside)));
    desk.office.ok("cover_shortage", cover(&desk, 70_00, json!(desk.northside)));
    assert_eq!(desk.trust()["shortage"], 0);
    assert_eq!(desk.owner("client", desk.northside), (0, 0));
    let next = json!({ "client": desk.northside, "trust_bank": desk.bank,
                       "through_on": "2026-11-23" });
    let draft = desk.office.ok("statement_draft", next);
    let lines = draft["lines"].as_array().unwrap();
    let line = lines.iter().find(|l| l["kind"] == "paid_by_agency").unwrap();
    assert_eq!((number(&line["share"]), number(&draft["sums"]["remit"])), (-70_00, 0));
    desk.office.verify();
}

#[test]
fn what_nobody_knows_of_a_bank_is_not_done_and_is_asked_of_counsel() {
    let desk = Desk::open("2026-11-02");
    let account = "000123454472";
    let named = json!({ "name": "Other", "bank_name": "Second Bank", "account_number": account });
    let other = number(&desk.office.ok("add_trust_bank", named)["trust_bank"]);
    let of = |bank: i64| desk.office.ok("trust_rules", json!({ "trust_bank": bank }));
    assert!(of(other).as_array().unwrap().iter().all(|row| row["now"].is_null()));
    let desk = Desk { bank: other, ..desk };
    harbor_lacks(&desk);
    let refused = desk.office.refused("cover_shortage", cover(&desk, 1_00, Value::Null));
    assert!(refused.words.contains("Nobody has set"), "{refused}");
    let set = |value: i64, source: &str| {
        json!({ "trust_bank": other, "rule": "agency_money", "value": value,
                "from_on": "2026-11-20", "source": source })
    };
    let silent = desk.office.refused("set_trust_rule", set(1, " "));
    assert_eq!(silent.field.as_deref(), Some("source"));
    assert_eq!(
        desk.office.refused("set_trust_rule", set(2, "law")).field.as_deref(),
        Some("value")
    );
    desk.office.ok("set_trust_rule", set(1, "Rule 4-1504"));
    desk.office.ok("cover_shortage", cover(&desk, 100_00, Value::Null));
    let rows = desk.office.ok("trust_rules", json!({ "trust_bank": other }));
    let row = &rows.as_array().unwrap()[0];
    assert_eq!(
        (&row["rule"], &row["now"]["source"]),
        (&json!("agency_money"), &json!("Rule 4-1504"))
    );
    desk.office.verify();
}

#[test]
fn where_nothing_may_be_offset_a_net_client_is_paid_whole() {
    let desk = Desk::open("2026-11-02");
    desk.office.rule(desk.bank, "offset_fees", 0);
    let n1 = desk.office.account(desk.northside, "N-1", 500_00);
    desk.receives(n1, "1187", 100_00);
    let fee = json!({ "client": desk.northside, "trust_bank": desk.bank, "amount": 10_00,
                      "on": "2026-11-02", "about": "Skip trace" });
    desk.office.ok("add_flat_fee", fee);
    desk.office.on("2026-11-12");
    let sums = desk.statement(desk.northside)["sums"].clone();
    assert_eq!((number(&sums["offset"]), number(&sums["remit"])), (0, 70_00));
    assert_eq!(number(&sums["carried_out"]), 10_00);
    desk.office.verify();
}

#[test]
fn what_is_in_hand_longer_than_the_rule_allows_is_told() {
    let desk = Desk::open("2026-11-02");
    desk.office.rule(desk.bank, "deposit_within", 2);
    let n1 = desk.office.account(desk.northside, "N-1", 500_00);
    desk.office.pays(desk.bank, n1, "1187", 100_00);
    let late = || number(&desk.office.ok("trust", json!({}))["banks"][0]["late_items"]);
    desk.office.on("2026-11-04");
    assert_eq!(late(), 0);
    desk.office.on("2026-11-05");
    assert_eq!(late(), 1);
    desk.office.ok("make_deposit", json!({ "trust_bank": desk.bank, "on": "2026-11-05" }));
    assert_eq!(late(), 0);
    desk.office.verify();
}
