//! The main job: a book, a client's file, a debtor, a plan, its letter, a check, the balance.

use duebook_tests::{Office, PASSWORD, fixture, number};
use serde_json::json;

fn plan(total: i64, each: i64) -> serde_json::Value {
    json!({ "total": total, "down_payment": 0, "agreed_on": "2026-11-23",
            "first_on": "2026-12-05",
            "every": "month", "day_rule": "next", "split": { "by": "amount", "value": each } })
}

#[test]
fn from_first_run_to_the_right_balance_and_back() {
    let office = Office::open("2026-11-23");
    let bank = office.bank();
    let client = office.client("Harbor Card", "33.33", "gross");
    let (check, posted) = office.import(client, &fixture("placements/harbor_card_2026-11.csv"));
    assert_eq!(number(&check["ready"]), 420);
    assert_eq!(number(&posted["total"]), 282_326_69);

    let found = office.ok("find", json!({ "text": "zolc tobias" }));
    let account = number(&found["accounts"][0]["id"]);
    let owed = office.owed(account);

    let preview =
        office.ok("plan_preview", json!({ "account": account, "terms": plan(owed, 100_00) }));
    assert_eq!(preview["schedule"][0]["due_on"], "2026-12-07", "December 5, 2026 is a Saturday");
    office.ok("save_plan", json!({ "account": account, "terms": plan(owed, 100_00) }));
    assert_eq!(office.status(account), "plan");

    let letter = json!({ "account": account, "kind": "plan_agreement" });
    let preview = office.ok("letter_preview", letter.clone());
    assert!(preview["text"].as_str().unwrap().contains("Tobias Żółć"));
    let token = preview["token"].as_str().unwrap();
    let (page, mime) = office.desk.page_image(token, 1).unwrap();
    assert!(page.starts_with(b"<svg") && mime == "image/svg+xml");
    let made = office.ok("make_letter", letter);
    let pdf = office.folder.path().join("agreement.pdf");
    *office.host.save.lock().unwrap() = Some(pdf.clone());
    office.ok("save_letter", made.clone());
    assert!(std::fs::read(pdf).unwrap().starts_with(b"%PDF"));
    let kept = office.ok("letter", made.clone());
    let (page, _) = office.desk.page_image(kept["token"].as_str().unwrap(), 1).unwrap();
    assert!(page.starts_with(b"<svg"), "drawn from the PDF that is kept");
    assert_eq!(office.ok("letter", made.clone())["token"], kept["token"], "its pages never change");

    office.pays(bank, account, "1187", 150_00);
    assert_eq!(office.owed(account), owed - 150_00);
    let plan = &office.screen(account)["plan"];
    assert_eq!(plan["steps"][0]["state"], "paid");
    assert_eq!(number(&plan["next_amount"]), 50_00);
    office.verify();

    office.desk.lock();
    assert_eq!(
        office.refused("account", json!({ "account": account })).code,
        duebook_desk::Code::Locked
    );
    let kept = kept["token"].as_str().unwrap();
    for token in [token, kept] {
        let page = office.desk.page_image(token, 1);
        assert!(page.is_err(), "a page of before the lock is not served");
    }
    office.ok("unlock", json!({ "login": "amy", "password": PASSWORD }));
    assert_eq!(office.owed(account), owed - 150_00);
    office.verify();
}

#[test]
fn the_same_request_twice_changes_nothing() {
    let office = Office::open("2026-11-23");
    let client = office.client("Northside Dental", "30", "net");
    let account = office.account(client, "N-1", 640_00);
    let note = json!({ "account": account, "note": "called" });
    let first = office.desk.call("add_note", note.clone(), Some("the-same-mark"));
    let again = office.desk.call("add_note", note, Some("the-same-mark"));
    assert_eq!(first.read(), again.read());
    let history = office.screen(account)["history"].clone();
    let notes = history.as_array().unwrap().iter().filter(|e| e["kind"] == "note").count();
    assert_eq!(notes, 1);
    let other = office.desk.call(
        "close_account",
        json!({ "account": account, "reason": "x" }),
        Some("the-same-mark"),
    );
    assert!(other.result.is_err(), "a mark belongs to one command");
}

#[test]
fn a_bookkeepers_first_days_come_out_to_the_cent() {
    let office = Office::open("2026-10-01");
    let bank = office.bank();
    let northside = office.client("Northside Dental", "30", "net");
    let harbor = office.client("Harbor Card", "33.33", "gross");
    let alder = office.client("City of Alder", "28", "net");
    let owed = json!({ "costs": 38_00, "interest": 36_50, "principal": 1_410_00 });
    let n1 = office.account_of(northside, "N-1", "Ana", "Ruiz", owed, 38_00);
    let n2 = office.account(northside, "N-2", 640_00);
    let h1 = office.account(harbor, "H-1", 3_920_00);
    let a1 = office.account(alder, "A-1", 112_40);
    let a2 = office.account(alder, "A-2", 98_15);

    office.on("2026-11-02");
    let batch = office.batch(bank, &[(n1, "1187", 200_00), (n2, "20441", 640_00), (a2, "", 50_00)]);
    office.ok("post_batch", json!({ "batch": batch, "difference_reason": "" }));
    office.ok("make_deposit", json!({ "trust_bank": bank, "on": "2026-11-02" }));
    office.on("2026-11-03").pays(bank, h1, "4242", 100_00);
    office.on("2026-11-06");
    let batch = office.batch(bank, &[(a1, "512", 150_00)]);
    let screen = office.ok("batch", json!({ "batch": batch }));
    assert_eq!(screen["lines"][0]["problems"][0]["kind"], "overpayment");
    assert_eq!(screen["lines"][0]["split"][0]["over"], 37_60);
    office.refused("post_batch", json!({ "batch": batch, "difference_reason": "" }));
    let mut line = screen["lines"][0]["line"]["form"].clone();
    line["answers"] = json!(["overpayment"]);
    let id = &screen["lines"][0]["line"]["id"];
    office.ok("save_line", json!({ "batch": batch, "line": id, "form": line }));
    office.ok("post_batch", json!({ "batch": batch, "difference_reason": "" }));
    office.verify();

    let payable = |office: &Office, id: i64| {
        let clients = office.ok("clients", json!({}));
        let row = clients.as_array().unwrap().iter().find(|c| c["id"] == id).unwrap().clone();
        number(&row["payable"])
    };
    assert_eq!(payable(&office, northside), 561_40);
    assert_eq!(payable(&office, harbor), 100_00);
    assert_eq!(payable(&office, alder), 116_93);
    let ledger = office.screen(n1)["ledger"][1].clone();
    assert_eq!(ledger["commission"], 48_60);
    assert_eq!(ledger["client_share"], 113_40);
    assert_eq!(ledger["change"]["principal"], -125_50);

    office.on("2026-11-13");
    let screen = office.ok("batches", json!({}));
    let first = screen["batches"].as_array().unwrap().last().unwrap()["id"].clone();
    let item =
        office.ok("batch", json!({ "batch": first }))["lines"][1]["line"]["item"]["item"].clone();
    office.ok("return_item", json!({ "item": item, "on": "2026-11-13", "reason": "NSF" }));
    assert_eq!(office.owed(n2), 640_00);
    assert_eq!(payable(&office, northside), 113_40);
    office.verify();
}
