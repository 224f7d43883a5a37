//! Money of the walk that its owner does not take: it becomes unclaimed, goes to the state, or is
//! the owner's again.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use duebook_tests::number;
use serde_json::{Value, json};

use super::Walk;
use super::model::Model;
use super::trust::{Owner, Payment, Trust};

/// A sum that waits for its owner or a state.
#[derive(Clone, Debug)]
pub struct Sum {
    pub bank: i64,
    /// Whose it was before.
    pub owner: Owner,
    pub client: i64,
    pub item: Option<i64>,
    pub statement: Option<i64>,
    /// What of it is there, and what became unclaimed and is not back.
    pub there: i64,
    pub turned: i64,
}

impl Sum {
    fn unclaimed(&self) -> Owner {
        Owner::Unclaimed(self.client)
    }
}

impl Trust {
    /// So much becomes unclaimed; below zero, it is the owner's again.
    fn turn(&mut self, id: i64, amount: i64) {
        let sum = self.sums.get_mut(&id).unwrap();
        sum.there += amount;
        sum.turned += amount;
        let sum = sum.clone();
        self.put(sum.bank, sum.owner, sum.item, -amount);
        self.put(sum.bank, sum.unclaimed(), sum.item, amount);
        if let Some(statement) = sum.statement {
            self.statements.get_mut(&statement).unwrap().paid = amount > 0;
        }
    }

    /// A state has so much more of its sums, or, when its payment is lost, so much less.
    pub fn hand_over(&mut self, sums: &BTreeMap<i64, i64>, sign: i64) {
        for (id, amount) in sums {
            let sum = self.sums.get_mut(id).unwrap();
            sum.there -= sign * amount;
            let (bank, owner) = (sum.bank, sum.unclaimed());
            self.put(bank, owner, None, -sign * amount);
        }
    }

    /// What refunds are short of comes first from what is unclaimed of them; what sums lack is the
    /// agency's debt, each by itself.
    pub fn fill_sums(&mut self, booked: NaiveDate, good: &std::collections::BTreeSet<i64>) {
        let ids: Vec<i64> = self.sums.keys().rev().copied().collect();
        for id in &ids {
            let sum = &self.sums[id];
            let missing = -self.released(sum.bank, sum.owner, good);
            let part = missing.min(sum.there);
            if matches!(sum.owner, Owner::Refund(_)) && part > 0 {
                self.turn(*id, -part);
            }
        }
        for id in ids {
            let sum = self.sums.get_mut(&id).unwrap();
            let missing = -sum.there;
            if missing > 0 {
                sum.there = 0;
                let (bank, owner) = (sum.bank, sum.unclaimed());
                self.put(bank, owner, None, missing);
                self.short(bank, booked, missing);
            }
        }
    }
}

impl Model {
    /// What of an item's unidentified money became unclaimed and is not back.
    pub fn turned_of(&self, item: i64) -> i64 {
        let sums = self.trust.sums.values().filter(|sum| sum.item == Some(item));
        sums.map(|sum| sum.turned.max(0)).sum()
    }

    /// So much of it waits again, what was turned last first.
    pub fn turned_back(&mut self, item: i64, amount: i64) {
        let mut left = amount;
        let of = self.trust.sums.iter().rev().filter(|(_, sum)| sum.item == Some(item));
        let of: Vec<(i64, i64)> = of.map(|(id, sum)| (*id, sum.turned)).collect();
        for (id, turned) in of {
            let part = left.min(turned);
            if part > 0 {
                self.turn_unclaimed(id, -part);
                left -= part;
            }
        }
    }

    fn turn_unclaimed(&mut self, id: i64, amount: i64) {
        self.trust.turn(id, amount);
        if let Some(item) = self.trust.sums[&id].item {
            self.items.get_mut(&item).unwrap().turned += amount;
        }
    }
}

impl Walk {
    pub fn unclaimed(&mut self) {
        match self.chance.below(8) {
            0 => self.what_a_state_says(),
            1 => self.note_notice(),
            2 | 3 => self.pay_unclaimed(),
            4 => self.take_back_unclaimed(),
            _ => self.turn_unclaimed(),
        }
    }

