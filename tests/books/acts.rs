//! Acts beyond the plain ones, each with the figures a bookkeeper would write: part of a check
//! comes back, money finds its account, a payment was on the wrong one, fees and costs.

use duebook_tests::{Office, check, number};
use serde_json::{Value, json};

struct Desk {
    office: Office,
    bank: i64,
    northside: i64,
    alder: i64,
}

fn desk() -> Desk {
    let office = Office::open("2026-10-01");
    let northside = office.client("Northside Dental", "30", "net");
    let alder = office.client("City of Alder", "28", "net");
    let bank = office.bank();
    Desk { office, bank, northside, alder }
}

impl Desk {
    fn n1(&self) -> i64 {
        let owed = json!({ "costs": 38_00, "interest": 36_50, "principal": 1_410_00 });
        self.office.account_of(self.northside, "N-1", "Ada", "Byron", owed, 38_00)
    }

    /// What an owner of this kind has, and what of it is released.
    fn owner(&self, kind: &str, client: i64) -> (i64, i64) {
        let today = self.office.today();
        let day = self.office.ok("trust_day", json!({ "trust_bank": self.bank, "on": today }));
        let of = |field: &str| -> i64 {
            let owners = day["owners"].as_array().unwrap().iter();
            let same = owners.filter(|o| o["kind"] == kind && o["client"] == client);
            same.map(|o| number(&o[field])).sum()
        };
        (of("amount"), of("released"))
    }

    fn shortage(&self) -> i64 {
        let today = self.office.today();
        let day = self.office.ok("trust_day", json!({ "trust_bank": self.bank, "on": today }));
        number(&day["shortage"])
    }

    fn deposit(&self) {
        let on = self.office.today();
        self.office.ok("make_deposit", json!({ "trust_bank": self.bank, "on": on }));
    }

    fn parts(&self, account: i64) -> Value {
        self.office.screen(account)["account"]["owed"].clone()
    }
}

fn owed(costs: i64, interest: i64, principal: i64) -> Value {
    json!({ "costs": costs, "interest": interest, "fees": 0, "attorney_fees": 0,
            "principal": principal })
}

#[test]
fn a_part_of_a_check_comes_back_and_empties_what_was_filled_last() {
    let desk = desk();
    let n1 = desk.n1();
    desk.office.on("2026-11-02");
    let item = desk.office.pays(desk.bank, n1, "1187", 200_00);
    desk.deposit();
    desk.office.on("2026-11-12");
    assert_eq!(desk.owner("client", desk.northside), (113_40, 113_40));
    let args = json!({ "item": item, "on": "2026-11-12", "amount": 50_00, "reason": "altered" });
    let shown = desk.office.ok("try_return", args.clone());
    assert_eq!(
        (number(&shown["amount"]), number(&shown["shares"][0]["commission"])),
        (50_00, 15_00)
    );
    assert_eq!(desk.owner("client", desk.northside), (113_40, 113_40), "a trial changes nothing");
    desk.office.ok("return_item", args);
    assert_eq!(desk.parts(n1), owed(0, 0, 1_334_50));
    assert_eq!(desk.owner("client", desk.northside), (78_40, 78_40));
    assert_eq!(desk.owner("share_commission", desk.northside), (33_60, 33_60));
    let again = json!({ "item": item, "on": "2026-11-12", "amount": 150_01, "reason": "more" });
    let refused = desk.office.refused("return_item", again);
    assert!(refused.words.contains("150.00"), "{refused}");
    desk.office.ok("return_item", json!({ "item": item, "on": "2026-11-12", "reason": "rest" }));
    assert_eq!(desk.parts(n1), owed(38_00, 36_50, 1_410_00));
    assert_eq!(desk.owner("client", desk.northside), (0, 0));
    desk.office.verify();
}

