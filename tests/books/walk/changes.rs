//! Steps of the walk about what changes after it was posted: charges, money that finds its
//! account, payments that were on a wrong one.

use chrono::Duration;
use serde_json::{Value, json};

use super::Walk;
use super::model::{Debt, PARTS, Share};

/// Kinds of charges with the part that they are about, where there is only one.
const KINDS: [(&str, Option<usize>); 6] = [
    ("client_fee", Some(2)),
    ("agency_fee", Some(2)),
    ("client_cost", Some(0)),
    ("agency_cost", Some(0)),
    ("waived", None),
    ("corrected", None),
];

impl Walk {
    /// A fee or cost is added, something is waived, or the client corrects what it placed; from
    /// today or from a day in the past.
    pub fn charge(&mut self) {
        let account = self.any_account();
        let (kind, only) = self.chance.pick(&KINDS).unwrap();
        let part = only.unwrap_or(self.chance.below(5) as usize);
        let before = &self.model.accounts[&account];
        let (owed, own_fees, placed_on) =
            (before.debt.owed[part], before.debt.own_fees, before.placed_on);
        let days = if self.chance.one_in(2) { self.chance.below(20) } else { 0 };
        let on = self.today - Duration::days(days);
        let down = kind == "waived" || (kind == "corrected" && self.chance.one_in(2));
        let size = match self.chance.below(6) {
            0 => owed.max(1),
            1 => owed + 1,
            _ => 1 + self.chance.below(if down { owed.max(1) } else { 40_00 }),
        };
        let amount = if down { -size } else { size };
        let mut change = Debt::default();
        change.owed[part] = amount;
        if kind == "agency_cost" {
            change.advanced = amount;
        }
        if kind == "agency_fee" {
            change.own_fees = amount;
        } else if part == 2 && amount < 0 {
            change.own_fees = -size.min(own_fees);
        }
        let is_closed = self.model.accounts[&account].closed;
        let may = !is_closed && on >= placed_on && owed + amount >= 0;
        let mut after = self.model.clone();
        if may {
            after.charge(account, on, change);
            if !after.in_the_way && after.is_left_out() {
                return;
            }
        }
        let typed = if kind == "corrected" { amount } else { size };
        let args = json!({ "account": account, "kind": kind, "part": PARTS[part],
                           "amount": typed, "on": on, "basis": "clause 7 of the contract" });
        if self.expect("add_charge", args, may && !after.in_the_way).is_some() {
            self.model = after;
        }
    }

    /// Money that waits is given to one or two accounts, all of it or a part.
    pub fn identify(&mut self) {
        let Some(id) = self.any_item(|item| !item.voided && item.unknown() > 0) else { return };
        let item = &self.model.items[&id];
        let waits = if item.voided { 0 } else { item.unknown() };
        let mut shares = Vec::new();
        let mut left = waits + i64::from(self.chance.one_in(10));
        for _ in 0..1 + self.chance.below(2) {
            let account = self.paying_account();
            let amount = if self.chance.one_in(2) { left } else { 1 + self.chance.below(left + 1) };
            if amount > 0 && amount <= left && shares.iter().all(|(other, _)| *other != account) {
                shares.push((account, amount));
                left -= amount;
            }
        }
        let total: i64 = shares.iter().map(|(_, amount)| amount).sum();
        let takes = |account: &i64| self.takes(id, *account);
        let may = !shares.is_empty()
            && total <= waits
            && shares.iter().all(|(account, _)| takes(account));
        let mut after = self.model.clone();
        if may {
            after.identify(id, &shares);
            let moved_from = &self.model.items[&id].moved_from;
            let again = shares.iter().any(|(account, _)| moved_from.contains(account));
            if !after.in_the_way && (after.is_left_out() || again) {
                return;
            }
        }
        let to: Vec<Value> = shares
            .iter()
            .map(|(account, amount)| json!({ "account": account, "amount": amount }))
            .collect();
        let args = json!({ "item": id, "shares": to });
        if self.expect("identify_payment", args, may && !after.in_the_way).is_some() {
            self.model = after;
        }
    }

    /// Whether an account can take money of an item: it is open and has none of it.
    fn takes(&self, id: i64, account: i64) -> bool {
        // What is used up as a surplus elsewhere is still a share of it.
        let has =
            |share: &Share| share.account == account && (share.kept() > 0 || share.amount == 0);
        !self.model.accounts[&account].closed && !self.model.items[&id].shares.iter().any(has)
    }

    /// A payment goes from a wrong account to the right one.
    pub fn move_payment(&mut self) {
        let fits = |item: &super::model::Item| {
            !item.voided && item.returns.is_empty() && !item.shares.is_empty()
        };
        let Some(id) = self.any_item(fits) else { return };
        let item = &self.model.items[&id];
        let from: Vec<i64> = item.shares.iter().map(|share| share.account).collect();
        let from = self.chance.pick(&from).unwrap_or_else(|| self.any_account());
        let to = self.paying_account();
        let item = &self.model.items[&id];
        let may = fits(item)
            && item
                .shares
                .iter()
                .any(|s| s.account == from && s.of_surplus.is_none() && s.kept() > 0)
            && self.takes(id, to);
        let mut after = self.model.clone();
        if may {
            after.move_share(id, from, to);
            let again = item.moved_from.contains(&to);
            if !after.in_the_way && (after.is_left_out() || again) {
                return;
            }
        }
        let args = json!({ "item": id, "from": from, "to": to, "reason": "another person" });
        if self.expect("move_payment", args, may && !after.in_the_way).is_some() {
            self.model = after;
        }
    }
}
