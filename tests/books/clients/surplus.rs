//! A surplus that pays another account of the same person, with its authority on record.

use duebook_tests::{check, number, person};
use serde_json::{Value, json};

use super::Desk;

/// A check of 150.00 on a debt of 112.40, and another debt of the same person.
struct Case {
    desk: Desk,
    a1: i64,
    a2: i64,
    n9: i64,
    item: i64,
}

fn account(desk: &Desk, client: i64, reference: &str, who: Option<i64>, principal: i64) -> i64 {
    let new_person = if who.is_none() { person("Ana", "Ruiz") } else { Value::Null };
    let args = json!({ "client": client, "person": who, "new_person": new_person,
        "form": { "client_reference": reference, "opened_on": null, "delinquent_on": null,
                  "charged_off_on": null, "last_paid_on": null },
        "placed_on": desk.office.today(), "advanced": 0, "notice_sent_on": null,
        "notice_source": "",
        "owed": { "costs": 0, "interest": 0, "fees": 0, "attorney_fees": 0,
                  "principal": principal } });
    number(&desk.office.ok("add_account", args)["account"])
}

impl Case {
    fn new() -> Case {
        let desk = Desk::open("2026-11-02");
        let alder = desk.office.client("City of Alder", "28", "net");
        let a1 = account(&desk, alder, "A-1", None, 112_40);
        let who = number(&desk.office.screen(a1)["account"]["person"]);
        let a2 = account(&desk, alder, "A-2", Some(who), 300_00);
        let n9 = desk.office.account(desk.northside, "N-9", 150_00);
        desk.office.on("2026-11-06");
        let item = overpays(&desk, a1, "512", 150_00);
        Case { desk, a1, a2, n9, item }
    }

    fn give(&self, amount: i64, on: &str) -> Value {
        json!({ "trust_bank": self.desk.bank, "from": self.a1, "to": self.a2, "amount": amount,
                "authority": { "kind": "written", "on": on, "note": "letter of the person" } })
    }

    /// Allowed, and 37.60 used on A-2 by a letter of Nov 10.
    fn used() -> Case {
        let case = Case::new();
        case.desk.office.rule(case.desk.bank, "linked_surplus", 1);
        case.desk.office.on("2026-11-12");
        case.desk.office.ok("use_surplus", case.give(37_60, "2026-11-10"));
        case
    }

    fn refund(&self) -> i64 {
        let day = self.desk.trust();
        let owners = day["owners"].as_array().unwrap().iter();
        owners.filter(|o| o["kind"] == "refund").map(|o| number(&o["amount"])).sum()
    }

    fn commission(&self) -> i64 {
        let day = self.desk.trust();
        let owners = day["owners"].as_array().unwrap().iter();
        owners.filter(|o| o["kind"] == "share_commission").map(|o| number(&o["amount"])).sum()
    }

    fn owed(&self) -> [i64; 2] {
        [self.desk.office.owed(self.a1), self.desk.office.owed(self.a2)]
    }

    /// The last entry of an account's ledger by its kind: what it did to the debt and earned.
    fn line(&self, account: i64) -> (String, i64, i64, i64) {
        let screen = self.desk.office.screen(account);
        let line = screen["ledger"].as_array().unwrap().last().unwrap().clone();
        let of = |field: &str| number(&line[field]);
        let day = line["effective_on"].as_str().unwrap().to_owned();
        (day, of("change_total"), of("client_share"), of("commission"))
    }
}

pub fn overpays(desk: &Desk, account: i64, reference: &str, amount: i64) -> i64 {
    let on = desk.office.today();
    let head = json!({ "source": "mail", "booked_on": on, "trust_bank": desk.bank,
                       "control_count": 1, "control_total": amount });
    let batch = desk.office.ok("add_batch", head)["batch"].clone();
    let mut form = check(account, reference, amount, on);
    form["answers"] = json!(["overpayment"]);
    desk.office.ok("save_line", json!({ "batch": batch, "line": null, "form": form }));
    desk.office.ok("post_batch", json!({ "batch": batch, "difference_reason": "" }));
    desk.office.ok("make_deposit", json!({ "trust_bank": desk.bank, "on": on }));
    let screen = desk.office.ok("batch", json!({ "batch": batch }));
    number(&screen["lines"][0]["line"]["item"]["item"])
}

#[test]
fn a_surplus_of_37_60_pays_another_debt_from_the_day_of_the_authority() {
    let case = Case::new();
    let office = &case.desk.office;
    office.on("2026-11-12");
    let unknown = office.refused("use_surplus", case.give(37_60, "2026-11-10"));
    assert!(unknown.help.unwrap_or_default().contains("counsel"));
    office.rule(case.desk.bank, "linked_surplus", 1);
    let view = office.ok("surplus", json!({ "account": case.a1 }));
    assert_eq!(
        (&view["banks"][0]["amount"], &view["banks"][0]["allowed"]),
        (&json!(37_60), &json!(true))
    );
    assert_eq!(view["targets"][0]["account"], case.a2);
    let tried = office.ok("try_use_surplus", case.give(37_60, "2026-11-10"));
    assert_eq!((case.refund(), case.owed()), (37_60, [0, 300_00]), "nothing is kept of a trial");
    let gets = &tried["shares"][1];
    let of = |field: &str| number(&gets[field]);
    assert_eq!([of("amount"), of("client_share"), of("commission")], [37_60, 27_07, 10_53]);
    office.ok("use_surplus", case.give(37_60, "2026-11-10"));
    assert_eq!(case.line(case.a2), ("2026-11-10".into(), -37_60, 27_07, 10_53));
    assert_eq!((case.refund(), case.owed()), (0, [0, 262_40]));
    // The hold of the check is kept: it is released on Nov 16, ten days after its deposit.
    let client = |on: &str| {
        office.on(on);
        let owners = case.desk.trust()["owners"].clone();
        let mut all = owners.as_array().unwrap().iter();
        let of = all.find(|o| o["kind"] == "client").unwrap().clone();
        (number(&of["amount"]), number(&of["released"]))
    };
    assert_eq!(client("2026-11-15"), (80_93 + 27_07, 0));
    assert_eq!(client("2026-11-16"), (108_00, 108_00));
    assert_eq!(case.commission(), 31_47 + 10_53);
    assert_eq!(
        number(&office.ok("surplus", json!({ "account": case.a2 }))["uses"][0]["used"]["amount"]),
        37_60
    );
    office.verify();
}

