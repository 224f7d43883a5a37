//! How long money waits: a client's own holds, and an item that waits longer than was thought.

use serde_json::{Value, json};

use super::Desk;

fn agreed(desk: &Desk, client: i64, from: &str, check: i64) -> Value {
    let mut days = desk.office.ok("settings", json!({}))["holds"].clone();
    days["check"] = json!(check);
    json!({ "client": client,
            "holds": { "from_on": from, "days": days, "source": "Contract of November" } })
}

fn released_on(desk: &Desk, item: i64) -> String {
    let batches = desk.office.ok("batches", json!({}));
    for batch in batches["batches"].as_array().unwrap() {
        let screen = desk.office.ok("batch", json!({ "batch": batch["id"] }));
        for view in screen["lines"].as_array().unwrap() {
            let facts = &view["line"]["item"];
            if facts["item"] == item {
                return facts["released_on"].as_str().unwrap().to_owned();
            }
        }
    }
    panic!("no batch has item {item}")
}

#[test]
fn a_client_has_its_own_holds_and_a_divided_item_waits_for_the_longest() {
    let desk = Desk::open("2026-11-02");
    let n1 = desk.office.account(desk.northside, "N-1", 640_00);
    let h1 = desk.office.account(desk.harbor, "H-1", 640_00);
    let long = agreed(&desk, desk.northside, "2026-11-03", 121);
    let problem = desk.office.refused("set_client_holds", long);
    assert_eq!(problem.field.as_deref(), Some("holds"), "{problem}");
    let before = desk.receives(n1, "1", 10_00);
    desk.office.ok("set_client_holds", agreed(&desk, desk.northside, "2026-11-03", 21));
    let same_day = desk.receives(n1, "2", 10_00);
    desk.office.on("2026-11-03");
    let own = desk.receives(n1, "3", 10_00);
    let others = desk.receives(h1, "4", 10_00);
    let bank = desk.bank;
    let head = json!({ "source": "mail", "booked_on": "2026-11-03", "trust_bank": bank,
                       "control_count": 1, "control_total": 30_00 });
    let batch = desk.office.ok("add_batch", head)["batch"].clone();
    let mut form = duebook_tests::check(n1, "5", 30_00, desk.office.today());
    form["shares"] = json!([{ "account": n1, "amount": 10_00 },
                            { "account": h1, "amount": 20_00 }]);
    desk.office.ok("save_line", json!({ "batch": batch, "line": null, "form": form }));
    desk.office.ok("post_batch", json!({ "batch": batch, "difference_reason": "" }));
    desk.office.ok("make_deposit", json!({ "trust_bank": bank, "on": "2026-11-03" }));
    let screen = desk.office.ok("batch", json!({ "batch": batch }));
    let divided = screen["lines"][0]["line"]["item"]["item"].as_i64().unwrap();
    let days = [before, same_day, own, others, divided].map(|item| released_on(&desk, item));
    let wanted = ["2026-11-12", "2026-11-12", "2026-11-24", "2026-11-13", "2026-11-24"];
    assert_eq!(days, wanted);
    let known = desk.office.ok("client", json!({ "client": desk.northside }))["holds"].clone();
    assert_eq!((known.as_array().unwrap().len(), &known[0]["days"]["check"]), (1, &json!(21)));
    desk.office.verify();
}

#[test]
fn an_item_that_waits_longer_pays_nobody_before_its_day() {
    let desk = Desk::open("2026-11-02");
    let n1 = desk.office.account(desk.northside, "N-1", 640_00);
    let item = desk.receives(n1, "1187", 100_00);
    desk.office.on("2026-11-11");
    let longer = |until: &str| json!({ "item": item, "until": until, "reason": "Came back once" });
    for until in ["2026-11-12", "2026-11-01", "2028-11-12"] {
        let problem = desk.office.refused("extend_hold", longer(until));
        assert_eq!(problem.field.as_deref(), Some("until"), "{problem}");
    }
    desk.office.ok("extend_hold", longer("2026-11-20"));
    desk.office.on("2026-11-12");
    assert_eq!(desk.owner("client", desk.northside), (70_00, 0));
    let draft = json!({ "client": desk.northside, "trust_bank": desk.bank,
                        "through_on": "2026-11-12" });
    assert_eq!(desk.office.ok("statement_draft", draft)["lines"], json!([]));
    desk.office.on("2026-11-20");
    assert_eq!(desk.owner("client", desk.northside), (70_00, 70_00));
    let over = desk.office.refused("extend_hold", longer("2026-12-20"));
    assert!(over.words.contains("ended on Nov 20"), "{over}");
    let history = desk.office.screen(n1)["history"].clone();
    assert!(history.as_array().unwrap().iter().any(|e| e["kind"] == "hold_extended"));
    desk.office.verify();
}
