//! Money in trust that is no account's: an invoice paid into trust, a deposit for costs.

use duebook_tests::{check, number};
use serde_json::{Value, json};

use super::Desk;

/// Money of which nobody knows whose it is, deposited; its item.
fn unknown(desk: &Desk, reference: &str, amount: i64) -> i64 {
    let on = desk.office.today();
    let head = json!({ "source": "mail", "booked_on": on, "trust_bank": desk.bank,
                       "control_count": 1, "control_total": amount });
    let batch = desk.office.ok("add_batch", head)["batch"].clone();
    let mut form = check(0, reference, amount, on);
    form["shares"] = json!([]);
    form["answers"] = json!(["no_account"]);
    desk.office.ok("save_line", json!({ "batch": batch, "line": null, "form": form }));
    desk.office.ok("post_batch", json!({ "batch": batch, "difference_reason": "" }));
    desk.office.ok("make_deposit", json!({ "trust_bank": desk.bank, "on": on }));
    let screen = desk.office.ok("batch", json!({ "batch": batch }));
    number(&screen["lines"][0]["line"]["item"]["item"])
}

fn give(client: i64, item: i64, invoice: &Value, amount: i64) -> Value {
    json!({ "item": item, "client": client, "invoice": invoice, "amount": amount })
}

#[test]
fn an_invoice_that_was_paid_into_trust_is_the_agencys_share_once_it_is_released() {
    let desk = Desk::open("2026-11-02");
    let h1 = desk.office.account(desk.harbor, "H-1", 500_00);
    desk.receives(h1, "77", 100_00);
    desk.office.on("2026-11-12");
    desk.statement(desk.harbor);
    let invoice = desk.money(desk.harbor)["invoices"][0]["id"].clone();
    let item = unknown(&desk, "901", 33_33);
    desk.office.refused("use_payment", give(desk.harbor, item, &invoice, 33_34));
    desk.office.refused("use_payment", give(desk.northside, item, &invoice, 33_33));
    desk.office.ok("use_payment", give(desk.harbor, item, &invoice, 33_33));
    assert_eq!(desk.office.ok("unidentified", json!({})), json!([]));
    assert_eq!(desk.owner("share_other", desk.harbor), (33_33, 0));
    assert_eq!(desk.money(desk.harbor)["open_invoices"], 0);
    desk.office.on("2026-11-22");
    let take = json!({ "trust_bank": desk.bank, "amount": 33_33, "on": "2026-11-22" });
    desk.office.ok("take_share", take);
    // It comes back: the invoice is open again, and the agency owes trust what it took.
    desk.office.on("2026-11-23");
    let back = json!({ "item": item, "on": "2026-11-23", "reason": "NSF" });
    desk.office.ok("return_item", back);
    assert_eq!(desk.money(desk.harbor)["open_invoices"], 33_33);
    assert_eq!(desk.trust()["shortage"], 33_33);
    desk.office.verify();
}

#[test]
fn a_cost_is_paid_out_of_the_clients_deposit_and_the_person_owes_it() {
    let desk = Desk::open("2026-11-02");
    let n1 = desk.office.account(desk.northside, "N-1", 640_00);
    let item = unknown(&desk, "55", 200_00);
    desk.office.ok("use_payment", give(desk.northside, item, &Value::Null, 200_00));
    assert_eq!(desk.owner("deposit", desk.northside), (200_00, 0));
    let cost = |amount: i64| {
        json!({ "trust_bank": desk.bank, "account": n1, "amount": amount,
                "on": desk.office.today(), "payee": "County Court", "about": "Filing fee",
                "method": "check", "number": "6001" })
    };
    let held = desk.office.refused("pay_cost", cost(38_00));
    assert_eq!(held.field.as_deref(), Some("amount"));
    desk.office.on("2026-11-12");
    let paid = desk.office.ok("pay_cost", cost(38_00));
    assert_eq!(desk.owner("deposit", desk.northside), (162_00, 162_00));
    assert_eq!(desk.office.owed(n1), 678_00);
    let undo = json!({ "payment": paid["payment"], "on": "2026-11-12", "reason": "lost" });
    assert!(desk.office.refused("undo_payment", undo).words.contains("A cost"));
    // Recovered, the cost is the client's and earns no commission.
    desk.receives(n1, "1187", 100_00);
    assert_eq!(desk.owner("client", desk.northside).0, 38_00 + 43_40);
    assert_eq!(desk.owner("share_commission", desk.northside).0, 18_60);
    // The deposit comes back after the cost was paid of it: the agency claims what is missing.
    let back = json!({ "item": item, "on": "2026-11-12", "reason": "NSF" });
    desk.office.ok("return_item", back);
    assert_eq!(desk.trust()["shortage"], 38_00);
    assert_eq!(desk.money(desk.northside)["claims"][0]["amount"], 38_00);
    desk.office.verify();
}
