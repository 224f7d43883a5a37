//! What ends a debt without a payment, what a court puts in its place, and what it bears, with
//! the figures a bookkeeper would write.

use duebook_tests::{check, number, terms};
use serde_json::{Value, json};

use crate::clients::Desk;

/// 1,484.50: costs 38.00 that the agency advanced, interest 36.50, principal 1,410.00.
pub fn placed(desk: &Desk, client: i64, reference: &str) -> i64 {
    let owed = json!({ "costs": 38_00, "interest": 36_50, "principal": 1_410_00 });
    desk.office.account_of(client, reference, "Ana", "Ruiz", owed, 38_00)
}

pub fn simple_interest(rate: &str, from: &str) -> Value {
    let rates = json!([{ "from": from, "rate": rate }]);
    json!({ "starts_on": from, "judgment": null, "caps": [],
            "basis": { "compounding": "never", "count": "actual_365", "rates": rates } })
}

/// The kinds of the account's ledger with what each changed.
fn ledger(desk: &Desk, account: i64) -> Vec<(String, i64)> {
    let screen = desk.office.screen(account);
    let lines = screen["ledger"].as_array().unwrap().iter();
    lines.map(|l| (l["kind"].as_str().unwrap().to_owned(), number(&l["change_total"]))).collect()
}

#[test]
fn the_rest_of_a_settlement_is_forgiven_when_its_money_is_good_and_owed_again_when_it_bounces() {
    let desk = Desk::open("2026-11-02");
    let h1 = placed(&desk, desk.harbor, "H-1");
    desk.office.ok(
        "add_settlement",
        json!({ "account": h1, "amount": 1_044_50,
        "pay_by": "2026-11-30", "basis": "clause 4 of the contract" }),
    );
    let item = desk.receives(h1, "1187", 1_044_50);
    assert_eq!(desk.office.owed(h1), 440_00, "nothing is forgiven while the check is on hold");
    desk.office.on("2026-11-12");
    desk.office.sign_in("amy", duebook_tests::PASSWORD);
    let screen = desk.office.screen(h1);
    assert_eq!(number(&screen["account"]["balance"]), 0);
    assert_eq!(screen["standing"]["settlement"]["state"], "kept");
    assert_eq!(number(&screen["standing"]["settlement"]["forgiven"]), 440_00);
    assert!(ledger(&desk, h1).contains(&("forgiven".to_owned(), -440_00)));
    desk.office.verify();
    desk.office.on("2026-11-20");
    let back = json!({ "item": item, "on": "2026-11-20", "amount": null, "reason": "NSF" });
    desk.office.ok("return_item", back);
    let screen = desk.office.screen(h1);
    assert_eq!(number(&screen["account"]["balance"]), 1_484_50);
    assert_eq!(screen["standing"]["settlement"]["state"], "bounced");
    assert_eq!(number(&screen["standing"]["settlement"]["forgiven"]), 0);
    desk.office.verify();
}

#[test]
fn a_recalled_account_goes_back_with_its_costs_and_may_still_receive() {
    let desk = Desk::open("2026-11-02");
    let mut with_tail = terms("30", "net");
    with_tail["tail"] = json!(true);
    with_tail["bill_costs"] = json!(true);
    let client = desk.office.client_with("Northside Legal", &with_tail);
    let n1 = placed(&desk, client, "N-1");
    let close = json!({ "account": n1, "reason": "recalled by the client" });
    desk.office.ok("close_account", close.clone());
    assert!(ledger(&desk, n1).contains(&("returned".to_owned(), -1_484_50)));
    assert_eq!(number(&desk.money(client)["claims"][0]["amount"]), 38_00, "the costs still out");
    let refused = desk.office.refused("close_account", close);
    assert!(refused.words.contains("closed"), "{}", refused.words);
    // Received after: 40.00, of which the contract's tail gives the agency 30 %. What comes in on
    // the day itself still meets the debt.
    let on = desk.office.on("2026-11-03").today();
    let head = json!({ "source": "mail", "booked_on": on, "trust_bank": desk.bank,
                       "control_count": 1, "control_total": 40_00 });
    let batch = desk.office.ok("add_batch", head)["batch"].clone();
    let mut form = check(n1, "77", 40_00, on);
    form["answers"] = json!(["closed"]);
    desk.office.ok("save_line", json!({ "batch": batch, "line": null, "form": form }));
    desk.office.ok("post_batch", json!({ "batch": batch, "difference_reason": "" }));
    assert_eq!(desk.office.owed(n1), 0);
    let shown = desk.office.ok("account", json!({ "account": n1 }));
    let received = shown["ledger"].as_array().unwrap().last().unwrap();
    assert_eq!((number(&received["past"]), number(&received["paid"])), (40_00, 40_00));
    assert_eq!(desk.owner("client", client).0, 28_00);
    assert_eq!(desk.owner("share_commission", client).0, 12_00);
    desk.office.verify();
    desk.office.ok("reopen_account", json!({ "account": n1, "reason": "placed again" }));
    assert_eq!(desk.office.owed(n1), 1_444_50, "less what came in meanwhile");
    desk.office.verify();
}

