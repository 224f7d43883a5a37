//! A trust bank taken over from an old system: what lies in it, whose it is, and that all goes on
//! from there.

mod holds;
mod rows;

use duebook_tests::{Office, PASSWORD, number, terms};
use serde_json::{Value, json};

/// An agency that moves in on Nov 2 with the figures of its old books.
struct Case {
    office: Office,
    bank: i64,
    northside: i64,
    harbor: i64,
    /// 900.00 of principal are left of 1,400.00.
    n2: i64,
    /// Costs of 38.00 are still out on it.
    n1: i64,
    /// Paid 150.00 too much.
    a1: i64,
}

pub const HEADS: [&str; 15] = [
    "Kind",
    "Client",
    "Account",
    "Received",
    "Means",
    "Number",
    "Client money",
    "Agency share",
    "Surplus",
    "Amount",
    "Where",
    "Given to bank",
    "Released",
    "On statement",
    "About",
];

/// A row by the names of its columns.
pub fn row(line: u32, cells: &[(&str, &str)]) -> Value {
    let of = |head: &&str| {
        cells.iter().find(|(name, _)| name == head).map_or("", |(_, text)| text).to_owned()
    };
    json!({ "line": line, "cells": HEADS.iter().map(of).collect::<Vec<String>>() })
}

impl Case {
    fn new() -> Case {
        let office = Office::open("2026-11-02");
        office.user("ben", &["bookkeeper"]);
        let mut scaled = terms("10", "net");
        scaled["scale"] = json!({ "by": "collected", "marginal": true, "steps": [
            { "up_to": 1_000_00, "rate": "25" }, { "up_to": null, "rate": "20" } ] });
        let northside = office.client_with("Northside Dental", &scaled);
        let harbor = office.client("Harbor Card", "33.33", "gross");
        let alder = office.client("City of Alder", "28", "net");
        let n2 = office.account(northside, "N-2", 900_00);
        let owed = json!({ "costs": 38_00, "principal": 100_00 });
        let n1 = office.account_of(northside, "N-1", "Ana", "Ruiz", owed, 0);
        let a1 = office.account(alder, "A-1", 20_00);
        let bank = office.bank();
        office.on("2026-11-03");
        Case { office, bank, northside, harbor, n2, n1, a1 }
    }

    /// Client money 1,700.00, share 250.00, a refund of 150.00; 2,000.00 at the bank by the books
    /// and 100.00 in hand; a check of 88.93 that the bank has not paid.
    fn rows(&self) -> Vec<Value> {
        vec![
            row(
                2,
                &[
                    ("Kind", "payment"),
                    ("Client", "Northside Dental"),
                    ("Account", "N-2"),
                    ("Received", "11/02/2026"),
                    ("Number", "701"),
                    ("Client money", "70.00"),
                    ("Agency share", "30.00"),
                    ("Where", "hand"),
                ],
            ),
            row(
                3,
                &[
                    ("Kind", "payment"),
                    ("Account", "N-1"),
                    ("Received", "10/28/2026"),
                    ("Number", "702"),
                    ("Client money", "130.00"),
                    ("Agency share", "50.00"),
                    ("Given to bank", "10/29/2026"),
                    ("Released", "11/10/2026"),
                ],
            ),
            row(
                4,
                &[
                    ("Kind", "payment"),
                    ("Account", "A-1"),
                    ("Received", "10/01/2026"),
                    ("Means", "money order"),
                    ("Surplus", "150.00"),
                    ("Released", "10/12/2026"),
                ],
            ),
            row(
                5,
                &[
                    ("Kind", "client money"),
                    ("Client", "Northside Dental"),
                    ("Amount", "1,500.00"),
                    ("On statement", "yes"),
                    ("About", "Statement of October"),
                ],
            ),
            row(6, &[("Kind", "agency share"), ("Amount", "170.00")]),
            row(
                7,
                &[
                    ("Kind", "check"),
                    ("Client", "City of Alder"),
                    ("Number", "4711"),
                    ("Received", "10/30/2026"),
                    ("Amount", "88.93"),
                    ("About", "City of Alder"),
                ],
            ),
            row(
                8,
                &[
                    ("Kind", "invoice"),
                    ("Client", "Harbor Card"),
                    ("Received", "10/15/2026"),
                    ("Amount", "300.00"),
                    ("About", "October"),
                ],
            ),
            row(9, &[("Kind", "collected"), ("Account", "N-2"), ("Amount", "500.00")]),
            row(10, &[("Kind", "costs"), ("Account", "N-1"), ("Amount", "38.00")]),
            row(11, &[("Kind", "collected"), ("Account", "A-1")]),
        ]
    }

