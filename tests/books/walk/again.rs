//! Steps of the walk about items that the bank makes: cash that was more than counted, and what
//! goes in again after it came back.

use chrono::NaiveDate;
use duebook_tests::number;
use serde_json::json;

use super::Walk;
use super::model::{Item, Share};

pub fn alone(bank: i64, on: NaiveDate, amount: i64, method: &'static str) -> Item {
    Item {
        bank,
        place: (on, i64::MAX, 1),
        received: on,
        amount,
        method,
        to_client: false,
        shares: Vec::new(),
        through: None,
        moved_from: Vec::new(),
        voided: false,
        deposited: None,
        released: None,
        returns: Vec::new(),
        used: Vec::new(),
        turned: 0,
    }
}

/// More cash than was counted.
pub fn cash_over(bank: i64, on: NaiveDate, amount: i64) -> Item {
    alone(bank, on, amount, "cash")
}

impl Walk {
    /// A returned item goes in again, on the accounts from which it was taken.
    pub fn redeposit(&mut self) {
        let back = |item: &Item| !item.returns.is_empty() && item.kept() == 0;
        let Some(id) = self.any_item(back) else { return };
        let was = self.model.items[&id].clone();
        let on = self.a_day();
        let returned = was.returns.iter().map(|(on, _)| *on).max();
        // A surplus that was taken back left nothing that could come back.
        let is_closed =
            |share: &Share| !share.returns.is_empty() && self.model.accounts[&share.account].closed;
        let may = back(&was)
            && !self.again.contains(&id)
            && returned.is_some_and(|day| day <= on)
            && !was.shares.iter().any(is_closed)
            && !self.model.trust.is_closed(on);
        let mut after = self.model.clone();
        let mut item = alone(was.bank, on, was.amount, was.method);
        let shares = was.shares.iter().filter(|s| !s.returns.is_empty());
        item.shares = shares.map(|s| self.model.share((s.account, s.amount), on)).collect();
        item.through = was.through;
        item.divide(was.shares.iter().map(|share| share.theirs).sum());
        if may {
            after.receive(i64::MAX - 9, item.clone());
            if after.is_left_out() || after.in_the_way || !was.moved_from.is_empty() {
                return;
            }
        }
        let args = json!({ "item": id, "on": on, "reference": "" });
        if let Some(made) = self.expect("redeposit_item", args, may) {
            item.place = (on, number(&made["batch"]), 1);
            self.model.receive(number(&made["item"]), item);
            self.again.insert(id);
            let good = self.model.released_items();
            self.model.trust.fill(on, &good);
        }
    }
}
