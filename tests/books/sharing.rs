//! One payment for several debts: what the person directs, the agency's rule, disputed debts (12
//! CFR 1006.30(c)).

use duebook_tests::{check, number, person};
use serde_json::{Value, json};

use crate::clients::Desk;

/// A person who owes 200.00, 250.00 and 500.00 on three accounts, the second being the oldest.
pub struct Several {
    pub desk: Desk,
    pub accounts: [i64; 3],
}

impl Several {
    pub fn open() -> Several {
        let desk = Desk::open("2026-11-02");
        let mut who = Value::Null;
        let accounts = [
            ("N-1", desk.northside, 200_00, "2026-03-01"),
            ("N-2", desk.northside, 250_00, "2025-01-15"),
            ("H-1", desk.harbor, 500_00, "2026-01-10"),
        ];
        let accounts = accounts.map(|(reference, client, principal, since)| {
            let new = if who.is_null() { person("Ana", "Ruiz") } else { Value::Null };
            let added = desk.office.ok("add_account", json!({
                "client": client, "person": who, "new_person": new,
                "form": { "client_reference": reference, "opened_on": null,
                          "delinquent_on": since, "charged_off_on": null, "last_paid_on": null },
                "placed_on": "2026-11-02",
                "owed": { "costs": 0, "interest": 0, "fees": 0, "attorney_fees": 0,
                          "principal": principal },
                "advanced": 0, "notice_sent_on": null, "notice_source": "",
            }));
            let id = number(&added["account"]);
            who = desk.office.screen(id)["account"]["person"].clone();
            id
        });
        Several { desk, accounts }
    }

    pub fn batch(&self, amount: i64) -> i64 {
        let head = json!({ "source": "mail", "booked_on": self.desk.office.today(),
                           "trust_bank": self.desk.bank, "control_count": 1,
                           "control_total": amount });
        number(&self.desk.office.ok("add_batch", head)["batch"])
    }

    /// Money of which nobody knows whose it is; its item.
    pub fn unidentified(&self, amount: i64) -> i64 {
        let batch = self.batch(amount);
        let mut form = check(0, "904", amount, self.desk.office.today());
        form["shares"] = json!([]);
        form["answers"] = json!(["no_account"]);
        self.save(batch, &form);
        self.post(batch)
    }

    fn save(&self, batch: i64, form: &Value) {
        let args = json!({ "batch": batch, "line": null, "form": form });
        self.desk.office.ok("save_line", args);
    }

    /// Posts the batch; the item of its first line.
    fn post(&self, batch: i64) -> i64 {
        let office = &self.desk.office;
        office.ok("post_batch", json!({ "batch": batch, "difference_reason": "" }));
        let screen = office.ok("batch", json!({ "batch": batch }));
        number(&screen["lines"][0]["line"]["item"]["item"])
    }

    /// What the engine works out for a check, with all of the person's accounts.
    fn worked(&self, batch: i64, amount: i64, direction: &Value) -> Value {
        let mut form = check(self.accounts[0], "77", amount, self.desk.office.today());
        form["direction"] = direction.clone();
        let args = json!({ "batch": batch, "line": null, "form": form, "all_of_person": true });
        self.desk.office.ok("share_by_rule", args)
    }

    fn rule(&self, rule: &str) {
        self.desk.office.ok("save_sharing", json!({ "rule": rule }));
    }

    fn disputes(&self, account: i64) {
        let args = json!({ "account": account, "on": "2026-11-02", "about": "Not mine, by phone" });
        self.desk.office.ok("record_dispute", args);
    }

    /// A check with these shares and this direction, as it is typed.
    fn form(&self, amount: i64, shares: &Value, direction: &Value) -> Value {
        let mut form = check(0, "1187", amount, self.desk.office.today());
        form["shares"] = shares.clone();
        form["direction"] = direction.clone();
        form
    }

    /// The open problems of the only line of a batch.
    fn problems(&self, batch: i64) -> Vec<String> {
        let screen = self.desk.office.ok("batch", json!({ "batch": batch }));
        let found = screen["lines"][0]["problems"].as_array().unwrap().iter();
        let open = found.filter(|problem| problem["answered"] == false);
        open.map(|problem| problem["kind"].as_str().unwrap().to_owned()).collect()
    }
}

