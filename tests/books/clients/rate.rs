//! A wrong rate corrected: shown before it is written, posted as a difference, told to the client.

use duebook_tests::number;
use serde_json::{Value, json};

use super::Desk;

fn correct(client: i64, rate: &str, from: &str) -> Value {
    json!({ "client": client, "from_on": from, "rate": rate, "reason": "typed 33.33 for 25" })
}

#[test]
fn a_wrong_rate_is_shown_then_posted_as_a_difference_of_the_next_statement() {
    let desk = Desk::open("2026-11-01");
    let bay = desk.office.client("Bay Clinics", "33.33", "net");
    let b1 = desk.office.account(bay, "B-1", 640_00);
    desk.receives(b1, "1186", 60_00);
    desk.office.on("2026-11-02");
    let item = desk.receives(b1, "1187", 100_00);
    desk.office.on("2026-11-12");
    desk.statement(bay);
    let args = correct(bay, "25", "2026-11-02");
    let shown = desk.office.ok("try_correction", args.clone());
    assert_eq!(shown["rows"].as_array().unwrap().len(), 1, "the first came a day earlier");
    assert_eq!((number(&shown["commission"]), number(&shown["share"])), (-8_33, 8_33));
    assert_eq!(number(&shown["shortage"]), 0);
    assert_eq!(desk.owner("client", bay), (106_67, 106_67), "a trial changes nothing");
    assert_eq!(desk.office.ok("correct_rate", args), shown);
    assert_eq!(desk.owner("client", bay), (115_00, 115_00));
    let draft = json!({ "client": bay, "trust_bank": desk.bank, "through_on": "2026-11-12" });
    let draft = desk.office.ok("statement_draft", draft);
    assert_eq!(draft["lines"][0]["kind"], "rate_corrected");
    assert_eq!(number(&draft["lines"][0]["share"]), 8_33);
    // What comes back later takes the corrected commission with it.
    let back = json!({ "item": item, "on": "2026-11-12", "amount": 40_00, "reason": "altered" });
    desk.office.ok("return_item", back);
    assert_eq!(desk.owner("share_commission", bay).0, 20_00 + 15_00);
    let again = correct(bay, "25", "2026-11-02");
    assert_eq!(desk.office.refused("correct_rate", again).field.as_deref(), Some("rate"));
    let client = desk.office.ok("client", json!({ "client": bay }));
    let rates: Vec<&Value> =
        client["terms"].as_array().unwrap().iter().map(|t| &t["rate"]).collect();
    assert_eq!(rates, ["33.33", "25.00"]);
    desk.office.verify();
}

#[test]
fn commission_that_was_taken_already_leaves_trust_short_and_says_so_before() {
    let desk = Desk::open("2026-11-02");
    let n1 = desk.office.account(desk.northside, "N-1", 640_00);
    desk.receives(n1, "1187", 100_00);
    desk.office.on("2026-11-12");
    let take = json!({ "trust_bank": desk.bank, "amount": 30_00, "on": "2026-11-12" });
    desk.office.ok("take_share", take);
    let args = correct(desk.northside, "20", "2026-11-01");
    let shown = desk.office.ok("try_correction", args.clone());
    assert_eq!(number(&shown["shortage"]), 10_00);
    desk.office.ok("correct_rate", args);
    assert_eq!(desk.trust()["shortage"], 10_00);
    assert_eq!(desk.owner("client", desk.northside), (80_00, 80_00));
    desk.office.verify();
}

#[test]
fn a_gross_client_owes_less_when_its_rate_was_too_high() {
    let desk = Desk::open("2026-11-02");
    let h1 = desk.office.account(desk.harbor, "H-1", 500_00);
    desk.receives(h1, "77", 100_00);
    desk.office.on("2026-11-12");
    desk.office.ok("correct_rate", correct(desk.harbor, "25", "2026-11-02"));
    assert_eq!(desk.money(desk.harbor)["claims"][0]["amount"], 25_00);
    desk.office.verify();
}
