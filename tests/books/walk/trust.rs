//! The trust money of the plain model: what lies in each bank, whose it is, what the agency owes
//! to it, and what clients were told.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::client::Invoice;
use super::model::{Line, Model, Remit};

/// Whose money it is. The agency is one owner of each bank.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Owner {
    Client(i64),
    Refund(i64),
    Suspense,
    /// A client's money for costs.
    Deposit(i64),
    Agency,
    /// Money of a client or its accounts that nobody takes; of nobody with zero.
    Unclaimed(i64),
    /// A state that has unclaimed sums; it owns nothing in trust.
    State,
    /// An attorney, another agency or a sheriff.
    Third(i64),
}

/// A line that a statement tells.
#[derive(Clone)]
pub struct Told {
    pub bank: i64,
    pub client: i64,
    pub item: Option<i64>,
    pub booked: NaiveDate,
    pub share: i64,
    pub claim: i64,
    pub statement: Option<i64>,
}

/// The sums of a statement.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Sums {
    pub shares: i64,
    pub claims: i64,
    pub carried_in: i64,
    pub offset: i64,
    pub invoice: i64,
    pub remit: i64,
    pub carried_out: i64,
}

#[derive(Clone)]
pub struct Statement {
    pub bank: i64,
    pub client: i64,
    pub through: NaiveDate,
    pub lines: Vec<usize>,
    pub sums: Sums,
    pub approved: bool,
    pub paid: bool,
}

/// Money that left trust and may come back.
#[derive(Clone)]
pub struct Payment {
    pub bank: i64,
    pub owner: Owner,
    pub amount: i64,
    pub on: NaiveDate,
    pub statement: Option<i64>,
    pub undone: bool,
}

#[derive(Clone, Default)]
pub struct Trust {
    banks: BTreeMap<i64, i64>,
    hands: BTreeMap<i64, i64>,
    /// By bank and owner, item by item; without an item it is released at once.
    pub owned: BTreeMap<(i64, Owner), BTreeMap<Option<i64>, i64>>,
    /// Bank, day and sum of what the agency owes to trust or brought.
    shortages: Vec<(i64, NaiveDate, i64)>,
    pub unbilled: BTreeMap<i64, i64>,
    pub billed: BTreeMap<i64, i64>,
    pub invoices: BTreeMap<i64, Invoice>,
    pub lines: Vec<Told>,
    /// The bank of each client's latest payment, on whose statement it reads a claim.
    pub latest: BTreeMap<i64, i64>,
    pub statements: BTreeMap<i64, Statement>,
    pub payments: BTreeMap<i64, Payment>,
    /// Sums that wait for their owner or a state, and what payments to states were of them.
    pub sums: BTreeMap<i64, super::unclaimed::Sum>,
    pub to_states: BTreeMap<i64, BTreeMap<i64, i64>>,
    /// Items that came through a third party.
    pub through: BTreeSet<i64>,
    /// The last month that is closed, by its last day.
    pub closed_to: Option<NaiveDate>,
}

impl Trust {
    pub fn hand(&mut self, bank: i64, amount: i64) {
        *self.hands.entry(bank).or_default() += amount;
    }

    pub fn bank(&mut self, bank: i64, amount: i64) {
        *self.banks.entry(bank).or_default() += amount;
    }

    pub fn put(&mut self, bank: i64, owner: Owner, item: Option<i64>, amount: i64) {
        *self.owned.entry((bank, owner)).or_default().entry(item).or_default() += amount;
    }

    /// The agency owes so much more to trust.
    pub fn short(&mut self, bank: i64, on: NaiveDate, amount: i64) {
        self.shortages.push((bank, on, amount));
    }

    /// What an item meant for an account of a client changed by so much.
    pub fn tell(
        &mut self,
        (bank, client, account): (i64, i64, i64),
        (item, booked): (i64, NaiveDate),
        change: &Line,
    ) {
        self.put(bank, Owner::Client(client), Some(item), change.share);
        self.put(bank, Owner::Agency, Some(item), change.agency);
        self.put(bank, Owner::Refund(account), Some(item), change.over);
        if change.third != 0 {
            self.put(bank, Owner::Third(change.party), Some(item), change.third);
        }
        let (share, claim) = (change.share, change.claim);
        self.line(Told { bank, client, item: Some(item), booked, share, claim, statement: None });
    }