    fn args(&self, balance: i64, rows: &[Value], reason: &str) -> Value {
        json!({ "trust_bank": self.bank, "on": "2026-11-02", "balance": balance, "rows": rows,
                "shortage_reason": reason })
    }

    fn taken() -> Case {
        let case = Case::new();
        case.office.ok("take_over", case.args(2_088_93, &case.rows(), ""));
        case
    }

    fn day(&self, on: &str) -> Value {
        self.office.ok("trust_day", json!({ "trust_bank": self.bank, "on": on }))
    }

    fn owners(&self, kind: &str) -> (i64, i64) {
        let day = self.day(&self.office.today().to_string());
        let owners = day["owners"].as_array().unwrap().iter();
        let of: Vec<_> = owners.filter(|o| o["kind"] == kind).collect();
        let sum = |field: &str| of.iter().map(|o| number(&o[field])).sum();
        (sum("amount"), sum("released"))
    }
}

#[test]
fn an_agency_moves_in_with_what_its_old_books_say() {
    let case = Case::new();
    let office = &case.office;
    let tried = office.ok("try_take_over", case.args(2_088_93, &case.rows(), ""));
    assert_eq!(tried["faults"], json!([]), "{tried}");
    let of = |field: &str| number(&tried[field]);
    assert_eq!(["bank", "hand", "transit", "outstanding"].map(of), [2_088_93, 100_00, 0, 88_93]);
    assert_eq!(
        ["clients", "share", "refunds", "unidentified"].map(of),
        [1_700_00, 250_00, 150_00, 0]
    );
    assert_eq!(
        ["claims", "invoiced", "advanced", "collected"].map(of),
        [300_00, 300_00, 38_00, 500_00]
    );
    assert_eq!(["shortage", "excess"].map(of), [0, 0]);
    assert_eq!(number(&case.day("2026-11-03")["bank"]), 0, "nothing is kept of a trial");
    office.ok("take_over", case.args(2_088_93, &case.rows(), ""));
    let day = case.day("2026-11-02");
    let of = |field: &str| number(&day[field]);
    assert_eq!(["bank", "hand", "shortage", "owned"].map(of), [2_000_00, 100_00, 0, 2_100_00]);
    assert_eq!(case.owners("client"), (1_700_00, 1_500_00));
    assert_eq!(case.owners("share_commission"), (250_00, 170_00));
    assert_eq!(case.owners("refund"), (150_00, 150_00));
    assert_eq!([case.n2, case.n1, case.a1].map(|id| office.owed(id)), [900_00, 138_00, 20_00]);
    let proof = office.ok("trust_proof", json!({ "trust_bank": case.bank, "on": "2026-11-02" }));
    assert_eq!((&proof["verdict"], number(&proof["outstanding"])), (&json!("agrees"), 88_93));
    let state = office.ok("take_over_state", json!({ "trust_bank": case.bank }));
    assert_eq!(
        (&state["taken"]["on"], number(&state["taken"]["bank"])),
        (&json!("2026-11-02"), 2_088_93)
    );
    let money = office.ok("client_money", json!({ "client": case.harbor }));
    assert_eq!(
        (number(&money["invoices"][0]["open"]), &money["invoices"][0]["invoiced_on"]),
        (300_00, &json!("2026-10-15"))
    );
    let clients = office.ok("clients", json!({}));
    let placed: Vec<i64> =
        clients.as_array().unwrap().iter().map(|c| number(&c["placed"])).collect();
    // Alder 20.00; Northside 900.00 and 138.00, of old 500.00 and the two payments of 280.00.
    assert!(placed.contains(&(1_038_00 + 500_00 + 280_00)), "{placed:?}");
    office.verify();
    let twice = office.refused("take_over", case.args(2_088_93, &case.rows(), ""));
    assert!(twice.words.contains("already"), "{twice}");
}

