//! Sums too small to be paid, and a client that moves to another trust bank.

use duebook_tests::number;
use serde_json::json;

use super::Desk;

#[test]
fn less_than_the_minimum_is_deferred_and_paid_on_its_last_day() {
    let desk = Desk::open("2026-08-12");
    let minimum = json!({ "client": desk.northside, "minimum": { "from_on": "2026-01-01",
        "minimum": 10_00, "months": 3, "source": "RCW 19.16.240" } });
    desk.office.ok("set_remit_minimum", minimum.clone());
    let again = desk.office.refused("set_remit_minimum", minimum);
    assert_eq!(again.field.as_deref(), Some("from_on"));
    let n1 = desk.office.account(desk.northside, "N-1", 640_00);
    desk.receives(n1, "1187", 10_00);
    desk.office.on("2026-11-02");
    let prepare = json!({ "client": desk.northside, "trust_bank": desk.bank,
                          "through_on": "2026-11-02" });
    let deferred = desk.office.refused("prepare_statement", prepare);
    assert!(deferred.words.contains("Nov 30, 2026"), "{deferred}");
    let list = desk.office.ok("statements", json!({}));
    assert_eq!(list["due"][0]["deferred_until"], "2026-11-30");
    desk.office.on("2026-11-30");
    assert_eq!(number(&desk.statement(desk.northside)["sums"]["remit"]), 7_00);
    desk.office.verify();
}

#[test]
fn a_client_that_moves_takes_its_released_money_and_both_banks_balance() {
    let desk = Desk::open("2026-11-02");
    let other = desk.office.bank_of("000123459999");
    let n1 = desk.office.account(desk.northside, "N-1", 640_00);
    desk.receives(n1, "1187", 100_00);
    desk.office.on("2026-11-12");
    let moved = |amount: i64, to: i64| {
        json!({ "client": desk.northside, "from": desk.bank, "to": to, "amount": amount,
                "on": "2026-11-12" })
    };
    let same = desk.office.refused("move_client_bank", moved(50_00, desk.bank));
    assert_eq!(same.field.as_deref(), Some("to"));
    desk.office.refused("move_client_bank", moved(70_01, other));
    desk.office.ok("move_client_bank", moved(70_00, other));
    assert_eq!(number(&desk.trust()["bank"]), 30_00);
    assert_eq!(desk.owner("client", desk.northside), (0, 0));
    let there = json!({ "trust_bank": other, "on": "2026-11-12" });
    assert_eq!(number(&desk.office.ok("trust_day", there)["bank"]), 70_00);
    let draft =
        json!({ "client": desk.northside, "trust_bank": other, "through_on": "2026-11-12" });
    let draft = desk.office.ok("statement_draft", draft);
    assert_eq!(draft["lines"][0]["kind"], "bank_moved");
    assert_eq!(number(&draft["sums"]["remit"]), 70_00);
    desk.office.verify();
}