    pub fn line(&mut self, line: Told) {
        *self.unbilled.entry(line.client).or_default() += line.claim;
        self.lines.push(line);
    }

    pub fn at_bank(&self, bank: i64) -> i64 {
        self.banks.get(&bank).copied().unwrap_or_default()
    }

    pub fn in_hand(&self, bank: i64) -> i64 {
        self.hands.get(&bank).copied().unwrap_or_default()
    }

    pub fn owned(&self, bank: i64, owner: Owner) -> i64 {
        self.owned.get(&(bank, owner)).map_or(0, |items| items.values().sum())
    }

    /// What of it may leave trust, where these items are released.
    pub fn released(&self, bank: i64, owner: Owner, good: &BTreeSet<i64>) -> i64 {
        let is_good = |item: &Option<i64>| item.is_none_or(|id| good.contains(&id));
        let items = self.owned.get(&(bank, owner)).into_iter().flatten();
        items.filter(|(item, _)| is_good(item)).map(|(_, amount)| amount).sum()
    }

    pub fn owners(&self, bank: i64) -> Vec<Owner> {
        self.owned.keys().filter(|(of, _)| *of == bank).map(|(_, owner)| *owner).collect()
    }

    pub fn shortage(&self, bank: i64, to: NaiveDate) -> i64 {
        let of_bank = self.shortages.iter().filter(|(of, on, _)| *of == bank && *on <= to);
        of_bank.map(|(.., amount)| amount).sum()
    }

    /// No owner's released money is below zero: what is missing the agency owes to trust, and a
    /// client owes its part to the agency.
    pub fn fill(&mut self, booked: NaiveDate, good: &BTreeSet<i64>) {
        self.fill_sums(booked, good);
        self.fill_held(booked, good);
        let all: Vec<(i64, Owner)> = self.owned.keys().copied().collect();
        for (bank, owner) in all {
            let missing = -self.released(bank, owner, good);
            if missing <= 0 {
                continue;
            }
            self.put(bank, owner, None, missing);
            self.short(bank, booked, missing);
            let (client, share) = match owner {
                Owner::Client(client) => (client, missing),
                Owner::Deposit(client) => (client, 0),
                _ => continue,
            };
            let (item, claim, statement) = (None, missing, None);
            self.line(Told { bank, client, item, booked, share, claim, statement });
        }
    }

    /// Money booked on a day: on it, or on the first day that is open.
    pub fn open_day(&self, on: NaiveDate) -> NaiveDate {
        match self.closed_to {
            Some(end) if on <= end => end.succ_opt().unwrap(),
            _ => on,
        }
    }

    pub fn is_closed(&self, on: NaiveDate) -> bool {
        self.open_day(on) != on
    }

    /// Pays an owner, or the agency, and says under which number it is known.
    pub fn pay(&mut self, id: i64, payment: Payment) {
        self.bank(payment.bank, -payment.amount);
        match self.to_states.get(&id).cloned() {
            Some(sums) => self.hand_over(&sums, 1),
            None => self.put(payment.bank, payment.owner, None, -payment.amount),
        }
        if let Some(statement) = payment.statement {
            self.statements.get_mut(&statement).unwrap().paid = true;
        }
        self.payments.insert(id, payment);
    }

    pub fn undo(&mut self, id: i64) {
        let payment = self.payments.get_mut(&id).unwrap();
        payment.undone = true;
        let payment = payment.clone();
        self.bank(payment.bank, payment.amount);
        match self.to_states.get(&id).cloned() {
            Some(sums) => self.hand_over(&sums, -1),
            None => self.put(payment.bank, payment.owner, None, payment.amount),
        }
        if let Some(statement) = payment.statement {
            self.statements.get_mut(&statement).unwrap().paid = false;
        }
    }

    /// The claim that the last approved statement carried out.
    fn carried(&self, bank: i64, client: i64) -> i64 {
        let mut approved = self.statements.values().rev().filter(|s| s.approved);
        let last = approved.find(|s| (s.bank, s.client) == (bank, client));
        last.map_or(0, |s| s.sums.carried_out)
    }

    pub fn prepared(&self, bank: i64, client: i64) -> Option<i64> {
        let mut waiting = self.statements.iter().filter(|(_, s)| !s.approved);
        waiting.find(|(_, s)| (s.bank, s.client) == (bank, client)).map(|(id, _)| *id)
    }