#[test]
fn a_payment_on_the_wrong_account_moves_with_its_day_and_its_hold() {
    let desk = desk();
    let n2 = desk.office.account(desk.northside, "N-2", 640_00);
    let a2 = desk.office.account(desk.alder, "A-2", 98_15);
    desk.office.on("2026-11-02");
    let item = desk.office.pays(desk.bank, n2, "77", 50_00);
    desk.deposit();
    desk.office.on("2026-11-05");
    assert_eq!(desk.owner("client", desk.northside), (35_00, 0));
    let to = |to: i64| json!({ "item": item, "from": n2, "to": to, "reason": "" });
    let shown = desk.office.ok("try_move", to(a2));
    assert_eq!((number(&shown["amount"]), number(&shown["shortage"])), (50_00, 0));
    let (loses, gets) = (&shown["shares"][0], &shown["shares"][1]);
    assert_eq!((number(&loses["amount"]), number(&loses["client_share"])), (-50_00, -35_00));
    assert_eq!((number(&gets["amount"]), number(&gets["client_share"])), (50_00, 36_00));
    assert_eq!(number(&loses["balance_after"]), 640_00, "the first owes it again");
    assert_eq!(number(&gets["balance_after"]), 48_15);
    desk.office.refused("try_move", to(n2));
    assert_eq!(desk.owner("client", desk.northside), (35_00, 0), "a trial changes nothing");
    desk.office.ok(
        "move_payment",
        json!({
        "item": item, "from": n2, "to": a2, "reason": "wrong person" }),
    );
    assert_eq!(desk.owner("client", desk.northside), (0, 0));
    assert_eq!(desk.owner("client", desk.alder), (36_00, 0));
    assert_eq!(desk.owner("share_commission", desk.alder), (14_00, 0));
    assert_eq!((desk.office.owed(n2), desk.office.owed(a2)), (640_00, 48_15));
    desk.office.on("2026-11-12");
    assert_eq!(desk.owner("client", desk.alder), (36_00, 36_00));
    let back = desk.office.refused(
        "move_payment",
        json!({
        "item": item, "from": n2, "to": a2, "reason": "again" }),
    );
    assert!(back.words.contains("nothing of this payment"), "{back}");
    desk.office.verify();
}

#[test]
fn a_payment_moved_after_its_client_was_paid_leaves_trust_short_and_says_so() {
    let desk = desk();
    let n2 = desk.office.account(desk.northside, "N-2", 640_00);
    let a2 = desk.office.account(desk.alder, "A-2", 98_15);
    desk.office.user("ben", &["bookkeeper"]);
    desk.office.on("2026-11-02");
    let item = desk.office.pays(desk.bank, n2, "77", 50_00);
    desk.deposit();
    desk.office.on("2026-11-12");
    let statement = desk.office.ok(
        "prepare_statement",
        json!({
        "client": desk.northside, "trust_bank": desk.bank, "through_on": "2026-11-12" }),
    );
    desk.office.sign_in("ben", duebook_tests::PASSWORD);
    desk.office.ok("approve_statement", statement.clone());
    desk.office.ok(
        "pay_statement",
        json!({ "statement": statement["statement"],
        "method": "check", "number": "5001", "on": "2026-11-12" }),
    );
    desk.office.ok(
        "take_share",
        json!({
        "trust_bank": desk.bank, "amount": 15_00, "on": "2026-11-12" }),
    );
    let shown = desk
        .office
        .ok("try_move", json!({ "item": item, "from": n2, "to": a2, "reason": "wrong person" }));
    assert_eq!(number(&shown["shortage"]), 36_00, "{shown}");
    desk.office.ok(
        "move_payment",
        json!({
        "item": item, "from": n2, "to": a2, "reason": "wrong person" }),
    );
    // Northside had its 35.00 and the agency its 15.00; Alder is owed 36.00 of the same 50.00.
    assert_eq!(desk.owner("client", desk.northside), (0, 0));
    assert_eq!(desk.owner("client", desk.alder), (36_00, 36_00));
    assert_eq!(desk.shortage(), 36_00);
    desk.office.ok(
        "cover_shortage",
        json!({ "trust_bank": desk.bank, "amount": 36_00,
        "on": "2026-11-12", "from_share": false }),
    );
    assert_eq!(desk.shortage(), 0);
    desk.office.verify();
}

