//! Money that its owner does not take: stale checks, refunds and statements that were never paid,
//! money of nobody. It waits in trust and is paid to the state, or is the owner's again.

use duebook_tests::{check, number};
use serde_json::{Value, json};

use super::Desk;

/// A check that brings more than is owed, or is no account's, deposited the same day; its item.
fn comes(desk: &Desk, account: Option<i64>, reference: &str, amount: i64) -> i64 {
    let on = desk.office.today();
    let head = json!({ "source": "mail", "booked_on": on, "trust_bank": desk.bank,
                       "control_count": 1, "control_total": amount });
    let batch = desk.office.ok("add_batch", head)["batch"].clone();
    let mut form = check(account.unwrap_or_default(), reference, amount, on);
    form["answers"] = json!(["overpayment"]);
    if account.is_none() {
        form["shares"] = json!([]);
        form["answers"] = json!(["no_account"]);
    }
    desk.office.ok("save_line", json!({ "batch": batch, "line": null, "form": form }));
    desk.office.ok("post_batch", json!({ "batch": batch, "difference_reason": "" }));
    desk.office.ok("make_deposit", json!({ "trust_bank": desk.bank, "on": on }));
    let screen = desk.office.ok("batch", json!({ "batch": batch }));
    number(&screen["lines"][0]["line"]["item"]["item"])
}

/// An overpayment of 37.60 of Nov 6; its account and item.
fn overpaid() -> (Desk, i64, i64) {
    let desk = Desk::open("2026-11-06");
    let a1 = desk.office.account(desk.northside, "A-1", 112_40);
    let item = comes(&desk, Some(a1), "512", 150_00);
    (desk, a1, item)
}

/// The same, whose refund went out by check 5001 on Nov 16.
fn refunded() -> (Desk, Value) {
    let (desk, a1, _) = overpaid();
    desk.office.on("2026-11-16");
    let refund = json!({ "trust_bank": desk.bank, "account": a1, "amount": 37_60,
                         "method": "check", "number": "5001", "on": "2026-11-16" });
    let paid = desk.office.ok("pay_refund", refund)["payment"].clone();
    (desk, paid)
}

/// California says: after so many months, notice sixty days before, report on Nov 1.
fn california(desk: &Desk, kind: &str, months: i64) {
    let rule = json!({ "months": months, "notice_days": 60, "report_month": 11, "report_day": 1 });
    let args = json!({ "state": "ca", "kind": kind, "from_on": "2020-01-01", "rule": rule,
                       "source": "made up" });
    desk.office.ok("set_dormancy", args);
}

fn to(desk: &Desk, kind: &str, which: (&str, Value)) -> Value {
    let mut to = json!({ "kind": kind, "trust_bank": desk.bank, "account": null, "item": null,
                         "statement": null, "payment": null });
    to[which.0] = which.1;
    to
}

fn turn(desk: &Desk, to: &Value) -> Value {
    json!({ "to": to, "on": desk.office.today(), "reason": "mail came back" })
}

fn notice(desk: &Desk, to: &Value, sent_on: &str) {
    let args = json!({ "to": to, "sent_on": sent_on, "how": "First class mail" });
    desk.office.ok("note_owner_notice", args);
}

fn pay(desk: &Desk, sums: &[&Value], number: &str) -> Value {
    json!({ "unclaimed": sums, "payee": "State Controller", "method": "check",
            "number": number, "on": desk.office.today() })
}

fn rows(desk: &Desk) -> Vec<Value> {
    desk.office.ok("unclaimed", json!({}))["rows"].as_array().unwrap().clone()
}

/// What is unclaimed and kept under no client.
fn of_nobody(desk: &Desk, kind: &str) -> i64 {
    let day = desk.trust();
    let owners = day["owners"].as_array().unwrap().iter();
    let mut of = owners.filter(|o| o["kind"] == kind && o["client"].is_null());
    of.next().map_or(0, |o| number(&o["amount"]))
}