#[test]
fn a_check_that_comes_back_takes_both_accounts_with_it() {
    let case = Case::used();
    let office = &case.desk.office;
    let part = json!({ "item": case.item, "on": "2026-11-12", "amount": 50_00, "reason": "NSF" });
    office.ok("return_item", part);
    assert_eq!(case.owed(), [12_40, 300_00], "the surplus goes first");
    let rest = json!({ "item": case.item, "on": "2026-11-12", "reason": "NSF" });
    office.ok("return_item", rest);
    assert_eq!((case.owed(), case.commission(), case.refund()), ([112_40, 300_00], 0, 0));
    office.verify();
}

#[test]
fn a_check_that_came_back_before_the_authority_was_never_used() {
    let case = Case::used();
    let office = &case.desk.office;
    let back = json!({ "item": case.item, "on": "2026-11-09", "reason": "NSF" });
    office.ok("return_item", back);
    assert_eq!((case.owed(), case.commission(), case.refund()), ([112_40, 300_00], 0, 0));
    assert_eq!(case.line(case.a2), ("2026-11-10".into(), 37_60, -27_07, -10_53));
    office.verify();
}

#[test]
fn a_move_takes_the_whole_check_along() {
    let case = Case::used();
    let office = &case.desk.office;
    let n9 = case.n9;
    let stays = json!({ "item": case.item, "from": case.a2, "to": n9, "reason": "typed" });
    office.refused("move_payment", stays);
    let moved = json!({ "item": case.item, "from": case.a1, "to": n9, "reason": "typed" });
    let tried = office.ok("try_move", moved.clone());
    assert_eq!(number(&tried["amount"]), 150_00);
    office.ok("move_payment", moved);
    assert_eq!((case.owed(), office.owed(n9)), ([112_40, 300_00], 0));
    assert_eq!(case.commission(), 45_00);
    office.verify();
}

#[test]
fn what_was_voided_before_its_deposit_was_never_used() {
    let case = Case::used();
    let office = &case.desk.office;
    let a3 = account(&case.desk, case.desk.harbor, "H-3", None, 20_00);
    let who = number(&office.screen(a3)["account"]["person"]);
    let a4 = account(&case.desk, case.desk.harbor, "H-4", Some(who), 90_00);
    let batch = office.batch(case.desk.bank, &[]);
    let head = json!({ "source": "mail", "booked_on": office.today(), "trust_bank": case.desk.bank,
                       "control_count": 1, "control_total": 30_00 });
    office.ok("save_batch", json!({ "batch": batch, "head": head }));
    let mut form = check(a3, "77", 30_00, office.today());
    form["answers"] = json!(["overpayment"]);
    office.ok("save_line", json!({ "batch": batch, "line": null, "form": form }));
    office.ok("post_batch", json!({ "batch": batch, "difference_reason": "" }));
    let screen = office.ok("batch", json!({ "batch": batch }));
    let item = number(&screen["lines"][0]["line"]["item"]["item"]);
    let give = json!({ "trust_bank": case.desk.bank, "from": a3, "to": a4, "amount": 10_00,
                       "authority": { "kind": "recorded", "on": "2026-11-12", "note": "call 7" } });
    office.ok("use_surplus", give);
    assert_eq!([office.owed(a3), office.owed(a4)], [0, 80_00]);
    office.ok("void_item", json!({ "item": item, "reason": "typed in error" }));
    assert_eq!([office.owed(a3), office.owed(a4)], [20_00, 90_00]);
    office.verify();
}

#[test]
fn a_used_surplus_is_taken_back_to_its_account() {
    let case = Case::used();
    let office = &case.desk.office;
    let back = json!({ "item": case.item, "to": case.a2, "reason": "wrong account" });
    office.ok("take_back_surplus", back.clone());
    assert_eq!((case.refund(), case.owed(), case.commission()), (37_60, [0, 300_00], 31_47));
    office.refused("take_back_surplus", back);
    office.on("2026-11-16");
    let refund = json!({ "trust_bank": case.desk.bank, "account": case.a1, "amount": 30_00,
                         "method": "ach", "number": "", "on": "2026-11-16" });
    office.ok("pay_refund", refund);
    let more = office.refused("use_surplus", case.give(37_60, "2026-11-16"));
    assert!(more.words.contains("7.60"), "{more}");
    office.verify();
}
