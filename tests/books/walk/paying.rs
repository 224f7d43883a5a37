//! Steps of the walk about money that comes in: batches, deposits, settlements, voids, returns.

use chrono::{Duration, NaiveDate};
use duebook_tests::number;
use serde_json::{Value, json};

use super::Walk;
use super::model::{Item, Model};

/// Methods with the days that their money is held, until someone sets others.
pub const METHODS: [(&str, i64); 6] =
    [("check", 10), ("card", 3), ("ach", 5), ("cash", 0), ("money_order", 5), ("wire", 0)];

/// A batch that is typed and not posted.
#[derive(Clone)]
pub struct Draft {
    pub batch: i64,
    pub bank: i64,
    pub booked: NaiveDate,
    pub items: Vec<Item>,
    /// Its control differs from what was typed.
    pub differs: bool,
}

impl Walk {
    /// A batch of checks and other money, some over several accounts and clients, some too large,
    /// some for nobody, some paid to the client. Some are thrown away or left for later.
    pub fn post(&mut self) {
        let bank = self.chance.pick(&self.banks).unwrap();
        let days_ago = if self.chance.one_in(6) { self.chance.below(6) } else { 0 };
        let booked = self.today - Duration::days(days_ago);
        let lines: Vec<(Value, Item)> =
            (0..1 + self.chance.below(3)).map(|_| self.line(bank, booked)).collect();
        let total: i64 = lines.iter().map(|line| line.1.amount).sum();
        let differs = self.chance.one_in(12);
        let control = total + i64::from(differs);
        let head = |total: i64| {
            json!({ "source": "mail", "booked_on": booked, "trust_bank": bank,
                    "control_count": lines.len(), "control_total": total })
        };
        let mistyped = self.chance.one_in(8);
        let batch = self.write_ok("add_batch", head(control + 7 * i64::from(mistyped)));
        let batch = number(&batch["batch"]);
        if mistyped {
            self.write_ok("save_batch", json!({ "batch": batch, "head": head(control) }));
        }
        for (form, _) in &lines {
            self.type_line(batch, form);
        }
        let items = lines.into_iter().map(|line| line.1).collect();
        let draft = Draft { batch, bank, booked, items, differs };
        match self.chance.below(20) {
            0 | 1 => self.drafts.push(draft),
            2 => self.throw_draft_away(&draft),
            _ => self.post_it(draft),
        }
    }

    pub fn throw_draft_away(&mut self, draft: &Draft) {
        self.write_ok("delete_batch", json!({ "batch": draft.batch }));
    }

    /// Types a line, at times wrong at first, at times with another that is taken out again.
    fn type_line(&mut self, batch: i64, form: &Value) {
        let save =
            |line: Value, form: &Value| json!({ "batch": batch, "line": line, "form": form });
        match self.chance.below(10) {
            0 => {
                let mut wrong = form.clone();
                wrong["amount"] = json!(1);
                let saved = self.write_ok("save_line", save(Value::Null, &wrong));
                self.write_ok("save_line", save(saved["line"].clone(), form));
            }
            1 => {
                let saved = self.write_ok("save_line", save(Value::Null, form));
                self.write_ok("delete_line", json!({ "line": saved["line"] }));
                self.write_ok("save_line", save(Value::Null, form));
            }
            _ => {
                self.write_ok("save_line", save(Value::Null, form));
            }
        }
    }