#[test]
fn a_refund_that_nobody_cashes_waits_in_trust_and_is_paid_to_the_state() {
    let (desk, payment) = refunded();
    let check = to(&desk, "check", ("payment", payment));
    let bank_before = number(&desk.trust()["bank"]);
    desk.office.on("2027-02-13");
    let unknown = desk.office.refused("turn_unclaimed", turn(&desk, &check));
    assert!(unknown.help.unwrap_or_default().contains("counsel"));
    assert!(rows(&desk).is_empty(), "nothing is said without a rule");
    desk.office.rule(desk.bank, "stale_after", 90);
    desk.office.refused("turn_unclaimed", turn(&desk, &check));
    desk.office.on("2027-02-14");
    let found = rows(&desk);
    assert_eq!((&found[0]["number"], &found[0]["step"]), (&json!("5001"), &json!("ask")));
    let tried = desk.office.ok("try_turn_unclaimed", turn(&desk, &check));
    assert_eq!(number(&tried["bank_after"]), bank_before + 37_60);
    desk.office.ok("turn_unclaimed", turn(&desk, &check));
    desk.office.refused("turn_unclaimed", turn(&desk, &check));
    assert_eq!(desk.owner("unclaimed", desk.northside), (37_60, 37_60));
    assert_eq!(desk.owner("refund", desk.northside), (0, 0));
    assert_eq!(number(&desk.trust()["bank"]), bank_before + 37_60);
    let id = rows(&desk)[0]["unclaimed"].clone();
    let unknown = desk.office.refused("pay_unclaimed", pay(&desk, &[&id], "5002"));
    assert!(unknown.help.unwrap_or_default().contains("counsel"), "no state is paid by a guess");
    california(&desk, "check", 12);
    let found = rows(&desk)[0].clone();
    assert_eq!(found["step"], "wait");
    assert_eq!(found["unclaimed_on"], "2027-11-16");
    assert_eq!(
        (&found["notice_by"], &found["due_on"]),
        (&json!("2028-09-02"), &json!("2028-11-01"))
    );
    desk.office.refused("pay_unclaimed", pay(&desk, &[&id], "5002"));
    desk.office.on("2028-09-01");
    assert_eq!(rows(&desk)[0]["step"], "notice");
    notice(&desk, &check, "2028-08-30");
    assert_eq!(rows(&desk)[0]["step"], "report");
    let early = desk.office.refused("pay_unclaimed", pay(&desk, &[&id], "5002"));
    assert!(early.words.contains("No notice"), "sixty days are not over: {early}");
    desk.office.on("2028-10-29");
    let paid = desk.office.ok("pay_unclaimed", pay(&desk, &[&id], "5002"));
    desk.office.refused("pay_unclaimed", pay(&desk, &[&id], "5003"));
    assert_eq!(desk.owner("unclaimed", desk.northside), (0, 0));
    assert_eq!(number(&desk.trust()["bank"]), bank_before);
    let screen = desk.office.ok("unclaimed", json!({}));
    assert_eq!(
        (&screen["paid"][0]["state"], &screen["paid"][0]["amount"]),
        (&json!("CA"), &json!(37_60))
    );
    // The state's check is lost: the money is unclaimed as before.
    let undo = json!({ "payment": paid["payment"], "on": "2028-10-29", "reason": "lost" });
    desk.office.ok("undo_payment", undo);
    assert_eq!(desk.owner("unclaimed", desk.northside), (37_60, 37_60));
    assert_eq!(rows(&desk)[0]["unclaimed"], id);
    desk.office.verify();
}

