//! Debts of the plain model that end without being paid, and steps of the walk about them:
//! settlements, accounts that go back to the client, judgments, interest.

use chrono::{Duration, NaiveDate};
use duebook_desk::Code;
use serde_json::json;

use super::Walk;
use super::model::{Debt, Ending, Item, Model, PARTS, Settlement, Share};
use super::trust::Told;

impl Model {
    /// What of the money for a settlement was received and kept; or only what is good by today.
    fn received_for_settlement(&self, account: i64, of: &Settlement, good: bool) -> i64 {
        let items = self.items.iter().filter(|(_, item)| {
            let is_good = item.released.is_some_and(|on| on <= self.today);
            !item.voided && (is_good || !good)
        });
        let shares = items.flat_map(|(id, item)| item.shares.iter().map(move |s| (*id, item, s)));
        let counts = |(id, item, share): &(i64, &Item, &Share)| {
            let on = item.credit_on(share);
            share.account == account && (on > of.agreed || (on == of.agreed && *id > of.after_item))
        };
        shares.filter(counts).map(|(.., share)| share.kept()).sum()
    }

    /// The rest is forgiven when the sum is there and good.
    pub fn keep_due(&mut self, id: i64) {
        let settlements = self.accounts[&id].settlements.clone();
        for (at, of) in settlements.iter().enumerate().filter(|(_, of)| of.state == "active") {
            if self.received_for_settlement(id, of, true) >= of.amount {
                let account = self.accounts.get_mut(&id).unwrap();
                account.settlements[at].state = "kept";
                account.endings.push(Ending { on: self.today, forgiven: true, again: None });
                self.redo(id, (0, self.today));
            }
        }
    }

    pub fn keep_all_due(&mut self) {
        let all: Vec<i64> = self.accounts.keys().copied().collect();
        all.into_iter().for_each(|id| self.keep_due(id));
    }

    /// And owed again when the money is no longer all there.
    pub fn bounce(&mut self, id: i64) {
        let kept = self.accounts[&id].settlements.iter().rposition(|of| of.state == "kept");
        let Some(at) = kept else { return };
        let of = self.accounts[&id].settlements[at].clone();
        if self.received_for_settlement(id, &of, false) < of.amount {
            let on = self.back_on.unwrap_or(self.today);
            let account = self.accounts.get_mut(&id).unwrap();
            account.settlements[at].state = "bounced";
            let ending = account.endings.iter_mut().find(|e| e.forgiven && e.again.is_none());
            ending.into_iter().for_each(|e| e.again = Some(on.max(e.on)));
        }
    }

    /// What is left goes back to the client, with the costs where it bears them.
    pub fn close(&mut self, id: i64, bank: i64) {
        let today = self.today;
        let account = self.accounts.get_mut(&id).unwrap();
        account.closed = true;
        account.endings.push(Ending { on: today, forgiven: false, again: None });
        self.redo(id, (0, today));
        let account = &self.accounts[&id];
        let (client, costs) = (account.client, account.debt.advanced);
        if costs > 0 && self.terms_on(client, today).bill_costs {
            let bank = self.trust.latest.get(&client).copied().unwrap_or(bank);
            let booked = self.trust.open_day(today);
            let (item, share, claim) = (None, 0, costs);
            self.trust.line(Told { bank, client, item, booked, share, claim, statement: None });
            let account = self.accounts.get_mut(&id).unwrap();
            account.changes.push((today, Debt { advanced: -costs, ..Debt::default() }));
            self.redo(id, (0, today));
        }
    }

    pub fn open_again(&mut self, id: i64) {
        let today = self.today;
        let account = self.accounts.get_mut(&id).unwrap();
        account.closed = false;
        let open = |e: &&mut Ending| !e.forgiven && e.again.is_none();
        account.endings.iter_mut().filter(open).for_each(|e| e.again = Some(today));
        self.redo(id, (0, today));
    }
}

impl Walk {
    pub fn close_or_reopen(&mut self) {
        let account = self.any_account();
        let is_closed = self.model.accounts[&account].closed;
        let (wrong, right) = if is_closed {
            ("close_account", "reopen_account")
        } else {
            ("reopen_account", "close_account")
        };
        let args = json!({ "account": account, "reason": "the client asked" });
        assert_eq!(self.write(wrong, args.clone()).unwrap_err().code, Code::Refused);
        let mut after = self.model.clone();
        if is_closed {
            after.open_again(account);
        } else {
            after.close(account, self.banks[0]);
        }
        if self.expect(right, args, !after.in_the_way).is_some() {
            self.model = after;
        }
    }