#[test]
fn all_goes_on_from_there() {
    let case = Case::taken();
    let office = &case.office;
    // What was on a statement is paid and not told again.
    let list = office.ok("statements", json!({}));
    let told = list["statements"].as_array().unwrap().iter();
    let open = told.clone().find(|s| number(&s["sums"]["remit"]) == 1_500_00).unwrap();
    let pay = json!({ "statement": open["id"], "method": "check", "number": "4712",
                      "on": "2026-11-03" });
    office.ok("pay_statement", pay);
    assert_eq!(case.owners("client"), (200_00, 0));
    // The scale goes on from 500.00 and the two payments of the old system on other accounts.
    let item = office.pays(case.bank, case.n2, "801", 600_00);
    let trace = office.ok("explain_payment", json!({ "account": case.n2, "item": item }));
    let of = |field: &str| number(&trace[field]);
    assert_eq!([of("collected_before"), of("commission")], [600_00, 140_00]);
    office.ok("make_deposit", json!({ "trust_bank": case.bank, "on": "2026-11-03" }));
    // A check of the old system comes back: the debt is owed again, its shares go.
    let items = office.ok("batches", json!({}))["batches"].clone();
    let old = items.as_array().unwrap().iter().find(|b| b["head"]["booked_on"] == "2026-11-02");
    let batch = office.ok("batch", json!({ "batch": old.unwrap()["id"] }));
    let of_line = |at: usize| batch["lines"][at]["line"]["item"]["item"].clone();
    let part = json!({ "item": of_line(1), "on": "2026-11-03", "amount": 80_00, "reason": "NSF" });
    office.refused("return_item", part);
    let whole = json!({ "item": of_line(1), "on": "2026-11-03", "reason": "NSF" });
    office.ok("return_item", whole);
    assert_eq!(office.owed(case.n1), 318_00);
    let moved = json!({ "item": of_line(0), "from": case.n2, "to": case.n1, "reason": "typed" });
    office.refused("move_payment", moved);
    office.verify();
    // Everything is good: the client's statement tells the payment and the old one in hand.
    office.on("2026-11-20");
    let args = json!({ "client": case.northside, "trust_bank": case.bank,
                       "through_on": "2026-11-20" });
    let prepared = office.ok("prepare_statement", args);
    office.sign_in("ben", PASSWORD);
    office.ok("approve_statement", prepared.clone());
    let statement = office.ok("statement", prepared);
    assert_eq!(number(&statement["sums"]["remit"]), 460_00 + 70_00);
    // The old check to the client was lost: its money is owed again and paid anew.
    let paid = office.ok("trust", json!({}))["payments"].clone();
    let lost = paid.as_array().unwrap().iter().find(|p| p["number"] == "4711").unwrap().clone();
    office.sign_in("amy", PASSWORD);
    let undo = json!({ "payment": lost["id"], "on": "2026-11-20", "reason": "lost" });
    office.ok("undo_payment", undo);
    let again = json!({ "statement": lost["statement"], "method": "check", "number": "4713",
                        "on": "2026-11-20" });
    office.ok("pay_statement", again);
    office.verify();
}