    /// Throws a prepared statement away; its lines are open again.
    pub fn discard(&mut self, id: i64) {
        let gone = self.statements.remove(&id).unwrap();
        gone.lines.iter().for_each(|at| self.lines[*at].statement = None);
    }
}

impl Model {
    /// The lines that a statement tells now, and the shares of those that are held back: lines of
    /// released items; what changed after an approved statement, at once; a return together with
    /// its receipt. What was voided is told to no one.
    pub fn due(
        &self,
        (bank, client): (i64, i64),
        through: NaiveDate,
        own: Option<i64>,
    ) -> (Vec<usize>, i64) {
        let of = |line: &&Told| (line.bank, line.client) == (bank, client);
        let told: BTreeSet<i64> = self
            .trust
            .lines
            .iter()
            .filter(of)
            .filter(|l| l.statement.is_some_and(|s| self.trust.statements[&s].approved))
            .filter_map(|l| l.item)
            .collect();
        let (mut due, mut held) = (Vec::new(), 0);
        for (at, line) in self.trust.lines.iter().enumerate().filter(|(_, line)| of(line)) {
            let item = line.item.map(|id| (id, &self.items[&id]));
            let is_open = line.statement.is_none() || line.statement == own;
            let is_later = line.booked > through;
            if !is_open || is_later || item.is_some_and(|(_, item)| item.voided) {
                continue;
            }
            let goes = item.is_none_or(|(id, item)| {
                told.contains(&id)
                    || item.released.is_some_and(|on| on <= through)
                    || item.kept() == 0
            });
            if goes { due.push(at) } else { held += line.share }
        }
        (due, held)
    }

    /// How lines settle: a net client pays what it owes from its own money, the rest is carried
    /// or invoiced as the terms say; others are invoiced. A sum below zero is a credit.
    pub fn settle(&self, (bank, client): (i64, i64), through: NaiveDate, lines: &[usize]) -> Sums {
        let terms = self.terms_on(client, through);
        let sum = |of: fn(&Told) -> i64| lines.iter().map(|at| of(&self.trust.lines[*at])).sum();
        let (shares, claims): (i64, i64) = (sum(|l| l.share), sum(|l| l.claim));
        let carried_in = self.trust.carried(bank, client);
        let owed = claims + carried_in;
        let is_net = terms.remit == Remit::Net;
        let offset = if is_net { owed.max(0).min(shares.max(0)) } else { 0 };
        let rest = owed - offset;
        let invoice = if is_net && !terms.invoiced { 0 } else { rest.max(0) };
        let (remit, carried_out) = (shares - offset, rest - invoice);
        Sums { shares, claims, carried_in, offset, invoice, remit, carried_out }
    }

    pub fn prepare(&mut self, id: i64, bank: i64, client: i64) {
        if let Some(old) = self.trust.prepared(bank, client) {
            self.trust.discard(old);
        }
        let (lines, _) = self.due((bank, client), self.today, None);
        let sums = self.settle((bank, client), self.today, &lines);
        lines.iter().for_each(|at| self.trust.lines[*at].statement = Some(id));
        let (through, approved, paid) = (self.today, false, false);
        let statement = Statement { bank, client, through, lines, sums, approved, paid };
        self.trust.statements.insert(id, statement);
    }

    /// Whether a prepared statement says what it would say now.
    pub fn still_holds(&self, id: i64) -> bool {
        let of = &self.trust.statements[&id];
        let whose = (of.bank, of.client);
        let (lines, _) = self.due(whose, of.through, Some(id));
        lines == of.lines && self.settle(whose, of.through, &lines) == of.sums
    }

    /// What the client owes is met from its own money, and the rest invoiced.
    pub fn approve(&mut self, id: i64) {
        let of = self.trust.statements.get_mut(&id).unwrap();
        of.approved = true;
        let (bank, client, sums) = (of.bank, of.client, of.sums);
        self.trust.put(bank, Owner::Client(client), None, -sums.offset);
        self.trust.put(bank, Owner::Agency, None, sums.offset);
        *self.trust.unbilled.entry(client).or_default() -= sums.offset + sums.invoice;
        *self.trust.billed.entry(client).or_default() += sums.invoice;
        if sums.invoice != 0 {
            // The engine numbers invoices in the order in which they are made.
            let number = self.trust.invoices.len() as i64 + 1;
            let (on, amount) = (self.today, sums.invoice);
            self.trust.invoices.insert(number, Invoice { client, on, amount, open: amount });
        }
    }
}
