//! What a client's contract says of the parts of a debt, with figures worked by hand.

use duebook_tests::{number, terms};
use serde_json::{Value, json};

use super::Desk;
use crate::debts::placed;

const PARTS: [&str; 5] = ["costs", "interest", "fees", "attorney_fees", "principal"];

fn owed(desk: &Desk, account: i64) -> [i64; 5] {
    let owed = desk.office.screen(account)["account"]["owed"].clone();
    PARTS.map(|part| number(&owed[part]))
}

fn pro_rata() -> Value {
    let mut terms = terms("30", "net");
    terms["spread"] = json!("pro_rata");
    terms
}

#[test]
fn a_payment_pro_rata_meets_every_part_by_what_is_owed_in_it() {
    let desk = Desk::open("2026-11-02");
    let client = desk.office.client_with("Northside Pro Rata", &pro_rata());
    let n1 = placed(&desk, client, "N-1");
    // 200.00 of 1,484.50: 5.119.., 4.917.., 189.962..; costs and interest get the two last cents.
    let item = desk.receives(n1, "1187", 200_00);
    assert_eq!(owed(&desk, n1), [32_88, 31_58, 0, 0, 1_220_04]);
    // The costs are the agency's, so that 194.88 earns: 30 % of it is 58.464.
    let trace = desk.office.ok("explain_payment", json!({ "account": n1, "item": item }));
    assert_eq!(trace["spread"], "pro_rata");
    assert_eq!((number(&trace["own_costs"]), number(&trace["earning"])), (5_12, 194_88));
    assert_eq!((number(&trace["commission"]), number(&trace["client_share"])), (58_46, 136_42));
    assert_eq!(desk.owner("client", client).0, 136_42);
    desk.office.verify();
    // 50.00 back of what it met: 1.28, 1.23 and 47.49, so that no part is owed less by it.
    desk.office.on("2026-11-10");
    let back = json!({ "item": item, "on": "2026-11-10", "amount": 50_00, "reason": "altered" });
    desk.office.ok("return_item", back);
    assert_eq!(owed(&desk, n1), [3_416, 32_81, 0, 0, 1_267_53]);
    desk.office.verify();
    // A cost of an earlier day that is found later has its share of the check too.
    let cost = json!({ "account": n1, "kind": "client_cost", "part": "costs", "amount": 15_50,
                       "on": "2026-11-02", "basis": "filing fee, receipt 88" });
    desk.office.ok("add_charge", cost);
    let trace = desk.office.ok("explain_payment", json!({ "account": n1, "item": item }));
    // 200.00 of 1,500.00: 53.50 is 7.133.., 36.50 is 4.866.., 1,410.00 is 188.00.
    let met = PARTS.map(|part| number(&trace["met"][part]));
    assert_eq!((met, &trace["reckoned_anew"]), ([7_13, 4_87, 0, 0, 188_00], &json!(true)));
    desk.office.verify();
}

#[test]
fn from_a_judgment_on_payments_fill_in_their_own_way() {
    let desk = Desk::open("2026-11-02");
    let mut judged = terms("30", "net");
    judged["judgment_spread"] = json!("pro_rata");
    let client = desk.office.client_with("Northside Legal", &judged);
    let n1 = placed(&desk, client, "N-1");
    desk.receives(n1, "89", 50_00);
    assert_eq!(owed(&desk, n1), [0, 24_50, 0, 0, 1_410_00], "one after the other before it");
    desk.office.on("2026-11-09");
    desk.office.ok(
        "enter_judgment",
        json!({ "account": n1, "entered_on": "2026-11-09",
        "court": "King County District Court", "case_number": "26-CV-1187",
        "entered": { "principal": 1_434_50, "interest": 0, "fees": 0, "costs": 0,
                     "attorney_fees": 100_00 } }),
    );
    // 153.45 of 1,534.50 is a tenth of each.
    let item = desk.receives(n1, "90", 153_45);
    assert_eq!(owed(&desk, n1), [0, 0, 0, 90_00, 1_291_05]);
    let trace = desk.office.ok("explain_payment", json!({ "account": n1, "item": item }));
    assert_eq!(trace["spread"], "pro_rata");
    desk.office.verify();
}
