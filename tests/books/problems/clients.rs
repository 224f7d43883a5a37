//! Sentences about what clients owe the agency.

use duebook_tests::number;
use serde_json::{Value, json};

use super::Said;
use crate::clients::Desk;

pub fn say(said: &mut Said) {
    let of = Desk::open("2026-11-02");
    let h1 = of.office.account(of.harbor, "H-1", 500_00);
    of.receives(h1, "77", 100_00);
    of.office.on("2026-11-12");
    of.statement(of.harbor);
    let pay = |amount: i64, on: &str| {
        let about = "check 901";
        json!({ "client": of.harbor, "amount": amount, "on": on, "reference": about })
    };
    let mut no =
        |name: &str, command: &str, args| said.say(name, &of.office.refused(command, args));
    no("more_than_invoiced", "pay_invoice", pay(33_34, "2026-11-12"));
    no("paid_before_invoice", "pay_invoice", pay(33_33, "2026-11-11"));
    let correct = |rate: &str, from: &str| {
        let client = of.northside;
        json!({ "client": client, "from_on": from, "rate": rate, "reason": "mistyped" })
    };
    no("corrected_before_terms", "correct_rate", correct("25", "2019-12-31"));
    no("rates_are_the_same", "correct_rate", correct("30", "2020-01-01"));
    let off = json!({ "client": of.northside, "trust_bank": of.bank, "amount": 1,
                      "on": "2026-11-12", "reason": "the client is gone" });
    no("more_than_claimed", "write_off_claim", off);
}

/// Sentences about the rules of a trust bank.
pub fn rules(said: &mut Said) {
    let of = Desk::open("2026-11-02");
    let scale = |by: &str, limits: [Option<i64>; 2]| {
        let mut terms = duebook_tests::terms("30", "net");
        terms["from_on"] = json!("2026-12-01");
        let step = |up_to: Option<i64>| json!({ "up_to": up_to, "rate": "20" });
        terms["scale"] = json!({ "by": by, "marginal": true, "steps": limits.map(step) });
        of.office.refused("add_terms", json!({ "client": of.northside, "terms": terms }))
    };
    said.say("scale_limits", &scale("collected", [Some(10_00), Some(5_00)]));
    said.say("scale_in_parts", &scale("age", [Some(90), None]));
    let set = json!({ "trust_bank": of.bank, "rule": "agency_money", "value": 7,
                      "from_on": "2026-11-02", "source": "a guess" });
    said.say("not_a_value_of_the_rule", &of.office.refused("set_trust_rule", set));
    let h1 = of.office.account(of.harbor, "H-1", 500_00);
    let item = of.office.pays(of.bank, h1, "4242", 100_00);
    let settled = json!({ "trust_bank": of.bank, "on": "2026-11-02", "items": [item],
                          "received": 97_10 });
    of.office.ok("settle_items", settled);
    let cover = |client: Value| {
        json!({ "trust_bank": of.bank, "amount": 2_90, "on": "2026-11-02", "from_share": false,
                "pay_client": client })
    };
    let mut no = |name: &str, args| said.say(name, &of.office.refused("cover_shortage", args));
    no("client_lacks_less", cover(json!(of.harbor)));
    of.office.rule(of.bank, "agency_money", 0);
    no("agency_money_stays_out", cover(Value::Null));
    let named = json!({ "name": "Other", "bank_name": "Bank", "account_number": "000123454472" });
    let other = of.office.ok("add_trust_bank", named)["trust_bank"].clone();
    let item = of.office.pays(number(&other), h1, "4243", 100_00);
    let settled = json!({ "trust_bank": other, "on": "2026-11-02", "items": [item],
                          "received": 97_10 });
    of.office.ok("settle_items", settled);
    let mut unknown = cover(Value::Null);
    unknown["trust_bank"] = other;
    no("agency_money_not_known", unknown);
}

/// The sentence about a deposit that is late.
pub fn late(said: &mut Said) {
    let of = Desk::open("2026-11-02");
    of.office.rule(of.bank, "deposit_within", 2);
    let n1 = of.office.account(of.northside, "N-1", 640_00);
    of.office.pays(of.bank, n1, "1187", 50_00);
    of.office.on("2026-11-05");
    let deposit = json!({ "trust_bank": of.bank, "on": "2026-11-05" });
    said.say("late_deposit_needs_reason", &of.office.refused("make_deposit", deposit));
}

