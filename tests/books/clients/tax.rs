//! Sales tax on the commission: posted with it, rounded by itself, reversed with it.

use duebook_tests::number;
use serde_json::{Value, json};

use super::Desk;

fn taxed(client: i64, from: &str) -> Value {
    json!({ "client": client, "tax": { "from_on": from, "rate": "8.25", "state": "tx",
            "source": "34 TAC 3.354" } })
}

#[test]
fn the_sales_tax_comes_from_a_net_clients_money_and_goes_back_with_a_return() {
    let desk = Desk::open("2026-11-01");
    desk.office.ok("set_sales_tax", taxed(desk.northside, "2026-11-02"));
    let n1 = desk.office.account(desk.northside, "N-1", 640_00);
    desk.office.on("2026-11-02");
    let item = desk.receives(n1, "1187", 100_00);
    desk.office.on("2026-11-12");
    assert_eq!(desk.owner("client", desk.northside), (67_52, 67_52));
    assert_eq!(desk.owner("share_commission", desk.northside), (30_00, 30_00));
    assert_eq!(desk.owner("share_tax", desk.northside), (2_48, 2_48));
    let statement = desk.statement(desk.northside);
    assert_eq!(number(&statement["tax"]), 2_48);
    assert_eq!(number(&statement["lines"][0]["tax"]), 2_48);
    assert_eq!(number(&statement["sums"]["remit"]), 67_52);
    let part = json!({ "item": item, "on": "2026-11-12", "amount": 50_00, "reason": "altered" });
    desk.office.ok("return_item", part);
    assert_eq!(desk.owner("share_tax", desk.northside), (1_24, 1_24));
    let rest = json!({ "item": item, "on": "2026-11-12", "reason": "NSF" });
    desk.office.ok("return_item", rest);
    assert_eq!(desk.owner("share_tax", desk.northside), (0, 0));
    assert_eq!(desk.owner("client", desk.northside), (0, 0));
    desk.office.verify();
}

#[test]
fn a_gross_client_is_invoiced_the_sales_tax_with_the_commission() {
    let desk = Desk::open("2026-11-01");
    desk.office.ok("set_sales_tax", taxed(desk.harbor, "2026-11-02"));
    let h1 = desk.office.account(desk.harbor, "H-1", 640_00);
    desk.office.on("2026-11-02");
    desk.receives(h1, "77", 100_00);
    desk.office.on("2026-11-12");
    let sums = desk.statement(desk.harbor)["sums"].clone();
    // 33.33 and 8.25 percent of it.
    assert_eq!((number(&sums["remit"]), number(&sums["invoice"])), (100_00, 36_08));
    assert_eq!(desk.owner("share_tax", desk.harbor), (0, 0));
    desk.office.verify();
}

#[test]
fn a_sales_tax_begins_after_the_last_payment_and_names_its_state_and_source() {
    let desk = Desk::open("2026-11-02");
    let n1 = desk.office.account(desk.northside, "N-1", 640_00);
    desk.receives(n1, "1187", 100_00);
    let late = desk.office.refused("set_sales_tax", taxed(desk.northside, "2026-11-02"));
    assert_eq!(late.field.as_deref(), Some("from_on"));
    let mut nowhere = taxed(desk.northside, "2026-11-03");
    nowhere["tax"]["state"] = json!("");
    let refused = desk.office.refused("set_sales_tax", nowhere);
    assert_eq!(refused.field.as_deref(), Some("state"));
    desk.office.ok("set_sales_tax", taxed(desk.northside, "2026-11-03"));
    let again = desk.office.refused("set_sales_tax", taxed(desk.northside, "2026-11-03"));
    assert_eq!(again.field.as_deref(), Some("from_on"));
    let client = desk.office.ok("client", json!({ "client": desk.northside }));
    assert_eq!(client["taxes"][0]["state"], "TX");
}

#[test]
fn sales_tax_is_paid_to_its_state_by_the_month_and_never_more_than_is_payable() {
    let desk = Desk::open("2026-11-01");
    desk.office.ok("set_sales_tax", taxed(desk.northside, "2026-11-02"));
    let n1 = desk.office.account(desk.northside, "N-1", 640_00);
    desk.office.on("2026-11-02");
    desk.receives(n1, "1187", 100_00);
    let item = desk.receives(n1, "1188", 200_00);
    let due = || desk.office.ok("sales_tax", json!({}))["due"].clone();
    assert_eq!(due()[0]["state"], "TX");
    assert_eq!(due()[0]["month"], "2026-11");
    assert_eq!((number(&due()[0]["tax"]), number(&due()[0]["left"])), (7_43, 7_43));
    assert_eq!(due()[0]["clients"][0]["commission"], 90_00);
    desk.office.on("2026-12-20");
    let pay = |state: &str, month: &str, amount: i64, on: &str| {
        json!({ "state": state, "month": month, "amount": amount, "on": on,
                "reference": "Webfile 12" })
    };
    for (state, month, amount) in
        [("TX", "2026-11", 7_44), ("TX", "2026-11", 0), ("TX", "2026-12", 1), ("WV", "2026-11", 1)]
    {
        let refused = desk.office.refused("pay_sales_tax", pay(state, month, amount, "2026-12-20"));
        assert_eq!(refused.field.as_deref(), Some("amount"));
    }
    desk.office.ok("pay_sales_tax", pay("TX", "2026-11", 7_43, "2026-12-20"));
    assert_eq!(number(&due()[0]["left"]), 0);
    desk.office.verify();
    // A check comes back later: its tax is a credit of that month and lowers what may be paid.
    let back = json!({ "item": item, "on": "2026-12-20", "reason": "NSF" });
    desk.office.ok("return_item", back);
    assert_eq!((&due()[0]["month"], number(&due()[0]["left"])), (&json!("2026-12"), -4_95));
    let payment = desk.office.ok("sales_tax", json!({}))["payments"][0]["id"].clone();
    let undo = |on: &str| json!({ "payment": payment, "on": on, "reason": "wrong account" });
    assert!(desk.office.refused("undo_sales_tax", undo("2026-12-19")).field.is_some());
    desk.office.ok("undo_sales_tax", undo("2026-12-20"));
    desk.office.refused("undo_sales_tax", undo("2026-12-20"));
    assert!(
        desk.office
            .refused("pay_sales_tax", pay("TX", "2026-11", 7_43, "2026-12-20"))
            .words
            .contains("2.48")
    );
    desk.office.ok("pay_sales_tax", pay("TX", "2026-11", 2_48, "2026-12-20"));
    desk.office.verify();
}

#[test]
fn sales_tax_is_not_paid_in_a_closed_month() {
    let desk = Desk::open("2026-11-02");
    desk.office.ok("set_sales_tax", taxed(desk.northside, "2026-11-02"));
    let n1 = desk.office.account(desk.northside, "N-1", 640_00);
    desk.receives(n1, "1187", 100_00);
    desk.office.on("2026-12-20");
    let reason = "the bank has sent no statement";
    desk.office.ok("close_month", json!({ "month": "2026-11", "reason": reason }));
    let of = json!({ "state": "TX", "month": "2026-11", "amount": 2_48, "reference": "" });
    let pay = |on: &str| {
        let mut pay = of.clone();
        pay["on"] = json!(on);
        pay
    };
    desk.office.refused("pay_sales_tax", pay("2026-11-30"));
    desk.office.ok("pay_sales_tax", pay("2026-12-20"));
    desk.office.verify();
}