    pub fn settlement(&mut self) {
        let settled = self.model.accounts.iter();
        let settled = settled.filter(|(_, a)| a.settlements.iter().any(|s| s.state == "active"));
        let settled: Vec<i64> = settled.map(|(id, _)| *id).collect();
        let settled = self.chance.pick(&settled).filter(|_| self.chance.one_in(3));
        let id = settled.unwrap_or_else(|| self.any_account());
        let account = &self.model.accounts[&id];
        let owed = self.model.owed_today(id);
        let is_active = account.settlements.iter().any(|of| of.state == "active");
        if is_active && self.chance.one_in(3) {
            self.write_ok("cancel_settlement", json!({ "account": id }));
            let account = self.model.accounts.get_mut(&id).unwrap();
            let active = account.settlements.iter_mut().find(|of| of.state == "active");
            active.unwrap().state = "cancelled";
            self.model.touched.insert(id);
            return;
        }
        let amount = owed / (2 + self.chance.below(20)) + i64::from(self.chance.one_in(8)) * owed;
        let may = !account.closed && !is_active && amount > 0 && amount < owed;
        let args = json!({ "account": id, "amount": amount, "basis": "the client's letter",
                           "pay_by": self.today + Duration::days(30) });
        let after_item = self.model.items.keys().last().copied().unwrap_or(0);
        if self.expect("add_settlement", args, may).is_some() {
            let (agreed, state) = (self.today, "active");
            let of = Settlement { amount, agreed, after_item, state };
            self.model.accounts.get_mut(&id).unwrap().settlements.push(of);
        }
    }

    pub fn judgment(&mut self) {
        let id = self.any_account();
        let account = &self.model.accounts[&id];
        let on = self.today - Duration::days(self.chance.below(12));
        let may = !account.closed && account.judged_on.is_none() && on >= account.placed_on;
        let before = self.model.replay(id, Some(on)).debt;
        let mut entered = [before.owed[0], 0, before.owed[2], 0, before.owed[4] + before.owed[1]];
        entered[3] = self.chance.below(200_00);
        if self.chance.one_in(3) {
            entered[2] = 0;
        }
        entered[4] = entered[4].max(1);
        let parts: serde_json::Value =
            PARTS.iter().zip(entered).map(|(p, v)| ((*p).to_owned(), json!(v))).collect();
        let args = json!({ "account": id, "entered_on": on, "court": "County Court",
                           "case_number": "26-1187", "entered": parts });
        let mut after = self.model.clone();
        if may {
            let own = before.own_fees.min(entered[2]) - before.own_fees;
            let mut change = Debt { own_fees: own, ..Debt::default() };
            (0..5).for_each(|part| change.owed[part] = entered[part] - before.owed[part]);
            let account = after.accounts.get_mut(&id).unwrap();
            account.judged_on = Some(on);
            account.changes.push((on, change));
            after.redo(id, (0, self.today));
            after.trust.fill(self.today, &after.released_items());
            if !after.in_the_way && after.is_left_out() {
                return;
            }
        }
        if self.expect("enter_judgment", args, may && !after.in_the_way).is_some() {
            self.model = after;
        }
    }

    pub fn interest(&mut self) {
        let id = self.any_account();
        let account = &self.model.accounts[&id];
        let from: NaiveDate = account.placed_on + Duration::days(self.chance.below(20));
        let rate = 1 + self.chance.below(30_00);
        let may = !account.closed;
        let typed = format!("{}.{:02}", rate / 100, rate % 100);
        let terms = json!({
            "starts_on": from,
            "basis": { "rates": [{ "from": from, "rate": typed }], "count": "actual_365",
                       "compounding": "never" },
            "judgment": null, "caps": [],
        });
        let args = json!({ "account": id, "terms": terms, "basis": "clause 9 of the contract" });
        let mut after = self.model.clone();
        if may {
            after.accounts.get_mut(&id).unwrap().interest = Some((from, rate));
            after.redo(id, (0, self.today));
            after.trust.fill(self.today, &after.released_items());
            if !after.in_the_way && after.is_left_out() {
                return;
            }
        }
        if self.expect("set_interest", args, may && !after.in_the_way).is_some() {
            self.model = after;
        }
    }
}
