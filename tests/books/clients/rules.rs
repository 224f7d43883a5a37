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
fn a_payment_made_again_names_the_lost_one_and_a_share_beyond_its_own_says_why() {
    let desk = Desk::open("2026-11-02");
    let n1 = desk.office.account(desk.northside, "N-1", 500_00);
    desk.receives(n1, "1187", 100_00);
    desk.office.on("2026-11-12");
    let statement = desk.statement(desk.northside);
    let pay = |number: &str| {
        json!({ "statement": statement["id"], "method": "check", "number": number,
                "on": desk.office.today() })
    };
    let first = desk.office.ok("pay_statement", pay("5001"));
    let undo = json!({ "payment": first["payment"], "on": "2026-11-12", "reason": "lost" });
    desk.office.ok("undo_payment", undo);
    desk.office.on("2026-11-13");
    desk.office.ok("pay_statement", pay("5002"));
    let latest = |at: usize| desk.office.ok("trust", json!({}))["payments"][at].clone();
    assert_eq!(
        (&latest(0)["number"], &latest(0)["again_for"]),
        (&json!("5002"), &json!("2026-11-12"))
    );
    assert_eq!(latest(1)["again_for"], Value::Null);
    let take = |why: &str| {
        json!({ "trust_bank": desk.bank, "amount": 32_00, "on": "2026-11-13",
                "excess_reason": why })
    };
    desk.office.refused("take_share", take("  "));
    desk.office.ok("take_share", take(" rounded up by the bank "));
    assert_eq!(latest(0)["note"], "rounded up by the bank");
    assert_eq!(desk.trust()["shortage"], 2_00);
    desk.office.verify();
}

#[test]
fn what_one_client_of_a_check_was_told_frees_nothing_of_the_others() {
    let desk = Desk::open("2026-11-02");
    let n1 = desk.office.account(desk.northside, "N-1", 500_00);
    let h1 = desk.office.account(desk.harbor, "H-1", 500_00);
    let batch = desk.office.batch(desk.bank, &[]);
    let mut form = duebook_tests::check(n1, "1187", 150_00, desk.office.today());
    form["shares"] =
        json!([{ "account": n1, "amount": 100_00 }, { "account": h1, "amount": 50_00 }]);
    desk.office.ok("save_line", json!({ "batch": batch, "line": null, "form": form }));
    desk.office.ok("post_batch", json!({ "batch": batch, "difference_reason": "typed by hand" }));
    let screen = desk.office.ok("batch", json!({ "batch": batch }));
    let item = screen["lines"][0]["line"]["item"]["item"].clone();
    let deposit = json!({ "trust_bank": desk.bank, "on": "2026-11-02" });
    desk.office.ok("make_deposit", deposit);
    // The last line goes first: nothing is left for one client, who is told both at once.
    let back =
        json!({ "item": item, "on": "2026-11-02", "amount": 50_00, "reason": "charged back" });
    desk.office.ok("return_item", back);
    let told = desk.statement(desk.harbor);
    assert_eq!(told["lines"].as_array().unwrap().len(), 2, "{told:#}");
    let ask = json!({ "client": desk.northside, "trust_bank": desk.bank,
                      "through_on": "2026-11-02" });
    let draft = desk.office.ok("statement_draft", ask);
    assert_eq!(
        (number(&draft["held_back_total"]), number(&draft["sums"]["remit"])),
        (70_00, 0),
        "its money waits for the check: {draft:#}"
    );
    desk.office.verify();
}
