//! A request that comes twice, one after the other or both at once, is carried out once and gets
//! the same answer twice.

mod unclaimed;

use std::collections::BTreeSet;

use duebook_desk::commands::COMMANDS;
use duebook_desk::table::Kind;
use duebook_desk::{Problem, Right};
use duebook_tests::{Office, PASSWORD, check, number, request};
use serde_json::{Value, json};

/// What needs a bank statement, and was tried with one.
const OF_THE_BANK: [&str; 9] = [
    "remove_bank_statement",
    "match_line",
    "match_proposed",
    "unmatch_line",
    "post_bank_charge",
    "post_bank_interest",
    "pass_interest",
    "post_difference",
    "resolve_difference",
];

/// The rights of those who move money.
const OF_MONEY: [Right; 4] =
    [Right::PostPayments, Right::PayOut, Right::Approve, Right::CloseMonths];

struct Twice {
    office: Office,
    bank: i64,
    client: i64,
    account: i64,
    done: BTreeSet<&'static str>,
}

impl Twice {
    fn begin() -> Twice {
        let office = Office::open("2026-10-30");
        office.user("ben", &["bookkeeper"]);
        let bank = office.bank();
        let client = office.client("Northside Dental", "30", "net");
        let owed = json!({ "costs": 38_00, "principal": 300_00 });
        let account = office.account_of(client, "N-1", "Ana", "Ruiz", owed, 38_00);
        Twice { office, bank, client, account, done: BTreeSet::new() }
    }

    /// All that these commands change.
    fn seen(&self) -> Value {
        let ok = |name: &str| self.office.ok(name, json!({}));
        let day = json!({ "trust_bank": self.bank, "on": self.office.today() });
        json!([
            ok("clients"),
            ok("batches"),
            ok("trust"),
            ok("statements"),
            ok("months"),
            ok("settings"),
            self.owed_by_clients(),
            ok("held_items"),
            ok("unclaimed"),
            ok("third_parties"),
            self.office.ok("trust_day", day),
            self.office.ok("transfers", json!({ "trust_bank": self.bank })),
            self.office.screen(self.account)
        ])
    }

    /// What each client owes the agency.
    fn owed_by_clients(&self) -> Value {
        let clients = self.office.ok("clients", json!({}));
        let of = |row: &Value| self.office.ok("client_money", json!({ "client": row["id"] }));
        clients.as_array().unwrap().iter().map(of).collect()
    }

    /// Once under a mark by two at the same time, and once more after that.
    fn twice(&mut self, name: &'static str, args: Value) -> Value {
        let (mark, before) = (request(), self.seen());
        let call =
            || -> Result<Value, Problem> { self.office.call_marked(name, args.clone(), &mark) };
        let (one, other) = std::thread::scope(|scope| {
            let both = [scope.spawn(call), scope.spawn(call)];
            let [one, other] = both.map(|thread| thread.join().unwrap());
            (one, other)
        });
        let answer = one.unwrap_or_else(|problem| panic!("{name}: {problem:?}"));
        assert_eq!(other.as_ref(), Ok(&answer), "{name} at the same time");
        let after = self.seen();
        assert_ne!(before, after, "{name} changes something");
        assert_eq!(call().as_ref(), Ok(&answer), "{name} again");
        assert_eq!(self.seen(), after, "{name} again changes nothing");
        self.office.verify();
        self.done.insert(name);
        answer
    }

    fn posted(&mut self, method: &str, to: &str, amount: i64) -> Value {
        let today = self.office.today();
        let head = json!({ "source": "mail", "booked_on": today, "trust_bank": self.bank,
                           "control_count": 1, "control_total": amount });
        let batch = self.office.ok("add_batch", head)["batch"].clone();
        let mut form = check(self.account, &request(), amount, today);
        form["method"] = json!(method);
        if to == "nobody" {
            form["shares"] = json!([]);
        } else {
            form["paid_to"] = json!(to);
        }
        form["answers"] = json!(["overpayment", "no_account"]);
        self.office.ok("save_line", json!({ "batch": batch, "line": null, "form": form }));
        self.twice("post_batch", json!({ "batch": batch, "difference_reason": "" }));
        let screen = self.office.ok("batch", json!({ "batch": batch }));
        screen["lines"][0]["line"]["item"]["item"].clone()
    }

    fn on(&self) -> Value {
        json!(self.office.today())
    }