impl Desk {
    /// Money of which nobody knows whose it is; its item.
    fn nobodys(&self, reference: &str, amount: i64, note: &str) -> i64 {
        let mut line = check(0, reference, amount, self.office.today());
        line["shares"] = json!([]);
        line["answers"] = json!(["no_account"]);
        line["note"] = json!(note);
        let batch = self.office.ok(
            "add_batch",
            json!({ "source": "mail", "booked_on": self.office.today(),
                    "trust_bank": self.bank, "control_count": 1, "control_total": amount }),
        );
        self.office.ok("save_line", json!({ "batch": batch["batch"], "line": null, "form": line }));
        self.office.ok("post_batch", json!({ "batch": batch["batch"], "difference_reason": "" }));
        let waiting = self.office.ok("unidentified", json!({}));
        number(&waiting.as_array().unwrap().last().unwrap()["item"])
    }
}

#[test]
fn unidentified_money_counts_from_the_day_it_came() {
    let desk = desk();
    let n2 = desk.office.account(desk.northside, "N-2", 640_00);
    desk.office.on("2026-11-02");
    let item = desk.nobodys("MO-1", 60_00, "");
    desk.deposit();
    let waiting = desk.office.ok("unidentified", json!({}));
    assert_eq!(number(&waiting[0]["amount"]), 60_00);
    assert_eq!(waiting[0]["released_on"], "2026-11-12");
    desk.office.on("2026-11-09");
    let later = desk.office.pays(desk.bank, n2, "9", 40_00);
    let too_much = json!({ "item": item, "shares": [{ "account": n2, "amount": 60_01 }] });
    let refused = desk.office.refused("identify_payment", too_much);
    assert!(refused.words.contains("60.00"), "{refused}");
    let whose = json!({ "item": item, "shares": [{ "account": n2, "amount": 60_00 }] });
    let shown = desk.office.ok("try_identify", whose.clone());
    assert_eq!((number(&shown["left"]), number(&shown["shares"][0]["commission"])), (0, 18_00));
    assert_eq!(number(&shown["shares"][0]["balance_after"]), 540_00);
    assert_eq!(desk.office.owed(n2), 600_00, "a trial changes nothing");
    desk.office.ok("identify_payment", whose);
    assert_eq!(desk.office.owed(n2), 540_00);
    assert_eq!(desk.owner("client", desk.northside), (70_00, 0));
    assert_eq!(desk.office.ok("unidentified", json!({})), json!([]));
    desk.office.ok("void_item", json!({ "item": later, "reason": "typed twice" }));
    desk.office.verify();
}

#[test]
fn money_of_nobody_finds_likely_accounts_by_name_sum_and_number() {
    let desk = desk();
    let n1 = desk.n1();
    let n2 = desk.office.account(desk.northside, "N-2", 60_00);
    let a7 = desk.office.account(desk.alder, "77120", 98_15);
    desk.office.on("2026-11-02");
    desk.office.pays(desk.bank, a7, "1186", 8_15);
    let item = desk.nobodys("1187", 60_00, "check of Mrs. Byron, says 77120");
    let likely = desk.office.ok("suggest_accounts", json!({ "item": item }));
    let of = |account: i64| {
        let hit = likely.as_array().unwrap().iter().find(|s| s["account"] == account);
        hit.map_or(json!([]), |s| s["reasons"].clone())
    };
    assert_eq!(likely[0]["account"], a7, "a number and a check before it: {likely}");
    assert_eq!(
        of(a7),
        json!([{ "kind": "number", "about": "77120" },
               { "kind": "paid_before", "about": "2026-11-02" }])
    );
    assert_eq!(of(n1), json!([{ "kind": "name", "about": "Byron" }]));
    assert_eq!(of(n2), json!([{ "kind": "balance", "about": "" }]));
}

