//! Steps of the walk about money in trust that is no account's: invoices paid into trust, deposits
//! for costs, costs that are paid of them.

use duebook_tests::number;
use serde_json::json;

use super::Walk;
use super::model::{Debt, Model};
use super::trust::Owner;

/// What money of an item is used for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Use {
    Invoice(i64),
    Deposit(i64),
}

impl Walk {
    pub fn uses(&mut self) {
        if self.chance.one_in(2) { self.use_payment() } else { self.pay_cost() }
    }

    /// Unidentified money is a client's: for an invoice, or for costs.
    fn use_payment(&mut self) {
        let Some(id) = self.any_item(|item| !item.voided && item.unknown() > 0) else { return };
        let item = &self.model.items[&id];
        let waits = if item.voided { 0 } else { item.unknown() };
        let open: Vec<i64> = self.model.trust.invoices.keys().copied().collect();
        let invoice = self.chance.pick(&open).filter(|_| self.chance.one_in(2));
        let client = match invoice {
            Some(number) => self.model.trust.invoices[&number].client,
            None => self.any_client(),
        };
        let most = invoice.map_or(i64::MAX, |number| self.model.trust.invoices[&number].open);
        let amount = self.some_of(waits.min(most));
        let may = amount > 0 && amount <= waits.min(most);
        let args = json!({ "item": id, "client": client, "invoice": invoice, "amount": amount });
        if self.expect("use_payment", args, may).is_some() {
            let of = invoice.map_or(Use::Deposit(client), Use::Invoice);
            self.model.put_to_use(id, of, amount);
        }
    }

    /// A cost is paid out of a client's deposit.
    fn pay_cost(&mut self) {
        let bank = self.any_bank();
        let good = self.model.released_items();
        let trust = &self.model.trust;
        let has = |account: &i64| {
            let client = self.model.accounts[account].client;
            trust.released(bank, Owner::Deposit(client), &good) > 0
        };
        let fitting: Vec<i64> = self.in_work().into_iter().filter(has).collect();
        let account = self.chance.pick(&fitting).unwrap_or_else(|| self.any_account());
        let of = self.model.accounts[&account].clone();
        let released = self.model.trust.released(bank, Owner::Deposit(of.client), &good);
        let (amount, on) = (self.some_of(released.min(30_00)), self.a_day());
        let may = amount > 0
            && amount <= released
            && !of.closed
            && on >= of.placed_on
            && !self.model.trust.is_closed(on);
        let mut after = self.model.clone();
        if may {
            after.trust.bank(bank, -amount);
            after.trust.put(bank, Owner::Deposit(of.client), None, -amount);
            let mut change = Debt::default();
            change.owed[0] = amount;
            after.charge(account, on, change);
            if after.in_the_way || after.is_left_out() {
                return;
            }
        }
        let may =
            may && !self.model.would_use_others_money(bank, Owner::Deposit(of.client), amount);
        let args = json!({ "trust_bank": bank, "account": account, "amount": amount, "on": on,
                           "payee": "County Court", "about": "filing fee", "method": "ach",
                           "number": "" });
        if let Some(paid) = self.expect("pay_cost", args, may) {
            assert!(number(&paid["payment"]) > 0);
            self.model = after;
        }
    }
}

impl Model {
    /// So much of what waits is used, or, below zero, waits again.
    fn put_to_use(&mut self, id: i64, of: Use, amount: i64) {
        let item = self.items.get_mut(&id).unwrap();
        item.used.push((of, amount));
        let bank = item.bank;
        self.trust.put(bank, Owner::Suspense, Some(id), -amount);
        match of {
            Use::Invoice(number) => {
                self.trust.put(bank, Owner::Agency, Some(id), amount);
                self.trust.pay_invoice(number, amount);
            }
            Use::Deposit(client) => {
                self.trust.put(bank, Owner::Deposit(client), Some(id), amount);
            }
        }
    }

    /// What was used last is given back first.
    pub fn use_no_longer(&mut self, id: i64, amount: i64) {
        let mut left = amount;
        let mut order: Vec<Use> = Vec::new();
        for (of, part) in self.items[&id].used.clone() {
            if part > 0 {
                order.retain(|other| *other != of);
                order.push(of);
            }
        }
        for of in order.into_iter().rev() {
            let uses = self.items[&id].used.iter().filter(|(other, _)| *other == of);
            let part = left.min(uses.map(|(_, amount)| amount).sum());
            if part > 0 {
                self.put_to_use(id, of, -part);
                left -= part;
            }
        }
    }
}
