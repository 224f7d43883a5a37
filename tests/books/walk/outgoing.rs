//! Steps of the walk about money that goes out: statements, payments, the agency's share, what it
//! owes to trust, and the close of a month.

use std::collections::BTreeSet;

use chrono::{Datelike, Duration, Months, NaiveDate};
use duebook_tests::{PASSWORD, number};
use serde_json::{Value, json};

use super::Walk;
use super::look::read_sums;
use super::model::Model;
use super::trust::{Owner, Payment};

impl Walk {
    fn any_bank_and_client(&mut self) -> (i64, i64) {
        (self.chance.pick(&self.banks).unwrap(), self.any_client())
    }

    pub fn prepare(&mut self) {
        let (bank, client) = self.any_bank_and_client();
        let args = json!({ "client": client, "trust_bank": bank, "through_on": self.today });
        let draft = self.office.ok("statement_draft", args.clone());
        let (lines, _) = self.model.due((bank, client), self.today, None);
        let sums = self.model.settle((bank, client), self.today, &lines);
        assert_eq!(read_sums(&draft["sums"]), sums, "{draft}");
        let waiting = self.model.trust.prepared(bank, client);
        if let (Some(waiting), true) = (waiting, self.chance.one_in(2)) {
            self.throw_away(waiting);
            return;
        }
        if self.model.tells_oddly(bank, client, sums.shares) {
            return;
        }
        let tells = !draft["lines"].as_array().unwrap().is_empty()
            && !self.model.defers(client, &lines, sums.remit);
        if let Some(prepared) = self.expect("prepare_statement", args, tells) {
            let id = number(&prepared["statement"]);
            self.model.prepare(id, bank, client);
            let kept = self.office.ok("statement", json!({ "statement": id }));
            assert_eq!(read_sums(&kept["sums"]), self.model.trust.statements[&id].sums, "{kept}");
            // Most statements are approved and paid the same day.
            if !self.chance.one_in(3) {
                self.approve();
                self.pay();
            }
        }
    }

    fn some_statement(&mut self, approved: bool) -> Option<i64> {
        let all = self.model.trust.statements.iter().rev().take(12);
        let (fitting, others): (Vec<_>, Vec<_>) = all.partition(|(_, s)| s.approved == approved);
        let from = if self.chance.one_in(8) { others } else { fitting };
        let from: Vec<i64> = from.into_iter().map(|(id, _)| *id).collect();
        self.chance.pick(&from)
    }

    pub fn discard(&mut self) {
        if let Some(id) = self.some_statement(false) {
            self.throw_away(id);
        }
    }

    fn throw_away(&mut self, id: i64) {
        let may = !self.model.trust.statements[&id].approved;
        if self.expect("discard_statement", json!({ "statement": id }), may).is_some() {
            self.model.trust.discard(id);
        }
    }

    /// Another than its preparer approves a statement, unless one person may do both.
    pub fn approve(&mut self) {
        let Some(id) = self.some_statement(false) else { return };
        let of = self.model.trust.statements[&id].clone();
        if !of.approved && self.model.tells_oddly(of.bank, of.client, 0) {
            return;
        }
        let may = !of.approved && self.model.still_holds(id);
        let args = json!({ "statement": id });
        let by_amy = self.alone && self.chance.one_in(2);
        if !by_amy {
            if !self.alone {
                self.expect("approve_statement", args.clone(), false);
            }
            self.tell("ben".into());
            self.office.sign_in("ben", PASSWORD);
        }
        if self.expect("approve_statement", args, may).is_some() {
            self.model.approve(id);
        }
        if !by_amy {
            self.tell("amy".into());
            self.office.sign_in("amy", PASSWORD);
        }
    }

    /// A payment from a bank to an owner: how it is paid, and whether it may be.
    pub fn method(&mut self) -> (&'static str, String) {
        self.references += 1;
        let is_check = self.chance.one_in(2);
        if is_check { ("check", self.references.to_string()) } else { ("ach", String::new()) }
    }

