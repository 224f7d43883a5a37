//! Sentences about money that its owner does not take.

use duebook_tests::{Office, PASSWORD, check};
use serde_json::{Value, json};

use super::Said;

pub fn say(said: &mut Said) {
    let office = Office::open("2026-11-02");
    office.user("cleo", &["bookkeeper"]);
    let bank = office.bank();
    let client = office.client("Northside Dental", "30", "net");
    let account = office.account(client, "N-1", 100_00);
    comes(&office, bank, account);
    office.on("2026-11-12");
    let refund = |amount: i64, method: &str, number: &str| {
        let args = json!({ "trust_bank": bank, "account": account, "amount": amount,
                           "method": method, "number": number, "on": "2026-11-12" });
        office.ok("pay_refund", args)["payment"].clone()
    };
    let sent = refund(10_00, "ach", "");
    let cashed = refund(15_00, "check", "5001");
    let stale = refund(20_00, "check", "5002");
    let check = |payment: &Value| {
        json!({ "kind": "check", "trust_bank": bank, "account": null, "item": null,
                "statement": null, "payment": payment })
    };
    let turn =
        |to: &Value| json!({ "to": to, "on": office.today(), "reason": "the mail came back" });
    let ask = |to: &Value| office.refused("turn_unclaimed", turn(to));
    said.say("not_an_owners_check", &ask(&check(&sent)));
    said.say("stale_not_known", &ask(&check(&stale)));
    office.rule(bank, "stale_after", 90);
    said.say("not_stale", &ask(&check(&stale)));
    let mut owed = check(&Value::Null);
    (owed["kind"], owed["account"]) = (json!("refund"), json!(account));
    said.say("dormancy_not_known", &ask(&owed));
    rules(said, &office);
    said.say("not_unclaimed_yet", &ask(&owed));
    let notice = |sent_on: &str| json!({ "to": owed, "sent_on": sent_on, "how": "mail" });
    let early = office.refused("note_owner_notice", notice("2026-11-01"));
    said.say("notice_before_owed", &early);
    let rows = "Date,Description,Amount,Balance\n11/02/2026,DEPOSIT,150.00,150.00\n\
                11/13/2026,CHECK 5001,-15.00,135.00\n";
    office.on("2027-02-15");
    let path = office.folder.path().join("bank.csv");
    std::fs::write(&path, rows).unwrap();
    *office.host.open.lock().unwrap() = Some(path);
    office.ok("read_bank_file", json!({ "trust_bank": bank }));
    office.ok("match_proposed", json!({ "trust_bank": bank }));
    said.say("check_cashed", &ask(&check(&cashed)));
    office.ok("turn_unclaimed", turn(&check(&stale)));
    office.ok("turn_unclaimed", turn(&owed));
    said.say("money_is_taken", &ask(&owed));
    to_the_state(said, &office, &check(&stale));
    of_a_statement(said, &office, (bank, client), &owed);
}

/// A check that brings fifty dollars too much.
fn comes(office: &Office, bank: i64, account: i64) {
    let head = json!({ "source": "mail", "booked_on": "2026-11-02", "trust_bank": bank,
                       "control_count": 1, "control_total": 150_00 });
    let batch = office.ok("add_batch", head)["batch"].clone();
    let mut form = check(account, "512", 150_00, office.today());
    form["answers"] = json!(["overpayment"]);
    office.ok("save_line", json!({ "batch": batch, "line": null, "form": form }));
    office.ok("post_batch", json!({ "batch": batch, "difference_reason": "" }));
    office.ok("make_deposit", json!({ "trust_bank": bank, "on": "2026-11-02" }));
}

fn rules(said: &mut Said, office: &Office) {
    let rule = |kind: &str, months: i64, day: i64| {
        json!({ "state": "CA", "kind": kind, "from_on": "2020-01-01", "source": "made up",
                "rule": { "months": months, "notice_days": 10, "report_month": 2,
                          "report_day": day } })
    };
    said.say("not_a_dormancy", &office.refused("set_dormancy", rule("refund", 1, 29)));
    for kind in ["refund", "client", "check"] {
        office.ok("set_dormancy", rule(kind, 1, 1));
    }
}

fn pay_state(sums: &[Value], on: &str) -> Value {
    json!({ "unclaimed": sums, "payee": "State Treasurer", "method": "check", "number": "5003",
            "on": on })
}

/// The number under which money stands as unclaimed property.
fn sum_of(office: &Office, to: &Value) -> Value {
    let found = office.ok("unclaimed", json!({}))["rows"].clone();
    let mut rows = found.as_array().unwrap().iter();
    rows.find(|row| row["to"] == *to).unwrap()["unclaimed"].clone()
}

fn to_the_state(said: &mut Said, office: &Office, check: &Value) {
    let ask = |sums: &[Value], on: &str| office.refused("pay_unclaimed", pay_state(sums, on));
    let first = sum_of(office, check);
    said.say("unclaimed_before", &ask(std::slice::from_ref(&first), "2027-02-14"));
    said.say("nothing_for_the_state", &ask(&[], "2027-02-15"));
    said.say("owner_not_noticed", &ask(std::slice::from_ref(&first), "2027-02-15"));
    let notice = json!({ "to": check, "sent_on": "2027-02-01", "how": "mail" });
    office.ok("note_owner_notice", notice);
    office.ok("pay_unclaimed", pay_state(std::slice::from_ref(&first), "2027-02-15"));
    said.say("unclaimed_gone", &ask(&[first], "2027-02-15"));
}

fn of_a_statement(said: &mut Said, office: &Office, (bank, client): (i64, i64), refund: &Value) {
    let args = json!({ "client": client, "trust_bank": bank, "through_on": office.today() });
    let prepared = office.ok("prepare_statement", args);
    office.sign_in("cleo", PASSWORD);
    office.ok("approve_statement", prepared.clone());
    office.sign_in("amy", PASSWORD);
    office.on("2027-03-20");
    let to = json!({ "kind": "client", "trust_bank": bank, "account": null, "item": null,
                     "statement": prepared["statement"], "payment": null });
    let turn = json!({ "to": &to, "on": office.today(), "reason": "the client is gone" });
    office.ok("turn_unclaimed", turn);
    let pay = json!({ "statement": prepared["statement"], "method": "ach", "number": "",
                      "on": office.today() });
    said.say("statement_unclaimed", &office.refused("pay_statement", pay));
    // The client is in another state than the person.
    let kept = office.ok("client", json!({ "client": client }));
    let mut form = kept["form"].clone();
    form["state"] = json!("NV");
    let save = json!({ "client": client, "form": form, "row_version": kept["row_version"] });
    office.ok("save_client", save);
    let both = [sum_of(office, refund), sum_of(office, &to)];
    let ask = pay_state(&both, "2027-03-20");
    said.say("states_differ", &office.refused("pay_unclaimed", ask));
}