    fn line(&mut self, bank: i64, booked: NaiveDate) -> (Value, Item) {
        let kind = self.chance.below(9);
        let shares = match kind {
            0 => Vec::new(),
            1 => vec![self.direct_share()],
            _ => self.shares(),
        };
        let through = self.through(&shares, kind);
        let gross = if kind == 0 {
            1 + self.chance.below(200_00)
        } else {
            shares.iter().map(|(_, amount)| amount).sum()
        };
        let amount = gross - through.map_or(0, |(through, theirs)| through.beyond(theirs));
        let (method, _) = self.chance.pick(&METHODS).unwrap();
        let days_ago = match self.chance.below(12) {
            0 => self.chance.below(40),
            1..=3 => self.chance.below(8),
            _ => 0,
        };
        let received = booked - Duration::days(days_ago);
        self.references += 1;
        let to: Vec<Value> = shares
            .iter()
            .map(|(account, amount)| json!({ "account": account, "amount": amount }))
            .collect();
        let form = json!({ "method": method, "reference": format!("{}", self.references),
                           "paid_to": if kind == 1 { "client" } else { "agency" },
                           "dated_on": received, "received_on": received, "amount": amount,
                           "note": "", "shares": to,
                           "through": through.map(|(through, theirs)| through.typed(theirs)),
                           "answers": ["overpayment", "no_account", "closed"] });
        let form = self.directed(form, &shares);
        let shares = shares.into_iter().map(|of| self.model.share(of, booked)).collect();
        let mut item = Item {
            bank,
            place: (booked, 0, 0),
            received,
            amount,
            method,
            to_client: kind == 1,
            shares,
            through: through.map(|(through, _)| through),
            moved_from: Vec::new(),
            voided: false,
            deposited: None,
            released: (kind == 1).then_some(received),
            returns: Vec::new(),
            used: Vec::new(),
            turned: 0,
        };
        item.divide(through.map_or(0, |(_, theirs)| theirs));
        (form, item)
    }

    fn shares(&mut self) -> Vec<(i64, i64)> {
        let mut shares: Vec<(i64, i64)> = Vec::new();
        for _ in 0..1 + self.chance.below(3) {
            let account = self.paying_account();
            if shares.iter().all(|(other, _)| *other != account) {
                let amount = match self.chance.below(6) {
                    0 => self.model.balance(account).max(1),
                    1 => self.model.balance(account) + 1 + self.chance.below(50_00),
                    _ => 1 + self.chance.below(300_00),
                };
                shares.push((account, amount));
            }
        }
        shares
    }

    /// Paid to the client directly, well below what is owed.
    fn direct_share(&mut self) -> (i64, i64) {
        let account = self.paying_account();
        let most = (self.model.balance(account) / 3).max(1);
        (account, 1 + self.chance.below(most))
    }

    pub fn post_draft(&mut self) {
        let all: Vec<usize> = (0..self.drafts.len()).collect();
        let Some(at) = self.chance.pick(&all) else { return };
        let draft = self.drafts.remove(at);
        self.post_it(draft);
    }

    /// Posts a draft where all may be posted, else throws it away.
    pub fn post_it(&mut self, draft: Draft) {
        let Draft { batch, bank, booked, ref items, differs } = draft;
        let placed = |at: usize| (booked, batch, at as i64 + 1);
        let (mut after, mut too_much) = (self.model.clone(), false);
        for (at, item) in items.iter().enumerate() {
            let id = i64::MAX - 9 + at as i64;
            after.receive(id, Item { place: placed(at), ..item.clone() });
            too_much |= after.takes_too_much(id);
        }
        // What the client got of a closed account is its own affair.
        let mut shares = items.iter().filter(|i| i.to_client).flat_map(|item| &item.shares);
        let is_closed = shares.any(|share| self.model.accounts[&share.account].closed);
        let is_money = items.iter().any(|item| !item.to_client) || after.claims_of(batch);
        let in_closed_month = self.model.trust.is_closed(booked) && is_money;
        let may = !is_closed && !in_closed_month && !after.in_the_way && !too_much;
        if may && after.is_left_out() {
            self.throw_draft_away(&draft);
            return;
        }
        let reason = if differs { "one check is missing" } else { "" };
        let args = json!({ "batch": batch, "difference_reason": reason });
        let Some(posted) = self.expect("post_batch", args, may) else {
            self.throw_draft_away(&draft);
            return;
        };
        let total: i64 = items.iter().map(|item| item.amount).sum();
        assert_eq!(number(&posted["total"]), total);
        let screen = self.office.ok("batch", json!({ "batch": batch }));
        for (at, item) in items.iter().enumerate() {
            let id = number(&screen["lines"][at]["line"]["item"]["item"]);
            self.model.receive(id, Item { bank, place: placed(at), ..item.clone() });
            let good = self.model.released_items();
            self.model.trust.fill(booked, &good);
        }
    }