    fn money_in(&mut self) -> Value {
        let (bank, on) = (self.bank, self.on());
        let wrong = self.posted("check", "agency", 10_00);
        self.twice("void_item", json!({ "item": wrong, "reason": "typed in error" }));
        self.posted("check", "client", 1_00);
        let cash = self.posted("cash", "agency", 138_00);
        self.twice("make_deposit", json!({ "trust_bank": bank, "on": on, "items": [cash] }));
        let wire = self.posted("wire", "agency", 400_00);
        let settle = json!({ "trust_bank": bank, "on": on, "items": [wire], "received": 390_00 });
        self.twice("settle_items", settle);
        let back = self.posted("cash", "agency", 3_00);
        self.office.ok("make_deposit", json!({ "trust_bank": bank, "on": on, "items": [back] }));
        self.office.ok("return_item", json!({ "item": back, "on": on, "reason": "forged" }));
        let check = self.posted("check", "agency", 2_00);
        self.office.ok("make_deposit", json!({ "trust_bank": bank, "on": on, "items": [check] }));
        let until = duebook_core::day::plus_days(self.office.today(), 60);
        self.twice(
            "extend_hold",
            json!({ "item": check, "until": until, "reason": "a new payer" }),
        );
        self.held_ahead();
        self.twice("redeposit_item", json!({ "item": back, "on": on, "reference": "" }));
        cash
    }

    /// Money for nobody is given to an account and goes to another from there.
    fn found_later(&mut self) {
        let (from, client) = (self.account, self.client);
        let to = self.office.account(client, "N-2", 30_00);
        let item = self.posted("check", "nobody", 8_00);
        let give = json!({ "item": item, "shares": [{ "account": from, "amount": 8_00 }] });
        self.twice("identify_payment", give);
        let moved = json!({ "item": item, "from": from, "to": to, "reason": "another person" });
        self.twice("move_payment", moved);
    }

    fn statement(&mut self) -> Value {
        let args = json!({ "client": self.client, "trust_bank": self.bank,
                           "through_on": self.on() });
        let thrown_away = self.twice("prepare_statement", args.clone());
        self.twice("discard_statement", thrown_away);
        let kept = self.twice("prepare_statement", args);
        self.office.sign_in("ben", PASSWORD);
        self.twice("approve_statement", kept.clone());
        self.office.sign_in("amy", PASSWORD);
        kept["statement"].clone()
    }

    /// Cash that a client sent for costs, and a cost that is paid of it.
    fn cost(&mut self) {
        let cash = self.posted("cash", "nobody", 30_00);
        let deposit = json!({ "trust_bank": self.bank, "on": self.on(), "items": [cash] });
        self.office.ok("make_deposit", deposit);
        let give = json!({ "item": cash, "client": self.client, "amount": 30_00 });
        self.twice("use_payment", give);
        let cost = json!({ "trust_bank": self.bank, "account": self.account, "amount": 20_00,
                           "on": self.on(), "payee": "County Court", "about": "filing fee",
                           "method": "ach", "number": "" });
        self.twice("pay_cost", cost);
    }

    /// Cash of nobody goes back to where it came from.
    fn goes_back(&mut self) {
        let cash = self.posted("cash", "nobody", 12_00);
        let deposit = json!({ "trust_bank": self.bank, "on": self.on(), "items": [cash] });
        self.office.ok("make_deposit", deposit);
        let back = json!({ "item": cash, "amount": 12_00, "payee": "Ana Ruiz", "method": "ach",
                           "number": "", "on": self.on() });
        self.twice("send_back", back);
    }

    /// A client's money moves to another trust bank.
    fn moves(&mut self) {
        let to = self.office.bank_of("000123459999");
        let alder = self.office.client("City of Alder", "28", "net");
        let account = self.office.account(alder, "A-1", 100_00);
        let head = json!({ "source": "desk", "booked_on": self.on(), "trust_bank": self.bank,
                           "control_count": 1, "control_total": 50_00 });
        let batch = self.office.ok("add_batch", head)["batch"].clone();
        let mut form = check(account, &request(), 50_00, self.office.today());
        form["method"] = json!("cash");
        self.office.ok("save_line", json!({ "batch": batch, "line": null, "form": form }));
        self.office.ok("post_batch", json!({ "batch": batch, "difference_reason": "" }));
        let deposit = json!({ "trust_bank": self.bank, "on": self.on() });
        self.office.ok("make_deposit", deposit);
        let moved = json!({ "client": alder, "from": self.bank, "to": to, "amount": 36_00,
                            "on": self.on() });
        self.twice("move_client_bank", moved);
    }

