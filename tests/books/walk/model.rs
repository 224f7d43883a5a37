//! The plain model: what a bookkeeper with a pencil would have on paper. Whole cents in maps,
//! written from the rules of the trade and never by asking the engine.

use std::collections::BTreeMap;

use chrono::NaiveDate;

/// Parts of a debt in this order everywhere: costs, interest, fees, attorney fees, principal.
pub const PARTS: [&str; 5] = ["costs", "interest", "fees", "attorney_fees", "principal"];

/// Terms of a client from a day on.
#[derive(Clone)]
pub struct Terms {
    pub from: NaiveDate,
    /// Hundredths of a percent.
    pub rate: i64,
    pub net: bool,
    /// The order in which parts are paid, as places in [`PARTS`].
    pub order: [usize; 5],
}

pub struct Account {
    pub client: i64,
    pub owed: [i64; 5],
    pub advanced: i64,
    pub dispute_ends: Option<NaiveDate>,
    pub closed: bool,
    pub notes: usize,
}

#[derive(Clone)]
pub struct Line {
    pub account: i64,
    pub pieces: [i64; 5],
    pub costs_back: i64,
    pub client_share: i64,
}

impl Line {
    fn paid(&self) -> i64 {
        self.pieces.iter().sum()
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum State {
    InHand,
    Deposited { released: NaiveDate },
    Undone,
}

pub struct Item {
    pub bank: i64,
    pub received: NaiveDate,
    pub amount: i64,
    pub hold: i64,
    pub state: State,
    pub lines: Vec<Line>,
}

pub struct Plan {
    pub account: i64,
    pub agreed: NaiveDate,
    pub after_item: i64,
    pub total: i64,
    pub steps: Vec<(NaiveDate, i64)>,
    pub state: &'static str,
    pub paid: i64,
}

#[derive(Default)]
pub struct Model {
    pub terms: BTreeMap<i64, Vec<Terms>>,
    pub accounts: BTreeMap<i64, Account>,
    pub items: BTreeMap<i64, Item>,
    pub plans: BTreeMap<i64, Plan>,
}

impl Model {
    /// The terms of the day of credit: the newest that had begun, else the first there are.
    fn terms_on(&self, client: i64, day: NaiveDate) -> &Terms {
        let all = &self.terms[&client];
        let begun = all.iter().filter(|t| t.from <= day).max_by_key(|t| t.from);
        begun.unwrap_or_else(|| all.iter().min_by_key(|t| t.from).unwrap())
    }

    /// What a payment would pay, taken from what is owed now.
    fn divide(&mut self, account: i64, amount: i64, received: NaiveDate) -> Line {
        let terms = self.terms_on(self.accounts[&account].client, received).clone();
        let debt = self.accounts.get_mut(&account).unwrap();
        let (mut left, mut pieces) = (amount, [0; 5]);
        for part in terms.order {
            pieces[part] = left.min(debt.owed[part]);
            debt.owed[part] -= pieces[part];
            left -= pieces[part];
        }
        let costs_back = pieces[0].min(debt.advanced);
        debt.advanced -= costs_back;
        let earning = pieces[1..].iter().sum::<i64>();
        // Half a cent goes up.
        let commission = (earning * terms.rate + 5_000) / 10_000;
        let kept = if terms.net { commission } else { 0 };
        Line { account, pieces, costs_back, client_share: earning + pieces[0] - costs_back - kept }
    }

    /// Posts an item over its accounts, one after the other.
    pub fn receive(&mut self, id: i64, mut item: Item, shares: &[(i64, i64)]) {
        for (account, amount) in shares {
            let line = self.divide(*account, *amount, item.received);
            item.lines.push(line);
        }
        self.items.insert(id, item);
        for (account, _) in shares {
            self.follow(*account);
        }
    }

    pub fn deposit(&mut self, bank: i64, on: NaiveDate) -> usize {
        let waiting = self.items.values_mut();
        let mut count = 0;
        for item in waiting.filter(|i| i.bank == bank && i.state == State::InHand) {
            let released = on + chrono::Duration::days(item.hold);
            item.state = State::Deposited { released };
            count += 1;
        }
        count
    }

    /// Takes an item out again: voided before its deposit, returned after it.
    pub fn undo(&mut self, id: i64) {
        let item = self.items.get_mut(&id).unwrap();
        item.state = State::Undone;
        let lines = item.lines.clone();
        for line in lines {
            let debt = self.accounts.get_mut(&line.account).unwrap();
            for part in 0..5 {
                debt.owed[part] += line.pieces[part];
            }
            debt.advanced += line.costs_back;
            self.follow(line.account);
        }
    }

    /// What was received for a plan: after its agreement, surplus left out, undone left out.
    fn received_for(&self, plan: &Plan) -> i64 {
        let counts = |id: i64, item: &Item| {
            item.state != State::Undone
                && (item.received > plan.agreed
                    || (item.received == plan.agreed && id > plan.after_item))
        };
        let items = self.items.iter().filter(|(id, item)| counts(**id, item));
        items
            .flat_map(|(_, item)| &item.lines)
            .filter(|line| line.account == plan.account)
            .map(Line::paid)
            .sum()
    }

    /// A plan that is met is kept; one whose money came back is in force again, unless another
    /// has taken its place.
    pub fn follow(&mut self, account: i64) {
        let ids: Vec<i64> = self.plans.keys().copied().rev().collect();
        let mut is_newest = true;
        for id in ids {
            let plan = &self.plans[&id];
            if plan.account != account || plan.state == "cancelled" {
                continue;
            }
            let paid = self.received_for(plan);
            let plan = self.plans.get_mut(&id).unwrap();
            plan.paid = paid;
            plan.state = match (paid >= plan.total, is_newest) {
                (true, _) => "kept",
                (false, true) => "active",
                (false, false) => "cancelled",
            };
            is_newest = false;
        }
    }

    pub fn plan_in_force(&self, account: i64) -> Option<(i64, &Plan)> {
        let mut plans = self.plans.iter();
        let found = plans.find(|(_, p)| p.account == account && p.state == "active");
        found.map(|(id, plan)| (*id, plan))
    }

    /// The plan that the account's screen shows.
    pub fn plan_shown(&self, account: i64) -> Option<(i64, &Plan)> {
        let latest = self.plans.iter().rev().find(|(_, p)| p.account == account);
        self.plan_in_force(account).or(latest.map(|(id, plan)| (*id, plan)))
    }

    pub fn balance(&self, account: i64) -> i64 {
        self.accounts[&account].owed.iter().sum()
    }

    pub fn status(&self, account: i64, today: NaiveDate) -> &'static str {
        let debt = &self.accounts[&account];
        if debt.closed {
            return "closed";
        }
        if self.balance(account) == 0 {
            let items = self.items.values();
            let mut live = items
                .filter(|i| i.state != State::Undone)
                .filter(|i| i.lines.iter().any(|line| line.account == account));
            let good = live.all(
                |item| matches!(item.state, State::Deposited { released } if released <= today),
            );
            return if good { "paid" } else { "clearing" };
        }
        if let Some((_, plan)) = self.plan_in_force(account) {
            let mut left = plan.paid;
            let due = plan.steps.iter().find(|(_, amount)| {
                left -= amount;
                left < 0
            });
            if let Some((day, _)) = due {
                return if *day < today { "plan_late" } else { "plan" };
            }
        }
        match debt.dispute_ends {
            None => "new",
            Some(ends) if today <= ends => "validation",
            Some(_) => "active",
        }
    }

    pub fn payable(&self, client: i64) -> i64 {
        self.live_lines()
            .filter(|line| self.accounts[&line.account].client == client)
            .map(|line| line.client_share)
            .sum()
    }

    fn live_lines(&self) -> impl Iterator<Item = &Line> {
        let live = self.items.values().filter(|i| i.state != State::Undone);
        live.flat_map(|item| &item.lines)
    }

    pub fn client_balance(&self, client: i64) -> i64 {
        let mine = self.accounts.iter().filter(|(_, a)| a.client == client);
        mine.map(|(id, _)| self.balance(*id)).sum()
    }

    /// Items and their sum, not yet at the bank.
    pub fn in_hand(&self, bank: i64) -> (usize, i64) {
        let items = self.items.values();
        let waiting = items.filter(|i| i.bank == bank && i.state == State::InHand);
        waiting.fold((0, 0), |(n, sum), item| (n + 1, sum + item.amount))
    }

    /// All that is at the banks.
    pub fn at_banks(&self) -> i64 {
        let items = self.items.values();
        let there = items.filter(|i| matches!(i.state, State::Deposited { .. }));
        there.map(|item| item.amount).sum()
    }
}
