//! Steps of the walk about what clients owe the agency: invoices, flat fees, what is given up.

use chrono::{Datelike, Duration, Months, NaiveDate};
use duebook_tests::number;
use serde_json::{Value, json};

use super::Walk;
use super::model::{Line, Model, Terms};
use super::steps::percent;
use super::trust::{Owner, Told};

impl Walk {
    pub fn client_money(&mut self) {
        match self.chance.below(9) {
            0 => self.flat_fee(),
            1 => self.write_off(),
            2 => self.sales_tax(),
            3 => self.correct_rate(),
            4 => self.minimum(),
            5 | 7 => self.move_bank(),
            6 => self.client_holds(),
            _ => self.pay_invoice(),
        }
    }

    /// Small sums of a client are deferred from a day on, or no longer.
    fn minimum(&mut self) {
        let (client, from) = (self.any_client(), self.today);
        let least = if self.chance.one_in(2) { 0 } else { self.chance.below(15_00) };
        let months = self.chance.below(3);
        let known = self.model.minimums.entry(client).or_default();
        let may = known.iter().all(|(other, ..)| *other != from);
        let minimum = json!({ "from_on": from, "minimum": least, "months": months,
                              "source": "RCW 19.16.240" });
        let args = json!({ "client": client, "minimum": minimum });
        if self.expect("set_remit_minimum", args, may).is_some() {
            self.model.minimums.get_mut(&client).unwrap().push((from, least, months));
        }
    }

    /// Payments of a client are held longer or shorter than others from a day on.
    fn client_holds(&mut self) {
        let client = self.any_client();
        let from = self.today + Duration::days(self.chance.below(30) - 15);
        let mut of_method = std::collections::BTreeMap::new();
        for (method, _) in super::paying::METHODS {
            of_method.insert(method, self.chance.below(20));
        }
        let known = self.model.client_holds.entry(client).or_default();
        let may = known.iter().all(|(other, _)| *other != from);
        let holds = json!({ "from_on": from, "days": of_method, "source": "the contract" });
        let args = json!({ "client": client, "holds": holds });
        if self.expect("set_client_holds", args, may).is_some() {
            self.model.client_holds.get_mut(&client).unwrap().push((from, of_method));
        }
    }

    /// A client's money moves to another trust bank.
    fn move_bank(&mut self) {
        let (client, on) = (self.any_client(), self.a_day());
        let (from, to) = (self.any_bank(), self.any_bank());
        let good = self.model.released_items();
        let trust = &self.model.trust;
        let unpaid = trust.statements.values().filter(|s| s.approved && !s.paid);
        let unpaid = unpaid.filter(|s| (s.bank, s.client) == (from, client));
        let free = trust.released(from, Owner::Client(client), &good)
            - unpaid.map(|s| s.sums.remit).sum::<i64>();
        let amount = self.some_of(free.max(0));
        let may = from != to && amount > 0 && amount <= free && !self.model.trust.is_closed(on);
        let may = may && !self.model.would_use_others_money(from, Owner::Client(client), amount);
        let args = json!({ "client": client, "from": from, "to": to, "amount": amount, "on": on });
        if self.expect("move_client_bank", args, may).is_some() {
            for (bank, change) in [(from, -amount), (to, amount)] {
                let trust = &mut self.model.trust;
                trust.bank(bank, change);
                trust.put(bank, Owner::Client(client), None, change);
                let (item, statement, share, claim) = (None, None, change, 0);
                trust.line(Told { bank, client, item, booked: on, share, claim, statement });
            }
        }
    }

    /// A wrong rate is corrected from a day on, up to the next terms.
    fn correct_rate(&mut self) {
        let client = self.any_client();
        let from = self.today - Duration::days(self.chance.below(30));
        let rate = self.chance.below(60_00);
        let before = self.model.terms_on(client, from).clone();
        let args = json!({ "client": client, "from_on": from, "rate": percent(rate),
                           "reason": "typed wrong" });
        let same = before.rate == rate && before.legal.is_none() && before.scale.is_none();
        let mut after = self.model.clone();
        after.correct_rate(client, from, rate);
        let short = |model: &Model, today| -> i64 {
            let banks: std::collections::BTreeSet<i64> =
                model.items.values().map(|item| item.bank).collect();
            banks.iter().map(|bank| model.trust.shortage(*bank, today)).sum()
        };
        let tried = self.office.call("try_correction", args.clone());
        if self.expect("correct_rate", args, !same).is_some() {
            let tried = tried.expect("what may be done may be tried");
            let missing = short(&after, self.today) - short(&self.model, self.today);
            assert_eq!(number(&tried["shortage"]), missing, "what was shown before: {tried}");
            self.model = after;
        }
    }

    /// A client's commission is taxed from tomorrow on, or no longer.
    fn sales_tax(&mut self) {
        let (client, from) = (self.any_client(), self.today + Duration::days(1));
        let rate = if self.chance.one_in(3) { 0 } else { self.chance.below(10_00) };
        let known = self.model.taxes.entry(client).or_default();
        let may = known.iter().all(|(other, _)| *other != from);
        let tax = json!({ "from_on": from, "rate": percent(rate), "state": "TX",
                          "source": "34 TAC 3.354" });
        if self.expect("set_sales_tax", json!({ "client": client, "tax": tax }), may).is_some() {
            self.model.taxes.get_mut(&client).unwrap().push((from, rate));
        }
    }