#[test]
fn what_does_not_agree_is_named_before_the_first_entry() {
    let case = Case::new();
    let office = &case.office;
    let tried = office.ok("try_take_over", case.args(2_078_93, &case.rows(), ""));
    assert_eq!(number(&tried["shortage"]), 10_00);
    let silent = office.refused("take_over", case.args(2_078_93, &case.rows(), ""));
    assert_eq!(silent.field.as_deref(), Some("shortage_reason"));
    let more = office.ok("try_take_over", case.args(2_098_93, &case.rows(), ""));
    assert_eq!(number(&more["excess"]), 10_00);
    office.refused("take_over", case.args(2_098_93, &case.rows(), "nobody knows"));
    assert_eq!(number(&case.day("2026-11-03")["owned"]), 0, "nothing is written");
    office.ok("take_over", case.args(2_078_93, &case.rows(), "Bank fees of 2024"));
    let day = case.day("2026-11-02");
    assert_eq!([number(&day["bank"]), number(&day["shortage"])], [1_990_00, 10_00]);
    let state = office.ok("take_over_state", json!({ "trust_bank": case.bank }));
    assert_eq!(state["taken"]["shortage_reason"], "Bank fees of 2024");
    office.ok(
        "cover_shortage",
        json!({ "trust_bank": case.bank, "amount": 10_00,
        "on": "2026-11-03", "from_share": true }),
    );
    assert_eq!(case.owners("share_commission").0, 240_00);
    office.verify();
}

#[test]
fn a_trust_bank_that_began_is_not_taken_over() {
    let case = Case::new();
    let batch = case.office.batch(case.bank, &[(case.n2, "1", 10_00)]);
    case.office.ok("post_batch", json!({ "batch": batch, "difference_reason": "" }));
    let late = case.office.refused("take_over", case.args(2_088_93, &case.rows(), ""));
    assert!(late.words.contains("booked"), "{late}");
    case.office.verify();
}

#[test]
fn money_on_its_way_and_money_of_nobody_is_taken_over() {
    let case = Case::new();
    let office = &case.office;
    let rows = [
        row(
            2,
            &[
                ("Kind", "payment"),
                ("Account", "N-2"),
                ("Received", "11/02/2026"),
                ("Client money", "40.00"),
                ("Where", "transit"),
            ],
        ),
        row(
            3,
            &[
                ("Kind", "payment"),
                ("Received", "10/20/2026"),
                ("Number", "99"),
                ("Amount", "60.00"),
                ("Released", "11/01/2026"),
            ],
        ),
        row(
            4,
            &[
                ("Kind", "check"),
                ("Account", "A-1"),
                ("Number", "88"),
                ("Amount", "5.00"),
                ("Received", "09/01/2026"),
                ("About", "The person"),
            ],
        ),
    ];
    office.ok("take_over", case.args(65_00, &rows, ""));
    let proof = office.ok("trust_proof", json!({ "trust_bank": case.bank, "on": "2026-11-02" }));
    let of = |field: &str| number(&proof[field]);
    assert_eq!([of("in_transit"), of("outstanding"), of("off")], [40_00, 5_00, 0], "{proof}");
    assert_eq!(case.owners("suspense"), (60_00, 60_00));
    let waits = office.ok("unidentified", json!({}))[0].clone();
    let give = json!({ "item": waits["item"],
                       "shares": [{ "account": case.n1, "amount": 60_00 }] });
    office.ok("identify_payment", give);
    assert_eq!(office.owed(case.n1), 138_00, "it was paid before the account was placed here");
    office.verify();
}

#[test]
fn what_was_in_hand_can_still_be_voided() {
    let case = Case::new();
    let office = &case.office;
    let on = [("Received", "11/02/2026"), ("Where", "hand"), ("Kind", "payment")];
    let of = |cells: &[(&str, &str)]| row(2, &[&on[..], cells].concat());
    let rows = [
        of(&[("Account", "N-2"), ("Client money", "70.00"), ("Agency share", "30.00")]),
        of(&[("Amount", "60.00")]),
    ];
    office.ok("take_over", case.args(0, &rows, ""));
    let waits = office.ok("unidentified", json!({}))[0].clone();
    let share = json!([{ "account": case.n1, "amount": 60_00 }]);
    office.ok("identify_payment", json!({ "item": waits["item"], "shares": share }));
    let batch = office.ok("batch", json!({ "batch": waits["batch"] }));
    for line in batch["lines"].as_array().unwrap() {
        let item = line["line"]["item"]["item"].clone();
        office.ok("void_item", json!({ "item": item, "reason": "never came" }));
    }
    assert_eq!([case.n2, case.n1].map(|id| office.owed(id)), [1_000_00, 138_00]);
    assert_eq!(number(&case.day("2026-11-03")["owned"]), 0);
    office.verify();
}