#[test]
fn without_a_tail_what_comes_in_after_the_recall_is_all_the_clients() {
    let desk = Desk::open("2026-11-02");
    let n1 = desk.office.account(desk.northside, "N-1", 500_00);
    desk.office.ok("close_account", json!({ "account": n1, "reason": "recalled" }));
    let on = desk.office.on("2026-11-03").today();
    let head = json!({ "source": "mail", "booked_on": on, "trust_bank": desk.bank,
                       "control_count": 1, "control_total": 540_00 });
    let batch = desk.office.ok("add_batch", head)["batch"].clone();
    let mut form = check(n1, "78", 540_00, on);
    form["answers"] = json!(["closed", "overpayment"]);
    desk.office.ok("save_line", json!({ "batch": batch, "line": null, "form": form }));
    desk.office.ok("post_batch", json!({ "batch": batch, "difference_reason": "" }));
    assert_eq!(desk.owner("client", desk.northside).0, 500_00);
    assert_eq!(desk.owner("share_commission", desk.northside).0, 0);
    let owners = desk.trust();
    let refund = owners["owners"].as_array().unwrap().iter().find(|o| o["kind"] == "refund");
    assert_eq!(number(&refund.unwrap()["amount"]), 40_00, "more than went back is the person's");
    desk.office.verify();
}

#[test]
fn a_judgment_stands_in_the_place_of_what_was_owed() {
    let desk = Desk::open("2026-11-02");
    let mut judged = terms("30", "net");
    judged["judgment_order"] = json!(["principal", "interest", "costs", "fees", "attorney_fees"]);
    let client = desk.office.client_with("Northside Legal", &judged);
    let n1 = placed(&desk, client, "N-1");
    desk.office.on("2026-11-09");
    // It stands before the receipts of its day, and so does what its form begins with.
    desk.office.pays(desk.bank, n1, "89", 50_00);
    let before = json!({ "account": n1, "on": "2026-11-09" });
    let before = desk.office.ok("owed_before_receipts", before);
    let parts = ["costs", "interest", "principal"].map(|part| number(&before[part]));
    assert_eq!(parts, [38_00, 36_50, 1_410_00]);
    desk.office.ok(
        "enter_judgment",
        json!({ "account": n1, "entered_on": "2026-11-09",
        "court": "King County District Court", "case_number": "26-CV-1187",
        "entered": { "principal": 1_446_50, "interest": 0, "fees": 0, "costs": 38_00,
                     "attorney_fees": 100_00 } }),
    );
    let screen = desk.office.screen(n1);
    assert_eq!(number(&screen["account"]["balance"]), 1_584_50 - 50_00);
    assert_eq!(screen["standing"]["judgment"]["case_number"], "26-CV-1187");
    // The judgment's order: principal first, costs after it.
    desk.office.pays(desk.bank, n1, "90", 200_00);
    let owed = desk.office.screen(n1)["account"]["owed"].clone();
    assert_eq!(number(&owed["principal"]), 1_446_50 - 50_00 - 200_00);
    assert_eq!(number(&owed["costs"]), 38_00);
    desk.office.verify();
}

#[test]
fn interest_is_posted_before_a_payment_and_reckoned_anew_when_one_is_found_later() {
    let desk = Desk::open("2026-10-03");
    let h1 = desk.office.account(desk.harbor, "H-1", 1_000_00);
    desk.office.ok(
        "set_interest",
        json!({ "account": h1, "basis": "clause 9 of the contract",
        "terms": simple_interest("12", "2026-10-03") }),
    );
    desk.office.on("2026-11-02");
    let on = |day: &str| desk.office.ok("owed_on", json!({ "account": h1, "on": day }));
    // 1,000.00 at 12 % for 30 days of 365: 9.863.
    assert_eq!(number(&on("2026-11-02")["total"]), 1_009_86);
    assert_eq!(desk.office.owed(h1), 1_000_00, "posted when a figure is needed");
    desk.office.pays(desk.bank, h1, "90", 100_00);
    let owed = desk.office.screen(h1)["account"]["owed"].clone();
    assert_eq!((number(&owed["interest"]), number(&owed["principal"])), (0, 909_86));
    // 909.86 at 12 % for 10 days: 2.991.
    let later = on("2026-11-12");
    assert_eq!(number(&later["owed"]["interest"]), 2_99);
    assert_eq!(later["reckoning"]["periods"].as_array().unwrap().len(), 2);
    desk.office.verify();
}