#[test]
fn a_refund_that_was_never_paid_becomes_unclaimed_and_is_owed_again_when_its_owner_turns_up() {
    let (desk, a1, _) = overpaid();
    let refund = to(&desk, "refund", ("account", json!(a1)));
    desk.office.on("2026-11-15");
    assert!(rows(&desk).is_empty(), "what is held is not there to be taken");
    desk.office.on("2026-11-16");
    let found = rows(&desk)[0].clone();
    assert_eq!((&found["to"], &found["amount"]), (&refund, &json!(37_60)));
    assert_eq!((&found["state"], &found["is_agency_state"]), (&json!("CA"), &json!(false)));
    assert_eq!((&found["since"], &found["step"]), (&json!("2026-11-06"), &json!("ask")));
    let unknown = desk.office.refused("turn_unclaimed", turn(&desk, &refund));
    assert!(unknown.help.unwrap_or_default().contains("counsel"));
    california(&desk, "refund", 36);
    let early = desk.office.refused("turn_unclaimed", turn(&desk, &refund));
    assert!(early.words.contains("Nov 6, 2029"), "{early}");
    // A later surplus of the same account is not as old.
    desk.office.on("2029-10-01");
    comes(&desk, Some(a1), "513", 5_00);
    desk.office.on("2029-11-06");
    assert_eq!(rows(&desk).len(), 2, "what counts as unclaimed and what does not yet");
    let tried = desk.office.ok("try_turn_unclaimed", turn(&desk, &refund));
    assert_eq!(tried["amount"], 37_60);
    desk.office.ok("turn_unclaimed", turn(&desk, &refund));
    assert_eq!(desk.owner("refund", desk.northside), (5_00, 5_00));
    assert_eq!(desk.owner("unclaimed", desk.northside), (37_60, 37_60));
    let id = rows(&desk).into_iter().find(|row| !row["unclaimed"].is_null()).unwrap();
    let back = json!({ "unclaimed": id["unclaimed"], "on": "2029-11-06", "reason": "she called" });
    let tried = desk.office.ok("try_take_back_unclaimed", back.clone());
    assert_eq!(tried["owners"].as_array().unwrap().len(), 2, "{tried}");
    desk.office.ok("take_back_unclaimed", back.clone());
    desk.office.refused("take_back_unclaimed", back);
    assert_eq!(desk.owner("refund", desk.northside), (42_60, 42_60));
    let pay = json!({ "trust_bank": desk.bank, "account": a1, "amount": 42_60, "method": "ach",
                      "number": "", "on": "2029-11-06" });
    desk.office.ok("pay_refund", pay);
    desk.office.verify();
}

#[test]
fn what_the_bank_takes_back_of_a_refund_comes_first_from_what_is_unclaimed_of_it() {
    let (desk, a1, item) = overpaid();
    let refund = to(&desk, "refund", ("account", json!(a1)));
    california(&desk, "refund", 1);
    desk.office.on("2026-12-06");
    desk.office.ok("turn_unclaimed", turn(&desk, &refund));
    let back = json!({ "item": item, "on": "2026-12-06", "reason": "forged" });
    desk.office.ok("return_item", back);
    assert_eq!(desk.owner("unclaimed", desk.northside), (0, 0), "nothing is owed to nobody");
    assert_eq!(desk.owner("refund", desk.northside), (0, 0));
    assert_eq!(number(&desk.trust()["shortage"]), 0, "nobody had any of it");
    desk.office.verify();
}