/// Sentences about cash that differs and items that go in again.
pub fn again(said: &mut Said) {
    let of = Desk::open("2026-11-02");
    let n1 = of.office.account(of.northside, "N-1", 640_00);
    of.office.pays(of.bank, n1, "1187", 50_00);
    let counted = json!({ "trust_bank": of.bank, "on": "2026-11-02", "counted": 45_00 });
    said.say("only_cash_differs", &of.office.refused("make_deposit", counted));
    of.office.ok("make_deposit", json!({ "trust_bank": of.bank, "on": "2026-11-02" }));
    let item = of.receives(n1, "1188", 60_00);
    let again = |on: &str| json!({ "item": item, "on": on, "reference": "" });
    let mut no = |name: &str, args| said.say(name, &of.office.refused("redeposit_item", args));
    no("nothing_goes_in_again", again("2026-11-02"));
    of.office.on("2026-11-10");
    of.office.ok("return_item", json!({ "item": item, "on": "2026-11-10", "reason": "NSF" }));
    no("again_before_return", again("2026-11-09"));
    of.office.ok("redeposit_item", again("2026-11-10"));
    no("went_in_again", again("2026-11-10"));
}

/// Sentences about checks dated ahead.
pub fn held(said: &mut Said) {
    let of = Desk::open("2025-02-20");
    let n1 = of.office.account(of.northside, "N-1", 640_00);
    let held = |method: &str, due_on: &str| {
        json!({ "account": n1, "method": method, "reference": "2001", "amount": 80_00,
                "received_on": "2025-02-20", "due_on": due_on, "place": "safe" })
    };
    said.say("not_post_dated", &of.office.refused("hold_item", held("check", "2025-02-20")));
    said.say("not_held", &of.office.refused("hold_item", held("cash", "2025-03-14")));
    let id = of.office.ok("hold_item", held("check", "2025-03-14"))["held"].clone();
    let take = json!({ "trust_bank": of.bank, "items": [id] });
    said.say("held_until", &of.office.refused("take_held", take.clone()));
    let notice = json!({ "held": id, "on": "2025-02-20" });
    said.say("notice_outside", &of.office.refused("note_deposit_notice", notice));
    of.office.on("2025-03-14");
    said.say("deposit_without_notice", &of.office.refused("take_held", take));
}

/// Sentences about deposits for costs.
pub fn costs(said: &mut Said) {
    let of = Desk::open("2026-11-02");
    let n1 = of.office.account(of.northside, "N-1", 640_00);
    let cost = |amount: i64, number: &str| {
        json!({ "trust_bank": of.bank, "account": n1, "amount": amount, "on": "2026-11-02",
                "payee": "County Court", "about": "Filing fee", "method": "check",
                "number": number })
    };
    said.say("cost_more_than_deposit", &of.office.refused("pay_cost", cost(38_00, "6001")));
    let head = json!({ "source": "desk", "booked_on": "2026-11-02", "trust_bank": of.bank,
                       "control_count": 1, "control_total": 50_00 });
    let batch = of.office.ok("add_batch", head)["batch"].clone();
    let mut form = duebook_tests::check(n1, "", 50_00, of.office.today());
    form["method"] = json!("cash");
    form["shares"] = json!([]);
    form["answers"] = json!(["no_account"]);
    of.office.ok("save_line", json!({ "batch": batch, "line": null, "form": form }));
    of.office.ok("post_batch", json!({ "batch": batch, "difference_reason": "" }));
    of.office.ok("make_deposit", json!({ "trust_bank": of.bank, "on": "2026-11-02" }));
    let item = of.office.ok("unidentified", json!({}))[0]["item"].clone();
    let give = json!({ "item": item, "client": of.northside, "amount": 50_00 });
    of.office.ok("use_payment", give);
    let paid = of.office.ok("pay_cost", cost(38_00, "6001"));
    let undo = json!({ "payment": paid["payment"], "on": "2026-11-02", "reason": "lost" });
    said.say("cost_not_undone", &of.office.refused("undo_payment", undo));
}

/// Sentences about small sums and the move to another trust bank.
pub fn small(said: &mut Said) {
    let of = Desk::open("2026-11-02");
    let minimum = |months: u8| {
        json!({ "client": of.northside, "minimum": { "from_on": "2026-01-01", "minimum": 10_00,
                "months": months, "source": "RCW 19.16.240" } })
    };
    let mut no = |name: &str, command: &str, args: Value| {
        said.say(name, &of.office.refused(command, args));
    };
    no("deferred_too_long", "set_remit_minimum", minimum(13));
    of.office.ok("set_remit_minimum", minimum(3));
    let n1 = of.office.account(of.northside, "N-1", 640_00);
    of.receives(n1, "1187", 10_00);
    of.office.on("2026-11-12");
    let prepare = json!({ "client": of.northside, "trust_bank": of.bank,
                          "through_on": "2026-11-12" });
    no("under_minimum", "prepare_statement", prepare);
    let moved = |amount: i64, to: i64| {
        json!({ "client": of.northside, "from": of.bank, "to": to, "amount": amount,
                "on": "2026-11-12" })
    };
    no("same_trust_bank", "move_client_bank", moved(1_00, of.bank));
    let other = of.office.bank_of("000123459999");
    no("moved_more_than_free", "move_client_bank", moved(7_01, other));
}
