//! Sentences about trust money, charges, statements, payments out and closed months.

use duebook_tests::{Office, PASSWORD, number};
use serde_json::{Value, json};

use super::Said;

/// An agency with a check at the bank, a card that was settled less its charge, and a draft.
struct Trust {
    office: Office,
    bank: i64,
    client: i64,
    account: i64,
    /// The check.
    item: i64,
    draft: i64,
}

fn on(day: &str) -> Value {
    json!(format!("2026-{day}"))
}

impl Trust {
    fn begin() -> Trust {
        let office = Office::open("2026-10-30");
        office.user("ben", &["bookkeeper"]);
        let bank = office.bank();
        let client = office.client("Northside Dental", "30", "net");
        let account = office.account(client, "N-1", 640_00);
        let item = office.pays(bank, account, "1187", 100_00);
        office.ok("make_deposit", json!({ "trust_bank": bank, "on": on("10-30") }));
        let draft = office.batch(bank, &[(account, "1190", 5_00)]);
        Trust { office, bank, client, account, item, draft }
    }

    fn no(&self, said: &mut Said, name: &str, command: &str, args: Value) {
        said.say(name, &self.office.refused(command, args));
    }

    /// A command of another person.
    fn as_ben<T>(&self, act: impl FnOnce() -> T) -> T {
        self.office.sign_in("ben", PASSWORD);
        let done = act();
        self.office.sign_in("amy", PASSWORD);
        done
    }

    fn prepare(&self, client: i64) -> Value {
        let args = json!({ "client": client, "trust_bank": self.bank,
                           "through_on": self.office.today() });
        self.office.ok("prepare_statement", args)
    }

    fn pay(&self, statement: &Value, check: &str) -> Value {
        json!({ "statement": statement["statement"], "method": "check", "number": check,
                "on": self.office.today() })
    }
}

pub fn say(said: &mut Said) {
    let trust = Trust::begin();
    sums(said, &trust);
    charges(said, &trust);
    found_later(said, &trust);
    statements(said, &trust);
    shortage(said, &trust);
    payments(said, &trust);
    months(said, &trust);
    earlier(said);
}

/// Money that came back before its statement was paid, and terms that come too late.
fn earlier(said: &mut Said) {
    let of = Trust::begin();
    of.office.on("2026-11-09");
    let through = json!({ "client": of.client, "trust_bank": of.bank, "through_on": on("11-09") });
    let statement = of.office.ok("prepare_statement", through.clone());
    of.office.sign_in("ben", PASSWORD);
    of.office.ok("approve_statement", statement);
    let back = json!({ "item": of.item, "on": on("11-09"), "reason": "NSF" });
    of.office.ok("return_item", back);
    of.no(said, "earlier_statement_unpaid", "prepare_statement", through);
    let batch = of.office.batch(of.bank, &[(of.account, "77", 1_00)]);
    of.office.sign_in("amy", PASSWORD);
    let seen = json!({ "batch": batch, "difference_reason": "", "seen": 1 });
    of.no(said, "batch_changed", "post_batch", seen);
    let mut late = duebook_tests::terms("25", "net");
    late["from_on"] = on("10-30");
    let terms = json!({ "client": of.client, "terms": late });
    of.no(said, "terms_in_the_past", "add_terms", terms);
}

fn sums(said: &mut Said, of: &Trust) {
    let bank = of.bank;
    let deposit = json!({ "trust_bank": bank, "on": on("10-30"), "items": [of.item] });
    of.no(said, "item_not_in_hand", "make_deposit", deposit);
    let card = of.office.pays(bank, of.account, "4242", 50_00);
    let settle = |received: i64| {
        json!({ "trust_bank": bank, "on": on("10-30"), "items": [card],
                "received": received })
    };
    of.no(said, "settled_more_than_charged", "settle_items", settle(50_01));
    of.office.ok("settle_items", settle(48_55));
    let back = json!({ "item": of.item, "on": on("10-30"), "amount": 100_01, "reason": "NSF" });
    of.no(said, "returned_more_than_there", "return_item", back);
    let cover = json!({ "trust_bank": bank, "amount": 1_46, "on": on("10-30"),
                        "from_share": false });
    of.no(said, "cover_more_than_short", "cover_shortage", cover);
    let take = json!({ "trust_bank": bank, "amount": 1, "on": on("10-30") });
    of.no(said, "share_too_small", "take_share", take);
    let refund = json!({ "trust_bank": bank, "account": of.account, "amount": 1, "method": "ach",
                         "number": "", "on": on("10-30") });
    of.no(said, "refund_not_released", "pay_refund", refund);
    let early = json!({ "client": of.client, "trust_bank": bank, "through_on": of.office.today() });
    of.no(said, "nothing_to_tell", "prepare_statement", early);
}