fn shares(worked: &Value) -> Vec<(i64, i64)> {
    let shares = worked["shares"].as_array().unwrap().iter();
    shares.map(|share| (number(&share["account"]), number(&share["amount"]))).collect()
}

fn typed(worked: &Value) -> Value {
    let typed = shares(worked).into_iter();
    typed.map(|(account, amount)| json!({ "account": account, "amount": amount })).collect()
}

fn direction(wishes: Value) -> Value {
    json!({ "given_on": "2026-11-02", "way": "letter", "said": "pay H-1 first", "wishes": wishes })
}

#[test]
fn without_a_direction_the_agencys_rule_shares_a_payment_over_all_open_accounts() {
    let of = Several::open();
    let [first, second, third] = of.accounts;
    let batch = of.batch(300_00);
    // By what is owed: 200, 250 and 500 of 950.
    let even = of.worked(batch, 300_00, &Value::Null);
    assert_eq!(shares(&even), [(first, 6316), (second, 78_95), (third, 157_89)]);
    of.rule("oldest_first");
    let oldest = of.worked(batch, 300_00, &Value::Null);
    assert_eq!(shares(&oldest), [(second, 250_00), (third, 50_00)]);
    assert_eq!(oldest["left_out"][0]["why"], "used_up");
    of.save(batch, &of.form(300_00, &typed(&oldest), &Value::Null));
    of.post(batch);
    assert_eq!(of.accounts.map(|id| of.desk.office.owed(id)), [200_00, 0, 450_00]);
    of.desk.office.verify();
}

#[test]
fn what_was_typed_above_counts_before_a_payment_is_shared() {
    let of = Several::open();
    let [first, second, third] = of.accounts;
    of.rule("oldest_first");
    let batch = of.batch(540_00);
    of.save(batch, &check(second, "76", 240_00, of.desk.office.today()));
    let oldest = of.worked(batch, 300_00, &Value::Null);
    assert_eq!(shares(&oldest), [(second, 10_00), (third, 290_00)]);
    let more = of.worked(batch, 800_00, &Value::Null);
    assert_eq!(shares(&more), [(second, 100_00), (third, 500_00), (first, 200_00)]);
}

#[test]
fn a_disputed_debt_gets_nothing_of_a_payment_for_several() {
    let of = Several::open();
    let [first, second, third] = of.accounts;
    of.rule("oldest_first");
    of.disputes(second);
    let batch = of.batch(300_00);
    let worked = of.worked(batch, 300_00, &Value::Null);
    assert_eq!(shares(&worked), [(third, 300_00)]);
    let out = &worked["left_out"];
    assert_eq!((&out[0]["why"], &out[1]["why"]), (&json!("used_up"), &json!("disputed")));
    assert_eq!(out[1]["on"], "2026-11-02");
    // By hand neither, nor alone as long as the person owes on others.
    let by_hand = json!([{ "account": second, "amount": 100_00 },
                         { "account": first, "amount": 200_00 }]);
    of.save(batch, &of.form(300_00, &by_hand, &Value::Null));
    assert_eq!(of.problems(batch), ["disputed"]);
    let post = json!({ "batch": batch, "difference_reason": "" });
    of.desk.office.refused("post_batch", post.clone());
    // Once the dispute is over it may.
    let over = json!({ "account": second, "on": "2026-11-02", "reason": "Proof was sent." });
    of.desk.office.ok("end_dispute", over);
    assert!(of.problems(batch).is_empty());
    of.post(batch);
    assert_eq!(of.desk.office.owed(second), 150_00);
    of.desk.office.verify();
}

#[test]
fn the_only_debt_of_a_person_is_paid_although_it_is_disputed() {
    let of = Several::open();
    let alone = of.desk.office.account(of.desk.northside, "N-9", 100_00);
    of.disputes(alone);
    let item = of.desk.office.pays(of.desk.bank, alone, "12", 40_00);
    assert!(item > 0);
    assert_eq!(of.desk.office.owed(alone), 60_00);
    of.desk.office.verify();
}

