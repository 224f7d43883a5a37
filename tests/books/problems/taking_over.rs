//! Sentences about what an agency brings from its old system.

use duebook_tests::Office;
use serde_json::{Value, json};

use super::Said;

fn row(line: u32, cells: &[(usize, &str)]) -> Value {
    let of = |at: usize| {
        cells.iter().find(|(place, _)| *place == at).map_or("", |(_, text)| text).to_owned()
    };
    json!({ "line": line, "cells": (0..15).map(of).collect::<Vec<String>>() })
}

pub fn say(said: &mut Said) {
    let office = Office::open("2026-11-02");
    let bank = office.bank();
    let client = office.client("Northside Dental", "30", "net");
    let account = office.account(client, "N-1", 100_00);
    let take = |bank: i64, balance: i64, rows: &[Value]| {
        json!({ "trust_bank": bank, "on": "2026-11-02", "balance": balance, "rows": rows,
                "shortage_reason": "" })
    };
    let refused = |args: Value| office.refused("take_over", args);
    let path = office.folder.path().join("other.csv");
    std::fs::write(&path, "Name,Sum\nAna,5\n").unwrap();
    *office.host.open.lock().unwrap() = Some(path);
    let other = office.refused("choose_take_over_table", json!({}));
    said.say("not_a_take_over_table", &other);
    said.say("nothing_to_take_over", &refused(take(bank, 0, &[])));
    let many = vec![row(2, &[]); 20_001];
    said.say("take_over_too_long", &refused(take(bank, 0, &many)));
    said.say("take_over_row", &refused(take(bank, 0, &[row(2, &[(0, "loan")])])));
    let share = row(2, &[(0, "agency share"), (9, "10.00")]);
    said.say("take_over_excess", &refused(take(bank, 11_00, std::slice::from_ref(&share))));
    said.say("take_over_short", &refused(take(bank, 9_00, std::slice::from_ref(&share))));
    let paid = row(
        3,
        &[
            (0, "payment"),
            (2, "N-1"),
            (3, "10/02/2026"),
            (6, "7.00"),
            (7, "3.00"),
            (12, "10/12/2026"),
        ],
    );
    office.ok("take_over", take(bank, 20_00, &[share.clone(), paid]));
    said.say("taken_over_before", &refused(take(bank, 10_00, std::slice::from_ref(&share))));
    let batches = office.ok("batches", json!({}))["batches"].clone();
    let batch = office.ok("batch", json!({ "batch": batches[0]["id"] }));
    let item = batch["lines"][0]["line"]["item"]["item"].clone();
    let part = json!({ "item": item, "on": "2026-11-02", "amount": 1_00, "reason": "NSF" });
    said.say("taken_over_share_stays", &office.refused("return_item", part));
    let why = json!({ "account": account, "item": item });
    said.say("taken_over_not_traced", &office.refused("explain_payment", why));
    let named = json!({ "name": "Other", "bank_name": "Bank", "account_number": "000123454472" });
    let begun = office.ok("add_trust_bank", named)["trust_bank"].as_i64().unwrap();
    office.pays(begun, account, "77", 10_00);
    said.say("taken_over_too_late", &refused(take(begun, 10_00, &[share])));
}