    /// Two checks dated ahead: one goes back, the other waits.
    fn held_ahead(&mut self) {
        let check = json!({ "account": self.account, "method": "check", "reference": "2001",
                            "amount": 1_00, "received_on": "2026-10-20", "due_on": "2026-10-30",
                            "place": "safe" });
        let kept = self.twice("hold_item", check.clone());
        let notice = json!({ "held": kept["held"], "on": "2026-10-26" });
        self.twice("note_deposit_notice", notice);
        let gone = self.twice("hold_item", check);
        let back = json!({ "held": gone["held"], "on": self.on(), "reason": "paid in cash" });
        self.twice("give_back_item", back);
        let take = json!({ "trust_bank": self.bank, "items": [kept["held"]] });
        let batch = self.twice("take_held", take);
        self.office.ok("delete_batch", batch);
    }

    /// A gross client is invoiced, and pays it.
    fn invoice(&mut self) {
        let client = self.office.client("Harbor Card", "33.33", "gross");
        let fee = json!({ "client": client, "trust_bank": self.bank, "amount": 10_00,
                          "on": self.on(), "about": "skip trace" });
        self.office.ok("add_flat_fee", fee);
        let args = json!({ "client": client, "trust_bank": self.bank, "through_on": self.on() });
        let prepared = self.office.ok("prepare_statement", args);
        self.office.sign_in("ben", PASSWORD);
        self.office.ok("approve_statement", prepared);
        self.office.sign_in("amy", PASSWORD);
        let pay = json!({ "client": client, "amount": 6_00, "on": self.on(), "reference": "901" });
        self.twice("pay_invoice", pay);
    }

    /// Another trust bank begins with what the old system had.
    fn moves_in(&mut self) {
        let bank = self.office.bank_of("000123451111");
        let mut cells = vec![""; 15];
        (cells[0], cells[9]) = ("agency share", "5.00");
        let args = json!({ "trust_bank": bank, "on": self.on(), "balance": 5_00,
                           "rows": [{ "line": 2, "cells": cells }], "shortage_reason": "" });
        self.twice("take_over", args);
    }

    /// A surplus pays another account of the person and goes back.
    fn linked(&mut self) {
        let rule = json!({ "trust_bank": self.bank, "rule": "linked_surplus", "value": 1,
                           "from_on": "2020-01-01", "source": "made up" });
        self.office.ok("set_trust_rule", rule);
        let form = json!({ "client_reference": "N-7", "opened_on": null, "delinquent_on": null,
                           "charged_off_on": null, "last_paid_on": null });
        let who = self.office.screen(self.account)["account"]["person"].clone();
        let place = json!({ "client": self.client, "person": who, "new_person": null,
            "form": form, "placed_on": self.on(), "advanced": 0, "notice_sent_on": null,
            "notice_source": "", "owed": { "costs": 0, "interest": 0, "fees": 0,
                                           "attorney_fees": 0, "principal": 30_00 } });
        let to = self.office.ok("add_account", place)["account"].clone();
        let give = json!({ "trust_bank": self.bank, "from": self.account, "to": to,
            "amount": 2_00, "authority": { "kind": "written", "on": self.on(), "note": "letter" } });
        self.twice("use_surplus", give);
        let uses = self.office.ok("surplus", json!({ "account": to }))["uses"].clone();
        let back = json!({ "item": uses[0]["used"]["item"], "to": to, "reason": "typed" });
        self.twice("take_back_surplus", back);
    }

    /// A payment of which an attorney is owed a part, which is paid to it.
    fn third(&mut self) {
        let form = json!({ "kind": "attorney", "name": "Marsh & Lee", "street": "", "city": "",
                           "state": "", "zip": "", "tax_id": "", "rate": "20", "active": true });
        let third = self.office.ok("add_third_party", form)["third"].clone();
        let account = self.office.account(self.client, "N-77", 50_00);
        let mut line = duebook_tests::check(account, "7700", 50_00, self.office.today());
        line["method"] = json!("cash");
        line["through"] = json!({ "party": third, "way": "owed", "amount": 1_00 });
        let head = json!({ "source": "mail", "booked_on": self.on(), "trust_bank": self.bank,
                           "control_count": 1, "control_total": 50_00 });
        let batch = self.office.ok("add_batch", head)["batch"].clone();
        self.office.ok("save_line", json!({ "batch": batch, "line": null, "form": line }));
        self.office.ok("post_batch", json!({ "batch": batch, "difference_reason": "" }));
        self.office.ok("make_deposit", json!({ "trust_bank": self.bank, "on": self.on() }));
        let pay = json!({ "third": third, "trust_bank": self.bank, "amount": 1_00,
                          "method": "check", "number": "7701", "on": self.on() });
        self.twice("pay_third_party", pay);
    }