    pub fn pay(&mut self) {
        let Some(id) = self.some_statement(true) else { return };
        let of = self.model.trust.statements[&id].clone();
        let (bank, owner, amount, on) =
            (of.bank, Owner::Client(of.client), of.sums.remit, self.a_day());
        let may = of.approved && amount > 0 && !of.paid && self.may_pay(bank, owner, amount, on);
        let may = may && !self.model.would_use_others_money(bank, owner, amount);
        let (method, check) = self.method();
        let args = json!({ "statement": id, "method": method, "number": check, "on": on });
        if let Some(paid) = self.expect("pay_statement", args, may) {
            let statement = Some(id);
            let payment = Payment { bank, owner, amount, on, statement, undone: false };
            self.model.trust.pay(number(&paid["payment"]), payment);
        }
    }

    fn may_pay(&self, bank: i64, owner: Owner, amount: i64, on: NaiveDate) -> bool {
        let trust = &self.model.trust;
        let released = trust.released(bank, owner, &self.model.released_items());
        amount <= released && !trust.is_closed(on)
    }

    /// The agency takes of its released share, at times knowingly too much.
    pub fn take_share(&mut self) {
        let bank = self.chance.pick(&self.banks).unwrap();
        let good = self.model.released_items();
        let released = self.model.trust.released(bank, Owner::Agency, &good);
        let (on, reason) = (self.a_day(), self.chance.one_in(4));
        let amount = match self.chance.below(4) {
            0 => released + 1 + self.chance.below(5_00),
            1 => 1 + self.chance.below(released + 1),
            _ => released,
        };
        // What is more than it has is owed back; the rest takes nobody else's money either.
        let own = amount.min(released);
        let may = amount > 0
            && (amount <= released || reason)
            && !self.model.trust.is_closed(on)
            && !self.model.would_use_others_money(bank, Owner::Agency, own);
        let why = if reason { "rounded up by the bank" } else { "" };
        let args = json!({ "trust_bank": bank, "amount": amount, "on": on, "excess_reason": why });
        if let Some(paid) = self.expect("take_share", args, may) {
            let excess = (amount - released).max(0);
            let (owner, statement) = (Owner::Agency, None);
            let payment = Payment {
                amount: amount - excess,
                ..Payment { bank, owner, amount, on, statement, undone: false }
            };
            self.model.trust.pay(number(&paid["payment"]), payment);
            self.model.trust.bank(bank, -excess);
            self.model.trust.short(bank, on, excess);
        }
    }

    /// The agency brings what it owes to trust: from its share or its own bank, at times on the
    /// last day of a month that is to be closed.
    pub fn cover(&mut self) {
        let mut banks = self.banks.clone();
        banks.retain(|bank| self.model.trust.shortage(*bank, self.today) > 0);
        let Some(bank) = self.chance.pick(&banks).or(self.chance.pick(&self.banks)) else { return };
        if self.chance.one_in(4) && self.pay_client_itself(bank) {
            return;
        }
        let trust = &self.model.trust;
        let month_end = self.today.with_day(1).unwrap() - Duration::days(1);
        let was_short = trust.shortage(bank, month_end) > 0;
        let short = trust.shortage(bank, self.today);
        let on = match was_short && self.chance.one_in(2) {
            true => month_end,
            false => self.a_day(),
        };
        let amount = match self.chance.below(8) {
            0 => short + 1,
            1 => 1 + self.chance.below(short + 1),
            _ => short,
        };
        let from_share = self.chance.one_in(2);
        let good = self.model.released_items();
        let released = self.model.trust.released(bank, Owner::Agency, &good);
        let may = amount > 0
            && amount <= short
            && (if from_share { amount <= released } else { released <= 0 })
            && !self.model.trust.is_closed(on);
        let args =
            json!({ "trust_bank": bank, "amount": amount, "on": on, "from_share": from_share });
        if self.expect("cover_shortage", args, may).is_some() {
            self.model.trust.short(bank, on, -amount);
            match from_share {
                true => self.model.trust.put(bank, Owner::Agency, None, -amount),
                false => self.model.trust.bank(bank, amount),
            }
        }
    }