#[test]
fn what_the_person_directed_is_followed_and_told() {
    let of = Several::open();
    let [first, _, third] = of.accounts;
    let said = direction(json!([{ "account": third, "named": null },
                                { "account": first, "named": null }]));
    let batch = of.batch(520_00);
    let worked = of.worked(batch, 520_00, &said);
    assert!(worked["rule"].is_null());
    assert_eq!(shares(&worked), [(third, 500_00), (first, 20_00)]);
    // Other sums are not taken.
    let other = json!([{ "account": third, "amount": 420_00 },
                       { "account": first, "amount": 100_00 }]);
    of.save(batch, &of.form(520_00, &other, &said));
    assert_eq!(of.problems(batch), ["not_as_directed"]);
    let screen = of.desk.office.ok("batch", json!({ "batch": batch }));
    let line = screen["lines"][0]["line"]["id"].clone();
    let right = of.form(520_00, &typed(&worked), &said);
    of.desk.office.ok("save_line", json!({ "batch": batch, "line": line, "form": right }));
    let item = of.post(batch);
    assert_eq!(of.desk.office.owed(third), 0);
    let trace = of.desk.office.ok("explain_payment", json!({ "account": first, "item": item }));
    assert_eq!(trace["direction"]["way"], "letter");
    assert_eq!(trace["direction"]["said"], "pay H-1 first");
    assert_eq!(trace["wishes"][0]["account"], third);
    of.desk.office.verify();
}

#[test]
fn named_sums_are_kept_to_the_cent_and_what_is_left_is_asked_about() {
    let of = Several::open();
    let [first, second, _] = of.accounts;
    let said = direction(json!([{ "account": first, "named": 120_00 },
                                { "account": second, "named": 30_00 }]));
    let batch = of.batch(150_00);
    assert_eq!(shares(&of.worked(batch, 150_00, &said)), [(first, 120_00), (second, 30_00)]);
    let more = of.worked(batch, 160_00, &said);
    assert_eq!((shares(&more).len(), &more["left"]), (2, &json!(10_00)));
    of.save(batch, &of.form(160_00, &typed(&more), &said));
    assert_eq!(of.problems(batch), ["shares_differ"]);
}

#[test]
fn a_direction_to_a_disputed_debt_waits_until_the_person_is_asked() {
    let of = Several::open();
    let [_, second, _] = of.accounts;
    of.disputes(second);
    let said = direction(json!([{ "account": second, "named": null }]));
    let batch = of.batch(100_00);
    let worked = of.worked(batch, 100_00, &said);
    assert!(shares(&worked).is_empty());
    assert_eq!(worked["left_out"][0]["why"], "disputed");
    let mut form = of.form(100_00, &json!([{ "account": second, "amount": 100_00 }]), &said);
    of.save(batch, &form);
    assert_eq!(of.problems(batch), ["not_as_directed", "disputed"]);
    let screen = of.desk.office.ok("batch", json!({ "batch": batch }));
    let line = screen["lines"][0]["line"]["id"].clone();
    form["shares"] = json!([]);
    form["answers"] = json!(["no_account"]);
    of.desk.office.ok("save_line", json!({ "batch": batch, "line": line, "form": form }));
    assert!(of.problems(batch).is_empty());
    of.post(batch);
    assert_eq!(of.desk.office.ok("unidentified", json!({}))[0]["amount"], 100_00);
    of.desk.office.verify();
}

#[test]
fn what_a_dispute_keeps_back_is_said_of_the_disputed_debt_alone() {
    let of = Several::open();
    let [first, second, third] = of.accounts;
    of.disputes(second);
    let said = direction(json!([{ "account": first, "named": null },
                                { "account": second, "named": null }]));
    let batch = of.batch(300_00);
    let worked = of.worked(batch, 300_00, &said);
    assert!(shares(&worked).is_empty());
    let out = worked["left_out"].as_array().unwrap();
    assert_eq!(out.len(), 1, "{worked}");
    assert_eq!((&out[0]["account"], &out[0]["why"]), (&json!(second), &json!("disputed")));
    // Of what is paid out before it gets that far, that is the reason.
    let said = direction(json!([{ "account": first, "named": null },
                                { "account": third, "named": null }]));
    let worked = of.worked(batch, 10_00, &said);
    assert_eq!(shares(&worked), [(first, 10_00)]);
    assert_eq!(worked["left_out"][0]["why"], "used_up");
}