#[test]
fn money_of_nobody_goes_back_only_once_it_is_released() {
    let desk = desk();
    let n2 = desk.office.account(desk.northside, "N-2", 640_00);
    desk.office.on("2026-11-02");
    let item = desk.nobodys("MO-1", 60_00, "");
    let back = |amount: i64, number: &str| {
        let on = desk.office.today();
        json!({ "item": item, "amount": amount, "payee": "Lakeside Bank", "method": "check",
                "number": number, "on": on })
    };
    desk.office.refused("send_back", back(60_00, "5001"));
    desk.deposit();
    desk.office.on("2026-11-11");
    let early = desk.office.refused("send_back", back(60_00, "5001"));
    assert!(early.words.contains("Nov 12, 2026"), "{early}");
    desk.office.on("2026-11-12");
    let more = desk.office.refused("send_back", back(60_01, "5001"));
    assert_eq!(more.field.as_deref(), Some("amount"));
    // A part is known after all, and the rest goes back.
    let whose = json!({ "item": item, "shares": [{ "account": n2, "amount": 20_00 }] });
    desk.office.ok("identify_payment", whose);
    let paid = desk.office.ok("send_back", back(40_00, "5001"));
    assert_eq!(desk.office.ok("unidentified", json!({})), json!([]));
    let today = json!({ "trust_bank": desk.bank, "on": "2026-11-12" });
    let day = desk.office.ok("trust_day", today);
    assert_eq!((number(&day["bank"]), number(&day["owned"])), (20_00, 20_00), "{day}");
    desk.office.verify();

    // The check is lost: its money waits again, and can go back by another one.
    let lost = json!({ "payment": paid["payment"], "on": "2026-11-12", "reason": "lost" });
    desk.office.ok("undo_payment", lost);
    assert_eq!(number(&desk.office.ok("unidentified", json!({}))[0]["amount"]), 40_00);
    desk.office.ok("send_back", back(40_00, "5002"));
    desk.office.verify();

    // The bank takes the item back after all: the agency owes what went out.
    desk.office.on("2026-11-20");
    let returned = json!({ "item": item, "on": "2026-11-20", "reason": "altered" });
    desk.office.ok("return_item", returned);
    assert_eq!(desk.shortage(), 40_00, "the client has not been paid its part");
    assert_eq!(desk.office.ok("unidentified", json!({})), json!([]));
    desk.office.verify();
}

#[test]
fn a_payment_says_why_it_went_where_it_did() {
    let desk = desk();
    let n1 = desk.n1();
    desk.office.on("2026-11-02");
    let item = desk.office.pays(desk.bank, n1, "1187", 200_00);
    let found = desk.office.ok("find", json!({ "text": "1187" }));
    assert_eq!(
        (&found["items"][0]["title"], number(&found["items"][0]["balance"])),
        (&json!("1187"), 200_00),
        "a check is found by its number"
    );
    let asked = json!({ "account": n1, "item": item });
    let trace = desk.office.ok("explain_payment", asked.clone());
    assert_eq!(trace["order"][0], "costs");
    assert_eq!(trace["owed_before"], owed(38_00, 36_50, 1_410_00));
    assert_eq!(trace["met"], owed(38_00, 36_50, 125_50));
    assert_eq!((number(&trace["own_costs"]), number(&trace["earning"])), (38_00, 162_00));
    assert_eq!((trace["rate"].as_str(), number(&trace["commission"])), (Some("30.00"), 48_60));
    assert_eq!((&trace["rule"], number(&trace["client_share"])), (&json!("rate"), 113_40));
    // An older cost that is found later changes what the payment met, and the trace says so.
    let cost = json!({ "account": n1, "kind": "client_cost", "part": "costs", "amount": 12_00,
                       "on": "2026-11-01", "basis": "filing fee, receipt 88" });
    let shown = desk.office.ok("try_charge", cost.clone());
    assert_eq!(
        [&shown["part_before"], &shown["part_after"], &shown["reckoned_anew"]].map(number),
        [0, 0, 1],
        "the payment meets it at once: {shown}"
    );
    desk.office.ok("add_charge", cost);
    let trace = desk.office.ok("explain_payment", asked);
    assert_eq!(trace["owed_before"], owed(50_00, 36_50, 1_410_00));
    assert_eq!((number(&trace["met"]["costs"]), &trace["reckoned_anew"]), (50_00, &json!(true)));
    let n2 = desk.office.account(desk.northside, "N-2", 640_00);
    desk.office.refused("explain_payment", json!({ "account": n2, "item": item }));
    desk.office.verify();
}