    /// Everything in hand of a bank goes there, or some of it.
    pub fn deposit(&mut self) {
        let bank = self.chance.pick(&self.banks).unwrap();
        let waiting = self.model.waiting(bank);
        let all = self.chance.one_in(2);
        let items = if all { waiting } else { self.chance.some(&waiting) };
        let on = self.a_day();
        let named = if all { Vec::new() } else { items.clone() };
        let of = |id: &i64| &self.model.items[id];
        let total: i64 = items.iter().map(|id| of(id).amount).sum();
        let cash = items.iter().filter(|id| of(id).method == "cash");
        let cash: i64 = cash.map(|id| of(id).amount).sum();
        let differs = self.chance.one_in(6) || (cash > 0 && self.chance.one_in(2));
        let more = if differs { self.chance.below(10_00) - 5_00 } else { 0 };
        let is_cash = more == 0 || (cash > 0 && cash + more >= 0);
        let may = self.may_bring(&items, on) && is_cash;
        let args = json!({ "trust_bank": bank, "on": on, "items": named,
                           "counted": differs.then_some(total + more) });
        if let Some(made) = self.expect("make_deposit", args, may) {
            let mut items = items;
            if let Some(over) = made["over"].as_i64() {
                let mut item = super::again::cash_over(bank, on, more);
                // It is a batch of its own, the latest of all.
                let batches = self.office.ok("batches", json!({}));
                let of = |batch: &Value| number(&batch["id"]);
                item.place.1 = batches["batches"].as_array().unwrap().iter().map(of).max().unwrap();
                self.model.receive(over, item);
                items.push(over);
            }
            assert_eq!(number(&made["items"]), items.len() as i64);
            self.model.bring(bank, &items, on, (-more).max(0));
        }
    }

    /// A processor pays some of what is in hand, at times less its charge.
    pub fn settle(&mut self) {
        let bank = self.chance.pick(&self.banks).unwrap();
        let waiting = self.model.waiting(bank);
        let items = self.chance.some(&waiting);
        let total: i64 = items.iter().map(|id| self.model.items[id].amount).sum();
        let kept = if self.chance.one_in(2) { total / 40 } else { 0 };
        let on = self.a_day();
        let may = self.may_bring(&items, on);
        let args =
            json!({ "trust_bank": bank, "on": on, "items": items, "received": total - kept });
        if self.expect("settle_items", args, may).is_some() {
            self.model.bring(bank, &items, on, kept);
        }
    }

    fn may_bring(&self, items: &[i64], on: NaiveDate) -> bool {
        let booked = |id: &i64| self.model.items[id].place.0;
        !items.is_empty()
            && items.iter().all(|id| booked(id) <= on)
            && !self.model.trust.is_closed(on)
    }

    /// Today, or a few days ago.
    pub fn a_day(&mut self) -> NaiveDate {
        let days = if self.chance.one_in(4) { self.chance.below(4) } else { 0 };
        self.today - Duration::days(days)
    }

    /// An item of the last hundred, as often as not one of these.
    pub fn any_item(&mut self, wanted: impl Fn(&Item) -> bool) -> Option<i64> {
        let latest: Vec<i64> = self.model.items.keys().rev().take(100).copied().collect();
        let mut fitting = latest.clone();
        fitting.retain(|id| wanted(&self.model.items[id]));
        let any = self.chance.one_in(4) || fitting.is_empty();
        self.chance.pick(if any { &latest } else { &fitting })
    }

    pub fn void(&mut self) {
        let Some(id) = self.any_item(|i| !i.voided && i.deposited.is_none()) else { return };
        let item = &self.model.items[&id];
        if item.to_client && self.model.is_told(id) {
            // Left out: its line is told to no one although the claim was.
            return;
        }
        let may = !item.voided && item.deposited.is_none();
        let booked = self.model.trust.open_day(item.place.0);
        let args = json!({ "item": id, "reason": "typed in error" });
        let mut after = self.model.clone();
        if may {
            after.void(id, booked);
        }
        if after.is_left_out() {
            return;
        }
        if self.expect("void_item", args, may).is_some() {
            self.model = after;
        }
    }