    /// Checks are stale on their day, and money counts as unclaimed after a month.
    fn what_a_state_says(&mut self) {
        let bank = self.any_bank();
        self.office.rule(bank, "stale_after", 0);
        let kind = self.chance.pick(&["refund", "suspense", "client", "check"]).unwrap();
        let rule = json!({ "months": 1, "notice_days": self.chance.below(5),
                           "report_month": 3, "report_day": 31 });
        let args = json!({ "state": "CA", "kind": kind, "from_on": "2020-01-01", "rule": rule,
                           "source": "Letter of counsel" });
        self.write_ok("set_dormancy", args);
    }

    fn some_rows(&mut self, wanted: impl Fn(&Value) -> bool) -> Vec<Value> {
        let screen = self.office.ok("unclaimed", json!({}));
        self.look_at_owed(&screen);
        let rows = screen["rows"].as_array().unwrap();
        let (fitting, others): (Vec<_>, Vec<_>) = rows.iter().cloned().partition(wanted);
        if self.chance.one_in(6) || fitting.is_empty() { others } else { fitting }
    }

    fn a_row(&mut self, wanted: impl Fn(&Value) -> bool) -> Option<Value> {
        let from = self.some_rows(wanted);
        let places: Vec<usize> = (0..from.len()).collect();
        self.chance.pick(&places).map(|at| from[at].clone())
    }

    /// What is told of sums and of what could become one is what the model has.
    fn look_at_owed(&self, screen: &Value) {
        let rows = screen["rows"].as_array().unwrap();
        let sums = rows.iter().filter(|row| row["unclaimed"].is_i64());
        let seen: BTreeMap<i64, i64> =
            sums.map(|row| (number(&row["unclaimed"]), number(&row["amount"]))).collect();
        let of_model = self.model.trust.sums.iter().filter(|(_, sum)| sum.there > 0);
        let expected: BTreeMap<i64, i64> = of_model.map(|(id, sum)| (*id, sum.there)).collect();
        assert_eq!(seen, expected, "sums of unclaimed property");
        let good = self.model.released_items();
        for row in rows.iter().filter(|row| row["unclaimed"].is_null()) {
            let (to, amount) = (&row["to"], number(&row["amount"]));
            let bank = number(&to["trust_bank"]);
            match to["kind"].as_str().unwrap() {
                "refund" => {
                    let owner = Owner::Refund(number(&to["account"]));
                    let most = self.model.trust.released(bank, owner, &good);
                    assert!(amount <= most, "a refund of {most}: {row}");
                }
                "suspense" => {
                    let item = &self.model.items[&number(&to["item"])];
                    assert_eq!(amount, item.unknown(), "{row}");
                }
                "client" => {
                    let of = &self.model.trust.statements[&number(&to["statement"])];
                    assert_eq!((amount, of.paid), (of.sums.remit, false), "{row}");
                }
                _ => assert_eq!(amount, self.model.trust.payments[&number(&to["payment"])].amount),
            }
        }
    }

    fn note_notice(&mut self) {
        let Some(row) = self.a_row(|row| row["noticed_on"].is_null()) else { return };
        let sent_on = self.a_day();
        let may = sent_on >= row["since"].as_str().unwrap().parse().unwrap();
        let args = json!({ "to": row["to"], "sent_on": sent_on, "how": "mail" });
        self.expect("note_owner_notice", args, may);
    }

    fn turn_unclaimed(&mut self) {
        let Some(row) = self.a_row(|row| row["may_turn"] == true) else { return };
        let to = &row["to"];
        // A part of a refund that does not count yet stands beside one that does.
        let all = self.office.ok("unclaimed", json!({}))["rows"].clone();
        let mut others = all.as_array().unwrap().iter().filter(|other| other["to"] == *to);
        if row["may_turn"] == false && others.any(|other| other["may_turn"] == true) {
            return;
        }
        let (amount, bank) = (number(&row["amount"]), number(&to["trust_bank"]));
        // A refund may be of several days, of which not all count on an earlier one.
        let on = if to["kind"] == "refund" { self.today } else { self.a_day() };
        let mut may = row["may_turn"] == true && !self.model.trust.is_closed(on);
        let check = to["payment"].as_i64().map(|id| (id, self.model.trust.payments[&id].clone()));
        let mut owner = Owner::Suspense;
        let mut statement = to["statement"].as_i64();
        if let Some((_, of)) = &check {
            may &= on >= of.on;
            (owner, statement) = (of.owner, of.statement);
        } else {
            may &= row["unclaimed_on"].as_str().is_some_and(|day| on >= day.parse().unwrap());
        }
        if let Some(account) = to["account"].as_i64() {
            owner = Owner::Refund(account);
        }
        if let Some(statement) = to["statement"].as_i64() {
            let client = self.model.trust.statements[&statement].client;
            owner = Owner::Client(client);
            let good = self.model.released_items();
            may &= amount <= self.model.trust.released(bank, owner, &good);
        }
        let args = json!({ "to": to, "on": on, "reason": "the mail came back" });
        let tried = self.office.call("try_turn_unclaimed", args.clone());
        if self.expect("turn_unclaimed", args, may).is_none() {
            return;
        }
        assert_eq!(number(&tried.unwrap()["amount"]), amount);
        if let Some((id, _)) = check {
            self.model.trust.undo(id);
        }
        let client = match owner {
            Owner::Refund(account) => self.model.accounts[&account].client,
            Owner::Client(client) => client,
            _ => 0,
        };
        let id = self.newest_sum();
        let item = to["item"].as_i64();
        let (there, turned) = (0, 0);
        let sum = Sum { bank, owner, client, item, statement, there, turned };
        self.model.trust.sums.insert(id, sum);
        self.model.turn_unclaimed(id, amount);
    }

