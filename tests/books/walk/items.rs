//! What becomes of the items of the plain model: they come, go to the bank, are voided, come back.

use std::collections::BTreeSet;

use chrono::{Duration, NaiveDate};

use super::model::{Debt, Item, Line, Model, Share, Split};
use super::trust::Owner;

impl Model {
    /// An item comes, and goes before others where its day is earlier.
    pub fn receive(&mut self, id: i64, item: Item) {
        let (bank, booked, amount) = (item.bank, item.place.0, item.amount);
        let (to_client, unknown) = (item.to_client, item.unknown());
        let accounts: Vec<i64> = item.shares.iter().map(|s| s.account).collect();
        if item.through.is_some() {
            self.trust.through.insert(id);
        }
        self.items.insert(id, item);
        if !to_client {
            self.trust.hand(bank, amount);
            self.trust.put(bank, Owner::Suspense, Some(id), unknown);
        }
        for account in accounts {
            self.trust.latest.insert(self.accounts[&account].client, bank);
            self.redo(account, (id, booked));
        }
    }

    /// An item typed in error is as if it had never been.
    pub fn void(&mut self, id: i64, booked: NaiveDate) {
        self.use_no_longer(id, self.items[&id].used());
        self.surplus_back(id, |_| true);
        let item = self.items.get_mut(&id).unwrap();
        item.voided = true;
        item.released = Some(self.today);
        let item = item.clone();
        if !item.to_client {
            self.trust.hand(item.bank, -item.amount);
            self.trust.put(item.bank, Owner::Suspense, Some(id), -item.unknown());
        }
        for (at, share) in item.shares.iter().enumerate() {
            let (client, back) =
                (self.accounts[&share.account].client, Line::default().less(&share.line));
            self.trust.tell((item.bank, client, share.account), (id, booked), &back);
            self.items.get_mut(&id).unwrap().shares[at].line = Line::default();
        }
        item.shares.iter().for_each(|share| self.redo(share.account, (id, booked)));
        self.trust.fill(booked, &self.released_items());
    }

    /// The bank takes back so much of an item: first what is for nobody yet, then what was filled
    /// last, the last account first.
    pub fn take_back(&mut self, id: i64, on: NaiveDate, amount: i64, booked: NaiveDate) {
        let (unknown, turned) = (self.items[&id].unknown(), self.turned_of(id));
        let of_nobody = amount.min(unknown + self.items[&id].used() + turned);
        let gone = (of_nobody - unknown).max(0);
        self.turned_back(id, gone.min(turned));
        self.use_no_longer(id, gone - gone.min(turned));
        self.surplus_back(id, |share| share.of_surplus.is_some_and(|(_, day)| day > on));
        let item = self.items.get_mut(&id).unwrap();
        let unknown = amount.min(item.unknown());
        item.returns.push((on, amount));
        let mut left = amount - unknown;
        let mut accounts = Vec::new();
        let all = left == item.shares.iter().map(|share| item.money(share)).sum::<i64>();
        let through = item.through;
        for share in item.shares.iter_mut().rev() {
            let money = share.kept() - through.map_or(0, |t| t.beyond(share.left));
            let part = left.min(money);
            let kept = share.kept();
            if part > 0 || (all && kept > 0) {
                let stays = money - part;
                share.left = if all { 0 } else { super::third::rest(share.left, stays, part) };
                let stays = stays + through.map_or(0, |t| t.beyond(share.left));
                share.returns.push((on, kept - stays));
                accounts.push(share.account);
                left -= part;
            }
        }
        let bank = item.bank;
        self.trust.bank(bank, -amount);
        self.trust.put(bank, Owner::Suspense, Some(id), -unknown);
        self.back_on = Some(on);
        accounts.into_iter().for_each(|account| self.redo(account, (id, booked)));
        self.back_on = None;
        self.trust.fill(booked, &self.released_items());
    }