fn charges(said: &mut Said, of: &Trust) {
    let account = of.office.account(of.client, "N-2", 100_00);
    let charge = |kind: &str, part: &str, amount: i64, day: &str| {
        json!({ "account": account, "kind": kind, "part": part, "amount": amount, "on": on(day),
                "basis": "clause 7 of the contract" })
    };
    let mut no = |name: &str, args: Value| of.no(said, name, "add_charge", args);
    no("charge_before_placement", charge("client_fee", "fees", 5_00, "10-29"));
    no("charge_of_another_part", charge("client_fee", "costs", 5_00, "10-30"));
    no("charge_of_nothing", charge("agency_cost", "costs", 0, "10-30"));
    no("charge_below_zero", charge("waived", "principal", 100_01, "10-30"));
    of.office.on("2026-10-31");
    of.office.ok("add_charge", charge("waived", "principal", 60_00, "10-31"));
    let item = of.unknown(50_00);
    let all = json!({ "item": item, "shares": [{ "account": account, "amount": 50_00 }] });
    of.no(said, "adjustment_in_the_way", "identify_payment", all);
    of.office.ok("void_item", json!({ "item": item, "reason": "typed in error" }));
}

impl Trust {
    /// Money of which nobody knows whose it is, received on the day before the end of the month.
    fn unknown(&self, amount: i64) -> i64 {
        let head = json!({ "source": "mail", "booked_on": on("10-31"), "trust_bank": self.bank,
                           "control_count": 1, "control_total": amount });
        let batch = self.office.ok("add_batch", head)["batch"].clone();
        let mut form =
            duebook_tests::check(self.account, "", amount, "2026-10-30".parse().unwrap());
        form["shares"] = json!([]);
        form["answers"] = json!(["no_account"]);
        self.office.ok("save_line", json!({ "batch": batch, "line": null, "form": form }));
        self.office.ok("post_batch", json!({ "batch": batch, "difference_reason": "" }));
        let screen = self.office.ok("batch", json!({ "batch": batch }));
        number(&screen["lines"][0]["line"]["item"]["item"])
    }
}

fn found_later(said: &mut Said, of: &Trust) {
    let item = of.unknown(50_00);
    let give = |amount: i64| {
        json!({ "item": item,
                "shares": [{ "account": of.account, "amount": amount }] })
    };
    of.no(said, "identified_more_than_waits", "identify_payment", give(50_01));
    let back = |amount: i64| {
        json!({ "item": item, "amount": amount, "payee": "Ana Ruiz", "method": "ach",
                "number": "", "on": of.office.today() })
    };
    of.no(said, "sent_back_more_than_waits", "send_back", back(50_01));
    of.no(said, "sent_back_before_release", "send_back", back(50_00));
    of.office.ok("identify_payment", give(20_00));
    of.no(said, "has_of_item", "identify_payment", give(20_00));
    let other = of.office.account(of.client, "N-3", 100_00);
    let moved = |from: i64, to: i64| {
        json!({ "item": item, "from": from, "to": to,
                "reason": "another person" })
    };
    of.no(said, "nothing_to_move", "move_payment", moved(other, of.account));
    of.office.ok("void_item", json!({ "item": item, "reason": "typed in error" }));
    of.no(said, "moved_after_return", "move_payment", moved(of.account, other));
}