    /// A person's surplus is paid back, where it is released.
    pub fn refund(&mut self) {
        let bank = self.chance.pick(&self.banks).unwrap();
        let of_account = |owner: Owner| match owner {
            Owner::Refund(account) => Some(account),
            _ => None,
        };
        let trust = &self.model.trust;
        let mut held: Vec<i64> = trust.owners(bank).into_iter().filter_map(of_account).collect();
        held.retain(|account| trust.owned(bank, Owner::Refund(*account)) > 0);
        let Some(account) = self.chance.pick(&held) else { return };
        let owner = Owner::Refund(account);
        let released = trust.released(bank, owner, &self.model.released_items());
        let amount = match self.chance.below(5) {
            0 => released + 1,
            1 => 1 + self.chance.below(released.max(1)),
            _ => released,
        };
        let on = self.a_day();
        let may = amount > 0 && self.may_pay(bank, owner, amount, on);
        let may = may && !self.model.would_use_others_money(bank, owner, amount);
        let (method, check) = self.method();
        let args = json!({ "trust_bank": bank, "account": account, "amount": amount,
                           "method": method, "number": check, "on": on });
        if let Some(paid) = self.expect("pay_refund", args, may) {
            let payment = Payment { bank, owner, amount, on, statement: None, undone: false };
            self.model.trust.pay(number(&paid["payment"]), payment);
        }
    }

    /// A check to a client or person is stopped or lost.
    pub fn undo_payment(&mut self) {
        let all: Vec<i64> = self.model.trust.payments.keys().rev().take(15).copied().collect();
        let Some(id) = self.chance.pick(&all) else { return };
        let (of, on) = (self.model.trust.payments[&id].clone(), self.a_day());
        let may = !of.undone
            && of.owner != Owner::Agency
            && on >= of.on
            && !self.model.trust.is_closed(on);
        let args = json!({ "payment": id, "on": on, "reason": "lost in the mail" });
        if self.expect("undo_payment", args, may).is_some() {
            self.model.trust.undo(id);
        }
    }

    /// The next month is closed where nothing is left to do in it.
    pub fn close_month(&mut self) {
        let closed = self.model.trust.closed_to.expect("the walk begins with a closed month");
        let first = closed.succ_opt().unwrap();
        let last = first + Months::new(1) - Duration::days(1);
        let of_month = |on: NaiveDate| (on.year(), on.month()) == (first.year(), first.month());
        let drafts = self.drafts.iter().any(|draft| of_month(draft.booked));
        let at = |on| -> i64 { self.banks.iter().map(|b| self.model.trust.shortage(*b, on)).sum() };
        let was_short = at(last);
        let short = was_short.min(at(self.today));
        let may = last < self.today && !drafts && short == 0;
        let month = first.format("%Y-%m").to_string();
        let next = self.office.ok("months", json!({}))["next"].clone();
        assert_eq!(next["month"], if first <= self.today { json!(month) } else { Value::Null });
        if self.expect("close_month", json!({ "month": month }), may).is_some() {
            self.model.trust.closed_to = Some(last);
            let sheet = self.office.ok("month_sheet", json!({ "month": month }));
            let kept: i64 =
                sheet["banks"].as_array().unwrap().iter().map(|b| number(&b["shortage"])).sum();
            assert_eq!(kept, was_short, "{sheet}");
        }
    }
}

impl Model {
    /// Left out: a statement whose lines are less than nothing together, and one with a line of
    /// nothing whose item is not released.
    fn tells_oddly(&self, bank: i64, client: i64, shares: i64) -> bool {
        let open = |id: &i64| {
            let item = &self.items[id];
            let is_held = item.released.is_none_or(|on| on > self.today);
            let of_client = |s: &&super::model::Share| self.accounts[&s.account].client == client;
            let mut shares = item.shares.iter().filter(of_client);
            let is_nothing = shares.clone().map(|s| s.line.share + s.line.claim).sum::<i64>() == 0;
            let mut kept = shares.clone();
            !item.voided
                && item.bank == bank
                && is_held
                && shares.next().is_some()
                && is_nothing
                && kept.any(|s| s.kept() > 0)
        };
        shares < 0 || self.items.keys().any(open)
    }

    /// Whether the bank has as much cleared money as is released to all.
    pub fn all_have_theirs(&self, bank: i64) -> bool {
        let good: BTreeSet<i64> = self.released_items();
        let owners = self.trust.owners(bank).into_iter();
        let owed: i64 = owners.map(|owner| self.trust.released(bank, owner, &good)).sum();
        self.cleared(bank) >= owed
    }

    /// A payment that leaves the bank's cleared money below what is released to others.
    pub fn would_use_others_money(&self, bank: i64, owner: Owner, amount: i64) -> bool {
        let good: BTreeSet<i64> = self.released_items();
        let others = self.trust.owners(bank).into_iter().filter(|other| *other != owner);
        let owed: i64 = others.map(|other| self.trust.released(bank, other, &good)).sum();
        self.cleared(bank) - amount < owed
    }
}
