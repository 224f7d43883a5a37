//! Some walks begin with a trust bank that was taken over from an old system.

use duebook_tests::{day, number};
use serde_json::{Value, json};

use super::Walk;
use super::model::{Debt, Item};
use super::trust::{Owner, Payment, Statement, Sums, Told};

/// The columns of the table by the names that the rows use.
const COLUMNS: [(&str, usize); 9] = [
    ("kind", 0),
    ("client", 1),
    ("account", 2),
    ("received", 3),
    ("number", 5),
    ("amount", 9),
    ("where", 10),
    ("released", 12),
    ("about", 14),
];

fn row(cells: &[(&str, String)]) -> Value {
    let mut all = vec![String::new(); 15];
    for (name, text) in cells {
        all[COLUMNS.iter().find(|(known, _)| known == name).unwrap().1] = text.clone();
    }
    json!({ "line": 2, "cells": all })
}

fn dollars(cents: i64) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}

impl Walk {
    /// The second trust bank began elsewhere: a client's money, the agency's share, a check that
    /// the bank has not paid, money of nobody in hand, a claim, what was collected on an account
    /// before and what of its costs is still out. What is missing the agency owes.
    pub fn take_over(&mut self) {
        let (bank, on) = (self.banks[1], self.today);
        let client = *self.model.terms.keys().next().unwrap();
        let other = *self.model.terms.keys().next_back().unwrap();
        let clients = self.office.ok("clients", json!({}));
        let name = |id: i64| -> String {
            let all = clients.as_array().unwrap().iter();
            let of = all.into_iter().find(|c| c["id"] == id).unwrap();
            of["name"].as_str().unwrap().to_owned()
        };
        let account = *self.model.accounts.keys().next().unwrap();
        let file = self.office.screen(account)["account"]["file_number"].clone();
        let file = file.as_str().unwrap().to_owned();
        let (debt, past) = (self.model.accounts[&account].debt, 1 + self.chance.below(900_00));
        let costs = self.chance.below(debt.owed[0] - debt.advanced + 1);
        let [payable, share, check, unknown, claim, short] =
            [300_00, 90_00, 80_00, 70_00, 60_00, 20_00].map(|most| 1 + self.chance.below(most));
        let today = on.format("%m/%d/%Y").to_string();
        let mut rows = vec![
            row(&[
                ("kind", "client money".into()),
                ("client", name(client)),
                ("amount", dollars(payable)),
            ]),
            row(&[("kind", "agency share".into()), ("amount", dollars(share))]),
            row(&[
                ("kind", "check".into()),
                ("client", name(other)),
                ("number", "900001".into()),
                ("received", today.clone()),
                ("amount", dollars(check)),
                ("about", "The client".into()),
            ]),
            row(&[
                ("kind", "payment".into()),
                ("received", today.clone()),
                ("amount", dollars(unknown)),
                ("where", "hand".into()),
            ]),
            row(&[("kind", "claim".into()), ("client", name(client)), ("amount", dollars(claim))]),
            row(&[
                ("kind", "collected".into()),
                ("account", file.clone()),
                ("amount", dollars(past)),
            ]),
        ];
        if costs > 0 {
            rows.push(row(&[
                ("kind", "costs".into()),
                ("account", file),
                ("amount", dollars(costs)),
            ]));
        }
        let balance = (payable + share + check - short).max(0);
        let short = payable + share + check - balance;
        let args = json!({ "trust_bank": bank, "on": on, "balance": balance, "rows": rows,
                           "shortage_reason": "charges of the bank" });
        self.write_ok("take_over", args);
        let none = (None, None);
        let model = &mut self.model;
        model.trust.bank(bank, balance);
        model.trust.short(bank, on, short);
        model.trust.put(bank, Owner::Agency, None, share);
        for (of, share, claim) in [(client, payable, 0), (other, check, 0), (client, 0, claim)] {
            let (item, statement) = none;
            model.trust.put(bank, Owner::Client(of), None, share);
            if share != 0 || claim != 0 {
                model.trust.latest.insert(of, bank);
            }
            model.trust.line(Told { bank, client: of, item, booked: on, share, claim, statement });
        }
        model.accounts.get_mut(&account).unwrap().collected_before = past;
        let debt = Debt { advanced: costs, ..Debt::default() };
        let placed_on = model.accounts[&account].placed_on;
        model.accounts.get_mut(&account).unwrap().changes.push((placed_on, debt));
        model.redo(account, (0, on));
        self.note_check(bank, other, check);
        self.note_unknown(bank, unknown);
    }

    /// The old check to a client pays a statement of its own.
    fn note_check(&mut self, bank: i64, client: i64, amount: i64) {
        let paid = self.office.ok("trust", json!({}))["payments"][0].clone();
        let statement = number(&paid["statement"]);
        let at = self.model.trust.lines.len() - 2;
        self.model.trust.lines[at].statement = Some(statement);
        let sums = Sums { shares: amount, remit: amount, ..Sums::default() };
        let (through, lines, approved) = (self.today, vec![at], true);
        let of = Statement { bank, client, through, lines, sums, approved, paid: true };
        self.model.trust.statements.insert(statement, of);
        let (owner, on, statement) = (Owner::Client(client), self.today, Some(statement));
        let payment = Payment { bank, owner, amount, on, statement, undone: false };
        self.model.trust.pay(number(&paid["id"]), payment);
    }

    /// Money of nobody is an item like any other.
    fn note_unknown(&mut self, bank: i64, amount: i64) {
        let waits = self.office.ok("unidentified", json!({}))[0].clone();
        let received = day(waits["received_on"].as_str().unwrap());
        let item = Item {
            bank,
            place: (self.today, number(&waits["batch"]), 1),
            received,
            amount,
            method: "check",
            to_client: false,
            shares: Vec::new(),
            moved_from: Vec::new(),
            voided: false,
            deposited: None,
            released: None,
            returns: Vec::new(),
            through: None,
            used: Vec::new(),
            turned: 0,
        };
        self.model.receive(number(&waits["item"]), item);
    }
}