    /// Money that waited finds its accounts, on the day on which it came.
    pub fn identify(&mut self, id: i64, shares: &[(i64, i64)]) {
        for of in shares {
            let booked = self.items[&id].place.0;
            let share = self.share(*of, booked);
            let item = self.items.get_mut(&id).unwrap();
            item.shares.push(share);
            let bank = item.bank;
            self.trust.put(bank, Owner::Suspense, Some(id), -of.1);
        }
        shares.iter().for_each(|(account, _)| self.redo(*account, (id, self.today)));
        self.trust.fill(self.today, &self.released_items());
    }

    /// What one account has of an item goes to another, on the item's own day.
    pub fn move_share(&mut self, id: i64, from: i64, to: i64) {
        self.surplus_back(id, |share| share.of_surplus.is_some_and(|(of, _)| of == from));
        let item = self.items.get_mut(&id).unwrap();
        let at = item.shares.iter().position(|s| s.account == from).unwrap();
        let gone = item.shares.remove(at);
        item.moved_from.push(from);
        let (bank, booked, client) = (item.bank, item.place.0, self.accounts[&from].client);
        let back = Line::default().less(&gone.line);
        self.trust.tell((bank, client, from), (id, self.today), &back);
        let share = self.share((to, gone.amount), booked);
        let share = Share { theirs: gone.theirs, left: gone.left, ..share };
        self.items.get_mut(&id).unwrap().shares.push(share);
        [from, to].into_iter().for_each(|account| self.redo(account, (id, self.today)));
        self.trust.fill(self.today, &self.released_items());
    }

    /// A fee, cost, waiver or correction counts from a day.
    pub fn charge(&mut self, account: i64, on: NaiveDate, change: Debt) {
        self.accounts.get_mut(&account).unwrap().changes.push((on, change));
        self.redo(account, (0, self.today));
        self.trust.fill(self.today, &self.released_items());
    }

    /// Items go to the bank, by slip or by a processor that keeps so much.
    pub fn bring(&mut self, bank: i64, items: &[i64], on: NaiveDate, kept: i64) {
        for id in items {
            let days = self.hold_of(*id, on);
            let item = self.items.get_mut(id).unwrap();
            item.deposited = Some(on);
            item.released = Some(on + Duration::days(days));
            let (amount, shares) = (item.amount, &item.shares);
            self.touched.extend(shares.iter().map(|share| share.account));
            self.trust.hand(bank, -amount);
            self.trust.bank(bank, amount);
        }
        self.keep_all_due();
        if kept > 0 {
            self.trust.bank(bank, -kept);
            self.trust.short(bank, on, kept);
        }
    }

    /// Days that an item is held: the longest of its clients' holds, the agency's for the rest.
    fn hold_of(&self, item: i64, on: NaiveDate) -> i64 {
        let item = &self.items[&item];
        let shares = item.shares.iter().filter(|share| share.kept() != 0);
        let of_client = |share: &Share| {
            let client = self.accounts[&share.account].client;
            let agreed = self.client_holds.get(&client).into_iter().flatten();
            let agreed = agreed.filter(|(from, _)| *from <= on).max_by_key(|(from, _)| *from);
            agreed.map_or(&self.holds, |(_, days)| days)[item.method]
        };
        shares.map(of_client).max().unwrap_or(self.holds[item.method])
    }

    /// Items whose money may leave trust today.
    pub fn released_items(&self) -> BTreeSet<i64> {
        let is_released = |item: &Item| item.released.is_some_and(|on| on <= self.today);
        self.items.iter().filter(|(_, item)| is_released(item)).map(|(id, _)| *id).collect()
    }

    /// What of an item is for an account, before anything is reckoned.
    pub fn share(&self, (account, amount): (i64, i64), booked: NaiveDate) -> Share {
        let remit = self.terms_on(self.accounts[&account].client, booked).remit;
        let (received, present, line) = (Split::default(), Split::default(), Line::default());
        let (of_surplus, returns, legal) = (None, Vec::new(), false);
        Share {
            account,
            amount,
            of_surplus,
            theirs: 0,
            left: 0,
            remit,
            returns,
            received,
            present,
            line,
            legal,
        }
    }

    pub fn waiting(&self, bank: i64) -> Vec<i64> {
        let items = self.items.iter();
        items.filter(|(_, i)| i.bank == bank && i.in_hand()).map(|(id, _)| *id).collect()
    }
}
