//! Sentences about sales tax that is paid to a state.

use serde_json::json;

use super::Said;
use crate::clients::Desk;

pub fn say(said: &mut Said) {
    let desk = Desk::open("2026-11-02");
    let tax = json!({ "from_on": "2026-11-02", "rate": "8.25", "state": "TX",
                      "source": "34 TAC 3.354" });
    desk.office.ok("set_sales_tax", json!({ "client": desk.northside, "tax": tax }));
    let n1 = desk.office.account(desk.northside, "N-1", 640_00);
    desk.receives(n1, "1187", 100_00);
    let pay = |amount: i64| {
        json!({ "state": "TX", "month": "2026-11", "amount": amount, "on": "2026-11-02",
                "reference": "" })
    };
    said.say("tax_over", &desk.office.refused("pay_sales_tax", pay(2_49)));
    desk.office.ok("pay_sales_tax", pay(2_48));
    let payment = desk.office.ok("sales_tax", json!({}))["payments"][0]["id"].clone();
    let undo = |on: &str| json!({ "payment": payment, "on": on, "reason": "sent back" });
    said.say("tax_undone_early", &desk.office.refused("undo_sales_tax", undo("2026-11-01")));
    desk.office.ok("undo_sales_tax", undo("2026-11-02"));
    said.say("tax_undone", &desk.office.refused("undo_sales_tax", undo("2026-11-02")));
}
