//! A surplus pays another account of its person, and goes back to where it came from.

use chrono::NaiveDate;
use serde_json::json;

use super::Walk;
use super::model::{Item, Line, Model, Share};
use super::trust::Owner;

impl Walk {
    pub fn surplus(&mut self) {
        if self.chance.one_in(4) { self.take_surplus_back() } else { self.use_surplus() }
    }

    fn use_surplus(&mut self) {
        let has = |share: &Share| share.line.over > 0;
        let Some(id) = self.any_item(|i| !i.to_client && i.shares.iter().any(has)) else { return };
        let (bank, to_client) = (self.model.items[&id].bank, self.model.items[&id].to_client);
        let from: Vec<i64> =
            self.model.items[&id].shares.iter().filter(|s| has(s)).map(|s| s.account).collect();
        let Some(from) = self.chance.pick(&from).filter(|_| !to_client) else { return };
        let who = self.model.accounts[&from].person;
        let of_person = |to: &i64| *to != from && self.model.accounts[to].person == who;
        let all: Vec<i64> = self.model.accounts.keys().copied().filter(of_person).collect();
        let Some(to) = self.chance.pick(&all) else { return };
        let on = self.a_day();
        let there = self.model.surplus(bank, from);
        let total: i64 = there.iter().map(|(_, amount)| amount).sum();
        let amount = match self.chance.below(3) {
            0 => total,
            _ => 1 + self.chance.below(total.min(self.model.balance(to)).max(1) + 1),
        };
        let mut after = self.model.clone();
        let may = after.use_surplus(&there, (from, to), amount, on);
        if after.in_the_way || after.is_left_out() {
            return;
        }
        let rule = json!({ "trust_bank": bank, "rule": "linked_surplus", "value": 1,
                           "from_on": "2020-01-01", "source": "Letter of counsel" });
        self.write_ok("set_trust_rule", rule);
        let args = json!({ "trust_bank": bank, "from": from, "to": to, "amount": amount,
            "authority": { "kind": "written", "on": on, "note": "letter of the person" } });
        if self.expect("use_surplus", args, may).is_some() {
            self.model = after;
        }
    }

    fn take_surplus_back(&mut self) {
        let used = |share: &Share| share.of_surplus.is_some();
        let Some(id) = self.any_item(|item| item.shares.iter().any(used)) else { return };
        let to: Vec<i64> =
            self.model.items[&id].shares.iter().filter(|s| used(s)).map(|s| s.account).collect();
        let Some(to) = self.chance.pick(&to) else { return };
        let shares = &self.model.items[&id].shares;
        let may = shares.iter().any(|s| s.account == to && s.kept() > 0);
        let mut after = self.model.clone();
        if may {
            after.surplus_back(id, |share| share.account == to);
            if after.in_the_way || after.is_left_out() {
                return;
            }
        }
        let args = json!({ "item": id, "to": to, "reason": "wrong account" });
        if self.expect("take_back_surplus", args, may).is_some() {
            self.model = after;
        }
    }
}

impl Item {
    /// The day from which a share counts: of a surplus that of the authority.
    pub fn credit_on(&self, share: &Share) -> NaiveDate {
        share.of_surplus.map_or(self.received, |(_, on)| on)
    }
}

impl Model {
    /// The surplus of an account in a bank, the oldest item first; what was paid out of it is taken
    /// off the oldest.
    pub fn surplus(&self, bank: i64, account: i64) -> Vec<(i64, i64)> {
        let owned = self.trust.owned.get(&(bank, Owner::Refund(account)));
        let mut paid_out = -owned.and_then(|of| of.get(&None)).copied().unwrap_or_default();
        let mut all: Vec<(i64, i64)> = owned
            .into_iter()
            .flatten()
            .filter_map(|(item, amount)| item.map(|item| (item, *amount)))
            .filter(|(_, amount)| *amount > 0)
            .collect();
        all.sort_by_key(|(item, _)| (self.items[item].received, *item));
        for (_, amount) in &mut all {
            let part = paid_out.max(0).min(*amount);
            *amount -= part;
            paid_out -= part;
        }
        all.retain(|(_, amount)| *amount > 0);
        all
    }

    /// Whether it may be, and then what comes of it.
    pub fn use_surplus(
        &mut self,
        there: &[(i64, i64)],
        (from, to): (i64, i64),
        amount: i64,
        on: NaiveDate,
    ) -> bool {
        let total: i64 = there.iter().map(|(_, amount)| amount).sum();
        let debt = &self.accounts[&to];
        if amount <= 0 || amount > total || debt.closed || on < debt.placed_on {
            return false;
        }
        let mut left = amount;
        for (id, has) in there {
            let part = left.min(*has);
            if part <= 0 {
                break;
            }
            left -= part;
            let item = &self.items[id];
            if on < item.received || item.had(to) {
                return false;
            }
            let booked = item.place.0;
            let mut share = self.share((to, part), booked);
            share.of_surplus = Some((from, on));
            let item = self.items.get_mut(id).unwrap();
            let gives = item.shares.iter_mut().find(|s| s.account == from).unwrap();
            gives.amount -= part;
            item.shares.push(share);
            for account in [from, to] {
                self.redo(account, (*id, self.today));
            }
            self.fill_today();
            let item = &self.items[id];
            let gets = item.shares.iter().find(|s| s.account == to).unwrap();
            if gets.received.over > 0 {
                return false;
            }
        }
        true
    }

    /// What these accounts have of an item's surplus goes back to where it came from.
    pub fn surplus_back(&mut self, id: i64, which: impl Fn(&Share) -> bool) {
        let booked = self.today;
        loop {
            let item = &self.items[&id];
            let is = |s: &&Share| s.of_surplus.is_some() && s.kept() > 0 && which(s);
            let Some(share) = item.shares.iter().rev().find(is) else { return };
            let (to, kept) = (share.account, share.kept());
            let (from, _) = share.of_surplus.unwrap();
            let (bank, client, line) = (item.bank, self.accounts[&to].client, share.line);
            self.trust.tell((bank, client, to), (id, booked), &Line::default().less(&line));
            let item = self.items.get_mut(&id).unwrap();
            item.moved_from.push(to);
            let gets = item.shares.iter_mut().find(|s| s.account == to).unwrap();
            if gets.returns.is_empty() {
                item.shares.retain(|s| s.account != to);
            } else {
                // What the bank took of it stays with the account.
                gets.amount -= kept;
                (gets.line, gets.present) = Default::default();
            }
            let gives = item.shares.iter_mut().find(|s| s.account == from).unwrap();
            gives.amount += kept;
            for account in [from, to] {
                self.redo(account, (id, booked));
            }
            self.fill_today();
        }
    }

    /// Nobody falls below zero today.
    pub fn fill_today(&mut self) {
        self.trust.fill(self.today, &self.released_items());
    }
}

impl Item {
    /// Whether an account has or had a part of it.
    fn had(&self, account: i64) -> bool {
        self.moved_from.contains(&account) || self.shares.iter().any(|s| s.account == account)
    }
}
