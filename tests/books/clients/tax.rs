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