    /// A statement that is paid by a transfer, and the file that sends it.
    fn sent(&mut self, statement: &Value) {
        let (bank, on) = (self.bank, self.on());
        let ach = json!({ "routing": "121042882", "origin": "", "company": "HARBOR RECOVERY",
                          "company_id": "1123456789", "balanced": true });
        self.office.ok("save_ach_origin", json!({ "trust_bank": bank, "ach": ach }));
        let form = json!({ "routing": "091000019", "account_number": "5544332211",
                           "savings": true, "company": false });
        self.office.ok("save_client_bank", json!({ "client": self.client, "form": form }));
        let pay = json!({ "statement": statement, "method": "ach", "number": "", "on": on });
        self.twice("pay_statement", pay);
        self.twice("make_transfers", json!({ "trust_bank": bank, "effective_on": on }));
    }

    fn pay(&self, statement: &Value, check: &str) -> Value {
        json!({ "statement": statement, "method": "check", "number": check, "on": self.on() })
    }

    fn cover(&self, amount: i64) -> Value {
        json!({ "trust_bank": self.bank, "amount": amount, "on": self.on(), "from_share": true })
    }
}

#[test]
fn whoever_presses_twice_moves_money_once() {
    let mut of = Twice::begin();
    let bank = of.bank;
    of.twice("set_legal", json!({ "account": of.account, "on": of.on() }));
    let alone = json!({ "alone": true, "reason": "an agency of one" });
    of.twice("save_second_person", alone);
    let charge = json!({ "account": of.account, "kind": "agency_fee", "part": "fees",
                         "amount": 5_00, "on": of.on(), "basis": "clause 7" });
    of.twice("add_charge", charge);
    let waive = json!({ "account": of.account, "kind": "waived", "part": "fees",
                        "amount": 5_00, "on": of.on(), "basis": "a good customer" });
    of.twice("add_charge", waive);
    let cash = of.money_in();
    of.found_later();
    let statement = of.statement();
    let fee = json!({ "client": of.client, "trust_bank": bank, "amount": 10_00, "on": of.on(),
                      "about": "skip trace" });
    of.twice("add_flat_fee", fee);
    of.twice("cover_shortage", of.cover(4_00));
    of.twice("cover_shortage", of.cover(6_00));
    let paid = of.twice("pay_statement", of.pay(&statement, "1001"));
    let came_out = json!({ "payment": paid["payment"], "printed": true });
    of.twice("check_printed", came_out);
    let undo = json!({ "payment": paid["payment"], "on": of.on(), "reason": "lost" });
    of.twice("undo_payment", undo);
    of.sent(&statement);
    of.twice("take_share", json!({ "trust_bank": bank, "amount": 20_00, "on": of.on() }));
    of.linked();
    let refund = json!({ "trust_bank": bank, "account": of.account, "amount": 50_00,
                         "method": "ach", "number": "", "on": of.on() });
    of.twice("pay_refund", refund);
    of.unclaimed();
    let back = json!({ "item": cash, "on": of.on(), "amount": 7_00, "reason": "NSF" });
    of.twice("return_item", back);
    let short = number(&of.office.ok("trust", json!({}))["banks"][0]["today"]["shortage"]);
    assert_eq!(short, 4_90, "the client's part of 7.00, which it was paid already");
    of.twice("cover_shortage", of.cover(short));
    of.invoice();
    of.cost();
    of.goes_back();
    of.moves();
    of.moves_in();
    of.third();
    of.office.on("2026-11-02");
    of.twice("close_month", json!({ "month": "2026-10" }));
    of.pay_the_state();
    let of_money = COMMANDS
        .iter()
        .filter(|command| command.kind == Kind::Write && OF_MONEY.contains(&command.right))
        .filter(|command| !OF_THE_BANK.contains(&command.name));
    let missing: Vec<_> =
        of_money.map(|command| command.name).filter(|name| !of.done.contains(name)).collect();
    assert!(missing.is_empty(), "nobody pressed twice for {missing:?}");
}