    fn newest_sum(&self) -> i64 {
        let rows = self.office.ok("unclaimed", json!({}))["rows"].clone();
        let sums = rows.as_array().unwrap().iter().filter_map(|row| row["unclaimed"].as_i64());
        sums.max().expect("it was just turned")
    }

    fn take_back_unclaimed(&mut self) {
        let Some(row) = self.a_row(|row| row["unclaimed"].is_i64()) else { return };
        let Some(id) = row["unclaimed"].as_i64() else { return };
        let on = self.a_day();
        let may = on >= row["moved_on"].as_str().unwrap().parse().unwrap()
            && !self.model.trust.is_closed(on);
        let args = json!({ "unclaimed": id, "on": on, "reason": "the owner called" });
        if self.expect("take_back_unclaimed", args, may).is_some() {
            let there = self.model.trust.sums[&id].there;
            self.model.turn_unclaimed(id, -there);
        }
    }

    /// Some sums of a trust bank go to the state in one payment.
    fn pay_unclaimed(&mut self) {
        let rows = self.some_rows(|row| row["step"] == "report");
        let places: Vec<usize> = (0..rows.len()).collect();
        let chosen: Vec<&Value> =
            self.chance.some(&places).into_iter().map(|at| &rows[at]).collect();
        let chosen: Vec<&Value> =
            chosen.into_iter().filter(|row| row["unclaimed"].is_i64()).collect();
        let on = self.a_day();
        let rules = self.office.ok("unclaimed", json!({}))["rules"].clone();
        let day = |value: &Value| value.as_str().map(|text| text.parse::<NaiveDate>().unwrap());
        let is_ready = |row: &&Value| {
            let of_kind = |rule: &&Value| rule["kind"] == row["to"]["kind"];
            let rule = rules.as_array().unwrap().iter().find(of_kind);
            let before = rule.map_or(0, |rule| number(&rule["rule"]["notice_days"]) as u64);
            day(&row["unclaimed_on"]).is_some_and(|from| from <= on)
                && day(&row["noticed_on"]).is_some_and(|sent| sent + Days::new(before) <= on)
                && day(&row["moved_on"]).is_some_and(|moved| moved <= on)
        };
        let bank = chosen.first().map_or(0, |row| number(&row["to"]["trust_bank"]));
        let may = !chosen.is_empty()
            && chosen.iter().all(|row| number(&row["to"]["trust_bank"]) == bank)
            && chosen.iter().all(is_ready)
            && !self.model.trust.is_closed(on)
            // Each sum is an owner of its own and is paid whole.
            && self.model.all_have_theirs(bank);
        let sums: BTreeMap<i64, i64> =
            chosen.iter().map(|row| (number(&row["unclaimed"]), number(&row["amount"]))).collect();
        let amount = sums.values().sum();
        let (method, check) = self.method();
        let ids: Vec<i64> = sums.keys().copied().collect();
        let args = json!({ "unclaimed": ids, "payee": "State Treasurer", "method": method,
                           "number": check, "on": on });
        if let Some(paid) = self.expect("pay_unclaimed", args, may) {
            let (owner, statement) = (Owner::State, None);
            let payment = Payment { bank, owner, amount, on, statement, undone: false };
            let trust = &mut self.model.trust;
            trust.to_states.insert(number(&paid["payment"]), sums);
            trust.pay(number(&paid["payment"]), payment);
        }
    }
}