fn statements(said: &mut Said, of: &Trust) {
    of.office.on("2026-11-09");
    let first = of.prepare(of.client);
    of.no(said, "statement_not_approved", "pay_statement", of.pay(&first, "1001"));
    of.no(said, "approved_by_preparer", "approve_statement", first.clone());
    let part = json!({ "item": of.item, "on": on("11-09"), "amount": 10_00, "reason": "NSF" });
    of.office.ok("return_item", part);
    let problem = of.as_ben(|| of.office.refused("approve_statement", first.clone()));
    said.say("statement_changed", &problem);
    of.office.ok("discard_statement", first);
    let second = of.prepare(of.client);
    of.as_ben(|| of.office.ok("approve_statement", second.clone()));
    of.no(said, "statement_approved", "discard_statement", second);
}

/// What the card's processor kept is short on the last day of October, and is met after it.
fn shortage(said: &mut Said, of: &Trust) {
    let month = |month: &str| json!({ "month": month });
    of.no(said, "not_the_next_month", "close_month", month("2026-09"));
    let drafts = of.office.refused("close_month", month("2026-10"));
    of.office.ok("delete_batch", json!({ "batch": of.draft }));
    let short = of.office.refused("close_month", month("2026-10"));
    said.say_each("month_not_ready", &[drafts, short]);
    let list = of.office.ok("statements", json!({}));
    let statement = json!({ "statement": list["statements"][0]["id"] });
    of.no(said, "money_of_others", "pay_statement", of.pay(&statement, "1001"));
    let cover = |from_share: bool| {
        json!({ "trust_bank": of.bank, "amount": 1_45, "on": on("10-31"),
                "from_share": from_share })
    };
    of.no(said, "share_covers_first", "cover_shortage", cover(false));
    of.office.ok("cover_shortage", cover(true));
}

fn payments(said: &mut Said, of: &Trust) {
    let list = of.office.ok("statements", json!({}));
    let statement = json!({ "statement": list["statements"][0]["id"] });
    of.no(said, "not_a_check_number", "pay_statement", of.pay(&statement, "A-1001"));
    let paid = of.office.ok("pay_statement", of.pay(&statement, "1001"));
    of.no(said, "statement_paid", "pay_statement", of.pay(&statement, "1002"));
    let undo = |day: &str| {
        json!({ "payment": paid["payment"], "on": on(day),
                "reason": "lost in the mail" })
    };
    of.no(said, "undone_before_paid", "undo_payment", undo("11-08"));
    of.office.ok("undo_payment", undo("11-09"));
    of.no(said, "payment_undone", "undo_payment", undo("11-09"));
    of.no(said, "check_number_taken", "pay_statement", of.pay(&statement, "1001"));
    let back = json!({ "item": of.item, "on": on("11-09"), "reason": "NSF" });
    of.office.ok("return_item", back);
    of.no(said, "remit_more_than_released", "pay_statement", of.pay(&statement, "1003"));
    let alder = of.office.client("City of Alder", "28", "net");
    let account = of.office.account(alder, "A-1", 212_40);
    let batch = json!({ "source": "desk", "booked_on": on("11-09"), "trust_bank": of.bank,
                        "control_count": 1, "control_total": 100_00 });
    let batch = of.office.ok("add_batch", batch)["batch"].clone();
    let mut form = duebook_tests::check(account, "77", 100_00, of.office.today());
    form["paid_to"] = json!("client");
    of.office.ok("save_line", json!({ "batch": batch, "line": null, "form": form }));
    of.office.ok("post_batch", json!({ "batch": batch, "difference_reason": "" }));
    let direct = of.prepare(alder);
    of.as_ben(|| of.office.ok("approve_statement", direct.clone()));
    of.no(said, "nothing_to_remit", "pay_statement", of.pay(&direct, "1004"));
}

fn months(said: &mut Said, of: &Trust) {
    let month = |month: &str| json!({ "month": month });
    of.office.ok("close_month", month("2026-10"));
    of.no(said, "month_not_over", "close_month", month("2026-11"));
    let head = json!({ "source": "mail", "booked_on": on("10-31"), "trust_bank": of.bank,
                       "control_count": 1, "control_total": 5_00 });
    let batch = number(&of.office.ok("add_batch", head)["batch"]);
    let form = duebook_tests::check(of.account, "1191", 5_00, "2026-10-31".parse().unwrap());
    of.office.ok("save_line", json!({ "batch": batch, "line": null, "form": form }));
    let post = json!({ "batch": batch, "difference_reason": "" });
    of.no(said, "month_closed", "post_batch", post);
    of.office.verify();
}