#[test]
fn what_a_state_has_already_is_the_agencys_debt_when_the_item_comes_back() {
    let desk = Desk::open("2026-11-06");
    let [one, other] = [("77", 60_00), ("78", 40_00)].map(|(r, sum)| comes(&desk, None, r, sum));
    california(&desk, "suspense", 1);
    let of = |item: i64| to(&desk, "suspense", ("item", json!(item)));
    desk.office.on("2026-12-06");
    for item in [one, other] {
        notice(&desk, &of(item), "2026-12-06");
        desk.office.ok("turn_unclaimed", turn(&desk, &of(item)));
    }
    assert_eq!((of_nobody(&desk, "suspense"), of_nobody(&desk, "unclaimed")), (0, 100_00));
    let found = rows(&desk);
    assert_eq!((&found[0]["state"], &found[0]["is_agency_state"]), (&json!("CA"), &json!(true)));
    desk.office.on("2027-02-05");
    desk.office.ok("pay_unclaimed", pay(&desk, &[&found[0]["unclaimed"]], "5001"));
    assert_eq!(of_nobody(&desk, "unclaimed"), 40_00);
    // Each sum is an owner: what is left of the other does not hide what this one lacks.
    let back = |item: i64| json!({ "item": item, "on": "2027-02-05", "reason": "forged" });
    let tried = desk.office.ok("try_return", back(one));
    desk.office.ok("return_item", back(one));
    assert_eq!(number(&tried["shortage"]), 60_00);
    assert_eq!(number(&desk.trust()["shortage"]), 60_00);
    assert_eq!(of_nobody(&desk, "unclaimed"), 40_00);
    desk.office.ok("return_item", back(other));
    assert_eq!(number(&desk.trust()["shortage"]), 60_00);
    assert_eq!((of_nobody(&desk, "suspense"), of_nobody(&desk, "unclaimed")), (0, 0));
    desk.office.verify();
}

#[test]
fn a_statement_that_was_never_paid_becomes_unclaimed_whole_and_is_paid_when_the_client_turns_up() {
    let desk = Desk::open("2026-11-02");
    let n1 = desk.office.account(desk.northside, "N-1", 640_00);
    let item = desk.receives(n1, "77", 100_00);
    desk.office.on("2026-11-26");
    let statement = desk.statement(desk.northside)["id"].clone();
    california(&desk, "client", 1);
    let of = to(&desk, "client", ("statement", statement.clone()));
    let early = desk.office.refused("turn_unclaimed", turn(&desk, &of));
    assert!(early.words.contains("Dec 26, 2026"), "{early}");
    desk.office.on("2026-12-26");
    desk.office.rule(desk.bank, "remit_within", 30);
    let due = || desk.office.ok("deadlines", json!({}))["rows"].as_array().unwrap().len();
    assert_eq!(due(), 1, "the statement is to be paid");
    desk.office.ok("turn_unclaimed", turn(&desk, &of));
    assert_eq!(due(), 0, "what is unclaimed waits for no payment");
    assert_eq!(desk.owner("client", desk.northside), (0, 0));
    assert_eq!(desk.owner("unclaimed", desk.northside), (70_00, 70_00));
    let pay = json!({ "statement": statement, "method": "check", "number": "5001",
                      "on": "2026-12-26" });
    let refused = desk.office.refused("pay_statement", pay.clone());
    assert!(refused.words.contains("unclaimed"), "{refused}");
    let list = desk.office.ok("statements", json!({}));
    assert_eq!(list["statements"][0]["paid_by"], "unclaimed");
    // An item of it comes back: the client owes that, as if it had been paid.
    let back = json!({ "item": item, "on": "2026-12-26", "amount": 10_00, "reason": "fee" });
    desk.office.ok("return_item", back);
    assert_eq!(number(&desk.trust()["shortage"]), 7_00);
    let cover = json!({ "trust_bank": desk.bank, "amount": 7_00, "on": "2026-12-26",
                        "from_share": true });
    desk.office.ok("cover_shortage", cover);
    let id = rows(&desk)[0]["unclaimed"].clone();
    let back = json!({ "unclaimed": id, "on": "2026-12-26", "reason": "the client wrote" });
    desk.office.ok("take_back_unclaimed", back);
    desk.office.ok("pay_statement", pay);
    assert_eq!(desk.owner("client", desk.northside), (0, 0));
    desk.office.verify();
}