    fn flat_fee(&mut self) {
        let (bank, client, on) = (self.any_bank(), self.any_client(), self.a_day());
        let amount = self.chance.below(40_00);
        let may = amount > 0 && !self.model.trust.is_closed(on);
        let args = json!({ "client": client, "trust_bank": bank, "amount": amount, "on": on,
                           "about": "letter service" });
        if self.expect("add_flat_fee", args, may).is_some() {
            self.model.trust.claim(bank, client, on, amount);
        }
    }

    /// So much of what is open, at times more than that.
    pub fn some_of(&mut self, open: i64) -> i64 {
        match self.chance.below(8) {
            0 => open + 1,
            1 | 2 => 1 + self.chance.below(open.max(1)),
            _ => open,
        }
    }

    /// What a client owes is given up: an invoice, or what is not invoiced yet.
    fn write_off(&mut self) {
        let (bank, client, on) = (self.any_bank(), self.any_client(), self.a_day());
        let open = self.open_invoices(client);
        let invoice = self.chance.pick(&open).filter(|_| self.chance.one_in(2));
        let owed = match invoice {
            Some(id) => self.model.trust.invoices[&id].open,
            None => self.model.trust.unbilled_of(bank, client),
        };
        let amount = self.some_of(owed);
        let old_enough = invoice.is_none_or(|id| self.model.trust.invoices[&id].on <= on);
        let may = amount > 0 && amount <= owed && old_enough && !self.model.trust.is_closed(on);
        let args = json!({ "client": client, "invoice": invoice, "trust_bank": bank,
                           "amount": amount, "on": on, "reason": "the client is gone" });
        if self.expect("write_off_claim", args, may).is_some() {
            match invoice {
                Some(id) => self.model.trust.pay_invoice(id, amount),
                None => self.model.trust.claim(bank, client, on, -amount),
            }
        }
    }

    /// A client pays one invoice or the oldest first, at times short.
    fn pay_invoice(&mut self) {
        let of_open = self.model.trust.invoices.values().filter(|i| i.open > 0);
        let owing: Vec<i64> = of_open.map(|i| i.client).collect();
        let client = self.chance.pick(&owing).unwrap_or_else(|| self.any_client());
        let on = self.a_day();
        let mut open = self.open_invoices(client);
        open.sort_by_key(|id| (self.model.trust.invoices[id].on, *id));
        let chosen = self.chance.pick(&open).filter(|_| self.chance.one_in(2));
        let of = chosen.map_or(open, |id| vec![id]);
        let owed: i64 = of.iter().map(|id| self.model.trust.invoices[id].open).sum();
        let amount = self.some_of(owed);
        let mut left = amount;
        let mut met = Vec::new();
        for id in of {
            let part = left.min(self.model.trust.invoices[&id].open);
            if part > 0 {
                met.push((id, part));
            }
            left -= part;
        }
        let old_enough = met.iter().all(|(id, _)| self.model.trust.invoices[id].on <= on);
        let may = amount > 0 && left == 0 && old_enough && !self.model.trust.is_closed(on);
        let args = json!({ "client": client, "invoice": chosen, "amount": amount, "on": on,
                           "reference": "901" });
        if self.expect("pay_invoice", args, may).is_some() {
            for (id, part) in met {
                self.model.trust.pay_invoice(id, part);
            }
        }
    }

    fn open_invoices(&self, client: i64) -> Vec<i64> {
        let all = self.model.trust.invoices.iter();
        all.filter(|(_, i)| i.client == client && i.open > 0).map(|(id, _)| *id).collect()
    }

    /// The agency pays a client itself in the place of trust, where there is such a client.
    pub fn pay_client_itself(&mut self, bank: i64) -> bool {
        let good = self.model.released_items();
        let short = self.model.trust.shortage(bank, self.today);
        let client = self.any_client();
        let released = self.model.trust.released(bank, Owner::Client(client), &good);
        let unpaid = self.model.trust.statements.values().filter(|s| s.approved && !s.paid);
        let unpaid = unpaid.filter(|s| (s.bank, s.client) == (bank, client));
        let most = short.min(released - unpaid.map(|s| s.sums.remit).sum::<i64>());
        if most <= 0 {
            return false;
        }
        let (amount, on) = (self.some_of(most), self.a_day());
        // The agency's share meets a shortage before anything else does.
        let may = amount <= most
            && self.model.trust.released(bank, Owner::Agency, &good) <= 0
            && !self.model.trust.is_closed(on);
        let args = json!({ "trust_bank": bank, "amount": amount, "on": on, "from_share": false,
                           "pay_client": client });
        if self.expect("cover_shortage", args, may).is_some() {
            let trust = &mut self.model.trust;
            trust.short(bank, on, -amount);
            trust.put(bank, Owner::Client(client), None, -amount);
            let (item, statement, share, claim) = (None, None, -amount, 0);
            trust.line(Told { bank, client, item, booked: on, share, claim, statement });
        }
        true
    }