#[test]
fn a_processor_keeps_its_charge_and_the_person_and_the_client_keep_their_credit() {
    let desk = desk();
    let n2 = desk.office.account(desk.northside, "N-2", 640_00);
    desk.office.on("2026-11-03");
    let item = desk.office.pays(desk.bank, n2, "4242", 100_00);
    let settle = |received: i64| {
        json!({ "trust_bank": desk.bank, "on": "2026-11-03", "items": [item],
                "received": received })
    };
    let refused = desk.office.refused("settle_items", settle(100_01));
    assert!(refused.words.contains("100.00"), "{refused}");
    desk.office.ok("settle_items", settle(97_10));
    assert_eq!(desk.shortage(), 2_90);
    assert_eq!(desk.owner("client", desk.northside).0, 70_00);
    assert_eq!(desk.office.owed(n2), 540_00);
    desk.office.ok(
        "cover_shortage",
        json!({ "trust_bank": desk.bank, "amount": 2_90,
        "on": "2026-11-03", "from_share": false }),
    );
    desk.office.verify();
}

#[test]
fn a_charge_says_whose_it_is_and_what_allows_it() {
    let desk = desk();
    let n2 = desk.office.account(desk.northside, "N-2", 640_00);
    desk.office.on("2026-11-02");
    let charge = |kind: &str, part: &str, amount: i64, on: &str| {
        json!({ "account": n2, "kind": kind, "part": part, "amount": amount, "on": on,
                "basis": "contract, clause 7" })
    };
    desk.office.ok("add_charge", charge("agency_fee", "fees", 25_00, "2026-11-02"));
    desk.office.ok("add_charge", charge("agency_cost", "costs", 38_00, "2026-11-02"));
    desk.office.pays(desk.bank, n2, "1", 100_00);
    // Costs 38.00 and fees 25.00 are the agency's; 30 % of the other 37.00 is its commission.
    assert_eq!(desk.owner("share_cost", desk.northside).0, 38_00);
    assert_eq!(desk.owner("share_other", desk.northside).0, 25_00);
    assert_eq!(desk.owner("share_commission", desk.northside).0, 11_10);
    assert_eq!(desk.owner("client", desk.northside).0, 25_90);
    // An older cost goes first, and the payment of a later day meets it.
    desk.office.ok("add_charge", charge("client_cost", "costs", 10_00, "2026-11-01"));
    assert_eq!(desk.parts(n2), owed(0, 0, 613_00));
    assert_eq!(desk.owner("client", desk.northside).0, 28_90);
    let refused =
        desk.office.refused("add_charge", charge("waived", "interest", 5_00, "2026-11-02"));
    assert!(refused.words.contains("0.00"), "{refused}");
    desk.office.ok("add_charge", charge("waived", "principal", 13_00, "2026-11-02"));
    desk.office.ok("add_charge", charge("corrected", "principal", -20_00, "2026-11-02"));
    assert_eq!(desk.parts(n2), owed(0, 0, 580_00));
    let fee = desk.office.refused("add_charge", charge("agency_fee", "costs", 5_00, "2026-11-02"));
    assert_eq!(fee.field.as_deref(), Some("part"));
    desk.office.verify();
}
