//! Steps of the walk about checks dated ahead: held, told, given back, taken into a batch.

use chrono::{Duration, NaiveDate};
use duebook_tests::number;
use serde_json::json;

use super::Walk;
use super::again::alone;
use super::paying::Draft;

/// A check of the plain model that is held.
pub struct Held {
    id: i64,
    account: i64,
    amount: i64,
    due: NaiveDate,
}

impl Walk {
    pub fn held(&mut self) {
        match self.chance.below(5) {
            0 | 1 => self.hold(),
            2 => self.give_back(),
            _ => self.take_held(),
        }
    }

    /// Dated at most five days ahead: it needs no notice, which has tests of its own.
    fn hold(&mut self) {
        let account = self.paying_account();
        let due = self.today + Duration::days(self.chance.below(6));
        let amount = self.chance.below(120_00);
        let may = due > self.today && amount > 0 && !self.model.accounts[&account].closed;
        self.references += 1;
        let args = json!({ "account": account, "method": "check", "amount": amount,
                           "reference": self.references.to_string(), "received_on": self.today,
                           "due_on": due, "place": "safe" });
        if let Some(made) = self.expect("hold_item", args, may) {
            let id = number(&made["held"]);
            self.ahead.push(Held { id, account, amount, due });
            let notice = json!({ "held": id, "on": self.today });
            let list = self.office.ok("held_items", json!({}));
            let items = list["items"].as_array().unwrap();
            let item = items.iter().find(|i| i["id"] == id).unwrap();
            let day = |name: &str| -> NaiveDate { item[name].as_str().unwrap().parse().unwrap() };
            let in_time = (day("notice_from")..=day("notice_to")).contains(&self.today);
            self.expect("note_deposit_notice", notice, in_time);
        }
    }

    fn give_back(&mut self) {
        let all: Vec<usize> = (0..self.ahead.len()).collect();
        let Some(at) = self.chance.pick(&all) else { return };
        let held = self.ahead.remove(at);
        let args = json!({ "held": held.id, "on": self.today, "reason": "paid in cash instead" });
        self.write_ok("give_back_item", args);
    }

    /// Everything whose day has come goes into a batch, which is posted.
    fn take_held(&mut self) {
        let bank = self.any_bank();
        let booked = self.today;
        let due: Vec<i64> = self.ahead.iter().filter(|h| h.due <= booked).map(|h| h.id).collect();
        let args = json!({ "trust_bank": bank, "items": due });
        let Some(made) = self.expect("take_held", args, !due.is_empty()) else { return };
        let batch = number(&made["batch"]);
        let taken: Vec<Held>;
        (taken, self.ahead) =
            std::mem::take(&mut self.ahead).into_iter().partition(|h| due.contains(&h.id));
        let mut items = Vec::new();
        for held in &taken {
            let mut item = alone(bank, booked, held.amount, "check");
            item.received = held.due;
            item.shares = vec![self.model.share((held.account, held.amount), booked)];
            items.push(item);
        }
        // What is more than is owed, or is for a closed account, needs an answer of a person, so
        // such a batch is left out.
        let mut after = self.model.clone();
        for (at, item) in items.iter().enumerate() {
            let place = (booked, batch, at as i64 + 1);
            after.receive(i64::MAX - 999 + at as i64, super::model::Item { place, ..item.clone() });
        }
        let over = |of: &super::model::Model| -> i64 {
            let shares = of.items.values().flat_map(|item| &item.shares);
            shares.map(|share| share.received.over).sum()
        };
        let draft = Draft { batch, bank, booked, items, differs: false };
        let is_closed = taken.iter().any(|held| self.model.accounts[&held.account].closed);
        if is_closed || over(&after) > over(&self.model) {
            self.throw_draft_away(&draft);
        } else {
            self.post_it(draft);
        }
        // What was thrown away is held again.
        let thrown = self.office.call("batch", json!({ "batch": batch })).is_err();
        let list = self.office.ok("held_items", json!({}));
        let is_held =
            |held: &Held| list["items"].as_array().unwrap().iter().any(|i| i["id"] == held.id);
        assert!(taken.iter().all(|held| is_held(held) == thrown), "{list}");
        if thrown {
            self.ahead.extend(taken);
        }
    }
}