#[test]
fn a_remittance_check_that_nobody_cashes_goes_with_others_to_the_state_in_one_payment() {
    let (desk, refund) = refunded();
    let n1 = desk.office.account(desk.northside, "N-1", 640_00);
    desk.receives(n1, "77", 100_00);
    desk.office.on("2026-11-26");
    let statement = desk.statement(desk.northside)["id"].clone();
    let args = json!({ "statement": statement, "method": "check", "number": "5003",
                       "on": "2026-11-26" });
    let remitted = desk.office.ok("pay_statement", args)["payment"].clone();
    desk.office.rule(desk.bank, "stale_after", 90);
    california(&desk, "check", 12);
    desk.office.on("2027-11-30");
    let bank_before = number(&desk.trust()["bank"]);
    let checks = [refund, remitted].map(|payment| to(&desk, "check", ("payment", payment)));
    for check in &checks {
        desk.office.ok("turn_unclaimed", turn(&desk, check));
        notice(&desk, check, "2027-11-30");
    }
    let remitted = number(&desk.trust()["bank"]) - bank_before - 37_60;
    assert!(remitted > 0);
    assert_eq!(desk.owner("client", desk.northside), (0, 0));
    desk.office.on("2028-02-01");
    let found = rows(&desk);
    let ids: Vec<&Value> = found.iter().map(|row| &row["unclaimed"]).collect();
    let tried = desk.office.ok("try_pay_unclaimed", pay(&desk, &ids, "5004"));
    assert_eq!(number(&tried["amount"]), 37_60 + remitted);
    let paid = desk.office.ok("pay_unclaimed", pay(&desk, &ids, "5004"))["payment"].clone();
    assert_eq!(number(&desk.trust()["bank"]), bank_before);
    let undo = json!({ "payment": paid, "on": "2028-02-01", "reason": "lost" });
    desk.office.ok("undo_payment", undo);
    assert_eq!(rows(&desk).len(), 2, "each sum is there again");
    desk.office.verify();
}

#[test]
fn the_list_of_a_state_leaves_as_a_table() {
    let (desk, a1, _) = overpaid();
    comes(&desk, None, "77", 60_00);
    desk.office.on("2026-11-16");
    california(&desk, "refund", 36);
    notice(&desk, &to(&desk, "refund", ("account", json!(a1))), "2026-11-16");
    let path = desk.office.folder.path().join("unclaimed.csv");
    let lines = |state: &Value| -> Vec<String> {
        *desk.office.host.save.lock().unwrap() = Some(path.clone());
        desk.office.ok("save_unclaimed", json!({ "state": state }));
        let table = std::fs::read_to_string(&path).unwrap();
        table.split_terminator("\r\n").map(str::to_owned).collect()
    };
    let heads = "State,Owner,Street,City,Address state,ZIP,Kind,File,Number,Amount,Owed since,\
                 Counts as unclaimed,Due to the state,Notice,Unclaimed since,Why";
    let all = lines(&Value::Null);
    assert_eq!(all.len(), 3, "{all:?}");
    assert_eq!(all[0], format!("\u{feff}{heads}"));
    let refund = "CA,Łukasz Żółć,2210 Harbor St Apt 4,Oakland,CA,94607,refund,";
    assert!(all[1].starts_with(refund), "{all:?}");
    let days = ",,37.60,2026-11-06,2029-11-06,2030-11-01,2026-11-16,,";
    assert!(all[1].ends_with(days), "{all:?}");
    assert!(all[2].ends_with(",suspense,,77,60.00,2026-11-06,,,,,"), "{all:?}");
    assert_eq!(lines(&json!("CA")).len(), 3);
    assert_eq!(lines(&json!("NV")).len(), 1);
    // What became unclaimed says why.
    desk.office.on("2029-11-06");
    desk.office.ok("turn_unclaimed", turn(&desk, &to(&desk, "refund", ("account", json!(a1)))));
    assert!(lines(&json!("CA")).iter().any(|line| line.ends_with(",2029-11-06,mail came back")));
}