    /// An item is held longer than was thought at its deposit.
    pub fn extend_hold(&mut self) {
        let today = self.today;
        let is_held = |i: &Item| i.at_bank() && i.released.is_some_and(|on| on > today);
        let Some(id) = self.any_item(is_held) else { return };
        let item = &self.model.items[&id];
        let Some(released) = item.released.filter(|_| item.at_bank() && !item.to_client) else {
            return;
        };
        let until = released + Duration::days(self.chance.below(20) - 2);
        let may = released > self.today && until > released;
        let args = json!({ "item": id, "until": until, "reason": "came back once" });
        if self.expect("extend_hold", args, may).is_some() {
            self.model.items.get_mut(&id).unwrap().released = Some(until);
        }
    }

    /// The bank takes an item back, whole or in part.
    pub fn take_back(&mut self) {
        let Some(id) = self.any_item(Item::at_bank) else { return };
        let item = &self.model.items[&id];
        let since = item.deposited.unwrap_or(self.today);
        let (kept, at_bank) = (item.kept(), item.at_bank());
        let days = (self.today - since).num_days();
        let on = if self.chance.one_in(3) && days > 0 {
            since + Duration::days(self.chance.below(days))
        } else {
            self.today
        };
        let part = self.chance.one_in(3) && kept > 1;
        let amount = if part { 1 + self.chance.below(kept - 1) } else { kept };
        let mut may = at_bank;
        let booked = self.model.trust.open_day(on);
        let named = if part { json!(amount) } else { Value::Null };
        let args = json!({ "item": id, "on": on, "amount": named, "reason": "NSF" });
        let mut after = self.model.clone();
        if may {
            after.take_back(id, on, amount, booked);
        }
        if !after.in_the_way && after.is_left_out() {
            return;
        }
        may &= !after.in_the_way;
        let tried = self.office.call("try_return", args.clone());
        if self.expect("return_item", args, may).is_some() {
            let before = self.shortages();
            self.model = after;
            let tried = tried.expect("what may be done may be tried");
            assert_eq!(number(&tried["amount"]), amount);
            let short = self.shortages() - before;
            assert_eq!(number(&tried["shortage"]), short, "what was shown before: {tried}");
        }
    }

    fn shortages(&self) -> i64 {
        let trust = &self.model.trust;
        self.banks.iter().map(|bank| trust.shortage(*bank, self.today)).sum()
    }
}

impl Model {
    /// Whether a direct payment of a batch makes a claim on its client.
    fn claims_of(&self, batch: i64) -> bool {
        let of_batch = self.items.values().filter(|item| item.place.1 == batch);
        of_batch.flat_map(|item| &item.shares).any(|share| share.line.claim != 0)
    }

    /// Left out: a direct payment of more than is owed, of which the engine keeps no surplus.
    pub fn is_left_out(&self) -> bool {
        let direct = self.items.values().filter(|item| item.to_client && !item.voided);
        let mut shares = direct.flat_map(|item| &item.shares);
        shares.any(|share| share.received.over > 0 || share.received.paid() == 0)
    }

    /// Whether a line of the item stands on an approved statement.
    pub fn is_told(&self, id: i64) -> bool {
        let of_item = self.trust.lines.iter().filter(|line| line.item == Some(id));
        let mut statements = of_item.filter_map(|line| line.statement);
        statements.any(|statement| self.trust.statements[&statement].approved)
    }

    /// What is at a bank and good.
    pub fn cleared(&self, bank: i64) -> i64 {
        let good = self.released_items();
        let held = self.items.iter().filter(|(id, item)| {
            item.bank == bank && item.deposited.is_some() && !good.contains(id)
        });
        self.trust.at_bank(bank) - held.map(|(_, item)| item.kept()).sum::<i64>()
    }
}