    pub fn any_bank(&mut self) -> i64 {
        self.chance.pick(&self.banks).expect("there are banks")
    }

    /// The invoices and open claims of a client are those of the model.
    pub fn look_at_client_money(&mut self, client: i64) {
        let seen = self.office.ok("client_money", json!({ "client": client }));
        let invoices: Vec<(i64, i64)> = seen["invoices"]
            .as_array()
            .unwrap()
            .iter()
            .map(|i| (number(&i["amount"]), number(&i["open"])))
            .collect();
        let mut found = invoices.clone();
        found.sort_unstable();
        let kept = self.model.trust.invoices.values().filter(|i| i.client == client);
        let mut kept: Vec<(i64, i64)> = kept.map(|i| (i.amount, i.open)).collect();
        kept.sort_unstable();
        assert_eq!(found, kept, "invoices of {client}: {seen}");
        let of = |row: &Value| (number(&row["trust_bank"]), number(&row["amount"]));
        for (bank, amount) in seen["claims"].as_array().unwrap().iter().map(of) {
            assert_eq!(amount, self.model.trust.unbilled_of(bank, client), "claims: {seen}");
        }
    }
}

impl Model {
    /// Whether so small a sum waits for its last day.
    pub fn defers(&self, client: i64, lines: &[usize], remit: i64) -> bool {
        let all = self.minimums.get(&client).into_iter().flatten();
        let Some((_, least, months)) =
            all.filter(|(from, ..)| *from <= self.today).max_by_key(|(from, ..)| *from)
        else {
            return false;
        };
        let oldest = lines.iter().map(|at| self.trust.lines[*at].booked).min();
        let Some(oldest) = oldest.filter(|_| remit > 0 && remit < *least) else { return false };
        let month = oldest.with_day(1).unwrap() + Months::new(*months as u32 + 1);
        self.today < month - Duration::days(1)
    }

    /// The lines of payments credited from a day on, up to the next terms, are reckoned anew.
    fn correct_rate(&mut self, client: i64, from: NaiveDate, rate: i64) {
        let terms = Terms { from, rate, legal: None, scale: None, ..*self.terms_on(client, from) };
        let all = self.terms.get_mut(&client).unwrap();
        let next = all.iter().map(|t| t.from).filter(|on| *on > from).min();
        all.retain(|t| t.from != from);
        all.push(terms);
        let items: Vec<i64> = self.items.keys().copied().collect();
        for id in items {
            let item = self.items[&id].clone();
            if item.voided {
                continue;
            }
            for (at, share) in item.shares.iter().enumerate() {
                let on = item.credit_on(share);
                let in_range = on >= from && next.is_none_or(|next| on < next);
                if !in_range || self.accounts[&share.account].client != client {
                    continue;
                }
                let anew = self.replay(share.account, None);
                let before = anew.met.get(&id).map(|met| met.before).unwrap_or_default();
                let line = self.reckon(&item, share, &share.present, &before);
                let change = line.less(&share.line);
                if change != Line::default() {
                    let whose = (item.bank, client, share.account);
                    self.trust.tell(whose, (id, self.today), &change);
                    self.items.get_mut(&id).unwrap().shares[at].line = line;
                    self.items.get_mut(&id).unwrap().shares[at].legal = false;
                }
            }
        }
        self.trust.fill(self.today, &self.released_items());
    }

    /// The sales tax in force on a day, in hundredths of a percent.
    pub fn tax_on(&self, client: i64, day: NaiveDate) -> i64 {
        let all = self.taxes.get(&client).into_iter().flatten();
        all.filter(|(from, _)| *from <= day).max_by_key(|(from, _)| *from).map_or(0, |t| t.1)
    }
}

/// An invoice of the plain model.
#[derive(Clone)]
pub struct Invoice {
    pub client: i64,
    pub on: NaiveDate,
    pub amount: i64,
    pub open: i64,
}

impl super::trust::Trust {
    /// A claim on a client that no item made.
    pub fn claim(&mut self, bank: i64, client: i64, booked: NaiveDate, claim: i64) {
        self.line(Told { bank, client, item: None, booked, share: 0, claim, statement: None });
    }

    pub fn pay_invoice(&mut self, id: i64, amount: i64) {
        let invoice = self.invoices.get_mut(&id).unwrap();
        invoice.open -= amount;
        *self.billed.entry(invoice.client).or_default() -= amount;
    }

    /// What no approved statement of a bank has offset or invoiced.
    pub fn unbilled_of(&self, bank: i64, client: i64) -> i64 {
        let lines = self.lines.iter().filter(|l| (l.bank, l.client) == (bank, client));
        let met = self.statements.values().filter(|s| s.approved);
        let met = met.filter(|s| (s.bank, s.client) == (bank, client));
        lines.map(|l| l.claim).sum::<i64>()
            - met.map(|s| s.sums.offset + s.sums.invoice).sum::<i64>()
    }
}
